"""A statement that rests on a bare web address or an embedded picture."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, shown
from argmap.findings import Finding, Severity
from argmap.text.locate import Anchor

_ADDRESS = re.compile(r"<?(?:https?://|www\.)\S+>?")
_WORDLESS = ("link", "picture", "html")


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every statement with an anchor that is an address or lies in a block without words."""
    for s in subject.map.statements:
        if s.kind == "assumption":
            continue
        for anchor in subject.anchors(s):
            if _ADDRESS.fullmatch(anchor.words.strip()) or _block(subject, anchor) in _WORDLESS:
                yield RULE.on(
                    subject,
                    s,
                    f"{shown(s)} rests on a bare link",
                    "a link asserts nothing: quote the sentence that does, and make the link its `source`",
                    words=anchor,
                )
                break


def _block(subject: Subject, anchor: Anchor) -> str | None:
    essay = subject.reading.essay(anchor.essay_id)
    return essay.block_at(anchor.span.start).kind if essay else None


RULE = Rule(
    slug="link-is-not-evidence",
    severity=Severity.WARNING,
    about="essay",
    summary="statements that rest on a bare link",
    look=look,
)
