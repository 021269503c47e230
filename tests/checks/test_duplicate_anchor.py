"""Two statements that quote exactly the same words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argmap.findings import Finding

Found = Callable[..., list[Finding]]

SLUG = "duplicate-anchor"
ESSAY = "The bus is full and the roads are safer."


def test_the_same_words_twice_are_reported_once(findings: Found) -> None:
    text = "[A]: The bus is full. (¶1 “The bus is full”)\n\n[B]: There is need. (“The bus … full”)"
    (finding,) = findings(SLUG, text, ESSAY)
    assert finding.message == "“There is need.” quotes exactly the words that “The bus is full.” quotes"


def test_each_statement_after_the_first_is_reported(findings: Found) -> None:
    text = "\n\n".join(f"[{name}]: It is {name}. (¶1)" for name in "ABC")
    assert [f.title for f in findings(SLUG, text, ESSAY)] == ["B", "C"]


@pytest.mark.parametrize(
    "second",
    [
        "[B]: Roads are safer. (¶1 “the roads are safer”)",
        "[B]: Roads are safer. (¶1)",
        "[B]: Both are so. (¶1 “full and the roads”)",
        "[B]: What is full is needed. #implicit {near: The bus is full}",
    ],
)
def test_other_nested_and_overlapping_words_and_gaps_are_fine(findings: Found, second: str) -> None:
    assert findings(SLUG, f"[A]: The bus is full. (¶1 “The bus is full”)\n\n{second}", ESSAY) == []


def test_a_statement_may_quote_the_same_words_twice(findings: Found) -> None:
    assert (
        findings(SLUG, "[A]: It is full. (¶1 “is full”; “is full”)\n\n[A]\n  + [B]: So. (“bus”)", ESSAY) == []
    )


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    text = f"[A]: It is full. (¶1)\n\n[B]: It is safe. (¶1) {{ignore: {{{SLUG}: a pun}}}}"
    assert findings(SLUG, text, ESSAY) == []
