"""The tidy tree: argmap's own layout, for pictures without an engine and for what a page folds.

The script of the page has the same algorithm (`layout.js`); a test compares them.

1. **Tree.** See :mod:`argmap.renderers.tree`.
2. **Rows.** A box stands one row below its parent. Children without children of their own stand side by
   side when they are few; when they are many (and the tree grows downward) in columns of up to four
   rows, which begin one row below the parent.
3. **Places.** A subtree takes as much room as its children side by side, or its own box; a box stands
   over the middle of its children. The roots stand under a root of no size that is not drawn.
4. **Junctions** stand in the gap above the row of their highest premise, at the mean of their premises.
5. **Lines** leave a box at its top and arrive at the bottom of what they lead to, spread along it in the
   order from left to right; a line that passes other rows goes straight up first, one from within
   a column through the gap at its left. Between boxes of a row lines go from side to side.

Everything is computed along (the direction of siblings) and across (that of rows); a tree that grows
to the right is the same with both exchanged. All steps are linear, but for the sorting of arrivals.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from argmap.renderers.diagram import Diagram
from argmap.renderers.layout.placed import Placed, Point
from argmap.renderers.tree import Tie, Tree, ties

APART = 22.0
BETWEEN = 64.0
LANE = 6.0
HUB = 0.55
MARGIN = 20.0


def tidy(diagram: Diagram) -> Placed:
    """The layout of a diagram as a tidy tree; nothing overlaps."""
    plan = diagram.sketch
    sizes = [(diagram.boxes[end].box.width, diagram.boxes[end].box.height) for end in plan.within]
    lines, tops = ties(plan, diagram.top)
    hubs = len(plan.hubs)
    places, centres, curves, extent = placed_tree(sizes, hubs, lines, tops, sideways=diagram.sideways)
    return Placed(
        *extent,
        dict(zip(plan.within, places, strict=True)),
        {hub.step: centre for hub, centre in zip(plan.hubs, centres, strict=True)},
        {},
        {line.id: curve for line, curve in zip(plan.lines, curves, strict=True)},
    )


def placed_tree(
    sizes: Sequence[Point], hubs: int, lines: Sequence[Tie], tops: Iterable[int], *, sideways: bool
) -> tuple[list[Point], list[Point], list[tuple[Point, ...]], Point]:
    """Corners of boxes, centres of junctions, curves of lines, and the extent of all."""
    turned = [(h, w) for w, h in sizes] if sideways else list(sizes)
    tree = Tree(len(sizes), hubs, lines, tops)
    places = _Places(tree, turned, in_columns=not sideways)
    centres = _centres(tree, places, lines)
    curves = _curves(places, centres, lines)

    def turn(point: Point) -> Point:
        along, across = (round(part, 1) for part in point)
        return (across, along) if sideways else (along, across)

    corners = [turn((a - w / 2, c)) for a, c, (w, _) in zip(places.along, places.across, turned, strict=True)]
    return (
        corners,
        [turn(p) for p in centres],
        [tuple(turn(p) for p in curve) for curve in curves],
        turn(places.extent),
    )


class _Grid(NamedTuple):
    """Leaves in columns of so many `rows`, and the room for a `column` with its lanes."""

    leaves: list[int]
    rows: int
    column: float
    width: float


class _Places:
    """Where boxes stand: the middle `along`, the top `across`, the `row`; the `lane` of some."""

    def __init__(self, tree: Tree, sizes: Sequence[Point], *, in_columns: bool) -> None:
        self.tree = tree
        self.sizes = sizes
        self.in_columns = in_columns
        self.along = [0.0] * tree.boxes
        self.row = [0] * tree.boxes
        self.lane: list[float | None] = [None] * tree.boxes
        self.grids: dict[int, _Grid | None] = {}
        self.room = [0.0] * tree.boxes
        self.below = [0.0] * (tree.boxes + 1)
        for box in reversed(tree.order):
            self.room[box] = max(sizes[box][0], self._room_below(box, tree.children[box]))
        width = self._room_below(tree.boxes, tree.roots)
        self._stand(tree.boxes, tree.roots, MARGIN, -1)
        for box in tree.order:
            self._stand(box, tree.children[box], self.along[box] - self.below[box] / 2, self.row[box])
        self._across(width)

    def _room_below(self, box: int, children: Sequence[int]) -> float:
        leaves = [child for child in children if not self.tree.children[child]]
        grid = _grid(leaves, self.sizes) if self.in_columns else None
        self.grids[box] = grid
        single = [child for child in children if grid is None or self.tree.children[child]]
        parts = [self.room[child] for child in single] + ([grid.width] if grid else [])
        self.below[box] = sum(parts) + APART * max(len(parts) - 1, 0)
        return self.below[box]

    def _stand(self, box: int, children: Sequence[int], start: float, row: int) -> None:
        grid = self.grids[box]
        for child in children:
            if grid is not None and not self.tree.children[child]:
                if child == grid.leaves[0]:
                    self._stand_in_columns(grid, start, row + 1)
                    start += grid.width + APART
                continue
            self.along[child] = start + self.room[child] / 2
            self.row[child] = row + 1
            start += self.room[child] + APART

    def _stand_in_columns(self, grid: _Grid, start: float, row: int) -> None:
        for place, leaf in enumerate(grid.leaves):
            column, down = divmod(place, grid.rows)
            right = start + (column + 1) * grid.column
            self.along[leaf] = right - (grid.column - APART - LANE * (grid.rows - 2)) / 2
            self.row[leaf] = row + down
            if down:
                self.lane[leaf] = right - grid.column + APART / 2 + LANE * (down - 1)

    def _across(self, width: float) -> None:
        deep = [0.0] * (max(self.row, default=-1) + 1)
        for box, row in enumerate(self.row):
            deep[row] = max(deep[row], self.sizes[box][1])
        self.top = []
        top = MARGIN
        for height in deep:
            self.top.append(top)
            top += height + BETWEEN
        self.across = [self.top[row] for row in self.row]
        self.extent = (width + 2 * MARGIN, top - BETWEEN + MARGIN if deep else 2 * MARGIN)


def _grid(leaves: list[int], sizes: Sequence[Point]) -> _Grid | None:
    """Columns for many leaves; None when they are few."""
    count = len(leaves)
    if count <= 3:
        return None
    rows = 2 if count <= 8 else 3 if count <= 18 else 4
    if count > 80:
        rows = int((count / 3) ** 0.5)
    lanes = APART + LANE * (rows - 2)
    column = max(sizes[leaf][0] for leaf in leaves) + lanes
    return _Grid(leaves, rows, column, column * -(-count // rows))


def _centres(tree: Tree, places: _Places, lines: Sequence[Tie]) -> list[Point]:
    """The centres of junctions, in order; one that leads to another stands below it."""
    boxes = tree.boxes
    hubs = len(tree.targets) - boxes
    tails: list[list[int]] = [[] for _ in range(hubs)]
    heads: list[list[int]] = [[] for _ in range(hubs)]
    for tail, head, weak in lines:
        if head >= boxes and not weak:
            tails[head - boxes].append(tail)
        if tail >= boxes:
            heads[tail - boxes].append(head)
    centres = []
    for hub in range(hubs):
        below = [tail for tail in tails[hub] if tail < boxes] or [h for h in heads[hub] if h < boxes]
        aims = tree.targets[boxes + hub]
        least = max((places.row[aim] for aim in aims), default=0)
        row = max(least + 1, min((places.row[b] for b in below), default=0))
        row = min(row, len(places.top) - 1) if places.top else 0
        along = sum(places.along[b] for b in below) / len(below) if below else 0.0
        above = sum(1 for head in heads[hub] if head >= boxes)
        share = HUB if not above else HUB / 2
        centres.append((along, (places.top[row] if places.top else 0.0) - BETWEEN * share))
    return centres


def _curves(places: _Places, centres: Sequence[Point], lines: Sequence[Tie]) -> list[tuple[Point, ...]]:
    """The curve of every line."""
    boxes = places.tree.boxes
    arrivals: dict[int, list[tuple[float, int]]] = {}

    def middle(thing: int) -> float:
        return places.along[thing] if thing < boxes else centres[thing - boxes][0]

    def level(thing: int) -> float:
        return places.across[thing] if thing < boxes else centres[thing - boxes][1]

    for number, (tail, head, _) in enumerate(lines):
        if head < boxes and level(tail) > level(head):
            arrivals.setdefault(head, []).append((middle(tail), number))
    spread: dict[int, float] = {}
    for head, found in arrivals.items():
        width = places.sizes[head][0]
        for place, (_, number) in enumerate(sorted(found), 1):
            spread[number] = places.along[head] + width * (place / (len(found) + 1) - 0.5)
    return [_curve(places, centres, line, spread.get(number)) for number, line in enumerate(lines)]


def _curve(places: _Places, centres: Sequence[Point], line: Tie, arrival: float | None) -> tuple[Point, ...]:
    boxes = places.tree.boxes
    tail, head, _ = line

    def around(thing: int) -> tuple[float, float, float, float]:
        """Middle along, top, bottom, half the width."""
        if thing < boxes:
            w, h = places.sizes[thing]
            return places.along[thing], places.across[thing], places.across[thing] + h, w / 2
        a, c = centres[thing - boxes]
        return a, c - 7.0, c + 7.0, 7.0

    a, top, bottom, half = around(tail)
    b, head_top, head_bottom, head_half = around(head)
    if top >= head_bottom:
        aim = arrival if arrival is not None else b
        return _upward(places, tail, (a, top), half, (aim, head_bottom))
    if bottom <= head_top:
        bend = (head_top - bottom) / 2
        return (a, bottom), (a, bottom + bend), (b, head_top - bend), (b, head_top)
    sign = 1.0 if b > a else -1.0
    start, end = (a + sign * half, (top + bottom) / 2), (b - sign * head_half, (head_top + head_bottom) / 2)
    bend = (end[0] - start[0]) / 3
    return start, (start[0] + bend, start[1]), (end[0] - bend, end[1]), end


def _upward(places: _Places, tail: int, start: Point, half: float, end: Point) -> tuple[Point, ...]:
    """From the top of the tail, or from its side through its lane, to the end above."""
    path = [start]
    lane = places.lane[tail] if tail < places.tree.boxes else None
    row = places.row[tail] if tail < places.tree.boxes else None
    if lane is not None and row is not None:
        level = start[1] + places.sizes[tail][1] / 2
        path = [(start[0] - half, level), (lane, level), (lane, level), (lane, start[1])]
    if row is not None:
        clear = places.top[bisect_left(places.top, end[1])]
        if clear < path[-1][1]:
            x, y = path[-1]
            path += [(x, y), (x, clear), (x, clear)]
    x, y = path[-1]
    bend = (y - end[1]) / 2
    path += [(x, y - bend), (end[0], end[1] + bend), end]
    return tuple(path)
