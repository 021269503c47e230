"""Maps that name no essay."""

from __future__ import annotations

from collections.abc import Callable

from argmap.findings import Finding, Severity

Found = Callable[..., list[Finding]]


def test_a_map_without_essay_is_an_information_about_the_map(findings: Found) -> None:
    [finding] = findings("no-essay", "[T]: Keep it. (“keep the bus”)")
    assert (finding.severity, finding.about, finding.id) == (Severity.INFO, "map", None)


def test_a_map_that_names_its_essay_or_is_given_one_is_left_alone(findings: Found) -> None:
    assert findings("no-essay", "===\nessay: essay.md\n===\n\n[T]: Keep it.") == []
    assert findings("no-essay", "[T]: Keep it.", "We must keep the bus.") == []


def test_it_is_ignored_by_the_map(findings: Found) -> None:
    assert findings("no-essay", "===\nargmap: {ignore: [no-essay]}\n===\n\n[T]: Keep it.") == []
