"""A quote whose words the essay does not have."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argmap.findings import Finding

Found = Callable[..., list[Finding]]

SLUG = "quote-not-in-essay"
ESSAY = """# Buses

The night bus does not make the town louder. It has run since 2011. A bus can stop, a train cannot.

The drivers of the night bus count their passengers every night. They like to.
"""


def only(found: list[Finding]) -> Finding:
    (finding,) = found
    return finding


def quoting(findings: Found, mark: str) -> list[Finding]:
    return findings(SLUG, f"[A]: It is so. ({mark})", ESSAY)


def test_a_lost_negation_is_named_and_marked(findings: Found) -> None:
    finding = only(quoting(findings, "¶1 “The night bus does make the town louder”"))
    assert finding.severity.value == "error"
    assert finding.about == "map"
    assert finding.message == "the essay does not have the words “The night bus does make the town louder”"
    assert finding.help == (
        "the essay says “The night bus does not make the town louder”; "
        "from the quote to the essay: + not; that can change the meaning"
    )


def test_a_changed_year_is_named_and_marked(findings: Found) -> None:
    assert "2010 → 2011; that can change the meaning" in only(quoting(findings, "“has run since 2010”")).help


def test_an_added_word_is_named(findings: Found) -> None:
    help_ = only(quoting(findings, "“The drivers of the big night bus count their passengers”")).help
    assert help_.endswith("from the quote to the essay: − big")


def test_the_finding_stands_at_the_quote_and_at_the_suggested_words(findings: Found) -> None:
    finding = only(quoting(findings, "¶1 “It has run since 2010”"))
    assert finding.map
    assert finding.essay
    assert (finding.map.line, finding.map.column) == (1, 17)
    assert ESSAY[finding.essay.span.start : finding.essay.span.end] == "It has run since 2011"


def test_words_like_none_in_the_essay_are_to_be_copied(findings: Found) -> None:
    finding = only(quoting(findings, "“Quite another matter altogether”"))
    assert finding.help == "copy the words from the essay"
    assert finding.essay is None


def test_many_changes_are_counted(findings: Found) -> None:
    help_ = only(
        quoting(findings, "“Two drivers of a night bus counted the passengers each night long”")
    ).help
    assert help_.count("→") + help_.count(" + ") + help_.count("− ") <= 4
    assert "more" in help_


def test_first_and_last_words_in_the_other_order_are_told_apart(findings: Found) -> None:
    help_ = only(quoting(findings, "“They like to … count their passengers”")).help
    assert "not in this order within one paragraph" in help_


def test_words_cut_out_of_a_longer_word_are_not_quoted(findings: Found) -> None:
    finding = only(quoting(findings, "“a train can”"))
    assert finding.message == "“a train can” stands in the essay only as a part of longer words"
    assert "essay.md:3:85" in finding.help


@pytest.mark.parametrize(
    ("mark", "message", "help_"),
    [
        ("¶7", "the essay has no ¶7", "its last paragraph is ¶2"),
        ("¶2.5", "¶2 has no sentence 5", "its last is ¶2.2"),
    ],
)
def test_a_paragraph_or_sentence_that_is_not_there_is_told(
    findings: Found, mark: str, message: str, help_: str
) -> None:
    finding = only(quoting(findings, mark))
    assert (finding.message, finding.help) == (message, help_)


def test_an_occurrence_that_is_not_there_is_told(findings: Found) -> None:
    text = '[A]: It is so. {quote: {exact: "night bus", occurrence: 5}}'
    finding = only(findings(SLUG, text, ESSAY))
    assert finding.message == "“night bus” stands only 2 times in the essay, not 5"


def test_an_essay_that_is_not_there_is_told(findings: Found) -> None:
    finding = only(findings(SLUG, '[A]: It is so. {quote: "night bus", essay: other}', ESSAY))
    assert finding.message == "the map has no essay 'other', which “It is so.” is to be quoted from"


def test_a_gap_that_lies_nowhere_is_a_warning(findings: Found) -> None:
    finding = only(findings(SLUG, '[A]: It is so. #implicit {near: "the noon bus"}', ESSAY))
    assert finding.severity.value == "warning"


@pytest.mark.parametrize(
    "mark",
    ["“The night bus does not … louder”", "¶2", "“It has run since 2011”", "¶1 “count their passengers”"],
)
def test_words_that_the_essay_has_are_fine_in_whatever_paragraph(findings: Found, mark: str) -> None:
    assert quoting(findings, mark) == []


def test_without_an_essay_nothing_is_looked_for(findings: Found) -> None:
    assert findings(SLUG, "[A]: It is so. (“nowhere”)") == []


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    assert findings(SLUG, f"[A]: It is so. (“nowhere”) {{ignore: {{{SLUG}: old version}}}}", ESSAY) == []
