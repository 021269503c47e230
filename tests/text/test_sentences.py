"""Sentences: where they end, and that together they are the text."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from argmap.text.sentences import sentences


def split(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Trams pay.|Buses do not.",
        "Do trams pay?|They do!|Good.",
        "The U.S. Congress met.|It voted.",
        "He lives in the U.S.|The law is older.",
        "Dr. Roe met Prof. Doe and Mrs. J. R. Poe.|They talked.",
        "Buying 6.1 percent of 3.5 million.|Then 7.|And 8.",
        "See e.g. Roe and i.e. Doe, cf. Poe.|Done.",
        "Roe et al. found it.|Others did not.",
        "Acme Inc. Grew in 2015.|The rest shrank.",
        "It closed at 5 p.m.|The doors stayed shut.",
        "It met on Jan. 20 with No. 5 on p. 3.|It ended.",
        "It ended in 2015.|Then came 2016.",
        "They play the “Iran card.”|Other people do not.",
        "“We will not go.”|He stayed.",
        "“We will not go.” he said.|He stayed.",
        "“Why?” she asked.|“Because.”",
        "He waited… and left.|Then…|He came back.",
        "He waited ... and left.",
        "(It rained.)|They left.",
        "It rained [1].|They left.[2]|They came.¹²|All went.",
        "So did I.|You did not.",
        "Plan A. Smith wrote it.",
        "1. First reason.|2. Second reason.",
        "Am 3. Oktober war es.|Dann nicht.",
        "今天下雨。|我们走了！|好吗？",
        "他说：“走吧。”|他走了。",
        "هل تمطر؟|نعم، تمطر.|ذهبنا.",
        "वह गया।|वह आया।",
        "Wait!!|What?!|No.",
        "Version 2.0 is out: see argmap.org for it.|Try it.",
        "One line\nwrapped here.|Next\nline.",
        "A cell\tof a row",
        "The end of a list|the next item|and one more.",
        "No stop at all",
        "Prices rose by $5.|$6 would be more.",
    ],
)
def test_sentences_end_where_a_reader_says(text: str) -> None:
    parts = text.split("|")
    joined = ("\n\n" if "list" in text else "" if "。" in text else " ").join(parts)
    assert split(joined) == parts


def test_a_paragraph_break_ends_a_sentence_without_a_stop() -> None:
    assert split("a heading\n\nand text") == ["a heading", "and text"]
    assert split("U.S.\n \n\nCongress") == ["U.S.", "Congress"]


def test_white_space_is_no_sentence() -> None:
    assert split("") == split(" \n\n\t\u00a0") == []


@given(st.text(st.sampled_from('aB.!?… \n"”)[1]。¹,')) | st.text())
def test_sentences_are_all_of_the_text_but_white_space(text: str) -> None:
    spans = sentences(text)
    position = 0
    for span in spans:
        assert not text[position : span.start].strip()
        assert span.start < span.end
        assert text[span.start : span.end] == text[span.start : span.end].strip()
        position = span.end
    assert not text[position:].strip()
