"""A paragraph of the essay that no statement quotes."""

from __future__ import annotations

from collections.abc import Callable

from argmap.findings import Finding

Found = Callable[..., list[Finding]]

SLUG = "uncovered-paragraph"
ESSAY = """# The bus

The bus is full.

It should stay.

https://video.example/bus

It makes the roads safer.
"""


def test_each_bare_paragraph_is_reported_at_its_place(findings: Found) -> None:
    found = findings(SLUG, "[A]: It should stay. (¶2 “should stay”)", ESSAY)
    assert [f.message for f in found] == ["no statement quotes ¶1", "no statement quotes ¶3"]
    assert [f.essay and f.essay.place.line for f in found] == [3, 9]
    assert {(f.severity.value, f.about) for f in found} == {("info", "essay")}


def test_headings_and_bare_links_are_no_paragraphs(findings: Found) -> None:
    text = "[A]: It should stay. (¶1 “full”; ¶2 “stay”; ¶3 “safer”)"
    assert findings(SLUG, text, ESSAY) == []


def test_an_essay_with_nothing_mapped_is_told_in_one_line(findings: Found) -> None:
    (finding,) = findings(SLUG, "[A]: It should stay.", ESSAY)
    assert finding.message == "no statement quotes essay.md, which has 3 paragraphs"


def test_a_quote_over_two_paragraphs_covers_both(findings: Found) -> None:
    found = findings(SLUG, '[A]: It should stay. {quote: "full.\\n\\nIt should"}', ESSAY)
    assert [f.message for f in found] == ["no statement quotes ¶3"]


def test_the_gap_of_an_implicit_statement_covers_nothing(findings: Found) -> None:
    text = "[A]: It should stay. (¶2 “stay”; ¶3)\n  + [B]: Full is good. #implicit {near: The bus is full}"
    assert [f.message for f in findings(SLUG, text, ESSAY)] == ["no statement quotes ¶1"]


def test_without_an_essay_there_are_no_paragraphs(findings: Found) -> None:
    assert findings(SLUG, "[A]: It should stay. (¶2)") == []


def test_it_is_silenced_for_the_map(findings: Found) -> None:
    front = f"===\nargmap: {{ignore: [{SLUG}]}}\n===\n\n"
    assert findings(SLUG, front + "[A]: It should stay. (¶2 “stay”)", ESSAY) == []
