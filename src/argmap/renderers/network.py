"""The network of a map: its statements and steps with attributes, for programs that know graphs.

Statements are nodes, and so are steps [AIF: I-nodes; RA- and CA-nodes], so that linked premises and
undercuts are kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from argmap.errors import UsageError
from argmap.findings import Finding
from argmap.graph import ArgumentMap, End, Inference
from argmap.graph.end import EndKind
from argmap.reading import Reading
from argmap.renderers.flags import flags
from argmap.renderers.sketch import svg_id
from argmap.semantics import standing

if TYPE_CHECKING:
    from networkx import MultiDiGraph

Value = str | int | float | bool
_PREFIX = {"statement": "n", "inference": "i", "conflict": "c", "argument": "a"}


class Node(NamedTuple):
    """A node by its name, with its attributes, ``type`` among them: what kind of thing it is."""

    name: str
    attributes: dict[str, Value]


class Edge(NamedTuple):
    """An edge between two nodes by name; `role` says what the tail is to the head."""

    name: str
    tail: str
    head: str
    role: str


class Network(NamedTuple):
    """Nodes and edges, in the order of the map."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def network(reading: Reading, findings: Iterable[Finding] = ()) -> Network:
    """The network of a reading.

    A node's ``type`` is ``statement``, ``inference``, ``conflict`` or ``argument``. The roles of edges are
    ``premise`` (to a step), ``conclusion`` (from an inference), ``target`` (from a conflict), ``part`` (of an
    argument), and ``restates``, ``qualifies``, ``exemplifies``.
    """
    edges = [
        Edge(f"e{number}", _name(tail), _name(head), role)
        for number, (tail, head, role) in enumerate(_edges(reading.map), 1)
        if tail in reading.map.ends and head in reading.map.ends
    ]
    return Network((*_statements(reading, findings), *_steps(reading.map)), tuple(edges))


def to_networkx(reading: Reading | ArgumentMap, findings: Iterable[Finding] = ()) -> MultiDiGraph:
    """A reading or a map as a graph of networkx, with the nodes, edges and attributes of :func:`network`.

    Raises:
        UsageError: networkx is not installed.
    """
    try:
        from networkx import MultiDiGraph
    except ImportError:
        raise UsageError("networkx is not installed", remedy="pip install argmap[networkx]") from None
    if isinstance(reading, ArgumentMap):
        reading = Reading(reading)
    made = network(reading, findings)
    graph = MultiDiGraph(**({"title": reading.map.title} if reading.map.title else {}))
    for node in made.nodes:
        graph.add_node(node.name, **node.attributes)
    for edge in made.edges:
        graph.add_edge(edge.tail, edge.head, key=edge.name, role=edge.role)
    return graph


def _name(end: End) -> str:
    return svg_id(_PREFIX[end.kind], end.id)


def _statements(reading: Reading, findings: Iterable[Finding]) -> Iterator[Node]:
    stands = standing(reading.map)
    carried = flags(reading.map, findings)
    for s in reading.map.statements:
        attributes: dict[str, Value | None] = {
            "type": "statement",
            "id": s.id,
            "kind": s.kind,
            "thesis": s.thesis,
            "stance": s.stance,
            "title": s.title,
            "text": s.text,
            "paragraph": reading.paragraph(s.id),
            "holder": " < ".join(s.by),
            "sources": ", ".join(citation.source for citation in s.citations),
            "issue": s.issue,
            "tags": " ".join(s.tags),
            "section": s.section,
            "standing": stands[s.id].state,
            "contested": stands[s.id].contested,
            "flags": " ".join(carried[s.id]),
        }
        yield Node(_name(End("statement", s.id)), _filled(attributes))


def _steps(graph: ArgumentMap) -> Iterator[Node]:
    for step in graph.steps:
        kind: EndKind = "inference" if isinstance(step, Inference) else "conflict"
        attributes: dict[str, Value | None] = {"type": kind, "id": step.id, "argument": step.argument}
        if isinstance(step, Inference):
            attributes |= {
                "linkage": step.linkage,
                "scheme": step.scheme,
                "warrant": step.warrant,
                "strength": step.strength,
            }
        else:
            attributes["symmetric"] = step.symmetric
        yield Node(_name(End(kind, step.id)), _filled(attributes))
    for argument in graph.arguments:
        attributes = {"type": "argument", "id": argument.id, "title": argument.title, "text": argument.text}
        yield Node(_name(End("argument", argument.id)), _filled(attributes))


def _filled(attributes: dict[str, Value | None]) -> dict[str, Value]:
    return {name: value for name, value in attributes.items() if value is not None and value != ""}


def _edges(graph: ArgumentMap) -> Iterator[tuple[End, End, str]]:
    for step in graph.steps:
        kind: EndKind = "inference" if isinstance(step, Inference) else "conflict"
        here = End(kind, step.id)
        yield from ((premise, here, "premise") for premise in step.premises)
        yield (
            (here, step.conclusion, "conclusion")
            if isinstance(step, Inference)
            else (here, step.target, "target")
        )
        if step.argument is not None:
            yield here, End("argument", step.argument), "part"
    yield from ((r.from_, r.to, r.kind) for r in graph.rephrases)
