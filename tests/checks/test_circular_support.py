"""Statements that are reasons for each other."""

from __future__ import annotations

from collections.abc import Callable

from argmap.findings import Finding, Severity

Found = Callable[..., list[Finding]]


PAIR = "[A]: He can be trusted.\n  + [B]: He says the truth.\n    + [A]"


def test_two_reasons_for_each_other_are_one_finding(findings: Found) -> None:
    [finding] = findings("circular-support", PAIR)
    assert finding.severity is Severity.ERROR
    assert (
        finding.message == "“He can be trusted.” is a reason for “He says the truth.”, and that for the first"
    )


def test_a_circle_begins_with_what_comes_first_in_the_essay(findings: Found) -> None:
    text = "[A]: He can be trusted. (“trust him”)\n  + [B]: He says the truth. (“the truth”)\n    + [A]"
    [finding] = findings("circular-support", text, "He says the truth, as you may trust him.")
    assert finding.id == "b"
    assert finding.about == "essay"
    assert finding.message.startswith("“He says the truth.” is a reason for")


def test_a_circle_without_quotes_is_about_the_map(findings: Found) -> None:
    assert [f.about for f in findings("circular-support", PAIR)] == ["map"]


def test_the_shortest_of_several_circles_is_shown(findings: Found) -> None:
    text = "[A]: a\n  + [B]: b\n    + [C]: c\n      + [D]: d\n        + [A]\n      + [B]"
    [finding] = findings("circular-support", text)
    assert finding.message == "“b” is a reason for “c”, and that for the first"


def test_a_longer_circle_is_shown_as_a_round(findings: Found) -> None:
    [finding] = findings("circular-support", "[A]: a\n  + [B]: b\n    + [C]: c\n      + [A]")
    assert finding.message.endswith("in a circle: “a” → “c” → “b” → “a”")


def test_a_very_long_circle_is_cut(findings: Found) -> None:
    lines = [f"[S{n}]: Reason {n}.\n  +> [S{(n + 1) % 20}]" for n in range(20)]
    [finding] = findings("circular-support", "\n\n".join(lines))
    assert "14 more" in finding.message


def test_a_claim_that_supports_its_own_restatement_is_a_circle(findings: Found) -> None:
    [finding] = findings("circular-support", "[A]: God exists.\n  + [B]: There is a god. {restates: A}")
    assert finding.message == "“There is a god.” is a reason for “God exists.”, which says the same"


def test_a_circle_closed_by_a_restatement_says_so(findings: Found) -> None:
    text = "[A]: Trust him.\n  + [B]: He says the truth.\n    + [C]: He can be trusted. {restates: A}"
    [finding] = findings("circular-support", text)
    assert "through a restatement" in finding.message


def test_a_statement_can_be_a_reason_for_itself(findings: Found) -> None:
    [finding] = findings("circular-support", "[A]: Trust him.\n  + [A]")
    assert finding.message == "“Trust him.” is a reason for itself"


def test_two_circles_are_two_findings(findings: Found) -> None:
    other = PAIR.replace("[A]", "[C]").replace("[B]", "[D]").replace("He", "She")
    assert len(findings("circular-support", f"{PAIR}\n\n{other}")) == 2


def test_rivals_that_attack_each_other_are_no_circle(findings: Found) -> None:
    assert findings("circular-support", "[A]: Red.\n  - [B]: Blue.\n    - [A]") == []
    assert findings("circular-support", "[A]: Red.\n  + [B]: Blue.\n    - [A]") == []


def test_two_lines_of_reasons_to_one_claim_are_no_circle(findings: Found) -> None:
    assert findings("circular-support", "[A]: a\n  + [B]: b\n    + [D]: d\n  + [C]: c\n    + [D]") == []


def test_a_qualification_is_no_restatement(findings: Found) -> None:
    assert findings("circular-support", "[A]: All do.\n  + [B]: Some do. {qualifies: A}") == []


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    text = PAIR.replace("trusted.", "trusted. {ignore: {circular-support: so it is argued}}")
    assert findings("circular-support", text) == []
