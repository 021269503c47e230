from __future__ import annotations

import pytest

from argmap.renderers.sketch import Line, in_order, sketch
from renderers.maps import Draft, breakwater, end

THESIS = end("T")


def draft() -> Draft:
    m = Draft()
    m.say("T", "The thesis.", thesis=True)
    for letter in "ABCDE":
        m.say(letter, f"Statement {letter}.")
    return m


def test_one_reason_is_one_line() -> None:
    m = draft()
    m.infer("T", "A", id="r1")
    plan = sketch(m.map())
    assert plan.lines == (Line("e-r1", end("A"), THESIS, "supports"),)
    assert not plan.hubs


def test_linked_premises_meet_at_a_junction_that_leads_on_by_one_line() -> None:
    m = draft()
    m.infer("T", "A", "B", id="r1")
    plan = sketch(m.map())
    hub = end("inference:r1")
    assert [(h.step, h.linked) for h in plan.hubs] == [(hub, True)]
    assert plan.lines == (
        Line("e-r1-A", end("A"), hub, "supports", "none"),
        Line("e-r1-B", end("B"), hub, "supports", "none"),
        Line("e-r1", hub, THESIS, "supports"),
    )


def test_convergent_premises_have_a_headed_line_each() -> None:
    m = draft()
    m.infer("T", "A", "B", id="r1", linkage="convergent")
    assert [(line.id, line.arrow) for line in sketch(m.map()).lines] == [
        ("e-r1-A", "head"),
        ("e-r1-B", "head"),
    ]


def test_an_undercut_ends_on_the_junction_of_the_step_and_is_drawn_last() -> None:
    m = draft()
    m.infer("T", "A", id="r1")
    m.attack("inference:r1", "B", id="x1")
    m.infer("A", "C", id="r2")
    plan = sketch(m.map())
    assert [(h.step, h.linked) for h in plan.hubs] == [(end("inference:r1"), False)]
    assert plan.lines[-1] == Line("e-x1", end("B"), end("inference:r1"), "undercuts")


def test_an_undercut_of_an_undercut_ends_on_the_junction_of_the_first() -> None:
    m = draft()
    m.infer("T", "A", id="r1")
    m.attack("inference:r1", "B", id="x1")
    m.attack("conflict:x1", "C", id="x2")
    plan = sketch(m.map())
    assert [(h.step, h.relation) for h in plan.hubs] == [
        (end("inference:r1"), "supports"),
        (end("conflict:x1"), "undercuts"),
    ]
    assert Line("e-x2", end("C"), end("conflict:x1"), "undercuts") in plan.lines


def test_an_attack_that_is_attacked_has_a_junction_of_its_own_kind() -> None:
    m = draft()
    m.attack("T", "A", id="x1")
    m.attack("conflict:x1", "B", id="x2")
    (hub,) = sketch(m.map()).hubs
    assert (hub.step, hub.relation, hub.linked) == (end("conflict:x1"), "attacks", False)


def test_rivals_exclude_each_other_by_one_line_with_two_heads() -> None:
    m = draft()
    m.attack("A", "B", id="x1", symmetric=True)
    assert sketch(m.map()).lines == (Line("e-x1", end("B"), end("A"), "attacks", "both"),)


def test_an_exclusion_that_is_attacked_has_a_junction_with_a_head_at_either_end() -> None:
    m = draft()
    m.attack("A", "B", id="x1", symmetric=True)
    m.attack("conflict:x1", "C", id="x2")
    hub = end("conflict:x1")
    heads = {line.head for line in sketch(m.map()).lines if line.tail == hub and line.arrow == "head"}
    assert heads == {end("A"), end("B")}


def test_a_sketched_argument_is_a_box_between_its_reasons_and_its_conclusion() -> None:
    m = draft()
    m.argue("arg", "A title", "What it says.")
    m.infer("T", "A", id="r1", argument="arg", linkage="unspecified")
    box = end("argument:arg")
    plan = sketch(m.map())
    assert box in plan.within
    assert plan.lines == (
        Line("e-arg-A", end("A"), box, "supports"),
        Line("e-r1", box, THESIS, "supports"),
    )


def test_an_argument_without_premises_is_a_box() -> None:
    m = draft()
    m.argue("arg", "A title")
    m.attack("T", id="x1", argument="arg")
    assert sketch(m.map()).lines == (Line("e-x1", end("argument:arg"), THESIS, "attacks"),)


def test_an_attack_on_a_reconstructed_argument_ends_on_its_last_junction() -> None:
    m = draft()
    m.argue("arg", "A title")
    m.infer("A", "B", "C", id="r1", argument="arg")
    m.infer("T", "A", "D", id="r2", argument="arg")
    m.attack("argument:arg", "E", id="x1")
    plan = sketch(m.map())
    assert end("argument:arg") not in plan.within
    assert Line("e-x1", end("E"), end("inference:r2"), "attacks") in plan.lines


def test_a_reference_to_nothing_is_not_drawn() -> None:
    m = draft()
    m.infer("T", "nowhere", id="r1")
    m.attack("inference:none", "A", id="x1")
    assert sketch(m.map()).lines == ()


def test_a_thesis_stands_in_no_section_and_positions_in_the_frame_of_their_issue() -> None:
    plan = sketch(breakwater())
    assert plan.within[THESIS] == ()
    assert plan.within[end("C1")] == ("section ferries",)
    assert plan.within[end("K2")] == ("section doubts", "issue how-to-keep-the-winter-crossing")


def test_positions_of_two_sections_stand_in_a_frame_outside_both() -> None:
    m = draft()
    m.heading("one", "One")
    m.say("P", "One position.", issue="What now?")
    m.heading("two", "Two")
    m.say("Q", "Another.", issue="What now?")
    within = sketch(m.map()).within
    assert within[end("P")] == within[end("Q")] == ("issue what-now",)


def test_a_section_around_everything_is_left_out() -> None:
    m = Draft()
    m.heading("all", "All of it")
    m.say("T", "The thesis.", thesis=True)
    m.say("A", "A reason.")
    m.heading("part", "A part", parent="all")
    m.say("B", "Another.")
    plan = sketch(m.map())
    assert plan.within == {end("T"): (), end("A"): (), end("B"): ("section part",)}
    assert list(plan.frames) == ["section part"]


def test_a_junction_stands_inside_the_section_of_all_its_premises_and_outside_issues() -> None:
    hubs = {hub.step: hub.within for hub in sketch(breakwater()).hubs}
    assert hubs[end("inference:r1")] == ("section ferries",)
    assert hubs[end("conflict:x2")] == ("section doubts",)


@pytest.mark.parametrize(
    "order", [("section doubts", "section ferries"), ("section ferries", "section doubts")]
)
def test_another_order_loses_nothing(order: tuple[str, ...]) -> None:
    plan = sketch(breakwater())
    turned = in_order(plan, order)
    assert turned.within == plan.within
    assert set(turned.hubs) == set(plan.hubs)
    assert set(turned.lines) == set(plan.lines)
    assert [line.relation for line in turned.lines] == sorted(
        (line.relation for line in turned.lines), key=lambda relation: relation == "undercuts"
    )
