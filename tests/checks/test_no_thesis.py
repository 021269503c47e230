"""Maps that do not say what the essay is for."""

from __future__ import annotations

from collections.abc import Callable

from argmap.findings import Finding, Severity

Found = Callable[..., list[Finding]]


def test_a_map_without_any_main_claim_is_reported_once(findings: Found) -> None:
    [finding] = findings("no-thesis", "[A]: Buses are full.\n\n[B]: Buses are green.\n\n[C]: Buses are late.")
    assert finding.severity is Severity.ERROR
    assert finding.about == "map"
    assert finding.id is None


def test_a_claim_that_others_lead_to_is_taken_for_the_thesis(findings: Found) -> None:
    assert findings("no-thesis", "[A]: Keep the bus.\n  + [B]: It is full.") == []
    assert findings("no-thesis", "[A]: Keep the bus. #thesis") == []


def test_a_text_can_honestly_have_no_thesis(findings: Found) -> None:
    assert findings("no-thesis", "===\nthesis: none\n===\n\n[A]: Buses are full.") == []


def test_what_is_reported_or_against_is_not_taken_for_the_thesis(findings: Found) -> None:
    assert len(findings("no-thesis", "[A]: Keep the bus. #reported\n  + [B]: It is full.")) == 1
    assert len(findings("no-thesis", "[A]: Scrap it. #counterposition\n  + [B]: It is full.")) == 1


def test_an_empty_map_has_other_troubles(findings: Found) -> None:
    assert findings("no-thesis", "") == []


def test_it_is_ignored_by_the_map(findings: Found) -> None:
    assert findings("no-thesis", "===\nargmap: {ignore: [no-thesis]}\n===\n\n[A]: Buses are full.") == []
