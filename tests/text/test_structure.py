"""The pieces of a Markdown file: words where they stand in the rendered text, and what encloses them."""

from __future__ import annotations

import pytest
from hypothesis import given

from argmap.text.markdown import pieces, render
from renderers.essays import sources


def told(source: str) -> str:
    """The pieces of a source of one block, its words as they stand in the rendered text."""
    text = render(source).text
    words = []
    for piece in (piece for own in pieces(source) for piece in own):
        value = f"={piece.value}" if piece.value else ""
        if piece.act == "words":
            name = f"{piece.name}:" if piece.name else ""
            words.append(f"{name}{text[piece.span.start : piece.span.end]!r}")
        else:
            sign = {"open": "+", "close": "-", "alone": "."}[piece.act]
            words.append(f"{sign}{piece.name}{value}")
    return " ".join(words)


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("a *b* c", "+paragraph 'a ' +emphasis 'b' -emphasis ' c' -paragraph"),
        ("**a ~~b~~**", "+paragraph +strong 'a ' +struck 'b' -struck -strong -paragraph"),
        ("[a](b.md 'c')", "+paragraph +link=b.md 'a' -link -paragraph"),
        ("`a`  \nb\nc", "+paragraph code:'a' line break:'\\n' 'b' '\\n' 'c' -paragraph"),
        ("a<br>b <i>c</i>", "+paragraph 'a' line break:'\\n' 'b ' 'c' -paragraph"),
        ("## a", "+heading=2 'a' -heading"),
        ("- a", "+list +item 'a' -item -list"),
        (
            "7. a\n\n   b",
            "+numbered list=7 +item +paragraph 'a' -paragraph +paragraph 'b' -paragraph -item -numbered list",
        ),
        ("> a", "+quote +paragraph 'a' -paragraph -quote"),
        ("~~~\na\n\n~~~", "code block:'a'"),
        ("***", ".rule"),
        ("<div>", ".html=<div>"),
        ("![a *b*](c) d", "+paragraph .picture=a b ' d' -paragraph"),
        ("![<br>](c) d", "+paragraph .picture ' d' -paragraph"),
        (
            "a[^n]\n\n[^n]: b",
            "+paragraph 'a' .footnote mark=n -paragraph +footnote=n +paragraph 'b' -paragraph -footnote",
        ),
        (
            "| a |\n|--:|\n| b |",
            (
                "+table +head +row +header cell=right 'a' -header cell -row -head"
                " +body +row +cell=right 'b' -cell -row -body -table"
            ),
        ),
    ],
)
def test_pieces_tell_what_encloses_the_words(source: str, shown: str) -> None:
    assert told(source) == shown


@given(sources())
def test_the_words_are_all_that_is_rendered_but_what_parts_blocks(source: str) -> None:
    rendered = render(source)
    done = 0
    for block, own in zip(rendered.blocks, pieces(source), strict=True):
        words = [piece.span for piece in own if piece.act == "words"]
        assert not words or (words[0].start, words[-1].end) == (block.span.start, block.span.end)
        for span in words:
            assert rendered.text[done : span.start] in ("", "\n\n", "\t")
            done = span.end
    assert done == len(rendered.text)


@given(sources())
def test_whatever_opens_closes_again(source: str) -> None:
    for own in pieces(source):
        opened: list[str] = []
        for piece in own:
            if piece.act == "open":
                opened.append(piece.name)
            elif piece.act == "close":
                assert opened.pop() == piece.name
        assert opened == []


def test_front_matter_is_a_block_without_pieces() -> None:
    assert pieces("---\ntitle: x\n---\n\na")[0] == ()
