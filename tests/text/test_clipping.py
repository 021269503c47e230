"""An essay as it was copied is made fit to be mapped, and loses nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from argmap.text.clipping import clean
from argmap.text.essay import Essay
from argmap.text.folding import fold

LONG = "Trams pay for themselves within ten years, as each city that has built a line has found out."
BODY = [f"{LONG} They do.", f"Buses do not. {LONG}", "And yet they are built."]


def body(source: str) -> list[str]:
    essay = Essay(source)
    return [essay.excerpt(paragraph.span) for paragraph in essay.paragraphs]


def wrapped(paragraph: str, width: int = 60) -> str:
    lines = [""]
    for word in paragraph.split():
        if len(lines[-1]) + len(word) < width:
            lines[-1] = f"{lines[-1]} {word}".strip()
        else:
            lines.append(word)
    return "\n".join(lines)


LAYOUTS = {
    "a blank line between paragraphs": "\n\n".join(BODY),
    "one paragraph a line": "\n".join(BODY),
    "hard wraps": "\n\n".join(map(wrapped, BODY)),
    "CRLF": "\r\n\r\n".join(BODY),
    "blanks on blank lines": "\n \t\n".join(BODY),
}
MASTHEADS = {
    "none": "",
    "title": "Why trams pay",
    "title and author": "Why trams pay\n\nBy Jane Doe",
    "title and author, close": "Why trams pay\nBy Jane Doe",
    "breadcrumb": "Home / Opinion / Why trams pay\n\nWhy trams pay\n\nJane Doe\n\n3 March 2016",
    "address": "Why trams pay\n\nJane Doe, 3 March 2016\n\nhttps://video.example/1",
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("masthead", MASTHEADS)
def test_the_body_is_the_same_in_every_layout(masthead: str, layout: str) -> None:
    between = "\n" if layout == "one paragraph a line" else "\n\n"
    head = MASTHEADS[masthead].replace("\n\n", between)
    text = f"{head}{between}{LAYOUTS[layout]}" if head else LAYOUTS[layout]
    clipping = clean(text)
    assert body(clipping.source) == BODY
    assert clipping.title == ("Why trams pay" if head else None)
    assert clipping.author == ("Jane Doe" if "Jane Doe" in head else None)
    assert clipping.published == ("3 March 2016" if "2016" in head else None)
    assert clipping.links == (("https://video.example/1",) if "https" in head else ())
    assert (clipping.breadcrumb is not None) == ("Home" in head)
    assert clipping.source.startswith("# Why trams pay\n\n") == bool(head)
    assert clipping.source.endswith(".\n")


@pytest.mark.parametrize(
    "paragraph",
    [
        "1. First of all, trams pay.",
        "10) Trams pay.",
        "- Trams pay.",
        "+ Trams pay.",
        "* Trams pay.",
        "> Trams pay.",
        "#1 Trams pay.",
        "# Trams pay.",
        "Trams pay.\n===",
        "Trams pay.\n---",
        "---",
        "```",
        "<b>Trams</b> pay & cost <5.",
        "&amp; is an ampersand.",
        "Trams *pay* and _cost_ and `run` ~~so~~.",
        "[Trams](pay) and [1]: pay.",
        "[1]: https://a.example",
        r"C:\*trams\*.",
        "| a | b |\n|---|---|",
        "a_b_c and 2*3*4.",
        "![a](b).",
        "See <https://a.example>.",
    ],
)
def test_plain_text_is_not_misread_as_markdown(paragraph: str) -> None:
    clipping = clean(f"Why\n\nThey pay.\n\n{paragraph}\n\nThey do.\n", markdown=False)
    essay = Essay(clipping.source)
    assert [block.kind for block in essay.rendered.blocks] == ["heading", *["paragraph"] * 3]
    assert body(clipping.source) == ["They pay.", " ".join(paragraph.split("\n")), "They do."]


def test_plain_text_without_need_is_not_escaped() -> None:
    source = clean(
        "Why trams pay\n\nTrams (2015) pay $5.5 - so it's “cheap” #1, 2 * 3 and a_b!\n\nYes."
    ).source
    assert "\\" not in source


def test_a_title_shows_as_it_is() -> None:
    clipping = clean(f"C# and *trams* #\n\n{LONG}", markdown=False)
    essay = Essay(clipping.source)
    assert essay.rendered.text.startswith("C# and *trams* #\n\n")


MARKDOWN = """\
---
author: Jane Doe
---

Home / Opinion / Trams

# Trams

*By Jane Doe*

![Tram](tram.png)

Trams *pay* [well][1].

<https://video.example>

> They do.

[1]: https://a.example
"""


def test_markdown_is_kept_but_for_what_is_set_aside() -> None:
    clipping = clean(MARKDOWN)
    assert clipping.source == MARKDOWN.replace("Home / Opinion / Trams\n\n", "").replace(
        "*By Jane Doe*\n\n", ""
    ).replace("<https://video.example>\n\n", "")
    assert clipping.set_aside == ("Home / Opinion / Trams", "*By Jane Doe*", "<https://video.example>")
    assert (clipping.title, clipping.author) == ("Trams", "Jane Doe")


def test_markdown_without_a_heading_gets_its_title_as_one() -> None:
    assert clean("Why *trams* pay\n\nThey **pay**.\n").source == "# Why *trams* pay\n\nThey **pay**.\n"
    assert clean("Home / News / Trams\n\nThey **pay**.\n").source == "# Trams\n\nThey **pay**.\n"


def test_what_was_done_is_said() -> None:
    notices = clean(f"Trams\nBy Jane Doe\n{LONG} *So*.\nhttps://a.example\n{LONG}").notices
    assert notices == (
        "the title is “Trams”",
        "set aside the byline “By Jane Doe”",
        "set aside the bare link “https://a.example”",
        "put blank lines between paragraphs that had one line each",
        "escaped characters that Markdown would misread in 1 of the paragraphs",
    )


def test_an_essay_is_cleaned_once() -> None:
    for masthead in MASTHEADS.values():
        once = clean(f"{masthead}\n\n{LAYOUTS['hard wraps']}").source
        assert clean(once, markdown=True).source == once


@pytest.mark.parametrize(
    "text", ["", "\n", "One line", "https://a.example", "Home / A / B", "\ufeffTrams pay."]
)
def test_short_texts_are_no_trouble(text: str) -> None:
    clipping = clean(text)
    assert set(text.strip("\ufeff\n").split()) <= set(
        f"{clipping.source} {clipping.set_aside}".replace("'", " ").split()
    )


PIECES = st.sampled_from(
    "Trams|pay.|*so*|1.|-|#|\n|\n\n|    |_a_|[x](y)|<b>|&amp;|`|“a”|https://a.example|Jane|Doe|---|/|\\|!|~~|>".split(
        "|"
    )
)


@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_a_plain_text_loses_no_word(text: str) -> None:
    clipping = clean(text, markdown=False)
    shown = fold(Essay(clipping.source).rendered.text).text.split()
    aside = fold(" ".join(clipping.set_aside)).text.split()
    assert sorted(shown + aside) == sorted(fold(text).text.split())
