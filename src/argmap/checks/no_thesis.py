"""A map from which it cannot be seen what the essay is for."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject
from argmap.findings import Finding, Severity


def look(subject: Subject) -> Iterator[Finding]:
    """One finding when no statement is the main claim and the map does not say that there is none."""
    if subject.map.statements and not subject.theses and not subject.map.says_no_thesis:
        yield RULE.on_map(
            subject,
            "no statement of the map is the main claim",
            "choose the one claim that the whole essay is for and tag it #thesis; "
            "if the essay argues for none, write `thesis: none` at the top of the map",
        )


RULE = Rule(
    slug="no-thesis",
    severity=Severity.ERROR,
    about="map",
    summary="no main claim",
    noun=None,
    look=look,
    audience="SA",
)
