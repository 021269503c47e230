"""What the author asserts against the own thesis."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argmap.findings import Finding

Found = Callable[..., list[Finding]]


def test_an_own_claim_against_the_thesis_is_reported_at_the_attack(findings: Found) -> None:
    [finding] = findings("attack-on-own-thesis", "[T]: Keep it. #thesis\n  - [A]: It is noisy.")
    assert (finding.id, finding.about) == ("a", "essay")
    assert finding.map is not None
    assert finding.map.line == 2


def test_so_is_one_against_a_step_to_it_or_against_its_restatement(findings: Found) -> None:
    undercut = "(1) Full.\n----\n  <_ [A]: Full of ghosts.\n(2) [T]: Keep it. #thesis"
    restated = "[T]: Keep it. #thesis\n\n[S]: It must stay. {restates: T}\n  - [A]: It is noisy."
    assert [f.id for f in findings("attack-on-own-thesis", undercut)] == ["a"]
    assert [f.id for f in findings("attack-on-own-thesis", restated)] == ["a"]


def test_so_is_a_contradiction_from_either_side(findings: Found) -> None:
    for text in ("[T]: Keep it. #thesis\n  >< [A]: Scrap it.", "[A]: Scrap it.\n  >< [T]: Keep it. #thesis"):
        assert [f.id for f in findings("attack-on-own-thesis", text)] == ["a"]


@pytest.mark.parametrize("mark", ["#counterposition", "#reported", "{by: the council}", "#implicit"])
def test_other_voices_may_attack_it(findings: Found, mark: str) -> None:
    assert findings("attack-on-own-thesis", f"[T]: Keep it. #thesis\n  - [A]: It is noisy. {mark}") == []


def test_attacks_on_reasons_and_on_attackers_are_left_alone(findings: Found) -> None:
    against = "  - [K]: Dear. #counterposition\n    - [B]: Cheap."
    text = f"[T]: Keep it. #thesis\n  + [R]: Full.\n    - [A]: Half.\n{against}"
    assert findings("attack-on-own-thesis", text) == []


def test_a_qualification_is_no_attack(findings: Found) -> None:
    assert findings("attack-on-own-thesis", "[T]: Keep it. #thesis\n\n[A]: For now. {qualifies: T}") == []


def test_a_thesis_that_attacks_itself_is_another_matter(findings: Found) -> None:
    assert findings("attack-on-own-thesis", "[T]: Keep it. #thesis\n  - [T]") == []


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    text = "[T]: Keep it. #thesis\n  - [A]: It is noisy. {ignore: {attack-on-own-thesis: an aside}}"
    assert findings("attack-on-own-thesis", text) == []
