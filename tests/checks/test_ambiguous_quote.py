"""A quote whose words stand at several places of the essay."""

from __future__ import annotations

from collections.abc import Callable

from argmap.findings import Finding

Found = Callable[..., list[Finding]]

SLUG = "ambiguous-quote"
ESSAY = """The bus is dear. So they say. The bus is dear to me.

The bus is late.
"""


def test_the_places_are_listed_with_line_column_and_paragraph(findings: Found) -> None:
    (finding,) = findings(SLUG, "[A]: It is so. (“The bus is”)", ESSAY)
    assert finding.severity.value == "error"
    assert finding.message == "“The bus is” stands at 3 places of the essay"
    assert finding.help.startswith(
        "it stands at essay.md:1:1 (¶1.1), essay.md:1:31 (¶1.3) and essay.md:3:1 (¶2.1); "
    )
    assert finding.help.endswith("as in (¶1.1 “…”)")


def test_what_the_help_says_helps(findings: Found) -> None:
    assert findings(SLUG, "[A]: It is so. (¶1.1 “The bus is”)", ESSAY) == []
    assert findings(SLUG, "[A]: It is so. (“The bus is late”)", ESSAY) == []


def test_a_paragraph_prefix_or_occurrence_singles_one_out(findings: Found) -> None:
    assert findings(SLUG, "[A]: It is so. (¶2 “The bus is”)", ESSAY) == []
    assert findings(SLUG, '[A]: It is so. {quote: {exact: "The bus is", occurrence: 2}}', ESSAY) == []
    assert findings(SLUG, '[A]: It is so. {quote: {exact: "The bus", prefix: "they say."}}', ESSAY) == []


def test_two_places_in_one_sentence_ask_for_more_words(findings: Found) -> None:
    (finding,) = findings(SLUG, "[A]: It is so. (“very”)", "It is very, very late.")
    assert finding.help.endswith("; quote more words")


def test_only_a_few_of_many_places_are_listed(findings: Found) -> None:
    (finding,) = findings(SLUG, "[A]: It is so. (“bus”)", "A bus. " * 9)
    assert finding.message == "“bus” stands at 9 places of the essay"
    assert "and 4 more; " in finding.help
    (finding,) = findings(SLUG, "[A]: It is so. (“bus”)", "A bus. " * 99)
    assert finding.message == "“bus” stands at 20 or more places of the essay"


def test_a_gap_at_several_places_is_a_warning(findings: Found) -> None:
    (finding,) = findings(SLUG, "[A]: It is so. #implicit {near: The bus is}", ESSAY)
    assert finding.severity.value == "warning"


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    assert findings(SLUG, f"[A]: It is so. (“The bus is”) {{ignore: {{{SLUG}: any}}}}", ESSAY) == []
