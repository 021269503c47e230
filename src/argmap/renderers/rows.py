"""Rows: on which row of the picture each box stands, so that the picture gets a good shape.

Left alone, Graphviz puts every box as near to its conclusion as it can, which makes wide, flat
pictures. Here each box is given a row: the boxes of a block (a section, or what stands in none) fill
rows of a limited width from the top, and the blocks stand side by side on shelves. Ways to do so are
weighed by the shape and the length of lines that they will give.
Ranks are twice the rows: boxes stand on even ranks, junctions in the gaps between them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice, permutations
from math import factorial, log, sqrt
from typing import NamedTuple

from argmap.graph import End
from argmap.renderers.sketch import Sketch

Size = tuple[float, float]

_ASPECT = 1.6
_APART = 22.0
_BETWEEN = 42.0
_FRAME = (30.0, 45.0)
_HEAD = (400.0, 190.0)
_FEW_BLOCKS = 6
_SHORTLIST = 60
_MATES = 4
_ORDERS = 4
# Widths of a row, as parts of the one that gives all boxes the wanted shape.
_WIDTHS = (0.25, 0.34, 0.42, 0.5, 0.6, 0.75, 1.0, 1.3, 1.7)


class Arrangement(NamedTuple):
    """The rank of every box and junction, and the blocks (keys of outer frames) from left to right."""

    ranks: Mapping[End, int]
    blocks: tuple[str, ...]


class _Block(NamedTuple):
    """The boxes of one block on rows counted from 0, and the size that they will take."""

    rows: Mapping[End, int]
    width: float
    height: float

    @property
    def depth(self) -> int:
        return 1 + max(self.rows.values())


# What a box leads to, and how many rows below it the box must stand.
_Leads = Mapping[End, list[tuple[End, int]]]
_Mates = Mapping[End, tuple[End, ...]]


def arrangements(plan: Sketch, top: Iterable[End], sizes: Mapping[End, Size], limit: int) -> list[Arrangement]:
    """Up to `limit` arrangements, the most promising first.

    The boxes of `top` have rank 0; what leads to a box has a higher rank, circles aside. `sizes` are
    the extents of boxes along and across the rows.
    """
    leads = _leads(plan)
    mates = _mates(plan, leads)
    crown = {mate: 0 for end in top for mate in (end, *mates.get(end, ()))}
    blocks: dict[str, list[End]] = {}
    for end, path in plan.within.items():
        if end not in crown:
            blocks.setdefault(path[0] if path else "", []).append(end)
    hubs = _Hubs(plan)
    return [
        Arrangement(hubs.placed({**crown, **{end: 2 * row for end, row in rows.items()}}), order)
        for rows, order in islice(_ways(blocks, leads, mates, sizes, bool(crown)), limit)
    ]


def _ways(
    blocks: Mapping[str, list[End]], leads: _Leads, mates: _Mates, sizes: Mapping[End, Size], crowned: bool
) -> Iterator[tuple[Mapping[End, int], tuple[str, ...]]]:
    """Rows and orders of blocks: of every good way to fill the rows a few orders."""
    keys = _stacking(blocks, leads)
    shaped: list[tuple[float, list[_Block], list[int]]] = []
    for room in _rooms(sizes):
        laid = [_laid(blocks[key], leads, mates, sizes, room) for key in keys]
        shaped += ((_shape(laid, columns), laid, columns) for columns in _columnings(len(keys)))
    shaped.sort(key=lambda way: way[0])
    weighed: dict[tuple[int, ...], tuple[float, Mapping[End, int]]] = {}
    for cost, laid, columns in shaped[:_SHORTLIST]:
        rows = _stacked(laid, columns, 1 if crowned else 0)
        weighed.setdefault(tuple(rows.values()), (cost + _strain(rows, leads), rows))
    orders = list(islice(permutations(keys), 0, None, max(1, factorial(min(len(blocks), 8)) // _ORDERS)))[:_ORDERS]
    for _, rows in sorted(weighed.values(), key=lambda way: way[0]):
        for order in orders:
            yield rows, order


def _stacking(blocks: Mapping[str, list[End]], leads: _Leads) -> list[str]:
    """The blocks from the top down: those that lead to others stand below them, else in their order."""
    home = {end: key for key, ends in blocks.items() for end in ends}
    pull = dict.fromkeys(blocks, 0)
    for end, key in home.items():
        for head, _ in leads[end]:
            if home.get(head, key) != key:
                pull[key] += 1
                pull[home[head]] -= 1
    return sorted(blocks, key=lambda key: pull[key])


def _rooms(sizes: Mapping[End, Size]) -> list[float]:
    area = sum((along + _APART) * (across + _BETWEEN) for along, across in sizes.values())
    return [part * sqrt(area * _ASPECT) for part in _WIDTHS]


def _columnings(count: int) -> Iterator[list[int]]:
    """Ways to stack blocks in columns, as the column of each; of many blocks only an even spread."""
    if count > _FEW_BLOCKS:
        yield from ([n % columns for n in range(count)] for columns in range(1, count + 1))
        return
    ways: list[list[int]] = [[]]
    for _ in range(count):
        ways = [[*way, column] for way in ways for column in range(max(way, default=-1) + 2)]
    yield from ways


def _shape(laid: list[_Block], columns: list[int]) -> float:
    """The size of a picture, as the logarithm of its width on a page of the wanted shape."""
    wide: dict[int, float] = {}
    high: dict[int, float] = {}
    for block, column in zip(laid, columns, strict=True):
        wide[column] = max(wide.get(column, 0.0), block.width)
        high[column] = high.get(column, 0.0) + block.height
    width = max(_HEAD[0], sum(wide.values()))
    height = _HEAD[1] + max(high.values(), default=0.0)
    return log(max(width, height * _ASPECT))


def _stacked(laid: list[_Block], columns: list[int], start: int) -> dict[End, int]:
    rows: dict[End, int] = {}
    free: dict[int, int] = {}
    for block, column in zip(laid, columns, strict=True):
        first = free.get(column, start)
        rows.update((end, first + row) for end, row in block.rows.items())
        free[column] = first + block.depth
    return rows


def _strain(rows: Mapping[End, int], leads: _Leads) -> float:
    """How long lines are, and how many run downwards."""
    steps = [row - rows.get(head, 0) for end, row in rows.items() for head, _ in leads[end]]
    upward = sum(step <= 0 for step in steps)
    return 0.2 * sum(map(abs, steps)) / max(len(rows), 1) + 0.05 * upward


def _laid(block: list[End], leads: _Leads, mates: _Mates, sizes: Mapping[End, Size], room: float) -> _Block:
    """The boxes of one block on rows no wider than `room`: the deepest branches first, mates on one row."""
    inside = set(block)
    above = {end: [(head, rows) for head, rows in leads[end] if head in inside] for end in block}
    below = _depths(block, above)
    order = {end: n for n, end in enumerate(block)}
    placed: dict[End, int] = {}
    waiting = list(block)
    row = 0
    while waiting:
        free = {e for e in waiting if all(h in placed and placed[h] + rows <= row for h, rows in above[e])}
        ready = [e for e in waiting if e in free and free.issuperset(m for m in mates.get(e, ()) if m in inside)]
        if not ready and not any(placed[h] + rows > row for e in waiting for h, rows in above[e] if h in placed):
            ready = waiting[:1]
        ready.sort(key=lambda end: (-below[end], order[end]))
        placed.update(dict.fromkeys(_filled(ready, mates, sizes, room), row))
        waiting = [end for end in waiting if end not in placed]
        row += 1
    return _Block(placed, *_extent(placed, sizes))


def _filled(ready: list[End], mates: _Mates, sizes: Mapping[End, Size], room: float) -> list[End]:
    taken: dict[End, float] = {}
    for end in ready:
        group = {mate: sizes[mate][0] + _APART for mate in (end, *mates.get(end, ())) if mate not in taken}
        if not taken or sum(taken.values()) + sum(group.values()) <= room:
            taken.update(group)
    return list(taken)


def _depths(block: list[End], above: _Leads) -> dict[End, int]:
    """How many rows hang below each box at least; circles count once round."""
    depth = dict.fromkeys(block, 0)
    changed = block
    for _ in block:
        raised = {}
        for end in changed:
            for head, rows in above[end]:
                if depth[head] < depth[end] + rows < len(block):
                    depth[head] = raised[head] = depth[end] + rows
        changed = list(raised)
    return depth


def _extent(rows: Mapping[End, int], sizes: Mapping[End, Size]) -> Size:
    along: dict[int, float] = {}
    across: dict[int, float] = {}
    for end, row in rows.items():
        along[row] = along.get(row, 0.0) + sizes[end][0] + _APART
        across[row] = max(across.get(row, 0.0), sizes[end][1])
    return max(along.values()) + _FRAME[0], sum(across.values()) + _BETWEEN * len(across) + _FRAME[1]


def _leads(plan: Sketch) -> _Leads:
    hubs = {hub.step for hub in plan.hubs}
    onward: dict[End, list[End]] = {}
    for line in plan.lines:
        if line.relation != "rephrases" and line.arrow != "both":
            onward.setdefault(line.tail, []).append(line.head)
    return {end: list(_chains(end, onward, hubs)) for end in plan.within}


def _chains(start: End, onward: Mapping[End, list[End]], hubs: set[End]) -> Iterator[tuple[End, int]]:
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


def _mates(plan: Sketch, leads: _Leads) -> dict[End, tuple[End, ...]]:
    """Rivals on one issue share a row, and so do premises that hold only together and serve nothing else."""
    linked = {hub.step for hub in plan.hubs if hub.linked}
    groups: dict[object, list[End]] = {}
    for end, path in plan.within.items():
        if path and plan.frames[path[-1]].kind == "issue":
            groups.setdefault(path, []).append(end)
    for line in plan.lines:
        if line.head in linked and line.arrow == "none" and len(leads.get(line.tail, ())) == 1:
            groups.setdefault(line.head, []).append(line.tail)
    mates: dict[End, tuple[End, ...]] = {}
    for group in groups.values():
        apart = all(head not in group for end in group for head, _ in leads[end])
        if apart and 1 < len(group) <= _MATES and mates.keys().isdisjoint(group):
            mates.update((end, tuple(other for other in group if other != end)) for end in group)
    return mates


class _Hubs:
    """The ranks of junctions, once the boxes have theirs."""

    def __init__(self, plan: Sketch) -> None:
        self.hubs = [hub.step for hub in plan.hubs]
        self.tails: dict[End, list[End]] = {hub: [] for hub in self.hubs}
        self.heads: dict[End, list[End]] = {hub: [] for hub in self.hubs}
        for line in plan.lines:
            if line.arrow != "both" and line.head in self.tails:
                self.tails[line.head].append(line.tail)
            if line.tail in self.heads:
                self.heads[line.tail].append(line.head)

    def placed(self, boxes: Mapping[End, int]) -> Mapping[End, int]:
        """`boxes` and the junctions, each just above what leads to it and below what it leads to."""
        ranks = dict(boxes)
        highest = self._lowered(ranks)
        for hub in sorted(self.hubs, key=lambda hub: -highest[hub]):
            above = [ranks[tail] - (1 if tail in boxes else 2) for tail in self.tails[hub] if tail in ranks]
            ranks[hub] = min((rank for rank in above if rank >= highest[hub]), default=highest[hub])
        return ranks

    def _lowered(self, boxes: Mapping[End, int]) -> dict[End, int]:
        """The least rank of each junction: below every box and junction that it leads to."""
        least = dict.fromkeys(self.hubs, 1)
        changed = self.hubs
        for _ in self.hubs:
            lowered = []
            for hub in changed:
                wanted = max((boxes[h] + 1 if h in boxes else least[h] + 2 for h in self.heads[hub] if h in boxes or h in least), default=1)
                if wanted > least[hub]:
                    least[hub] = wanted
                    lowered += [tail for tail in self.tails[hub] if tail in least]
            changed = lowered
        return least
