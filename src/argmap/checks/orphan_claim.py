"""A statement that is connected with no other."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, shown
from argmap.findings import Finding, Severity
from argmap.graph import Statement


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every such statement; a map's only statement has nothing to be connected with."""
    if len(subject.map.statements) == 1:
        return
    for s in subject.map.statements:
        if s.defined and not s.framing and s.id not in subject.related and not _rivals(subject, s):
            yield RULE.on(
                subject,
                s,
                f"{shown(s)} is connected with no other statement",
                "what is it there for? Give the statement that it supports or attacks, "
                "or mark it as background: `{role: framing}`",
            )


def _rivals(subject: Subject, s: Statement) -> bool:
    """Whether it is one of several positions on an issue."""
    return s.issue is not None and subject.positions.get(s.issue, 0) > 1


RULE = Rule(
    slug="orphan-claim",
    severity=Severity.WARNING,
    about="map",
    summary="statements connected with no other",
    look=look,
    audience="SA",
)
