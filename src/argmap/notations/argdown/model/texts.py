"""Texts and ranges of the official model: those of the tree, counted and cut as the official packages do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from argmap.notations.argdown.grammar.syntax import Content, Piece, Range
from argmap.notations.argdown.model.elements import TextRange
from argmap.notations.argdown.model.javascript import utf16_length

_EMPHASIS = frozenset(("bold", "italic"))
_SHORTCODE = re.compile(r"(?:\.[^\s\ufeff]+?\.|:[^\s\ufeff]+?:)[ \t]?")


class Wording(NamedTuple):
    """The text of a content (empty for none), its ranges, and its tags, each once."""

    text: str
    ranges: list[TextRange]
    tags: list[str]


class Texts:
    """Reads the contents of the document `source`.

    `shortcodes` are those of the settings, None when the tree has them already.
    """

    def __init__(self, source: str, removes_tags: bool, shortcodes: Mapping[str, str] | None) -> None:
        self.source = source
        self.removes_tags = removes_tags
        self.shortcodes = shortcodes

    def read(self, content: Content, goes_on: bool = False) -> Wording:
        """What the model has of `content`; `goes_on`: relations follow behind its last line end."""
        ranges = content.ranges
        if not ranges and self.shortcodes is None:
            return Wording(content.text, [], [])
        tags = list(dict.fromkeys([found.value for found in ranges if found.kind == "tag"]))
        if self.shortcodes is not None or (self.removes_tags and tags) or _is_odd(content):
            return _Rewriting(self, content, goes_on).wording(tags)
        return Wording(content.text, _counted(content.text, ranges), tags)


def _counted(text: str, ranges: list[Range]) -> list[TextRange]:
    """The ranges in UTF-16 units with inclusive ends."""
    if utf16_length(text) == len(text):
        return [(found.kind, found.start, found.end - 1, found.value) for found in ranges]
    counted: list[TextRange] = []
    at = units = 0
    for found in ranges:
        units += utf16_length(text[at : found.start])
        at = found.start
        stop = units + utf16_length(text[at : found.end]) - 1
        counted.append((found.kind, units, stop, found.value))
    return counted


def _is_odd(content: Content) -> bool:
    """Whether emphasis has an end that is not where it ends: it holds a shortcode, or nothing."""
    emphases = [found for found in content.ranges if found.kind in _EMPHASIS]
    return bool(emphases) and (
        any(found.start == found.end for found in emphases)
        or any(piece.kind == "shortcode" for piece in content.pieces)
    )


class _Rewriting:
    """Joins the pieces of a content anew.

    The official model keeps one stack for emphasis and shortcodes, and an emphasis that ends takes the top of it:
    a shortcode inside it takes its end away.
    """

    def __init__(self, texts: Texts, content: Content, goes_on: bool) -> None:
        self.texts = texts
        self.pieces = content.pieces
        self.goes_on = goes_on
        self.known = {found.offset: found for found in content.ranges}
        self.words: list[str] = []
        self.length = 0
        self.ranges: list[TextRange] = []
        self.stack: list[int | None] = []

    def wording(self, tags: list[str]) -> Wording:
        for position, piece in enumerate(self.pieces):
            found = self.known.get(piece.start)
            if piece.kind == "break":
                self._add("" if self._is_last(position) or self._ends_with_blank() else " ")
            elif piece.kind == "mark":
                self._mark(found)
                self._add(piece.text)
            elif piece.kind in ("shortcode", "text"):
                self._replace(piece)
            elif piece.kind != "tag" or not self.texts.removes_tags:
                if found is not None:
                    self._range(found, utf16_length(piece.text[: found.end - found.start]))
                self._add(piece.text)
        return Wording("".join(self.words), self.ranges, tags)

    def _add(self, words: str) -> None:
        if words:
            self.words.append(words)
            self.length += utf16_length(words)

    def _ends_with_blank(self) -> bool:
        return bool(self.words) and self.words[-1].endswith(" ")

    def _is_last(self, position: int) -> bool:
        """Whether the line end at `position` is the last of the content or of an emphasis."""
        if position + 1 == len(self.pieces):
            return not self.goes_on
        following = self.pieces[position + 1]
        return following.kind == "mark" and following.start not in self.known

    def _range(self, found: Range, units: int) -> None:
        self.ranges.append((found.kind, self.length, self.length + units - 1, found.value))

    def _mark(self, begun: Range | None) -> None:
        if begun is not None:
            self.stack.append(len(self.ranges))
            self._range(begun, 1)
        elif self.stack:
            number = self.stack.pop()
            if number is not None:
                kind, start, _, value = self.ranges[number]
                self.ranges[number] = (kind, start, max(self.length - 1, 0), value)

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
