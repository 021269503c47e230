"""An essay that argues and mentions nobody who would disagree."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject
from argmap.findings import Finding, Severity


def look(subject: Subject) -> Iterator[Finding]:
    """One finding when there are inferences but neither a counterposition nor a conflict."""
    graph = subject.map
    if not graph.inferences or graph.conflicts or graph.says_no_counterpositions:
        return
    if not any(s.kind == "counterposition" for s in graph.statements):
        yield RULE.on_map(
            subject,
            "the map has reasons but nothing that speaks against anything",
            "does the essay mention anybody who would disagree? Add it as #counterposition; "
            "if it does not, record `counterpositions: none` at the top of the map",
        )


RULE = Rule(
    slug="no-counterposition",
    severity=Severity.WARNING,
    about="essay",
    summary="nothing that speaks against anything",
    noun=None,
    look=look,
    audience="SA",
)
