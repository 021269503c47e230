r"""Running text read from its source at once, without tokens (Argdown language, sections 1.3 and 3.1).

It reads what stands behind a title or a symbol: lines of text whose first signs begin nothing else. What
is faulty, or of a kind that it does not know, it leaves to the full grammar by :class:`NotOrdinaryError`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from argmap.notations.argdown.grammar.patterns import ENDS_OF_RANGES, RANGES, SIGNS, TAG
from argmap.notations.argdown.grammar.syntax import Comment, Content, PieceKind, Range, RangeKind


class NotOrdinaryError(Exception):
    """Only the full grammar can read this."""


_PLAIN = r"[^\\#*_\[@<{\n.:/,;()\-\]>}]"
_SIGNS = r"""
    [,;()\-\]>}](?![ \t][ \t])
  | \.(?![ \t][ \t]|\S+?\.) | :(?![ \t][ \t]|\S+?:)
  | /(?![/*]|[ \t][ \t]) | @(?![\[<]|[ \t][ \t])
"""
_TAG = "\\" + TAG.pattern.removesuffix(r"[ \t]?")
_ENDS = r"(?:[ \t]|(?=[\n)}_.,!?;:\-*]|\Z))"
_PART = re.compile(
    rf"""((?:{_PLAIN}++|{_SIGNS})*+)                                        # 1 text as it stands
    (?:
        ((?:{_TAG}|\#\([^)\n]+\))[ \t]?)[ \t]*+                             # 2 tag
      | (\[([^\]\n]+)\]\(([^)\n]+)\)[ \t]?)[ \t]*+                          # 3 link: 4 words, 5 address
      | ((\*\*|__|\*|_)(?!\s)({_PLAIN}++)\7{_ENDS})[ \t]*+                  # 6 emphasis: 7 sign, 8 words
      | (\*\*|__|\*|_)                                                      # 9 any other sign of emphasis
      | (\n)\ *+                                                            # 10 line end
      | (\\[^\n]\ *+)[ \t]*+                                                # 11 escape
      | (\.\S+?\.[ \t]?|:\S+?:[ \t]?)[ \t]*+                                # 12 shortcode, or nearly one
      | (@(?:\[[^\n][^\]\n]*\]|<[^\n][^>\n]*>)[ \t]?)[ \t]*+                # 13 mention
      | ([,;()\-\]>}}.:/@\#][ \t])[ \t]++                                     # 14 sign and blanks, one stays
      | (\#(?!\())                                                          # 15 sign that begins no tag
      | (//[^\n]*+)                                                         # 16 comment
    )?+""",
    re.VERBOSE,
)
_TAGGED, _LINKED, _EMPHASIZED, _MARK, _BREAK, _ESCAPE, _SHORTCODE = 2, 3, 6, 9, 10, 11, 12
_MENTION, _GAP, _NO_TAG, _COMMENT = 13, 14, 15, 16
_EMPHASIS: dict[str, RangeKind] = {"**": "bold", "__": "bold", "*": "italic", "_": "italic"}


class TextReader:
    """Reads the contents of one text; `shortcodes` are those of the document, `comments` takes what it finds."""

    def __init__(self, text: str, shortcodes: Mapping[str, str], comments: list[Comment]) -> None:
        self.text = text
        self.shortcodes = shortcodes
        self.comments = comments

    def read(self, start: int, stop: int) -> Content:
        """The content ``text[start:stop]``.

        Raises:
            NotOrdinaryError: it is faulty or not of the ordinary kind.
        """
        source = self.text
        found = _PART.match(source, start, stop)
        assert found is not None, "every part may be empty"
        if found.end() == stop and found.lastindex == 1:
            return Content(start, stop, source[start:stop], [])
        parts = _Parts(self, start, stop)
        while found is not None:
            found = parts.take(found)
        return parts.content()


class _Parts:
    """What was read of a content so far: its pieces, its ranges, and the signs of emphasis left open."""

    __slots__ = ("length", "opened", "pieces", "ranges", "reader", "source", "start", "stop")

    def __init__(self, reader: TextReader, start: int, stop: int) -> None:
        self.reader = reader
        self.source = reader.text
        self.start = start
        self.stop = stop
        self.pieces: list[tuple[PieceKind, int, int, str]] = []
        self.ranges: list[Range] = []
        self.opened: list[tuple[str, int]] = []
        self.length = 0

    def content(self) -> Content:
        if self.opened:
            raise NotOrdinaryError
        pieces = self.pieces
        text = pieces[0][3] if len(pieces) == 1 else "".join([piece[3] for piece in pieces])
        return Content(self.start, pieces[-1][2], text, self.ranges, pieces)

    def take(self, found: re.Match[str]) -> re.Match[str] | None:
        """Take the text and the part behind it that were `found`; gives what follows, None at the end."""
        source, pieces, part = self.source, self.pieces, found.lastindex
        at, begin = found.span(1)
        if at < begin:
            pieces.append(("text", at, begin, source[at:begin]))
            self.length += begin - at
        after = found.end()
        if part == _TAGGED:
            image = found[2]
            name = image.rstrip(" \t")[1:]
            self._range("tag", len(image), name[1:-1] if name[0] == "(" else name, begin)
            self._add("tag", begin, found.end(2), image)
        elif part == _EMPHASIZED and not self.opened and not source.startswith("{", after):
            words = found[8]
            self._range(_EMPHASIS[found[7]], len(words), "", begin)
            inside = begin + len(found[7])
            pieces.append(("text", inside, inside + len(words), words))
            self.length += len(words)
            end = found.end(6)
            self._add("mark", inside + len(words), end, " " if source[end - 1] == " " else "")
        elif part == _LINKED:
            words = found[4]
            if "](" in found[5]:
                raise NotOrdinaryError
            self._range("link", len(words), found[5], begin)
            end = found.end(3)
            self._add("link", begin, end, words + " " if source[end - 1] == " " else words)
        elif part == 1:
            if begin < self.stop:
                raise NotOrdinaryError
        else:
            after = self._take_rare(found, begin, after)
        return _PART.match(source, after, self.stop) if after < self.stop else None

    def _take_rare(self, found: re.Match[str], begin: int, after: int) -> int:
        """Take a part of one of the other kinds; gives where to go on."""
        part = found.lastindex or 0
        image, end = found[part], found.end(part)
        if part in (_MARK, _EMPHASIZED):
            return self._emphasis(begin)
        if part == _BREAK:
            before = next((piece[3] for piece in reversed(self.pieces) if piece[3]), "")
            self._add("break", begin, end, "" if before.endswith(" ") else " ")
        elif part == _ESCAPE:
            self._add("escape", begin, end, image[1:])
        elif part == _SHORTCODE:
            character = self.reader.shortcodes.get(image.rstrip(" \t"))
            if character is None:
                self._add("text", begin, end, image)
            else:
                self._add("shortcode", begin, end, character + " " if image[-1] == " " else character)
        elif part == _MENTION:
            kind: RangeKind = "statement-mention" if image[1] == "[" else "argument-mention"
            self._range(kind, len(image), image.rstrip(" \t")[2:-1], begin)
            self._add("mention", begin, end, image)
        elif part == _COMMENT:
            if begin == self.start or not self.source.startswith("\n", end):
                raise NotOrdinaryError
            self.reader.comments.append(Comment(begin, end))
        else:
            self._add("text", begin, end, image)
        return after

    def _emphasis(self, begin: int) -> int:
        """Take a sign that opens or closes emphasis, or is text before a blank."""
        source, opened = self.source, self.opened
        if self.pieces and self.pieces[-1][2] != begin:
            raise NotOrdinaryError
        if opened:
            kind, number = opened[-1]
            match = ENDS_OF_RANGES[kind][1].match(source, begin)
            if match is not None:
                opened.pop()
                self.ranges[number] = self.ranges[number]._replace(end=self.length)
                end = match.end()
                self._add("mark", begin, end, " " if source[end - 1] == " " else "")
                return self._behind_blanks(end)
            if source.startswith(SIGNS[kind], begin):
                raise NotOrdinaryError
        for kind, _, pattern, _ in RANGES:
            match = pattern.match(source, begin)
            if match is not None:
                opened.append((kind, len(self.ranges)))
                self._range(_EMPHASIS[match[0]], 0, "", begin)
                self._add("mark", begin, match.end(), "")
                return match.end()
        end = begin + 2 if source[begin + 1 : begin + 2] in (" ", "\t") else begin + 1
        self._add("text", begin, end, source[begin:end])
        return self._behind_blanks(end)

    def _behind_blanks(self, position: int) -> int:
        while position < self.stop and self.source[position] in " \t":
            position += 1
        return position

    def _add(self, kind: PieceKind, start: int, end: int, text: str) -> None:
        self.pieces.append((kind, start, end, text))
        self.length += len(text)

    def _range(self, kind: RangeKind, length: int, value: str, offset: int) -> None:
        self.ranges.append(Range(kind, self.length, self.length + length, value, offset))
