"""The light mark of a quote, as it is written at the end of a statement's text.

``(¶11 “words … words”)``, several parted by ``;``; the number is optional, and so are the words:
``(¶11)`` is a whole paragraph, ``(¶11.2)`` its second sentence. ``p11`` serves for ``¶11``. Quotation
marks are ``“…”``, ``"…"``, ``„…“`` or ``«…»``, and may stand inside the words as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from argmap.text.quote import Quote

_ADDRESS = re.compile(r"(?:¶\s?|[pP])(?P<paragraph>[1-9]\d{0,5})(?:\.(?P<sentence>[1-9]\d{0,4}))?(?!\w)")
_CLOSERS = {"“": "”", '"': '"', "„": "“”", "«": "»", "»": "«"}
_ITEM_START = r"(?:¶\s?\d|[pP]\d|[“\"„«»])"
_NEXT_ITEM = re.compile(rf"\s*;\s*(?={_ITEM_START})")
_MARK_START = re.compile(rf"(?<!\S)\(\s*(?={_ITEM_START})")
_MEANT_AS_MARK = re.compile(r"\(\s*(?:¶|[pP]\d[\d.]*\s*[“\"„«»])")
_STOPS = ".!?,;:"


class LightMark(NamedTuple):
    """One quote of a mark; ``text[start:end]`` is where it stands."""

    quote: Quote
    start: int
    end: int


class MarkFault(NamedTuple):
    """What keeps ``text[start:end]`` from being read as a mark."""

    message: str
    start: int
    end: int


class Marked(NamedTuple):
    """A statement's text without its mark, the quotes of the mark, and a fault if it is broken."""

    text: str
    marks: tuple[LightMark, ...] = ()
    fault: MarkFault | None = None


def light_marks(text: str) -> Marked:
    """Take the light mark off the end of a statement's `text`.

    A parenthesis that neither begins with ¶ nor holds only words in quotation marks is text. What
    begins with ¶ and cannot be read is a fault, and stays in the text.
    """
    end = len(text.rstrip())
    stop = text[end - 1 : end] if text[end - 2 : end - 1] == ")" and text[end - 1 : end] in _STOPS else ""
    inner_end = end - len(stop)
    if text[:inner_end].endswith(")"):
        starts = [match.end() for match in _MARK_START.finditer(text, 0, inner_end)]
        for strict in (True, False):
            for start in reversed(starts):
                items = _Items(text, inner_end - 1, strict).read(start)
                if items and not (stop and items[0].quote.paragraph is None):
                    head = text[: text.rindex("(", 0, start)].rstrip()
                    return Marked(head + stop, tuple(items))
    return Marked(text, (), _fault(text))
