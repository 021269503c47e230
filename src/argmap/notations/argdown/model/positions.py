"""Lines and columns as the official model counts them: from 1, ends inclusive, columns in UTF-16 units.

This file alone reads ``Document.tokens`` and the ``tokens`` of elements. A tree without tokens serves as well
if it tells, of every statement, argument, inference line and block,

- where its first token starts: ``start`` is that, but for an inference line, whose first token takes in the
  indentation of its line;
- where its last token ends, as an offset behind it. Relations below an element are part of it. So is the line
  end behind it (with the blanks before that and, behind a comment, wherever the line end stands), unless an
  empty line or the end of the text follows: the official lexer has no line end there. Tokens of indentation
  do not count, comments are no tokens.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TypeAlias

from argmap.notations.argdown.grammar.syntax import Block, Document, InferenceLine
from argmap.notations.argdown.grammar.tokens import INDENTATION
from argmap.notations.argdown.model.javascript import utf16_length

Position: TypeAlias = "tuple[int, int]"

_LINE_END = re.compile(r"\r\n|\n|\r")
_BYTE_ORDER_MARK = "\ufeff"


class Positions:
    """Where the elements of `document`, the tree of `text`, begin and end, as pairs of line and column."""

    def __init__(self, text: str, document: Document) -> None:
        self.text = text
        self.kinds = document.tokens.kinds
        self.starts = document.tokens.starts
        self.ends = document.tokens.ends
        self.lines = _line_starts(text)
        self.is_wide = utf16_length(text) != len(text)

    def start(self, offset: int) -> Position:
        """The position of the character at `offset`, where an element starts."""
        return self._position(offset)

    def start_of_line(self, line: InferenceLine) -> Position:
        """The position of the first token of an inference line."""
        first, behind = line.tokens
        return self._position(self.starts[first] if first < behind else line.start)

    def end(self, element: Block | InferenceLine) -> Position:
        """The position of the last character of the last token of `element`, its relations included."""
        first, last = element.tokens
        while last > first:
            last -= 1
            if self.kinds[last] not in INDENTATION:
                return self._position(self.ends[last] - 1)
        return self._position(element.end - 1)

    def _position(self, offset: int) -> Position:
        offset = max(offset, 0)
        line = bisect_right(self.lines, offset)
        start = self.lines[line - 1]
        if self.is_wide:
            return line, utf16_length(self.text[start:offset]) + 1
        return line, offset - start + 1


def _line_starts(text: str) -> list[int]:
    """The offsets at which lines start; that of the first is behind a byte order mark."""
    if "\r" in text:
        starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
    else:
        starts = [0, *accumulate(len(line) + 1 for line in text.split("\n")[:-1])]
    starts[0] = int(text.startswith(_BYTE_ORDER_MARK))
    return starts
