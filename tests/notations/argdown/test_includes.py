"""What a map says is never taken for words that include a file."""

from __future__ import annotations

import pytest
from attrs import evolve

import argmap
from argmap.graph import ArgumentMap, Statement
from argmap.notations import left_out
from argmap.notations.argdown.includes import includes
from argmap.notations.argdown.layout.formatter import formatted
from argmap.text.quote import Quote

WORDS = "It says @include(a.argdown) here."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("@include(a) // @include(./b c)", ["@include(a)", "@include(./b c)"]),
        ("@include() @include(a\nb) @include(c", ["@include(a\nb)"]),
        ("@include(@include(a))", ["@include(@include(a)"]),
        ("@include (a) include(b)", []),
    ],
)
def test_an_include_is_its_words_and_a_path(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in includes(text)] == found


def test_a_map_that_speaks_of_including_includes_nothing_when_it_is_written() -> None:
    statement = Statement(
        "a",
        "A",
        WORDS,
        quotes=(Quote("@include(b)"), Quote("x", prefix="@include(c)")),
        by=("@include(d)",),
        data={"@include(e)": ["@include(f)"]},
    )
    graph = ArgumentMap(title="@include(g)", statements=(statement,), data={"k": "@include(h)"})
    text = argmap.write(graph)
    assert not list(includes(text))
    again = argmap.read_text(text, "argdown").map
    assert again.title == graph.title
    assert again.data == graph.data
    assert evolve(again.by_id["a"], place=None, members=()) == statement


def test_a_title_and_a_tag_that_would_include_a_file_are_parted() -> None:
    graph = ArgumentMap(statements=(Statement("a", "See @include(b)", "It is.", tags=("@include(c",)),))
    text = argmap.write(graph)
    assert text.startswith("[See @include (b)]: It is. #(@include (c) {id: a}\n")
    assert not list(includes(text))
    assert "See @include(b)" in left_out(graph)[1]


def test_an_added_statement_includes_nothing() -> None:
    edit = argmap.edit("[A]: a.\n").add_statement(Statement("b", "B", WORDS), "supports", "A")
    edit = edit.set_text("A", WORDS).set_data("A", "by", WORDS)
    assert not list(includes(edit.text))
    with pytest.raises(argmap.ArgmapError, match="cannot be a title"):
        edit.rename("A", "See @include(b)")


def test_a_path_over_two_lines_stays_as_it_is_in_a_layout() -> None:
    assert formatted("[A]:b\n\n@include(a  \n  *b)\n").text == "[A]: b\n\n@include(a  \n  *b)\n"
