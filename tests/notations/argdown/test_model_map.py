"""The map in the official model of any text: what hangs together in it, and what settings do to it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given

import argmap
from notations.argdown.noise import documents
from notations.argdown.written import written_documents

FAMILY = """\
# Early #old

[A]: a #one
  + <B>: b #two
  - [C]

## Late

<D>: d

(1) [C]: c
----
(2) [E]: e
"""


def model(text: str, **settings: Any) -> Any:
    return json.loads(argmap.convert(text, "argdown", "argdown-json", settings))


def parts(found: Any) -> Iterator[Any]:
    """All groups and boxes of a map, each before what is in it."""
    waiting = found["map"]["nodes"][::-1]
    while waiting:
        part = waiting.pop()
        yield part
        waiting += part.get("children", [])[::-1]


def titles(found: Any) -> set[str]:
    return {part["title"] for part in parts(found) if part["type"] != "group-map-node"}


@given(documents() | written_documents())
def test_arrows_lead_from_box_to_box(text: str) -> None:
    found = model(text)
    if "map" not in found:
        return
    boxes = [part for part in parts(found) if part["type"] != "group-map-node"]
    assert sorted(box["id"] for box in boxes) == sorted(f"n{number}" for number in range(len(boxes)))
    ids = {box["id"] for box in boxes}
    for arrow in found["map"]["edges"]:
        assert {arrow["from"], arrow["to"]} <= ids


@given(documents() | written_documents())
def test_a_box_is_a_statement_or_an_argument_of_the_model_in_its_colour(text: str) -> None:
    found = model(text)
    if "map" not in found:
        return
    rooms = {"statement-map-node": "statements", "argument-map-node": "arguments"}
    for part in parts(found):
        if part["type"] in rooms:
            whole = found[rooms[part["type"]]][part["title"]]
            assert [part.get(key) for key in ("color", "fontColor")] == [
                whole.get(key) for key in ("color", "fontColor")
            ]


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        ({}, {"A", "B", "C", "D", "E"}),
        ({"excludeStatements": ["C"], "excludeArguments": ["D"]}, {"A", "B"}),
        ({"selectedTags": ["one", "two"]}, {"A", "B"}),
        ({"selectedSections": ["Late"]}, {"C", "D", "E"}),
        ({"statementSelectionMode": "not-used-in-argument"}, {"A", "B"}),
        ({"statementSelectionMode": "not-used-in-argument", "includeStatements": ["E"]}, set("ABDE")),
        ({"selectedTags": ["one"]}, set()),
        ({"selectedTags": ["one"], "excludeDisconnected": False}, {"A"}),
        ({"selectedTags": []}, set()),
    ],
)
def test_settings_select_what_the_map_shows(selection: dict[str, Any], expected: set[str]) -> None:
    assert titles(model(FAMILY, selection=selection)) == expected


def test_data_keeps_a_statement_out_of_the_map_unless_settings_pass_over_it() -> None:
    text = "[A]: a\n  + [B]: b {isInMap: false}\n  + [C]: c\n"
    assert titles(model(text)) == {"A", "C"}
    assert titles(model(text, selection={"ignoreIsInMap": True})) == {"A", "B", "C"}


def test_an_attack_on_a_premise_without_a_box_is_one_on_its_argument() -> None:
    found = model("<Argument>\n\n(1) p\n  - [A]: a\n----\n(2) c\n")
    boxes = {part["id"]: part["title"] for part in parts(found)}
    (arrow,) = found["map"]["edges"]
    assert set(boxes.values()) == {"A", "Argument"}
    assert (boxes[arrow["from"]], arrow["relationType"], boxes[arrow["to"]]) == ("A", "attack", "Argument")


def test_groups_nest_to_any_depth() -> None:
    headings = "\n\n".join(f"{'#' * (n + 1)} H{n}" for n in range(400))
    found = model(f"{headings}\n\n[A]: a\n  + [B]: b\n", group={"groupDepth": 999})
    levels = [part["level"] for part in parts(found) if part["type"] == "group-map-node"]
    assert levels == list(range(1, 401))


@pytest.mark.parametrize("setting", [5, True, {}])
def test_a_setting_in_which_nothing_can_be_looked_up_leaves_no_map(setting: Any) -> None:
    found = model(FAMILY, selection={"excludeStatements": setting})
    assert "map" not in found
    assert "isGroup" not in found["sections"][0]
    assert found["statements"]["C"]["color"] == "#1b9e77"


def test_tags_that_are_no_list_leave_the_map_without_colours() -> None:
    groups = [{"title": "G", "statements": ["A"], "tags": "word"}]
    found = model(FAMILY, group={"regroup": groups}, color={"colorizeGroupsByTag": True})
    assert not any("color" in part or "fontColor" in part for part in parts(found))
    assert found["statements"]["A"]["fontColor"] == "#000000"


def test_a_date_is_no_colour() -> None:
    found = model("[A]: a {color: 2024-01-02}\n\n[A]: b {color: {color: red}}\n\n[B]: b {color: 1}\n")
    assert "color" not in found["statements"]["A"]
    assert found["statements"]["B"]["color"] == "#d95f02"
