"""Trees: for any text there is one, and it tells each mistake once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, strategies as st

from argmap.notations.argdown.grammar.parser import parse
from argmap.notations.argdown.grammar.syntax import Content, Heading, InferenceLine, Pcs, Statement
from notations.argdown.noise import SIGNS, documents
from notations.argdown.trees import Element, elements


def messages(text: str) -> list[str]:
    return [fault.message for fault in parse(text).faults]


def test_a_yaml_mistake_that_the_reference_swallows_is_told_and_reading_goes_on() -> None:
    document = parse("[A]: a {k: @b}\n\n[B]: b\n")
    assert [fault.code for fault in document.faults] == ["data"]
    assert [b.title for b in document.blocks if isinstance(b, Statement)] == ["A", "B"]


def assert_sound(text: str) -> None:
    document = parse(text)
    offsets = [fault.offset for fault in document.faults]
    assert offsets == sorted(offsets)
    assert all(0 <= f.offset <= f.end <= len(text) and f.message and f.help for f in document.faults)
    for element in elements(document):
        assert 0 <= element.start <= element.end <= len(text)
        if element.title is not None:
            assert text[element.title_start : element.title_end] == element.title or "\r" in text
        if element.content is not None:
            assert_maps_back(element.content, text)
    for block in document.blocks:
        if isinstance(block, Heading):
            assert_maps_back(block.content, text)


def assert_maps_back(content: Content, text: str) -> None:
    assert "".join(piece.text for piece in content.pieces) == content.text
    at = 0
    for piece in content.pieces:
        if piece.kind in ("text", "escape", "tag", "mention") and "\r" not in text:
            for inside, character in enumerate(piece.text):
                assert text[content.source_offset(at + inside)] == character
        at += len(piece.text)
    for found in content.ranges:
        assert 0 <= found.start <= found.end <= len(content.text)


@given(documents() | st.text(max_size=300))
def test_any_text_gives_a_sound_tree(text: str) -> None:
    assert_sound(text)


@given(st.data())
def test_a_damaged_document_gives_a_sound_tree(data: st.DataObject) -> None:
    folder = Path(__file__).parent / "trees"
    path = data.draw(st.sampled_from(sorted(folder.glob("*.argdown"))))
    text = path.read_bytes().decode()
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text)))
        end = at + data.draw(st.integers(0, 3))
        text = text[:at] + data.draw(st.sampled_from(["", *SIGNS])) + text[end:]
    assert_sound(text)


@given(documents())
def test_crlf_says_what_lf_says(text: str) -> None:
    text = text.replace("\r", "")
    # In Argdown a title may begin with one line end character, so that LF fits and CRLF does not.
    assume("[\n" not in text)
    assume("<\n" not in text)
    with_lf, with_crlf = parse(text), parse(text.replace("\n", "\r\n"))
    assert [texts(e) for e in elements(with_crlf)] == [texts(e) for e in elements(with_lf)]
    assert [f.message for f in with_crlf.faults if f.code == "syntax"] == [
        f.message for f in with_lf.faults if f.code == "syntax"
    ]


def texts(element: Element) -> tuple[str, str | None, str | None, Any]:
    title = element.title.replace("\r\n", "\n") if element.title is not None else None
    words = element.content.text if element.content is not None else None
    return (element.form, title, words, element.data.value if element.data is not None else None)


@pytest.mark.parametrize(
    "unit",
    ["[", "<", "{", "*", "_", "(", "#", "@[", "[a](", "/*", "<!--", "{a: [", "--\n", "\n - ", "* a\n", "*a "],
)
def test_noise_without_end_is_read(unit: str) -> None:
    parse(unit * (20_000 // len(unit)))


def test_nesting_without_end_is_read() -> None:
    depth = 1500
    document = parse("[A]\n" + "".join(" " * n + "+ x\n" for n in range(1, depth)))
    assert document.faults == []
    assert sum(1 for _ in elements(document)) == depth


def test_emphasis_without_end_is_read() -> None:
    assert len(parse("*a " * 5000).faults) == 5000
    assert len(parse("*a" * 5000).faults) == 1


def only_statement(text: str) -> Statement:
    (block,) = parse(text).blocks
    assert isinstance(block, Statement)
    return block


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[A]: one\ntwo\n", "one two"),
        ("[A]:\n  one", " one"),
        ("[A]: a \\* b", "a * b"),
        ("[A]: III.A. x", "III∀ x"),
        ("[A]: x :smile:", "x ☺\ufe0f"),
        ("[A]: a // gone\nb", "a b"),
        ("[A]: a {k: 1}", "a "),
        ("[A]: a.  b", "a. b"),
        ("[A]: **a** b", "a b"),
        ("[A]: see [it](there) now", "see it now"),
    ],
)
def test_a_text_is_joined_as_argdown_joins_it(text: str, words: str) -> None:
    content = only_statement(text).content
    assert content is not None
    assert content.text == words


def test_a_shortcode_of_the_front_matter_is_replaced() -> None:
    text = '===\nmodel:\n    shortcodes:\n        ".not.": {unicode: "¬"}\n===\n\n[A]: .not. a\n'
    content = only_statement(text).content
    assert content is not None
    assert content.text == "¬ a"


def test_a_place_in_a_text_leads_back_to_the_source() -> None:
    text = "[A]: one\n  \\*two\\* **three** (¶1 “four”)\n"
    content = only_statement(text).content
    assert content is not None
    for word in ("one", "two", "three", "(¶1", "four"):
        assert content.source_offset(content.text.index(word)) == text.index(word)
    assert content.source_offset(len(content.text)) == text.index("\n", 9)


def test_offsets_count_a_byte_order_mark() -> None:
    statement = only_statement("\ufeff[A]: a\n")
    assert (statement.start, statement.title_start) == (1, 2)


def test_the_reference_closes_levels_that_are_not_open() -> None:
    statement = only_statement("[A]\n  + b\n    + c\n   + d\n")
    assert [len(relation.child.relations) for relation in statement.relations] == [1, 0]


def test_a_structure_belongs_to_the_argument_directly_before_it() -> None:
    before = "<A>\n\n(1) a\n----\n(2) b\n\n# H\n\n(1) a\n----\n(2) b\n"
    structures = [block for block in parse(before).blocks if isinstance(block, Pcs)]
    assert [s.argument.title if s.argument is not None else None for s in structures] == ["A", None]


MISTAKES: list[tuple[str, str]] = [
    ("", "no statement, argument, heading or list here"),
    ("// only a comment\n", "no statement, argument, heading or list here"),
    (
        "see [A] here",
        "`[A]` inside a text: a statement is defined or referred to at the beginning of a line only",
    ),
    ("a <b> c", "`<b>` inside a text: an argument is defined or referred to at the beginning of a line only"),
    ("[A] and more", "text after the reference `[A]`"),
    ("[A]: a\n[B]: b", "a new statement directly after the text above it"),
    ("# H\n[B]: b", "a new statement directly after the text above it"),
    ("[A]: a\n# H", "a heading directly after the text above it"),
    ("<A>: a\n(1) a\n----\n(2) b", "a premise-conclusion structure directly after the text above it"),
    ("a\n* b", "a list directly after the text above it"),
    ("a\n(1) of several", "a premise-conclusion structure directly after the text above it"),
    ("[A]:", "no text after `[A]:`"),
    ("# ", "a heading without text"),
    ("snake_case", "`_` inside a word opens italic text, which is not closed before the text ends"),
    ("**a b", "`**` opens bold text that is not closed before the text ends"),
    ("[A]: a {k: 1} more", "text after a data block"),
    ("[A]: a {k: 1} {l: 2}", "a second data block on one element"),
    ("{k: 1}", "a data block that belongs to no element"),
    ("[A]\n- b", "the relation `-` is not indented below anything"),
    ("[A]\n    + b\n  + c", "the indentation of `+` is that of no line above"),
    ("[A]\n\n  + b", "an empty line stands between `+` and what it relates to"),
    ("- b\n- c", "the relation `-` stands below no statement or argument"),
    ("# H\n  + b", "the relation `+` stands below no statement or argument"),
    ("[A]\n  +\n  + b", "nothing after `+`"),
    ("[A]\n  >< <B>", "an argument after `><`"),
    ("(1) a\n----\n  + b\n(2) c", "`+` below an inference line"),
    ("* a\n  * b", "a list inside a list"),
    ("  * a\n* b", "a list item indented less than the first"),
    ("* a\n1. b", "numbered and unnumbered items in one list"),
    ("*  \n\n[A]", "an empty list item"),
    ("a\n----\nb", "an inference line without a premise before it"),
    ("(1) a\n----\n", "no conclusion after this inference line"),
    ("(1) a\n----\n----\n(2) b", "no conclusion after this inference line"),
    ("(1) a", "a premise without inference line and conclusion"),
    ("(1) a\n(2) b", "the last numbered statement follows no inference line"),
    ("(1) a\n\n----\n(2) b", "an empty line inside a premise-conclusion structure"),
    ("(1) a\n\n(2) b\n----\n(3) c", "an empty line inside a premise-conclusion structure"),
    ("(1) <A>\n----\n(2) b", "the argument `<A>` as a premise or conclusion"),
    ("(1)\n----\n(2) b", "no statement after `(1)`"),
    ("(1) a\n---\n(2) b", "three hyphens open an inference line that nothing closes"),
    ("(1) a\n-- rule\n(2) b", "this inference line is not closed"),
    ("(1) a\n---- b\n(2) c", "text after an inference line"),
    ("(1) a\n-- {k: 1} rule --\n(2) b", "text after the data block of an inference"),
    ("(1) a\n-- one,, two --\n(2) b", "a comma without a rule beside it"),
    ("===\nk: v\n===\n[A]", "text directly after the front matter"),
    ("[A]\n\n===\nk: v\n===\n\n[B]", "`===` in the middle of the document"),
    ("a\\\nb", "a backslash at the end of a line escapes nothing"),
    ("[a\nb](c)", "a line break inside a link"),
    ("[A]: a\r\r[B]: b\r", "a carriage return alone as line end; Argdown sees no empty lines between them"),
]


@pytest.mark.parametrize(("text", "message"), MISTAKES, ids=[message for _, message in MISTAKES])
def test_a_mistake_is_told_once_and_in_words(text: str, message: str) -> None:
    assert messages(text) == [message]


@pytest.mark.parametrize("text", [text for text, _ in MISTAKES if "[B]" in text])
def test_what_stands_behind_a_mistake_is_read(text: str) -> None:
    titles = {element.title for element in elements(parse(text))}
    assert "B" in titles


def test_an_inference_after_an_empty_line_is_read_as_one() -> None:
    (block,) = parse("(1) a\n\n-- one, two --\n(2) b\n").blocks
    assert isinstance(block, Pcs)
    assert [s.rules for s in block.steps if isinstance(s, InferenceLine)] == [["one", "two"]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[A]: see [B] here", "see [B] here"),
        ("[A]: one {k: 1} two", "one two"),
        ("[A]: a_b c", "a_b c"),
    ],
)
def test_words_in_a_wrong_place_stay_in_the_text(text: str, words: str) -> None:
    content = only_statement(text).content
    assert content is not None
    assert content.text == words
