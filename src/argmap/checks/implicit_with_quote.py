"""A statement that is marked as unstated in the essay, but quotes words of it."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, shown
from argmap.findings import Finding, Severity


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every implicit statement with a quote, found or not."""
    if not subject.anchored:
        return
    for s in subject.map.statements:
        if s.stance == "implicit" and s.quotes:
            yield RULE.on_quote(
                subject,
                s,
                subject.reading.located[s.id][0],
                f"{shown(s)} is marked as implicit, but quotes the essay",
                "if the essay says it, take #implicit off; to point at the place where it is silently "
                "relied on, write the words under `near`",
            )


RULE = Rule(
    slug="implicit-with-quote",
    severity=Severity.ERROR,
    about="map",
    summary="implicit statements with a quote",
    look=look,
)
