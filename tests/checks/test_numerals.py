"""Numbers in figures and in words."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from argmap.checks.numerals import numbers, values

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
).split()
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(n: int) -> str:
    """`n` as British English has it."""
    for size, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            rest = n % size
            joined = " and " if 0 < rest < 100 else " " if rest else ""
            return f"{in_words(n // size)} {name}{joined}{in_words(rest) if rest else ''}"
    if n < 20:
        return UNITS[n]
    return TENS[n // 10] + (f"-{UNITS[n % 10]}" if n % 10 else "")


@given(st.integers(2, 10**9 - 1))
def test_a_number_in_words_has_the_value_of_its_figures(n: int) -> None:
    (spelled,) = numbers(f"There were {in_words(n)} of them.")
    (figures,) = numbers(f"There were {n:,} of them.")
    assert spelled.value == figures.value == n
    assert spelled.written == in_words(n)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$13 billion", [13e9]),
        ("$40,000 a year", [40_000]),
        ("6.1 percent", [6.1]),
        ("the 20th, a 15-year lease", [20, 15]),
        ("five or six million", [5, 6e6]),
        ("twenty five, six ten", [25, 6, 10]),
        ("the fourth of July 1976", [4, 1976]),
        ("the 1990s", [1990]),
        ("2010-06-09", [2010, 6, 9]),
        ("5bn and 7k", [5e9, 7000]),
    ],
)
def test_figures_words_and_multiples_are_read(text: str, expected: list[float]) -> None:
    assert [number.value for number in numbers(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "one of them",
        "for the first time",
        "What unites the two is fear.",
        "the two",
        "S-300PMU-1/SA-20",
        "P5+1 talks",
        "millions of people",
        "x² and ½",
    ],
)
def test_what_mostly_counts_nothing_is_no_number(text: str) -> None:
    assert list(numbers(text)) == []


def test_two_before_a_noun_counts() -> None:
    assert [number.value for number in numbers("the two obstacles")] == [2]


@pytest.mark.parametrize(
    ("text", "value"), [("both sides", 2), ("a decade", 10), ("1980-88", 1988), ("twice", 2), ("zero", 0)]
)
def test_other_words_stand_for_a_number(text: str, value: float) -> None:
    assert value in values(text)


@given(st.lists(st.sampled_from("m k bn hundred two and - 7 2.5 twenty the million first é".split())))
def test_any_row_of_words_can_be_read(words: list[str]) -> None:
    text = " ".join(words)
    assert all(number.written in text for number in numbers(text))


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    assert {number.value for number in numbers(text)} <= values(text)
