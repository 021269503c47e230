"""A claim of the author's for which the essay gives neither a reason nor a source."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, shown
from argmap.findings import Finding, Severity
from argmap.graph import End, Statement


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every such claim, whatever restates it; on the thesis it is an error."""
    held = {subject.head[s.id] for s in subject.map.statements if _held(subject, s)}
    searched = {subject.head[s.id] for s in subject.map.statements if s.no_reason}
    for head, s in subject.own_claims.items():
        if head in held:
            continue
        if head in searched:
            yield RULE.on(
                subject,
                s,
                f"no reason given in the text for {shown(s)}, as the map records",
                "nothing to do: `support: none-given` says that the text was searched",
                severity=Severity.INFO,
            )
            continue
        yield RULE.on(
            subject,
            s,
            f"no reason in the map for {shown(s)}",
            "look in the text for a reason or a source and add it; if there is none, record "
            "`support: none-given`; if it may be taken for granted, mark it #given",
            severity=Severity.ERROR if head in subject.thesis_heads else None,
        )


def _held(subject: Subject, s: Statement) -> bool:
    supported = subject.map.inferences_to.get(End("statement", s.id))
    return bool(supported or s.citations or s.given or s.framing)


RULE = Rule(
    slug="unsupported-claim",
    severity=Severity.WARNING,
    about="essay",
    summary="claims with neither a reason nor a source in the map",
    noun="claims",
    look=look,
)
