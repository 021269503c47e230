"""Data blocks: YAML 1.2 as js-yaml reads it, with the place of everything and a remedy for every mistake."""

from __future__ import annotations

import math
import sys
from typing import Any

import pytest
from hypothesis import assume, given, strategies as st

from argmap.notations.argdown.data.block import read_data
from argmap.notations.argdown.data.full_yaml import DataError, read_fully
from argmap.notations.argdown.data.simple_yaml import read_simply
from argmap.notations.argdown.data.values import Data, DateText
from argmap.notations.argdown.fault import Fault


def read(text: str) -> Data:
    found: list[Fault] = []
    data = read_data(text, 0, len(text), found)
    assert found == []
    return data


def fault(text: str) -> Fault:
    found: list[Fault] = []
    assert read_data(text, 0, len(text), found).value == {}
    (only,) = found
    assert only.code == "data"
    return only


@pytest.mark.parametrize(
    ("written", "value"),
    [
        *((word, True) for word in ("true", "True", "TRUE")),
        *((word, False) for word in ("false", "False", "FALSE")),
        *((word, None) for word in ("null", "Null", "NULL", "~", "")),
        *((word, word) for word in ("yes", "no", "on", "off", "y", "n", "nUll", "<<", "=")),
        *(
            ("017", 17),
            ("08", 8),
            ("0o17", 15),
            ("0x1F", 31),
            ("0b11", 3),
            ("+12", 12),
            ("-0", 0),
            ("-7", -7),
        ),
        *(("1e3", 1000.0), (".5", 0.5), ("1.", 1.0), ("12e03", 12000.0), ("1.5", 1.5), (".inf", math.inf)),
        *((word, word) for word in ("1_000", "1:30", "1.5e", "+.5", "1e999", "2024-1-2", "0x", "1-2")),
        *(
            ("a#b", "a#b"),
            ("it''s", "it''s"),
            ("what? yes", "what? yes"),
            ("a:b", "a:b"),
            ("-x", "-x"),
            ("?x", "?x"),
        ),
        *(
            ('"a"', "a"),
            ("'it''s'", "it's"),
            (r'"\u007b\x41\e\/"', "{A\x1b/"),
            (r'"\ud83d\ude00"', "\U0001f600"),
        ),
        *(("http://x.y/z?a=b#c", "http://x.y/z?a=b#c"), ("[a, 'b, c', {d: 1}]", ["a", "b, c", {"d": 1}])),
        *(
            ("[]", []),
            ("{}", {}),
            ("[a: b]", [{"a": "b"}]),
            ("!!str 1", "1"),
            ("!!int '7'", 7),
            ("!!float 1", 1.0),
        ),
        *(
            ("&x a", "a"),
            ("! 1", "1"),
            ("!!set {a, b}", {"a": None, "b": None}),
            ("!!binary QQ==", {"0": 65}),
        ),
    ],
)
def test_a_word_is_what_js_yaml_takes_it_for(written: str, value: Any) -> None:
    assert read(f"{{k: {written}}}").value == {"k": value}
    assert type(read(f"{{k: {written}}}").value["k"]) is type(value)


def test_not_a_number_is_one() -> None:
    assert math.isnan(read("{k: .nan}").value["k"])


@pytest.mark.parametrize(
    "written", ["2024-01-02", "2024-01-02T10:00:00", "2024-1-2 10:00:00.5 +2", "2024-01-02T10:00:00Z"]
)
def test_a_date_stays_as_written_and_is_known_for_one(written: str) -> None:
    value = read(f"{{k: {written}}}").value["k"]
    assert value == written
    assert isinstance(value, DateText)
    assert not isinstance(read(f'{{k: "{written}"}}').value["k"], DateText)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{a}", {"a": None}),
        ("{a, b}", {"a": None, "b": None}),
        ('{"a":1}', {"a": 1}),
        ("{a: 1,}", {"a": 1}),
        ("{a: 1, n: 1,000}", {"a": 1, "n": 1, "0": None}),
        ("{true: 1, 1.0: 2, [1, 2]: 3, {a: b}: 4}", {"true": 1, "1": 2, "1,2": 3, "[object Object]": 4}),
        ("{a: b\n  c}", {"a": "b c"}),
        ("{a: &x {b: 1, c: 2}, d: {<<: *x, c: 3}}", {"a": {"b": 1, "c": 2}, "d": {"b": 1, "c": 3}}),
        ("{a: &x {b: 1}, d: {c: 3, <<: [*x, {b: 2, e: 4}]}}", {"a": {"b": 1}, "d": {"c": 3, "b": 1, "e": 4}}),
        ("{}", {}),
        ("{\n}", None),
        ("{\n  a: 1\n}", {"a": 1}),
        ("{\r\n  a: 1\r\n  b: [c]\r\n}", {"a": 1, "b": ["c"]}),
        ("{\n  a: |\n    one\n    two\n  b: >\n    one\n    two\n}", {"a": "one\ntwo\n", "b": "one two\n"}),
        ("{\n  a: one, two # a note\n}", {"a": "one, two"}),
        ("{\n- a\n- b: 1\n  c: 2\n- {d: 3}\n}", ["a", {"b": 1, "c": 2}, {"d": 3}]),
        ("{\n  a:\n  - b\n  c:\n    d:\n  e: f\n}", {"a": ["b"], "c": {"d": None}, "e": "f"}),
        ("{\n  words\n}", "words"),
        ("===\na: 1\n===", {"a": 1}),
        ("===\n===", None),
        ("======", None),
    ],
)
def test_a_block_is_what_js_yaml_takes_it_for(text: str, value: Any) -> None:
    assert read(text).value == value


@pytest.mark.parametrize(
    ("text", "at", "message"),
    [
        ("{by: one: two}", ":", "a colon inside the value of `by`"),
        ("{by: @one}", "@", "a value that begins with `@` after `by`"),
        ("{by: 'one}", "'", "a quotation mark that is not closed after `by`"),
        ('{by: "one" two}', "two", 'the second `"` ends the value of `by`, and more stands behind it'),
        ("===\nby: 'it's'\n===\n", "s'", "the second `'` ends the value of `by`, and more stands behind it"),
        ('{by: "one" id: two}', "id", "`i` where a comma or the end was expected after `by`"),
        ('{by: "\\q"}', "\\q", "an escape that YAML does not know after `by`"),
        ("{by: *one}", "*", "`*one` refers to `&one`, which does not stand before it"),
        ("{by: !one two}", "!", "`!one` is no type that this value can have"),
        ("{by: !!int two}", "!!int", "`!!int` is no type that this value can have"),
        ("{by: one, by: two}", "by: two", "`by` stands twice"),
        ("{by: one}}", "}", "`}` after the end of the data"),
        ("{by: [x,,y]}", ",y", "`,` where a value was expected after `by`"),
        ("{by: <<, <<: word}", "<<: word", "`<<` merges something that is no map"),
        ("{\n\tby: one\n}", "\t", "a tab as indentation"),
        (
            "{\n  by: one\n   to: two\n}",
            "to",
            "the line of `to` is indented deeper than the one above, and is read as a part of it",
        ),
        ("{\n  by: one\n  two\n}", "two", "the line `two` is no `key: value`"),
        ("{\n  by: [one\n  to: two\n}", "[one", "`[` after `by` is not closed"),
        ("{by: [one, to: two}", "[one", "`[` after `by` is not closed"),
        ("{to: {by: [one}, of: [two]}", "[one", "`[` after `by` is not closed"),
        ("{\n  by: one\n to: two\n}", "to", "lines that do not fit together after `by`"),
        ("===\na: 1\n---\nb: 2\n===", "---", "`---` begins a second YAML document"),
    ],
)
def test_a_mistake_is_told_where_it_stands(text: str, at: str, message: str) -> None:
    found = fault(text)
    assert found.message == message
    assert found.offset == text.rindex(at)
    assert found.help


def test_the_remedy_names_the_key() -> None:
    assert fault("{by: one: two}").help == 'put the value in quotation marks: `by: "…"`'


def test_aliases_of_aliases_are_not_written_out_without_end() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    assert fault("{\n" + "\n".join(lines) + "\n}").message == "data that stands for more than 100,000 values"


@pytest.mark.parametrize("text", ["{a: " + "[" * 5000 + "]" * 5000 + "}", "{\n" + "- " * 5000 + "a\n}"])
def test_depth_has_an_end(text: str) -> None:
    assert fault(text).message == "data nested deeper than 100 levels"


def places(text: str) -> dict[Any, tuple[str, str]]:
    return {
        path: (text[entry.key : entry.key + 4], text[entry.value : entry.end])
        for path, entry in read(text).entries.items()
    }


@pytest.mark.parametrize(
    "text",
    [
        '{  by: one, "to": [two, {in: "th\\u0072ee"}]}',
        "{\n  by: one\n  \"to\":\n  - two\n  - in: 'three'\n}",
        '{  by: !!str one, "to": [&x two, {in: "three"}]}',
        '===\nby: one\n"to": [two, {in: "\\ud83d\\ude00"}]\n===',
    ],
)
def test_every_key_and_item_has_its_place(text: str) -> None:
    found = places(text)
    assert found["by",][0].startswith("by")
    assert "one" in found["by",][1]
    assert found["to",][0] == '"to"'
    assert found["to", 0][0] == found["to", 0][1][:4] or found["to", 0][1] == "two"
    assert found["to", 1, "in"][0].startswith("in:")
    assert found["to", 1, "in"][1][0] in "\"'"
    assert found["to", 1, "in"][1][-1] in "\"'"


def test_the_offset_of_a_path_without_place_is_that_of_the_key_above() -> None:
    data = read("{a: &x {b: 1}, c: {<<: *x}}")
    assert data.offset("c", "b") == 15
    assert data.offset("nothing") == 0


@pytest.mark.parametrize(
    ("text", "stray"),
    [
        ("{quote: words, more words, by: x}", [(("quote",), "more words", 15)]),
        ("{quote: one, two, three}", [(("quote",), "two", 13), (("quote",), "three", 18)]),
        ("{n: 1,000}", [(("n",), "0", 6)]),
        ("{s: {t: one, two}}", [(("s", "t"), "two", 13)]),
        ('{quote: "words", more}', []),
        ("{a, b}", []),
        ("{a: [b, c]}", []),
        ("{a: b, c:, d: }", []),
        ("{a: !!str one, two}", [(("a",), "two", 15)]),
    ],
)
def test_a_value_cut_at_a_comma_leaves_stray_keys(text: str, stray: list[Any]) -> None:
    assert read(text).stray == stray


WORDS = [
    *(
        "a",
        "b",
        "key",
        "quote",
        "true",
        "no",
        "~",
        "1",
        "017",
        "1.5",
        "2024-01-02",
        "1:30",
        "x y",
        "isn't",
        "what?",
    ),
    *(
        "a#b",
        "a # b",
        "-x",
        "- x",
        ":x",
        "@x",
        "*x",
        "&x y",
        "|",
        "x:",
        "x: y",
        "x:y",
        "'it''s'",
        '"q"',
        "é",
    ),
    *(
        '"\\u007b"',
        '"\\ud83d\\ude00"',
        '"\\q"',
        "'a",
        "\U0001f600 z",
        "",
        "<<",
        "1,000",
        "[1, 2]",
        "[a, b",
        "{c: d}",
    ),
    *(
        "{c}",
        "[]",
        "{}",
        "[{e: f}]",
        "“q”",
        "a, b",
        '"a" b',
        "http://x.y/z?a=b",
        "a\tb",
        "---",
        "!!str 1",
        "[a: b]",
    ),
]


def flow_maps() -> st.SearchStrategy[str]:
    key = st.sampled_from(["a", "b", "key", "x y", '"q"', "'s'", "1", "true", "é"]) | st.sampled_from(WORDS)
    colon = st.sampled_from([": ", ": ", ": ", ":", "  :  ", ""])
    entry = st.tuples(key, colon, st.sampled_from(WORDS)).map("".join)
    comma = st.sampled_from([", ", ",", " , ", ",\n  "])
    return st.builds(lambda entries, sep: "{" + sep.join(entries) + "}", st.lists(entry, max_size=4), comma)


def block_maps() -> st.SearchStrategy[str]:
    keys = st.sampled_from(["a", "b", "c d", '"q"', "1", "é"])
    values = st.sampled_from(WORDS)

    def lines(inner: st.SearchStrategy[list[str]]) -> st.SearchStrategy[list[str]]:
        entry = st.tuples(keys, values).map(lambda e: [f"{e[0]}: {e[1]}"])
        nested = st.tuples(keys, inner).map(lambda e: [f"{e[0]}:", *("  " + line for line in e[1])])
        items = st.tuples(keys, st.lists(values, min_size=1, max_size=2)).map(
            lambda e: [f"{e[0]}:", *(f"- {item}" for item in e[1])]
        )
        maps = st.tuples(keys, values, values).map(lambda e: [f"{e[0]}:", f"  - a: {e[1]}", f"    b: {e[2]}"])
        one = entry | nested | items | maps | st.just([""]) | st.just(["# note"])
        return st.lists(one, min_size=1, max_size=3).map(
            lambda found: [line for some in found for line in some]
        )

    whole = st.recursive(st.just(["z: 1"]), lines, max_leaves=4)
    return whole.map(lambda found: "{\n" + "".join(f"  {line}\n" for line in found) + "}")


@given(flow_maps() | block_maps())
def test_the_simple_reader_says_what_the_full_one_says(text: str) -> None:
    block = text.startswith("{\n")
    start, end = (2, len(text) - 1) if block else (0, len(text))
    simple, full = Data(0, len(text), text, block), Data(0, len(text), text, block)
    assume(read_simply(text, start, end, simple))
    try:
        read_fully(text, start, end, full)
    except DataError:
        # libyaml refuses a few words that YAML 1.2 allows.
        assume(False)
    assert simple.value == full.value
    assert simple.stray == full.stray
    assert simple.entries == full.entries


@given(st.text(max_size=60), st.sampled_from(["{%s}", "{k: %s}", "{\n%s\n}", "{\n  k: %s\n}", '{k: "%s"}']))
def test_any_text_is_data_or_told(words: str, frame: str) -> None:
    text = frame % words
    found: list[Fault] = []
    data = read_data(text, 0, len(text), found)
    assert len(found) <= 1
    assert all(0 <= f.offset < f.end <= len(text) for f in found)
    assert not found or data.value == {}


@pytest.mark.parametrize(
    "text",
    [
        '{by: [one, "two, three"], source: {id: a, at: "p. 3"}}',
        "{\n    by: other Iranians\n    issue: Russia and Iran\n}",
        '===\ntitle: A title\nsources:\n    a: {url: "https://x.y"}\nterms:\n  - one\n  - a: two\n===',
    ],
)
def test_the_data_of_most_maps_is_read_without_a_yaml_library(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "yaml", None)
    assert isinstance(read(text).value, dict)


def test_a_machine_without_libyaml_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    import yaml

    text = "{\n  a: |\n    one\n  b: &x [c]\n  d: *x\n}"
    expected = read(text)
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    assert read(text).value == expected.value
    assert read(text).entries == expected.entries
