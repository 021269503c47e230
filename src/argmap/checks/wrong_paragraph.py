"""A quote that names one paragraph or sentence while its words stand in another."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, quoted
from argmap.findings import Finding, Severity
from argmap.text.locate import Anchor


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every anchor that lies outside the paragraph or sentence of its quote."""
    for s in subject.map.statements:
        for anchor in subject.anchors(s):
            if _elsewhere(anchor):
                where = _where(anchor)
                message = (
                    f"the map quotes {quoted(anchor.quote.exact or '', 60)} from {anchor.quote.address}, "
                    f"and the essay has it {'in ' + where if where else 'outside its numbered paragraphs'}"
                )
                yield RULE.on_quote(subject, s, anchor, message, _help(subject, anchor, where))


def _help(subject: Subject, anchor: Anchor, where: str | None) -> str:
    essay = subject.reading.essay(anchor.essay_id)
    if where is None:
        return "leave the number out"
    if essay is not None and (anchor.quote.paragraph or 0) > len(essay.paragraphs):
        return f"write {where}: the essay has no ¶{anchor.quote.paragraph}"
    return f"write {where}, or quote what {anchor.quote.address} says"


def _elsewhere(anchor: Anchor) -> bool:
    quote = anchor.quote
    if quote.paragraph is None:
        return False
    return quote.paragraph != anchor.paragraph or quote.sentence not in (None, anchor.sentence)


def _where(anchor: Anchor) -> str | None:
    if anchor.paragraph is None:
        return None
    return f"¶{anchor.paragraph}" + (f".{anchor.sentence}" if anchor.quote.sentence is not None else "")


RULE = Rule(
    slug="wrong-paragraph",
    severity=Severity.WARNING,
    about="map",
    summary="quotes under another paragraph number than their own",
    noun="quotes",
    look=look,
)
