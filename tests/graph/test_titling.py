"""Titles made of a statement's words."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from argmap.graph import ArgumentMap, Statement, slug
from argmap.graph.titling import title_of
from argmap.notations.argdown.naming import bracketable


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The bus takes people home who have no other way.", "Bus takes people home"),
        ("But it costs less than the new car park.", "It costs less"),
        ("Frogs are worth it.", "Frogs are worth it"),
        ("The town needs the night bus.", "Town needs the night bus"),
        (
            "The extraordinarily overcrowded neighbourhood notwithstanding, yes.",
            "Extraordinarily overcrowded",
        ),
        ("مردم می‌گویند؛ پل خطرناک است و کهنه است.", "مردم می‌گویند؛ پل خطرناک"),
        ("باید آن‌ها را نو کرد؛ مردم هم می‌گویند.", "باید آن‌ها را نو"),
        ("“So it is,” she [the mayor] said.", "It is"),
        ("31 frogs were counted.", "Statement 31 frogs were counted"),
        ("Untitled works are works.", "Statement Untitled works are works"),
        ("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", "Donaudampfschifffahrtselektrizitätenhaup"),
        ("城市里的树。", "城市里的树"),
        ("…", "Statement"),
    ],
)
def test_a_title_is_the_first_words_that_say_something(text: str, title: str) -> None:
    assert title_of(ArgumentMap(), text) == title


def test_a_title_that_is_taken_grows_and_then_is_numbered() -> None:
    taken = ["Bus takes people home", "bus-takes-people-home-who-have-no"]
    graph = ArgumentMap(statements=tuple(Statement(slug(title), title) for title in taken))
    text = "The bus takes people home, who have no other way."
    assert title_of(graph, text) == "Bus takes people home, who have no other"
    assert title_of(graph, "The bus takes people home.") == "Bus takes people home 2"


@given(st.text(max_size=60), st.lists(st.text(max_size=20), max_size=3))
def test_every_title_can_stand_in_brackets_and_gives_a_new_id(text: str, others: list[str]) -> None:
    graph = ArgumentMap(statements=tuple(Statement(slug(title), title) for title in [*others, text[:20]]))
    title = title_of(graph, text)
    assert title == bracketable(title)
    assert title[0].isalpha()
    assert slug(title) not in graph.by_id
