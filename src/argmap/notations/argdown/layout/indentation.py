"""How far every line of a block is indented.

Two blanks a level of relations. What goes on in a further line stands behind the sign of its relation,
and four blanks in below a title or a number, so that it is no relation's place; running text without a title
and lines of rank (headings, inferences) stay at the margin.
"""

from __future__ import annotations

from typing import NamedTuple

from argmap.notations.argdown.grammar import tokens as t
from argmap.notations.argdown.grammar.repairs import BULLETS, DASHES
from argmap.notations.argdown.includes import OPENING
from argmap.notations.argdown.layout.lines import Line

_LEVEL = 2
_HANGING = 4
_AT_MARGIN = frozenset((t.HEADING_START, t.INFERENCE_END, t.FRONT_MATTER))
_MARKED = t.LIST_ITEMS | {t.STATEMENT_NUMBER}


class Margin(NamedTuple):
    """The blanks before a line, and before a further line of the same element."""

    indentation: int
    further: int


class _Level(NamedTuple):
    depth: int
    width: int
    indentation: int


def margins(text: str, block: list[Line]) -> list[Margin]:
    """The margin of every line of `block`."""
    found: list[Margin] = []
    waiting: list[Line] = []
    comments = _Comments()
    further: int | None = None
    base = 0
    for line in block:
        if line.head is None:
            waiting.append(line)
            continue
        if line.kind in t.LIST_ITEMS:
            base = 1
        margin = _margin(text, line, further, base)
        found += [comments.margin(comment, line, margin, begun=further is not None) for comment in waiting]
        found.append(margin)
        waiting.clear()
        further = margin.further
        comments.pass_line(line, margin)
    begun = further is not None
    return found + [comments.margin_at_end(comment) if begun else Margin(0, 0) for comment in waiting]


def _margin(text: str, line: Line, further: int | None, base: int) -> Margin:
    assert line.head is not None
    kind = line.kind
    if kind in t.RELATIONS:
        indentation = _LEVEL * (line.head.depth - base)
        return Margin(indentation, indentation + _LEVEL)
    if kind in _AT_MARGIN:
        return Margin(0, 0)
    if kind in _MARKED or (kind in t.TITLED and further is None):
        return Margin(0, _HANGING)
    indentation = further or 0
    if text.startswith(OPENING, line.head.start):  # these blanks stand before the first line of that file
        return Margin(line.width, indentation)
    if text[line.head.start] in DASHES + BULLETS and (not line.width or not indentation):
        return Margin(min(line.width, _LEVEL), indentation)
    return Margin(indentation, indentation)


class _Comments:
    """Where a comment on lines of its own stands: with the line below it, or on the level it stood on.

    A comment may be a relation that is left out for now, so its level is kept.
    """

    def __init__(self) -> None:
        self.levels = [_Level(-1, 0, 0)]

    def pass_line(self, line: Line, margin: Margin) -> None:
        assert line.head is not None
        if line.kind in t.RELATIONS:
            while len(self.levels) > 1 and self.levels[-1].depth >= line.head.depth:
                self.levels.pop()
            self.levels.append(_Level(line.head.depth, line.width, margin.indentation))
        elif line.kind in _MARKED | _AT_MARGIN:
            self.levels = [_Level(-1, line.width, 0)]

    def margin(self, comment: Line, below: Line, margin: Margin, *, begun: bool) -> Margin:
        """The margin of a comment above the line `below`; `begun` is whether its block has begun."""
        width = comment.width
        is_sign = below.kind in t.RELATIONS or below.kind in _MARKED
        if not begun or not is_sign or width in (0, below.width, self.levels[0].width):
            return Margin(margin.indentation, margin.indentation)
        return self._on_level(width, margin.indentation)

    def margin_at_end(self, comment: Line) -> Margin:
        """The margin of a comment with nothing below it in its block."""
        if not comment.width:
            return Margin(0, 0)
        return self._on_level(comment.width, self.levels[-1].indentation)

    def _on_level(self, width: int, otherwise: int) -> Margin:
        for level in self.levels:
            if level.width == width:
                return Margin(level.indentation, level.indentation)
        if width > self.levels[-1].width:
            otherwise = self.levels[-1].indentation + _LEVEL
        return Margin(otherwise, otherwise)
