"""A claim with a figure or a superlative for which no source is given."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argmap.findings import Finding

Found = Callable[..., list[Finding]]

SLUG = "unsourced-number"


def said(findings: Found, words: str, data: str = "") -> list[Finding]:
    return findings(SLUG, f"[A]: It is so. (¶1) {data}", words, among=[SLUG])


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("The bus costs $40,000 a year.", "$40,000"),
        ("It lost around $13 billion in sales.", "$13 billion"),
        ("It carries 6.1 percent of all.", "6.1 percent"),
        ("It carries 12% of all.", "12%"),
        ("Millions of people, perhaps two million, ride.", "million"),
        ("On an ordinary night 46 people ride.", "46"),
        ("It is the largest bus of all.", "the largest"),
        ("It made its last and so far only public stop.", "its last and so far only public"),
        ("It came for the first time.", "first time"),
    ],
)
def test_a_figure_or_a_superlative_is_worth_checking(findings: Found, words: str, figure: str) -> None:
    (finding,) = said(findings, words)
    assert finding.message == f"no source in the map for “{figure}” in “It is so.”"
    assert finding.help.startswith("worth checking")


@pytest.mark.parametrize(
    "words",
    [
        "The bus has run since 2010.",
        "It began on 20 January and ended on March 3.",
        "It ran in the 1990s and in 1980-88.",
        "First, the bus is dear.",
        "At first it was dear.",
        "(2) The bus is dear.",
        "The S-300PMU-1/SA-20 and the P5+1 are names.",
        "It comes only when it rains.",
        "The buses are only playing.",
        "It is the most likely end.",
    ],
)
def test_dates_ordinals_names_and_other_senses_are_no_figures(findings: Found, words: str) -> None:
    assert said(findings, words) == []


@pytest.mark.parametrize(
    "data", ["{source: accounts}", "{by: the council}", "{given: true}", "{kind: evidence}"]
)
def test_what_has_a_source_or_is_no_claim_is_left_alone(findings: Found, data: str) -> None:
    assert said(findings, "The bus costs $40,000.", data) == []


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    assert said(findings, "The bus costs $9.", f"{{ignore: {{{SLUG}: looked up}}}}") == []
