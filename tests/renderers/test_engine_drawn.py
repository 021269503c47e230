"""What the engine places: nothing lies on anything else, and lines join what they say they join."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings, strategies as st

from argmap.graph import ArgumentMap
from argmap.reading import Reading
from argmap.renderers.diagram import Diagram
from argmap.renderers.engine import find_engine
from argmap.renderers.layout import Placed, Point, engine_drawn
from argmap.renderers.sketch import Boxed
from argmap.renderers.view import Form, View
from renderers.maps import Draft, breakwater
from strategies import maps

# A point of the page: an engine rounds, and a junction is drawn a little smaller than it is laid out.
ROUNDING = 1.0
JUNCTION = 9.0
FORMS = st.sampled_from(["top-down", "left-right"])


def laid(graph: ArgumentMap, form: Form = "top-down") -> tuple[Diagram, Placed]:
    diagram = Diagram(Reading(graph), view=View(form=form))
    return diagram, engine_drawn(diagram, find_engine(), 30.0, 1)[0]


def areas(diagram: Diagram, placed: Placed) -> list[tuple[float, float, float, float]]:
    return [
        (x, y, x + diagram.boxes[end].box.width, y + diagram.boxes[end].box.height)
        for end, (x, y) in placed.boxes.items()
    ]


def joins(diagram: Diagram, placed: Placed, thing: Boxed, point: Point) -> bool:
    """Whether `point` is on the edge of a box, or at a junction."""
    x, y = point
    if thing not in placed.boxes:
        cx, cy = placed.hubs[thing]
        return max(abs(x - cx), abs(y - cy)) < JUNCTION
    left, top = placed.boxes[thing]
    box = diagram.boxes[thing].box
    right, low = left + box.width, top + box.height
    inside = left - ROUNDING <= x <= right + ROUNDING and top - ROUNDING <= y <= low + ROUNDING
    return inside and min(x - left, right - x, y - top, low - y) < ROUNDING


@given(maps(), FORMS)
@settings(max_examples=25, deadline=None)
def test_boxes_keep_apart_and_lines_join_what_they_say(graph: ArgumentMap, form: Form) -> None:
    diagram, placed = laid(graph, form)
    for a, b in combinations(areas(diagram, placed), 2):
        assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
    assert set(placed.boxes) == set(diagram.sketch.within)
    assert set(placed.hubs) == {hub.step for hub in diagram.sketch.hubs}
    for line in diagram.sketch.lines:
        curve = placed.lines[line.id]
        assert (len(curve) - 1) % 3 == 0
        assert joins(diagram, placed, line.tail, curve[0]), line
        assert joins(diagram, placed, line.head, curve[-1]), line


@pytest.mark.parametrize("form", ["top-down", "left-right"])
def test_everything_stands_inside_the_picture(form: Form) -> None:
    diagram, placed = laid(breakwater(), form)
    for left, top, right, low in areas(diagram, placed):
        assert -ROUNDING <= left < right <= placed.width + ROUNDING
        assert -ROUNDING <= top < low <= placed.height + ROUNDING


def test_a_frame_encloses_its_boxes() -> None:
    diagram, placed = laid(breakwater())
    assert placed.frames
    for end, path in diagram.sketch.within.items():
        x, y = placed.boxes[end]
        box = diagram.boxes[end].box
        for left, top, wide, high in (placed.frames[key] for key in path):
            assert left <= x
            assert x + box.width <= left + wide
            assert top <= y
            assert y + box.height <= top + high


def test_an_attack_on_a_step_ends_at_the_junction_of_the_step() -> None:
    m = Draft()
    for name in "TABC":
        m.say(name, f"Statement {name}.", thesis=name == "T")
    m.infer("T", "A", id="r1")
    m.attack("inference:r1", "B", id="x1")
    m.attack("conflict:x1", "C", id="x2")
    diagram, placed = laid(m.map())
    undercuts = [line for line in diagram.sketch.lines if line.relation == "undercuts"]
    assert [line.arrow for line in undercuts].count("head") == 2
    for line in undercuts:
        assert line.head in placed.hubs
        assert joins(diagram, placed, line.head, placed.lines[line.id][-1])
