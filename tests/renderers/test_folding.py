"""Folding and sheets: less of a map, with counts of the rest."""

from __future__ import annotations

import re

from hypothesis import given, strategies as st

from argmap.graph import ArgumentMap
from argmap.reading import Reading
from argmap.renderers.folding import Folding
from argmap.renderers.sheets import overview, pages
from argmap.renderers.sketch import Boxed, Sketch, sketch
from argmap.renderers.svg import pictures
from argmap.renderers.view import View
from renderers.maps import Draft, breakwater
from strategies import maps


def folding(graph: ArgumentMap) -> Folding:
    plan = sketch(graph)
    tops = [box for box in plan.within if box.kind == "statement" and graph.by_id[box.id].thesis]
    return Folding(plan, tops)


def counted(plan: Sketch) -> int:
    return sum(stub.reasons + stub.objections for stub in plan.stubs.values())


def holds_together(plan: Sketch) -> bool:
    there = {*plan.within, *(hub.step for hub in plan.hubs)}
    return (
        all(line.tail in there and line.head in there for line in plan.lines) and plan.stubs.keys() <= there
    )


@given(maps(), st.integers(0, 6))
def test_what_is_folded_away_is_counted_once_and_nothing_else(graph: ArgumentMap, depth: int) -> None:
    whole = folding(graph)
    plan = whole.to_depth(depth)
    assert holds_together(plan)
    assert len(plan.within) + counted(plan) == len(whole.boxes)


@given(maps(), st.integers(1, 12))
def test_a_picture_has_no_more_boxes_than_it_may_have(graph: ArgumentMap, most: int) -> None:
    plan = folding(graph).to_size(most)
    assert len(plan.within) <= max(most, 0)
    assert holds_together(plan)


@given(maps())
def test_folding_nothing_away_changes_nothing(graph: ArgumentMap) -> None:
    whole = folding(graph)
    plan = whole.to_depth(len(whole.boxes))
    assert plan.within == whole.plan.within
    assert plan.stubs == {}


@given(maps(), st.integers(2, 6))
def test_the_sheets_together_hold_every_box_and_lead_to_one_another(graph: ArgumentMap, most: int) -> None:
    whole = folding(graph)
    for sheets in (pages(whole, most), overview(whole, 1000)):
        held: set[Boxed] = {box for sheet in sheets for box in sheet.plan.within}
        assert held == set(whole.boxes)
        names = [sheet.name for sheet in sheets]
        assert len(names) == len(set(names))
        assert all(re.fullmatch(r"(?:map/)?[\w-]+", name) for name in names)
        for sheet in sheets:
            assert holds_together(sheet.plan)
            assert set(sheet.links) == set(sheet.plan.stubs)
            assert set(sheet.links.values()) <= set(names)


def test_pages_name_the_page_that_goes_on() -> None:
    sheets = pages(folding(breakwater()), 8)
    where = {stub.where for stub in sheets[0].plan.stubs.values()}
    assert where
    assert where <= {f"page {n}" for n in range(2, len(sheets) + 1)}
    assert all(len(sheet.plan.within) <= 8 + 3 or len(sheet.plan.within) for sheet in sheets)


def test_flags_below_are_counted() -> None:
    m = Draft()
    for name in "TABC":
        m.say(name, f"Statement {name}.", thesis=name == "T")
    m.infer("T", "A")
    m.infer("A", "B")
    m.attack("A", "C")
    plan = sketch(m.map())
    boxes = {box.id: box for box in plan.within}
    folded = Folding(plan, [boxes["T"]], {boxes["B"]}).to_depth(1)
    assert folded.stubs == {boxes["A"]: (1, 1, 1, "")}


def tree(count: int) -> ArgumentMap:
    m = Draft("A large map")
    m.say("s0", "The thesis.", thesis=True)
    for n in range(1, count):
        m.say(f"s{n}", f"Statement {n}.")
        m.infer(f"s{(n - 1) // 4}", f"s{n}", id=f"r{n}")
    return m.map()


def test_above_four_hundred_boxes_a_picture_is_folded_and_says_so() -> None:
    made = pictures(Reading(tree(600)), (), None, "svg")
    assert len(made.sheets) == 1
    assert any("of 600 boxes" in notice for notice in made.notices)
    assert b"reasons" in made.sheets[0].content
    whole = pictures(Reading(tree(600)), (), View(most=600), "svg")
    assert whole.notices == ()


def test_above_two_thousand_there_is_an_overview_that_leads_to_its_parts() -> None:
    made = pictures(Reading(tree(2100)), (), None, "svg")
    names = {sheet.name for sheet in made.sheets}
    assert made.sheets[0].name == "map"
    assert len(names) > 10
    first = made.sheets[0].content.decode()
    linked = {part.partition('"')[0] for part in first.split('<a href="')[1:]}
    assert linked
    assert {name.removesuffix(".svg") for name in linked} <= names
    inner = next(sheet for sheet in made.sheets[1:] if b"<a href" in sheet.content)
    target = inner.content.decode().split('<a href="')[1].partition(".svg")[0]
    assert f"map/{target}" in names
