"""Which words of an essay belong to which statements: ranges of its rendered text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from argmap.reading import Reading
from argmap.text.essay import Essay
from argmap.text.markdown import Block
from argmap.text.place import Span


class Marked(NamedTuple):
    """Words that a statement rests on: a range of an essay's rendered text."""

    start: int
    end: int
    statement: str


def marked(reading: Reading, essay: Essay) -> list[Marked]:
    """The ranges of all anchors in `essay`; those of one statement that overlap are one.

    In the order in which marks open: by their beginning, the longer first, then as in the map.
    """
    found = []
    for identifier, anchors in reading.anchors.items():
        spans = sorted(
            (anchor.span for anchor in anchors if anchor.essay_id == essay.id), key=lambda span: span.start
        )
        found += [Marked(span.start, span.end, identifier) for span in together(spans)]
    return sorted(found, key=_opening_order)


def clipped(ranges: Iterable[Marked], words: Sequence[Span]) -> list[Marked]:
    """The same ranges, each from the first to the last of `words` in it; those without words are gone."""
    starts, ends = [span.start for span in words], [span.end for span in words]
    found = []
    for one in ranges:
        first, last = bisect_right(ends, one.start), bisect_left(starts, one.end) - 1
        if first <= last:
            found.append(one._replace(start=max(one.start, starts[first]), end=min(one.end, ends[last])))
    return sorted(found, key=_opening_order)


def by_block(essay: Essay, ranges: Iterable[Marked]) -> Iterator[tuple[Block, list[Marked]]]:
    """The numbered blocks of `essay`, and others that hold words of `ranges`, with those ranges.

    The ranges are in order, and cut to the block.
    """
    coming = iter(ranges)
    following = next(coming, None)
    begun: list[Marked] = []
    for block in essay.rendered.blocks:
        start, end = block.span.start, block.span.end
        while following is not None and following.start < end:
            begun.append(following)
            following = next(coming, None)
        begun = [one for one in begun if one.end > start]
        inside = [one._replace(start=max(one.start, start), end=min(one.end, end)) for one in begun]
        if block.number is not None or (inside and start < end):
            yield block, inside if start < end else []


def together(spans: Iterable[Span | Marked]) -> list[Span]:
    """The same ranges, in order of their beginnings, those that overlap or touch made one."""
    found: list[Span] = []
    for span in spans:
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(Span(span.start, span.end))
    return found


def _opening_order(one: Marked) -> tuple[int, int]:
    return one.start, -one.end
