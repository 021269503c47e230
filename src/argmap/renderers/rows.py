"""Rows: on which row of the picture each box stands, so that the picture gets a good shape.

Left alone, Graphviz puts every box as near to its conclusion as it can, which makes wide, flat
pictures. Here each box is given a row: the boxes of a block (a section, or what stands in none) fill
rows of a limited width from the top, and the blocks stand side by side on shelves. Ways to do so are
weighed by the size and the length of lines that they will give.
Ranks are twice the rows: boxes stand on even ranks, junctions in the gaps between them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, islice, product
from math import log, sqrt
from typing import NamedTuple

from argmap.renderers.blocks import Block, Leads, Mates, Size, area, branched, packed
from argmap.renderers.sketch import Boxed, Sketch

ASPECT = 1.6
"""The wanted width of a picture for a height of 1: between a page on its side and a screen."""

_HEAD = (400.0, 190.0)
_SHELVES = 3
_MATES = 4
# Up to so many blocks all ways to shelve them are tried; up to so many, all that keep their order.
_FEW_BLOCKS = 6
_SOME_BLOCKS = 12
# Above so many boxes packed rows are long to find and no better.
_MANY = 300
# Widths of a row, as parts of the one that gives all boxes the wanted shape.
_WIDTHS = (0.25, 0.34, 0.42, 0.5, 0.6, 0.75, 1.0, 1.3, 1.7)


class Arrangement(NamedTuple):
    """The rank of every box and junction, and the blocks (keys of outer frames) from left to right."""

    ranks: Mapping[Boxed, int]
    blocks: tuple[str, ...]


# Lines from a row of one block to a row of another (None for what stands on top), and how many they are.
_Between = Mapping[tuple[int, int, int | None, int], int]


def arrangements(
    plan: Sketch, top: Iterable[Boxed], sizes: Mapping[Boxed, Size], limit: int, aspect: float = ASPECT
) -> list[Arrangement]:
    """Up to `limit` arrangements and at least one, the most promising first.

    The boxes of `top` and their rivals have rank 0; what leads to a box has a higher rank, circles
    aside. `sizes` are the extents of boxes along and across the rows, in points; `aspect` is the
    wanted extent along the rows for 1 across them.
    """
    leads = _leads(plan)
    mates = _mates(plan, leads)
    crown = {rival: 0 for end in top for rival in (end, *_rivals(end, plan, mates))}
    blocks: dict[str, list[Boxed]] = {}
    for end, path in plan.within.items():
        if end not in crown:
            blocks.setdefault(path[0] if path else "", []).append(end)
    hubs = _Hubs(plan)
    ways = _ways(blocks, leads, mates, sizes, 1 if crown else 0, aspect)
    return [
        Arrangement(hubs.placed({**crown, **{end: 2 * row for end, row in rows.items()}}), order)
        for rows, order in islice(ways, limit)
    ]


def _ways(
    blocks: Mapping[str, list[Boxed]],
    leads: Leads,
    mates: Mates,
    sizes: Mapping[Boxed, Size],
    first: int,
    aspect: float,
) -> Iterator[tuple[Mapping[Boxed, int], tuple[str, ...]]]:
    """Rows from `first` on and orders of blocks: of every good way to fill the rows two orders."""
    ways = []
    page = sqrt(area(sizes.values()) * aspect)
    few = len(sizes) <= _MANY
    for fill, part in product((packed, branched) if few else (branched,), _WIDTHS[:: 1 if few else 3]):
        laid = [fill(block, leads, mates, sizes, part * page) for block in blocks.values()]
        between = _between(laid, leads)
        ways += [
            (_cost(laid, between, shelves, first, aspect), laid, shelves)
            for shelves in _shelvings(len(blocks))
        ]
    keys = tuple(blocks)
    orders = dict.fromkeys((keys, keys[::2] + keys[1::2]))
    seen = set()
    for _, laid, shelves in sorted(ways, key=lambda way: way[0]):
        starts = _starts(laid, shelves, first)
        rows = {end: starts[n] + row for n, block in enumerate(laid) for end, row in block.rows.items()}
        if tuple(rows.values()) not in seen:
            seen.add(tuple(rows.values()))
            yield from ((rows, order) for order in orders)


def _shelvings(count: int) -> Iterator[Sequence[int]]:
    """Ways to put blocks on shelves, as the shelf of each."""
    if count <= _FEW_BLOCKS:
        for shelves in product(range(_SHELVES), repeat=count):
            if set(shelves) == set(range(len(set(shelves)))):
                yield shelves
    elif count <= _SOME_BLOCKS:
        for cuts in (cuts for n in range(_SHELVES + 1) for cuts in combinations(range(1, count), n)):
            yield [sum(cut <= n for cut in cuts) for n in range(count)]
    else:
        yield from ([n * shelves // count for n in range(count)] for shelves in range(1, count + 1))


def _starts(laid: list[Block], shelves: Sequence[int], first: int) -> list[int]:
    """The row on which each block begins."""
    depth = [0] * (max(shelves, default=0) + 1)
    for block, shelf in zip(laid, shelves, strict=True):
        depth[shelf] = max(depth[shelf], block.depth)
    return [first + sum(depth[:shelf]) for shelf in shelves]


def _cost(laid: list[Block], between: _Between, shelves: Sequence[int], first: int, aspect: float) -> float:
    """How large a picture gets (the logarithm of its width on a page), and how long and wrong its lines."""
    starts = _starts(laid, shelves, first)
    wide = [0.0] * (max(shelves, default=0) + 1)
    high = wide.copy()
    for block, shelf in zip(laid, shelves, strict=True):
        wide[shelf] += block.width
        high[shelf] = max(high[shelf], block.height)
    size = log(max(_HEAD[0], *wide, (_HEAD[1] + sum(high)) * aspect))
    steps = [
        (starts[n] + row - (starts[other] + target if other is not None else 0), count)
        for (n, row, other, target), count in between.items()
    ]
    length = sum(abs(step) * count for step, count in steps) + sum(block.length for block in laid)
    upward = sum(count for step, count in steps if step <= 0)
    return size + 0.1 * length / max(1, sum(len(block.rows) for block in laid)) + 0.05 * upward


def _between(laid: list[Block], leads: Leads) -> _Between:
    home = {end: n for n, block in enumerate(laid) for end in block.rows}
    lines: dict[tuple[int, int, int | None, int], int] = {}
    for n, block in enumerate(laid):
        for end, row in block.rows.items():
            for head, _ in leads[end]:
                other = home.get(head)
                if other != n:
                    key = (n, row, other, laid[other].rows[head] if other is not None else 0)
                    lines[key] = lines.get(key, 0) + 1
    return lines


def _leads(plan: Sketch) -> Leads:
    hubs: set[Boxed] = {hub.step for hub in plan.hubs}
    onward: dict[Boxed, list[Boxed]] = {}
    for line in plan.lines:
        if line.relation != "rephrases" and line.arrow != "both":
            onward.setdefault(line.tail, []).append(line.head)
    return {end: list(_chains(end, onward, hubs)) for end in plan.within}


def _chains(
    start: Boxed, onward: Mapping[Boxed, list[Boxed]], hubs: set[Boxed]
) -> Iterator[tuple[Boxed, int]]:
    """The boxes at the ends of the lines from `start`, through any number of junctions."""
    pending = [(head, 0) for head in onward.get(start, ())]
    seen = {start}
    for end, passed in pending:
        if end in seen:
            continue
        seen.add(end)
        if end in hubs:
            pending += ((head, passed + 1) for head in onward.get(end, ()))
        else:
            yield end, max(passed, 1)


def _mates(plan: Sketch, leads: Leads) -> Mates:
    """Rivals on one issue share a row, and so do premises that hold only together and serve nothing else."""
    linked = {hub.step for hub in plan.hubs if hub.linked}
    groups: dict[object, list[Boxed]] = {}
    for end, path in plan.within.items():
        if path and plan.frames[path[-1]].kind == "issue":
            groups.setdefault(path, []).append(end)
    for line in plan.lines:
        if line.head in linked and line.arrow == "none" and len(leads.get(line.tail, ())) == 1:
            groups.setdefault(line.head, []).append(line.tail)
    mates: dict[Boxed, tuple[Boxed, ...]] = {}
    for group in groups.values():
        apart = all(head not in group for end in group for head, _ in leads[end])
        if apart and 1 < len(group) <= _MATES and mates.keys().isdisjoint(group):
            mates.update((end, tuple(other for other in group if other != end)) for end in group)
    return mates


def _rivals(end: Boxed, plan: Sketch, mates: Mates) -> list[Boxed]:
    """The boxes in one issue with `end` that may stand beside it."""
    return [
        mate for mate in mates.get(end, ()) if plan.within[mate] and plan.within[mate] == plan.within[end]
    ]


class _Hubs:
    """The ranks of junctions, once the boxes have theirs."""

    def __init__(self, plan: Sketch) -> None:
        self.hubs = [hub.step for hub in plan.hubs]
        self.tails: dict[Boxed, list[Boxed]] = {hub: [] for hub in self.hubs}
        self.heads: dict[Boxed, list[Boxed]] = {hub: [] for hub in self.hubs}
        for line in plan.lines:
            if line.arrow != "both" and line.head in self.tails:
                self.tails[line.head].append(line.tail)
            if line.tail in self.heads:
                self.heads[line.tail].append(line.head)

    def placed(self, boxes: Mapping[Boxed, int]) -> Mapping[Boxed, int]:
        """`boxes` and the junctions, each just above what leads to it and below what it leads to."""
        ranks = dict(boxes)
        least = self._least(boxes)
        for hub in sorted(self.hubs, key=lambda hub: -least[hub]):
            above = [ranks[tail] - (1 if tail in boxes else 2) for tail in self.tails[hub] if tail in ranks]
            ranks[hub] = min((rank for rank in above if rank >= least[hub]), default=least[hub])
        return ranks

    def _least(self, boxes: Mapping[Boxed, int]) -> dict[Boxed, int]:
        """The least rank of each junction: below every box and junction that it leads to."""
        least: dict[Boxed, int] = dict.fromkeys(self.hubs, 1)
        changed: list[Boxed] = [*self.hubs]
        for _ in self.hubs:
            lowered: list[Boxed] = []
            for hub in changed:
                heads = self.heads[hub]
                wanted = max((boxes[h] + 1 if h in boxes else least[h] + 2 for h in heads), default=1)
                if wanted > least[hub]:
                    least[hub] = wanted
                    lowered += [tail for tail in self.tails[hub] if tail in least]
            changed = lowered
        return least
