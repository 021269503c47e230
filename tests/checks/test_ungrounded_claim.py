"""Claims whose reasons rest on nothing that has a source."""

from __future__ import annotations

from collections.abc import Callable

from argmap.findings import Finding

Found = Callable[..., list[Finding]]


LINE = "[T]: Keep it.\n  + [A]: It is full.\n    + [B]: People queue."


def test_every_claim_of_a_line_without_source_names_where_it_ends(findings: Found) -> None:
    found = findings("ungrounded-claim", LINE)
    assert [f.id for f in found] == ["t", "a"]
    assert {f.message.split(" rests on ")[1] for f in found} == {
        "“People queue.”, for which the text names no source"
    }


def test_a_sourced_end_grounds_the_line(findings: Found) -> None:
    for mark in ("{source: drivers}", "#given", "#evidence {by: drivers}"):
        assert findings("ungrounded-claim", f"{LINE} {mark}") == []


def test_evidence_without_source_grounds_nothing(findings: Found) -> None:
    assert len(findings("ungrounded-claim", f"{LINE} #evidence")) == 2


def test_one_grounded_reason_of_several_is_enough(findings: Found) -> None:
    assert (
        findings("ungrounded-claim", "[T]: Keep it.\n  + [A]: It is full.\n  + [B]: Safe. {source: police}")
        == []
    )


def test_of_linked_premises_all_must_be_grounded(findings: Found) -> None:
    text = "(1) Full. {source: drivers}\n(2) Full is good. %s\n----\n(3) [T]: Keep it."
    assert [f.id for f in findings("ungrounded-claim", text % "")] == ["t"]
    assert findings("ungrounded-claim", text % "#given") == []


def test_what_rests_on_a_circle_is_reported_and_the_circle_itself_is_not(findings: Found) -> None:
    [finding] = findings(
        "ungrounded-claim", "[T]: Keep it.\n  + [A]: Trust him.\n    + [B]: True.\n      + [A]"
    )
    assert finding.id == "t"
    assert finding.message == "“Keep it.” rests on reasons that only rest on each other"


def test_what_another_rule_has_said_is_not_said_again(findings: Found) -> None:
    assert "b" not in {f.id for f in findings("ungrounded-claim", LINE)}
    alone = findings("ungrounded-claim", LINE, among=["ungrounded-claim"])
    assert {f.id for f in alone} == {"t", "a", "b"}


def test_a_step_without_premises_is_no_ground(findings: Found) -> None:
    [finding] = findings("ungrounded-claim", "[T]: Keep it.\n  + <Idea>: An idea.")
    assert "without premises" in finding.message


def test_it_runs_at_the_strict_level_only(findings: Found) -> None:
    assert findings("ungrounded-claim", LINE, level="default") == []


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    text = "[T]: Keep it. {ignore: {ungrounded-claim: later}}\n  + [B]: People queue."
    assert findings("ungrounded-claim", text) == []
