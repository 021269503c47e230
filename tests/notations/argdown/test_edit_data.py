"""Editing one key of a data block or of the front matter: what stands around it stays."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import argmap
from argmap.notations.argdown.grammar.parser import parse

BLOCK = """\
[A]: a. {
    by: [one, two]  # in this order
    # where it is from
    source:
        id: paper
        at: p. 3
    note: |
        as it is
        written
}

[B]: b.
"""


def changed(text: str, key: Any, value: Any, name: str | None = "A") -> str:
    return argmap.edit(text).set_data(name, key, value).text


def removed(text: str, key: Any, name: str | None = "A") -> str:
    return argmap.edit(text).remove_data(name, key).text


def test_a_date_is_written_as_words() -> None:
    assert changed("[A]: a.", "k", date(2019, 5, 1)) == '[A]: a. {k: "2019-05-01"}'


@pytest.mark.parametrize("value", [object(), b"bytes", {1, 2}, {"a": [object()]}])
def test_what_is_no_data_is_refused(value: object) -> None:
    with pytest.raises(argmap.ArgmapError, match="is not written into data"):
        changed("[A]: a.", "k", value)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[A]: a.", "[A]: a. {k: v}"),
        ("[A]: a. #t (¶1)  // note\n", "[A]: a. #t (¶1) {k: v}  // note\n"),
        ("[A]: a. {}", "[A]: a. {k: v}"),
        ("[A]: a. { }", "[A]: a. {k: v}"),
        ("[A]: a. {x: 1}", "[A]: a. {x: 1, k: v}"),
        ("[A]: a. {x: 1,  y: [1,2] }", "[A]: a. {x: 1,  y: [1,2], k: v }"),
        ("[A]: a. {x: 1,}", "[A]: a. {x: 1, k: v}"),
        ("[A]: a. {k: 1, x: 2}", "[A]: a. {k: v, x: 2}"),
        ("[A]: a. {k: , x: 2}", "[A]: a. {k: v , x: 2}"),
        ("[A]: a. {k, x: 2}", "[A]: a. {k: v, x: 2}"),
        ('[A]: a. {"k":"}", x: 2}', '[A]: a. {"k": v, x: 2}'),
        ("[A]: a. {\n}", "[A]: a. {k: v}"),
        ("[A]: a. {\n  x: 1\n}", "[A]: a. {\n  x: 1\n  k: v\n}"),
        ("[A]: a. {\n  x: 1}", "[A]: a. {\n  x: 1\n  k: v}"),
        ("[A]: a. {\n  k:\n    x: 1\n  y: 2\n}", "[A]: a. {\n  k: v\n  y: 2\n}"),
        ("[A] {x: 1}\n\n[A]: a.", "[A] {x: 1, k: v}\n\n[A]: a."),
    ],
)
def test_a_key_is_set_in_its_place_or_behind_the_others(before: str, after: str) -> None:
    assert changed(before, "k", "v") == after


def test_a_block_of_lines_keeps_its_comments_and_its_other_lines() -> None:
    assert changed(BLOCK, "by", "me") == BLOCK.replace("[one, two]", "me")
    assert changed(BLOCK, ("by", 1), "me") == BLOCK.replace("two", "me")
    assert changed(BLOCK, ("source", "at"), "p. 4") == BLOCK.replace("p. 3", '"p. 4"')
    assert changed(BLOCK, "note", "x") == BLOCK.replace("|\n        as it is\n        written", "x")
    assert changed(BLOCK, ("source", "via"), "post") == BLOCK.replace("p. 3\n", "p. 3\n        via: post\n")
    assert changed(BLOCK, "strength", 0.5) == BLOCK.replace("written\n}", "written\n    strength: 0.5\n}")


def test_a_map_in_a_block_of_lines_is_lines_too() -> None:
    new = changed(BLOCK, "by", {"who": {"name": "me"}, "when": None})
    written = "    by:\n        who:\n            name: me\n        when: null  # in this order\n"
    assert written in new


VALUES = [
    *("a {b} c", "}", "a: b, c", "yes", "2015-01-02", "1,000", "“so” \"it\" 'is'", "#x", "¶ ; é", ""),
    *(None, True, 3, -0.5, [], ["x", {"y": "}"}], {"a": {"b": ["{", 1]}}, ("one", "two")),
]


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("text", ["[A]: a.\n  + [B]: b.\n", "[A]: a. {x: 1}\n", BLOCK])
def test_every_value_is_read_back(text: str, value: Any) -> None:
    (block, *_) = parse(changed(text, "k", value)).blocks
    assert block.data.value["k"] == (list(value) if isinstance(value, tuple) else value)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[A]: a. {k: 1}\n", "[A]: a.\n"),
        ("[A]: a. // note\n  {k: 1}\n\n[B]: b.", "[A]: a. // note\n\n[B]: b."),
        ("[A]: a. {k: 1, x: 2}", "[A]: a. {x: 2}"),
        ("[A]: a. {x: 2 , k: 1 }", "[A]: a. {x: 2 }"),
        ("[A]: a. {x: 1, k: {a: [1, 2]}, y: 3}", "[A]: a. {x: 1, y: 3}"),
        ("[A]: a. {\n  k: 1\n}\n", "[A]: a.\n"),
        ("[A]: a. {\n  # note\n  k: 1\n}\n", "[A]: a. {\n  # note\n}\n"),
        ("[A]: a. {\n  x: 1\n  k: 1}\n", "[A]: a. {\n  x: 1}\n"),
        ("[A]: a. {\r\n  k: 1\r\n  x: 1\r\n}\r\n", "[A]: a. {\r\n  x: 1\r\n}\r\n"),
    ],
)
def test_a_key_is_taken_out_and_an_empty_block_goes(before: str, after: str) -> None:
    assert removed(before, "k") == after


def test_a_key_inside_another_is_taken_out() -> None:
    assert removed(BLOCK, ("by", 0)) == BLOCK.replace("one, ", "")
    assert removed(BLOCK, ("source", "id")) == BLOCK.replace("        id: paper\n", "")
    assert removed(BLOCK, "note") == BLOCK.replace("    note: |\n        as it is\n        written\n", "")
    assert removed("[A]: a. {x: {k: 1}}", ("x", "k")) == "[A]: a. {x: {}}"


FRONT = "===\ntitle: T # here\nsources:\n    paper: {title: P}\n===\n\n[A]: a.\n"


def test_the_front_matter_is_edited_under_no_name() -> None:
    assert changed(FRONT, "title", "New: one", None) == FRONT.replace("title: T", 'title: "New: one"')
    assert changed(FRONT, ("sources", "post", "title"), "Q", None) == FRONT.replace(
        "{title: P}\n", "{title: P}\n    post:\n        title: Q\n"
    )
    assert changed(FRONT, ("sources", "paper", "date"), 2015, None) == FRONT.replace(
        "{title: P}", "{title: P, date: 2015}"
    )
    assert removed(FRONT, "title", None) == FRONT.replace("title: T # here\n", "")
    assert changed("[A]: a.\n", "essay", "essay.md", None) == '===\nessay: "essay.md"\n===\n\n[A]: a.\n'
    assert removed('===\nessay: "essay.md"\n===\n\n[A]: a.\n', "essay", None) == "[A]: a.\n"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("[A]: a. {x: 1}", ("x", "y")),
        ("[A]: a. {x: &k {a: 1}, y: *k}", ("y", "b")),
        ("[A]: a. {x: &k 1, y: *k}", "x"),
        ("[A]: a. {x: [}", "x"),
        ("[A]: a. {x: 1}\n\n[A] {x: 2}", "x"),
        ("[B]: b.", "x"),
        ("[A]: a.", ()),
        ("[A]: a.", (1, "x")),
    ],
)
def test_a_key_that_cannot_be_set_is_refused_with_its_place(text: str, key: Any) -> None:
    with pytest.raises(argmap.ArgmapError) as raised:
        changed(text, key, "v")
    assert raised.value.remedy


@pytest.mark.parametrize(("name", "key"), [("A", "y"), ("A", ("x", "y")), (None, "x"), ("B", "x")])
def test_a_key_that_is_not_there_cannot_be_taken_out(name: str | None, key: Any) -> None:
    with pytest.raises(argmap.ArgmapError):
        removed("[A]: a. {x: 1}\n\n[B]: b.", key, name)
