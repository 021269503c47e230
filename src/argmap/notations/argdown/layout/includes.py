"""A path of ``@include(path)`` may hold any sign of Argdown: it is blotted out while a text is laid out."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.notations.argdown.includes import OPENING, includes


def blotted(text: str) -> str:
    """`text` with letters for the characters of every path."""
    if OPENING not in text:
        return text
    ranges = list(includes(text))
    lengths = (end - start - len(OPENING) - 1 for start, end in ranges)
    return _with(text, ranges, (f"{OPENING}{'x' * length})" for length in lengths))


def put_back(laid_out: str, text: str) -> str:
    """`laid_out` with the paths of `text`, which has as many, in their order."""
    if OPENING not in text:
        return laid_out
    return _with(laid_out, includes(laid_out), (text[start:end] for start, end in includes(text)))


def _with(text: str, ranges: Iterable[tuple[int, int]], words: Iterable[str]) -> str:
    """`text` with other words in `ranges`."""
    pieces: list[str] = []
    done = 0
    for (start, end), new in zip(ranges, words, strict=True):
        pieces += (text[done:start], new)
        done = end
    return "".join([*pieces, text[done:]])
