"""Lines and columns as the official model counts them: from 1, ends inclusive, columns in UTF-16 units.

Only two places are needed of an element in the tree: `start`, where its first token starts, and `end`,
behind its own text or data. The rest is in the text: the official parser counts the line end behind an
element as part of it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TypeAlias

from argmap.notations.argdown.grammar.syntax import Argument, Heading, InferenceLine, Statement
from argmap.notations.argdown.model.javascript import utf16_length

Position: TypeAlias = "tuple[int, int]"

_LINE_END = re.compile(r"\r\n|\n|\r")
_COMMENT = r"//[^\n\r]*+(?=[\n\r])|/\*.*?\*/|<!--.*?-->"
_LINE_END_BEHIND = re.compile(
    rf"(?>(?:[ \t]*+(?:{_COMMENT}))*)(?>(?:(?!(?:[ \t]*+\r?\n){{2}})[ \t]*+(?:\r\n|\n|\r))+)", re.DOTALL
)
_INDENTATION = " '\t"


class Positions:
    """Where the elements of the document `text` begin and end, as pairs of line and column."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = _line_starts(text)
        self.is_plain = utf16_length(text) == len(text)

    def start(self, offset: int) -> Position:
        """The position of the character at `offset`, where an element starts."""
        line = bisect_right(self.lines, offset)
        start = self.lines[line - 1]
        return line, offset - start + 1 if self.is_plain else utf16_length(self.text[start:offset]) + 1

    def start_of_line(self, line: InferenceLine) -> Position:
        """The position of an inference line, whose indentation is part of it."""
        start = line.start
        while start and self.text[start - 1] in _INDENTATION:
            start -= 1
        return self.start(start)

    def end(self, element: Statement | Argument | Heading | InferenceLine) -> Position:
        """The position of the last character of `element`, of which no relations hang.

        The line end behind it is part of it, and so are blanks and comments before that; an empty line is
        not.
        """
        end = element.end
        behind = self.text[end : end + 2]
        if behind != "\n\n":
            line_end = _LINE_END_BEHIND.match(self.text, end)
            end = line_end.end() if line_end else end
        line = bisect_right(self.lines, end - 1)
        start = self.lines[line - 1]
        return line, end - start if self.is_plain else utf16_length(self.text[start:end])


def _line_starts(text: str) -> list[int]:
    if "\r" in text:
        return [0, *(match.end() for match in _LINE_END.finditer(text))]
    return [0, *accumulate([len(line) + 1 for line in text.split("\n")[:-1]])]
