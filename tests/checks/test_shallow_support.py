"""Theses whose reasons have no reasons."""

from __future__ import annotations

from collections.abc import Callable

from argmap.findings import Finding, Severity

Found = Callable[..., list[Finding]]


FLAT = "[T]: Keep it. #thesis\n  + [A]: Full.\n  + [B]: Safe.\n  + [C]: Quiet.\n  + [D]: Liked."


def test_reasons_one_step_deep_are_reported_at_the_thesis(findings: Found) -> None:
    [finding] = findings("shallow-support", FLAT)
    assert (finding.id, finding.severity) == ("t", Severity.INFO)


def test_one_reason_for_a_reason_is_enough(findings: Found) -> None:
    assert findings("shallow-support", f"{FLAT}\n    + [E]: Liked by the old.") == []


def test_a_circle_is_no_depth(findings: Found) -> None:
    assert len(findings("shallow-support", f"{FLAT}\n\n[A]\n  +> [T]\n\n[T]\n  +> [A]")) == 1


def test_short_texts_are_left_alone(findings: Found) -> None:
    assert findings("shallow-support", "[T]: Keep it. #thesis\n  + [A]: Full.") == []


def test_a_thesis_without_any_reason_is_another_matter(findings: Found) -> None:
    assert findings("shallow-support", FLAT.replace("+", "-")) == []


def test_a_reason_for_a_restatement_of_the_thesis_counts(findings: Found) -> None:
    text = f"{FLAT}\n\n[S]: It must stay. {{restates: A}}\n  + [E]: It is full on Mondays."
    assert findings("shallow-support", text) == []


def test_it_runs_at_the_strict_level_only(findings: Found) -> None:
    assert findings("shallow-support", FLAT, level="default") == []


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    text = FLAT.replace("#thesis", "#thesis {ignore: {shallow-support: a leaflet}}")
    assert findings("shallow-support", text) == []
