"""The diagram as DOT text: boxes, junctions and lines by the visual grammar, sections as clusters.

There are two kinds of it. The full one, for people and for PNG and PDF, has the boxes as HTML-like
labels. The bare one, for the layout, has nothing but their sizes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from argmap.findings import Finding
from argmap.reading import Reading
from argmap.renderers.diagram import Diagram, DrawnBox
from argmap.renderers.labels import escape, font, label
from argmap.renderers.legend import legend
from argmap.renderers.lettering import width
from argmap.renderers.rows import Arrangement
from argmap.renderers.sketch import Boxed, Frame, Hub, Line, Path, Sketch, box_id, frame_id, in_order, svg_id
from argmap.renderers.themes import FLAGS, FRAMES, PAPER, RELATIONS, THEMES
from argmap.renderers.view import View

if TYPE_CHECKING:
    from graphviz import Digraph

# How strongly the sides of a picture pull towards each other: a line between boxes has 1.
_PULL = "100"
_LARGE = 200
_COLOR = re.compile(r"#[0-9A-F]{6}\b")


def dot(reading: Reading, findings: Iterable[Finding] = (), view: View | None = None) -> str:
    """The DOT text of a map's diagram.

    The thesis is at the top, or at the left, where no sections are drawn. `findings` bring badges. The
    same reading gives the same text.
    """
    diagram = Diagram(reading, findings, view)
    return full(diagram, diagram.arrangements(1)[0])


def full(diagram: Diagram, arrangement: Arrangement) -> str:
    """The DOT text with everything to be read in it, in the colours of the view's theme."""
    source = _Source(diagram, arrangement, bare=False).text()
    theme = THEMES[diagram.view.theme]
    return _COLOR.sub(lambda color: theme.color(color[0]), source) if theme.twins else source


def bare(diagram: Diagram, arrangement: Arrangement) -> str:
    """The DOT text with the sizes of things only, for a layout."""
    return _Source(diagram, arrangement, bare=True).text()


class _Source:
    def __init__(self, diagram: Diagram, arrangement: Arrangement, *, bare: bool) -> None:
        self.diagram = diagram
        self.arrangement = arrangement
        self.bare = bare

    def text(self) -> str:
        from graphviz import Digraph

        names = self.diagram.names
        graph = Digraph("argmap", graph_attr=self._attributes())
        graph.attr("node", fontname="Helvetica", fontsize="11", margin="0.08,0.055")
        graph.attr("edge", fontname="Helvetica", fontsize="8")
        plan = in_order(self.diagram.sketch, self.arrangement.blocks)
        if self.diagram.sideways:
            plan = plan._replace(
                within=dict.fromkeys(plan.within, ()),
                hubs=tuple(hub._replace(within=()) for hub in plan.hubs),
            )
        self._fill(graph, (), plan)
        ranks = self.arrangement.ranks
        number = {line: n for n, line in enumerate(self.diagram.sketch.lines)}
        for line in plan.lines:
            plain = {"id": line_name(number[line]), "arrowhead": "none"}
            attributes = plain if self.bare else _line_attributes(line)
            graph.edge(names[line.tail], names[line.head], **attributes, **_pull(line, ranks))
        _pin(graph, {names[end]: rank for end, rank in ranks.items()})
        source: str = graph.source
        return source

    def _attributes(self) -> dict[str, str]:
        attributes = {
            "id": "argmap",
            "rankdir": "RL" if self.diagram.sideways else "BT",
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
        head = "" if self.bare or not self.diagram.view.legend else _legend(self.diagram)
        if head:
            attributes["label"] = head
        if len(self.diagram.boxes) > _LARGE:
            # A thousand boxes in sections take ten times as long without a limit.
            attributes["nslimit"] = "2"
        return attributes

    def _fill(self, graph: Digraph, path: Path, plan: Sketch) -> None:
        """Write what stands inside `path`: frames as clusters, boxes, junctions."""
        names = self.diagram.names
        inner = {around[len(path)] for around in plan.within.values() if _is_inside(around, path)}
        known = list(self.diagram.sketch.frames)
        for number, (key, frame) in enumerate(plan.frames.items(), 1):
            if key in inner:
                attributes = _frame_attributes(frame)
                if self.bare:
                    attributes |= {"id": frame_name(known.index(key)), "label": _blank(frame)}
                with graph.subgraph(name=f"cluster_{number}", graph_attr=attributes) as cluster:
                    self._fill(cluster, (*path, key), plan)
        for end, around in plan.within.items():
            if around == path:
                graph.node(names[end], **self._box(end))
        for hub in plan.hubs:
            if hub.within == path:
                graph.node(names[hub.step], **(_bare_hub(hub) if self.bare else _hub_attributes(hub)))

    def _box(self, end: Boxed) -> dict[str, str]:
        drawn = self.diagram.boxes[end]
        if not self.bare:
            return _box_attributes(end, drawn)
        size = {"width": f"{drawn.box.width / 72:.4f}", "height": f"{drawn.box.height / 72:.4f}"}
        return {"label": "", "shape": "box", "fixedsize": "true", **size}


def _is_inside(around: Path, path: Path) -> bool:
    return len(around) > len(path) and around[: len(path)] == path


def _legend(diagram: Diagram) -> str:
    relations = [
        look
        for name, look in RELATIONS.items()
        if any(line.relation == name for line in diagram.sketch.lines)
    ]
    linked = any(hub.linked for hub in diagram.sketch.hubs)
    title = diagram.reading.map.title or ""
    return legend(title, diagram.looks, relations, diagram.badges, linked=linked)


def line_name(number: int) -> str:
    """The id of a line in bare text, by its place in the sketch."""
    return f"l{number}"


def frame_name(number: int) -> str:
    """The id of a frame in bare text, by its place in the sketch."""
    return f"f{number}"


def _blank(frame: Frame) -> str:
    """A label that takes the room of the title."""
    wide = width(_title(frame), FRAMES[frame.kind].size, bold=True)
    size = f'FIXEDSIZE="TRUE" WIDTH="{wide:.0f}" HEIGHT="12"'
    return f'<<TABLE BORDER="0" CELLBORDER="0" {size}><TR><TD></TD></TR></TABLE>>'


def _title(frame: Frame) -> str:
    return frame.title.upper() if frame.kind == "section" else frame.title


def _frame_attributes(frame: Frame) -> dict[str, str]:
    look = FRAMES[frame.kind]
    title = f"<B>{escape(_title(frame))}</B>"
    return {
        "id": _quoted(frame_id(frame)),
        "class": frame.kind,
        "label": f"<{font(look.size, look.ink, title)}>",
        "labeljust": "l",
        "labelloc": "b",
        "style": "rounded,filled",
        "fillcolor": look.fill,
        "color": look.border,
        "penwidth": "1",
        "margin": "12",
    }


def _box_attributes(end: Boxed, drawn: DrawnBox) -> dict[str, str]:
    look = drawn.box.look
    flag = FLAGS[drawn.flag] if drawn.flag else None
    dashed = flag is not None and flag.dashed
    return {
        "label": label(drawn.box),
        "id": _quoted(box_id(end)),
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


def _bare_hub(hub: Hub) -> dict[str, str]:
    size = "0.2" if hub.linked else "0.12"
    return {"label": "", "shape": "circle", "fixedsize": "true", "width": size, "height": size}


def _line_attributes(line: Line) -> dict[str, str]:
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
    return attributes


def _pull(line: Line, ranks: Mapping[Boxed, int]) -> dict[str, str]:
    """The say of a line in the layout: none in the ranks unless it leads from a higher to a lower one."""
    pull = {}
    if line.relation == "rephrases" or ranks[line.tail] <= ranks[line.head]:
        pull["constraint"] = "false"
    if line.relation == "rephrases":
        pull["weight"] = "0"
    return pull


def _pin(graph: Digraph, ranks: Mapping[str, int]) -> None:
    """Hold everything on its rank, and the picture together, by two invisible rails at its sides.

    A rail has a point on every rank. Left alone, Graphviz keeps long lines straight at any width;
    the rails pull towards each other.
    """
    on_rank: list[list[str]] = [[] for _ in range(max(ranks.values(), default=-1) + 1)]
    for name, own in ranks.items():
        on_rank[own].append(name)
    for rank, names in enumerate(on_rank):
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
