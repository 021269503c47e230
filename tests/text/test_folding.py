"""Folding: typography goes, everything else stays, and the way back is known."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from argmap.text.folding import fold, fold_text
from argmap.text.place import Span

TYPOGRAPHY = st.text(
    st.sampled_from(
        "ab.,'\"-… \n\r\t‘’“”«»–—−\u00a0\u202f\u3000\u00ad\u200b\u200d\ufeffe\u0301éﬁ²½가\u1100\u1161\u11a8"
    )
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("‘a’ ‚b‛ ‹c›", "'a' 'b' 'c'"),
        ("“a” „b‟ «c»", '"a" "b" "c"'),
        ("a‐b‑c‒d–e—f―g−h", "a-b-c-d-e-f-g-h"),
        ("a--b---c", "a-b-c"),
        ("a—–b", "a-b"),
        ("a\u00a0b\u202fc\u2007d\u2009e\u3000f\tg\u2028h", "a b c d e f g h"),
        ("a  b \u00a0 c", "a b c"),
        ("a\nb\r\nc\rd", "a b c d"),
        ("a\n\nb", "a\n\nb"),
        ("a \r\n \t\r\n\r\n b", "a\n\nb"),
        ("so\u00adft\u200b\u200c\u200d\ufeff", "soft"),
        ("-\u00ad-", "-"),
        ("wait…", "wait..."),
        ("e\u0301", "é"),
        ("e\u00ad\u0301", "é"),
        ("\u1100\u1161\u11a8", "각"),
    ],
)
def test_typography_folds_away(text: str, folded: str) -> None:
    assert fold(text).text == folded


@pytest.mark.parametrize(
    "text", ["Iran", "iran", "ﬁ", "²", "½", "é", "a,b", "a - b", "6.1", "٣", "ß", "!?", "·", "´"]
)
def test_everything_else_stays(text: str) -> None:
    assert fold(text).text == text


@pytest.mark.parametrize(
    ("text", "words", "original"),
    [
        ("a  b", "a", "a"),
        ("a\u00ad b", "a", "a"),
        ("a so\u00adft b", "soft", "so\u00adft"),
        ("a cafe\u0301 b", "café", "cafe\u0301"),
        ("wait… b", "wait...", "wait…"),
        ("wait… b", "wait.", "wait…"),
        ("a -- b", "a -", "a --"),
        ("a “b” c", '"b"', "“b”"),
        ("a\u00a0\n b", "a b", "a\u00a0\n b"),
    ],
)
def test_folded_words_are_traced_to_the_characters_they_stand_for(
    text: str, words: str, original: str
) -> None:
    folded = fold(text)
    start = folded.text.index(words)
    span = folded.span(start, start + len(words))
    assert text[span.start : span.end] == original


@given(TYPOGRAPHY | st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text).text).text == fold(text).text


@given(TYPOGRAPHY | st.text())
def test_the_way_back_is_monotone_and_covers_nothing_twice(text: str) -> None:
    folded = fold(text)
    assert len(folded.offsets) == len(folded.text) + 1
    assert len(folded.ends) == len(folded.text)
    assert folded.offsets[-1] == len(text)
    assert list(folded.offsets) == sorted(folded.offsets)
    ranges = list(dict.fromkeys(zip(folded.offsets, folded.ends, strict=False)))
    assert all(start < end for start, end in ranges)
    assert all(end <= start for (_, end), (start, _) in pairwise(ranges))


@given(TYPOGRAPHY | st.text())
def test_composition_is_that_of_unicode(text: str) -> None:
    plain = fold(unicodedata.normalize("NFC", text)).text
    assert fold(unicodedata.normalize("NFD", text)).text == plain
    assert unicodedata.is_normalized("NFC", fold(text).text)


@given(TYPOGRAPHY, st.data())
def test_a_piece_of_the_text_folds_to_what_its_place_folds_to(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    if start < end:
        span = folded.span(start, end)
        assert isinstance(span, Span)
        assert folded.text[start:end].strip() in fold(text[span.start : span.end]).text


@given(st.text())
def test_the_folded_text_alone_is_the_same(text: str) -> None:
    assert fold_text(text) == fold(text).text
