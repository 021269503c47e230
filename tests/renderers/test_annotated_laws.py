from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from argmap.findings import Finding
from argmap.graph import MapBuilder, Statement
from argmap.reading import Reading
from argmap.renderers.markdown import Annotated, AnnotationError, annotate, strip_annotations
from argmap.text.essay import Essay
from argmap.text.quote import Quote
from renderers.essays import page, readings, sources

Made = tuple[Reading, tuple[Finding, ...]]


def written(made: Made) -> Annotated:
    return annotate(made[0], made[0].essays[0], made[1])


@given(readings())
def test_stripping_gives_the_essay_back_byte_for_byte(made: Made) -> None:
    assert strip_annotations(written(made).text) == made[0].essays[0].source


@given(readings())
def test_the_page_of_an_annotated_essay_is_that_of_the_essay(made: Made) -> None:
    assert page(written(made).text) == page(made[0].essays[0].source)


@given(readings())
def test_every_anchor_has_its_mark_or_is_listed(made: Made) -> None:
    result = written(made)
    anchored = {identifier for identifier, anchors in made[0].anchors.items() if anchors}
    assert {one.statement for one in (*result.written, *result.not_writable)} == anchored


@given(readings())
def test_every_mark_is_explained_and_every_explanation_has_a_mark(made: Made) -> None:
    result = written(made)
    labels = [one.label for one in result.written]
    outside = re.sub("<!-- argmap:begin.*?argmap:end -->", "", result.text, flags=re.DOTALL)
    assert sorted(re.findall(r"\[\^(am-[^\]]+)\](?!:)", outside)) == sorted(labels)
    assert set(re.findall(r"^\[\^(am-[^\]]+)\]:", result.text.replace("\r", "\n"), re.MULTILINE)) == set(
        labels
    )


@given(readings())
def test_the_same_reading_gives_the_same_text_which_is_refused_a_second_time(made: Made) -> None:
    text = written(made).text
    assert written(made).text == text
    essay = Essay(text)
    with pytest.raises(AnnotationError):
        annotate(Reading(made[0].map, (essay,)), essay)


@given(readings())
def test_the_register_is_one_table_row_for_each_statement(made: Made) -> None:
    text = re.sub(r"\r\n?", "\n", written(made).text)
    register = text[text.rindex("**Register of claims.**") :]
    rows = re.search(r"\n\|---.*?\n((?:\|.*\n)*)", register)
    assert rows is not None
    assert rows[1].count("\n") == len(made[0].map.statements)
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows[1].splitlines()} <= {8, 9}


@given(sources())
def test_an_essay_without_annotations_is_left_alone(source: str) -> None:
    assert strip_annotations(source) == source


@given(readings(), st.data())
def test_a_damaged_section_is_left_as_it_is(made: Made, data: st.DataObject) -> None:
    text = written(made).text
    sections = list(re.finditer("(<!-- argmap:begin.*?-->)(.*?)(<!-- argmap:end -->)", text, re.DOTALL))
    section = data.draw(st.sampled_from(sections))
    start, end = section.span(data.draw(st.sampled_from([1, 3])))
    damaged = strip_annotations(f"{text[:start]}<!-- gone -->{text[end:]}")
    assert "<!-- gone -->" in damaged
    assert section[2] in damaged
    assert damaged.count("<!-- argmap:") == 1


def test_a_sample_of_an_annotation_in_a_code_block_is_the_authors() -> None:
    sample = "<!-- argmap:begin before=1 after=0 -->\n[^am-x]: y\n<!-- argmap:end -->"
    text = f"Look:\n\n```\n{sample}\n```\n\nAnd [^am-x].\n"
    assert strip_annotations(text) == text


def test_what_was_written_after_annotating_stays() -> None:
    essay = Essay("One.\r\n\r\nTwo.")
    builder = MapBuilder()
    builder.statement(Statement("s", text="t", quotes=(Quote("One"),)))
    text = annotate(Reading(builder.build(), (essay,)), essay).text
    edited = text.replace("Two.", "Two and a half[^am-own].") + "Three.\r\n"
    assert strip_annotations(edited) == "One.\r\n\r\nTwo and a half[^am-own].Three.\r\n"


def test_real_files_keep_their_pages(shared: Path) -> None:
    paths = sorted((shared / "reference").glob("*.md")) + sorted((shared / "data").rglob("*.md"))
    marks = 0
    for path in paths:
        essay = Essay(path.read_bytes().decode())
        builder = MapBuilder()
        for paragraph in essay.paragraphs:
            for number in range(1, len(paragraph.sentences) + 1, 3):
                quote = Quote(paragraph=paragraph.number, sentence=number)
                builder.statement(Statement(f"s{paragraph.number}.{number}", text="t", quotes=(quote,)))
        if "argmap:" in essay.source or "[^am-" in essay.source:
            continue
        result = annotate(Reading(builder.build(), (essay,)), essay)
        assert strip_annotations(result.text) == essay.source, path
        assert page(result.text) == page(essay.source), path
        marks += len(result.written)
    assert marks > 100
