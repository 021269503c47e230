"""Linked steps with one premise."""

from __future__ import annotations

from collections.abc import Callable

from argmap.findings import Finding, Severity

Found = Callable[..., list[Finding]]


def test_a_structure_with_one_premise_is_an_information(findings: Found) -> None:
    [finding] = findings("linked-group-of-one", "(1) Full.\n----\n(2) Keep it.")
    assert finding.severity is Severity.INFO
    assert finding.message == "“Full.” is the only premise of a linked step"
    assert finding.map is not None
    assert finding.map.line == 2


def test_the_same_premise_twice_is_one(findings: Found) -> None:
    assert len(findings("linked-group-of-one", "(1) [A]: Full.\n(2) [A]\n----\n(3) Keep it.")) == 1


def test_two_premises_and_plain_reasons_are_left_alone(findings: Found) -> None:
    assert findings("linked-group-of-one", "(1) Full.\n(2) Full is good.\n----\n(3) Keep it.") == []
    assert findings("linked-group-of-one", "[T]: Keep it.\n  + Full.") == []
    assert findings("linked-group-of-one", "(1) Full.\n-- {linkage: convergent} --\n(2) Keep it.") == []


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    text = "(1) Full.\n-- {ignore: {linked-group-of-one: as in the book}} --\n(2) Keep it."
    assert findings("linked-group-of-one", text) == []
