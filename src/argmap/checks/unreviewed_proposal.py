"""A statement that was proposed by a draft and that nobody has accepted yet."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, shown
from argmap.findings import Finding, Severity


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every statement with ``status: proposed``."""
    for s in subject.map.statements:
        if s.data.get("status") == "proposed":
            yield RULE.on(
                subject,
                s,
                f"{shown(s)} is proposed and not reviewed",
                "compare it with the essay; then take `status: proposed` out, or the statement",
            )


RULE = Rule(
    slug="unreviewed-proposal",
    severity=Severity.WARNING,
    about="map",
    summary="proposals not yet reviewed",
    look=look,
)
