"""Essays in which nobody disagrees."""

from __future__ import annotations

from collections.abc import Callable

from argmap.findings import Finding

Found = Callable[..., list[Finding]]


def test_reasons_without_anything_against_are_reported_once(findings: Found) -> None:
    [finding] = findings("no-counterposition", "[T]: Keep it.\n  + [A]: Full.\n  + [B]: Safe.")
    assert finding.about == "essay"
    assert finding.id is None


def test_a_counterposition_or_any_conflict_is_enough(findings: Found) -> None:
    assert (
        findings("no-counterposition", "[T]: Keep it.\n  + [A]: Full.\n\n[K]: Dear. #counterposition") == []
    )
    assert findings("no-counterposition", "[T]: Keep it.\n  + [A]: Full.\n    - [B]: Half full.") == []


def test_a_text_that_does_not_argue_needs_none(findings: Found) -> None:
    assert findings("no-counterposition", "[A]: Full.\n\n[B]: Safe.") == []


def test_the_map_can_say_that_there_is_none(findings: Found) -> None:
    assert (
        findings("no-counterposition", "===\ncounterpositions: none\n===\n\n[T]: Keep it.\n  + [A]: Full.")
        == []
    )


def test_it_is_ignored_by_the_map(findings: Found) -> None:
    text = "===\nargmap: {ignore: [no-counterposition]}\n===\n\n[T]: Keep it.\n  + [A]: Full."
    assert findings("no-counterposition", text) == []
