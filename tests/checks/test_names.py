"""Names, and whether another text names the same."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from argmap.checks.names import Naming, OtherNames, names
from argmap.text.folding import fold

NONE = OtherNames()


def named(text: str, told: str, others: OtherNames = NONE) -> list[str]:
    """The names of `text` that `told` does not name."""
    text, told = fold(text).text, fold(told).text
    return [name.written for name in names(text) if not Naming(told).names(name, text, others)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("the Iranians", "Iran’s army"),
        ("in Iran", "Iranian arms"),
        ("for Italy", "the Italian army"),
        ("the Chinese", "to China"),
        ("in Syria", "the Syrian war"),
        ("the Middle East", "the Middle Eastern region"),
        ("the French", "France"),
        ("by the U.S. alone", "the US army"),
        ("by the US alone", "the United States"),
        ("the United States", "US policy"),
        ("the UAE", "the United Arab Emirates"),
        ("the OSCE", "the Organization for Security and Co-operation in Europe"),
        ("the American army", "in the U.S."),
        ("on 3 Jan", "on January 3"),
        ("of Iran-Russia ties", "Russia and Iran"),
        ("the Defence Minister", "the defence minister"),
        ("five S-300 systems", "five S-300PMU-1/SA-20 systems"),
        ("Mr Lee and I", "Lee"),
    ],
)
def test_the_same_is_named_in_two_ways(text: str, told: str) -> None:
    assert named(f"it is about {text}", told) == []


@pytest.mark.parametrize(
    ("text", "told", "new"),
    [
        ("of Austria", "in Australia", ["Austria"]),
        ("of Iraq", "in Iran", ["Iraq"]),
        ("the United Kingdom", "the United States", ["Kingdom"]),
        ("the UK", "the US", ["UK"]),
        ("an S-400", "an S-300", ["S-400"]),
        ("of Moscow", "in Russia", ["Moscow"]),
    ],
)
def test_another_is_another(text: str, told: str, new: list[str]) -> None:
    assert named(f"it is about {text}", told) == new


def test_other_names_come_from_the_map() -> None:
    others = OtherNames({"Russia": ("Moscow", "the Kremlin")}, {"Iran": ("Islamic Republic",)})
    assert named("he of Moscow", "in Russia", others) == []
    assert named("he of Russia", "the Kremlin’s men", others) == []
    assert named("he of the Islamic Republic", "the Iranian army", others) == []
    assert named("he of Iran", "the republic", others) == ["Iran"]


def test_the_first_word_of_a_sentence_is_marked() -> None:
    text = fold("Ministers met Mr. Lee of the U.S. Congress. They left: “Never” was the word of A. Roe").text
    assert [(name.written, name.initial) for name in names(text)] == [
        ("Ministers", True),
        ("Lee", False),
        ("U.S", False),
        ("Congress", False),
        ("They", True),
        ("Never", True),
        ("A", False),
        ("Roe", False),
    ]


@given(st.lists(st.sampled_from(["Iran", "the", "U.S.", "S-300", "met", "Ann’s", "United", "States", ","])))
def test_a_text_names_all_its_own_names(words: list[str]) -> None:
    text = " ".join(words)
    assert named(text, text) == []


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    assert named(text, text) == []
