"""The diagram as DOT text: boxes, junctions and lines by the visual grammar, sections as clusters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Literal

from argmap.findings import Finding
from argmap.graph import Argument, End, Statement
from argmap.reading import Reading
from argmap.renderers.boxes import content_of, content_of_argument, escape, label
from argmap.renderers.flags import flags
from argmap.renderers.legend import legend as legend_label
from argmap.renderers.sketch import Frame, Hub, Line, Path, Sketch, sketch
from argmap.renderers.themes import (
    FLAGS,
    INK,
    ISSUE_BORDER,
    ISSUE_FILL,
    ISSUE_TITLE,
    KINDS,
    PAPER,
    QUIET,
    RELATIONS,
    SECTION_BORDER,
    SECTION_FILL,
)

if TYPE_CHECKING:
    from graphviz import Digraph

Direction = Literal["BT", "RL"]


def dot(
    reading: Reading, findings: Iterable[Finding] = (), *, direction: Direction = "BT", legend: bool = True
) -> str:
    """The DOT text of a map's diagram.

    The thesis is at the top (`direction` ``BT``) or at the left (``RL``, without sections). `findings`
    bring badges. The same reading gives the same text.
    """
    from graphviz import Digraph

    plan = sketch(reading.map)
    carried = {i: names[0] for i, names in flags(reading.map, findings).items() if names}
    graph = Digraph("argmap", graph_attr=_graph_attributes(direction))
    graph.attr("node", fontname="Helvetica", fontsize="11", margin="0.08,0.055")
    graph.attr("edge", fontname="Helvetica", fontsize="8")
    if legend:
        graph.attr(label=_legend(reading, plan, carried))
    names = _names(reading, plan)
    if direction == "BT":
        _frames(graph, (), reading, plan, carried, names)
    else:
        _boxes(graph, list(plan.within), reading, carried, names)
        _hubs(graph, plan.hubs, names)
    for line, attributes in _arranged(plan):
        graph.edge(names[line.tail], names[line.head], **_line_attributes(line), **attributes)
    return graph.source


def _graph_attributes(direction: Direction) -> dict[str, str]:
    return {
        "id": "argmap",
        "rankdir": direction,
        "nodesep": "0.28",
        "ranksep": "0.42",
        "pad": "0.3",
        "splines": "true",
        "remincross": "true",
        "bgcolor": PAPER,
        "fontname": "Helvetica",
        "labelloc": "t",
        "labeljust": "l",
    }


def _legend(reading: Reading, plan: Sketch, carried: Mapping[str, str]) -> str:
    kinds = {"thesis" if s.thesis else s.kind for s in reading.map.statements}
    kinds |= {"argument" for end in plan.within if end.kind == "argument"}
    relations: set[str] = {line.relation for line in plan.lines}
    if any(hub.linked for hub in plan.hubs):
        relations.add("linked")
    return legend_label(reading.map.title or "", kinds, relations, set(carried.values()))


def _names(reading: Reading, plan: Sketch) -> dict[End, str]:
    """A safe DOT name for everything drawn."""
    tables = (
        ("s", [End("statement", s.id) for s in reading.map.statements]),
        ("a", [End("argument", a.id) for a in reading.map.arguments]),
        ("i", [End("inference", i.id) for i in reading.map.inferences]),
        ("c", [End("conflict", c.id) for c in reading.map.conflicts]),
    )
    drawn = {*plan.within, *(hub.step for hub in plan.hubs)}
    return {end: f"{letter}{n}" for letter, ends in tables for n, end in enumerate(ends, 1) if end in drawn}


def _frames(
    graph: Digraph,
    path: Path,
    reading: Reading,
    plan: Sketch,
    carried: Mapping[str, str],
    names: Mapping[End, str],
) -> None:
    """Everything inside `path`: its frames as clusters, its boxes and junctions."""
    inside = {inner[: len(path) + 1] for inner in plan.within.values() if inner[: len(path)] == path} - {path}
    for number, (key, frame) in enumerate(plan.frames.items(), 1):
        if (*path, key) in inside:
            with graph.subgraph(name=f"cluster_{number}", graph_attr=_frame_attributes(frame)) as cluster:
                _frames(cluster, (*path, key), reading, plan, carried, names)
    _boxes(graph, [end for end, around in plan.within.items() if around == path], reading, carried, names)
    _hubs(graph, [hub for hub in plan.hubs if hub.within == path], names)


def _frame_attributes(frame: Frame) -> dict[str, str]:
    issue = frame.kind == "issue"
    color = ISSUE_TITLE if issue else QUIET
    words = escape(frame.title if issue else frame.title.upper())
    return {
        "id": _plain(f"{'issue' if issue else 'sec'}-{frame.id}"),
        "class": "issue" if issue else "section",
        "label": f'<<FONT POINT-SIZE="9" COLOR="{color}"><B>{words}</B></FONT>>',
        "labeljust": "l",
        "labelloc": "b",
        "style": "rounded,filled",
        "fillcolor": ISSUE_FILL if issue else SECTION_FILL,
        "color": ISSUE_BORDER if issue else SECTION_BORDER,
        "margin": "12",
    }


def _boxes(
    graph: Digraph, ends: list[End], reading: Reading, carried: Mapping[str, str], names: Mapping[End, str]
) -> None:
    for end in ends:
        thing = reading.map.ends[end]
        if isinstance(thing, Statement):
            _statement(graph, names[end], thing, reading, carried.get(thing.id))
        elif isinstance(thing, Argument):
            look = KINDS["argument"]
            graph.node(
                names[end],
                label(content_of_argument(thing), look),
                id=_plain(f"a-{thing.id}"),
                **{"class": "node-argument"},
                shape=look.shape,
                style=look.style,
                fillcolor=look.fill,
                color=look.border,
                penwidth=f"{look.pen:g}",
            )


def _statement(graph: Digraph, name: str, statement: Statement, reading: Reading, flag: str | None) -> None:
    kind = "thesis" if statement.thesis else statement.kind
    look = KINDS[kind]
    badge = FLAGS[flag] if flag else None
    dashed = badge is not None and badge.dashed
    classes = [f"node-{kind}", *([f"is-{flag}"] if flag else [])]
    graph.node(
        name,
        label(content_of(statement, reading.map, reading.paragraph(statement.id)), look, badge),
        id=_plain(f"n-{statement.id}"),
        **{"class": " ".join(classes)},
        shape=look.shape,
        style=f"{look.style},dashed" if dashed else look.style,
        fillcolor=look.fill,
        color=badge.fill if badge is not None and dashed else look.border,
        penwidth=f"{max(look.pen, 1.6) if dashed else look.pen:g}",
        peripheries=str(look.borders),
    )


def _hubs(graph: Digraph, hubs: Iterable[Hub], names: Mapping[End, str]) -> None:
    for hub in hubs:
        color = RELATIONS[hub.relation].color
        sign = f'<<FONT POINT-SIZE="10" COLOR="{PAPER}"><B>+</B></FONT>>' if hub.linked else ""
        graph.node(
            names[hub.step],
            sign,
            id=_plain(f"j-{hub.step.id}"),
            **{"class": "junction"},
            shape="circle",
            fixedsize="true",
            width="0.2" if hub.linked else "0.12",
            style="filled",
            fillcolor=color,
            color=color,
            margin="0",
        )


def _line_attributes(line: Line) -> dict[str, str]:
    look = RELATIONS[line.relation]
    attributes = {
        "id": _plain(line.id),
        "class": f"rel-{line.relation}",
        "color": look.color,
        "style": look.style,
        "penwidth": f"{look.pen:g}",
        "arrowhead": "none" if line.arrow == "none" else look.head,
        "arrowsize": f"{look.size:g}",
    }
    if line.arrow == "both":
        attributes |= {"dir": "both", "arrowtail": look.head}
    return attributes


def _plain(text: str) -> str:
    """`text` for a quoted attribute: control characters replaced, backslashes doubled."""
    from graphviz import escape

    return escape("".join(c if c.isprintable() else "\ufffd" for c in text))


def _arranged(plan: Sketch) -> list[tuple[Line, dict[str, str]]]:
    """The lines with what steers their layout: leaves stand in two rows or three, so that rows stay short."""
    entered = {line.head for line in plan.lines}
    left: dict[End, int] = {}
    for line in plan.lines:
        left[line.tail] = left.get(line.tail, 0) + 1
    leaves: dict[End, list[Line]] = {}
    for line in plan.lines:
        if line.arrow == "head" and line.tail not in entered and left[line.tail] == 1 and line.tail in plan.within:
            leaves.setdefault(line.head, []).append(line)
    depth: dict[Line, int] = {}
    for group in leaves.values():
        rows = 1 if len(group) < 2 else 2 if len(group) <= 4 else 3
        depth.update((line, 1 + n % rows) for n, line in enumerate(group))
    arranged = []
    for line in plan.lines:
        attributes = {}
        if depth.get(line, 1) > 1:
            attributes["minlen"] = str(depth[line])
        if line.relation == "rephrases" or (line.arrow == "both"):
            attributes["constraint"] = "false"
        arranged.append((line, attributes))
    return arranged
