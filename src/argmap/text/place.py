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


class Place:
    """Where something begins in a file: line and column count from 1, offset from 0, all in code points.

    `end` is the offset behind it, where that is known. Line and column of a place that
    :class:`Lines` gave are counted when they are asked for. A value: never changed, equal by its fields.
    """

    __slots__ = ("_at", "_end", "_offset")

    def __init__(self, file: str, line: int, column: int, offset: int, end: int | None = None) -> None:
        self._at: tuple[str, int, int] | Lines = (file, line, column)
        self._offset = offset
        self._end = end

    @property
    def file(self) -> str:
        """The name of the file."""
        return self._counted()[0]

    @property
    def line(self) -> int:
        """The line."""
        return self._counted()[1]

    @property
    def column(self) -> int:
        """The column."""
        return self._counted()[2]

    @property
    def offset(self) -> int:
        """The offset in the file."""
        return self._offset

    @property
    def end(self) -> int | None:
        """The offset behind the last character."""
        return self._end

    def up_to(self, end: int | None) -> Place:
        """The same place with another end."""
        return Place(*self._counted(), self._offset, end)

    def _counted(self) -> tuple[str, int, int]:
        at = self._at
        if isinstance(at, Lines):
            at = self._at = (at.file, *at.line_and_column(self._offset))
        return at

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Place):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[tuple[str, int, int], int, int | None]:
        return self._counted(), self._offset, self._end

    def __repr__(self) -> str:
        return f"Place({', '.join(map(repr, (*self._counted(), self._offset, self._end)))})"

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"

    def __reduce__(self) -> tuple[type[Place], tuple[str, int, int, int, int | None]]:
        return Place, (*self._counted(), self._offset, self._end)


class Lines:
    """The lines of one text (ended by LF, CRLF or CR), for turning offsets into places."""

    __slots__ = ("_starts", "_text", "file")

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self._text = text
        self._starts: list[int] = []

    def place(self, offset: int, end: int | None = None) -> Place:
        """The place of `offset`; an offset past the end is the place of the end."""
        place = Place.__new__(Place)
        place._at = self
        place._offset = offset if 0 <= offset <= len(self._text) else min(max(offset, 0), len(self._text))
        place._end = end
        return place

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset in the text, both from 1."""
        starts = self._line_starts()
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of line `number` (from 1) without its line end."""
        starts = self._line_starts()
        start = starts[number - 1]
        end = starts[number] if number < len(starts) else len(self._text)
        return self._text[start:end].rstrip("\r\n")

    def _line_starts(self) -> list[int]:
        if not self._starts:
            self._starts = [0, *(match.end() for match in _LINE_END.finditer(self._text))]
        return self._starts
