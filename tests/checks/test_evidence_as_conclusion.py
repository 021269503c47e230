"""Evidence for which the map gives reasons."""

from __future__ import annotations

from collections.abc import Callable

from argmap.findings import Finding, Severity

Found = Callable[..., list[Finding]]


def test_evidence_with_a_reason_is_reported(findings: Found) -> None:
    [finding] = findings("evidence-as-conclusion", "[A]: 46 rode. #evidence\n  + [B]: They were seen.")
    assert (finding.id, finding.severity) == ("a", Severity.INFO)


def test_evidence_that_is_only_a_premise_and_claims_are_left_alone(findings: Found) -> None:
    assert findings("evidence-as-conclusion", "[A]: It is full.\n  + [B]: 46 rode. #evidence") == []


def test_an_attack_on_evidence_is_no_reason_for_it(findings: Found) -> None:
    assert findings("evidence-as-conclusion", "[A]: 46 rode. #evidence\n  - [B]: They were ghosts.") == []


def test_it_runs_at_the_strict_level_only(findings: Found) -> None:
    text = "[A]: 46 rode. #evidence\n  + [B]: They were seen."
    assert findings("evidence-as-conclusion", text, level="default") == []


def test_it_speaks_before_the_rule_about_sources(findings: Found) -> None:
    assert findings("evidence-without-source", "[A]: 46 rode. #evidence\n  + [B]: They were seen.") == []


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    text = "[A]: 46 rode. #evidence {ignore: {evidence-as-conclusion: why not}}\n  + [B]: They were seen."
    assert findings("evidence-as-conclusion", text) == []
