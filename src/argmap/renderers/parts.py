"""Parts of a sketch: some of its boxes, and what is left between them."""

from __future__ import annotations

from collections.abc import Collection

from argmap.renderers.sketch import Boxed, Hub, Line, Sketch


def part(plan: Sketch, kept: Collection[Boxed]) -> Sketch:
    """`plan` with the boxes `kept` only.

    A line stays when both its ends do, a junction when a premise leads to it (or none ever did) and
    something on from it, a frame when it encloses something.
    """
    led_to = {line.head for line in plan.lines if line.arrow == "none"}
    boxes = {box: path for box, path in plan.within.items() if box in kept}
    hubs: dict[Boxed, Hub] = {hub.step: hub for hub in plan.hubs}
    while True:
        lines = [line for line in plan.lines if _has_ends(line, boxes, hubs)]
        heads = {line.head for line in lines if line.arrow == "none"}
        tails = {line.tail for line in lines}
        loose = [hub for hub in hubs if hub not in tails or (hub in led_to and hub not in heads)]
        if not loose:
            break
        for hub in loose:
            del hubs[hub]
    used = {key for path in boxes.values() for key in path}
    return Sketch(
        boxes,
        tuple(hub._replace(within=tuple(key for key in hub.within if key in used)) for hub in hubs.values()),
        tuple(lines),
        {key: frame for key, frame in plan.frames.items() if key in used},
        {box: stub for box, stub in plan.stubs.items() if box in boxes},
    )


class Surroundings:
    """What is tied to each box of a sketch, so that a small part of a large sketch is found at once."""

    def __init__(self, plan: Sketch) -> None:
        self.plan = plan
        self._place: dict[Boxed, int] = {box: number for number, box in enumerate(plan.within)}
        self._hubs: dict[Boxed, int] = {hub.step: number for number, hub in enumerate(plan.hubs)}
        self._lines: dict[Boxed, list[int]] = {}
        for number, line in enumerate(plan.lines):
            for end in (line.tail, line.head):
                self._lines.setdefault(end, []).append(number)

    def part(self, kept: Collection[Boxed]) -> Sketch:
        """The same as :func:`part` of the sketch."""
        lines: set[int] = set()
        hubs: dict[Boxed, int] = {}
        pending = list(kept)
        for end in pending:
            found = self._lines.get(end, ())
            lines.update(found)
            for number in found:
                line = self.plan.lines[number]
                for other in (line.tail, line.head):
                    if other in self._hubs and other not in hubs:
                        hubs[other] = self._hubs[other]
                        pending.append(other)
        near = self.plan._replace(
            within={box: self.plan.within[box] for box in sorted(kept, key=self._place.__getitem__)},
            hubs=tuple(self.plan.hubs[number] for number in sorted(hubs.values())),
            lines=tuple(self.plan.lines[number] for number in sorted(lines)),
        )
        return part(near, kept)


def _has_ends(line: Line, boxes: Collection[Boxed], hubs: Collection[Boxed]) -> bool:
    return all(end in boxes or end in hubs for end in (line.tail, line.head))
