"""A reading: its quotes located, its gaps, and how much of the essay its anchors cover."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

import argmap
from argmap.findings import Finding, Severity
from argmap.graph import MapBuilder, Statement
from argmap.notations import notation_named
from argmap.reading import Reading
from argmap.text.essay import Essay
from argmap.text.locate import Anchor, Miss
from argmap.text.place import Place, Span
from argmap.text.quote import Quote

ESSAY = "# Title\n\nabcd efgh\n\nijkl\n"


def reading_of(*quotes: Quote, essay: str = ESSAY) -> Reading:
    """A reading with one statement for every quote."""
    builder = MapBuilder()
    for number, quote in enumerate(quotes):
        builder.statement(Statement(f"s{number}", text="so", quotes=(quote,)))
    return Reading(builder.build()).with_essays([Essay(essay)])


@pytest.mark.parametrize(
    ("quotes", "coverage"),
    [
        ([], 0),
        ([Quote("abcd")], 4 / 12),
        ([Quote("abcd efgh")], 8 / 12),
        ([Quote("abcd"), Quote("abcd")], 4 / 12),
        ([Quote("abcd"), Quote("abcd efgh")], 8 / 12),
        ([Quote("Title")], 0),
        ([Quote(paragraph=1), Quote(paragraph=2)], 1),
        ([Quote("efgh\n\nijkl")], 8 / 12),
        ([Quote("zzzz")], 0),
    ],
)
def test_coverage_counts_the_characters_of_the_body_inside_anchors(
    quotes: list[Quote], coverage: float
) -> None:
    assert reading_of(*quotes).coverage == pytest.approx(coverage)


def test_what_has_no_body_has_no_coverage() -> None:
    assert reading_of(essay="# Title\n").coverage is None
    assert Reading(MapBuilder().build()).coverage is None


def test_anchors_that_overlap_or_touch_cover_one_range() -> None:
    covered = reading_of(Quote("efgh"), Quote("abcd efgh"), Quote("ijkl")).covered
    assert [ESSAY_TEXT[span.start : span.end] for span in covered["essay"]] == ["abcd efgh", "ijkl"]


ESSAY_TEXT = Essay(ESSAY).rendered.text
LONG = "one two three four five.\n\nsix seven eight.\n\nnine ten eleven twelve.\n"
WORDS = LONG.replace(".", "").split()


@given(st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=6))
def test_coverage_is_what_counting_character_by_character_gives(ranges: list[tuple[int, int]]) -> None:
    essay = Essay(LONG)
    quotes = [Quote(f"{WORDS[min(r)]} … {WORDS[max(r)]}") for r in ranges]
    reading = reading_of(*quotes, essay=LONG)
    spans: list[Span] = [a.span for anchors in reading.anchors.values() for a in anchors]
    text = essay.rendered.text
    body = [i for p in essay.paragraphs for i in range(p.span.start, p.span.end) if not text[i].isspace()]
    inside = [i for i in body if any(span.start <= i < span.end for span in spans)]
    assert reading.coverage == pytest.approx(len(inside) / len(body))


def test_a_gap_is_found_or_missed() -> None:
    builder = MapBuilder()
    builder.statement(Statement("a", stance="implicit", near=Quote("abcd")))
    builder.statement(Statement("b", stance="implicit", near=Quote("zzzz")))
    builder.statement(Statement("c"))
    reading = Reading(builder.build()).with_essays([Essay(ESSAY)])
    assert set(reading.gaps) == {"a", "b"}
    assert isinstance(reading.gaps["a"], Anchor)
    assert isinstance(reading.gaps["b"], Miss)
    assert Reading(builder.build()).gaps == {}


TWO = "===\nessay: [a.md, b.md]\n===\n\n[A]: a claim (“foo one”)\n"


def test_a_quote_of_the_first_essay_is_not_looked_for_in_the_second() -> None:
    reading = notation_named("argdown").read(TWO, "map.argdown").with_essays([Essay("foo one", "b.md", "b")])
    assert reading.anchors == {"a": ()}


def test_the_only_essay_of_a_reading_is_the_only_one_of_its_map() -> None:
    map_ = "===\nessay: other.md\n===\n\n[A]: a claim (“foo one”)\n"
    reading = notation_named("argdown").read(map_, "map.argdown").with_essays([Essay("foo one")])
    assert [a.words for a in reading.anchors["a"]] == ["foo one"]


def test_an_essay_that_is_given_is_not_missing_any_more(tmp_path: Path) -> None:
    (tmp_path / "map.argdown").write_text(
        "===\nessay: essay.md\n===\n\n[A]: a claim (“foo one”)\n", encoding="utf-8"
    )
    reading = argmap.read(tmp_path)
    assert [f.rule for f in reading.findings] == ["essay-missing"]
    assert reading.with_essays([Essay("foo one")]).findings == ()


def test_findings_come_in_the_order_of_the_map_and_then_of_the_files_that_it_includes() -> None:
    def finding(file: str, offset: int) -> Finding:
        return Finding("a-rule", Severity.ERROR, "map", "it is", "mend it", map=Place(file, 1, 1, offset))

    mine, nowhere = finding("map", 9), Finding("a-rule", Severity.ERROR, "map", "it is", "mend it")
    late, parts = finding("map", 5), [finding("b", 2), finding("a", 7), finding("b", 1)]
    reading = Reading(MapBuilder().build(), findings=(*parts, mine, nowhere), second_look=lambda: [late])
    assert reading.findings == (nowhere, late, mine, parts[1], parts[2], parts[0])
