"""Views of parts: what is shown, and in which groups."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given, strategies as st

import argmap
from argmap.errors import SettingsError, UsageError
from argmap.graph import ArgumentMap
from argmap.reading import Reading
from argmap.renderers.selection import KINDS, STANDINGS, shown
from argmap.renderers.sketch import Sketch, sketch
from argmap.renderers.view import View
from argmap.renderers.view_settings import view_of
from renderers.maps import breakwater
from strategies import maps

MAP = """\
===
title: The pond
===

# Nature

[Keep it]: The pond should be kept. #thesis #main
  + [Frogs]: Frogs live in the pond. #evidence {by: a teacher}
    + [Counted]: There were 31 in May. #evidence #number
  - [Midges]: The pond breeds midges. #counterposition #main {issue: Midges or frogs}
    - [Eaten]: Frogs eat midges.

# Money

[Dear]: The pond costs much. #counterposition {issue: Midges or frogs}
  <+ [Bill]: The bill was high.

[Alone]: It rains.
"""


def names(plan: Sketch) -> set[str]:
    return {box.id for box in plan.within}


def of(text: str = MAP, **fields: Any) -> Sketch:
    return shown(argmap.read_text(text, "argdown", "map.argdown"), View(**fields))


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ({"kinds": ("evidence",)}, {"frogs", "counted"}),
        ({"kinds": ("thesis", "counterposition")}, {"keep-it", "midges", "dear"}),
        ({"tags": ("main",)}, {"keep-it", "midges"}),
        ({"tags": ("number",), "untagged": True}, {"counted", "frogs", "eaten", "dear", "bill", "alone"}),
        ({"sections": ("Money",)}, {"dear", "bill", "alone"}),
        ({"issues": ("Midges or frogs",)}, {"midges", "dear"}),
        ({"exclude": ("Midges", "bill")}, {"keep-it", "frogs", "counted", "eaten", "dear", "alone"}),
        ({"disconnected": False, "sections": ("Money",)}, {"dear", "bill"}),
        ({"around": "Midges"}, {"midges", "keep-it", "eaten"}),
        ({"around": "[Midges]", "depth": 2}, {"midges", "keep-it", "eaten", "frogs"}),
        ({"around": "midges", "depth": 0}, {"midges"}),
        ({"path": "Frogs"}, {"counted", "frogs", "keep-it"}),
        ({"path": "eaten"}, {"eaten", "midges", "keep-it"}),
        ({"standings": ("given",)}, set()),
    ],
)
def test_a_view_shows_what_it_names(fields: dict[str, Any], wanted: set[str]) -> None:
    if wanted:
        assert names(of(**fields)) == wanted
    else:
        with pytest.raises(UsageError, match="no statement is left"):
            of(**fields)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"kinds": ("evidense",)}, "did you mean 'evidence'"),
        ({"tags": ("mian",)}, "did you mean 'main'"),
        ({"sections": ("Nowhere",)}, "choose one of: Nature, Money"),
        ({"issues": ("Other",)}, "choose one of"),
        ({"standings": ("false",)}, "supported, given"),
        ({"around": "Midgets"}, "did you mean 'midges'"),
        ({"path": "xyz"}, "argmap show"),
    ],
)
def test_a_name_that_the_map_has_not_is_refused_with_help(fields: dict[str, Any], said: str) -> None:
    with pytest.raises(UsageError) as caught:
        of(**fields)
    assert said in str(caught.value)


@given(
    maps(),
    st.fixed_dictionaries(
        {},
        optional={
            "kinds": st.lists(st.sampled_from(KINDS), min_size=1, max_size=3).map(tuple),
            "standings": st.lists(st.sampled_from(STANDINGS), min_size=1, max_size=3).map(tuple),
            "disconnected": st.booleans(),
            "mode": st.sampled_from(("all", "with-title", "top-level", "with-relations")),
            "group_depth": st.integers(0, 3),
        },
    ),
)
def test_a_view_is_a_part_of_the_map_and_nothing_in_it_leads_nowhere(
    graph: ArgumentMap, fields: dict[str, Any]
) -> None:
    try:
        plan = shown(Reading(graph), View(**fields))
    except UsageError:
        assume(False)
        return
    whole = sketch(graph)
    assert plan.within.keys() <= whole.within.keys()
    there = {*plan.within, *(hub.step for hub in plan.hubs)}
    assert all(line.tail in there and line.head in there for line in plan.lines)
    assert {key for path in plan.within.values() for key in path} == set(plan.frames)
    tails = {line.tail for line in plan.lines}
    assert all(hub.step in tails for hub in plan.hubs)


def test_an_undercut_of_a_step_that_is_not_shown_vanishes_with_it() -> None:
    graph = breakwater()
    undercut = next(c for c in graph.conflicts if c.target.kind == "inference")
    step = next(i for i in graph.inferences if i.id == undercut.target.id)
    plan = shown(Reading(graph), View(exclude=tuple(premise.id for premise in step.premises)))
    assert undercut.target not in {hub.step for hub in plan.hubs}
    assert undercut.target not in {line.head for line in plan.lines}


# groups


def test_a_closed_section_is_one_box_with_the_lines_of_what_is_in_it() -> None:
    plan = of(closed=("Money",))
    assert {(box.kind, box.id) for box in plan.within if box.kind == "section"} == {("section", "money")}
    assert not names(plan) & {"dear", "bill"}
    plan = of(MAP.replace("# Money", "# Money {isClosed: true}"))
    assert any(box.kind == "section" for box in plan.within)


def test_sections_are_framed_as_deep_as_is_asked_for() -> None:
    text = MAP.replace("# Money", "## Money")
    assert {frame.title for frame in of(text).frames.values()} >= {"Nature", "Money"} - {"Nature"}
    assert "Money" in {frame.title for frame in of(text, group_depth=1).frames.values()}
    assert not [f for f in of(text, group_depth=0).frames.values() if f.kind == "section"]
    assert "Money" not in {frame.title for frame in of(text, ungrouped=("Money",)).frames.values()}


# settings

SETTINGS = {
    "selection": {
        "selectedTags": ["main"],
        "selectElementsWithoutTag": True,
        "excludeDisconnected": True,
        "statementSelectionMode": "with-relations",
        "excludeStatements": ["Dear"],
    },
    "map": {"statementLabelMode": "title", "argumentLabelMode": "text"},
    "group": {"groupDepth": 1, "sections": {"Money": {"isClosed": True}, "Nature": {"isGroup": False}}},
    "color": {"tagColors": {"main": "#1b9e77", "number": 2, "other": {"color": "red", "priority": 5}}},
    "dot": {"graphVizSettings": {"rankdir": "LR"}},
}


def test_argdowns_settings_are_heeded_and_given_ones_go_before_them() -> None:
    reading = argmap.read_text(MAP, "argdown")
    view = view_of(reading, SETTINGS, {"form": "top-down"})
    assert view == View(
        form="top-down",
        tags=("main",),
        untagged=True,
        disconnected=False,
        mode="with-relations",
        exclude=("Dear",),
        statement_labels="title",
        argument_labels="text",
        group_depth=1,
        closed=("Money",),
        ungrouped=("Nature",),
        tag_colors={"other": "#FF0000", "main": "#1B9E77", "number": "#7570B3"},
    )


def test_front_matter_goes_before_the_settings_file() -> None:
    text = MAP.replace("title: The pond", "title: The pond\nselection:\n    selectedTags: [number]")
    reading = argmap.read_text(text, "argdown")
    assert view_of(reading, SETTINGS, {}).tags == ("number",)


@pytest.mark.parametrize(
    ("table", "key", "value"),
    [
        ("selection", "selectedTags", 3),
        ("selection", "excludeDisconnected", "yes"),
        ("selection", "statementSelectionMode", "most"),
        ("map", "statementLabelMode", "short"),
        ("group", "groupDepth", -1),
        ("group", "sections", []),
        ("color", "tagColors", {"main": "no colour"}),
        ("color", "tagColors", "red"),
    ],
)
def test_a_setting_that_cannot_be_is_refused_with_its_name(table: str, key: str, value: Any) -> None:
    with pytest.raises(SettingsError, match=f"{table}.{key}"):
        view_of(argmap.read_text(MAP, "argdown"), {table: {key: value}}, {})


def test_a_field_or_theme_that_is_none_is_refused() -> None:
    reading = argmap.read_text(MAP, "argdown")
    with pytest.raises(UsageError, match="a view has no 'colour'"):
        view_of(reading, {}, {"colour": "red"})
    with pytest.raises(UsageError, match="choose one of: light, dark, print"):
        view_of(reading, {}, {"theme": "pink"})
