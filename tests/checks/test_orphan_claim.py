"""Statements that are connected with no other."""

from __future__ import annotations

from collections.abc import Callable

from argmap.findings import Finding

Found = Callable[..., list[Finding]]


THESIS = "[T]: Keep the bus. #thesis\n  + [R]: It is full.\n\n"


def test_a_statement_without_any_relation_is_reported(findings: Found) -> None:
    [finding] = findings("orphan-claim", THESIS + "[A]: Buses are green.")
    assert finding.id == "a"
    assert finding.message == "“Buses are green.” is connected with no other statement"


def test_every_kind_can_be_an_orphan(findings: Found) -> None:
    text = THESIS + "[A]: Four were seen. #evidence\n\n[B]: Too dear. #counterposition"
    assert {f.id for f in findings("orphan-claim", text)} == {"a", "b"}


def test_one_relation_of_any_kind_is_enough(findings: Found) -> None:
    for tie in ("{restates: R}", "{qualifies: R}", "\n  + [B]: Many.", "\n  - [B]: Few.", "\n  >< [R]"):
        assert findings("orphan-claim", f"{THESIS}[A]: Buses are green. {tie}") == []


def test_background_and_rival_positions_are_left_alone(findings: Found) -> None:
    assert findings("orphan-claim", THESIS + "[A]: Buses are green. #framing") == []
    rivals = "[A]: Paint them red. {issue: colour}\n\n[B]: Paint them blue. {issue: colour}"
    assert findings("orphan-claim", THESIS + rivals) == []
    assert len(findings("orphan-claim", THESIS + "[A]: Paint them red. {issue: colour}")) == 1


def test_the_only_statement_of_a_map_is_left_alone(findings: Found) -> None:
    assert findings("orphan-claim", "[T]: Keep the bus. #thesis") == []


def test_a_title_that_is_defined_nowhere_is_another_matter(findings: Found) -> None:
    assert findings("orphan-claim", THESIS + "[Nowhere]") == []


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    assert findings("orphan-claim", THESIS + "[A]: Buses are green. {ignore: {orphan-claim: an aside}}") == []
