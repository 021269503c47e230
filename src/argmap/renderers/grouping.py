"""Grouping: which sections are framed, and which are closed into a box."""

from __future__ import annotations

from argmap.graph import Argument, ArgumentMap, End, Statement
from argmap.renderers.sketch import Boxed, Closed, Line, Path, Sketch
from argmap.renderers.view import View


def grouped(plan: Sketch, graph: ArgumentMap, view: View) -> Sketch:
    """`plan` with the frames that `view` asks for, and closed sections as boxes."""
    open_ = _framed(graph, view)
    closed = {s.id for s in graph.sections if s.title in view.closed or _is(s.data, "isClosed")}
    if closed:
        plan = _with_closed(plan, graph, closed)
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


def _with_closed(plan: Sketch, graph: ArgumentMap, closed: set[str]) -> Sketch:
    """Every box in a closed section stands for the outermost such section; its lines with it, each once."""
    outermost = _outermost(graph, closed)
    stands: dict[Boxed, Boxed] = {}
    within: dict[Boxed, Path] = {}
    for box, path in plan.within.items():
        inside = outermost.get(_section(graph, box))
        if inside is None:
            within[box] = path
        else:
            stands[box] = Closed(inside)
            key = f"section {inside}"
            within.setdefault(stands[box], path[: path.index(key)] if key in path else ())
    for hub in plan.hubs:
        keys = (key.removeprefix("section ") for key in hub.within)
        inside = next((outermost[key] for key in keys if key in outermost), None)
        if inside is not None:
            stands[hub.step] = Closed(inside)
    used = {key for path in within.values() for key in path}
    return Sketch(
        within,
        tuple(hub for hub in plan.hubs if hub.step not in stands),
        tuple(_lines(plan, stands)),
        {key: frame for key, frame in plan.frames.items() if key in used},
    )


def _section(graph: ArgumentMap, box: Boxed) -> str:
    """The id of the section that a box stands in; a thesis stands in none."""
    thing = graph.ends[box] if isinstance(box, End) else None
    if isinstance(thing, Statement) and not thing.thesis:
        return thing.section or ""
    return (thing.section or "") if isinstance(thing, Argument) else ""


def _outermost(graph: ArgumentMap, closed: set[str]) -> dict[str, str]:
    """By section id the outermost closed section that it is, or is in."""
    found: dict[str, str] = {}
    for section in graph.sections:  # a section stands after the one that it is in
        if section.parent in found:
            found[section.id] = found[section.parent]
        elif section.id in closed:
            found[section.id] = section.id
    return found


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
