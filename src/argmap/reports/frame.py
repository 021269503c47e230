"""A place shown in its text: the line, cut to a readable width, with carets under the words."""

from __future__ import annotations

import unicodedata

from argmap.text.place import Lines, Place

WIDTH = 96

_SIGNS = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421}
_SIGNS |= dict.fromkeys((*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), 0xFFFD)


def visible(line: str) -> str:
    """A line in which every character that would steer a terminal is a sign that shows it."""
    return line.translate(_SIGNS)


def frame(place: Place, end: int, lines: Lines) -> tuple[str, str]:
    """The line of `place` in `lines` and the carets under what lies from it to offset `end`.

    A long line is cut on both sides with an ellipsis; words that go on in another line are marked up
    to the end of this one.
    """
    line = visible(lines.line(place.line).replace("\t", " "))
    start = min(place.column - 1, len(line))
    stop = min(max(start + end - place.offset, start + 1), max(len(line), start + 1))
    first, last = 0, len(line)
    if len(line) > WIDTH:
        room = max(WIDTH - (stop - start), 8)
        first = max(0, min(start - room // 2, len(line) - WIDTH))
        last = min(len(line), first + WIDTH)
        stop = min(stop, last)
    before = "… " if first else ""
    after = " …" if last < len(line) else ""
    shown = before + line[first:last] + after
    indent = " " * (columns(before) + columns(line[first:start]))
    return shown.rstrip(), indent + "^" * max(columns(line[start:stop]), 1)


def columns(text: str) -> int:
    """How many columns of a terminal `text` takes."""
    return sum(_width(char) for char in text)


def _width(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
