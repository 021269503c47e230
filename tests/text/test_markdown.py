"""The rendered text, and that every character of it is traced back to the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st

from argmap.text.folding import fold
from argmap.text.markdown import Rendered, render
from argmap.text.place import Span

LINE_ENDS = {"LF": "\n", "CRLF": "\r\n", "CR": "\r"}


def constructs() -> Iterator[object]:
    """The cases of constructs.txt: source and rendered text."""
    text = Path(__file__).with_name("constructs.txt").read_text("utf-8")
    for case in re.split(r"^=== ", text, flags=re.MULTILINE)[1:]:
        title, _, rest = case.partition("\n")
        source, _, shown = rest.rpartition("\n---\n")
        signs = str.maketrans({"→": "\t", "·": "\u00a0", "␣": " "})
        yield pytest.param(source.translate(signs), shown.rstrip("\n").translate(signs), id=title)


def is_traced(source: str, rendered: Rendered) -> None:
    """Every character that stands for one of the source is that very character."""
    assert len(rendered.text) == len(rendered.starts) == len(rendered.ends)
    before = 0
    for char, start, end in zip(rendered.text, rendered.starts, rendered.ends, strict=True):
        assert before <= start <= end <= len(source)
        before = start
        if end == start + 1 and not char.isspace():
            assert source[start] == char or (source[start], char) == ("\0", "\ufffd")
        if end == start:
            assert char.isspace(), f"{char!r} stands for nothing"


@pytest.mark.parametrize("line_end", LINE_ENDS)
@pytest.mark.parametrize(("source", "shown"), list(constructs()))
def test_a_construct_shows_what_a_reader_sees(source: str, shown: str, line_end: str) -> None:
    source = source.replace("\n", LINE_ENDS[line_end])
    rendered = render(source)
    narrow = rendered.text.replace("\u202f", " ")
    assert narrow == shown
    is_traced(source, rendered)


@pytest.mark.parametrize("line_end", LINE_ENDS)
@pytest.mark.parametrize(
    ("source", "words", "written"),
    [
        ("a **b c** d", "b c", "b c"),
        ("a **b c** d", "a b", "a **b"),
        ("a **b c** d", "b c d", "b c** d"),
        ("a [b *c*](u) d", "b c d", "b *c*](u) d"),
        ("[*own* image](u)", "own image", "own* image"),
        ("a&nbsp;b &amp; c", "b & c", "b &amp; c"),
        ("a&nbsp;b", "a\u00a0", "a&nbsp;"),
        (r"5 \* 3", "* 3", r"\* 3"),
        (r"1\. a", "1. a", r"1\. a"),
        ("x `` a`b `` y", "a`b", "a`b"),
        ("> one\n> two", "one\ntwo", "one\n> two"),
        ("> one\ntwo  \n> three", "two\nthree", "two  \n> three"),
        ("> `one\n> two`", "one two", "one\n> two"),
        ("- one\n  - two\n    three", "two\nthree", "two\n    three"),
        ("## Head *x* ##", "Head x", "Head *x"),
        ("# a # #", "a #", "a #"),
        ("| a | b\\|c |\n|---|---|\n| *d* | e |", "b|c", "b\\|c"),
        ("| a | a |\n|---|---|\n| a | a |", "a\ta\n\na", "a | a |\n|---|---|\n| a"),
        ("> | x | y |\n> |---|---|\n> | d | e |", "d\te", "d | e"),
        ("> ```\n> code *1*\n> ```", "code *1*", "code *1*"),
        ("<https://a.example>", "a.example", "a.example"),
        ("a<br>\nb", "a\nb", "a<br>\nb"),
        ("word.[^1] Next\n\n[^1]: *note*", "word. Next", "word.[^1] Next"),
        ("word.[^1] Next\n\n[^1]: *note* it", "note it", "note* it"),
        ("a\n\n\nb", "a\n\nb", "a\n\n\nb"),
        ("~~a~~ b", "a b", "a~~ b"),
        ("\ufeff# T", "T", "T"),
        ("T\n===\n\na", "T\n\na", "T\n===\n\na"),
    ],
)
def test_words_are_traced_to_what_is_written(source: str, words: str, written: str, line_end: str) -> None:
    source, written = (text.replace("\n", LINE_ENDS[line_end]) for text in (source, written))
    rendered = render(source)
    start = rendered.text.index(words)
    span = rendered.to_source(Span(start, start + len(words)))
    assert source[span.start : span.end] == written


def test_an_empty_span_is_a_point_of_the_source() -> None:
    rendered = render("a **b**")
    assert rendered.to_source(Span(2, 2)) == Span(4, 4)
    assert rendered.to_source(Span(3, 3)) == Span(5, 5)
    assert render("").to_source(Span(0, 0)) == Span(0, 0)


def test_containers_deeper_than_any_essay_lose_no_word() -> None:
    assert render("> " * 60 + "deep").text == "deep"


WORDS = st.text("abcXYZ äß", min_size=1, max_size=8).map(str.strip).filter(bool)


def marked(words: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, str]]:
    """What a piece of inline Markdown shows, and how it is written."""
    ways = [
        lambda w: (w, w),
        lambda w: (w, f"*{w}*"),
        lambda w: (w, f"**{w}**"),
        lambda w: (w, f"~~{w}~~"),
        lambda w: (w, f"[{w}](https://a.example)"),
        lambda w: (w, f"`{w}`"),
        lambda w: (f"{w} & {w}", f"{w} &amp; {w}"),
        lambda w: (f"“{w}”", f"&ldquo;{w}”"),
        lambda w: (f"*{w}*", rf"\*{w}\*"),
        lambda w: (w, f"<b>{w}</b>"),
        lambda w: (f"{w}\u00a0{w}", f"{w}&nbsp;{w}"),
    ]
    return st.one_of([words.map(way) for way in ways])


LINES = st.lists(marked(WORDS), min_size=1, max_size=5)
CONTAINERS = st.sampled_from(
    [("", ""), ("> ", "> "), ("- ", "  "), ("1. ", "   "), ("> - ", ">   "), ("> ", "")]
)


@st.composite
def essays(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A Markdown source, and what the pieces of inline Markdown in it show, in order."""
    blocks, pieces = [], []
    line_end = draw(st.sampled_from(["\n", "\r\n"]))
    for _ in range(draw(st.integers(1, 4))):
        first, other = draw(CONTAINERS)
        lines = draw(st.lists(LINES, min_size=1, max_size=3))
        pieces += [shown for line in lines for shown, _ in line]
        written = [" ".join(source for _, source in line) for line in lines]
        blocks.append(first + f"{line_end}{other}".join(written))
    separator = f"{line_end}{line_end}<!-- -->{line_end}{line_end}"
    return separator.join(blocks), pieces


@given(essays())
def test_everything_shown_is_traced_and_nothing_is_lost(essay: tuple[str, list[str]]) -> None:
    source, pieces = essay
    rendered = render(source)
    is_traced(source, rendered)
    position = 0
    for piece in pieces:
        position = rendered.text.index(piece, position) + len(piece)


@given(essays(), st.data())
def test_words_cut_out_of_the_source_show_the_same_words(
    essay: tuple[str, list[str]], data: st.DataObject
) -> None:
    source, pieces = essay
    rendered = render(source)
    first = data.draw(st.integers(0, len(pieces) - 1))
    start = 0
    for piece in pieces[:first]:
        start = rendered.text.index(piece, start) + len(piece)
    start = rendered.text.index(pieces[first], start)
    span = Span(start, start + len(pieces[first]))
    written = rendered.to_source(span)
    again = render(f"x {source[written.start : written.end]} x")
    assert fold(again.text).text == fold(f"x {pieces[first]} x").text


FRAGMENTS = st.sampled_from(
    [
        "\n",
        "\n\n",
        "> ",
        "- ",
        "1. ",
        "+ ",
        "    ",
        "\t",
        "# ",
        " #",
        "*",
        "**",
        "_",
        "`",
        "``",
        "~~",
        "[a]",
        "(b)",
        "![x](y)",
        "[^1]",
        "[^1]: ",
        "\n[^1]: n\n",
        "\n[a]: u\n",
        "<b>",
        "<br>",
        "<div>",
        ":",
        "<http://a.b>",
        "<!-- x -->",
        "&amp;",
        "&nbsp;",
        "\\",
        "\\*",
        "---",
        "===",
        "```",
        "a",
        "b c",
        "word ",
        "  \n",
        "\\\n",
        "\r\n",
        "\u00a0",
        "é",
        "“q”",
        "\x00",
        "\f",
        "\v",
        "\x85",
        "\u2028",
        "...",
        "\ufeff",
        "|",
        "\n|-|-|\n",
        "|a\\|b|c|",
    ]
)


@given(st.lists(FRAGMENTS, max_size=25).map("".join))
def test_any_text_at_all_is_rendered_and_traced(source: str) -> None:
    rendered = render(source)
    is_traced(source, rendered)
    for block in rendered.blocks:
        assert 0 <= block.source.start <= block.source.end <= len(source)
        if block.span.start < block.span.end:
            inside = rendered.to_source(block.span)
            assert block.source.start <= inside.start <= inside.end <= block.source.end


@given(st.text())
def test_any_characters_at_all_are_rendered(source: str) -> None:
    is_traced(source, render(source))


def test_another_parser_finds_the_same_characters_at_the_same_places(shared: Path) -> None:
    pyromark = pytest.importorskip("pyromark")
    for path in sorted((shared / "reference").glob("*.md")):
        source = path.read_text("utf-8")
        rendered = render(source)
        ours = {
            start: char
            for char, start, end in zip(rendered.text, rendered.starts, rendered.ends, strict=True)
            if end == start + 1
        }
        theirs = dict(oracle(pyromark, source))
        common = ours.keys() & theirs.keys()
        assert {at: ours[at] for at in common} == {at: theirs[at] for at in common}
        missed = [at for at, char in theirs.items() if at not in ours and not char.isspace()]
        assert len(missed) <= len(theirs) / 1000, [source[at - 20 : at + 20] for at in missed[:5]]


def oracle(pyromark: Any, source: str) -> Iterator[tuple[int, str]]:
    """Where the other parser finds each character that stands for itself, escapes left out."""
    characters = dict(
        zip(accumulate((len(char.encode()) for char in source), initial=0), count(), strict=False)
    )
    options = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH
    pictures = 0
    for event, where in pyromark.events_with_range(source, options=options):
        pictures += "Image" in str(event)[:20] and ("Start" in event) - ("End" in event)
        text = event.get("Text") if isinstance(event, dict) else None
        if text and not pictures and len(text.encode()) == where["end"] - where["start"]:
            start = characters[where["start"]]
            escaped = source[start - 1 : start] == "\\"
            yield from ((start + index, char) for index, char in enumerate(text) if index or not escaped)


def test_what_only_looks_like_front_matter_is_body() -> None:
    rule = render("---\n\nThe text.\n\n---\n\nMore.\n")
    assert [block.kind for block in rule.blocks] == ["rule", "paragraph", "rule", "paragraph"]
    item = render("- `--a`: the first item\n\nMore.\n")
    assert item.text == "--a: the first item\n\nMore."
