"""Argmap's own layout: a tidy tree in which nothing lies on anything else."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, strategies as st

from argmap.reading import Reading
from argmap.renderers.diagram import Diagram
from argmap.renderers.layout import tidy
from argmap.renderers.layout.tidy import placed_tree
from argmap.renderers.view import Form, View
from renderers.maps import Draft, breakwater
from strategies import maps

SIZES = st.tuples(
    st.floats(40, 300).map(lambda n: round(n, 1)), st.floats(30, 200).map(lambda n: round(n, 1))
)


@st.composite
def graphs(draw: st.DrawFn) -> tuple[list[tuple[float, float]], int, list[tuple[int, int, bool]], list[int]]:
    """Any graph: circles, junctions that lead to junctions or nowhere, lines from a box to itself."""
    sizes = draw(st.lists(SIZES, min_size=1, max_size=30))
    hubs = draw(st.integers(0, 6))
    things = st.integers(0, len(sizes) + hubs - 1)
    lines = draw(st.lists(st.tuples(things, things, st.booleans()), max_size=60))
    tops = draw(st.lists(st.integers(0, len(sizes) - 1), max_size=3))
    return sizes, hubs, lines, tops


@given(graphs(), st.booleans())
def test_no_box_lies_on_another_whatever_the_graph(
    graph: tuple[list[tuple[float, float]], int, list[tuple[int, int, bool]], list[int]], sideways: bool
) -> None:
    sizes, hubs, lines, tops = graph
    corners, centres, curves, (wide, high) = placed_tree(sizes, hubs, lines, tops, sideways=sideways)
    areas = [(x, y, x + w, y + h) for (x, y), (w, h) in zip(corners, sizes, strict=True)]
    for a, b in combinations(areas, 2):
        assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
    assert all(x >= 0 and y >= 0 and right <= wide + 0.2 and low <= high + 0.2 for x, y, right, low in areas)
    assert (len(centres), len(curves)) == (hubs, len(lines))
    assert all((len(curve) - 1) % 3 == 0 for curve in curves)


@given(maps())
def test_a_line_begins_and_ends_at_the_edge_of_what_it_joins(graph: object) -> None:
    diagram = Diagram(Reading(graph))  # type: ignore[arg-type]
    placed = tidy(diagram)
    for line in diagram.sketch.lines:
        curve = placed.lines[line.id]
        for thing, (x, y) in ((line.tail, curve[0]), (line.head, curve[-1])):
            if thing in placed.boxes:
                left, top = placed.boxes[thing]
                box = diagram.boxes[thing].box
                assert left - 0.2 <= x <= left + box.width + 0.2
                assert top - 0.2 <= y <= top + box.height + 0.2
            else:
                centre = placed.hubs[thing]
                assert abs(x - centre[0]) < 7.2
                assert abs(y - centre[1]) < 7.2


def test_the_thesis_stands_on_top_with_its_reasons_below_and_theirs_below_them() -> None:
    m = Draft()
    for name in "TABC":
        m.say(name, f"Statement {name}.", thesis=name == "T")
    m.infer("T", "A")
    m.infer("T", "B")
    m.infer("A", "C")
    placed = tidy(Diagram(Reading(m.map())))
    rows = {end.id: y for end, (_, y) in placed.boxes.items()}
    assert rows["T"] < rows["A"] == rows["B"] < rows["C"]
    placed = tidy(Diagram(Reading(m.map()), view=View(form="left-right")))
    columns = {end.id: x for end, (x, _) in placed.boxes.items()}
    assert columns["T"] < columns["A"] == columns["B"] < columns["C"]


def test_many_reasons_of_one_statement_stand_in_columns() -> None:
    lines = [(n, 0, False) for n in range(1, 9)]
    corners, *_ = placed_tree([(100.0, 50.0)] * 9, 0, lines, [0], sideways=False)
    assert len({y for _, y in corners[1:]}) == 2
    assert len({x for x, _ in corners[1:]}) == 4


@pytest.mark.parametrize("form", ["top-down", "left-right"])
def test_the_same_map_is_laid_out_the_same_way(form: Form) -> None:
    view = View(form=form)
    assert tidy(Diagram(Reading(breakwater()), view=view)) == tidy(Diagram(Reading(breakwater()), view=view))


def test_chains_and_stars_of_thousands_are_laid_out() -> None:
    count = 20_000
    for lines in ([(n, n - 1, False) for n in range(1, count)], [(n, 0, False) for n in range(1, count)]):
        corners, *_ = placed_tree([(100.0, 50.0)] * count, 0, lines, [0], sideways=False)
        assert len(set(corners)) == count
