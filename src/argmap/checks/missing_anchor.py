"""A statement that is said to be in the essay, but quotes no words of it."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, shown
from argmap.findings import Finding, Severity


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every asserted or reported statement without a quote, found or not."""
    if not subject.anchored:
        return
    for s in subject.map.statements:
        if s.defined and s.stance != "implicit" and not s.quotes:
            yield RULE.on(
                subject,
                s,
                f"no words of the essay are quoted for {shown(s)}",
                "quote them, as in (¶3 “first words … last words”); "
                "if it is your own addition, tag it #implicit",
            )


RULE = Rule(
    slug="missing-anchor",
    severity=Severity.ERROR,
    about="map",
    summary="statements without words of the essay",
    look=look,
)
