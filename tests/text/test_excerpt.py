"""A passage of an essay as a quote: as short as it can be, and found at that place alone."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from argmap.text.essay import Essay
from argmap.text.excerpt import address_of, quote_of
from argmap.text.locate import Anchor, locate
from argmap.text.quote import Quote, light


@pytest.mark.parametrize("words", ["¶5.2", "¶ 5.2", "p5.2", "P5.2", "5.2", " 5.2 "])
def test_a_sentence_is_named_with_its_paragraph(words: str) -> None:
    assert address_of(words) == Quote(paragraph=5, sentence=2)


@pytest.mark.parametrize("words", ["", "¶", "¶0", "5.", "¶5.2.1", "five", "p", "5.0", "¶5-6", "¶9999999"])
def test_other_words_name_none(words: str) -> None:
    assert address_of(words) is None


def quoted(source: str, paragraph: int, sentence: int | None = None) -> Quote:
    return quote_of(Essay(source), Quote(paragraph=paragraph, sentence=sentence))


def test_a_short_sentence_is_quoted_whole_without_its_stop() -> None:
    assert quoted("One is here. Two is there.", 1, 2) == Quote("Two is there", paragraph=1)


def test_a_long_sentence_is_quoted_by_its_ends() -> None:
    source = "First. The bus takes people home who have no other way to get there at night."
    assert quoted(source, 1, 2) == Quote("The bus takes … there at night", paragraph=1)


def test_more_words_are_quoted_where_few_stand_twice() -> None:
    source = "The old bus is for the people in the town today. A new bus is for the people in the town today."
    assert quoted(source, 1) == Quote("The old bus is for the … the people in the town today", paragraph=1)


def test_the_sentence_is_named_where_its_ends_are_those_of_others_too() -> None:
    common = "We said then, and we say again today,"
    source = f"{common} that the bus is good for us. {common} that the train is good for us."
    assert quoted(source, 1, 2) == Quote("We said then, … good for us", paragraph=1, sentence=2)


def test_the_sentence_is_named_where_its_words_stand_twice() -> None:
    assert quoted("It is so. Why? It is so.", 1, 3) == Quote("It is so", paragraph=1, sentence=3)


@given(st.text("ab .,!?“”\"'()…;¶p1*_[]\n-", max_size=60))
def test_every_sentence_is_found_where_it_stands_and_can_be_written(source: str) -> None:
    essay = Essay(source)
    for paragraph in essay.paragraphs:
        for number, span in enumerate(paragraph.sentences, 1):
            address = Quote(paragraph=paragraph.number, sentence=number)
            quote = quote_of(essay, address)
            found = locate(essay, quote)
            assert isinstance(found, Anchor)
            assert span.start <= found.span.start <= found.span.end <= span.end
            assert light(quote) is not None
