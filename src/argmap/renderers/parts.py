"""Parts of a sketch: some of its boxes, and what is left between them."""

from __future__ import annotations

from collections.abc import Collection

from argmap.renderers.sketch import Boxed, Hub, Line, Sketch


def part(plan: Sketch, kept: Collection[Boxed]) -> Sketch:
    """`plan` with the boxes `kept` only.

    A line stays when both its ends do, a junction when a premise leads to it (or none ever did) and
    something on from it, a frame when it encloses something.
    """
    boxes = {box: path for box, path in plan.within.items() if box in kept}
    hubs = _joined(plan, boxes)
    lines = [line for line in plan.lines if _has_ends(line, boxes, hubs)]
    used = {key for path in boxes.values() for key in path}
    return Sketch(
        boxes,
        tuple(hub._replace(within=tuple(key for key in hub.within if key in used)) for hub in hubs.values()),
        tuple(lines),
        {key: frame for key, frame in plan.frames.items() if key in used},
        {box: stub for box, stub in plan.stubs.items() if box in boxes},
    )


def _joined(plan: Sketch, boxes: Collection[Boxed]) -> dict[Boxed, Hub]:
    """The junctions that are left: each that is lost may leave others with nothing to join."""
    hubs: dict[Boxed, Hub] = {hub.step: hub for hub in plan.hubs}
    into: dict[Boxed, list[Boxed]] = {hub: [] for hub in hubs}
    onward: dict[Boxed, list[Boxed]] = {hub: [] for hub in hubs}
    for line in plan.lines:
        if line.tail in hubs:
            onward[line.tail].append(line.head)
        if line.head in hubs and line.arrow == "none":
            into[line.head].append(line.tail)
    beside: dict[Boxed, list[Boxed]] = {}
    for hub in hubs:
        for end in (*into[hub], *onward[hub]):
            beside.setdefault(end, []).append(hub)

    def is_loose(hub: Boxed) -> bool:
        return not all(
            any(end in boxes or end in hubs for end in ends)
            for ends in (onward[hub], into[hub])
            if ends or ends is onward[hub]
        )

    pending = list(hubs)
    for hub in pending:
        if hub in hubs and is_loose(hub):
            del hubs[hub]
            pending += beside.get(hub, ())
    return hubs


def _has_ends(line: Line, boxes: Collection[Boxed], hubs: Collection[Boxed]) -> bool:
    return all(end in boxes or end in hubs for end in (line.tail, line.head))
