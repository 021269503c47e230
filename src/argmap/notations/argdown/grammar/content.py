"""Running text: its tokens joined to the text that Argdown gives, with ranges and places (section 3.1)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from argmap.notations.argdown.fault import Fault
from argmap.notations.argdown.grammar import faults, tokens as t
from argmap.notations.argdown.grammar.syntax import Content, Piece, PieceKind, Range, RangeKind, Tokens

_LINE_END = re.compile("\r\n|[\n\r\u2028\u2029]")
_MENTIONS: dict[str, RangeKind] = {
    t.STATEMENT_MENTION: "statement-mention",
    t.ARGUMENT_MENTION: "argument-mention",
}


class ContentReader:
    """Reads contents of one text; `found` takes the faults."""

    def __init__(self, text: str, tokens: Tokens, shortcodes: Mapping[str, str], found: list[Fault]) -> None:
        self.text = text
        self.tokens = tokens
        self.shortcodes = shortcodes
        self.faults = found

    def read(self, indices: Sequence[int], goes_on: bool = False) -> Content:
        """The content of the tokens at `indices` (at least one).

        `goes_on`: the element goes on after its last line end, which is a blank then.
        """
        plain = self._plain(indices) if not goes_on else None
        if plain is not None:
            return plain
        reading = _Reading(self, indices, goes_on)
        for position, index in enumerate(indices):
            reading.token(position, index)
        return reading.content()

    def _plain(self, indices: Sequence[int]) -> Content | None:
        """The content of literal tokens that follow one another without a gap, which most contents are."""
        kinds, starts, ends = self.tokens.kinds, self.tokens.starts, self.tokens.ends
        start = end = starts[indices[0]]
        count = len(indices) - (kinds[indices[-1]] == t.NEWLINE)
        for position in range(count):
            index = indices[position]
            if starts[index] != end or kinds[index] not in t.LITERAL:
                return None
            end = ends[index]
        if start == end:
            return None
        text = self.text[start:end]
        pieces = [Piece("text", start, end, text)]
        if count < len(indices):
            pieces.append(Piece("break", starts[indices[-1]], ends[indices[-1]], ""))
        return Content(start, end, text, [], pieces)

    def rule(self, indices: Sequence[int]) -> str:
        """The name of an inference rule: plain text without blanks around it."""
        return self.read(indices).text.strip()


class _Reading:
    def __init__(self, reader: ContentReader, indices: Sequence[int], goes_on: bool) -> None:
        self.reader = reader
        self.source = reader.text
        self.kinds = reader.tokens.kinds
        self.starts = reader.tokens.starts
        self.ends = reader.tokens.ends
        self.indices = indices
        self.goes_on = goes_on
        self.pieces: list[Piece] = []
        self.ranges: list[Range] = []
        self.length = 0
        self.blank_at_end = False
        self.paired = self._pair_marks()
        self.open: list[int] = []
        self.plain: tuple[int, int] | None = None

    def _pair_marks(self) -> set[int]:
        """The indices of all marks of emphasis that have a partner; the others are text."""
        paired: set[int] = set()
        opened: list[int] = []
        for index in self.indices:
            kind = self.kinds[index]
            if kind in t.RANGE_STARTS:
                opened.append(index)
            elif kind in t.RANGE_ENDS and opened and t.RANGE_STARTS[self.kinds[opened[-1]]] == kind:
                paired.update((opened.pop(), index))
        told = -1
        for index in opened:
            start, end = self.starts[index], self.ends[index]
            if told < 0 or any(character.isspace() for character in self.source[told:start]):
                within_word = start > 0 and self.source[start - 1].isalnum()
                sign = self.source[start:end]
                self.reader.faults.append(faults.open_emphasis(start, end, sign, within_word=within_word))
            told = end
        return paired

    def token(self, position: int, index: int) -> None:
        kind, start, end = self.kinds[index], self.starts[index], self.ends[index]
        if kind in t.LITERAL:
            self._plain(start, end)
        elif kind == t.NEWLINE:
            self._add("break", start, end, "" if self.blank_at_end or self._is_last(position) else " ")
        elif kind == t.ESCAPED:
            self._add("escape", start, end, self.source[start + 1 : end])
        elif kind == t.SHORTCODE:
            self._shortcode(start, end)
        elif index in self.paired:
            self._mark(kind, start, end)
        elif kind == t.TAG:
            self._tag(start, end)
        elif kind == t.LINK:
            self._link(start, end)
        elif kind in _MENTIONS:
            image = self.source[start:end]
            self._range(_MENTIONS[kind], len(image), image.rstrip(" \t")[2:-1], start)
            self._add("mention", start, end, image)
        elif kind in t.TITLED and self.source[end : end + 1] in (" ", "\t"):
            self._plain(start, end + 1)
        else:
            self._plain(start, end)

    def _plain(self, start: int, end: int) -> None:
        if self.plain is not None and self.plain[1] == start:
            start = self.plain[0]
        else:
            self._flush()
        self.plain = (start, end)
        self.blank_at_end = self.source[end - 1] == " "

    def _flush(self) -> None:
        if self.plain is not None:
            start, end = self.plain
            self.plain = None
            self.pieces.append(Piece("text", start, end, self.source[start:end]))
            self.length += end - start

    def _add(self, kind: PieceKind, start: int, end: int, text: str) -> None:
        self._flush()
        self.pieces.append(Piece(kind, start, end, text))
        if text:
            self.length += len(text)
            self.blank_at_end = text[-1] == " "

    def _range(self, kind: RangeKind, length: int, value: str, offset: int) -> None:
        self._flush()
        self.ranges.append(Range(kind, self.length, self.length + length, value, offset))

    def _is_last(self, position: int) -> bool:
        """Whether the token at `position` is the last of its node: of the content or of an emphasis."""
        if position + 1 == len(self.indices):
            return not self.goes_on
        following = self.indices[position + 1]
        return following in self.paired and self.kinds[following] in t.RANGE_ENDS

    def _shortcode(self, start: int, end: int) -> None:
        image = self.source[start:end]
        character = self.reader.shortcodes.get(image.rstrip(" \t"))
        if character is None:
            self._plain(start, end)
        else:
            self._add("shortcode", start, end, character + " " if image[-1] == " " else character)

    def _mark(self, kind: str, start: int, end: int) -> None:
        if kind in t.RANGE_STARTS:
            self.open.append(len(self.ranges))
            self._range("bold" if "Bold" in kind else "italic", 0, "", start)
            self._add("mark", start, end, "")
            return
        self._flush()
        number = self.open.pop()
        self.ranges[number] = self.ranges[number]._replace(end=self.length)
        self._add("mark", start, end, " " if self.source[end - 1] == " " else "")

    def _tag(self, start: int, end: int) -> None:
        image = self.source[start:end]
        name = image.rstrip(" \t")[1:]
        self._range("tag", len(image), name[1:-1] if name[0] == "(" else name, start)
        self._add("tag", start, end, image)

    def _link(self, start: int, end: int) -> None:
        image = self.source[start:end]
        words, _, url = image[1:].rpartition("](")
        blank = " " if image[-1] == " " else ""
        url = url.rstrip(" \t")[:-1]
        if _LINE_END.search(words) or _LINE_END.search(url):
            self.reader.faults.append(faults.link_across_lines(start, end))
            words = _LINE_END.sub(" ", words)
        self._range("link", len(words), url, start)
        self._add("link", start, end, words + blank)

    def content(self) -> Content:
        self._flush()
        start = end = self.starts[self.indices[0]]
        for index in reversed(self.indices):
            if self.kinds[index] != t.NEWLINE:
                end = self.ends[index]
                break
        text = (
            self.pieces[0].text if len(self.pieces) == 1 else "".join([piece.text for piece in self.pieces])
        )
        return Content(start, end, text, self.ranges, self.pieces)
