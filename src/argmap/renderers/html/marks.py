"""Marks around words, so nested that all that is written is well-formed.

A mark stands inside another where its words lie in the other's; where ranges cross, one is cut.
Emphasis and links are not cut: a mark that begins or ends inside them is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from argmap.renderers.html.ranges import Marked
from argmap.text.place import Span


class Tags(NamedTuple):
    """The opening tags of a statement's marks, and what stands at the end of marked words.

    `first` opens the first mark of all that the statement has, `begin` that of other words of it,
    `again` every piece but the first; `end` closes the last piece.
    """

    first: str
    begin: str
    again: str
    end: str


class Element:
    """An element inside a line, with the range of the words in it; two are never the same."""

    __slots__ = ("close", "end", "open", "start")

    def __init__(self, open: str, close: str, extent: Span) -> None:  # noqa: A002 - what it opens with
        self.open = open
        self.close = close
        self.start = extent.start
        self.end = extent.end


_Stack = list["int | Element"]


class Lines:
    """Writes words with their marks to `out`, line after line of an essay.

    A line is what stands in one block: a paragraph, an item, a cell. `tags` are those of every
    statement that `ranges` name.
    """

    def __init__(self, out: list[str], ranges: Sequence[Marked], tags: Mapping[str, Tags]) -> None:
        self._out = out
        self._ranges = ranges
        self._tags = tags
        self._stack: _Stack = []
        self._active: list[int] = []
        self._next = 0
        self._written = 0
        self._begun: set[int] = set()
        self._named: set[str] = set()

    def words(self, span: Span, elements: Sequence[Element], write: Callable[[Span], str]) -> None:
        """Write the words of `span`, which stand inside `elements`, outermost first."""
        for part, active in self._parts(span):
            self._stand(self._nested(active, elements))
            self._out.append(write(part))
            self._written = part.end

    def alone(self, markup: str, elements: Sequence[Element]) -> None:
        """Write `markup` that is no words, inside `elements`; marks go on around it."""
        open_marks = [item for item in self._stack if isinstance(item, int)]
        self._stand(self._nested(sorted(open_marks), elements))
        self._out.append(markup)

    def end(self) -> None:
        """End the line: close what is open."""
        self._stand([])

    def _parts(self, span: Span) -> Iterator[tuple[Span, list[int]]]:
        """`span`, cut where marks begin and end, and the marks of each part (their indexes)."""
        start = span.start
        while start < span.end:
            self._active = [index for index in self._active if self._ranges[index].end > start]
            while self._next < len(self._ranges) and self._ranges[self._next].start <= start:
                if self._ranges[self._next].end > start:
                    self._active.append(self._next)
                self._next += 1
            end = min((self._ranges[index].end for index in self._active), default=span.end)
            if self._next < len(self._ranges):
                end = min(end, self._ranges[self._next].start)
            end = min(end, span.end)
            yield Span(start, end), self._active
            start = end

    def _nested(self, active: Iterable[int], elements: Sequence[Element]) -> _Stack:
        """Marks and elements, outermost first: a mark stands around the elements that it covers."""
        stack: _Stack = []
        left = list(active)
        for element in elements:
            around = [index for index in left if self._covers(index, element)]
            left = [index for index in left if index not in around] if around else left
            stack += [*around, element]
        return stack + left

    def _covers(self, index: int, element: Element) -> bool:
        one = self._ranges[index]
        return one.start <= element.start and element.end <= one.end

    def _stand(self, wanted: _Stack) -> None:
        """Close and open until exactly `wanted` is open."""
        same = 0
        while same < min(len(wanted), len(self._stack)) and wanted[same] == self._stack[same]:
            same += 1
        for item in reversed(self._stack[same:]):
            self._out.append(item.close if isinstance(item, Element) else self._closing(item))
        for item in wanted[same:]:
            self._out.append(item.open if isinstance(item, Element) else self._opening(item))
        self._stack = wanted

    def _opening(self, index: int) -> str:
        statement = self._ranges[index].statement
        tags = self._tags[statement]
        if index in self._begun:
            return tags.again
        self._begun.add(index)
        if statement in self._named:
            return tags.begin
        self._named.add(statement)
        return tags.first

    def _closing(self, index: int) -> str:
        one = self._ranges[index]
        return self._tags[one.statement].end if one.end <= self._written else "</mark>"
