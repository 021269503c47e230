"""A map that names no essay, so that no quote of it can be looked up."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject
from argmap.findings import Finding, Severity


def look(subject: Subject) -> Iterator[Finding]:
    """One finding when the map names no essay and none was given with it."""
    if not subject.map.essays and not subject.reading.essays:
        yield RULE.on_map(
            subject,
            "the map names no essay, so its quotes are not looked up",
            "write `essay: essay.md` at the top of the map, with the name of the file that was read",
        )


RULE = Rule(
    slug="no-essay",
    severity=Severity.INFO,
    about="map",
    summary="no essay named to look quotes up in",
    noun=None,
    look=look,
)
