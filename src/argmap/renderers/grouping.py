"""Grouping: which sections are framed, and which are closed into a box."""

from __future__ import annotations

from argmap.graph import ArgumentMap
from argmap.renderers.sketch import Boxed, Closed, Line, Path, Sketch
from argmap.renderers.view import View


def grouped(plan: Sketch, graph: ArgumentMap, view: View) -> Sketch:
    """`plan` with the frames that `view` asks for, and closed sections as boxes."""
    open_ = _framed(graph, view)
    closed = {
        f"section {s.id}": Closed(s.id)
        for s in graph.sections
        if s.title in view.closed or _is(s.data, "isClosed")
    }
    if closed:
        plan = _with_closed(plan, closed)
    gone = {key for key, frame in plan.frames.items() if frame.kind == "section" and frame.id not in open_}
    if not gone:
        return plan

    def bared(path: Path) -> Path:
        return tuple(key for key in path if key not in gone)

    return plan._replace(
        within={box: bared(path) for box, path in plan.within.items()},
        hubs=tuple(hub._replace(within=bared(hub.within)) for hub in plan.hubs),
        frames={key: frame for key, frame in plan.frames.items() if key not in gone},
    )


def _framed(graph: ArgumentMap, view: View) -> set[str]:
    """The ids of sections that get a frame: those that say so, else the innermost levels."""
    deepest = max((section.level for section in graph.sections), default=1)
    least = 1 if view.group_depth is None else deepest - view.group_depth + 1
    framed = set()
    for section in graph.sections:
        own = section.data.get("isGroup")
        said = own if isinstance(own, bool) else section.level >= least
        if said and section.title not in view.ungrouped:
            framed.add(section.id)
    return framed


def _with_closed(plan: Sketch, closed: dict[str, Closed]) -> Sketch:
    """Every box in a closed section stands for the outermost such section; its lines with it, each once."""
    stands: dict[Boxed, Boxed] = {}
    within: dict[Boxed, Path] = {}
    for box, path in plan.within.items():
        depth = next((n for n, key in enumerate(path) if key in closed), None)
        if depth is None:
            within[box] = path
        else:
            stands[box] = closed[path[depth]]
            within.setdefault(stands[box], path[:depth])
    for hub in plan.hubs:
        depth = next((n for n, key in enumerate(hub.within) if key in closed), None)
        if depth is not None:
            stands[hub.step] = closed[hub.within[depth]]
    used = {key for path in within.values() for key in path}
    return Sketch(
        within,
        tuple(hub for hub in plan.hubs if hub.step not in stands),
        tuple(_lines(plan, stands)),
        {key: frame for key, frame in plan.frames.items() if key in used},
    )


def _lines(plan: Sketch, stands: dict[Boxed, Boxed]) -> list[Line]:
    found: dict[tuple[Boxed, Boxed, str, str], Line] = {}
    for line in plan.lines:
        tail, head = stands.get(line.tail, line.tail), stands.get(line.head, line.head)
        if tail != head:
            moved = line._replace(tail=tail, head=head)
            if "section" in (tail.kind, head.kind) and moved.arrow == "none" and head.kind == "section":
                moved = moved._replace(arrow="head")
            found.setdefault((tail, head, moved.relation, moved.arrow), moved)
    return list(found.values())


def _is(data: object, key: str) -> bool:
    return isinstance(data, dict) and data.get(key) is True
