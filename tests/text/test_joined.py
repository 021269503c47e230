"""A joined text: every word of it has its place in the file that it is from."""

from __future__ import annotations

from hypothesis import given, strategies as st

from argmap.text.joined import Joined, Stretch
from argmap.text.place import Lines

MAIN = "One line.\nThen the rest.\n"
OTHER = "A line elsewhere.\nAnd more.\n"
TEXTS = {"main": MAIN, "other": OTHER}


def joined() -> Joined:
    """The other text put into the main one in place of `Then`."""
    inside = [Stretch("main", 0, 10, MAIN[:10]), Stretch("other", 0, len(OTHER), OTHER)]
    return Joined([*inside, Stretch("main", 14, len(MAIN), MAIN[14:])], TEXTS, "main")


def test_a_word_stands_in_the_file_that_it_is_from() -> None:
    found = joined()
    assert str(found.place(found.text.index("line."))) == "main:1:5"
    assert str(found.place(found.text.index("more"))) == "other:2:5"
    assert str(found.place(found.text.index("rest"))) == "main:2:10"


def test_what_goes_on_in_another_file_ends_where_its_own_file_is_left() -> None:
    found = joined()
    end = found.text.index("more")
    assert found.place(0, end).end == 10
    assert found.place(found.text.index("A line"), end).end == OTHER.index("more")
    assert found.place(0, len(found.text)).end == len(MAIN)
    assert found.place(found.text.index("A line"), len(found.text)).end == len(OTHER)


def test_what_is_put_in_the_place_of_other_words_stands_where_they_stood() -> None:
    comment = Stretch("main", 0, 3, "<!-- a long comment -->")
    found = Joined([comment, Stretch("main", 3, 10, MAIN[3:10])], TEXTS, "main")
    assert [found.place(found.text.index(words)).offset for words in ("<", "long", " line.")] == [0, 3, 3]
    assert found.place(0, len(found.text)).end == 10


def test_an_empty_text_stands_at_the_beginning_of_its_main_file() -> None:
    nothing = Joined([Stretch("other", 0, 0, "")], TEXTS, "main")
    assert (nothing.text, str(nothing.place(0)), str(nothing.place(9, 9))) == ("", "main:1:1", "main:1:1")


def test_stretches_that_follow_one_another_are_one() -> None:
    rows = [Stretch("main", at, at + 5, MAIN[at : at + 5]) for at in (0, 5, 10)]
    assert Joined(rows, TEXTS, "main").stretches == (Stretch("main", 0, 15, MAIN[:15]),)


@given(
    st.lists(st.tuples(st.sampled_from(sorted(TEXTS)), st.integers(0, 24), st.integers(0, 24)), max_size=8)
)
def test_the_words_at_a_place_are_those_of_the_joined_text(cuts: list[tuple[str, int, int]]) -> None:
    rows = [Stretch(f, min(a, b), max(a, b), TEXTS[f][min(a, b) : max(a, b)]) for f, a, b in cuts]
    found = Joined(rows, TEXTS, "main")
    for offset, letter in enumerate(found.text):
        place = found.place(offset, offset + 1)
        assert TEXTS[place.file][place.offset : place.end] == letter
        assert place == Lines(TEXTS[place.file], place.file).place(place.offset, place.end)
