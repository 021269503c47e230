"""From a block's content, as the Markdown parser hands it over, back to the lines of the file."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|\n|\r")
BOM = "\ufeff"
_BLANK = "\t\v\f \u00a0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_CLOSING_SEQUENCE = re.compile(r"[ \t]#+[ \t]*$")
_CONTAINERS = re.compile(rf"(?:[{_BLANK}]|>|(?:[-+*]|\d{{1,9}}[.)])(?=[ \t])|\[\^[^\]]+\]:)*")
_BLANKS = re.compile(f"[{_BLANK}]*")
_CELL_BORDER = re.compile(r"(?<!\\)\|")


class SourceLines:
    """The lines of a Markdown source: where each begins in it, and its text without the line end.

    Zero characters are replaced, as the parser does; a byte order mark is in no line.
    """

    def __init__(self, source: str) -> None:
        self.starts: list[int] = []
        self.texts: list[str] = []
        source = source.replace("\0", "\ufffd")
        start = len(BOM) if source.startswith(BOM) else 0
        for match in _LINE_END.finditer(source):
            self.starts.append(start)
            self.texts.append(source[start : match.start()])
            start = match.end()
        self.starts.append(start)
        self.texts.append(source[start:])

    def end(self, number: int) -> int:
        """Offset of the end of line `number` (from 0), before its line end."""
        return self.starts[number] + len(self.texts[number])

    def last_written(self, first: int, after: int) -> int:
        """The last line before line `after` that is not blank, at least `first`."""
        last = min(after, len(self.texts)) - 1
        while last > first and not self.texts[last].strip(" \t"):
            last -= 1
        return last


class Piece(NamedTuple):
    """``content[start:end]`` stands at ``source`` of the file, and nowhere outside ``low..high``."""

    start: int
    end: int
    source: int
    low: int
    high: int


class ContentMap:
    """Offsets of a block's content to offsets of the source."""

    def __init__(self, pieces: list[Piece]) -> None:
        self._pieces = pieces
        self._starts = [piece.start for piece in pieces]

    def source(self, offset: int) -> int:
        """Where the content's character at `offset` stands in the source."""
        piece = self._pieces[bisect_right(self._starts, offset) - 1]
        return min(max(piece.source + offset - piece.start, piece.low), piece.high)

    def extend(self, starts: array[int], ends: array[int], start: int, end: int) -> None:
        """Add the source range of every character of ``content[start:end]``, one by one.

        What stands between two pieces, a line end, has everything between their places as its
        range.
        """
        index = bisect_right(self._starts, start) - 1
        while start < end:
            piece = self._pieces[index]
            stop = min(end, piece.end)
            first = piece.source + start - piece.start
            last = first + stop - start
            if start < stop and piece.low <= first and last <= piece.high:
                starts.extend(range(first, last))
                ends.extend(range(first + 1, last + 1))
            else:
                starts.extend(map(self.source, range(start, stop)))
                ends.extend(map(self.source, range(start + 1, stop + 1)))
            index += 1
            if stop < end and index < len(self._pieces) and self._starts[index] > stop:
                starts.append(self.source(stop))
                ends.append(self.source(self._starts[index]))
                stop += 1
            start = stop


def text_map(content: str, first: int, lines: SourceLines, heading: bool = False) -> ContentMap:
    """The map of content that stands on whole lines of the source, from line `first` (from 0) on.

    Each line of the content is the end of a source line, once the markers of the containers around
    it (``>``, the indentation of a list) are gone; so lines are laid together at their right ends.
    Lines before the first that are blank to the parser are skipped. A `heading` (one with ``#``)
    may have closing ``#`` there, which are no content.
    """
    texts = content.split("\n")
    core = texts[0].strip(_BLANK)
    while core and not heading and first + 1 < len(lines.texts) and core not in lines.texts[first]:
        first += 1
    written = lines.texts[first : first + len(texts)]
    if heading:
        written = [_CLOSING_SEQUENCE.sub("", line) for line in written]
    pieces: list[Piece] = []
    start = 0
    for text, line, offset in zip(texts, written, lines.starts[first : first + len(texts)], strict=False):
        pieces.append(_aligned(text, start, line, offset))
        start += len(text) + 1
    return ContentMap(pieces)


def cells(row: int, lines: SourceLines, nested: bool) -> Iterator[Cell]:
    """The cells of a table's row on line `row` (from 0), left to right.

    In a `nested` table markers of the containers around it stand before the first border.
    """
    written = lines.texts[row]
    borders = [match.start() for match in _CELL_BORDER.finditer(written)]
    starts = [0, *(border + 1 for border in borders)]
    stops = [*borders, len(written)]
    before = _CONTAINERS if nested else _BLANKS
    if borders and before.fullmatch(written, 0, borders[0]):
        starts, stops = starts[1:], stops[1:]
    for start, stop in zip(starts, stops, strict=True):
        yield Cell(written[start:stop], lines.starts[row] + start)


class Cell(NamedTuple):
    """The text between two borders of a table's row, and where it begins in the source."""

    written: str
    start: int

    def map(self, content: str) -> ContentMap:
        r"""The map of the cell's content: the same text with ``\|`` become ``|``."""
        pieces: list[Piece] = []
        core = content.replace("|", "\\|")
        position = len(self.written.rstrip(_BLANK)) - len(core)
        source = self.start + max(position, 0)
        high = self.start + len(self.written)
        start = 0
        for index, part in enumerate(content.split("|")):
            length = len(part) + (index > 0)
            source += index > 0
            pieces.append(Piece(start, start + length, source, self.start, high))
            start, source = start + length, source + length
        return ContentMap(pieces)


def _aligned(text: str, start: int, written: str, offset: int) -> Piece:
    """A line of content laid on the end of the source line `written`, which begins at `offset`.

    Blanks around do not count: the parser widens tabs before the text and cuts blanks after it.
    """
    core = text.strip(_BLANK)
    position = len(written.rstrip(_BLANK)) - len(core)
    if position < 0 or not written.startswith(core, position):
        position = max(written.rfind(core), 0)
    lead = len(text) - len(text.lstrip(_BLANK)) if core else 0
    low = len(written[:position].rstrip(_BLANK))
    source = offset + position - lead
    return Piece(start, start + len(text), source, offset + low, offset + len(written))
