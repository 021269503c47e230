"""Pictures in several sheets: where their links lead, and that the parts make up the whole."""

from __future__ import annotations

import posixpath
import re
from xml.etree import ElementTree as ET

import pytest

from argmap.graph import ArgumentMap
from argmap.reading import Reading
from argmap.renderers.svg import Pictures, pictures
from argmap.renderers.view import View
from renderers.maps import Draft, breakwater

SVG = "{http://www.w3.org/2000/svg}"


def tree_of(count: int, ways: int) -> ArgumentMap:
    m = Draft("Many reasons")
    m.say("s0", "The thesis.", thesis=True)
    for n in range(1, count):
        m.say(f"s{n}", f"Statement {n}.")
        m.infer(f"s{(n - 1) // ways}", f"s{n}", id=f"r{n}")
    return m.map()


def boxes(content: bytes) -> set[str]:
    found = ET.fromstring(content).iter(f"{SVG}g")
    return {g.get("id", "") for g in found if "box" in g.get("class", "").split()}


def links(made: Pictures) -> dict[str, list[str]]:
    """By sheet, the sheets that its links lead to."""
    return {
        name: [
            posixpath.normpath(posixpath.join(posixpath.dirname(name), a.get("href", ""))).removesuffix(
                ".svg"
            )
            for a in ET.fromstring(content).iter(f"{SVG}a")
        ]
        for name, content in made.sheets
    }


@pytest.fixture(scope="module")
def large() -> Pictures:
    return pictures(Reading(tree_of(2_100, 5)), (), None, "svg")


def test_every_link_of_an_overview_leads_to_a_part_and_every_part_is_led_to(large: Pictures) -> None:
    leading = links(large)
    assert large.sheets[0].name == "map"
    assert len(leading) == len(large.sheets) > 1
    reached = {"map"}
    pending = ["map"]
    for name in pending:
        new = [to for to in leading[name] if to not in reached]
        assert set(new) <= set(leading)
        reached.update(new)
        pending += new
    assert reached == set(leading)


def test_the_sheets_of_an_overview_together_show_every_box(large: Pictures) -> None:
    assert set().union(*(boxes(content) for _, content in large.sheets)) == {f"n-s{n}" for n in range(2_100)}
    assert any("overview of 2,100 boxes" in notice for notice in large.notices)


def test_names_of_sheets_are_safe_file_names(large: Pictures) -> None:
    assert all(re.fullmatch(r"map(/[a-z0-9-]+)?", name) for name, _ in large.sheets)
    assert len({name.casefold() for name, _ in large.sheets}) == len(large.sheets)


def test_the_pages_of_a_map_together_show_every_box_and_lead_on() -> None:
    whole = pictures(Reading(breakwater()), (), None, "svg")
    made = pictures(Reading(breakwater()), (), View(form="page"), "svg")
    assert set().union(*(boxes(c) for _, c in made.sheets)) == boxes(whole.sheets[0].content)
    names = {name for name, _ in made.sheets}
    assert all(to in names for found in links(made).values() for to in found)


def test_what_is_folded_is_counted_in_the_boxes_and_said_in_a_notice() -> None:
    made = pictures(Reading(tree_of(500, 3)), (), None, "svg")
    (sheet,) = made.sheets
    shown = len(boxes(sheet.content))
    assert shown <= 400
    assert any(f"{shown} of 500 boxes" in notice for notice in made.notices)
    stubs = re.findall(rb"\+(\d+) reason", sheet.content)
    assert sum(map(int, stubs)) == 500 - shown
