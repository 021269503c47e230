"""What a missing quote may have meant."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from argmap.text.essay import Essay
from argmap.text.quote import Quote
from argmap.text.suggest import Change, suggest

ESSAY = Essay(
    "# Night buses\n\n"
    "The night bus is **popular** with shift workers. In 2015 it carried 6.1 million riders, says Roe.\n\n"
    "The council cannot pay for it, and the riders do not want to. “We will see,” says the mayor."
)


@pytest.mark.parametrize(
    ("words", "passage", "changes"),
    [
        ("The night bus is not popular", "The night bus is popular", [("not", "", "negation")]),
        ("riders do want to", "riders do not want to", [("", "not", "negation")]),
        ("council can pay for it", "council cannot pay for it", [("can", "cannot", "negation")]),
        ("In 2016 it carried", "In 2015 it carried", [("2016", "2015", "number")]),
        ("6.2 million riders", "6.1 million riders", [("6.2", "6.1", "number")]),
        ("million riders, says Poe", "million riders, says Roe", [("Poe", "Roe", "name")]),
        ("popular with night workers", "popular with shift workers", [("night", "shift", "words")]),
        ("the night bus is popular", "The night bus is popular", [("the", "The", "words")]),
        ("cannot pay for it and the riders", "cannot pay for it, and the riders", [("", ",", "punctuation")]),
        ("is popular wiht shift workers", "is popular with shift workers", [("wiht", "with", "words")]),
        ("We will not see … says the mayor", "We will see", [("not", "", "negation")]),
    ],
)
def test_the_nearest_passage_is_shown_with_what_differs(
    words: str, passage: str, changes: list[tuple[str, str, str]]
) -> None:
    suggestion = suggest(ESSAY, Quote(words))
    assert suggestion is not None
    assert (suggestion.words, list(suggestion.changes)) == (passage, [Change(*change) for change in changes])  # type: ignore[arg-type]
    assert ESSAY.excerpt(suggestion.span) == passage
    assert suggestion.source == ESSAY.rendered.to_source(suggestion.span)
    grave = [change for change in suggestion.changes if change.kind in ("number", "negation", "name")]
    assert list(suggestion.turns_meaning) == grave


@pytest.mark.parametrize("words", ["", "Trains were never late here", "…", "!", None])
def test_nothing_is_suggested_where_nothing_is_like(words: str | None) -> None:
    assert suggest(ESSAY, Quote(words)) is None


def test_a_suggestion_stays_in_one_block() -> None:
    suggestion = suggest(ESSAY, Quote("million riders, says Roe. The council"))
    assert suggestion is not None
    assert "\n\n" not in suggestion.words


@given(st.text(st.sampled_from("ab .,1“”…\n")), st.text(st.sampled_from("ab .,1“”…\n")))
def test_a_suggestion_is_a_passage_of_the_essay(source: str, words: str) -> None:
    essay = Essay(source)
    suggestion = suggest(essay, Quote(words))
    if suggestion is not None:
        assert 0.5 <= suggestion.ratio <= 1
        assert essay.excerpt(suggestion.span) == suggestion.words
