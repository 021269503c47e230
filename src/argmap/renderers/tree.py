"""The tree in a sketch: which box stands below which, each below one at most.

A line ties the box that it starts at to the boxes that it ends at, through any junctions. Breadth first
from the roots, each box becomes a child of the first box that it is tied to. Roots are the tops that are
given; then what no strong line leads on from; then the rest, each when it is not reached yet. Ties
of weak lines (rephrases, lines with two heads) come after the strong ones and count both ways.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from argmap.renderers.sketch import Boxed, Line, Sketch

Tie = tuple[int, int, bool]
"""A line between things by number: tail, head, whether it is weak. Boxes come first, then junctions."""


def ties(plan: Sketch, tops: Iterable[Boxed]) -> tuple[list[Tie], list[int]]:
    """The lines of a sketch and those of `tops` that have a box, by number."""
    number: dict[Boxed, int] = {}
    for end in chain(plan.within, (hub.step for hub in plan.hubs)):
        number.setdefault(end, len(number))
    lines = [(number[line.tail], number[line.head], _is_weak(line)) for line in plan.lines]
    return lines, [number[end] for end in tops if end in plan.within]


def _is_weak(line: Line) -> bool:
    return line.relation == "rephrases" or line.arrow == "both"


class Tree:
    """By number: the `children` of every box, its `depth`, the `roots`, and all in `order`, breadth first.

    `targets` are the boxes that each box or junction stands for: itself, or where its lines end.
    """

    def __init__(self, boxes: int, hubs: int, lines: Sequence[Tie], tops: Iterable[int]) -> None:
        self.boxes = boxes
        self.targets = _targets(boxes, hubs, lines)
        self.children: list[list[int]] = [[] for _ in range(boxes)]
        self.depth = [0] * boxes
        self.roots: list[int] = []
        self.order: list[int] = []
        leading = {tail for tail, _, weak in lines if not weak}
        self._grow(
            chain(tops, (b for b in range(boxes) if b not in leading), range(boxes)), self._tied(lines)
        )

    def _tied(self, lines: Sequence[Tie]) -> list[list[int]]:
        """By box, what is tied to it: by strong lines first."""
        tied: list[list[int]] = [[] for _ in range(self.boxes)]
        for tail, head, weak in lines:
            if not weak and tail < self.boxes:
                for end in self.targets[head]:
                    tied[end].append(tail)
        for tail, head, weak in lines:
            for one in self.targets[tail] if weak else ():
                for other in self.targets[head]:
                    tied[other].append(one)
                    tied[one].append(other)
        return tied

    def _grow(self, roots: Iterable[int], tied: list[list[int]]) -> None:
        seen = [False] * self.boxes
        for root in roots:
            if seen[root]:
                continue
            seen[root] = True
            self.roots.append(root)
            start = len(self.order)
            self.order.append(root)
            while start < len(self.order):
                current = self.order[start]
                start += 1
                for child in tied[current]:
                    if not seen[child]:
                        seen[child] = True
                        self.children[current].append(child)
                        self.depth[child] = self.depth[current] + 1
                        self.order.append(child)


def _targets(boxes: int, hubs: int, lines: Sequence[Tie]) -> list[list[int]]:
    """The boxes that each box and junction stands for: itself, or where the lines from the junction end."""
    onward: list[list[int]] = [[] for _ in range(boxes + hubs)]
    for tail, head, _ in lines:
        if tail >= boxes:
            onward[tail].append(head)
    found: list[list[int]] = [[n] for n in range(boxes)]
    for hub in range(boxes, boxes + hubs):
        ends: list[int] = []
        seen = {hub}
        pending = [hub]
        for current in pending:
            for head in onward[current]:
                if head not in seen:
                    seen.add(head)
                    (ends if head < boxes else pending).append(head)
        found.append(ends)
    return found
