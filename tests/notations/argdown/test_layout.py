"""The one layout of Argdown: what changes, what stays, and that nothing is said differently."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

import argmap
from argmap.notations.argdown.grammar.parser import parse
from argmap.notations.argdown.layout.formatter import formatted
from argmap.notations.argdown.layout.meaning import meaning
from conftest import ROOT
from notations.argdown import noise, sloppy
from notations.argdown.fixtures import fixtures
from strategies import maps

LAYOUTS = Path(__file__).parent / "layouts"
CASES = sorted(path.name.removesuffix(".before.argdown") for path in LAYOUTS.glob("*.before.argdown"))
PLACES = {"startLine", "startColumn", "endLine", "endColumn", "endOffset"}


def laid_out(text: str) -> str:
    """`text` in the one layout; it must have one."""
    result = formatted(text)
    assert not result.faults, result.faults[0]
    return result.text


def without_places(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_places(inner) for key, inner in value.items() if key not in PLACES}
    return [without_places(inner) for inner in value] if isinstance(value, list) else value


def model(text: str) -> Any:
    """What Argdown's own tools take `text` to say, by their model."""
    return without_places(json.loads(argmap.convert(text, "argdown", "argdown-json")))


# golden cases


def read(name: str) -> str:
    return (LAYOUTS / name).read_bytes().decode()


@pytest.mark.parametrize("case", CASES)
def test_a_careless_text_becomes_an_orderly_one(case: str, golden: Callable[[Path, str], None]) -> None:
    golden(LAYOUTS / f"{case}.after.argdown", laid_out(read(f"{case}.before.argdown")))


@pytest.mark.parametrize("case", CASES)
def test_an_orderly_text_stays(case: str) -> None:
    text = read(f"{case}.after.argdown")
    assert laid_out(text) == text


def test_a_map_of_the_project_keeps_all_lines_but_its_undercuts() -> None:
    for path in sorted((ROOT / "maps").rglob("*.argdown")):
        text = path.read_bytes().decode()
        assert laid_out(text) == text.replace("\n    <_ ", "\n  <_ ")


# laws


@given(sloppy.documents() | noise.documents())
def test_formatting_again_changes_nothing(text: str) -> None:
    once = formatted(text).text
    assert formatted(once).text == once


@given(sloppy.documents() | noise.documents())
def test_a_text_says_the_same_in_its_layout(text: str) -> None:
    after = formatted(text).text
    assert meaning(after, parse(after)) == meaning(text, parse(text))
    assert argmap.read_text(after, "argdown").map == argmap.read_text(text, "argdown").map


@given(sloppy.documents())
def test_argdowns_own_model_of_a_text_is_that_of_its_layout(text: str) -> None:
    result = formatted(text)
    if not result.faults:
        assert model(result.text) == model(text)


@given(sloppy.documents())
def test_no_character_but_blanks_numbers_and_hyphens_is_lost_or_added(text: str) -> None:
    def kept(words: str) -> str:
        return "".join(c for c in words if not c.isspace() and not c.isdecimal() and c not in "-=")

    assert kept(formatted(text).text) == kept(text)


@settings(max_examples=25)
@given(maps())
def test_what_argmap_writes_is_laid_out_already(graph: argmap.ArgumentMap) -> None:
    text = argmap.write(graph)
    assert laid_out(text) == text


def test_the_documents_of_the_reference_say_the_same_in_their_layout(shared: Path) -> None:
    for fixture in fixtures(shared):
        result = formatted(fixture.text)
        assert formatted(result.text).text == result.text, fixture.name
        if fixture.is_faultless:
            assert all(fault.code == "data" for fault in result.faults), fixture.name
            assert model(result.text) == model(fixture.text), fixture.name


# what stays


@pytest.mark.parametrize(
    "text",
    [
        "[A]: a blank at the end of a text belongs to it \n",
        "[A]: two  blanks between words do too\n",
        "[A]: and those before data   {a: 1}\n",
        "[A]: a tag keeps its own #t \n    in a text\n",
        "[A]: long lines stay" + " as they are" * 30 + "\n",
        "[A]: an open bracket [ \n    b]: keeps it as well\n",
        "A text without a title\nstands at the margin.\n",
        "[A] {by: two  blanks}\n",
        '[A] {q: " { a ,b },c : d "}\n',
        "[A] {a:b, http://x: 1,000}\n".replace("1,000", "1"),
        "[A] {\n    a: |2\n        b\n}\n",
        "[A]: b\n@include(_a/*b.argdown)\n",
        "  @include(http://_a  b)\n",
        "// alone\n",
        "===\na: 1\n===\n",
        "[A]: no comment // without a line end",
        "",
    ],
)
def test_what_is_said_or_may_not_be_touched_stays(text: str) -> None:
    assert laid_out(text) == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("\ufeff[A]: b", "[A]: b\n"),
        ("\r\n\r\n[A]: b {\r\n a: 1\r\n}\r\n\r\n\r\n", "[A]: b {\n    a: 1\n}\n"),
        ("[A]: b\r\r[C]\r", "[A]: b\n\n[C]\n"),
        ("[A]: b \nc", "[A]: b\n    c\n"),
        ("[A]: b.   c", "[A]: b. c\n"),
        ("   [A]:b", "[A]: b\n"),
        ("[A]#t{a: 1}", "[A] #t{a: 1}\n"),
        ("[A]\n\t+b\n\t\t->c", "[A]\n  + b\n    -> c\n"),
        ("[A]\n'+ b", "[A]\n  + b\n"),
        ("* a\n   - b", "* a\n  - b\n"),
        ("(3) a\n--------\n(3) b", "(3) a\n----\n(4) b\n"),
        ("(1) a\n--x,y--\n(2) b", "(1) a\n-- x, y --\n(2) b\n"),
        ("(1) a\n--\nx\n--\n(2) b", "(1) a\n-- x --\n(2) b\n"),
        ("(1) a\n--\n// why\nx --\n(2) b", "(1) a\n--\n// why\nx --\n(2) b\n"),
        ('[A] {"a":1,b : [ ],c: {d: e } }', '[A] {"a": 1, b: [], c: {d: e}}\n'),
        ("[A] {\na: 1\n\n}", "[A] {\n    a: 1\n}\n"),
        ("[A] {\n}", "[A] {\n}\n"),
        ("\n\n  \n", ""),
    ],
)
def test_what_is_free_is_laid_out(before: str, after: str) -> None:
    assert laid_out(before) == after


def test_numbers_stay_when_something_speaks_of_one_that_would_change() -> None:
    text = "(1) a\n(3) b\n----\n(4) c\n"
    assert laid_out(text) == "(1) a\n(2) b\n----\n(3) c\n"
    assert laid_out(text + "\n[D]: as (3) says\n") == text + "\n[D]: as (3) says\n"
    assert laid_out(text + "\n// see (4)\n") == text + "\n// see (4)\n"
    assert "(3) c" in laid_out(text + "\n// see (1)\n")


# comments


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[A]\n// c\n  + b", "[A]\n  // c\n  + b\n"),
        ("[A]\n    + b\n    // c\n        + d", "[A]\n  + b\n  // c\n    + d\n"),
        ("[A]\n   + b\n      // - c\n   + d", "[A]\n  + b\n    // - c\n  + d\n"),
        ("[A]\n   + b\n// c\n", "[A]\n  + b\n// c\n"),
        ("[A]\n   + b\n   // c\n", "[A]\n  + b\n  // c\n"),
        ("[A]: b   // c  ", "[A]: b   // c  "),
        ("[A] {a: 1}// c  \n", "[A] {a: 1} // c\n"),
        ("// a\n\n\n\n[A]", "// a\n\n[A]\n"),
        ("// a\n[A]", "// a\n[A]\n"),
        ("[A]\n      /* a\n         b */\n  + c", "[A]\n  /* a\n     b */\n  + c\n"),
    ],
)
def test_a_comment_keeps_to_what_it_stands_beside(before: str, after: str) -> None:
    assert laid_out(before) == after


# faults


@pytest.mark.parametrize("text", ["[A]: b\n[C]: d\n", "[A]:  b {a: 1,, }\n", "[A]\n    + b\n  - c\n"])
def test_a_faulty_text_stays_as_it_is_and_its_faults_are_told(text: str) -> None:
    result = formatted(text)
    assert result.text == text
    assert result.faults


def test_a_text_that_would_say_something_else_stays_as_it_is() -> None:
    text = "  :{ a:}\n"
    result = formatted(text)
    assert result.text == text
    assert "without changing what it says" in result.faults[0].message


def test_a_text_of_many_levels_and_lines_is_laid_out() -> None:
    deep = "[A]\n" + "".join(f"{' ' * (3 * level)}+ b\n" for level in range(1, 400))
    assert laid_out(deep).splitlines()[-1] == " " * (2 * 399) + "+ b"
    assert laid_out("[A]:b\n" + "\n[A]:b\n" * 4_000).count("[A]: b\n") == 4_001


# the door


def test_the_library_gives_the_text_or_says_where_it_is_wrong() -> None:
    assert argmap.format_text("[A]:b") == "[A]: b\n"
    with pytest.raises(argmap.ArgmapError) as caught:
        argmap.format_text("[A]: b\n[C]: d\n", "mine.argdown")
    assert caught.value.where == "mine.argdown:2:1"
