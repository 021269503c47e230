"""A reported view without the name of whoever holds it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, quoted, shown
from argmap.findings import Finding, Severity
from argmap.graph import Statement
from argmap.text.locate import Anchor

_QUOTATION = re.compile(r"[“„«]([^“”„«»\"]+)(?:[”“»]|$)|(?<!\w)\"([^\"]+)\"(?!\w)")
_LEAST_WORDS = 3


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every such statement.

    Words in quotation marks inside an anchor, without anybody who says them, are information only; of
    evidence ``evidence-without-source`` asks already.
    """
    for s in subject.map.statements:
        if s.sourced or not s.defined:
            continue
        if s.stance == "reported":
            yield _reported(subject, s)
            continue
        for anchor in subject.anchors(s) if s.kind != "evidence" else ():
            quotation = _quotation(anchor)
            if quotation is not None:
                yield RULE.on(
                    subject,
                    s,
                    f"the essay has {quoted(quotation)} in quotation marks, and the map says not from whom",
                    "if the essay tells whose words they are, record them as holder under `by`",
                    severity=Severity.INFO,
                    words=anchor,
                )
                break


def _reported(subject: Subject, s: Statement) -> Finding:
    if s.no_source:
        message = f"the text does not tell who holds {shown(s)}, as the map records"
        help_ = "nothing to do: `source: none-given` says that the text was searched"
        return RULE.on(subject, s, message, help_, severity=Severity.INFO)
    message = f"{shown(s)} is reported, and the map does not say from whom"
    help_ = (
        "name the holder under `by`; if the text names nobody, record `source: none-given`, "
        "or take #reported off when it is the author’s own claim"
    )
    return RULE.on(subject, s, message, help_)


def _quotation(anchor: Anchor) -> str | None:
    """The first words in quotation marks, when they are long enough to be said and not a title."""
    for match in _QUOTATION.finditer(anchor.words):
        said = match.group(1) or match.group(2)
        words = said.split()
        title = all(word[0].isupper() for word in words if len(word) > _LEAST_WORDS)
        if len(words) >= _LEAST_WORDS and not title:
            return said
    return None


RULE = Rule(
    slug="unattributed-report",
    severity=Severity.WARNING,
    about="essay",
    summary="reports from nobody in particular",
    audience="SF",
    look=look,
)
