"""Statements drawn as speaking against themselves."""

from __future__ import annotations

from collections.abc import Callable

from argmap.findings import Finding, Severity

Found = Callable[..., list[Finding]]


def test_a_statement_that_attacks_itself_is_reported_at_the_attack(findings: Found) -> None:
    [finding] = findings("self-attack", "[A]: Keep the bus.\n  - [A]")
    assert finding.severity is Severity.ERROR
    assert finding.message == "“Keep the bus.” attacks itself"
    assert finding.id == "a"
    assert finding.map is not None
    assert finding.map.line == 2


def test_an_attack_on_a_restatement_is_a_self_attack(findings: Found) -> None:
    [finding] = findings("self-attack", "[A]: Keep the bus.\n  - [B]: Do not scrap it. {restates: A}")
    assert "through a restatement" in finding.message


def test_an_undercut_of_a_step_to_itself_is_a_self_attack(findings: Found) -> None:
    [finding] = findings("self-attack", "(1) [R]: It is full.\n----\n  <_ [T]\n(2) [T]: Keep the bus.")
    assert finding.message == "“Keep the bus.” attacks a reason for itself"


def test_an_undercutting_premise_is_odd_but_legal(findings: Found) -> None:
    [finding] = findings("self-attack", "(1) [R]: It is full.\n----\n  <_ [R]\n(2) [T]: Keep the bus.")
    assert finding.severity is Severity.INFO


def test_attacks_between_two_statements_are_none(findings: Found) -> None:
    assert findings("self-attack", "[A]: Red.\n  - [B]: Blue.\n    - [A]") == []
    assert findings("self-attack", "[A]: Red.\n  >< [B]: Blue.") == []
    assert (
        findings("self-attack", "(1) [R]: It is full.\n----\n  <_ [U]: Of ghosts.\n(2) [T]: Keep it.") == []
    )


def test_a_qualification_may_attack_what_it_qualifies(findings: Found) -> None:
    assert findings("self-attack", "[A]: All do.\n  - [B]: Some do not. {qualifies: A}") == []


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    assert findings("self-attack", "[A]: I lie. {ignore: {self-attack: a paradox}}\n  - [A]") == []
