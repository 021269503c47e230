"""Maps with several main claims."""

from __future__ import annotations

from collections.abc import Callable

from argmap.findings import Finding

Found = Callable[..., list[Finding]]


TWO = "[A]: Keep the bus. #thesis\n\n[B]: Hire drivers. #thesis"


def test_two_tagged_theses_are_named_in_one_finding(findings: Found) -> None:
    [finding] = findings("more-than-one-thesis", TWO)
    assert finding.message == "2 statements are tagged as the main claim: “Hire drivers.” and “Keep the bus.”"


def test_they_are_named_in_the_order_of_the_essay(findings: Found) -> None:
    text = "[A]: Hire drivers. #thesis (“hire drivers”)\n\n[B]: Keep the bus. #thesis (“keep the bus”)"
    [finding] = findings("more-than-one-thesis", text, "We must keep the bus and hire drivers.")
    assert finding.message.endswith("“Keep the bus.” and “Hire drivers.”")
    assert finding.essay is not None


def test_many_roots_of_an_unfinished_map_are_one_finding(findings: Found) -> None:
    text = "\n\n".join(f"[R{n}]: Root {n}.\n  + [L{n}]: Leaf {n}." for n in range(9))
    [finding] = findings("more-than-one-thesis", text)
    assert "9 claims" in finding.message
    assert "6 more" in finding.message


def test_a_thesis_said_again_is_one_thesis(findings: Found) -> None:
    declared = "[A]: Keep the bus. #thesis\n\n[B]: We must keep it. #thesis {restates: A}"
    undeclared = (
        "[A]: Keep the bus.\n  + [C]: It is full.\n\n[B]: Keep it. {restates: A}\n  + [D]: It is safe."
    )
    assert findings("more-than-one-thesis", declared) == []
    assert findings("more-than-one-thesis", undeclared) == []


def test_one_thesis_is_enough(findings: Found) -> None:
    assert findings("more-than-one-thesis", "[A]: Keep it. #thesis\n\n[B]: Hire.\n  + [C]: It is full.") == []


def test_a_text_without_a_thesis_may_have_many_ends(findings: Found) -> None:
    text = "===\nthesis: none\n===\n\n[A]: Keep.\n  + [B]: Full.\n\n[C]: Hire.\n  + [D]: Old."
    assert findings("more-than-one-thesis", text) == []


def test_it_is_ignored_by_the_map(findings: Found) -> None:
    assert (
        findings("more-than-one-thesis", f"===\nargmap: {{ignore: [more-than-one-thesis]}}\n===\n\n{TWO}")
        == []
    )
