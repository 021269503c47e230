"""The official model of any text: what it never does, what it keeps, and which settings change it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

import argmap
from argmap.errors import UsageError
from notations.argdown.noise import documents
from strategies import maps

NOTHING = {
    "arguments": {},
    "statements": {},
    "relations": [],
    "map": {"nodes": [], "edges": []},
    "sections": [],
    "tags": {},
}


def model(text: str, settings: dict[str, Any] | None = None) -> Any:
    return json.loads(argmap.convert(text, "argdown", "argdown-json", settings))


def members(found: Any) -> list[dict[str, Any]]:
    return [
        member
        for room in ("statements", "arguments")
        for whole in found[room].values()
        for member in whole["members"]
    ]


@pytest.mark.parametrize("text", ["", "\n", " \n\n ", "// only a comment\n", "\ufeff"])
def test_an_empty_text_has_an_empty_model(text: str) -> None:
    found = model(text)
    assert found == NOTHING or found["statements"].keys() == {"Untitled 1"}


@given(documents() | st.text(max_size=60))
def test_any_text_has_a_model(text: str) -> None:
    found = model(text)
    assert found.keys() == NOTHING.keys()
    lines = text.count("\n") + text.count("\r") + 1
    for member in members(found):
        assert 1 <= member["startLine"] <= lines
        assert (member["startLine"], member["startColumn"]) <= (member["endLine"], member["endColumn"] + 1)
        for found_range in member.get("ranges", []):
            assert 0 <= found_range["start"] <= len(member["text"].encode("utf-16-le")) // 2


@given(documents())
def test_a_relation_stands_with_both_of_its_ends(text: str) -> None:
    found = model(text)
    rooms = {"equivalence-class": "statements", "argument": "arguments"}
    for relation in found["relations"]:
        for end in ("from", "to"):
            room = rooms.get(relation[f"{end}Type"])
            assert room is None or relation in found[room][relation[end]]["relations"]


@settings(max_examples=15)
@given(maps())
def test_a_map_has_the_model_of_the_argdown_it_is_written_as(graph: argmap.ArgumentMap) -> None:
    written = argmap.write(graph, "argdown")
    assert argmap.write(graph, "argdown-json") == argmap.convert(written, "argdown", "argdown-json")
    as_json = argmap.write(graph, "json")
    assert argmap.convert(as_json, "json", "argdown-json") == argmap.write(
        argmap.read_text(as_json, "json").map, "argdown-json"
    )


def test_blocks_of_markdown_have_the_model_of_what_they_hold() -> None:
    text = "# A page\n\n```argdown\n[A]: a\n  + [B]\n```\n"
    found = json.loads(argmap.convert(text, "markdown", "argdown-json"))
    assert found["statements"].keys() == {"A", "B"}


def test_no_map_is_read_from_the_model() -> None:
    with pytest.raises(UsageError) as raised:
        argmap.read_text("{}", "argdown-json")
    assert "read the argdown that it is made from" in str(raised.value)


def test_a_text_with_mistakes_keeps_what_stands_behind_them() -> None:
    found = model("[A] and text\n\n[B]: b {a: b: c}\n\n<C>: c {k: v}\n")
    assert found["statements"].keys() == {"A", "B"}
    assert "data" not in found["statements"]["B"]
    assert found["arguments"]["C"]["data"] == {"k": "v"}


def test_a_second_structure_of_an_argument_gets_an_argument_of_its_own() -> None:
    found = model("<A>\n\n(1) a\n----\n(2) b\n\n<A>\n\n(1) c\n----\n(2) d {x: y: z}\n\n[Behind]\n")
    structures = {title: [part["text"] for part in one["pcs"]] for title, one in found["arguments"].items()}
    assert structures["A"] == ["a", "b"]
    assert ["c", "d "] in structures.values()
    assert "Behind" in found["statements"]


@pytest.mark.parametrize(
    ("spaces", "beginning"),
    [
        (2, '{\n  "arguments": {'),
        (0, '{"arguments":{'),
        ("\t", '{\n\t"arguments": {'),
        (99, "{\n" + " " * 10 + '"'),
    ],
)
def test_spaces_are_those_of_the_settings(spaces: Any, beginning: str) -> None:
    text = argmap.convert("<A>: a", "argdown", "argdown-json", {"json": {"spaces": spaces}})
    assert text.startswith(beginning)
    assert json.loads(text) == model("<A>: a")


def test_shortcodes_of_the_settings_are_replaced() -> None:
    own = {"model": {"shortcodes": {".x.": {"unicode": "new"}, ".A.": {"unicode": "all"}}}}
    assert model("one .x. **two .A. three** .zz.", own)["statements"]["Untitled 1"]["members"][0]["text"] == (
        "one new two all three .zz."
    )


def test_relations_and_headings_nest_to_any_depth() -> None:
    deep = "[A]\n" + "".join(f"{' ' * (n + 1)}+ [S{n}]\n" for n in range(1500))
    found = model(deep)
    assert len(found["relations"]) == 1500
    assert found["statements"]["A"]["members"][0]["endLine"] == 1501
    headings = "\n\n".join(f"{'#' * (n + 1)} H{n}" for n in range(300))
    section = model(headings)["sections"][0]
    for level in range(2, 301):
        (section,) = section["children"]
        assert section["level"] == level


def test_half_a_surrogate_pair_is_escaped() -> None:
    text = argmap.convert("[A]: \ud83d", "argdown", "argdown-json")
    assert text.isascii()
    assert json.loads(text)["statements"]["A"]["members"][0]["text"] == "\ud83d"


def test_a_byte_order_mark_is_a_character_where_the_official_parser_takes_it_for_one() -> None:
    assert model("\ufeffwords")["statements"]["Untitled 1"]["members"][0]["text"] == "\ufeffwords"
    assert model("\ufeff[A]: a")["statements"].keys() == {"A"}
