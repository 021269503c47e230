"""GraphML of a view: what is left of the network."""

from __future__ import annotations

from io import BytesIO

from hypothesis import given

import argmap
from argmap.graph import ArgumentMap
from argmap.reading import Reading
from argmap.renderers.graphml import graphml
from argmap.renderers.network import to_networkx
from argmap.renderers.view import View
from renderers.maps import breakwater
from strategies import maps


def read(text: str):  # type: ignore[no-untyped-def]
    from networkx import read_graphml

    return read_graphml(BytesIO(text.encode()), force_multigraph=True)


def test_the_graphml_of_everything_is_the_network_with_or_without_a_view() -> None:
    reading = Reading(breakwater())
    made = read(graphml(reading, (), View()))
    wanted = to_networkx(reading)
    assert dict(made.nodes(data=True)) == dict(wanted.nodes(data=True))
    assert sorted(made.edges(keys=True, data="role")) == sorted(wanted.edges(keys=True, data="role"))


@given(maps())
def test_a_view_of_everything_leaves_out_no_statement_and_no_step(graph: ArgumentMap) -> None:
    reading = Reading(graph)
    names = {n for n, d in read(graphml(reading, (), View())).nodes(data=True) if d["type"] == "statement"}
    assert names == {n for n, d in to_networkx(reading).nodes(data=True) if d["type"] == "statement"}


def test_closing_a_section_leaves_its_statements_in_the_network() -> None:
    reading = argmap.read_text("# One\n\n[A]: A.\n  + [B]: B.\n", "argdown")
    made = read(graphml(reading, (), View(closed=("One",))))
    assert {d["title"] for _, d in made.nodes(data=True) if d["type"] == "statement"} == {"A", "B"}
