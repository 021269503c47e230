"""The concrete syntax of an Argdown text: every character in exactly one leaf.

The leaves, put one behind the other, are the text. Nothing is dropped and nothing is repaired, whatever
the text: tokens, comments, blanks and line ends stand as they were written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from argmap.notations.argdown.grammar import tokens as t
from argmap.notations.argdown.grammar.lexer import tokenize

COMMENT: Final = "comment"
BLANK: Final = "blank"
LINE_END: Final = "line end"
BYTE_ORDER_MARK: Final = "byte order mark"

_BETWEEN = re.compile("(?P<blank>[ '\t]+)|(?P<line_end>\r\n|\n|\r)|(?P<mark>\ufeff)")
_INDENTED = frozenset((*t.RELATIONS, *t.LIST_ITEMS, t.STATEMENT_NUMBER, t.INFERENCE_START))


class Leaf(NamedTuple):
    """The characters ``start:end`` of the text.

    `kind` is that of a token (an indented sign without its indentation), or one of the four above.
    `depth` counts the levels of relations and list items that are open there.
    """

    kind: str
    start: int
    end: int
    depth: int


def leaves(text: str) -> list[Leaf]:
    """The leaves of `text`, in order and without gaps."""
    return list(_Cutter(text).leaves())


class _Cutter:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.depth = 0

    def leaves(self) -> Iterator[Leaf]:
        tokens, comments, _ = tokenize(self.text)
        pieces = [*zip(tokens.starts, tokens.ends, tokens.kinds, strict=True)]
        pieces += ((start, end, COMMENT) for start, end in comments)
        pieces.sort(key=lambda piece: piece[0])
        for start, end, kind in pieces:
            if kind in t.INDENTATION:
                yield from self._between(start)
                self.depth += 1 if kind == t.INDENT else -1
            elif end > start and kind not in (t.NEWLINE, t.EMPTYLINE):
                yield from self._between(start)
                yield from self._piece(kind, end)
        yield from self._between(len(self.text))

    def _between(self, end: int) -> Iterator[Leaf]:
        """Blanks and line ends up to `end`."""
        while self.at < end:
            match = _BETWEEN.match(self.text, self.at, end)
            if match is None:
                yield self._leaf(t.FREESTYLE, end)
            elif match.lastgroup == "blank":
                yield self._leaf(BLANK, match.end())
            else:
                yield self._leaf(LINE_END if match.lastgroup == "line_end" else BYTE_ORDER_MARK, match.end())

    def _piece(self, kind: str, end: int) -> Iterator[Leaf]:
        if kind in _INDENTED:
            image = self.text[self.at : end]
            width = len(image) - len(image.lstrip(" '\t"))
            if width:
                yield self._leaf(BLANK, self.at + width)
        if end > self.at:
            yield self._leaf(kind, end)

    def _leaf(self, kind: str, end: int) -> Leaf:
        start, self.at = self.at, end
        return Leaf(kind, start, end, self.depth)
