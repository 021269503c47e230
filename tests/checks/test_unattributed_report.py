"""A reported view without the name of whoever holds it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argmap.findings import Finding

Found = Callable[..., list[Finding]]

SLUG = "unattributed-report"
ESSAY = "The council says that the bus costs too much, and calls it “a gift to the idle few”."


def test_a_report_from_nobody_is_reported(findings: Found) -> None:
    (finding,) = findings(
        SLUG, "[Dear]: The bus costs too much. #reported (¶1 “the bus costs too much”)", ESSAY
    )
    assert finding.severity.value == "warning"
    assert finding.message == "“The bus costs too much.” is reported, and the map does not say from whom"


@pytest.mark.parametrize("data", ["{by: the council}", "{source: minutes}"])
def test_a_holder_or_a_source_is_enough(findings: Found, data: str) -> None:
    assert findings(SLUG, f"[Dear]: It costs too much. #reported (¶1 “the bus”) {data}", ESSAY) == []


def test_a_holder_that_was_looked_for_in_vain_is_information(findings: Found) -> None:
    (finding,) = findings(SLUG, "[Dear]: Too dear. #reported (¶1 “the bus”) {source: none-given}", ESSAY)
    assert finding.severity.value == "info"


def test_words_in_quotation_marks_ask_for_their_speaker(findings: Found) -> None:
    (finding,) = findings(SLUG, "[Idle]: It serves the idle. (¶1 “calls it … few”)", ESSAY)
    assert finding.severity.value == "info"
    assert "“a gift to the idle few”" in finding.message


@pytest.mark.parametrize(
    "words",
    ["a “night bus” it is", "in “The Long Way Home” it says", "the drivers' bus and the others' train"],
)
def test_scare_quotes_titles_and_apostrophes_are_nobodys_words(findings: Found, words: str) -> None:
    assert findings(SLUG, "[A]: Something. (¶1)", words) == []


def test_a_straight_quotation_is_one_too(findings: Found) -> None:
    assert len(findings(SLUG, "[A]: Something. (¶1)", 'It is "a gift to the few", so they say.')) == 1


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    text = f"[Dear]: Too dear. #reported (¶1 “the bus”) {{ignore: {{{SLUG}: everybody}}}}"
    assert findings(SLUG, text, ESSAY) == []
