"""Names that were meant by another."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from argmap.graph.near import NearNames

NAMES = NearNames(["Full buses", "Keep the bus", "c21"])


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("Full busses", "Full buses"),
        ("Full buss", "Full buses"),
        ("Full bases", "Full buses"),
        ("Fulll buses", "Full buses"),
        ("full buses", "Full buses"),
        ("Kepe the bus", "Keep the bus"),
        ("c12", "c21"),
        ("Kept the bus", "Keep the bus"),
        ("Keep the buses", "Keep the bus"),
    ],
)
def test_one_slip_away_is_near(slip: str, meant: str) -> None:
    assert NAMES.to(slip) == meant


@pytest.mark.parametrize("name", ["", "Buses", "Full of buses", "Keep the boats", "Leave the bus", "c", "d"])
def test_other_names_are_not(name: str) -> None:
    assert NAMES.to(name) is None


def test_single_letters_are_not_all_near_to_each_other() -> None:
    assert NearNames(["a"]).to("b") is None


@given(st.text(min_size=2, max_size=20), st.data())
def test_a_name_with_a_letter_missing_is_found(name: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(name) - 1))
    assert NearNames([name]).to(name[:at] + name[at + 1 :]) == name
