"""The essay: its paragraphs, sentences and places."""

from __future__ import annotations

import subprocess
import sys

from argmap.text.essay import Essay
from argmap.text.place import Place, Span

SOURCE = "# Trams\n\nThey *pay*. They\nrun.\n\n- one. Two.\n- three\n\nLast[^1] one.\n\n[^1]: A note.\n"
ESSAY = Essay(SOURCE, file="trams.md")


def words(span: Span) -> str:
    return ESSAY.rendered.text[span.start : span.end]


def test_paragraphs_are_numbered_from_one_with_their_source() -> None:
    assert [(p.number, words(p.span), SOURCE[p.source.start : p.source.end]) for p in ESSAY.paragraphs] == [
        (1, "They pay. They\nrun.", "They *pay*. They\nrun."),
        (2, "one. Two.\n\nthree", "- one. Two.\n- three"),
        (3, "Last one.", "Last[^1] one."),
    ]


def test_sentences_are_ranges_of_the_rendered_text() -> None:
    assert [[words(span) for span in p.sentences] for p in ESSAY.paragraphs] == [
        ["They pay.", "They\nrun."],
        ["one.", "Two.", "three"],
        ["Last one."],
    ]


def test_an_offset_has_its_paragraph_and_sentence() -> None:
    text = ESSAY.rendered.text
    at = {word: text.index(word) for word in ("Trams", "pay", "run", "Two", "three", "Last", "note")}
    assert {word: (ESSAY.paragraph_at(i), ESSAY.sentence_at(i)) for word, i in at.items()} == {
        "Trams": (None, None),
        "pay": (1, 1),
        "run": (1, 2),
        "Two": (2, 2),
        "three": (2, 3),
        "Last": (3, 1),
        "note": (None, None),
    }


def test_what_parts_blocks_is_in_no_paragraph() -> None:
    end = ESSAY.paragraphs[0].span.end
    assert ESSAY.paragraph_at(end - 1) == 1
    assert ESSAY.paragraph_at(end) is None
    assert Essay("").paragraph_at(0) is None


def test_a_place_counts_lines_and_columns_of_the_source() -> None:
    assert ESSAY.place(SOURCE.index("run")) == Place("trams.md", 4, 1, SOURCE.index("run"))


def test_an_excerpt_is_the_words_on_one_line() -> None:
    assert ESSAY.excerpt(ESSAY.paragraphs[0].span) == "They pay. They run."
    assert ESSAY.excerpt(ESSAY.paragraphs[1].span) == "one. Two.\n\nthree"


def test_what_is_computed_is_computed_once() -> None:
    essay = Essay("a")
    assert essay.rendered is essay.rendered
    assert essay.folded is essay.folded
    assert essay.paragraphs is essay.paragraphs


def test_essays_are_equal_by_what_they_say() -> None:
    assert Essay("a", author="Jane Doe") == Essay("a", author="Jane Doe")
    assert Essay("a") != Essay("b")
    assert hash(Essay("a")) == hash(Essay("a"))


def test_the_markdown_parser_is_imported_when_an_essay_is_first_rendered() -> None:
    code = (
        "import sys; from argmap.text import locate, suggest, clipping; from argmap.text.essay import Essay;"
        "e = Essay('a'); assert 'markdown_it' not in sys.modules;"
        "e.rendered; assert 'markdown_it' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
