"""Statements that say what another says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argmap.findings import Finding, Severity

Found = Callable[..., list[Finding]]


def pair(one: str, other: str, more: str = "") -> str:
    return f"[A]: {one}\n\n[B]: {other} {more}"


def test_the_same_words_twice_are_reported_at_the_later_place(findings: Found) -> None:
    text = pair("The bus is full. (“The bus is full”)", "the bus is full! (“Yes, the bus is full”)")
    [finding] = findings("duplicate-claim", text, "The bus is full. Yes, the bus is full.")
    assert finding.severity is Severity.WARNING
    assert finding.id == "b"


def test_typography_does_not_make_a_difference(findings: Found) -> None:
    assert len(findings("duplicate-claim", pair("It’s the driver’s seat.", "It's the driver's seat"))) == 1


def test_a_link_makes_it_no_duplicate(findings: Found) -> None:
    assert findings("duplicate-claim", pair("The bus is full.", "The bus is full.", "{restates: A}")) == []


def test_nearly_the_same_words_are_an_information(findings: Found) -> None:
    text = pair(
        "The night bus takes tired people home from the old harbour.",
        "The night bus takes tired people back home from the old harbour.",
    )
    [finding] = findings("duplicate-claim", text)
    assert finding.severity is Severity.INFO
    assert "nearly the same" in finding.message


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The harbour is open to all ships at night.", "The harbour is not open to all ships at night."),
        ("The harbour isn’t open to ships from the north.", "The harbour is open to ships from the north."),
        ("In 2014 the old harbour was open to ships.", "In 2015 the old harbour was open to ships."),
        (
            "The harbour will be open to ships from the north.",
            "The harbour may be open to ships from the north.",
        ),
        (
            "Some ships from the north reach the old harbour.",
            "All ships from the north reach the old harbour.",
        ),
        ("It covers the harbour.", "It covers the market."),
        ("The harbour is open.", "The harbour is open to ships."),
    ],
)
def test_sentences_that_differ_in_what_counts_are_not_the_same(findings: Found, one: str, other: str) -> None:
    assert findings("duplicate-claim", pair(one, other)) == []


def test_what_one_asserts_and_another_reports_is_only_the_same_in_the_same_words(findings: Found) -> None:
    one = "The night bus takes tired people home from the old harbour."
    other = "The night bus takes tired people back home from the old harbour. #reported"
    assert findings("duplicate-claim", pair(one, other)) == []


def test_likeness_is_judged_in_english_only(findings: Found) -> None:
    text = pair(
        "Der Bus fährt in der Nacht leer vom Hafen heim.",
        "Der Bus fährt in der Nacht nie leer vom Hafen heim.",
    )
    assert findings("duplicate-claim", f"===\nlanguage: de\n===\n\n{text}") == []


def test_three_times_the_same_is_two_too_many(findings: Found) -> None:
    assert len(findings("duplicate-claim", "[A]: Full.\n\n[B]: Full.\n\n[C]: Full.")) == 2


def test_titles_that_are_defined_nowhere_are_not_compared(findings: Found) -> None:
    assert findings("duplicate-claim", "[T]: Keep it.\n  + [A]\n  + [B]") == []


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    text = pair("The bus is full.", "The bus is full.", "{ignore: {duplicate-claim: two voices}}")
    assert findings("duplicate-claim", text) == []
