"""Claims for which the text gives neither a reason nor a source."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argmap.findings import Finding, Severity

Found = Callable[..., list[Finding]]


def test_a_claim_without_reason_or_source_is_reported(findings: Found) -> None:
    [finding] = findings("unsupported-claim", "[T]: Keep the bus. #thesis\n  + [A]: It is full.")
    assert (finding.id, finding.severity, finding.about) == ("a", Severity.WARNING, "essay")
    assert finding.message == "no reason in the map for “It is full.”"


def test_on_the_thesis_it_is_an_error(findings: Found) -> None:
    [finding] = findings("unsupported-claim", "[T]: Keep the bus. #thesis")
    assert finding.severity is Severity.ERROR


def test_it_is_reported_at_its_quote(findings: Found) -> None:
    [finding] = findings("unsupported-claim", "[T]: Keep it. (“keep the bus”)", "We must keep the bus.")
    assert finding.essay is not None
    assert finding.essay.place.column == 9


@pytest.mark.parametrize(
    "text",
    [
        "[A]: It is full. {source: drivers}",
        "[A]: It is full. #given",
        "[A]: It is full. {given: common-knowledge}",
        "[A]: It is full. {given: definition}",
        "[A]: It is full. #evidence",
        "[A]: It is full. #assumption",
        "[A]: It is full. #counterposition",
        "[A]: It is full. #reported",
        "[A]: It is full. {by: the drivers}",
        "[A]: It is full. #implicit",
        "[Nowhere]",
    ],
)
def test_other_statements_do_not_ask_for_a_reason_here(findings: Found, text: str) -> None:
    assert findings("unsupported-claim", text) == []


def test_a_reason_for_a_restatement_is_a_reason(findings: Found) -> None:
    text = "[A]: It is full. {restates: B}\n\n[B]: There is no seat left.\n  + [C]: 46 sat. #evidence"
    assert findings("unsupported-claim", text) == []


def test_a_claim_said_twice_is_reported_once(findings: Found) -> None:
    text = "[A]: It is full. {restates: B}\n\n[B]: There is no seat left."
    assert len(findings("unsupported-claim", text)) == 1


def test_an_argument_for_it_is_a_reason(findings: Found) -> None:
    assert findings("unsupported-claim", "[A]: It is full.\n  + <Counting>: They counted.") == []


def test_a_search_without_success_is_an_information(findings: Found) -> None:
    for record in ("{support: none-given}", "#none-given"):
        [finding] = findings("unsupported-claim", f"[T]: Keep the bus. #thesis {record}")
        assert finding.severity is Severity.INFO


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    assert findings("unsupported-claim", "[A]: It is full. {ignore: {unsupported-claim: a leaflet}}") == []
