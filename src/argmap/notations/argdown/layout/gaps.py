"""Blanks between the words of a line: where the language leaves them free, they become one or none.

A blank that belongs to a token is part of the text that Argdown reads, and stays.
"""

from __future__ import annotations

from argmap.notations.argdown.grammar import tokens as t
from argmap.notations.argdown.layout.leaves import COMMENT

_BEFORE_BLANK = t.RELATIONS.keys() | t.LIST_ITEMS | t.TITLED | {t.HEADING_START, t.STATEMENT_NUMBER, t.DATA}
_BEFORE_BLANK |= {t.INFERENCE_END}
_STAYS = t.RANGE_STARTS.keys() | t.RANGE_ENDS
_EMPHASIS = ("*", "_")
_KEEPS_BLANK = ("", " ", "\t", "\\", "[", "<")
_WITH_ITS_BLANK = frozenset((t.TAG, t.STATEMENT_MENTION, t.ARGUMENT_MENTION))


def gap(before: tuple[str, str], kind: str, image: str, blanks: str) -> str:
    """The blanks between two words of a line.

    `before` is the kind and the image of the word on the left, `kind` and `image` are those of the word on
    the right, `blanks` what stands between them now.
    """
    kind_before, image_before = before
    has_blank = image_before.endswith((" ", "\t"))
    if kind_before in _BEFORE_BLANK:
        return "" if has_blank else " "
    if not blanks or (kind_before == t.ESCAPED and not has_blank):  # it would take a blank for its own
        return ""
    if kind_before == COMMENT and kind in t.RELATIONS:
        return blanks
    if kind in _STAYS or image.startswith(_EMPHASIS):
        return " "
    return "" if has_blank and kind_before != COMMENT else " "


def without_last_blank(kind: str, image: str) -> str:
    """A word before a line end that is a blank itself, without its own one if it has just one.

    A tag or a mention keeps it, as it is part of them; so does a bracket, which would begin a title.
    """
    if kind in _WITH_ITS_BLANK or not image.endswith(" ") or image[-2:-1] in _KEEPS_BLANK:
        return image
    return image[:-1]
