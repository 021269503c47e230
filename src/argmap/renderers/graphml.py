"""The map as GraphML, for yEd, Gephi and programs that read graphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from argmap.findings import Finding
from argmap.reading import Reading
from argmap.renderers.lettering import printable
from argmap.renderers.network import Network, Node, Value, network
from argmap.renderers.selection import selected
from argmap.renderers.sketch import box_id
from argmap.renderers.view import View

_TYPES: dict[type, str] = {str: "string", bool: "boolean", int: "int", float: "double"}


def graphml(reading: Reading, findings: Iterable[Finding] = (), view: View | None = None) -> str:
    """The GraphML text of a map, with typed attributes; of a `view`, what it shows and the steps between.

    Statements and steps are nodes; see :mod:`argmap.renderers.network`.
    """
    made = network(reading, findings)
    if view is not None:
        kept = {box_id(box) for box in selected(reading, view).within}
        made = _part(made, kept)
    keys = _keys(made)
    title = f'<data key="graph-title">{_written(reading.map.title)}</data>' if reading.map.title else ""
    lines = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
        *(('<key id="graph-title" for="graph" attr.name="title" attr.type="string"/>',) if title else ()),
        *(
            f'<key id="{name}" for="node" attr.name="{name}" attr.type="{_TYPES[kind]}"/>'
            for name, kind in keys.items()
        ),
        '<key id="role" for="edge" attr.name="role" attr.type="string"/>',
        f'<graph id="argmap" edgedefault="directed">{title}',
        *(_node(node) for node in made.nodes),
        *(
            f'<edge id="{edge.name}" source="{_written(edge.tail)}" target="{_written(edge.head)}">'
            f'<data key="role">{edge.role}</data></edge>'
            for edge in made.edges
        ),
        "</graph>",
        "</graphml>",
    )
    return "\n".join(lines) + "\n"


def _part(made: Network, kept: set[str]) -> Network:
    """What is `kept`, the steps with an aim and (if they have any) a premise in it, and their arguments."""
    named = {node.name: node for node in made.nodes}
    steps = {name for name, node in named.items() if node.attributes["type"] in ("inference", "conflict")}
    there = kept & named.keys() | steps
    bare = steps - {edge.head for edge in made.edges if edge.role == "premise"}
    while True:
        edges = [edge for edge in made.edges if edge.tail in there and edge.head in there]
        aimed = {edge.tail for edge in edges if edge.role != "part"}
        reasoned = {edge.head for edge in edges if edge.role == "premise"}
        loose = (there & steps) - (aimed & (reasoned | bare))
        if not loose:
            break
        there -= loose
    there |= {edge.head for edge in made.edges if edge.role == "part" and edge.tail in there}
    edges = [edge for edge in made.edges if edge.tail in there and edge.head in there]
    return Network(tuple(node for node in made.nodes if node.name in there), tuple(edges))


def _keys(made: Network) -> dict[str, type]:
    found: dict[str, type] = {}
    for node in made.nodes:
        for name, value in node.attributes.items():
            found.setdefault(name, type(value))
    return found


def _node(node: Node) -> str:
    data = "".join(_data(node.attributes))
    return f'<node id="{_written(node.name)}">{data}</node>'


def _data(attributes: dict[str, Value]) -> Iterator[str]:
    for name, value in attributes.items():
        words = str(value).lower() if isinstance(value, bool) else _written(str(value))
        yield f'<data key="{name}">{words}</data>'


def _written(text: str) -> str:
    return escape(printable(text))
