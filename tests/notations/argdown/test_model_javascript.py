"""Values are written and merged as JavaScript does it; what is expected was asked of Node and js-yaml."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, strategies as st

from argmap.notations.argdown.data.values import DateText
from argmap.notations.argdown.model.javascript import (
    are_same,
    class_name,
    exceeds,
    in_key_order,
    iso_date,
    item,
    key,
    number_text,
    utf16_length,
)
from argmap.notations.argdown.model.merging import filled, merged


@pytest.mark.parametrize(
    ("value", "text"),
    [
        *((0, "0"), (-0.0, "0"), (5, "5"), (-12, "-12"), (1.0, "1"), (100.5, "100.5"), (-2.5, "-2.5")),
        *((0.1, "0.1"), (1e-4, "0.0001"), (1e-5, "0.00001"), (1.5e-6, "0.0000015"), (-1.5e-6, "-0.0000015")),
        *((1e-7, "1e-7"), (-1.25e-7, "-1.25e-7"), (1e21, "1e+21"), (1e300, "1e+300"), (10**21, "1e+21")),
        *((9007199254740993, "9007199254740992"), (12345678901234567890, "12345678901234567000")),
        *((1e15, "1000000000000000"), (1234567890123456.5, "1234567890123456.5")),
        *((123456789012345680000.0, "123456789012345680000"), (-(2.0**64), "-18446744073709552000")),
        *((float("inf"), "null"), (float("nan"), "null")),
    ],
)
def test_a_number_is_written_as_json_stringify_writes_it(value: float, text: str) -> None:
    assert number_text(value) == text


@given(st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(2**53), 2**53))
def test_a_number_is_read_back(value: float) -> None:
    assert float(number_text(value)) == value


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2024-01-02", "2024-01-02T00:00:00.000Z"),
        ("2024-13-40", "2025-02-09T00:00:00.000Z"),
        ("0099-01-01", "1999-01-01T00:00:00.000Z"),
        ("0000-01-01", "1900-01-01T00:00:00.000Z"),
        ("2024-1-2 3:04:05", "2024-01-02T03:04:05.000Z"),
        ("2024-01-02T10:00:00.5Z", "2024-01-02T10:00:00.500Z"),
        ("2024-01-02t10:00:00.1239 +2", "2024-01-02T08:00:00.123Z"),
        ("2024-01-02T23:30:00-05:30", "2024-01-03T05:00:00.000Z"),
        ("2024-02-29T99:99:99Z", "2024-03-04T04:40:39.000Z"),
        ("9999-12-31T23:59:59-01:00", "+010000-01-01T00:59:59.000Z"),
    ],
)
def test_a_date_is_written_in_utc(written: str, iso: str) -> None:
    assert iso_date(written) == iso


def test_the_class_of_a_tag_has_ascii_letters() -> None:
    assert class_name("tag-Two Words") == "tag-two-words"
    assert class_name("tag-İÄ_ß\u00a0é") == "tag-iaess-"


def test_a_sign_beyond_the_first_plane_has_two_units() -> None:
    assert utf16_length("a😀é") == 4


def test_keys_that_are_whole_numbers_come_first() -> None:
    assert list(in_key_order({"b": 1, "10": 1, "2": 1, "01": 1, "0": 1})) == ["0", "2", "10", "b", "01"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        *((1, 1.0, True), ("1", 1, False), (True, 1, False), (None, None, True), (None, False, False)),
        *(("a", "a", True), ([], [], False), (DateText("2024-01-02"), DateText("2024-01-02"), False)),
    ],
)
def test_values_are_compared_unconverted(one: Any, other: Any, same: bool) -> None:
    assert are_same(one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "greater"),
    [
        *(
            (2, 1, True),
            (1, 1, False),
            ("10", 9, True),
            ("10", "9", False),
            ("b", "a", True),
            (True, 0, True),
        ),
        *(("high", 0, False), (0, "high", False), (0, None, False), ([2], 1, False), (" 2 ", 1, True)),
    ],
)
def test_the_greater_of_two_values_is_that_of_numbers_or_of_texts(
    one: Any, other: Any, greater: bool
) -> None:
    assert exceeds(one, other) is greater


@pytest.mark.parametrize(
    ("values", "place", "found"),
    [
        *((["a", "b"], 1, "b"), (["a", "b"], 1.0, "b"), (["a"], 1, None), (["a"], -1, None)),
        *((["a"], 0.5, None), (["a"], True, None), (["a"], "0", None), ("ab", 1, "b"), (5, 0, None)),
        *((["a"], float("inf"), None), (["a"], float("nan"), None)),
    ],
)
def test_an_item_is_found_by_a_whole_number(values: Any, place: Any, found: Any) -> None:
    assert item(values, place, None) == found


def test_keys_are_texts() -> None:
    values = ("a", 5, 1.5, 1e21, True, False, None, [])
    assert [key(value) for value in values] == [
        "a",
        "5",
        "1.5",
        "1e+21",
        "true",
        "false",
        "null",
        "undefined",
    ]


@pytest.mark.parametrize(
    ("old", "new", "together"),
    [
        ({"a": 1, "b": 2}, {"b": 3, "c": 4}, {"a": 1, "b": 3, "c": 4}),
        ({"a": {"x": 1}}, {"a": {"y": 2}}, {"a": {"x": 1, "y": 2}}),
        ({"a": [1, 2, 3]}, {"a": [9]}, {"a": [9, 2, 3]}),
        ({"a": [1, {"x": 1}]}, {"a": [2, {"y": 2}, 3]}, {"a": [2, {"x": 1, "y": 2}, 3]}),
        ({"a": {"x": 1}}, {"a": [1]}, {"a": [1]}),
        ({"a": [1, 2]}, {"a": {"x": 1}}, {"a": [1, 2]}),
        ({"a": [1, 2]}, {"a": {"0": 7, "3": 8}}, {"a": [7, 2, None, 8]}),
        ({"a": "word"}, {"a": {"x": 1}}, {"a": {"x": 1}}),
        ({"a": {"x": 1}}, {"a": None}, {"a": None}),
        ({}, [7, 8], {"0": 7, "1": 8}),
        ({}, "ab", {"0": "a", "1": "b"}),
        ({"a": 1}, 5, {"a": 1}),
        ({"a": DateText("2024-01-02")}, {"a": {"x": 1}}, {"a": DateText("2024-01-02")}),
    ],
)
def test_data_of_one_title_is_merged(old: dict[str, Any], new: Any, together: dict[str, Any]) -> None:
    assert merged(merged({}, old), new) == together


def test_defaults_fill_what_is_missing_at_every_depth() -> None:
    into = {"a": {"x": 1}, "b": None}
    assert filled(into, {"a": {"x": 2, "y": 3}, "b": 4, "c": [5]}) == {
        "a": {"x": 1, "y": 3},
        "b": None,
        "c": [5],
    }
    assert filled({"a": [{"x": 1}], "b": {"x": 1}}, {"a": [{"y": 2}, 3], "b": [4]}) == {
        "a": [{"x": 1, "y": 2}, 3],
        "b": {"x": 1, "0": 4},
    }


@pytest.mark.parametrize("value", [[1, [2]], {"x": {"y": [1]}}, [{"x": 1}], [], {}])
def test_merging_shares_nothing_with_its_source(value: Any) -> None:
    source = {"a": value}
    copy = merged({}, source)
    assert copy == source
    assert copy["a"] is not value
