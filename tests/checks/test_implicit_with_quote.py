"""A statement that is marked as unstated in the essay, but quotes words of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argmap.findings import Finding

Found = Callable[..., list[Finding]]

SLUG = "implicit-with-quote"
ESSAY = "The bus is full, so it stays."


def test_an_implicit_statement_with_a_quote_is_reported_at_its_words(findings: Found) -> None:
    (finding,) = findings(SLUG, "[A]: What is full stays. #implicit (¶1 “so it stays”)", ESSAY)
    assert finding.message == "“What is full stays.” is marked as implicit, but quotes the essay"
    assert finding.essay
    assert ESSAY[finding.essay.span.start : finding.essay.span.end] == "so it stays"


@pytest.mark.parametrize("rest", ["#implicit {near: so it stays}", "#assumption", "(¶1)", "#assumption (¶1)"])
def test_a_pointer_to_the_gap_or_a_stated_assumption_is_fine(findings: Found, rest: str) -> None:
    assert findings(SLUG, f"[A]: What is full stays. {rest}", ESSAY) == []


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    text = f"[A]: What is full stays. #implicit (¶1) {{ignore: {{{SLUG}: half said}}}}"
    assert findings(SLUG, text, ESSAY) == []
