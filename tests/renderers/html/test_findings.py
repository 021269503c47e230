"""The findings in the page."""

from __future__ import annotations

import pytest

from argmap.findings import Finding, Passage, Severity
from argmap.graph import MapBuilder, Statement
from argmap.reading import Reading
from argmap.renderers.html.essay import Carried
from argmap.renderers.html.findings import findings_html
from argmap.text.essay import Essay
from argmap.text.place import Place, Span
from argmap.text.quote import Quote
from renderers.html.pages import WholePage, pond_reading


def found(message: str = "It is so.", help_: str = "Do so.", **more: object) -> Finding:
    about = {
        "severity": Severity.WARNING,
        "about": "map",
        "id": "a",
        "title": "A",
        "thing": "statement",
        **more,
    }
    return Finding("a-rule", message=message, help=help_, **about)  # type: ignore[arg-type]


def drawn(*findings: Finding, reading: Reading | None = None, text: Carried = "full") -> WholePage:
    return WholePage(findings_html(reading or pond_reading(), findings, text))


def items(made: WholePage) -> list[str]:
    return [" ".join(item.words.split()) for item in made.all("li")]


def test_what_is_to_be_mended_stands_apart_from_what_was_observed() -> None:
    made = drawn(found("M."), found("E.", about="essay", severity=Severity.INFO), found("N.", help_="Other."))
    assert [head.words for head in made.all("h3")] == [
        "About the map: to be mended (2)",
        "About the essay: observed (1)",
    ]
    assert items(made) == ["warning a-rule A M.Do so.", "warning a-rule A N.Other.", "info a-rule A E.Do so."]
    assert [item.classes for item in made.all("li")] == [["severity-warning"]] * 2 + [["severity-info"]]


def test_without_findings_the_page_says_so() -> None:
    made = drawn()
    assert [p.words for p in made.all("p")] == ["Nothing to mend in the map.", "Nothing observed."]


def test_a_finding_on_a_statement_leads_to_it_and_others_lead_nowhere() -> None:
    made = drawn(
        found(), found(id="i", thing="inference", title=None), found(id=None, title=None, thing=None)
    )
    assert [item.attributes.get("data-id") for item in made.all("li")] == ["a", None, None]
    assert [link["href"] for link in made.all("a")] == ["#a"]


def test_the_same_help_is_said_once_in_each_list() -> None:
    made = drawn(found("M."), found("N."), found("E.", about="essay"))
    assert [help_.words for help_ in made.all("p", class_="help")] == ["Do so.", "Do so."]


def test_places_are_told_without_their_folders() -> None:
    passage = Passage(Place("C:\\maps\\essay.md", 7, 1, 0), Span(0, 1))
    made = drawn(found(map=Place("/home/maps/map.argdown", 3, 1, 0), essay=passage))
    assert made.one("span", class_="place").words == "map.argdown:3 · essay.md:7"


@pytest.mark.parametrize("text", ["quotes", "none"])
@pytest.mark.parametrize(
    "words",
    [
        "the essay says “Nobody has yet asked”",
        "NOBODY has — yet «asked» it",
        "nobody\u200b has\nyet asked",
    ],
)
def test_a_message_with_four_words_on_end_that_the_page_may_not_carry_is_left_out(
    words: str, text: Carried
) -> None:
    made = drawn(found(words, words), text=text)
    assert items(made) == ["warning a-rule A (its words quote the text, and are left out)"]
    assert items(drawn(found(words, ""))) != items(made)


def test_three_words_and_the_words_of_quotes_are_told() -> None:
    made = drawn(found("It says “should be kept for good”.", "See “Nobody has yet”."), text="quotes")
    assert items(made) == ["warning a-rule A It says “should be kept for good”.See “Nobody has yet”."]
    made = drawn(found("It says “should be kept for good”.", "See “Nobody has yet”."), text="none")
    assert items(made) == [
        "warning a-rule A (its words quote the text, and are left out)See “Nobody has yet”."
    ]


def test_signs_of_scripts_without_spaces_count_as_words() -> None:
    builder = MapBuilder()
    builder.statement(Statement("a", text="x", quotes=(Quote("町は"),)))
    reading = Reading(builder.build(), (Essay("夜行バスは必要だ。町は考え直す。"),))
    made = drawn(found("“行バスは”"), found("“町は考”", "x"), reading=reading, text="none")
    assert items(made) == [
        "warning a-rule A (its words quote the text, and are left out)Do so.",
        "warning a-rule A “町は考”x",
    ]
