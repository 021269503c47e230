"""Folding: a picture of fewer boxes, with counts of what is folded away below them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from argmap.renderers.parts import part
from argmap.renderers.sketch import Boxed, Hub, Sketch, Stub
from argmap.renderers.tree import Tree, ties


class Folding:
    """The tree of a sketch, from which parts with stubs are taken; `flagged` are the boxes with a flag."""

    def __init__(self, plan: Sketch, tops: Iterable[Boxed], flagged: Collection[Boxed] = ()) -> None:
        self.plan = plan
        self.boxes = list(plan.within)
        lines, starts = ties(plan, tops)
        self.tree = Tree(len(self.boxes), len(plan.hubs), lines, starts)
        self.parent: list[int | None] = [None] * len(self.boxes)
        for box, children in enumerate(self.tree.children):
            for child in children:
                self.parent[child] = box
        self._branches = self._counted(flagged)
        self._hubs: dict[Boxed, Hub] = {hub.step: hub for hub in plan.hubs}
        self._lines: dict[Boxed, list[int]] = {}
        for number, line in enumerate(plan.lines):
            for end in {line.tail, line.head}:
                self._lines.setdefault(end, []).append(number)

    def to_size(self, most: int) -> Sketch:
        """Whole levels from the top, `most` boxes if they fit; of the first level at most so many."""
        kept: list[int] = []
        for level in self._levels(self.tree.roots):
            if kept and len(kept) + len(level) > most:
                break
            kept += level[:most]
        return self.of(kept)

    def to_depth(self, depth: int) -> Sketch:
        """What stands at most `depth` levels below the tops."""
        return self.of(box for box in self.tree.order if self.tree.depth[box] <= depth)

    def branch(self, top: int, most: int, above: int) -> Sketch:
        """The box `top`, up to `above` over it, and levels below: one, and more while `most` boxes fit."""
        kept = [top]
        for number, level in enumerate(self._levels(self.tree.children[top])):
            if number and len(kept) + len(level) > most:
                break
            kept += level
        shown = kept.copy()
        over = self.parent[top]
        while over is not None and above:
            shown.append(over)
            over, above = self.parent[over], above - 1
        return self.of(shown, counted=kept)

    def of(self, kept: Iterable[int], counted: Iterable[int] | None = None) -> Sketch:
        """The boxes `kept`, by number, with stubs for what is missing below them or those `counted`."""
        shown = set(kept)
        stubs = {}
        for box in sorted(shown if counted is None else counted):
            missing = [self._branches[child] for child in self.tree.children[box] if child not in shown]
            if missing:
                stubs[self.boxes[box]] = _sum(missing)
        return part(self._near(sorted(shown)), {self.boxes[box] for box in shown})._replace(stubs=stubs)

    def _near(self, shown: list[int]) -> Sketch:
        """What of the sketch is on or beside the boxes `shown`: so a part costs no more than its size."""
        within = {self.boxes[box]: self.plan.within[self.boxes[box]] for box in shown}
        numbers: set[int] = set()
        hubs: dict[Boxed, None] = {}
        pending: list[Boxed] = list(within)
        for end in pending:
            for number in self._lines.get(end, ()):
                numbers.add(number)
                line = self.plan.lines[number]
                fresh = [e for e in (line.tail, line.head) if e in self._hubs and e not in hubs]
                hubs.update(dict.fromkeys(fresh))
                pending += fresh
        keys = {key for path in within.values() for key in path}
        return self.plan._replace(
            within=within,
            hubs=tuple(self._hubs[hub] for hub in hubs),
            lines=tuple(self.plan.lines[number] for number in sorted(numbers)),
            frames={key: frame for key, frame in self.plan.frames.items() if key in keys},
        )

    def _levels(self, level: list[int]) -> Iterator[list[int]]:
        while level:
            yield level
            level = [child for box in level for child in self.tree.children[box]]

    def _counted(self, flagged: Collection[Boxed]) -> list[Stub]:
        """For every box what is in its branch: itself and what stands below it."""
        against = {line.tail for line in self.plan.lines if line.relation in ("attacks", "undercuts")}
        counts = [
            Stub(int(box not in against), int(box in against), int(box in flagged)) for box in self.boxes
        ]
        for box in reversed(self.tree.order):
            counts[box] = _sum([counts[box], *(counts[child] for child in self.tree.children[box])])
        return counts


def _sum(stubs: Collection[Stub]) -> Stub:
    return Stub(
        sum(stub.reasons for stub in stubs),
        sum(stub.objections for stub in stubs),
        sum(stub.flagged for stub in stubs),
    )
