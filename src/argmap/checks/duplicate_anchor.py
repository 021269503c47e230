"""Two statements that quote exactly the same words."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, shown
from argmap.findings import Finding, Severity
from argmap.graph import Statement


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every statement that shares the span of an anchor with one before it."""
    first: dict[tuple[str, int, int], Statement] = {}
    for s in sorted(subject.map.statements, key=lambda s: subject.rank[s.id]):
        for anchor in subject.anchors(s):
            span = (anchor.essay_id, anchor.span.start, anchor.span.end)
            other = first.setdefault(span, s)
            if other is not s:
                yield RULE.on_quote(
                    subject,
                    s,
                    anchor,
                    f"{shown(s)} quotes exactly the words that {shown(other)} quotes",
                    "two readings of the same words? keep one, or quote for each only the words it rests on",
                )
                break


RULE = Rule(
    slug="duplicate-anchor",
    severity=Severity.WARNING,
    about="map",
    summary="statements with exactly the words of another",
    look=look,
)
