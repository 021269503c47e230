from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import argmap
from argmap.checks import Settings
from argmap.errors import UsageError
from argmap.findings import Finding, Passage, Severity
from argmap.graph import MapBuilder, Statement
from argmap.reading import Reading
from argmap.renderers.markdown import Annotated, AnnotationError, annotate, markdown, strip_annotations
from argmap.text.essay import Essay
from argmap.text.place import Span
from argmap.text.quote import Quote

CASES = Path(__file__).parent / "cases"
RULES = ("unsupported-claim", "unanswered-counterposition")


def reading(source: str, *quotes: str | Quote, **more: str) -> Reading:
    """A reading with one claim for each quote, called s1, s2, …"""
    builder = MapBuilder()
    for number, quote in enumerate(quotes, 1):
        asked = quote if isinstance(quote, Quote) else Quote(quote)
        builder.statement(Statement(f"s{number}", title=f"S{number}", text="It is so.", quotes=(asked,)))
    return Reading(builder.build(), (Essay(source, **more),))


def annotated(source: str, *quotes: str | Quote) -> Annotated:
    """The essay, annotated without findings."""
    made = reading(source, *quotes)
    return annotate(made, made.essays[0])


def body(source: str, *quotes: str | Quote) -> str:
    """What stands above the register."""
    return annotated(source, *quotes).text.partition("\n<!-- argmap:begin")[0]


def finding(made: Reading, statement: str, **more: object) -> Finding:
    """A warning about the essay at the first words of a statement."""
    words = made.words_of(made.map.by_id[statement])
    given = {"severity": Severity.WARNING, "about": "essay", "message": "a message"} | more
    return Finding("a-rule", help="help", id=statement, title=statement.upper(), essay=words, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize("case", ["night-bus-trial"])
def test_an_annotated_essay_is_as_expected(case: str, golden: Callable[[Path, str], None]) -> None:
    made = argmap.read(str(CASES / case))
    found = argmap.check(made, Settings(select=RULES))
    golden(CASES / case / "annotated.md", markdown(made, found))


def test_a_mark_stands_after_the_words_and_their_punctuation() -> None:
    assert body("It is late. He went home, they say.\n", "It is late", "went home") == (
        "It is late.[^am-s1] He went home,[^am-s2] they say.\n"
    )


def test_a_mark_stands_after_closing_emphasis_quotation_marks_and_links() -> None:
    source = (
        'He *went home*. “It **is** late,” of the [night bus](b.md "trial"), in [all][1] ways.\n\n[1]: a\n'
    )
    assert body(source, "went home", "It is late", "the night bus", "all") == (
        "He *went home*.[^am-s1] “It **is** late,”[^am-s2] of the "
        '[night bus](b.md "trial"),[^am-s3] in [all][1][^am-s4] ways.\n\n[1]: a\n'
    )


def test_a_mark_is_not_put_inside_a_word_or_a_number() -> None:
    assert body("Russia’s place grew by 3.5 per cent.\n", "Russia", "grew by 3.5") == (
        "Russia[^am-s1]’s place grew by 3.5[^am-s2] per cent.\n"
    )


def test_a_mark_for_words_inside_a_link_stands_behind_the_link() -> None:
    assert (
        body("See [the night bus](a.md) here.\n", "the night") == "See [the night bus](a.md)[^am-s1] here.\n"
    )


def test_a_mark_for_words_inside_code_stands_behind_the_code() -> None:
    assert body("Run `argmap check` here.\n", "Run argmap") == "Run `argmap check`[^am-s1] here.\n"


def test_a_mark_before_emphasis_does_not_break_it() -> None:
    assert body("The un**believable** bus.\n", Quote("The un", occurrence=1)) == "The un**believable** bus.\n"
    assert (
        body("A “**bold**” bus, *un*seen.\n", "bold", "bus")
        == "A “**bold**”[^am-s1] bus,[^am-s2] *un*seen.\n"
    )


def test_a_mark_before_an_opening_bracket_does_not_become_a_link() -> None:
    assert body("Call(me) is here.\n", "Call") == "Call(me) is here.[^am-s1]\n"


def test_a_mark_keeps_a_hard_break() -> None:
    assert body("First line  \nsecond\\\nthird\n", "First line", "second") == (
        "First line[^am-s1]  \nsecond[^am-s2]\\\nthird\n"
    )


def test_a_mark_is_not_swallowed_by_a_bare_address() -> None:
    made = annotated(
        "See https://example.org/a for more.\n\nOr www.example.org\n",
        "See https://example.org/a",
        "Or www.example.org",
    )
    assert "https://example.org/a for more.[^am-s1]\n" in made.text
    assert [(one.statement, one.reason) for one in made.not_writable] == [
        ("s2", "at a bare web address or a check box")
    ]


def test_a_mark_does_not_undo_a_check_box() -> None:
    assert body("- [x] Done at last.\n", Quote("[x]")) == "- [x] Done at last.[^am-s1]\n"


@pytest.mark.parametrize(
    ("source", "quote", "reason"),
    [
        ("# The bus\n\nIt runs.\n", "The bus", "in a heading"),
        ("```\nThe bus\n```\n", "The bus", "in a code block"),
        ("It runs.[^1]\n\n[^1]: The bus.\n", "The bus", "in a footnote"),
        ("- It runs:\n\n      The bus\n", "The bus", "where a mark would change the text"),
    ],
)
def test_where_no_mark_can_stand_the_register_has_the_statement(source: str, quote: str, reason: str) -> None:
    made = annotated(source, quote)
    assert made.written == ()
    assert [(one.anchor.words, one.reason) for one in made.not_writable] == [(quote, reason)]
    assert "[^am-" not in made.text
    assert "| S1 |" in made.text
    assert f"Located, but without a mark: *S1* ({reason})." in made.text


def test_of_marks_at_one_place_that_of_the_shortest_words_comes_first() -> None:
    source = "One camp holds that the bus is dear.\n"
    assert body(source, "One camp … dear", "the bus is dear") == f"{source[:-1]}[^am-s2][^am-s1]\n"


def test_a_statement_with_two_anchors_has_the_same_mark_twice() -> None:
    builder = MapBuilder()
    builder.statement(Statement("s", text="t", quotes=(Quote("It runs"), Quote("runs on"))))
    made = Reading(builder.build(), (Essay("It runs. The bus runs on.\n"),))
    text = annotate(made, made.essays[0]).text
    assert text.startswith("It runs.[^am-s] The bus runs on.[^am-s]\n")
    assert text.count("[^am-s]:") == 1


def test_a_label_is_safe_and_its_own_whatever_the_id() -> None:
    builder = MapBuilder()
    ids = ["a b", "A-b", "a]b", "[^x", "日本 語", "!!", "x" * 500]
    for number, identifier in enumerate(ids):
        builder.statement(Statement(identifier, text="t", quotes=(Quote(f"w{number}"),)))
    made = Reading(builder.build(), (Essay(" ".join(f"w{n}" for n in range(len(ids))) + "\n"),))
    labels = [one.label for one in annotate(made, made.essays[0]).written]
    assert labels[:6] == ["am-a-b", "am-a-b-2", "am-a-b-3", "am-x", "am-日本-語", "am-untitled"]
    assert len(set(labels)) == len(ids)
    assert max(map(len, labels)) < 80


def test_a_notice_stands_after_the_paragraph_and_not_inside_a_list() -> None:
    made = reading("- one thing\n- another\n\nThe end.\n", "one thing", "The end")
    found = [finding(made, "s1"), finding(made, "s1", message="more")]
    text = annotate(made, made.essays[0], found).text
    assert "- another\n\n<!-- argmap:begin before=2 after=0 -->\n> [!NOTE]\n>\n" in text
    assert (
        "> - `a-rule` **S1**: a message\n> - `a-rule` **S1**: more\n<!-- argmap:end -->\n\nThe end." in text
    )


def test_a_notice_on_the_map_warns_and_one_on_the_essay_notes() -> None:
    made = reading("The end.\n", "The end")
    assert "> [!WARNING]" in annotate(made, made.essays[0], [finding(made, "s1", about="map")]).text
    assert "> [!NOTE]" in annotate(made, made.essays[0], [finding(made, "s1")]).text


def test_an_info_stands_in_the_register_only() -> None:
    made = reading("The end.\n", "The end")
    text = annotate(made, made.essays[0], [finding(made, "s1", severity=Severity.INFO)]).text
    assert "[!NOTE]" not in text
    assert "| `a-rule` |\n" in text


def test_a_finding_without_words_is_not_lost() -> None:
    made = reading("The end.\n", "The end")
    lost = Finding("no-thesis", Severity.ERROR, "map", "there is no | thesis", "help")
    assert "- `no-thesis` there is no \\| thesis\n" in annotate(made, made.essays[0], [lost]).text


def test_quotes_and_findings_of_another_essay_are_left_out() -> None:
    builder = MapBuilder()
    for name, essay in (("here", "one"), ("there", "two")):
        builder.statement(Statement(name, title=name, text="t", quotes=(Quote("The bus", essay=essay),)))
    essays = [Essay("The bus runs.\n", f"{name}.md", name) for name in ("one", "two")]
    made = Reading(builder.build(), tuple(essays))
    found = [
        Finding("a-rule", Severity.ERROR, "essay", "m", "h", essay=Passage(essay.place(0), Span(0, 3)))
        for essay in essays
    ]
    text = annotate(made, essays[1], found).text
    assert text.startswith("The bus[^am-there] runs.\n")
    assert "here |" not in text.replace("there |", "")
    assert text.count("`a-rule`") == 1
    assert "two.md" in text
    assert "1 of 1 quotes" in text


def test_the_register_does_not_depend_on_the_folder_where_argmap_was_started() -> None:
    made = reading("The end.\n", "The end", file="some/folder/essay.md")
    assert "of essay.md, version " in annotate(made, made.essays[0]).text


def test_an_empty_essay_gets_a_register() -> None:
    for source in ("", "\ufeff", "\n", "   "):
        text = annotated(source).text
        assert text.startswith(source)
        assert strip_annotations(text) == source


def test_an_annotated_essay_is_refused() -> None:
    again = annotated("The end.\n", "The end").text
    with pytest.raises(AnnotationError, match="annotated already") as caught:
        annotated(again)
    assert caught.value.where == "essay.md:1:9"
    assert "strip" in (caught.value.remedy or "")


@pytest.mark.parametrize("source", ["A note.[^am-x]\n", "[^AM-x]: y\n", "`<!-- argmap:` in code\n"])
def test_an_essay_with_marks_like_ours_is_refused(source: str) -> None:
    with pytest.raises(AnnotationError, match="own marks"):
        annotated(source)


@pytest.mark.parametrize(
    "source", ["Code:\n\n```\nnever closed\n", "<!-- never closed\n", "<pre>\nnever closed\n"]
)
def test_an_essay_that_would_swallow_the_register_is_refused(source: str) -> None:
    with pytest.raises(AnnotationError, match="would not read as before") as caught:
        annotated(source)
    assert "close the code block" in (caught.value.remedy or "")


def test_a_reading_without_essay_cannot_be_annotated() -> None:
    with pytest.raises(UsageError, match="no essay"):
        markdown(Reading(MapBuilder().build()))
    with pytest.raises(UsageError, match="not one of"):
        annotate(reading("a\n"), Essay("b\n"))
