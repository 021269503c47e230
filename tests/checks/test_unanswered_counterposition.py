"""Counterpositions and the author's replies."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argmap.findings import Finding, Severity

Found = Callable[..., list[Finding]]


AGAINST = "[T]: Keep it.\n  - [K]: Too dear. #counterposition"


def test_a_counterposition_without_reply_is_reported(findings: Found) -> None:
    [finding] = findings("unanswered-counterposition", AGAINST)
    assert (finding.id, finding.severity, finding.about) == ("k", Severity.WARNING, "essay")


@pytest.mark.parametrize(
    "reply",
    [
        "\n    - [R]: It is cheap.",
        "\n    >< [R]: It is cheap.",
        "\n    <_ [R]: Money does not matter.",
        "\n    - <Reply>: The council forgets the car park.",
        "\n    + [L]: It costs a million.\n      <_ [R]: A million is little.",
    ],
)
def test_an_attack_on_it_or_on_its_steps_is_a_reply(findings: Found, reply: str) -> None:
    assert findings("unanswered-counterposition", AGAINST + reply) == []


def test_an_attack_on_a_premise_of_its_only_linked_step_is_a_reply(findings: Found) -> None:
    steps = "(1) [L]: It costs much. #counterposition%s\n(2) What costs much is bad.\n----\n(3) [K]"
    text = f"{AGAINST}\n\n{steps}"
    assert findings("unanswered-counterposition", text % "\n  - [R]: Not so much.") == []
    assert [f.id for f in findings("unanswered-counterposition", text % "")] == ["k"]


def test_reasons_for_a_counterposition_are_answered_with_it(findings: Found) -> None:
    reasons = "\n    + [L]: It costs a million. #counterposition\n      +> [T2]: Save money."
    assert [f.id for f in findings("unanswered-counterposition", AGAINST + reasons)] == ["k"]
    assert findings("unanswered-counterposition", f"{AGAINST}{reasons}\n    - [R]: It is cheap.") == []


def test_a_concession_is_an_answer(findings: Found) -> None:
    assert findings("unanswered-counterposition", f"{AGAINST} #conceded") == []


def test_a_reply_by_others_is_an_information(findings: Found) -> None:
    [finding] = findings(
        "unanswered-counterposition", f"{AGAINST}\n    - [R]: It is cheap. #reported {{by: drivers}}"
    )
    assert finding.severity is Severity.INFO
    assert "not by the author" in finding.message


def test_what_attacks_nothing_but_leads_to_nothing_is_reported_too(findings: Found) -> None:
    [finding] = findings(
        "unanswered-counterposition", "[T]: Keep it.\n\n[K]: Too dear. #counterposition\n  + [L]: Dear."
    )
    assert finding.id == "k"


def test_what_leads_elsewhere_without_attacking_is_left_alone(findings: Found) -> None:
    assert (
        findings(
            "unanswered-counterposition", "[T]: Keep it.\n  + [K]: Some say it is dear. #counterposition"
        )
        == []
    )


def test_an_orphan_is_another_matter(findings: Found) -> None:
    assert findings("unanswered-counterposition", "[T]: Keep it.\n\n[K]: Too dear. #counterposition") == []


def test_counterpositions_in_a_circle_are_reported_once(findings: Found) -> None:
    text = "[T]: Keep it.\n  - [K]: Dear. #counterposition\n    + [L]: Costly. #counterposition\n      + [K]"
    assert [f.id for f in findings("unanswered-counterposition", text)] == ["k"]


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    text = f"{AGAINST} {{ignore: {{unanswered-counterposition: left open}}}}"
    assert findings("unanswered-counterposition", text) == []
