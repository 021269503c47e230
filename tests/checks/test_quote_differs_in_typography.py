"""A quote that is found, but typed with other characters than the essay."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argmap.findings import Finding

Found = Callable[..., list[Finding]]

SLUG = "quote-differs-in-typography"
ESSAY = "It’s “the bus” — for 15\u00a0years now, that is why it stays."


def quoting(findings: Found, words: str) -> list[Finding]:
    return findings(SLUG, f"[A]: It is so. (¶1 “{words}”)", ESSAY)


def test_the_characters_that_differ_are_named(findings: Found) -> None:
    (finding,) = quoting(findings, "It's “the bus”")
    assert finding.severity.value == "info"
    assert finding.message == "the essay types “It's “the bus”” in other characters"
    assert finding.help == "nothing is amiss: the quote counts as found; the essay has ’ for '"


def test_a_space_that_nobody_sees_is_named_by_its_name(findings: Found) -> None:
    (finding,) = quoting(findings, "for 15 years")
    assert finding.help.endswith("the essay has no-break space for space")


def test_of_first_and_last_words_only_these_are_compared(findings: Found) -> None:
    (finding,) = quoting(findings, "the bus” -- for … it stays")
    assert finding.help.endswith("the essay has — for -")


@pytest.mark.parametrize("words", ["It’s “the bus”", "the bus … stays", "for 15\u00a0years"])
def test_the_very_characters_are_fine(findings: Found, words: str) -> None:
    assert quoting(findings, words) == []


def test_it_runs_at_the_strict_level_only(findings: Found) -> None:
    assert findings(SLUG, "[A]: It is so. (¶1 “It's”)", ESSAY, level="default") == []


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    assert findings(SLUG, f"[A]: So. (¶1 “It's”) {{ignore: {{{SLUG}: keyboard}}}}", ESSAY) == []
