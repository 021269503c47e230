"""The layout that the engine gives a diagram: rows by argmap, places and curves by Graphviz."""

from __future__ import annotations

import json
from itertools import pairwise
from math import hypot, log
from typing import Any

from argmap.renderers.diagram import Diagram
from argmap.renderers.dot import bare, frame_name, line_name
from argmap.renderers.engine import Engine, draw
from argmap.renderers.layout.placed import Placed, Point
from argmap.renderers.rows import ASPECT, Arrangement
from argmap.renderers.sketch import Boxed

# Arrangements tried, and the boxes drawn in all of them: large maps are not tried again and again.
_TRIES = 12
_BOXES = 600


def engine_drawn(
    diagram: Diagram, engine: Engine, timeout: float, tries: int = _TRIES
) -> tuple[Placed, Arrangement]:
    """The most compact of up to `tries` layouts of a diagram, and the arrangement on rows that gave it.

    Raises:
        EngineError: the engine cannot lay it out within `timeout` seconds.
    """
    tries = max(1, min(tries, _BOXES // max(1, len(diagram.boxes))))
    best: tuple[float, Placed, Arrangement] | None = None
    for arrangement in diagram.arrangements(tries):
        placed = _placed(diagram, draw(bare(diagram, arrangement), "json0", engine=engine, timeout=timeout))
        cost = _sprawl(placed)
        if best is None or cost < best[0]:
            best = cost, placed, arrangement
    assert best is not None, "there is at least one arrangement"
    return best[1:]


def _placed(diagram: Diagram, answer: bytes) -> Placed:
    graph = json.loads(answer)
    left, _, right, top = _numbers(graph["bb"])
    things = {thing["name"]: thing for thing in graph.get("objects", ())}
    by_id = {thing["id"]: thing for thing in things.values() if "bb" in thing and "id" in thing}

    def at(name: str) -> Point:
        x, y = _numbers(things[name]["pos"])
        return x - left, top - y

    boxes = {}
    for end, drawn in diagram.boxes.items():
        x, y = at(diagram.names[end])
        boxes[end] = (x - drawn.box.width / 2, y - drawn.box.height / 2)
    frames = {}
    for number, key in enumerate(diagram.sketch.frames):
        thing = by_id.get(frame_name(number))
        if thing is not None:
            x0, y0, x1, y1 = _numbers(thing["bb"])
            frames[key] = (x0 - left, top - y1, x1 - x0, y1 - y0)
    hubs: dict[Boxed, Point] = {hub.step: at(diagram.names[hub.step]) for hub in diagram.sketch.hubs}
    curves = {edge["id"]: edge["pos"] for edge in graph.get("edges", ()) if "id" in edge and "pos" in edge}
    lines = {
        line.id: tuple((x - left, top - y) for x, y in _points(curves[line_name(number)]))
        for number, line in enumerate(diagram.sketch.lines)
        if line_name(number) in curves
    }
    return Placed(right - left, top - _numbers(graph["bb"])[1], boxes, hubs, frames, lines)


def _points(position: str) -> list[Any]:
    return [_numbers(pair) for pair in position.split() if pair[0] not in "es"]


def _numbers(text: str) -> list[float]:
    return [float(number) for number in text.split(",")]


def _sprawl(placed: Placed) -> float:
    """How much room a layout takes on a page, and how long its lines are; the less the better."""
    length = 1.0 + sum(
        hypot(x2 - x1, y2 - y1) for line in placed.lines.values() for (x1, y1), (x2, y2) in pairwise(line)
    )
    return log(max(placed.width, placed.height * ASPECT, 1.0)) + 0.3 * log(length)
