"""A claim with a figure or a superlative for which no source is given: worth checking."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, quoted, shown
from argmap.findings import Finding, Severity

# Patterns are compiled when the rule first runs: it is a strict one.
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = (
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}\b|\b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b"
    r"|(?<![\d.,$€£])(?:1\d|20)\d\d(?:s|[-–/]\d{2,4})?(?![\d.,]*\d)"
)
_NAME = r"\b[A-Z]+[-+]?\d[\w+/-]*|\b\d+[A-Z]\w*"
_ORDINAL = r"^\s*\(?\d{1,2}[.)]\s|\(\d{1,2}\)|\bNo\.?\s*\d+|[#§¶]\d+"
_MUCH = (
    r"[$€£¥]\s?\d[\d.,]*(?:\s(?:million|billion|trillion))?|\b\d[\d.,]*\s?(?:%|per\s?cent\b)"
    r"|\b(?:\d[\d.,]*\s)?(?:million|billion|trillion)s?\b|\b\d+(?:[.,]\d+)*(?:th|st|nd|rd)?\b"
)
_SUPERLATIVE = (
    r"\bthe\s+(?:\w+\s+)?(?:largest|biggest|smallest|highest|lowest|greatest|strongest|oldest|longest"
    r"|fastest|most\s+(?!important|likely|dangerous|effective|obvious|visible|natural|serious)\w+)\b|\bfirst\s+(?:time|ever)\b|\bthe\s+first\s+\w+\s+(?:ever|in|since|to)\b"
    r"|\b(?:the|its|their|his|her|our)\s+(?:(?!is\b|are\b|was\b|were\b|ha[sd]\b|have\b|can\b|will\b)\w+\s+){0,4}"
    r"only\s+(?!if\b|when\b|then\b|once\b|after\b|by\b|to\b|and\b)\w+"
)


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every claim of the author's that cites nothing and whose words hold a figure."""
    for s in subject.map.statements:
        if s.kind != "claim" or s.stance != "asserted" or s.sourced or s.given:
            continue
        for anchor in subject.anchors(s):
            figure = _figure(anchor.words, english=subject.english)
            if figure is not None:
                yield RULE.on(
                    subject,
                    s,
                    f"no source in the map for {quoted(figure)} in {shown(s)}",
                    "worth checking: where could this be looked up? record it under `source`",
                    words=anchor,
                )
                break


def _figure(words: str, *, english: bool) -> str | None:
    """The first figure or superlative that is not a date, a part of a name or the number of a list item."""
    text = words
    for pattern in (_ORDINAL, _DATE, _NAME):
        text = re.sub(pattern, lambda match: " " * len(match.group()), text)
    match = re.search(_MUCH, text) or (re.search(_SUPERLATIVE, text) if english else None)
    return match.group() if match else None


RULE = Rule(
    slug="unsourced-number",
    severity=Severity.INFO,
    about="essay",
    summary="claims with a figure and no named source",
    noun="claims",
    level="strict",
    audience="F",
    look=look,
)
