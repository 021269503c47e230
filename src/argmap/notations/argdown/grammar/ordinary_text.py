r"""Running text read from its source at once, without tokens (Argdown language, sections 1.3 and 3.1).

It reads what stands behind a title or a symbol: lines of text whose first signs begin nothing else. What
is faulty, or of a kind that it does not know, it leaves to the full grammar by :class:`NotOrdinaryError`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from argmap.notations.argdown.grammar.signs import EMPHASIS, TAG
from argmap.notations.argdown.grammar.syntax import Comment, Content, Piece, Range, RangeKind


class NotOrdinaryError(Exception):
    """Only the full grammar can read this."""


_PLAIN = r"[^\\#*_\[@<{\n.:/,;()\-\]>}]"
_SIGNS = r"""
    [,;()\-\]>}](?![ \t][ \t])
  | \.(?![ \t][ \t]|\S+?\.) | :(?![ \t][ \t]|\S+?:)
  | /(?![/*]|[ \t][ \t]) | @(?![\[<]|[ \t][ \t])
"""
_TAG = "\\" + TAG
_ENDS = r"([ \t]|(?=[\n)}_.,!?;:\-*]|\Z))"
_PART = re.compile(
    rf"""((?:{_PLAIN}++|{_SIGNS})*)                                       # text as it stands
    (?:
        ((?:{_TAG}|\#\([^)\n]+\))[ \t]?)[ \t]*+                             # tag
      | \[([^\]\n]+)\]\(([^)\n]+)\)([ \t]?)[ \t]*+                          # link: words, address, blank
      | (\*\*|__|\*|_)(?!\s)({_PLAIN}++)\6{_ENDS}[ \t]*+                   # emphasis: sign, words, blank
      | (\*\*|__|\*|_)                                                      # another sign of emphasis
      | (\n)\ *+                                                            # line end
      | (\\[^\n]\ *+)[ \t]*+                                                # escape
      | (\.\S+?\.[ \t]?|:\S+?:[ \t]?)[ \t]*+                                # shortcode, or nearly one
      | (@(?:\[[^\n][^\]\n]*\]|<[^\n][^>\n]*>)[ \t]?)[ \t]*+                # mention
      | ([,;()\-\]>}}.:/@\#][ \t])[ \t]++                                     # sign and blanks: one stays
      | (\#(?!\())                                                          # sign that begins no tag
      | (//[^\n]*+)                                                         # comment
    )?""",
    re.VERBOSE,
)
_TEXT, _TAGGED, _LINKED, _EMPHASIZED = 1, 2, 5, 8
_MARK, _BREAK, _ESCAPE, _SHORTCODE, _MENTION, _COMMENT = 9, 10, 11, 12, 13, 16
_BLANKS = re.compile(r"[ \t]+")
_KINDS: dict[str, RangeKind] = {"**": "bold", "__": "bold", "*": "italic", "_": "italic"}


class TextReader:
    """Reads the contents of one text with its `shortcodes`; `comments` takes those found in them."""

    def __init__(self, text: str, shortcodes: Mapping[str, str], comments: list[Comment]) -> None:
        self.text = text
        self.shortcodes = shortcodes
        self.comments = comments

    def read(self, start: int, stop: int) -> Content:
        """The content ``text[start:stop]``.

        Raises:
            NotOrdinaryError: it is faulty or not of the ordinary kind.
        """
        found = _PART.match(self.text, start, stop)
        assert found is not None, "every part may be empty"
        if found.lastindex == _TEXT:
            if found.end() < stop:
                raise NotOrdinaryError
            return Content(start, stop, found[0], [], shifts=[(0, start)])
        return self._marked(found, start, stop)

    def _marked(self, found: re.Match[str] | None, start: int, stop: int) -> Content:
        """A content with marks in it, whose first part is `found`."""
        source, next_part = self.text, _PART.match
        words: list[str] = []
        ranges: list[Range] = []
        shifts: list[tuple[int, int]] = []
        opened: list[tuple[str, int]] = []
        at, length, end = start, 0, stop
        while found is not None:
            plain, tag, link, address, blank, sign, inner, gap, *_ = found.groups()
            if plain:
                shifts.append((length, at - length))
                words.append(plain)
                length += len(plain)
            kind = found.lastindex or _TEXT
            begin, end, at = at + len(plain), found.end(kind), found.end()
            offset = begin
            if kind == _TAGGED:
                said, name = tag, tag.rstrip(" \t")[1:]
                name = name[1:-1] if name[0] == "(" else name
                ranges.append(Range("tag", length, length + len(tag), name, begin))
            elif kind == _LINKED:
                if "](" in address:
                    raise NotOrdinaryError
                said, offset = link + " " if blank == " " else link, begin + 1
                ranges.append(Range("link", length, length + len(link), address, begin))
            elif kind == _EMPHASIZED and not opened and not source.startswith("{", at):
                said, offset = inner + " " if gap == " " else inner, begin + len(sign)
                ranges.append(Range(_KINDS[sign], length, length + len(inner), "", begin))
            elif kind == _TEXT:
                if at < stop:
                    raise NotOrdinaryError
                break
            elif kind in (_MARK, _EMPHASIZED):
                said, end = self._emphasis(begin, length, ranges, opened)
                blanks = _BLANKS.match(source, end)
                at = blanks.end() if blanks else end
            else:
                said = self._rare(found, length, words, ranges)
                offset, end = begin + (kind == _ESCAPE), begin if kind == _COMMENT else end
            shifts.append((length, offset - length))
            words.append(said)
            length += len(said)
            if at >= stop:
                break
            found = next_part(source, at, stop)
        if opened:
            raise NotOrdinaryError
        return Content(start, end, "".join(words), ranges, None, self._find_pieces, shifts)

    def _find_pieces(self, content: Content) -> list[Piece]:
        """The pieces of a content, which few ask for, by the full grammar."""
        from argmap.notations.argdown.grammar.content import ContentReader
        from argmap.notations.argdown.grammar.lexer import tokenize_part

        tokens = tokenize_part(self.text, content.start, content.end)
        reader = ContentReader(self.text, tokens, self.shortcodes, [])
        return reader.read(range(len(tokens.kinds))).pieces

    def _rare(self, found: re.Match[str], length: int, words: list[str], ranges: list[Range]) -> str:
        """Take a part of one of the other kinds; gives its text."""
        part = found.lastindex or 0
        image = found[part]
        if part == _BREAK:
            before = next((word for word in reversed(words) if word), "")
            image = "" if before.endswith(" ") else " "
        elif part == _ESCAPE:
            image = image[1:]
        elif part == _SHORTCODE:
            character = self.shortcodes.get(image.rstrip(" \t"))
            if character is not None:
                image = character + " " if image[-1] == " " else character
        elif part == _MENTION:
            kind: RangeKind = "statement-mention" if image[1] == "[" else "argument-mention"
            offset = found.start(part)
            ranges.append(Range(kind, length, length + len(image), image.rstrip(" \t")[2:-1], offset))
        elif part == _COMMENT:
            if not words or not self.text.startswith("\n", found.end()):
                raise NotOrdinaryError
            self.comments.append(Comment(*found.span(part)))
            image = ""
        return image

    def _emphasis(
        self, begin: int, length: int, ranges: list[Range], opened: list[tuple[str, int]]
    ) -> tuple[str, int]:
        """Take a sign that opens or closes emphasis, or is text before a blank; gives its text and end."""
        from argmap.notations.argdown.grammar.patterns import ENDS_OF_RANGES, RANGES

        source = self.text
        if source[begin - 1] in " \t" and source[begin - 2 : begin - 1] in (" ", "\t"):
            raise NotOrdinaryError
        if opened:
            kind, number = opened[-1]
            match = ENDS_OF_RANGES[kind][1].match(source, begin)
            if match is not None:
                opened.pop()
                ranges[number] = ranges[number]._replace(end=length)
                return " " if match[0][-1] == " " else "", match.end()
            if source.startswith(EMPHASIS[kind], begin):
                raise NotOrdinaryError
        for kind, _, pattern, _ in RANGES:
            match = pattern.match(source, begin)
            if match is not None:
                opened.append((kind, len(ranges)))
                ranges.append(Range(_KINDS[match[0]], length, length, "", begin))
                return "", match.end()
        end = begin + 2 if source[begin + 1 : begin + 2] in (" ", "\t") else begin + 1
        return source[begin:end], end
