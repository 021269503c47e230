"""A statement that is said to be in the essay, but quotes no words of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argmap.findings import Finding

Found = Callable[..., list[Finding]]

SLUG = "missing-anchor"
ESSAY = "The bus is full."


@pytest.mark.parametrize("tags", ["", "#evidence", "#reported", "#framing", "#thesis"])
def test_a_statement_without_quote_is_reported(findings: Found, tags: str) -> None:
    (finding,) = findings(SLUG, f"[Full]: The bus is full. {tags}", ESSAY)
    assert finding.severity.value == "error"
    assert finding.message == "no words of the essay are quoted for “The bus is full.”"


@pytest.mark.parametrize("rest", ["(¶1)", "(“bus is full”)", "#implicit", "#assumption"])
def test_a_quote_or_being_implicit_is_enough(findings: Found, rest: str) -> None:
    assert findings(SLUG, f"[Full]: The bus is full. {rest}", ESSAY) == []


def test_a_quote_that_is_not_found_is_left_to_its_own_rule(slugs: Callable[..., list[str]]) -> None:
    said = slugs("[Full]: The bus is full. (“nowhere”)", ESSAY)
    assert "quote-not-in-essay" in said
    assert SLUG not in said


def test_a_statement_in_the_essays_own_words_has_its_quote(findings: Found) -> None:
    assert findings(SLUG, "[Full]: “The bus is full.”", ESSAY) == []


def test_without_an_essay_there_is_nothing_to_quote(findings: Found) -> None:
    assert findings(SLUG, "[Full]: The bus is full.") == []


def test_a_title_without_words_is_not_yet_a_statement(findings: Found) -> None:
    assert findings(SLUG, "[Full]: The bus is full. (¶1)\n  + [Need]", ESSAY) == []


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    assert findings(SLUG, f"[Full]: It is full. {{ignore: {{{SLUG}: later}}}}", ESSAY) == []
