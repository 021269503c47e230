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


def _has_ends(line: Line, boxes: Collection[Boxed], hubs: Collection[Boxed]) -> bool:
    return all(end in boxes or end in hubs for end in (line.tail, line.head))
