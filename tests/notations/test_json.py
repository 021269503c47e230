"""argmap's JSON: written and read back unchanged, as the schema says, and never at a loss."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from jsonschema import Draft202012Validator

from argmap.checks import check
from argmap.findings import Finding, Severity
from argmap.graph import ArgumentMap, Citation, End, Inference, Issue, Member, Statement
from argmap.notations import notation_named
from argmap.notations.json.keys import FORMAT
from argmap.notations.json.writer import encode
from argmap.reading import Reading
from argmap.text.place import Place
from argmap.text.quote import Quote
from strategies import maps

SCHEMA = json.loads(files("argmap.notations.json").joinpath("map.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
JSON = notation_named("json")


def read(text: str) -> Reading:
    return JSON.read(text, "map.json")


def read_value(value: Any) -> Reading:
    return read(json.dumps(value))


def rules(found: Reading) -> list[str]:
    return [f.rule for f in found.findings]


def one(found: Reading) -> Finding:
    [finding] = found.findings
    return finding


@settings(max_examples=40)
@given(maps(dangling=True))
def test_a_map_written_and_read_is_the_same_map(graph: ArgumentMap) -> None:
    found = read(JSON.write(graph))
    assert found.findings == ()
    assert found.map == graph
    assert JSON.write(found.map) == JSON.write(graph)


@settings(max_examples=40)
@given(maps(dangling=True))
def test_what_is_written_is_as_the_schema_says(graph: ArgumentMap) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(json.loads(JSON.write(graph)))] == []


def test_places_and_all_parts_of_a_quote_come_back() -> None:
    place = Place("map.argdown", 3, 5, 40, 52)
    quote = Quote("words … words", "before", "", 2, 11, 3, "second", place)
    said = Statement("a", quotes=(quote,), near=quote, members=(Member("It is.", place),), place=place)
    step = Inference("i", (), End("statement", "a"), place=place)
    found = read(JSON.write(ArgumentMap(statements=(said,), inferences=(step,)))).map
    assert found.statements[0].place == found.statements[0].members[0].place == place
    assert found.statements[0].near == quote
    assert [q.place for q in found.statements[0].quotes] == [place]
    assert found.inferences[0].place == place


@pytest.mark.parametrize("end", [39, -1, "52", True, 4.5])
def test_an_end_that_does_not_lie_behind_its_beginning_is_left_out_and_said(end: object) -> None:
    place = {"file": "map.argdown", "line": 3, "column": 5, "offset": 40, "end": end}
    found = read_value({"statements": [{"id": "a", "text": "It is.", "place": place}]})
    assert "`statements[0].place.end` is " in one(found).message
    assert found.map.statements[0].place == Place("map.argdown", 3, 5, 40)


def test_the_schema_is_a_schema_that_describes_everything() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    parts = [SCHEMA, *SCHEMA["$defs"].values()]
    assert all(part["description"].endswith(".") for part in parts)
    for part in parts:
        for name, value in part.get("properties", {}).items():
            assert value["description"].endswith("."), name


def test_every_key_of_the_schema_is_written_and_every_key_written_is_in_the_schema() -> None:
    written = encode(full_map())
    built = {"level": "exact", "paragraph": 1, "start": 0, "end": 5}
    written["statements"][0]["quotes"][0]["anchor"] = built
    seen: dict[str, set[str]] = {}
    collect(SCHEMA, written, seen, "map")
    for name, part in {"map": SCHEMA, **SCHEMA["$defs"]}.items():
        if "properties" in part:
            assert seen[name] == set(part["properties"]), name


def full_map() -> ArgumentMap:
    """A map in which every key has a value."""
    from argmap import graph as g

    place = Place("map.argdown", 1, 1, 0, 9)
    quote = Quote("words", "before", "after", 1, 1, 1, "essay", place)
    a = End("statement", "a")
    return ArgumentMap(
        title="t",
        statements=(
            Statement(
                "a", quotes=(quote,), citations=(Citation("s", "1", "q", "v", {"k": 1}),), given="given",
                conceded=True,
                framing=True, no_reason=True, no_source=True, near=quote, ignore={"x": None},
                members=(Member("w", place),), place=place,
            ),
        ),
        inferences=(
            Inference("i", (a,), End("inference", "i")), Inference("j", (a,), End("argument", "arg"))
        ),
        conflicts=(g.Conflict("x", (a,), End("conflict", "x")),),
        rephrases=(g.Rephrase("r", "restates", a, a, place),),
        issues=(g.Issue("q", "Q?"),),
        arguments=(g.Argument("arg", ignore={"x": "why"}),),
        sections=(g.Section("h", "H"),),
        sources=(g.Source("s", *"tapdukz", data={"own": 1}),),
        essays=(g.EssayEntry("essay", "essay.md", *"tapdur", place, {"own": 1}),),
    )  # fmt: skip


def collect(part: dict[str, Any], value: Any, seen: dict[str, set[str]], name: str) -> None:
    """Note under the name of each part of the schema the keys that are written for it."""
    if "$ref" in part:
        name = part["$ref"].rsplit("/", 1)[1]
        part = SCHEMA["$defs"][name]
    for choice in part.get("anyOf", ()):
        if value is not None and "$ref" in choice:
            collect(choice, value, seen, name)
    if isinstance(value, list) and "items" in part:
        for item in value:
            collect(part["items"], item, seen, name)
    elif isinstance(value, dict) and "properties" in part:
        seen.setdefault(name, set()).update(value)
        for key, inner in value.items():
            collect(part["properties"][key], inner, seen, key)


def test_little_is_enough() -> None:
    value = {"statements": [{"id": "bus", "text": "Keep it."}]}
    assert VALIDATOR.is_valid(value)
    found = read_value(value)
    assert found.findings == ()
    assert found.map == ArgumentMap(statements=(Statement("bus", text="Keep it."),))


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("", "this is not JSON: expecting value", 1),
        ('{"statements": [\n{"id": "a",}]}', "this is not JSON: ", 2),
        ("[]", "this JSON is not a map: it has no `statements`", 1),
        ('{"nodes": []}', "this JSON is not a map: it has no `statements`", 1),
        ("null", "this JSON is empty", 1),
        ('{"statements": NaN}', "this is not JSON: NaN is no number of JSON", 1),
        ('{"statements": -Infinity}', "this is not JSON: -Infinity is no number", 1),
        ('{"statements": 1e999}', "this is not JSON: a number is larger than can be read", 1),
        (f'{{"statements": {"9" * 5000}}}', "this is not JSON: a number is larger than can be read", 1),
        ("[" * 10_000, "this JSON is empty or nested too deeply", 1),
        ("[" * 10_000 + "]" * 10_000, "this JSON is empty or nested too deeply", 1),
        ('{"statements": [], "data": {"a": ' + "[" * 200 + "]" * 200 + "}}", "nested too deeply", 1),
    ],
)
def test_what_is_no_map_at_all_is_one_error(text: str, message: str, line: int) -> None:
    finding = one(read(text))
    assert (finding.rule, finding.severity) == ("json-syntax", Severity.ERROR)
    assert message in finding.message
    assert finding.map is not None
    assert finding.map.line == line
    assert read(text).map == ArgumentMap()


@pytest.mark.parametrize(
    ("more", "message"),
    [
        (
            {"kind": "evidense"},
            "`statements[0].kind` is none of claim, evidence, counterposition, assumption",
        ),
        ({"kind": ["claim"]}, "`statements[0].kind` is none of"),
        ({"stance": 3}, "`statements[0].stance` is none of"),
        ({"text": 7}, "`statements[0].text` is not text"),
        ({"thesis": "yes"}, "`statements[0].thesis` is not true or false"),
        ({"by": "somebody"}, "`statements[0].by` is not a list"),
        ({"by": ["a", 1]}, "`statements[0].by[1]` is not text"),
        ({"quotes": ["words"]}, "`statements[0].quotes[0]` is not an object"),
        ({"quotes": [{"paragraph": 0}]}, "`statements[0].quotes[0].paragraph` is less than 1"),
        ({"quotes": [{"paragraph": True}]}, "`statements[0].quotes[0].paragraph` is not a whole number"),
        ({"sources": [{"at": "p. 3"}]}, "`statements[0].sources[0].source` is missing"),
        ({"ignore": {"self-attack": 1}}, "`statements[0].ignore.self-attack` is not text"),
        ({"place": {"file": "m"}}, "`statements[0].place` has not all of file, line, column and offset"),
        ({"data": []}, "`statements[0].data` is not an object"),
    ],
)
def test_a_value_of_another_kind_is_left_out_and_said(more: dict[str, Any], message: str) -> None:
    value = {"statements": [{"id": "a", "text": "It is full.", **more}]}
    finding = one(read_value(value))
    assert (finding.rule, finding.severity) == ("invalid-value", Severity.ERROR)
    assert finding.message.startswith(message)
    assert [s.id for s in read_value(value).map.statements] == ["a"]
    assert not VALIDATOR.is_valid(value)


@pytest.mark.parametrize(
    "parts",
    [
        {"statements": [{"text": "It is full."}]},
        {"statements": [{"id": ""}]},
        {"statements": [{"id": 7}]},
        {"inferences": [{"id": "i", "premises": []}]},
        {"inferences": [{"id": "i", "conclusion": {"nobody": "a"}}]},
        {"conflicts": [{"id": "x", "target": "a"}]},
        {"rephrases": [{"id": "r", "from": {"statement": "a"}}]},
        {"rephrases": [{"id": "r", "from": {"statement": "a"}, "to": {"inference": "i"}}]},
    ],
)
def test_a_part_without_its_id_or_its_end_is_left_out_and_said(parts: dict[str, Any]) -> None:
    value = {"statements": [], **parts}
    found = read_value(value)
    assert "invalid-value" in rules(found)
    assert found.map == ArgumentMap()
    assert not VALIDATOR.is_valid(value)


def test_of_two_equal_ids_the_first_stays() -> None:
    found = read_value({"statements": [{"id": "a", "text": "One."}, {"id": "a", "text": "Two."}]})
    assert [s.text for s in found.map.statements] == ["One."]
    assert one(found).message == "`statements[1].id` is taken already: a"


def test_a_strength_lies_between_nothing_and_one() -> None:
    for strength in (-0.1, 2, True, "0.5", [1]):
        step = {"id": "i", "conclusion": {"statement": "a"}, "strength": strength}
        found = read_value({"statements": [], "inferences": [step]})
        assert one(found).message == "`inferences[0].strength` is not a number from 0 to 1"
        assert found.map.inferences[0].strength is None


def test_a_key_that_means_nothing_is_a_warning_once_for_a_list() -> None:
    found = read_value({"statements": [{"id": "a", "colour": 1}, {"id": "b", "colour": 2}], "__proto__": {}})
    assert rules(found) == ["unknown-key", "unknown-key"]
    assert {f.message for f in found.findings} == {
        "`statements[].colour` is no key of a map in JSON",
        "`__proto__` is no key of a map in JSON",
    }
    assert {f.severity for f in found.findings} == {Severity.WARNING}


def test_own_keys_are_kept_under_data_whatever_they_are_called() -> None:
    own = {"__proto__": {"__proto__": []}, "constructor": None, "statements": [1, {"id": 2}]}
    found = read_value({"statements": [{"id": "__proto__", "data": own}], "data": own})
    assert found.findings == ()
    assert found.map.data == found.map.by_id["__proto__"].data == own


def test_another_format_is_read_as_well_as_can_be_and_said() -> None:
    found = read_value({"argmap": FORMAT + 1, "statements": [{"id": "a"}]})
    assert one(found).message == f"`argmap` is not {FORMAT}, the format that is read here"
    assert len(found.map.statements) == 1


def test_half_a_character_is_replaced_so_that_the_map_can_be_written() -> None:
    found = read(r'{"statements": [{"id": "a\ud83d", "text": "\ud83d\ude00 \ude00"}]}')
    assert rules(found) == ["invalid-value"]
    assert [(s.id, s.text) for s in found.map.statements] == [("a\ufffd", "😀 \ufffd")]
    JSON.write(found.map).encode()


def test_a_byte_order_mark_is_no_fault() -> None:
    assert read('\ufeff{"statements": []}').findings == ()


VALUES = st.recursive(
    st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "text", "statement", "place", "file", "line", "__proto__"]), inner
        )
    ),
    max_leaves=8,
)


@settings(max_examples=100)
@given(st.data())
def test_any_value_anywhere_in_a_map_stops_nothing(data: st.DataObject) -> None:
    value = encode(full_map())
    for _ in range(data.draw(st.integers(1, 4))):
        spoil(value, data)
    found = read_value(value)
    assert read(JSON.write(found.map)).map == found.map
    JSON.write(found.map).encode()
    check(found)
    if not VALIDATOR.is_valid(value) and "json-syntax" not in rules(found):
        assert {"invalid-value", "unknown-key"} & set(rules(found))


def spoil(value: Any, data: st.DataObject) -> None:
    """Put something else in one place of `value`, or take it out."""
    while isinstance(value, (dict, list)) and value:
        key = data.draw(st.sampled_from(sorted(value) if isinstance(value, dict) else range(len(value))))
        if isinstance(value[key], (dict, list)) and value[key] and data.draw(st.booleans()):
            value = value[key]
            continue
        if data.draw(st.booleans()):
            value[key] = data.draw(VALUES)
        else:
            del value[key]
        return


@settings(max_examples=100)
@given(st.data())
def test_a_text_cut_or_altered_anywhere_stops_nothing(data: st.DataObject) -> None:
    text = JSON.write(full_map())
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.sampled_from([0, 0, 1, 2, 40])))
        text = text[:start] + data.draw(st.text('{}[]",:\\ue0-1ntd', max_size=3)) + text[end:]
    check(read(text))


@given(st.text(max_size=40))
def test_any_text_stops_nothing(text: str) -> None:
    assert read(text).findings


def issue_map(positions: list[str]) -> Reading:
    statements = [{"id": "a", "issue": "q"}, {"id": "b", "issue": "q"}, {"id": "c"}]
    issues = [{"id": "q", "title": "Which?", "positions": positions}]
    return JSON.read(json.dumps({"statements": statements, "issues": issues}), "map.json")


@pytest.mark.parametrize("positions", [["b", "a"], []])
def test_positions_follow_from_the_statements(positions: list[str]) -> None:
    reading = issue_map(positions)
    assert reading.findings == ()
    assert reading.map.issues == (Issue("q", "Which?", ("a", "b")),)


@pytest.mark.parametrize("positions", [["a"], ["a", "b", "c"], ["a", "b", "gone"]])
def test_positions_that_are_not_those_of_the_statements_are_reported(positions: list[str]) -> None:
    reading = issue_map(positions)
    (finding,) = reading.findings
    assert finding.rule == "invalid-value"
    assert "`issues.q.positions`" in finding.message
    assert reading.map.issues == (Issue("q", "Which?", ("a", "b")),)
