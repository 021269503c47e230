"""Remarks that map makers write to themselves as list items, and that Argdown takes for attacks.

The words are English; a question mark and a small initial speak in any language that has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.notations.argdown.grammar.syntax import Statement
from argmap.notations.argdown.outline import Outline
from argmap.notations.argdown.wording import wording
from argmap.notations.profile import TAGS

_SHORT = 60
_OBJECT = (
    r"(?:an?|the|this|that|these|those|more|to|if|whether|how|why"
    r"|with|about|also|again|above|below|page|¶)"
)
_OPENINGS = (
    r"(?:note|remark|comment|reminder|question|idea|me|source|quote|example|important)\s*:",
    r"note (?:that|to)\b",
    r"n\.? ?b\.?(?!\w)",
    r"(?:to-?do|fixme|tbd|tbc|xxx+|h+m+)(?!\w)",
    r"cf(?:\.|\b)",
    r"see (?!to\b)",
    rf"(?:compare|check|ask|look (?:up|at)|find out|verify|mention) {_OBJECT}(?!\w)",
    rf"(?:add|find|needs?|move|merge|split|rename|delete|remove|rephrase|expand) {_OBJECT}(?!\w)",
    r"not sure\b",
    r"(?:unclear|why|really|source|true|where|who|says who)\s*\?",
)
_OPENING = "|".join(_OPENINGS)  # compiled when the first untitled attack is met
_MAYBE = re.compile(r"(?:maybe|perhaps)\b", re.IGNORECASE)


def remarks(outline: Outline) -> Iterator[tuple[Statement, str]]:
    """The attacks on statements that read like a remark, with their words.

    What has a title, a quote, data or a tag of the profile is meant as a statement.
    """
    for sketch in outline.sketches:
        child, parent = sketch.relation.child, sketch.parent
        if (
            child.form == "text"
            and sketch.relation.symbol == "-"
            and isinstance(child, Statement)
            and isinstance(parent, Statement)
        ):
            words = wording(child.content)
            if child.data is None and not words.quotes and not {*words.tags} & {*TAGS}:
                above = wording(parent.content).text or parent.title or ""
                if reads_like_a_remark(words.text, above):
                    yield child, words.text


def reads_like_a_remark(text: str, neighbour: str) -> bool:
    """Whether `text` is more likely a note of the map's maker than a statement of the essay.

    A small initial tells only where the `neighbour`, the statement above it, has a capital one.
    """
    text = text.strip()
    if text.endswith("?") or re.match(_OPENING, text, re.IGNORECASE):
        return True
    if _MAYBE.match(text) and len(text) <= _SHORT and not text.endswith("."):
        return True
    return neighbour[:1].isupper() and _begins_small(text)


def _begins_small(text: str) -> bool:
    """Whether the first word is in small letters and no part of a name (“de Gaulle”, “al-Andalus”)."""
    first, *rest = text.split(maxsplit=2) or [""]
    return first[:1].isalpha() and first.islower() and not (rest and rest[0][0].isupper())
