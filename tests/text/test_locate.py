"""Quotes found in an essay: exactly, folded, or not at all."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, strategies as st

from argmap.text.essay import Essay
from argmap.text.locate import Anchor, Miss, locate
from argmap.text.quote import Quote

ESSAY = Essay(
    """\
# Night buses

The night bus is *not* cheap. It costs 6.1 million a year, and “riders” pay for half of it; the city
can’t pay the rest — or won’t… The night bus is popular.

> Cannot the council&nbsp;pay? The council pays [what it **must**](https://a.example).

- Riders pay. The night bus runs.
- The night bus stops.

The end of the night. The city pays, the riders pay, the night bus runs.

[^1]: A note on riders.
""",
    id="buses",
)


def find(words: str | None = None, **more: Any) -> Anchor | Miss:
    return locate(ESSAY, Quote(words, **more))


def found(words: str | None = None, **more: Any) -> Anchor:
    anchor = find(words, **more)
    assert isinstance(anchor, Anchor), anchor
    assert anchor.words == ESSAY.excerpt(anchor.span)
    assert anchor.source == ESSAY.rendered.to_source(anchor.span)
    assert anchor.essay_id == "buses"
    return anchor


def missed(words: str | None = None, **more: Any) -> Miss:
    miss = find(words, **more)
    assert isinstance(miss, Miss), miss
    return miss


@pytest.mark.parametrize(
    ("words", "level", "paragraph"),
    [
        ("is not cheap", "exact", 1),
        ("costs 6.1 million", "exact", 1),
        ("“riders” pay", "exact", 1),
        ('"riders" pay', "folded", 1),
        ("half of it; the city can’t", "exact", 1),
        ("half of it; the city\ncan’t", "exact", 1),
        ("half of it; the city can't", "folded", 1),
        ("the rest - or", "folded", 1),
        ("or won’t…", "exact", 1),
        ("or won’t...", "folded", 1),
        ("council\u00a0pay", "exact", 2),
        ("council pay", "folded", 2),
        ("what it must", "exact", 2),
        ("Night buses", "exact", None),
        ("A note on riders", "exact", None),
        ("  is not cheap\n", "exact", 1),
        ("Riders pay.", "exact", 3),
        ("runs.\n\nThe night bus stops", "exact", 3),
    ],
)
def test_a_quote_is_found_with_its_level_and_paragraph(words: str, level: str, paragraph: int | None) -> None:
    anchor = found(words)
    assert (anchor.level, anchor.paragraph, anchor.crosses_block) == (level, paragraph, False)


@pytest.mark.parametrize(
    "words",
    [
        "is cheap",
        "is Not cheap",
        "costs 6.2 million",
        "cost 6.1 million",
        "half of it, the city",
        "not is cheap",
        "isnot cheap",
        "is not cheap!",
        "The night train",
        "rest or won’t",
    ],
)
def test_words_that_differ_in_more_than_typography_are_not_found(words: str) -> None:
    miss = missed(words)
    assert (miss.reason, miss.candidates) == ("not in essay", ())


@pytest.mark.parametrize("words", ["1 million", "the city can", "Can", "ouncil pay", "council pa", "opular"])
def test_a_quote_may_not_cut_a_word_or_a_number(words: str) -> None:
    miss = missed(words)
    assert miss.reason == "not in essay"
    assert words in [ESSAY.excerpt(span).replace("\u00a0", " ") for span in miss.candidates]


@pytest.mark.parametrize(
    ("text", "words"), [("他今天走了。", "今天"), ("ฉันรักเธอ", "รัก"), ("un*believ*able x", "unbelievable")]
)
def test_scripts_without_spaces_have_no_words_to_cut(text: str, words: str) -> None:
    assert isinstance(locate(Essay(text), Quote(words)), Anchor)


def test_a_mark_on_a_letter_is_not_cut_off() -> None:
    assert isinstance(locate(Essay("x\u0323\u0302 y"), Quote("x")), Miss)


def test_words_at_several_places_are_ambiguous() -> None:
    miss = missed("The night bus")
    assert miss.reason == "ambiguous"
    assert [ESSAY.paragraph_at(span.start) for span in miss.candidates] == [1, 1, 3, 3]
    assert locate(Essay("a b a b a"), Quote("a b a")) == Miss(
        Quote("a b a"), "ambiguous", (locate(Essay("a b a b a"), Quote("a b a")).candidates)
    )


def test_overlapping_places_are_counted() -> None:
    miss = locate(Essay("so so so"), Quote("so so"))
    assert isinstance(miss, Miss)
    assert (miss.reason, len(miss.candidates)) == ("ambiguous", 2)


def test_an_exact_place_is_preferred_to_a_folded_one() -> None:
    anchor = locate(Essay('“Yes” or "Yes".'), Quote('"Yes"'))
    assert isinstance(anchor, Anchor)
    assert (anchor.level, anchor.span.start) == ("exact", 9)


@pytest.mark.parametrize(
    ("words", "more", "sentence"),
    [
        ("The night bus", {"paragraph": 1, "sentence": 1}, (1, 1)),
        ("The night bus", {"occurrence": 2}, (1, 3)),
        ("The night bus", {"suffix": "is popular"}, (1, 3)),
        ("The night bus", {"suffix": " is  popular"}, (1, 3)),
        ("The night bus", {"prefix": "or won't..."}, (1, 3)),
        ("The night bus", {"prefix": "runs.\n\n"}, (3, 3)),
        ("The night bus", {"paragraph": 3, "occurrence": 2}, (3, 3)),
        ("The night bus", {"paragraph": 3, "prefix": "Riders pay."}, (3, 2)),
        ("pay", {"paragraph": 1, "suffix": "for half"}, (1, 2)),
        ("night bus runs", {"suffix": ".\n\nA note"}, (4, 2)),
    ],
)
def test_equal_words_are_told_apart(words: str, more: dict[str, Any], sentence: tuple[int, int]) -> None:
    anchor = found(words, **more)
    assert (anchor.paragraph, anchor.sentence) == sentence


def test_an_empty_prefix_or_suffix_is_the_edge_of_the_essay() -> None:
    essay = Essay("So it is. So it was. So")
    starts = [locate(essay, Quote("So", **edge)) for edge in ({"prefix": ""}, {"suffix": ""})]
    assert [anchor.span.start for anchor in starts if isinstance(anchor, Anchor)] == [0, 21]


def test_context_that_stands_nowhere_settles_nothing() -> None:
    assert missed("The night bus", prefix="nowhere").reason == "ambiguous"
    assert found("is popular", prefix="nowhere").paragraph == 1


def test_an_occurrence_that_is_not_there_is_a_miss_with_the_places_there_are() -> None:
    miss = missed("The night bus", occurrence=5)
    assert (miss.reason, len(miss.candidates)) == ("not in essay", 4)
    assert missed("is popular", occurrence=2).reason == "not in essay"
    assert missed("is popular", occurrence=0).reason == "not in essay"


def test_a_number_alone_is_a_paragraph_or_a_sentence() -> None:
    assert found(paragraph=2).words == "Cannot the council\u00a0pay? The council pays what it must."
    assert found(paragraph=1, sentence=3).words == "The night bus is popular."
    assert found(paragraph=4).level == "exact"


def test_a_number_narrows_where_the_words_are_looked_for() -> None:
    assert found("The night bus", paragraph=1, sentence=3).sentence == 3
    assert found("The city pays", paragraph=4).paragraph == 4
    assert missed("The night bus", paragraph=1).reason == "ambiguous"
    assert found("the night bus", paragraph=4).paragraph == 4


def test_words_in_another_paragraph_than_named_are_found_there() -> None:
    anchor = found("is popular", paragraph=3)
    assert (anchor.quote.paragraph, anchor.paragraph) == (3, 1)
    assert found("is popular", paragraph=99).paragraph == 1
    assert found("is popular", paragraph=1, sentence=1).sentence == 3
    assert found("is popular", paragraph=1, sentence=99).sentence == 3
    assert missed("is unpopular", paragraph=1).reason == "not in essay"
    assert missed("riders", paragraph=3).reason == "ambiguous"


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"paragraph": 5}, "no such paragraph"),
        ({"paragraph": 0}, "no such paragraph"),
        ({"paragraph": 4, "sentence": 3}, "no such sentence"),
        ({"words": "The night bus", "paragraph": 7}, "no such paragraph"),
        ({"words": "The night bus", "paragraph": 4, "sentence": 7}, "no such sentence"),
        ({}, "empty"),
        ({"words": ""}, "empty"),
        ({"words": " \u200b\n"}, "empty"),
        ({"words": "", "paragraph": 1}, "empty"),
        ({"sentence": 1}, "empty"),
    ],
)
def test_what_cannot_be_found_says_why(more: dict[str, Any], reason: str) -> None:
    assert missed(**more).reason == reason


@pytest.mark.parametrize(
    ("words", "level", "shown"),
    [
        ("It costs … pay for half", "exact", "It costs 6.1 million a year, and “riders” pay for half"),
        ("It costs ... pay for half", "exact", "It costs 6.1 million a year, and “riders” pay for half"),
        ("It costs […] pay for half", "exact", "It costs 6.1 million a year, and “riders” pay for half"),
        ('It costs … "riders" pay', "folded", "It costs 6.1 million a year, and “riders” pay"),
        ("costs … a year … pay for", "exact", "costs 6.1 million a year, and “riders” pay for"),
        ("is not cheap. … It costs", "exact", "is not cheap. It costs"),
        ("The end … pay", "exact", "The end of the night. The city pays, the riders pay"),
        ("Riders pay … stops", "exact", "Riders pay. The night bus runs.\n\nThe night bus stops"),
        ("or won’t… The night bus", "exact", "or won’t… The night bus"),
        ("… is popular …", "exact", "is popular"),
    ],
)
def test_a_range_runs_to_the_nearest_last_words(words: str, level: str, shown: str) -> None:
    anchor = found(words)
    assert (anchor.words, anchor.level, anchor.crosses_block) == (shown, level, False)


def test_a_range_does_not_leave_its_block() -> None:
    assert missed("is popular … council pays").reason == "not in essay"
    assert missed("It costs … nowhere").reason == "not in essay"
    assert missed("pay for half … It costs").reason == "not in essay"
    assert missed("[…]").reason == "not in essay"


def test_a_range_with_two_beginnings_is_ambiguous() -> None:
    miss = missed("The night bus … popular")
    assert (miss.reason, len(miss.candidates)) == ("ambiguous", 2)
    assert found("The night bus … popular", paragraph=1, sentence=3).sentence == 3
    assert found("The night bus … stops", occurrence=2).words == "The night bus stops"


def test_a_quote_crosses_blocks_only_when_it_shows_the_break() -> None:
    assert missed("is popular. Cannot the council").reason == "not in essay"
    anchor = found("is popular.\n\nCannot the council")
    assert (anchor.level, anchor.paragraph, anchor.crosses_block) == ("exact", 1, True)
    assert found("is popular.\n \n Cannot the council", paragraph=1).level == "folded"


def test_a_quote_in_an_essay_without_words_is_missed() -> None:
    for source in ("", "<!-- -->", "---"):
        miss = locate(Essay(source), Quote("a"))
        assert isinstance(miss, Miss)
        assert miss.reason == "not in essay"


WORDS = st.sampled_from("we pay the bus “now” can’t 6.1 – it’s so… (all) he-she riders".split())
PLAIN = {"“": '"', "”": '"', "’": "'", "–": "-", "…": "...", "\u00a0": " "}


@given(st.lists(st.lists(WORDS, min_size=1, max_size=12), min_size=1, max_size=4), st.data())
def test_words_of_an_essay_are_found_again_whatever_the_typography(
    paragraphs: list[list[str]], data: st.DataObject
) -> None:
    spaces = st.sampled_from([" ", "\u00a0", "\n", "  "])
    source = "\n\n".join("".join(word + data.draw(spaces) for word in words).strip() for words in paragraphs)
    essay = Essay(source)
    words = data.draw(st.sampled_from(paragraphs))
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    typed = " ".join(words[start:end])
    if data.draw(st.booleans()):
        typed = typed.translate(str.maketrans(PLAIN))
    result = locate(essay, Quote(typed))
    if isinstance(result, Anchor):
        assert fold_words(result.words) == fold_words(typed)
    else:
        assert result.reason == "ambiguous"
        assert all(fold_words(essay.excerpt(span)) == fold_words(typed) for span in result.candidates)


def fold_words(text: str) -> str:
    return " ".join(text.translate(str.maketrans(PLAIN)).split())


@given(st.text(), st.text(), st.none() | st.integers(-1, 3), st.none() | st.integers(-1, 3))
def test_any_quote_is_found_or_missed(
    source: str, words: str, paragraph: int | None, number: int | None
) -> None:
    essay = Essay(source)
    for quote in (
        Quote(words, paragraph=paragraph, sentence=number),
        Quote(words, prefix=source[:2], suffix=source[-2:], occurrence=number),
        Quote(f"{source[:3]} … {source[-3:]}"),
    ):
        result = locate(essay, quote)
        spans = (result.span,) if isinstance(result, Anchor) else result.candidates
        assert all(0 <= span.start < span.end <= len(essay.rendered.text) for span in spans)
