"""A statement that the essay has from somebody who has it from somebody else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, shown
from argmap.findings import Finding, Severity
from argmap.graph import Source, Statement


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every statement with two holders in a chain, or a source known through another."""
    sources = {source.id: source for source in subject.map.sources}
    for s in subject.map.statements:
        chain = _chain(s, sources)
        if len(chain) > 1:
            first, *others = reversed(chain)
            message = f"the essay has {shown(s)} at second hand: from {first} through {' and '.join(others)}"
            yield RULE.on(subject, s, message, f"the essay does well to say so; to check it, go to {first}")


def _chain(s: Statement, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """The holders or the sources from the nearest to the first."""
    if len(s.by) > 1:
        return s.by
    for citation in s.citations:
        if citation.via is not None:
            return _name(citation.via, sources), _name(citation.source, sources)
    return s.by


def _name(identifier: str, sources: Mapping[str, Source]) -> str:
    source = sources.get(identifier)
    if source is None:
        return identifier
    return source.author or source.publisher or source.title or identifier


RULE = Rule(
    slug="second-hand-source",
    severity=Severity.INFO,
    about="essay",
    summary="statements told at second hand",
    audience="F",
    look=look,
)
