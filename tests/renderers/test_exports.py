"""Mermaid, GraphML, networkx and notebooks: the map for other programs."""

from __future__ import annotations

import re
import sys
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, strategies as st

import argmap
from argmap.errors import EngineError, UsageError
from argmap.graph import ArgumentMap
from argmap.reading import Reading
from argmap.renderers import svg as svg_room
from argmap.renderers.graphml import graphml
from argmap.renderers.mermaid import mermaid
from argmap.renderers.network import network, to_networkx
from argmap.renderers.view import View
from renderers.maps import Draft, breakwater
from strategies import maps

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
SAMPLE = Path(__file__).resolve().parents[2] / "maps" / "iran-russia"


def small() -> ArgumentMap:
    m = Draft("A small map")
    m.say("T", "The bridge should be mended.", thesis=True)
    m.heading("why", "Why")
    m.say("A", "It carries the road.")
    m.say("B", "The mill needs it.", "evidence", by=("the miller",))
    m.say("K", "A ferry would do.", "counterposition", stance="reported", by=("the council",))
    m.infer("T", "A", "B", id="r1")
    m.attack("inference:r1", "K", id="x1")
    return m.map()


# Mermaid


def test_mermaid_has_shapes_lines_and_junctions_of_the_grammar() -> None:
    lines = [line.strip() for line in mermaid(Reading(small())).splitlines()]
    assert lines[:4] == ["---", 'title: "A small map"', "---", "flowchart BT"]
    assert 's1(["THESIS T<br>The bridge should be mended."]):::thesis' in lines
    label = "COUNTERPOSITION K · ATTRIBUTED ONLY<br>A ferry would do.<br>the council"
    assert f's4[["{label}"]]:::counterposition' in lines
    assert {'i1(("+")):::supports', "s2 --- i1", "i1 --> s1", "s4 -.-o i1"} <= set(lines)
    assert '["Doubts"]' in mermaid(Reading(breakwater()))
    used = {name for line in lines for name in re.findall(r":::([\w-]+)", line)}
    assert {line.split()[1] for line in lines if line.startswith("classDef")} == used


def test_mermaid_turns_and_parts_as_the_view_says() -> None:
    text = mermaid(Reading(small()), view=View(form="left-right", kinds=("thesis",), legend=False))
    assert text.startswith("flowchart RL\n")
    assert "-->" not in text


@given(st.text(max_size=30))
def test_no_label_of_mermaid_is_more_than_a_label(text: str) -> None:
    m = Draft(text)
    m.heading("h", text)
    m.say("A", text, title=text, by=(text,), issue=text)
    written = mermaid(Reading(m.map()))
    body = written[written.index("flowchart") :]
    labels = re.findall(r'"([^"]*)"', body)
    assert body.count('"') == 2 * len(labels)
    outside = re.sub(r'"[^"]*"', "", body)
    assert re.fullmatch(r"[\w\s\[\](){}<>:;,.#%|+-]*", outside)
    for label in labels:
        assert not set(label.replace("<br>", "")) & set('<>"`[]{}|\\&*_\n\r')


def test_a_diagram_too_large_for_github_says_so() -> None:
    m = Draft()
    m.say("s0", "The thesis.", thesis=True)
    for n in range(1, 520):
        m.say(f"s{n}", f"Statement {n}.")
        m.infer("s0", f"s{n}", id=f"r{n}")
    assert mermaid(Reading(m.map())).startswith("%% 519 lines")


# networks


def test_steps_are_kept_so_that_links_and_undercuts_are() -> None:
    made = network(Reading(small()))
    kinds = {node.name: node.attributes["type"] for node in made.nodes}
    assert kinds == {
        "n-T": "statement",
        "n-A": "statement",
        "n-B": "statement",
        "n-K": "statement",
        "i-r1": "inference",
        "c-x1": "conflict",
    }
    assert {(edge.tail, edge.role, edge.head) for edge in made.edges} == {
        ("n-A", "premise", "i-r1"),
        ("n-B", "premise", "i-r1"),
        ("i-r1", "conclusion", "n-T"),
        ("n-K", "premise", "c-x1"),
        ("c-x1", "target", "i-r1"),
    }


def test_graphml_of_a_view_has_what_it_shows_and_the_steps_between() -> None:
    tree = ET.fromstring(graphml(Reading(small()), view=View(exclude=("K",))).encode())
    assert {node.get("id") for node in tree.iter(f"{GRAPHML}node")} == {"n-T", "n-A", "n-B", "i-r1"}


@given(maps())
def test_graphml_is_xml_whatever_the_map_and_names_what_it_uses(graph: ArgumentMap) -> None:
    tree = ET.fromstring(graphml(Reading(graph)).encode("utf-8", "replace"))
    keys = {key.get("id") for key in tree.iter(f"{GRAPHML}key")}
    assert {data.get("key") for data in tree.iter(f"{GRAPHML}data")} <= keys
    nodes = {node.get("id") for node in tree.iter(f"{GRAPHML}node")}
    for edge in tree.iter(f"{GRAPHML}edge"):
        assert {edge.get("source"), edge.get("target")} <= nodes


def test_networkx_reads_our_graphml_as_what_we_give_it() -> None:
    networkx = pytest.importorskip("networkx", reason="networkx is not installed")
    for reading in (Reading(breakwater()), argmap.read(SAMPLE)):
        given_ = to_networkx(reading)
        read = networkx.read_graphml(BytesIO(graphml(reading).encode()), force_multigraph=True)
        assert dict(read.nodes(data=True)) == dict(given_.nodes(data=True))
        assert sorted(read.edges(data="role")) == sorted(given_.edges(data="role"))
    assert to_networkx(breakwater()).number_of_nodes() == to_networkx(Reading(breakwater())).number_of_nodes()


def test_without_networkx_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "networkx", None)
    with pytest.raises(UsageError, match=r"networkx is not installed") as caught:
        to_networkx(Reading(small()))
    assert "argmap[networkx]" in str(caught.value)


# notebooks


def test_a_reading_shows_its_diagram_in_a_notebook() -> None:
    shown = argmap.read(SAMPLE)._repr_svg_()
    assert shown is not None
    assert shown.startswith("<svg")
    assert "NO REASON GIVEN" in shown
    text = (SAMPLE / "map.argdown").read_text("utf-8")
    assert (argmap.read_text(text, "argdown")._repr_svg_() or "").startswith("<svg")


def test_a_notebook_shows_nothing_rather_than_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> str:
        raise EngineError("the engine is broken")

    monkeypatch.setattr(svg_room, "svg", fails)
    assert argmap.read(SAMPLE)._repr_svg_() is None
    assert Reading(small())._repr_svg_() is None
