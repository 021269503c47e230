"""From an Argdown text to the same text in the one style (see the how-to guide "Format a map").

Lines stay lines, and words stay in their order; only blanks, empty lines, indentation, the spelling of
inference lines and the numbers of premises change. What the text says is compared before and after.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from argmap.notations.argdown.fault import Fault
from argmap.notations.argdown.grammar import tokens as t
from argmap.notations.argdown.grammar.parser import parse
from argmap.notations.argdown.grammar.syntax import Document
from argmap.notations.argdown.layout.data_blocks import laid_out_data, laid_out_front_matter, shifted
from argmap.notations.argdown.layout.gaps import gap, without_last_blank
from argmap.notations.argdown.layout.includes import blotted, put_back
from argmap.notations.argdown.layout.indentation import Margin, margins
from argmap.notations.argdown.layout.inferences import inference
from argmap.notations.argdown.layout.leaves import (
    BLANK,
    BYTE_ORDER_MARK,
    COMMENT,
    LINE_END,
    Leaf,
    leaves,
)
from argmap.notations.argdown.layout.lines import Line, blocks, lines
from argmap.notations.argdown.layout.meaning import meaning
from argmap.notations.argdown.layout.numbers import numbered
from argmap.notations.argdown.reader import read

_CONTINUES = t.CONTENT - t.RANGE_ENDS - {t.NEWLINE}
_ERRORS = ("syntax", "data")
_NO_WORDS = (t.FRONT_MATTER, COMMENT, BLANK, LINE_END, BYTE_ORDER_MARK)


class Formatted(NamedTuple):
    """A text in the one style, or as it was, with the faults for which it had to stay so."""

    text: str
    faults: tuple[Fault, ...]


def formatted(text: str) -> Formatted:
    """`text` in the one style; as it is if something is wrong with it. Never raises.

    Formatting again changes nothing. The result has LF line ends and no byte order mark.
    """
    source = blotted(text if "\n" in text else text.replace("\r", "\n"))
    document = parse(source)
    faults = tuple(f for f in document.faults if f.code in _ERRORS)
    if faults and not (len(faults) == 1 and _is_bare(source)):
        return Formatted(text, faults)
    result = _Layout(source).text()
    if result == source:
        return Formatted(put_back(source, text), ())
    after = parse(result)
    if _says(source, document) != _says(result, after) or _complaints(after) - _complaints(document):
        return Formatted(text, (_refusal(text),))
    return Formatted(put_back(result, text), ())


def _is_bare(text: str) -> bool:
    """Whether there is nothing besides front matter and comments, which a map may still be short of."""
    return all(leaf.kind in _NO_WORDS for leaf in leaves(text))


def _says(text: str, document: Document) -> tuple[object, ...]:
    return meaning(text, document), read(text, "map").map


def _complaints(document: Document) -> Counter[str]:
    """How many faults of each kind the text has: a layout must not add one."""
    return Counter(fault.code for fault in document.faults)


def _refusal(text: str) -> Fault:
    return Fault(
        0,
        min(len(text), 1),
        "syntax",
        "this text cannot be laid out without changing what it says, so it stays as it is",
        "look for tabs, lone carriage returns and comments before signs, and write these places plainly",
    )


class _Layout:
    def __init__(self, text: str) -> None:
        self.source = text
        self.blocks = blocks(lines(leaves(text)))
        self.numbers = numbered(text, self.blocks)

    def text(self) -> str:
        """The whole text in the one style."""
        words = "\n\n".join("\n".join(self._block(block)) for block in self.blocks)
        return words + "\n" if words and not self._ends_in_slashes() else words

    def _ends_in_slashes(self) -> bool:
        """Whether a line end behind the last line would make a comment of it."""
        last = self.blocks[-1][-1]
        return any(leaf.kind == t.CONTROL and self.source.startswith("//", leaf.start) for leaf in last.words)

    def _block(self, block: list[Line]) -> list[str]:
        written: list[str] = []
        goes_on = False
        for line, margin in zip(reversed(block), reversed(margins(self.source, block)), strict=True):
            written.append(self._line(line, margin, goes_on=goes_on))
            if line.head is not None:
                goes_on = line.kind in _CONTINUES
        return written[::-1]

    def _line(self, line: Line, margin: Margin, *, goes_on: bool) -> str:
        """One line; `goes_on` is whether running text begins the next one."""
        column = margin.indentation
        parts = [" " * column]
        before: tuple[str, str] | None = None
        end = 0
        line_start = line.leaves[0].start
        for leaf in line.words:
            if before is not None:
                parts.append(gap(before, leaf.kind, self.source[leaf.start], self.source[end : leaf.start]))
                column += len(parts[-1])
            image = self._word(line, leaf, margin, column - (leaf.start - line_start))
            if goes_on and leaf is line.words[-1] and leaf.kind in t.CONTENT:
                image = without_last_blank(leaf.kind, image)
            parts.append(image)
            before, end = (leaf.kind, image), leaf.end
            last_line = image.rfind("\n")
            column = len(image) - last_line - 1 if last_line >= 0 else column + len(image)
        return "".join(parts)

    def _word(self, line: Line, leaf: Leaf, margin: Margin, shift: int) -> str:
        """A word as it is to be written; it stands `shift` columns further right than it did."""
        image = self.source[leaf.start : leaf.end]
        if leaf.kind == COMMENT:
            return shifted(image.replace("\r\n", "\n"), shift)
        if leaf.kind == t.DATA:
            title = margin.further if line.kind in t.RELATIONS else margin.indentation
            return laid_out_data(image, title, shift)
        if leaf.kind == t.FRONT_MATTER:
            return laid_out_front_matter(image)
        if leaf.kind == t.INFERENCE_END:
            return inference(self.source, line.inside(leaf))
        return self.numbers.get(leaf.start, image)
