"""Argdown in Markdown: the fenced blocks of a file are one map, every word at its place in the file."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

import argmap
from argmap.notations.markdown.blocks import joined


def text_of(markdown: str) -> str:
    return joined(markdown, "notes.md").text


@pytest.mark.parametrize(
    ("markdown", "argdown"),
    [
        ("```argdown\n[A]: It is full.\n```\n", "[A]: It is full.\n"),
        ("```argdown-map\n[A]: It is full.\n```\n", "[A]: It is full.\n"),
        ("~~~ argdown wide\n[A]: It is full.\n~~~\n", "[A]: It is full.\n"),
        ("````argdown\n[A]: so\n```\nit is\n````\n", "[A]: so\n```\nit is\n"),
        ("  ```argdown\n  [A]: It is full.\n    + [B]\n  ```\n", "[A]: It is full.\n  + [B]\n"),
        ("> ```argdown\n> [A]: It is full.\n>   + [B]\n> ```\n", "[A]: It is full.\n  + [B]\n"),
        ("1. See\n\n   ```argdown\n   [A]\n\n   [B]\n   ```\n", "[A]\n\n[B]\n"),
        ("- ```argdown\n\t  [A]\n  ```\n", "    [A]\n"),
        ("```argdown\n[A]\n```\n\nand\n\n```argdown\n[B]\n```\n", "[A]\n\n\n[B]\n"),
        ("```argdown\r\n[A]: It\r\nis full.\r\n```\r\n", "[A]: It\r\nis full.\r\n"),
        ("\ufeff```argdown\n[A]\n```", "[A]\n"),
        ("```argdown\n[A]: never closed", "[A]: never closed"),
    ],
)
def test_the_words_of_a_block_are_those_between_its_fences(markdown: str, argdown: str) -> None:
    assert text_of(markdown) == argdown


@pytest.mark.parametrize(
    "markdown",
    [
        "",
        "[A]: not in a block",
        "```python\n[A]\n```",
        "```\n[A]\n```",
        "```argdownish\n[A]\n```",
        "    ```argdown\n    [A]\n    ```",
        "<!--\n```argdown\n[A]\n```\n-->",
        "````markdown\n```argdown\n[A]\n```\n````",
        "```argdown\n```",
    ],
)
def test_what_is_no_argdown_block_is_no_map(markdown: str) -> None:
    assert text_of(markdown) == ""


def test_all_blocks_of_a_file_are_one_map_with_its_places_in_the_file() -> None:
    first, second = (
        "```argdown\n[Full]: It is full.\n```\n",
        "> ```argdown\n> [Full]\n>   + [Seen]: I saw.\n> ```\n",
    )
    markdown = f"# Notes\n\n{first}\n{second}"
    found = argmap.read_text(markdown, "markdown", "notes.md")
    assert [s.title for s in found.map.statements] == ["Full", "Seen"]
    assert [i.id for i in found.map.inferences] == ["seen>full"]
    assert [str(s.place) for s in found.map.statements] == ["notes.md:4:1", "notes.md:9:7"]
    assert found.texts == {"notes.md": markdown}


def test_a_fault_in_a_block_is_shown_at_its_place_in_the_file() -> None:
    markdown = "Some notes.\n\n- ```argdown\n  [A]: It is full. {kind: evidense}\n  ```\n"
    (finding,) = argmap.read_text(markdown, "markdown", "notes.md").findings
    assert finding.rule == "invalid-value"
    assert finding.map is not None
    assert markdown[finding.map.offset :].startswith("kind: ") or markdown[finding.map.offset :].startswith(
        "evidense"
    )


def test_front_matter_stands_in_the_first_block() -> None:
    markdown = "Notes\n\n```argdown\n===\ntitle: The bus\n===\n\n[A]: It is full.\n```\n"
    assert argmap.read_text(markdown, "markdown").map.title == "The bus"


def test_a_map_in_markdown_goes_to_other_notations_and_none_goes_to_markdown() -> None:
    markdown = "```argdown\n[A]: It is full.\n```\n"
    assert argmap.convert(markdown, "markdown", "argdown") == "[A]: It is full.\n"
    with pytest.raises(argmap.ArgmapError, match="not written as markdown"):
        argmap.convert("[A]: It is full.", "argdown", "markdown")


PARTS = [
    *("```argdown\n", "~~~argdown\n", "```\n", "~~~\n", "> ", "- ", "1. ", "\t", "  "),
    *("[A]", "é𝒜", "\n", "\r\n", "\r", "\0", "\ufeff", "\u2028", "\f"),
]


@given(st.lists(st.sampled_from(PARTS), max_size=25).map("".join))
def test_no_markdown_makes_reading_raise(markdown: str) -> None:
    found = argmap.read_text(markdown, "markdown", "notes.md")
    argmap.check(found)
    assert {f.map.file for f in found.findings if f.map} <= {"notes.md"}


@given(st.lists(st.sampled_from(PARTS), max_size=25).map("".join))
def test_every_word_of_a_block_is_the_files_own_at_its_place(markdown: str) -> None:
    found = joined(markdown, "notes.md")
    for offset, letter in enumerate(found.text):
        place = found.place(offset)
        assert letter in " \n" or markdown[place.offset] == letter
