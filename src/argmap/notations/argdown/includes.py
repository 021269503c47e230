"""``@include(path)``, which is no Argdown: another file takes its place before Argdown is read.

It is the words alone that count, wherever they stand, also in a comment; so do Argdown's own tools.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

OPENING: Final = "@include("


def includes(text: str) -> Iterator[tuple[int, int]]:
    """The ranges of ``@include(path)`` in `text`; a path is anything but nothing and ``)``."""
    start = text.find(OPENING)
    while start >= 0:
        close = text.find(")", start)
        if close < 0:
            return
        if close > start + len(OPENING):
            yield start, close + 1
        start = text.find(OPENING, close)
