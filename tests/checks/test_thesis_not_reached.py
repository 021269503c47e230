"""Parts of a map that lead to something else than the thesis."""

from __future__ import annotations

from collections.abc import Callable

from argmap.findings import Finding

Found = Callable[..., list[Finding]]


THESIS = "[T]: Keep the bus. #thesis\n  + [R]: It is full.\n\n"


def test_a_part_that_is_apart_is_reported_once_at_what_it_argues_for(findings: Found) -> None:
    [finding] = findings(
        "thesis-not-reached", THESIS + "[A]: Drivers are old.\n  + [B]: Many retire.\n    + [C]: Forty did."
    )
    assert finding.id == "a"
    assert (
        finding.message
        == "“Drivers are old.”, to which 2 more of the map lead, is not connected with the main claim"
    )


def test_what_was_taken_for_an_untagged_thesis_is_said(findings: Found) -> None:
    text = "[A]: Keep it.\n  + [R]: It is full.\n\n[C]: Stop it. #counterposition\n  + [D]: It is dear."
    [finding] = findings("thesis-not-reached", text)
    assert finding.message.endswith(
        "the main claim; no statement is tagged #thesis, and “Keep it.” was taken for it"
    )


def test_two_parts_are_two_findings(findings: Found) -> None:
    text = (
        THESIS + "[A]: Drivers are old.\n  + [B]: Many retire.\n\n[C]: Paint is dear.\n  + [D]: It is green."
    )
    assert [f.id for f in findings("thesis-not-reached", text)] == ["a", "c"]


def test_what_follows_from_the_thesis_does_not_lead_to_it(findings: Found) -> None:
    [finding] = findings("thesis-not-reached", THESIS + "[T]\n  +> [X]: Life is good.")
    assert finding.id == "x"


def test_attacks_and_undercuts_lead_to_the_thesis(findings: Found) -> None:
    attack = THESIS + "[T]\n  - [K]: Too dear. #counterposition\n    - [Q]: It is cheap."
    undercut = "(1) [R]: It is full.\n----\n  <_ [U]: By ghosts. #counterposition\n(2) [T]: Keep it. #thesis"
    assert findings("thesis-not-reached", attack) == []
    assert findings("thesis-not-reached", undercut) == []


def test_an_objection_that_the_thesis_attacks_is_connected_with_its_reasons(findings: Found) -> None:
    assert (
        findings("thesis-not-reached", THESIS + "[K]: Too dear.\n  - [T]\n  + [L]: It costs a million.") == []
    )


def test_links_connect(findings: Found) -> None:
    for link in ("restates", "qualifies", "exemplifies"):
        assert (
            findings("thesis-not-reached", THESIS + f"[A]: Full at night. {{{link}: R}}\n  + [B]: 46 rode.")
            == []
        )


def test_background_and_what_leads_to_it_may_stand_apart(findings: Found) -> None:
    assert (
        findings("thesis-not-reached", THESIS + "[A]: Drivers are old. #framing\n  + [B]: Many retire.") == []
    )


def test_an_orphan_is_another_matter(findings: Found) -> None:
    assert findings("thesis-not-reached", THESIS + "[A]: Drivers are old.") == []


def test_what_leads_to_an_undefined_title_is_another_matter(findings: Found) -> None:
    assert findings("thesis-not-reached", THESIS + "[A]: Drivers are old.\n  +> [Nowhere]") == []


def test_a_reason_for_an_argument_that_leads_nowhere_is_reported(findings: Found) -> None:
    [finding] = findings("thesis-not-reached", THESIS + "<Idle>: An idea.\n  + [A]: Drivers are old.")
    assert finding.id == "a"


def test_without_a_thesis_there_is_nothing_to_reach(findings: Found) -> None:
    assert (
        findings("thesis-not-reached", "[A]: Too dear. #counterposition\n  + [B]: It costs a million.") == []
    )


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    text = THESIS + "[A]: Drivers are old. {ignore: {thesis-not-reached: later}}\n  + [B]: Many retire."
    assert findings("thesis-not-reached", text) == []
