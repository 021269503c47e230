"""A quote that is found, but typed with other quotation marks, dashes or spaces than the essay."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, quoted
from argmap.findings import Finding, Severity
from argmap.text.folding import fold_text
from argmap.text.locate import Anchor, elided


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every anchor that is found only once typography is folded away."""
    for s in subject.map.statements:
        for anchor in subject.anchors(s):
            if anchor.level == "folded":
                message = f"the essay types {quoted(anchor.quote.exact or '')} in other characters"
                yield RULE.on_quote(subject, s, anchor, message, _help(anchor))


def _help(anchor: Anchor) -> str:
    differing = [f"the essay has {theirs} for {ours}" for ours, theirs in _pairs(anchor)]
    return "; ".join(["nothing is amiss: the quote counts as found", *differing])


def _pairs(anchor: Anchor) -> Iterator[tuple[str, str]]:
    """Characters of the quote, each with those of the essay's that are not typed but fold to the same."""
    exact = anchor.quote.exact or ""
    parts = elided(fold_text(exact))
    ends = anchor.words[: len(parts[0])] + anchor.words[-len(parts[-1]) :] if parts else ""
    typed, there = dict.fromkeys(exact), dict.fromkeys(ends)
    for ours in typed:
        theirs = [c for c in there if c not in typed and fold_text(c) == fold_text(ours)]
        if theirs:
            yield _named(ours), " or ".join(map(_named, theirs))


def _named(character: str) -> str:
    if character == "\n":
        return "a line end"
    if character.isspace() or not character.isprintable():
        return unicodedata.name(character, f"U+{ord(character):04X}").lower()
    return character


RULE = Rule(
    slug="quote-differs-in-typography",
    severity=Severity.INFO,
    about="map",
    summary="quotes typed in other characters than the essay",
    noun="quotes",
    level="strict",
    audience="FA",
    look=look,
)
