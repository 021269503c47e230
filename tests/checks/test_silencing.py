"""What a map accepts beforehand, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable

from argmap.checks import check
from argmap.findings import Finding, Severity
from argmap.notations import notation_named

Found = Callable[..., list[Finding]]
Slugs = Callable[..., list[str]]

CLAIM = "[T]: Keep the bus. #thesis"


def test_an_ignore_may_be_a_slug_a_list_or_slugs_with_reasons(slugs: Slugs) -> None:
    assert "unsupported-claim" in slugs(CLAIM)
    for form in ("unsupported-claim", "[unsupported-claim]", "{unsupported-claim: a leaflet}"):
        assert "unsupported-claim" not in slugs(f"{CLAIM} {{ignore: {form}}}")


def test_it_accepts_the_findings_of_one_statement_only(findings: Found) -> None:
    text = f"{CLAIM} {{ignore: unsupported-claim}}\n\n[A]: It is full."
    assert [f.id for f in findings("unsupported-claim", text)] == ["a"]


def test_an_ignore_of_no_use_is_an_information_at_the_statement(findings: Found) -> None:
    [finding] = findings("unused-ignore", f"{CLAIM} {{ignore: {{self-attack: a joke}}}}")
    assert (finding.id, finding.severity, finding.about) == ("t", Severity.INFO, "map")
    assert finding.message == "`self-attack` is ignored but does not fire here"


def test_an_ignore_of_a_rule_that_is_none_says_so(findings: Found) -> None:
    [finding] = findings("unused-ignore", f"{CLAIM} {{ignore: {{unsuported-claim: a leaflet}}}}")
    assert finding.message == "`unsuported-claim` is ignored but is no rule of argmap"


def test_an_ignore_of_use_or_of_a_rule_that_did_not_run_is_left_alone(findings: Found) -> None:
    assert findings("unused-ignore", f"{CLAIM} {{ignore: {{unsupported-claim: a leaflet}}}}") == []
    strict_only = f"{CLAIM} {{ignore: {{shallow-support: a leaflet}}}}"
    assert findings("unused-ignore", strict_only, level="default") == []
    assert len(findings("unused-ignore", strict_only)) == 1


def test_a_reason_is_asked_for_at_the_strict_level_only(findings: Found) -> None:
    text = f"{CLAIM} {{ignore: [unsupported-claim]}}"
    [finding] = findings("ignore-without-reason", text)
    assert (finding.id, finding.severity) == ("t", Severity.WARNING)
    assert finding.help == "write `ignore: {unsupported-claim: why it is accepted}`"
    assert findings("ignore-without-reason", text, level="default") == []
    assert findings("ignore-without-reason", f"{CLAIM} {{ignore: {{unsupported-claim: a leaflet}}}}") == []


def test_steps_and_arguments_accept_findings_of_their_own(slugs: Slugs) -> None:
    step = "(1) Full.\n-- {ignore: {linked-group-of-one: as in the book}} --\n(2) Keep it."
    assert "linked-group-of-one" not in slugs(step)
    assert "unused-ignore" in slugs("<A>: An idea. {ignore: {self-attack: a joke}}\n  +> [T]: Keep it.")


def test_an_argument_accepts_nothing_for_a_statement_of_the_same_id() -> None:
    text = "[US shift]: a claim #thesis\n\n<US shift>: an argument {ignore: {unsupported-claim: so}}\n"
    reading = notation_named("argdown").read(text, "map.argdown")
    assert "unsupported-claim" in [f.rule for f in check(reading)]
