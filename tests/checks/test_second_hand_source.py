"""A statement that the essay has from somebody who has it from somebody else."""

from __future__ import annotations

from collections.abc import Callable

from argmap.findings import Finding

Found = Callable[..., list[Finding]]

SLUG = "second-hand-source"
FRONT = """===
sources:
    paper: {publisher: The Paper}
    count: {author: The Bus Company, title: A count}
===

"""


def test_a_chain_of_holders_is_told_from_its_end(findings: Found) -> None:
    (finding,) = findings(SLUG, "[Riders]: 46 passengers. #evidence {by: [the paper, the company]}")
    assert finding.severity.value == "info"
    assert (
        finding.message == "the essay has “46 passengers.” at second hand: from the company through the paper"
    )


def test_a_source_known_through_another_is_at_second_hand(findings: Found) -> None:
    text = FRONT + "[Riders]: 46 passengers. #evidence {source: {id: count, via: paper}}"
    (finding,) = findings(SLUG, text)
    assert "from The Bus Company through The Paper" in finding.message


def test_a_chain_of_three_names_all(findings: Found) -> None:
    (finding,) = findings(SLUG, "[Riders]: 46 passengers. {by: [A, B, C]}")
    assert "from C through B and A" in finding.message


def test_one_holder_or_two_sources_are_at_first_hand(findings: Found) -> None:
    assert findings(SLUG, "[Riders]: 46 passengers. {by: the company, source: [count, paper]}") == []


def test_a_source_that_is_not_described_is_called_by_its_id(findings: Found) -> None:
    (finding,) = findings(SLUG, "[Riders]: 46 passengers. {source: {id: count, via: paper}}")
    assert "from count through paper" in finding.message


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    assert findings(SLUG, f"[Riders]: 46. {{by: [A, B], ignore: {{{SLUG}: looked up}}}}") == []
