"""The map of a page: the diagram as SVG markup for a script to work with, and what the script has to know."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from argmap.errors import EngineError
from argmap.findings import Finding
from argmap.reading import Reading
from argmap.renderers.captions import captions
from argmap.renderers.diagram import Diagram
from argmap.renderers.drawing import map_markup
from argmap.renderers.engine import Engine
from argmap.renderers.layout import engine_drawn, tidy
from argmap.renderers.sketch import Boxed, box_id, svg_id

# Up to so many boxes the engine lays out the whole map of a page.
MOST = 400


class PageMap(NamedTuple):
    """The map of a page.

    `svg` is its markup. By their ids in it: `boxes` with width and height, `hubs` as (id, relation, linked),
    `lines` as (id, tail, head, relation, arrow), `frames` as (id, ids of the boxes inside), `tops` the
    boxes on top. `by_engine` says that the places in the markup are the engine's, not argmap's own.
    """

    svg: str
    boxes: dict[str, tuple[float, float]]
    hubs: list[tuple[str, str, int]]
    lines: list[tuple[str, str, str, str, str]]
    frames: list[tuple[str, list[str]]]
    tops: list[str]
    by_engine: bool
    notices: tuple[str, ...]


def page_map(
    reading: Reading, findings: Iterable[Finding], *, engine: Engine | None, timeout: float
) -> PageMap:
    """The map of a page, everything in it; without an `engine` in argmap's own layout."""
    diagram = Diagram(reading, findings)
    notices = []
    placed = None
    if engine is not None and len(diagram.boxes) <= MOST:
        try:
            placed, _ = engine_drawn(diagram, engine, timeout)
        except EngineError as error:
            notices.append(f"the page has argmap's own layout: {error.message}")
    plan = diagram.sketch
    names: dict[Boxed, str] = {end: box_id(end) for end in plan.within}
    names.update((hub.step, svg_id("j", hub.step.id)) for hub in plan.hubs)
    inside: dict[str, list[str]] = {key: [] for key in plan.frames}
    for end, path in plan.within.items():
        for key in path:
            inside[key].append(names[end])
    return PageMap(
        map_markup(diagram, placed or tidy(diagram), captions(reading, plan, diagram.flags)),
        {names[end]: (round(d.box.width, 1), round(d.box.height, 1)) for end, d in diagram.boxes.items()},
        [(names[hub.step], hub.relation, int(hub.linked)) for hub in plan.hubs],
        [(line.id, names[line.tail], names[line.head], line.relation, line.arrow) for line in plan.lines],
        list(inside.items()),
        [names[end] for end in diagram.top],
        placed is not None,
        tuple(notices),
    )
