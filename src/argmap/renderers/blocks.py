"""Blocks: the boxes of one section (or of what stands in none) put on rows of a limited width.

Two ways are known. Packed rows are filled one after the other with whatever may stand there, which
makes small blocks compact; branches that keep each box and its reasons together make large ones calm.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from argmap.renderers.sketch import Boxed

Size = tuple[float, float]
# What a box leads to, and how many rows below it the box must stand.
Leads = Mapping[Boxed, list[tuple[Boxed, int]]]
Mates = Mapping[Boxed, tuple[Boxed, ...]]

_APART = 22.0
_BETWEEN = 42.0
_FRAME = (30.0, 45.0)
# Lines between far boxes push packed rows apart: by how much for each box of a block.
_SPREAD = 0.01


class Block(NamedTuple):
    """Boxes on rows counted from 0, the size that they will take, and how many rows their lines cross."""

    rows: Mapping[Boxed, int]
    width: float
    height: float
    length: int

    @property
    def depth(self) -> int:
        """How many rows there are."""
        return 1 + max(self.rows.values())


def area(sizes: Iterable[Size]) -> float:
    """The room that boxes take with the gaps between them."""
    return sum((along + _APART) * (across + _BETWEEN) for along, across in sizes)


def packed(block: list[Boxed], leads: Leads, mates: Mates, sizes: Mapping[Boxed, Size], room: float) -> Block:
    """Rows no wider than `room`, filled from the top: what has most below it first, mates on one row."""
    inside = dict.fromkeys(block)
    above = {end: [(head, rows) for head, rows in leads[end] if head in inside] for end in block}
    mates = {end: tuple(mate for mate in mates.get(end, ()) if mate in inside) for end in block}
    below = _turned(above)
    weight = _levels(block, below)
    order = {end: n for n, end in enumerate(block)}
    waits = {end: len(heads) for end, heads in above.items()}
    free = dict.fromkeys(end for end in block if not waits[end])
    floor = dict.fromkeys(block, 0)
    placed: dict[Boxed, int] = {}
    row = 0
    while inside:
        ready = [e for e in free if all(m in free and floor[m] <= row for m in (e, *mates[e]))]
        if not ready and all(floor[end] <= row for end in free):
            ready = [next(iter(inside))]
        ready.sort(key=lambda end: (-weight[end], order[end]))
        for end in _filled(ready, mates, sizes, room):
            placed[end] = row
            inside.pop(end, None)
            free.pop(end, None)
            for tail, rows in below[end]:
                floor[tail] = max(floor[tail], row + rows)
                waits[tail] -= 1
                if not waits[tail] and tail in inside:
                    free[tail] = None
        row += 1
    width, height = _extent(placed, sizes)
    return Block(placed, width * (1 + _SPREAD * len(block)), height, _length(placed, leads))


def _filled(ready: list[Boxed], mates: Mates, sizes: Mapping[Boxed, Size], room: float) -> list[Boxed]:
    taken: dict[Boxed, float] = {}
    filled = 0.0
    for end in ready:
        group = {mate: sizes[mate][0] + _APART for mate in (end, *mates[end]) if mate not in taken}
        if not taken or filled + sum(group.values()) <= room:
            taken.update(group)
            filled += sum(group.values())
    return list(taken)


class _Branch(NamedTuple):
    """Mates with all below them: width in points, number of rows, and the rows left free above them."""

    mates: tuple[Boxed, ...]
    width: float
    rows: int
    gap: int


def branched(
    block: list[Boxed], leads: Leads, mates: Mates, sizes: Mapping[Boxed, Size], room: float
) -> Block:
    """Each box with its reasons on shelves below it, no wider than `room` where that can be."""
    heads = _heads(block, leads, mates)
    depth = _depths({end: head for group, (head, _) in heads.items() for end in group})
    groups: dict[Boxed | None, list[tuple[Boxed, ...]]] = {}
    for group, (head, _) in heads.items():
        groups.setdefault(head, []).append(group)
    span: dict[Boxed | None, tuple[float, int]] = {}
    start: dict[Boxed, int] = {}
    for end in (*sorted(block, key=lambda end: -depth[end]), None):
        branches = [
            _Branch(
                group, sum(span[e][0] for e in group), max(span[e][1] for e in group), heads[group][1] - 1
            )
            for group in groups.get(end, ())
        ]
        wide, down = (sizes[end][0] + _APART, 1) if end is not None else (0.0, 0)
        for shelf in _shelved(branches, room):
            for branch in shelf:
                start.update(dict.fromkeys(branch.mates, down + branch.gap))
            wide = max(wide, sum(branch.width for branch in shelf))
            down += max(branch.gap + branch.rows for branch in shelf)
        span[end] = wide, down
    rows: dict[Boxed, int] = {}
    for group, (head, _) in sorted(heads.items(), key=lambda item: depth[item[0][0]]):
        rows.update((end, start[end] + (rows[head] if head is not None else 0)) for end in group)
    return Block(rows, span[None][0] + _FRAME[0], _extent(rows, sizes)[1], _length(rows, leads))


def _shelved(branches: list[_Branch], room: float) -> list[list[_Branch]]:
    """Branches side by side: all on one shelf if there is room, else the short ones on the first."""
    if sum(branch.width for branch in branches) <= room:
        return [branches] if branches else []
    shelves: list[list[_Branch]] = [[]]
    filled = 0.0
    for branch in sorted(branches, key=lambda branch: branch.rows):
        if shelves[-1] and filled + branch.width > room:
            shelves.append([])
            filled = 0.0
        shelves[-1].append(branch)
        filled += branch.width
    return shelves


def _heads(
    block: list[Boxed], leads: Leads, mates: Mates
) -> dict[tuple[Boxed, ...], tuple[Boxed | None, int]]:
    """For each group of mates the lowest box that it leads to, and how many rows it stands below that."""
    inside = set(block)
    level = _levels(block, {end: [(head, n) for head, n in leads[end] if head in inside] for end in block})
    found: dict[tuple[Boxed, ...], tuple[Boxed | None, int]] = {}
    for end in block:
        if end in inside:
            group = tuple(e for e in (end, *mates.get(end, ())) if e in inside)
            inside.difference_update(group)
            above = [
                (head, rows) for e in group for head, rows in leads[e] if level.get(head, level[e]) < level[e]
            ]
            found[group] = max(above, key=lambda lead: level[lead[0]], default=(None, 1))
    return found


def _levels(block: list[Boxed], leads: Leads) -> dict[Boxed, int]:
    """How many rows the longest way along `leads` takes from each box; a circle is cut at its first box."""
    level = dict.fromkeys(block, 0)
    back = _turned(leads)
    waits = {end: len(leads[end]) for end in block}
    pending = dict.fromkeys(block)
    settled = [end for end in block if not waits[end]]
    while pending:
        settled = settled or [next(iter(pending))]
        for other in settled:
            pending.pop(other, None)
            for end, rows in back[other]:
                if end in pending:
                    level[end] = max(level[end], level[other] + rows)
                    waits[end] -= 1
                    if not waits[end]:
                        settled.append(end)
        settled = []
    return level


def _turned(leads: Leads) -> Leads:
    """For every box what leads to it; `leads` goes to its own boxes only."""
    turned: dict[Boxed, list[tuple[Boxed, int]]] = {end: [] for end in leads}
    for end, heads in leads.items():
        for head, rows in heads:
            turned[head].append((end, rows))
    return turned


def _depths(heads: Mapping[Boxed, Boxed | None]) -> dict[Boxed, int]:
    """How many boxes stand above each one."""
    depth: dict[Boxed, int] = {}
    for start in heads:
        chain = []
        end: Boxed | None = start
        while end is not None and end not in depth:
            chain.append(end)
            end = heads[end]
        above = depth[end] + 1 if end is not None else 0
        depth.update((link, above + n) for n, link in enumerate(reversed(chain)))
    return depth


def _length(rows: Mapping[Boxed, int], leads: Leads) -> int:
    return sum(abs(row - rows[head]) for end, row in rows.items() for head, _ in leads[end] if head in rows)


def _extent(rows: Mapping[Boxed, int], sizes: Mapping[Boxed, Size]) -> Size:
    along: dict[int, float] = {}
    across: dict[int, float] = {}
    for end, row in rows.items():
        along[row] = along.get(row, 0.0) + sizes[end][0] + _APART
        across[row] = max(across.get(row, 0.0), sizes[end][1])
    return max(along.values()) + _FRAME[0], sum(across.values()) + _BETWEEN * len(across) + _FRAME[1]
