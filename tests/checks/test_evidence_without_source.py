"""Evidence for which the essay names neither a source nor anybody who says so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argmap.findings import Finding

Found = Callable[..., list[Finding]]

SLUG = "evidence-without-source"
ESSAY = "On an ordinary night the bus has 46 passengers. The drivers count them. It costs $9 a head."
RIDERS = "[Riders]: The bus has 46 passengers. #evidence (¶1 “46 passengers”)"


def test_evidence_without_source_is_reported_at_its_words(findings: Found) -> None:
    (finding,) = findings(SLUG, RIDERS, ESSAY)
    assert finding.about == "essay"
    assert finding.message == "no source in the map for “The bus has 46 passengers.”"
    assert finding.essay
    assert ESSAY[finding.essay.span.start : finding.essay.span.end] == "46 passengers"


@pytest.mark.parametrize(
    "data",
    ["{source: count}", "{source: author}", "{by: a driver}", "{given: common-knowledge}", "{kind: claim}"],
)
def test_a_source_a_holder_or_what_may_be_granted_is_enough(findings: Found, data: str) -> None:
    assert findings(SLUG, f"{RIDERS} {data}", ESSAY) == []


def test_a_source_that_was_looked_for_in_vain_is_information(findings: Found) -> None:
    (finding,) = findings(SLUG, f"{RIDERS} {{source: none-given}}", ESSAY)
    assert finding.severity.value == "info"


def test_the_source_of_evidence_in_the_same_paragraph_is_offered(findings: Found) -> None:
    neighbour = "[Cost]: A passenger costs $9. #evidence (¶1 “$9 a head”) {source: accounts}"
    (finding,) = findings(SLUG, f"{RIDERS}\n\n{neighbour}", ESSAY)
    assert "the same source as “A passenger costs $9.”, `accounts`?" in finding.help


def test_the_holder_of_a_view_in_the_same_paragraph_is_not_offered(findings: Found) -> None:
    neighbour = "[Dear]: The bus is dear. #counterposition (¶1 “It costs $9 a head”) {by: the mayor}"
    (finding,) = findings(SLUG, f"{RIDERS}\n\n{neighbour}", ESSAY)
    assert "same source" not in finding.help


def test_reported_evidence_is_left_to_the_rule_about_reports(findings: Found) -> None:
    assert findings(SLUG, f"{RIDERS} #reported", ESSAY) == []


def test_a_title_without_words_is_no_evidence(findings: Found) -> None:
    assert findings(SLUG, "[Riders] #evidence", ESSAY) == []


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    assert findings(SLUG, f"{RIDERS} {{ignore: {{{SLUG}: seen myself}}}}", ESSAY) == []
