"""Texts and ranges of the official model: those of the tree, counted and cut as the official packages do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from argmap.notations.argdown.grammar.shortcodes import SHORTCODES
from argmap.notations.argdown.grammar.syntax import Argument, Content, Piece, Range, Statement
from argmap.notations.argdown.model.elements import TextRange
from argmap.notations.argdown.model.javascript import utf16_length
from argmap.notations.argdown.model.settings import Settings

_EMPHASIS = frozenset(("bold", "italic"))
_SHORTCODE = re.compile(r"(?:\.[^\s\ufeff]+?\.|:[^\s\ufeff]+?:)[ \t]?")


class Wording(NamedTuple):
    """The text of a content (empty for none), its ranges, and its tags, each once."""

    text: str
    ranges: list[TextRange]
    tags: list[str]


class Texts:
    """Reads the contents of the document `source`.

    `known` are the shortcodes that the tree has replaced; `shortcodes` is None if they are those of the
    settings, too.
    """

    def __init__(self, source: str, known: Mapping[str, str], settings: Settings) -> None:
        self.source = source
        self.has_own_shortcodes = known is not SHORTCODES
        self.removes_tags = settings.removes_tags
        self.shortcodes = None if known == settings.shortcodes else settings.shortcodes

    def read(self, content: Content, element: Statement | Argument | None = None) -> Wording:
        """What the model has of `content`, that of `element` or of a heading."""
        text = content.text
        ranges = [(kind, start, end - 1, value) for kind, start, end, value, _ in content.ranges]
        tags = [value for kind, _, _, value in ranges if kind == "tag"]
        if len(tags) > 1:
            tags = list(dict.fromkeys(tags))
        if self.shortcodes is not None or (self.removes_tags and tags) or self._is_odd(content):
            return _Rewriting(self, content, element).wording(tags)
        return Wording(text, ranges, tags)

    def _is_odd(self, content: Content) -> bool:
        """Whether ranges may not be where they seem to be.

        That is so where a sign has two UTF-16 units, and where an emphasis holds nothing or a shortcode;
        Argdown's own shortcodes stand for signs beyond ASCII.
        """
        text = content.text
        if text.isascii() and not self.has_own_shortcodes:
            return any(found.start == found.end for found in content.ranges)
        return utf16_length(text) != len(text) or any(found.kind in _EMPHASIS for found in content.ranges)


class _Rewriting:
    """Joins the pieces of a content anew.

    The official model keeps one stack for emphasis and shortcodes, and an emphasis that ends takes the top
    of it: a shortcode inside it takes its end away.
    """

    def __init__(self, texts: Texts, content: Content, element: Statement | Argument | None) -> None:
        self.texts = texts
        self.pieces = content.pieces
        self.is_statement = isinstance(element, Statement)
        self.is_reference = element is not None and element.form == "reference"
        self.goes_on = bool(element and element.relations and (self.is_reference or element.data))
        self.known = {found.offset: found for found in content.ranges}
        self.emphases = [found for found in reversed(content.ranges) if found.kind in _EMPHASIS]
        self.words: list[str] = []
        self.length = 0
        self.ranges: list[TextRange] = []
        self.stack: list[int | None] = []

    def wording(self, tags: list[str]) -> Wording:
        for position, piece in enumerate(self.pieces):
            found = self.known.get(piece.start)
            while self.emphases and self.emphases[-1].offset <= piece.start:
                self.stack.append(len(self.ranges))
                self._range(self.emphases.pop(), 1)
            if piece.kind == "break":
                self._add("" if self._is_last(position) or self._ends_with_blank() else " ")
            elif piece.kind == "mark":
                if found is None:
                    self._end_emphasis(piece.text)
                self._add(piece.text)
            elif piece.kind in ("shortcode", "text"):
                self._replace(piece)
            elif piece.kind != "tag" or not self.texts.removes_tags:
                if found is not None:
                    self._range(found, utf16_length(piece.text[: found.end - found.start]))
                self._add(piece.text)
        if self.goes_on and not self._ends_with_blank():
            self._add(" ")
        return Wording("".join(self.words), self.ranges, tags)

    def _add(self, words: str) -> None:
        if words:
            self.words.append(words)
            self.length += utf16_length(words)

    def _ends_with_blank(self) -> bool:
        return bool(self.words) and self.words[-1].endswith(" ")

    def _is_last(self, position: int) -> bool:
        """Whether the line end at `position` is the last of the content or of an emphasis.

        That of a reference never is: data or relations follow.
        """
        if position + 1 == len(self.pieces):
            return not self.is_reference
        following = self.pieces[position + 1]
        return following.kind == "mark" and following.start not in self.known

    def _range(self, found: Range, units: int) -> None:
        self.ranges.append((found.kind, self.length, self.length + units - 1, found.value))

    def _end_emphasis(self, blank: str) -> None:
        number = self.stack.pop()
        if number is not None:
            kind, start, _, value = self.ranges[number]
            self.ranges[number] = (kind, start, max(self.length - 1, 0), value)
        if blank and not self.words and self.is_statement:
            self._add("undefined")  # JavaScript's sum of a text that is not there and a blank

    def _replace(self, piece: Piece) -> None:
        """Adds a piece with its shortcodes replaced."""
        codes = self.texts.shortcodes
        if codes is None:
            self._add(piece.text)
            self.stack += [None] * (piece.kind == "shortcode")
            return
        source = self.texts.source[piece.start : piece.end]
        at = 0
        for match in _SHORTCODE.finditer(source):
            character = codes.get(match[0].rstrip(" \t"))
            if character is not None:
                blank = " " if match[0][-1] == " " else ""
                self._add(source[at : match.start()])
                self._add(character + blank)
                self.stack.append(None)
                at = match.end()
        self._add(source[at:])
