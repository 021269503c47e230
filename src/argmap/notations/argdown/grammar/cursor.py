"""The place in the tokens that a parser has reached."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.notations.argdown.data.block import read_data
from argmap.notations.argdown.data.values import Data
from argmap.notations.argdown.fault import Fault
from argmap.notations.argdown.grammar import faults, tokens as t
from argmap.notations.argdown.grammar.content import ContentReader
from argmap.notations.argdown.grammar.syntax import Tokens


class Cursor:
    """Walks over `tokens`; behind the last one stands ``EOF``, without end."""

    def __init__(self, text: str, tokens: Tokens, found: list[Fault], repair: bool = True) -> None:
        self.text = text
        self.repair = repair
        self.kinds = [*tokens.kinds, t.END_OF_TEXT]
        self.starts = [*tokens.starts, len(text)]
        self.ends = [*tokens.ends, len(text)]
        self.tokens = tokens
        self.index = 0
        self.faults = found
        self.contents = ContentReader(text, tokens, {}, found)

    def use_shortcodes(self, shortcodes: Mapping[str, str]) -> None:
        """From here on `shortcodes` are replaced in texts."""
        self.contents.shortcodes = shortcodes

    @property
    def kind(self) -> str:
        """The kind of the token here."""
        return self.kinds[self.index]

    @property
    def span(self) -> tuple[int, int]:
        """Start and end of the token here."""
        return self.starts[self.index], self.ends[self.index]

    def image(self, index: int) -> str:
        """The token at `index` as written."""
        return self.text[self.starts[index] : self.ends[index]]

    def past_indentation(self) -> int:
        """The index of the next token that is no indentation; the place stays."""
        index = self.index
        while self.kinds[index] in t.INDENTATION:
            index += 1
        return index

    def at_line_start(self, index: int) -> bool:
        """Whether the token before `index` ended a line."""
        return index == 0 or self.kinds[index - 1] in (t.NEWLINE, t.EMPTYLINE)

    def skip_line_end(self) -> None:
        """Goes behind a token of layout that stands where the grammar has none: a lone CR makes one."""
        end = self.ends[self.index]
        if self.kind == t.NEWLINE and self.text[end - 1] == "\r":
            self.faults.append(faults.lone_carriage_return(end - 1))
        self.index += 1

    def own_end(self, first: int) -> int:
        """The end of the last token since `first` that is no line end."""
        index = self.index - 1
        while index > first and self.kinds[index] in (t.NEWLINE, t.INDENT, t.DEDENT):
            index -= 1
        return self.ends[index]

    def data(self) -> Data:
        """The data block here, read; its faults are kept."""
        start, end = self.span
        self.index += 1
        return read_data(self.text, start, end, self.faults)
