"""A thesis whose reasons have no reasons of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, shown
from argmap.findings import Finding, Severity
from argmap.graph.walk import components

_LEAST_STEPS = 2
_LEAST_STATEMENTS = 5
"""Fewer statements make a short text, of which depth is not to be asked."""


def look(subject: Subject) -> Iterator[Finding]:
    """One finding when the longest line of reasons for the thesis has one step.

    A thesis without any reason is another matter.
    """
    longest = max(_steps_to(subject).values(), default=0)
    if len(subject.map.statements) >= _LEAST_STATEMENTS and 0 < longest < _LEAST_STEPS:
        main = subject.map.by_id[subject.theses[0]]
        yield RULE.on(
            subject,
            main,
            f"the reasons for {shown(main)} have no reasons of their own in the map",
            "does the text give reasons for the reasons?",
        )


def _steps_to(subject: Subject) -> Mapping[str, int]:
    """For every class from which inferences lead to the thesis, the most steps; a circle is one place."""
    leads = subject.merged_support
    steps: dict[str, int] = {}
    for circle in components(leads):
        inside = set(circle)
        further = [steps[t] + 1 for s in circle for t in leads[s] if t not in inside and t in steps]
        if inside & subject.thesis_heads:
            further.append(0)
        if further:
            steps.update(dict.fromkeys(circle, max(further)))
    return steps


RULE = Rule(
    slug="shallow-support",
    severity=Severity.INFO,
    about="essay",
    summary="main claims with reasons one step deep",
    look=look,
    level="strict",
    audience="S",
)
