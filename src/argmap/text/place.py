"""Where something stands: half-open spans of code points, and places with line and column."""

from __future__ import annotations

import re
from bisect import bisect_right

from attrs import frozen

_LINE_END = re.compile(r"\r\n|\n|\r")


@frozen
class Span:
    """Half-open range of code points, ``start <= end``."""

    start: int
    end: int


@frozen
class Place:
    """Where something begins in a file: line and column count from 1, offset from 0, all in code points.

    `end` is the offset behind it, where that is known.
    """

    file: str
    line: int
    column: int
    offset: int
    end: int | None = None

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Lines:
    """The lines of one text (ended by LF, CRLF or CR), for turning offsets into places."""

    __slots__ = ("_starts", "_text", "file")

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self._text = text
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def place(self, offset: int, end: int | None = None) -> Place:
        """The place of `offset`; an offset past the end is the place of the end."""
        offset = min(max(offset, 0), len(self._text))
        line = bisect_right(self._starts, offset)
        return Place(self.file, line, offset - self._starts[line - 1] + 1, offset, end)

    def line(self, number: int) -> str:
        """The text of line `number` (from 1) without its line end."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self._text)
        return self._text[start:end].rstrip("\r\n")
