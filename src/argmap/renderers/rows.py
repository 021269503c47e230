"""Rows: on which row of the picture each box stands, so that the picture gets a good shape.

Left alone, Graphviz puts every box as near to its conclusion as it can, which makes wide, flat
pictures. Here each box is given a row: the boxes of a block (a section, or what stands in none) fill
rows of a limited width from the top, and the blocks stand side by side on shelves. Ways to do so are
weighed by the shape and the length of lines that they will give.
Ranks are twice the rows: boxes stand on even ranks, junctions in the gaps between them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, permutations, product
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
_SHELVES = 3
_MATES = 4
_ORDERS = 4
# Widths of a row, as parts of the one that gives all boxes the wanted shape.
_WIDTHS = (0.25, 0.34, 0.42, 0.5, 0.6, 0.75, 1.0, 1.3, 1.7)


class Arrangement(NamedTuple):
    """The rank of every box and junction, and the blocks (keys of outer frames) from left to right."""

    ranks: Mapping[End, int]
    blocks: tuple[str, ...]


class _Block(NamedTuple):
    """The boxes of one block on rows counted from 0, the size they will take, and how many rows its lines cross."""

    rows: Mapping[End, int]
    width: float
    height: float
    length: int

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
    first = 1 if crowned else 0
    ways = []
    for room in _rooms(sizes):
        laid = [_laid(block, leads, mates, sizes, room) for block in blocks.values()]
        between = _between(laid, leads)
        ways += ((_cost(laid, between, shelves, first), laid, shelves) for shelves in _shelvings(len(blocks)))
    orders = list(islice(permutations(blocks), 0, None, max(1, factorial(min(len(blocks), 8)) // _ORDERS)))[:_ORDERS]
    seen = set()
    for _, laid, shelves in sorted(ways, key=lambda way: way[0]):
        starts = _starts(laid, shelves, first)
        rows = {end: starts[n] + row for n, block in enumerate(laid) for end, row in block.rows.items()}
        if tuple(rows.values()) not in seen:
            seen.add(tuple(rows.values()))
            yield from ((rows, order) for order in orders)


def _rooms(sizes: Mapping[End, Size]) -> list[float]:
    area = sum((along + _APART) * (across + _BETWEEN) for along, across in sizes.values())
    return [part * sqrt(area * _ASPECT) for part in _WIDTHS]


def _shelvings(count: int) -> Iterator[Sequence[int]]:
    """Ways to put blocks on shelves, as the shelf of each; many blocks keep their order."""
    if count > _FEW_BLOCKS:
        yield from ([n * shelves // count for n in range(count)] for shelves in range(1, count // 2))
        return
    for shelves in product(range(min(_SHELVES, count)), repeat=count):
        if set(shelves) == set(range(max(shelves, default=0) + 1)):
            yield shelves


# Lines from a row of one block to a row of another (None for what stands on top), and how many they are.
_Between = Mapping[tuple[int, int, int | None, int], int]


def _between(laid: list[_Block], leads: _Leads) -> _Between:
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


def _starts(laid: list[_Block], shelves: Sequence[int], first: int) -> list[int]:
    """The row on which each block begins."""
    depth = [0] * (max(shelves, default=0) + 1)
    for block, shelf in zip(laid, shelves, strict=True):
        depth[shelf] = max(depth[shelf], block.depth)
    return [first + sum(depth[:shelf]) for shelf in shelves]


def _cost(laid: list[_Block], between: _Between, shelves: Sequence[int], first: int) -> float:
    """The size of the picture (the logarithm of its width on a page), and how long lines between blocks are."""
    starts = _starts(laid, shelves, first)
    wide = [0.0] * (max(shelves, default=0) + 1)
    high = wide.copy()
    for block, shelf in zip(laid, shelves, strict=True):
        wide[shelf] += block.width
        high[shelf] = max(high[shelf], block.height)
    size = log(max(_HEAD[0], max(wide), (_HEAD[1] + sum(high)) * _ASPECT))
    steps = [
        (starts[n] + row - (starts[other] + target if other is not None else 0), count)
        for (n, row, other, target), count in between.items()
    ]
    length = sum(abs(step) * count for step, count in steps) + sum(block.length for block in laid)
    upward = sum(count for step, count in steps if step <= 0)
    FEAT[id(laid),tuple(shelves)]=(size,length,upward, laid)
    return size + 0.2 * length / sum(len(block.rows) for block in laid) + 0.05 * upward
FEAT={}


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
    length = sum(placed[end] - placed[head] for end in block for head, _ in above[end])
    return _Block(placed, *_extent(placed, sizes), length)


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
