"""The concrete syntax of Argdown: bytes in, bytes out."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, strategies as st

from argmap.notations.argdown.grammar import tokens as t
from argmap.notations.argdown.layout.leaves import BLANK, COMMENT, LINE_END, leaves
from argmap.notations.argdown.layout.lines import blocks, lines
from notations.argdown import noise, sloppy
from notations.argdown.fixtures import fixtures

TEXTS = st.text() | noise.documents() | sloppy.documents()


def assert_lossless(text: str) -> None:
    found = leaves(text)
    ends = [0, *(leaf.end for leaf in found)]
    assert [leaf.start for leaf in found] == ends[:-1]
    assert ends[-1] == len(text)
    assert all(leaf.start < leaf.end for leaf in found)
    assert [leaf for line in lines(found) for leaf in line.leaves] == found


@given(TEXTS)
def test_every_character_stands_in_one_leaf_and_every_leaf_in_one_line(text: str) -> None:
    assert_lossless(text)


def test_every_character_of_a_document_of_the_reference_stands_in_one_leaf(shared: Path) -> None:
    for fixture in fixtures(shared):
        assert_lossless(fixture.text)


def test_leaves_are_tokens_comments_blanks_and_line_ends() -> None:
    text = "[A]: b // c\r\n  + @[D] "
    assert [(leaf.kind, text[leaf.start : leaf.end], leaf.depth) for leaf in leaves(text)] == [
        (t.STATEMENT_DEFINITION, "[A]:", 0),
        (BLANK, " ", 0),
        (t.FREESTYLE, "b ", 0),
        (COMMENT, "// c", 0),
        (LINE_END, "\r\n", 0),
        (BLANK, "  ", 1),
        ("OutgoingSupport", "+", 1),
        (BLANK, " ", 1),
        (t.STATEMENT_MENTION, "@[D] ", 1),
    ]


def test_an_inference_is_one_line_and_blocks_are_parted_by_empty_ones() -> None:
    text = "(1) a\n--\nb\n--\n(2) c\n\n  \n// d\n\n[E]\n"
    assert [[line.kind for line in block] for block in blocks(lines(leaves(text)))] == [
        [t.STATEMENT_NUMBER, t.INFERENCE_END, t.STATEMENT_NUMBER],
        [COMMENT],
        [t.STATEMENT_REFERENCE],
    ]
