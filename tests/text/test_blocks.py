"""Blocks and their paragraph numbers; what stands above the body and is not of it."""

from __future__ import annotations

import pytest

from argmap.text.markdown import Block, render
from argmap.text.masthead import breadcrumb, is_byline, looks_like_title


def kinds(source: str) -> list[str]:
    return [block.kind for block in render(source).blocks]


def shown(source: str) -> dict[int, str]:
    """What each numbered block shows."""
    rendered = render(source)
    return {
        block.number: rendered.text[block.span.start : block.span.end]
        for block in rendered.blocks
        if block.number is not None
    }


def numbers(source: str) -> list[tuple[str, int | None]]:
    return [(block.kind, block.number) for block in render(source).blocks]


EVERYTHING = """\
---
title: Trams
---

# Trams

First.

- a
- b

> quoted

| a |
|---|
| b |

```
code
```

***

<div>html</div>

![](picture.png)

https://video.example/watch?v=1

## Section

Last.[^1]

[^1]: A note.
"""


def test_body_blocks_are_numbered_in_file_order_and_nothing_else_is() -> None:
    assert numbers(EVERYTHING) == [
        ("front-matter", None),
        ("heading", None),
        ("paragraph", 1),
        ("list", 2),
        ("quote", 3),
        ("table", 4),
        ("code", 5),
        ("rule", None),
        ("html", None),
        ("picture", None),
        ("link", None),
        ("heading", None),
        ("paragraph", 6),
        ("footnote", None),
    ]


def test_headings_have_their_level() -> None:
    assert [block.level for block in render("# a\n\n## b\n\nc\n---\n\nd").blocks] == [1, 2, 2, 0]


def test_the_source_of_a_block_is_its_lines_without_the_last_line_end() -> None:
    source = "# T\r\n\r\n- a\r\n\r\n  b\r\n\r\n\r\n> q\r\nlazy\r\n\r\nend"
    blocks = render(source).blocks
    assert [source[block.source.start : block.source.end] for block in blocks] == [
        "# T",
        "- a\r\n\r\n  b",
        "> q\r\nlazy",
        "end",
    ]


def test_the_parts_of_a_block_are_parted_like_paragraphs() -> None:
    assert shown("- a\n- b\n  - c\n\n> d\n>\n> e") == {1: "a\n\nb\n\nc", 2: "d\n\ne"}


def test_a_file_without_words_has_no_numbered_block() -> None:
    assert shown("") == shown("<!-- a -->\n\n---\n\n&nbsp;\n") == {}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("# T\n\nBy Jane Doe\n\nBody one.\n", ["heading", "byline", "paragraph"]),
        (
            "# T\n\n*Jane Doe and Max Roe*\n\n3 March 2016\n\nBody.\n",
            ["heading", "byline", "byline", "paragraph"],
        ),
        (
            "Home / News / The Title\n\nThe title\n\nJane Doe\n\nBody.\n",
            ["breadcrumb", "title", "byline", "paragraph"],
        ),
        ("# The Title\n\nThe Title\n\nBody.\n", ["heading", "title", "paragraph"]),
        ("The Title\n\n# The Title\n\nBody.\n", ["title", "heading", "paragraph"]),
        ("---\ntitle: 'The Title'\n---\n\nThe Title\n\nBody.\n", ["front-matter", "title", "paragraph"]),
        ("# T\n\nBody.\n\nJane Doe\n", ["heading", "paragraph", "paragraph"]),
        ("# T\n\nJane Doe\n", ["heading", "paragraph"]),
        ("# T\n\nJane Doe.\n\nBody.\n", ["heading", "paragraph", "paragraph"]),
        ("# T\n\nWhy trams matter\n\nBody.\n", ["heading", "paragraph", "paragraph"]),
        ("Jane Doe\n\nBody.\n", ["paragraph", "paragraph"]),
        ("A first line\n\nBody.\n", ["paragraph", "paragraph"]),
        ("Body.\n\nHome / News / Trams\n", ["paragraph", "paragraph"]),
        ("# T\n\nHome / News / Trams\n\nBody.", ["heading", "breadcrumb", "paragraph"]),
        (
            "https://a.example https://b.example\n\n<https://c.example>\n\nBody https://a.example",
            ["link", "link", "paragraph"],
        ),
        ("[watch](https://a.example)", ["paragraph"]),
    ],
)
def test_what_is_not_body_is_told_by_evidence(source: str, expected: list[str]) -> None:
    assert kinds(source) == expected


def test_a_masthead_does_not_shift_paragraph_numbers() -> None:
    source = "Home / News / Trams pay\n\nTrams pay\n\nJane Doe\n\nOne.\n\nhttps://v.example\n\nTwo.\n"
    assert shown(source) == {1: "One.", 2: "Two."}
    assert shown("# Trams pay\n\nOne.\n\nTwo.\n") == shown(source)


@pytest.mark.parametrize(
    "text", ["Home / Opinion / Trams", "Home > A > B", "Start » Stadt » Bahn", "a | b | c"]
)
def test_a_breadcrumb_is_a_line_of_parts(text: str) -> None:
    assert len(breadcrumb(text)) == 3


@pytest.mark.parametrize(
    "text", ["and / or", "a / b > c", "One / two / three.", "a / b\n/ c", "1/2/3", "a / / b"]
)
def test_other_lines_are_no_breadcrumb(text: str) -> None:
    assert breadcrumb(text) == []


@pytest.mark.parametrize(
    "text", ["Jane Doe", "By Jane Doe, Port Ellery Gazette", "Ludwig van Beethoven", "李明", "March 3, 2016"]
)
def test_names_and_dates_are_a_byline(text: str) -> None:
    assert is_byline(text)


@pytest.mark.parametrize("text", ["Trams pay", "Jane Doe.", "", "—", "A\nB", "Jane said Doe", "A " * 13])
def test_other_lines_are_no_byline(text: str) -> None:
    assert not is_byline(text)


@pytest.mark.parametrize(
    ("text", "like"), [("Do trams pay?", True), ("They pay.", False), ("https://a.example", False)]
)
def test_a_title_is_a_line_without_a_full_stop(text: str, like: bool) -> None:
    assert looks_like_title(text) is like


def test_a_block_is_a_plain_value() -> None:
    block = render("a").blocks[0]
    assert block == Block("paragraph", block.span, block.source, 0, 1)
