"""A quote that runs from one paragraph into the next."""

from __future__ import annotations

from collections.abc import Callable

from argmap.findings import Finding

Found = Callable[..., list[Finding]]

SLUG = "anchor-crosses-block"
ESSAY = "The bus is full.\n\nSo it should\nstay.\n"


def test_a_quote_over_a_paragraph_break_is_reported(findings: Found) -> None:
    (finding,) = findings(SLUG, '[A]: It should stay. {quote: "is full.\\n\\nSo it"}', ESSAY)
    assert finding.message == "a quote of “It should stay.” runs from one paragraph into the next"


def test_two_quotes_or_a_line_break_cross_nothing(findings: Found) -> None:
    assert findings(SLUG, "[A]: It should stay. (¶1 “is full”; ¶2 “it should stay”)", ESSAY) == []


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    text = f'[A]: It should stay. {{quote: "is full.\\n\\nSo it", ignore: {{{SLUG}: one thought}}}}'
    assert findings(SLUG, text, ESSAY) == []
