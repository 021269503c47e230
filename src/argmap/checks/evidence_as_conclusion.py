"""Evidence for which the map gives reasons."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, shown
from argmap.findings import Finding, Severity
from argmap.graph import End


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every statement of the kind evidence that an inference concludes."""
    for s in subject.map.statements:
        if s.kind == "evidence" and End("statement", s.id) in subject.map.inferences_to:
            yield RULE.on(
                subject,
                s,
                f"{shown(s)} is evidence, and the map gives a reason for it",
                "evidence is given, not derived: if it needs reasons, tag it #claim; "
                "what speaks for its source belongs to the source",
            )


RULE = Rule(
    slug="evidence-as-conclusion",
    severity=Severity.INFO,
    about="map",
    summary="evidence with a reason of its own",
    noun="evidence statements",
    look=look,
    level="strict",
    audience="S",
)
