"""A statement that rests on a bare web address or an embedded picture."""

from __future__ import annotations

from collections.abc import Callable

from argmap.findings import Finding

Found = Callable[..., list[Finding]]

SLUG = "link-is-not-evidence"
ESSAY = """The bus is full, see www.bus.example/count today.

https://video.example/bus

Read on.
"""


def test_a_quoted_address_is_reported(findings: Found) -> None:
    text = '[Full]: The bus is full. #evidence {quote: "https://video.example/bus"}'
    (finding,) = findings(SLUG, text, ESSAY)
    assert finding.message == "“The bus is full.” rests on a bare link"


def test_an_address_inside_a_sentence_is_bare_as_well(findings: Found) -> None:
    assert len(findings(SLUG, "[Full]: It is full. (¶1 “www.bus.example/count”)", ESSAY)) == 1


def test_words_around_an_address_say_something(findings: Found) -> None:
    assert (
        findings(SLUG, "[Full]: It is full. (¶1 “The bus is full, see www.bus.example/count”)", ESSAY) == []
    )


def test_an_assumption_is_not_evidence(findings: Found) -> None:
    assert findings(SLUG, '[A]: It is so. #assumption {quote: "https://video.example/bus"}', ESSAY) == []


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    text = f'[A]: It is so. {{quote: "https://video.example/bus", ignore: {{{SLUG}: watched}}}}'
    assert findings(SLUG, text, ESSAY) == []
