r"""Running text read from its source at once, without tokens (Argdown language, sections 1.3 and 3.1).

It reads what stands behind a title or a symbol: lines of text whose first signs begin nothing else. What
is faulty, or of a kind that it does not know, it leaves to the full grammar by :class:`NotOrdinaryError`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeAlias

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
_BLANKS = re.compile(r"[ \t]+")
_EMPHASIS: dict[str, RangeKind] = {"**": "bold", "__": "bold", "*": "italic", "_": "italic"}

Part: TypeAlias = "tuple[PieceKind, int, int, str]"


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
        return self._marked(found, start, stop)

    def _marked(self, found: re.Match[str], start: int, stop: int) -> Content:
        """A content with marks in it, whose first part is `found`."""
        source, next_part = self.text, _PART.match
        pieces: list[Part] = []
        ranges: list[Range] = []
        opened: list[tuple[str, int]] = []
        length = 0
        while True:
            at, begin = found.span(1)
            if at < begin:
                pieces.append(("text", at, begin, source[at:begin]))
                length += begin - at
            kind = found.lastindex
            after = found.end()
            if kind == _TAGGED:
                image = found[2]
                name = image.rstrip(" \t")[1:]
                name = name[1:-1] if name[0] == "(" else name
                ranges.append(Range("tag", length, length + len(image), name, begin))
                pieces.append(("tag", begin, found.end(2), image))
                length += len(image)
            elif kind == _EMPHASIZED and not opened and not source.startswith("{", after):
                sign, words = found.group(7, 8)
                inside, end = found.start(8), found.end(6)
                blank = " " if source[end - 1] == " " else ""
                ranges.append(Range(_EMPHASIS[sign], length, length + len(words), "", begin))
                pieces.append(("text", inside, inside + len(words), words))
                pieces.append(("mark", inside + len(words), end, blank))
                length += len(words) + len(blank)
            elif kind == _LINKED:
                words, address = found.group(4, 5)
                if "](" in address:
                    raise NotOrdinaryError
                ranges.append(Range("link", length, length + len(words), address, begin))
                end = found.end(3)
                words = words + " " if source[end - 1] == " " else words
                pieces.append(("link", begin, end, words))
                length += len(words)
            elif kind == 1:
                if begin < stop:
                    raise NotOrdinaryError
            else:
                if kind in (_MARK, _EMPHASIZED):
                    after = self._emphasis(begin, length, pieces, ranges, opened)
                else:
                    self._rare(found, length, pieces, ranges)
                if kind != _COMMENT:
                    length += len(pieces[-1][3])
            if after >= stop:
                break
            found = next_part(source, after, stop)  # type: ignore[assignment]  # it matches what is empty too
        if opened or not pieces:
            raise NotOrdinaryError
        text = pieces[0][3] if len(pieces) == 1 else "".join([piece[3] for piece in pieces])
        return Content(start, pieces[-1][2], text, ranges, pieces)

    def _rare(self, found: re.Match[str], length: int, pieces: list[Part], ranges: list[Range]) -> None:
        """Take a part of one of the other kinds."""
        part = found.lastindex or 0
        image = found[part]
        begin, end = found.span(part)
        if part == _BREAK:
            before = next((piece[3] for piece in reversed(pieces) if piece[3]), "")
            pieces.append(("break", begin, end, "" if before.endswith(" ") else " "))
        elif part == _ESCAPE:
            pieces.append(("escape", begin, end, image[1:]))
        elif part == _SHORTCODE:
            character = self.shortcodes.get(image.rstrip(" \t"))
            if character is None:
                pieces.append(("text", begin, end, image))
            else:
                blank = " " if image[-1] == " " else ""
                pieces.append(("shortcode", begin, end, character + blank))
        elif part == _MENTION:
            kind: RangeKind = "statement-mention" if image[1] == "[" else "argument-mention"
            ranges.append(Range(kind, length, length + len(image), image.rstrip(" \t")[2:-1], begin))
            pieces.append(("mention", begin, end, image))
        elif part == _COMMENT:
            if not pieces or not self.text.startswith("\n", end):
                raise NotOrdinaryError
            self.comments.append(Comment(begin, end))
        else:
            pieces.append(("text", begin, end, image))

    def _emphasis(
        self, begin: int, length: int, pieces: list[Part], ranges: list[Range], opened: list[tuple[str, int]]
    ) -> int:
        """Take a sign that opens or closes emphasis, or is text before a blank; gives where to go on."""
        source = self.text
        if pieces and pieces[-1][2] != begin:
            raise NotOrdinaryError
        if opened:
            kind, number = opened[-1]
            match = ENDS_OF_RANGES[kind][1].match(source, begin)
            if match is not None:
                opened.pop()
                ranges[number] = ranges[number]._replace(end=length)
                end = match.end()
                pieces.append(("mark", begin, end, " " if source[end - 1] == " " else ""))
                return _behind_blanks(source, end)
            if source.startswith(SIGNS[kind], begin):
                raise NotOrdinaryError
        for kind, _, pattern, _ in RANGES:
            match = pattern.match(source, begin)
            if match is not None:
                opened.append((kind, len(ranges)))
                ranges.append(Range(_EMPHASIS[match[0]], length, length, "", begin))
                pieces.append(("mark", begin, match.end(), ""))
                return match.end()
        end = begin + 2 if source[begin + 1 : begin + 2] in (" ", "\t") else begin + 1
        pieces.append(("text", begin, end, source[begin:end]))
        return _behind_blanks(source, end)


def _behind_blanks(text: str, position: int) -> int:
    blanks = _BLANKS.match(text, position)
    return blanks.end() if blanks else position
