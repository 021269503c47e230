from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from argmap.renderers.lettering import width, wrap

WORDS = st.lists(st.text("abcdefghij", min_size=1, max_size=12), min_size=1, max_size=14)


def test_widths_are_those_of_helvetica() -> None:
    assert width("Iran", 1000) == 278 + 333 + 556 + 556
    assert width("Iran", 10) == pytest.approx(17.23)
    assert width("CLAIM", 1000, bold=True) == 722 + 611 + 722 + 278 + 833


def test_accents_add_no_width_and_marks_have_none() -> None:
    assert width("ǎ", 10) == width("a", 10)
    assert width("e\u0301", 10) == width("é", 10) == width("e", 10)
    assert width("a\u200db", 10) == width("ab", 10)


def test_east_asian_letters_are_a_full_em_wide() -> None:
    assert width("论证", 10) == 20


def test_cyrillic_and_greek_have_widths_of_their_own() -> None:
    assert width("щг", 1000) == 823 + 365
    assert width("Щ", 1000) == 938
    assert width("ωΩ", 1000) == 781 + 748


def test_lines_are_even_and_the_last_is_not_one_word() -> None:
    text = "The harbour needs a second breakwater before the ferries can call there all the year round again."
    lines = wrap(text, 11, 188)
    assert len(lines) == 3
    widths = [width(line, 11) for line in lines]
    assert max(widths) - min(widths) < 50


def test_a_long_url_breaks_after_its_separators() -> None:
    url = "https://example.org/a-rather/long_path/that.goes/on/and/on/for/ever?with=query"
    lines = wrap(f"See {url} there", 11, 120)
    assert "".join(lines).replace(" ", "") == f"See{url}there"
    assert all(width(line, 11) <= 120 for line in lines)
    assert all(line[-1] in "/._-?=" for line in lines[:-1])


def test_a_word_without_separators_is_cut_to_fit() -> None:
    lines = wrap("x" * 100, 11, 100)
    assert len(lines) > 1
    assert all(width(line, 11) <= 100 for line in lines)


def test_chinese_breaks_anywhere_but_before_closing_marks_and_after_opening_ones() -> None:
    text = "论证图把文章（包括证据、主张）画成图。" * 4
    lines = wrap(text, 10, 75)
    assert "".join(lines) == text
    assert all(line[0] not in "、，。）" and line[-1] != "（" for line in lines)


def test_an_empty_text_has_no_line() -> None:
    assert wrap("", 11, 100) == ()
    assert wrap(" \n\t ", 11, 100) == ()


def test_a_no_break_space_does_not_break() -> None:
    assert wrap("¶\u00a011 ¶\u00a012", 10, width("¶\u00a011", 10)) == ("¶\u00a011", "¶\u00a012")


@given(WORDS)
@settings(max_examples=100)
def test_wrapping_loses_no_word_and_no_line_is_too_wide(words: list[str]) -> None:
    lines = wrap(" ".join(words), 10, 70)
    assert " ".join(lines).split() == words
    assert all(width(line, 10) <= 70 for line in lines)


@given(WORDS)
@settings(max_examples=100)
def test_no_way_of_breaking_needs_fewer_lines(words: list[str]) -> None:
    greedy = [""]
    for word in words:
        longer = f"{greedy[-1]} {word}".strip()
        if width(longer, 10) <= 70:
            greedy[-1] = longer
        else:
            greedy.append(word)
    assert len(wrap(" ".join(words), 10, 70)) == len(greedy)


@given(st.text(max_size=60))
@settings(max_examples=100)
def test_any_text_can_be_wrapped_and_keeps_its_letters(text: str) -> None:
    kept = "".join("".join(line.split()) for line in wrap(text, 10, 60))
    assert kept == "".join(text.split())
