"""The diagram as DOT text: boxes, junctions and lines by the visual grammar, sections as clusters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.findings import Finding
from argmap.graph import Argument, ArgumentMap, End, Statement
from argmap.reading import Reading
from argmap.renderers.boxes import Box, box, content_of, content_of_argument, escape
from argmap.renderers.flags import flags
from argmap.renderers.legend import legend as legend_label
from argmap.renderers.rows import ASPECT, Arrangement, arrangements
from argmap.renderers.sketch import Frame, Hub, Line, Path, Sketch, in_order, sketch, svg_id
from argmap.renderers.themes import FLAGS, FRAMES, KINDS, PAPER, RELATIONS, FlagLook, KindLook

if TYPE_CHECKING:
    from graphviz import Digraph

Direction = Literal["BT", "RL"]

# How strongly the sides of a picture pull towards each other: a line between boxes has 1.
_PULL = "100"
_LARGE = 200


def dot(
    reading: Reading, findings: Iterable[Finding] = (), *, direction: Direction = "BT", legend: bool = True
) -> str:
    """The DOT text of a map's diagram.

    The thesis is at the top (`direction` ``BT``) or at the left (``RL``, without sections). `findings`
    bring badges. The same reading gives the same text.
    """
    return Diagram(reading, findings, direction=direction, legend=legend).sources(1)[0]


class DrawnBox(NamedTuple):
    """A box with its look, its flag and the classes that the picture gives it."""

    box: Box
    look: KindLook
    flag: FlagLook | None
    classes: str


class Diagram:
    """A map made ready for drawing, to be written down in one arrangement or another."""

    def __init__(
        self,
        reading: Reading,
        findings: Iterable[Finding] = (),
        *,
        direction: Direction = "BT",
        legend: bool = True,
    ) -> None:
        self.direction = direction
        self.sketch = sketch(reading.map)
        self.flags = flags(reading.map, findings)
        self.boxes = _boxes(reading, self.sketch, self.flags)
        self.names = _names(reading.map, self.sketch)
        self.legend = _legend(reading, self.sketch, self.boxes) if legend else ""
        self.top = [End("statement", s.id) for s in reading.map.statements if s.thesis]

    def sources(self, limit: int) -> list[str]:
        """DOT texts in up to `limit` arrangements (at least one), the most promising first."""
        aspect = ASPECT
        sizes = {end: (drawn.box.width, drawn.box.height) for end, drawn in self.boxes.items()}
        if self.direction == "RL":
            aspect = 1 / aspect
            sizes = {end: (height, width) for end, (width, height) in sizes.items()}
        return [self._source(way) for way in arrangements(self.sketch, self.top, sizes, limit, aspect)]

    def _source(self, arrangement: Arrangement) -> str:
        from graphviz import Digraph

        graph = Digraph("argmap", graph_attr=self._attributes())
        graph.attr("node", fontname="Helvetica", fontsize="11", margin="0.08,0.055")
        graph.attr("edge", fontname="Helvetica", fontsize="8")
        plan = in_order(self.sketch, arrangement.blocks)
        if self.direction == "RL":
            plan = plan._replace(
                within=dict.fromkeys(plan.within, ()),
                hubs=tuple(hub._replace(within=()) for hub in plan.hubs),
            )
        self._fill(graph, (), plan)
        for line in plan.lines:
            loose = _loose(line, arrangement.ranks)
            graph.edge(self.names[line.tail], self.names[line.head], **_line_attributes(line, loose))
        _pin(graph, {self.names[end]: rank for end, rank in arrangement.ranks.items()})
        source: str = graph.source
        return source

    def _attributes(self) -> dict[str, str]:
        attributes = {
            "id": "argmap",
            "rankdir": self.direction,
            "nodesep": "0.28",
            # Boxes stand two ranks apart, with the junctions between them.
            "ranksep": "0.2",
            "newrank": "true",
            "remincross": "true",
            "splines": "true",
            "pad": "0.3",
            "bgcolor": PAPER,
            "fontname": "Helvetica",
            "labelloc": "t",
            "labeljust": "l",
        }
        if self.legend:
            attributes["label"] = self.legend
        if len(self.boxes) > _LARGE:
            # A thousand boxes in sections take ten times as long without a limit.
            attributes["nslimit"] = "2"
        return attributes

    def _fill(self, graph: Digraph, path: Path, plan: Sketch) -> None:
        """Write what stands inside `path`: frames as clusters, boxes, junctions."""
        inner = {around[len(path)] for around in plan.within.values() if _is_inside(around, path)}
        for number, (key, frame) in enumerate(plan.frames.items(), 1):
            if key in inner:
                with graph.subgraph(name=f"cluster_{number}", graph_attr=_frame_attributes(frame)) as cluster:
                    self._fill(cluster, (*path, key), plan)
        for end, around in plan.within.items():
            if around == path:
                graph.node(self.names[end], **_box_attributes(end, self.boxes[end]))
        for hub in plan.hubs:
            if hub.within == path:
                graph.node(self.names[hub.step], **_hub_attributes(hub))


def _is_inside(around: Path, path: Path) -> bool:
    return len(around) > len(path) and around[: len(path)] == path


def _boxes(reading: Reading, plan: Sketch, carried: Mapping[str, tuple[str, ...]]) -> dict[End, DrawnBox]:
    found = {}
    for end in plan.within:
        thing = reading.map.ends[end]
        if isinstance(thing, Statement):
            kind = "thesis" if thing.thesis else thing.kind
            flag = next(iter(carried[thing.id]), None)
            classes = f"node-{kind} is-{flag}" if flag else f"node-{kind}"
            content = content_of(thing, reading.map, reading.paragraph(thing.id))
            look, badge = KINDS[kind], FLAGS[flag] if flag else None
            found[end] = DrawnBox(box(content, look, badge), look, badge, classes)
        elif isinstance(thing, Argument):
            look = KINDS["argument"]
            found[end] = DrawnBox(box(content_of_argument(thing), look), look, None, "node-argument")
    return found


def _names(graph: ArgumentMap, plan: Sketch) -> dict[End, str]:
    """A safe DOT name for everything drawn."""
    tables = (
        ("s", [End("statement", s.id) for s in graph.statements]),
        ("a", [End("argument", a.id) for a in graph.arguments]),
        ("i", [End("inference", i.id) for i in graph.inferences]),
        ("c", [End("conflict", c.id) for c in graph.conflicts]),
    )
    drawn = {*plan.within, *(hub.step for hub in plan.hubs)}
    return {end: f"{letter}{n}" for letter, ends in tables for n, end in enumerate(ends, 1) if end in drawn}


def _legend(reading: Reading, plan: Sketch, boxes: Mapping[End, DrawnBox]) -> str:
    kinds = [look for look in KINDS.values() if any(drawn.look is look for drawn in boxes.values())]
    badges = [flag for flag in FLAGS.values() if any(drawn.flag is flag for drawn in boxes.values())]
    relations = [
        look for name, look in RELATIONS.items() if any(line.relation == name for line in plan.lines)
    ]
    linked = any(hub.linked for hub in plan.hubs)
    return legend_label(reading.map.title or "", kinds, relations, badges, linked=linked)


def _frame_attributes(frame: Frame) -> dict[str, str]:
    look = FRAMES[frame.kind]
    words = escape(frame.title.upper() if frame.kind == "section" else frame.title)
    return {
        "id": _quoted(svg_id("sec" if frame.kind == "section" else "issue", frame.id)),
        "class": frame.kind,
        "label": f'<<FONT POINT-SIZE="{look.size:g}" COLOR="{look.ink}"><B>{words}</B></FONT>>',
        "labeljust": "l",
        "labelloc": "b",
        "style": "rounded,filled",
        "fillcolor": look.fill,
        "color": look.border,
        "penwidth": "1",
        "margin": "12",
    }


def _box_attributes(end: End, drawn: DrawnBox) -> dict[str, str]:
    look, flag = drawn.look, drawn.flag
    dashed = flag is not None and flag.dashed
    return {
        "label": drawn.box.label,
        "id": _quoted(svg_id("n" if end.kind == "statement" else "a", end.id)),
        "class": drawn.classes,
        "shape": look.shape,
        "style": f"{look.style},dashed" if dashed else look.style,
        "fillcolor": look.fill,
        "color": flag.fill if flag is not None and dashed else look.border,
        "penwidth": f"{max(look.pen, 1.6) if dashed else look.pen:g}",
        "peripheries": str(look.borders),
    }


def _hub_attributes(hub: Hub) -> dict[str, str]:
    color = RELATIONS[hub.relation].color
    return {
        "label": f'<<FONT POINT-SIZE="10" COLOR="{PAPER}"><B>+</B></FONT>>' if hub.linked else "",
        "id": _quoted(svg_id("j", hub.step.id)),
        "class": "junction",
        "shape": "circle",
        "fixedsize": "true",
        "width": "0.2" if hub.linked else "0.12",
        "margin": "0",
        "style": "filled",
        "fillcolor": color,
        "color": color,
        "penwidth": "1",
    }


def _line_attributes(line: Line, loose: bool) -> dict[str, str]:
    look = RELATIONS[line.relation]
    attributes = {
        "id": _quoted(line.id),
        "class": f"rel-{line.relation}",
        "color": look.color,
        "style": look.style,
        "penwidth": f"{look.pen:g}",
        "arrowhead": "none" if line.arrow == "none" else look.head,
        "arrowsize": f"{look.size:g}",
    }
    if line.arrow == "both":
        attributes |= {"dir": "both", "arrowtail": look.head}
    if loose:
        attributes["constraint"] = "false"
    if line.relation == "rephrases":
        attributes["weight"] = "0"
    return attributes


def _loose(line: Line, ranks: Mapping[End, int]) -> bool:
    """Whether a line has no say in the ranks: it does not lead from a higher rank to a lower one."""
    return line.relation == "rephrases" or ranks[line.tail] <= ranks[line.head]


def _pin(graph: Digraph, ranks: Mapping[str, int]) -> None:
    """Hold everything on its rank, and the picture together, by two invisible rails at its sides.

    A rail has a point on every rank. Left alone, Graphviz keeps long lines straight at any width;
    the rails pull towards each other.
    """
    for rank in range(max(ranks.values(), default=-1) + 1):
        names = [name for name, own in ranks.items() if own == rank]
        with graph.subgraph() as row:
            row.attr(rank="same")
            for rail in ("left", "right"):
                row.node(f"{rail}{rank}", label="", shape="point", width="0.01", style="invis")
            for name in names:
                row.node(name)
        if rank:
            for rail in ("left", "right"):
                graph.edge(f"{rail}{rank}", f"{rail}{rank - 1}", style="invis", weight="50")
        else:
            graph.edge("left0", "right0", style="invis", weight=_PULL)
            for name in names:
                graph.edge("left0", name, style="invis")
                graph.edge(name, "right0", style="invis")


def _quoted(text: str) -> str:
    """`text` for a quoted attribute, in which a backslash is never an escape of Graphviz."""
    return text.replace("\\", "\\\\")
