"""A quote that runs from one paragraph into the next."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, shown
from argmap.findings import Finding, Severity


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every anchor that runs over the end of a block."""
    for s in subject.map.statements:
        for anchor in subject.anchors(s):
            if anchor.crosses_block:
                yield RULE.on_quote(
                    subject,
                    s,
                    anchor,
                    f"a quote of {shown(s)} runs from one paragraph into the next",
                    "split it into two quotes parted by `;`, since paragraphs can be moved apart",
                )


RULE = Rule(
    slug="anchor-crosses-block",
    severity=Severity.WARNING,
    about="map",
    summary="quotes that run from one paragraph into the next",
    noun="quotes",
    audience="A",
    look=look,
)
