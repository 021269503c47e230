"""What a statement says of itself."""

from __future__ import annotations

import pytest

from argmap.graph import Citation, Statement
from argmap.text.quote import Quote


def test_it_is_called_by_its_title_else_its_words_else_its_id() -> None:
    assert Statement("id", title="Title", text="Words.").label == "Title"
    assert Statement("id", text="Words.").label == "Words."
    assert Statement("id").label == "id"


@pytest.mark.parametrize(
    ("statement", "own"),
    [
        (Statement("a"), True),
        (Statement("a", kind="evidence"), True),
        (Statement("a", kind="assumption", stance="implicit"), True),
        (Statement("a", stance="reported"), False),
        (Statement("a", kind="counterposition"), False),
    ],
)
def test_the_author_stands_behind_what_is_neither_reported_nor_against(
    statement: Statement, own: bool
) -> None:
    assert statement.by_author is own


def test_a_citation_or_a_holder_answers_for_it() -> None:
    assert not Statement("a").sourced
    assert Statement("a", by=("somebody",)).sourced
    assert Statement("a", citations=(Citation("yearbook"),)).sourced


def test_what_has_neither_words_nor_quote_is_only_referred_to() -> None:
    assert not Statement("a", title="Title").defined
    assert Statement("a", text="Words.").defined
    assert Statement("a", quotes=(Quote("words"),)).defined
