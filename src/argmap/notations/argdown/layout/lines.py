"""The lines of an Argdown text, as leaves, and the blocks that they make."""

from __future__ import annotations

from argmap.notations.argdown.grammar import tokens as t
from argmap.notations.argdown.layout.leaves import BLANK, BYTE_ORDER_MARK, COMMENT, LINE_END, Leaf

_UNSEEN = frozenset((BLANK, LINE_END, BYTE_ORDER_MARK))


class Line:
    """The leaves of one line, its line end with them.

    A leaf that goes over several lines (data, a comment) stands in the line where it begins, and an
    inference is one line, however it was broken. `words` are the leaves that are neither blank nor line
    end, an inference as one word; `head` is the first that is no comment; `width` counts the
    characters of the indentation.
    """

    __slots__ = ("head", "leaves", "width", "words")

    def __init__(self, leaves: list[Leaf]) -> None:
        self.leaves = leaves
        self.words: list[Leaf] = []
        for leaf in leaves:
            if self.words and self.words[-1].kind == t.INFERENCE_START:
                if leaf.kind == t.INFERENCE_END:
                    self.words[-1] = leaf._replace(start=self.words[-1].start)
            elif leaf.kind not in _UNSEEN:
                self.words.append(leaf)
        self.head = next((leaf for leaf in self.words if leaf.kind != COMMENT), None)
        first = next((leaf for leaf in leaves if leaf.kind != BYTE_ORDER_MARK), None)
        self.width = first.end - first.start if first is not None and first.kind == BLANK else 0

    @property
    def kind(self) -> str:
        """The kind of the first word that is no comment; ``comment`` if there is none."""
        return self.head.kind if self.head is not None else COMMENT

    def inside(self, word: Leaf) -> list[Leaf]:
        """The leaves that `word` was put together from."""
        return [leaf for leaf in self.leaves if word.start <= leaf.start and leaf.end <= word.end]


def lines(leaves: list[Leaf]) -> list[Line]:
    """The leaves as lines, none left out."""
    found: list[Line] = []
    begun: list[Leaf] = []
    in_inference = False
    for leaf in leaves:
        begun.append(leaf)
        if leaf.kind == t.INFERENCE_START:
            in_inference = True
        elif leaf.kind == t.INFERENCE_END:
            in_inference = False
        elif leaf.kind == LINE_END and not in_inference:
            found.append(Line(begun))
            begun = []
    if begun:
        found.append(Line(begun))
    return found


def blocks(found: list[Line]) -> list[list[Line]]:
    """The lines between empty lines; empty lines themselves are in none."""
    together: list[list[Line]] = [[]]
    for line in found:
        if line.words:
            together[-1].append(line)
        elif together[-1]:
            together.append([])
    return [block for block in together if block]
