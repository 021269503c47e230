"""A step whose premises hold only together, and which has one."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, shown
from argmap.findings import Finding, Severity
from argmap.graph import Statement


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every such inference."""
    for inference in subject.map.inferences:
        if inference.linkage == "linked" and len(set(inference.premises)) == 1:
            premise = subject.map.ends.get(inference.premises[0])
            if isinstance(premise, Statement):
                yield RULE.on(
                    subject,
                    inference,
                    f"{shown(premise)} is the only premise of a linked step",
                    "linked means “only together”: add the premise that is left unsaid, "
                    "or write the reason as a plain `+` line",
                    place=inference.place,
                )


RULE = Rule(
    slug="linked-group-of-one",
    severity=Severity.INFO,
    about="map",
    summary="linked inferences with one premise",
    noun="inferences",
    look=look,
    audience="S",
)
