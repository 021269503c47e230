"""The head of the page."""

from __future__ import annotations

from hashlib import sha256

from argmap.checks import check
from argmap.findings import Finding
from argmap.graph import MapBuilder, Statement
from argmap.reading import Reading
from argmap.renderers.flags import flags
from argmap.renderers.html.header import header, reading_words
from argmap.text.essay import Essay
from argmap.text.quote import Quote
from renderers.html.pages import ESSAY, WholePage, pond, pond_reading


def drawn(reading: Reading, findings: tuple[Finding, ...] = (), home: str | None = None) -> WholePage:
    return WholePage(header(reading, flags(reading.map, findings), home))


def options(made: WholePage) -> list[tuple[str, str]]:
    return [(option["value"], option.words) for option in made.all("option")]


def test_the_head_says_whose_reading_it_is_of_which_version_of_which_text() -> None:
    version = sha256(ESSAY.encode()).hexdigest()[:12]
    assert drawn(pond_reading()).one("p", class_="reading").words == (
        f"A reading by A reader of essay.md, version {version}. 4 of 5 quotes found. It says what the text"
        " does and what the map records of it; it says nothing about what is true."
    )


def test_what_is_known_of_an_essay_is_told_with_it() -> None:
    essay = Essay("x", "folder/e.md", "e", "A <title>", "An author", "A journal", "2020")
    words = reading_words(Reading(MapBuilder().build(), (essay, Essay("y", "a\\f.md", "f"))))
    assert "A &lt;title&gt;" in words
    assert (
        WholePage(f"<p>{words}</p>")
        .one("p")
        .words.startswith("A reading of A <title> (An author, A journal, 2020), version ")
    )
    assert " and f.md, version " in WholePage(f"<p>{words}</p>").one("p").words


def test_without_a_text_or_a_reader_the_head_says_no_more_than_that() -> None:
    builder = MapBuilder()
    builder.data["author"] = ["not", "a", "name"]
    builder.statement(Statement("a", text="x", quotes=(Quote("words"),)))
    words = reading_words(Reading(builder.build()))
    assert words.startswith("A reading, without the text it is about. It says what the text does")


def test_the_head_counts_statements_relations_and_what_lacks_a_reason_or_source() -> None:
    reading = pond_reading()
    words = drawn(reading, tuple(check(reading))).one("p", class_="counts").words
    assert words == "7 statements · 8 relations · 2 without reason or source"
    assert drawn(Reading(pond())).one("p", class_="counts").words == "7 statements · 8 relations"
    one = MapBuilder()
    one.statement(Statement("a", text="x"))
    assert drawn(Reading(one.build())).one("p", class_="counts").words == "1 statement · 0 relations"


def test_the_filter_offers_what_occurs_with_how_often() -> None:
    reading = pond_reading()
    made = drawn(reading, tuple(check(reading)))
    assert options(made) == [
        ("", "Everything"),
        ("unsupported", "Only unsupported (2)"),
        ("flag:no-reason", "No reason given (2)"),
        ("flag:attributed", "Attributed only (1)"),
        ("flag:sourced", "Sourced (1)"),
        ("kind:thesis", "Thesis (1)"),
        ("kind:claim", "Claim (2)"),
        ("kind:evidence", "Evidence (1)"),
        ("kind:counterposition", "Counterposition (2)"),
        ("kind:assumption", "Assumption (1)"),
        ("standing:supported", "Supported (1)"),
        ("standing:unsupported", "No reason given (4)"),
        ("standing:ungrounded", "Ungrounded (2)"),
        ("standing:contested", "Contested (1)"),
        ("issue:what-to-do-with-the-pond", "What to do with the pond (2)"),
        ("tag:animals", "#animals (1)"),
    ]
    assert [group["label"] for group in made.all("optgroup")] == [
        "Flags",
        "Kinds",
        "Standing",
        "Issues",
        "Tags",
    ]


def test_a_filter_has_the_tag_as_it_is() -> None:
    builder = MapBuilder()
    builder.statement(Statement("a", text="x", tags=("two  words\u202e",)))
    assert options(drawn(Reading(builder.build())))[-1] == ("tag:two  words\u202e", "#two  words\u202e (1)")


def test_a_map_of_a_site_leads_back_to_it_and_one_alone_does_not() -> None:
    assert [link["href"] for link in drawn(Reading(pond()), home="../index.html").all("a")] == [
        "../index.html"
    ]
    assert not drawn(Reading(pond())).all("a")


def test_every_tool_has_a_deed_and_a_name() -> None:
    made = drawn(Reading(pond()))
    for button in made.all("button"):
        assert button["data-do"]
        assert button.attributes.get("aria-label") or button.words.isascii()
    for one in ("input", "select"):
        assert made.one(one)["aria-label"]
    assert made.one("span", role="status").words == ""
