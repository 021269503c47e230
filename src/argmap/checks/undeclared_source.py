"""A citation of a source that the map's front matter does not describe."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, shown
from argmap.findings import Finding, Severity
from argmap.graph import AUTHOR
from argmap.graph.near import NearNames


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every such source, at the first statement in the essay that cites it.

    Without any described source it is information only: the map just names its sources in passing.
    """
    declared = {source.id for source in subject.map.sources}
    names = NearNames(declared)
    seen = {AUTHOR, *declared}
    for s in sorted(subject.map.statements, key=lambda s: subject.rank[s.id]):
        for citation in s.citations:
            for source in (citation.source, citation.via):
                if source is None or source in seen:
                    continue
                seen.add(source)
                near = names.to(source)
                yield RULE.on(
                    subject,
                    s,
                    f"the source `{source}` of {shown(s)} is not described under `sources`",
                    f"did you mean `{near}`?"
                    if near
                    else f"write `sources: {{{source}: {{title: …, url: …}}}}` at the top",
                    severity=None if declared else Severity.INFO,
                )


RULE = Rule(
    slug="undeclared-source",
    severity=Severity.WARNING,
    about="map",
    summary="sources that the map does not describe",
    noun=None,
    audience="SF",
    look=look,
)
