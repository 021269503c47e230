"""The register in the page."""

from __future__ import annotations

import pytest

from argmap.graph import Citation, EssayEntry, MapBuilder, Source, Statement
from argmap.reading import Reading
from argmap.renderers.flags import flags
from argmap.renderers.html.essay import Carried
from argmap.renderers.html.register import register
from argmap.text.essay import Essay
from argmap.text.quote import Quote
from renderers.html.pages import WholePage, pond_reading, statements_of


def drawn(reading: Reading, text: Carried = "full") -> WholePage:
    return WholePage(register(reading, flags(reading.map), text))


def rows(made: WholePage) -> list[list[str]]:
    """The words of the cells of every row."""
    return [[e.words for e in made.within(row) if e.tag in ("th", "td")] for row in made.all("tr")]


def test_a_row_says_all_that_is_known_of_a_statement() -> None:
    assert rows(drawn(pond_reading())) == [
        ["Statement", "Kind", "Standing", "In the text", "Held by", "Rests on", "Opposed by", "Flags"],
        [
            *("Keep itIt is to stay.", "thesis", "⚠ ungrounded", "¶1 should be kept for good", "the author"),
            *("Frogs + Frogs are rare.", "Midges; Fill it in", ""),
        ],
        [
            *("FrogsIt has frogs.", "evidence", "✔ source named", "¶1 Frogs live in it", "the author"),
            *("The count of frogs, p. 3", "", "sourced"),
        ],
        [
            *("Frogs are rare.", "implicit assumption", "⚠ ungrounded", "", "", "Few"),
            *("Midges (against a step)", ""),
        ],
        [
            *("MidgesIt has midges.", "counterposition", "⚠ no reason given, ⚖ contested"),
            *(
                "¶2 it breeds midges in summer",
                "the mayor",
                "",
                "Eaten; ✔ answered: Eaten",
                "attributed only",
            ),
        ],
        [
            "EatenFrogs take them.",
            "claim",
            "⚠ no reason given",
            "¶2 eat all of the midges",
            "the author",
            "",
            "",
            "",
        ],
        [
            *("Fill it inIt is to go.", "counterposition", "⚠ no reason given", "", "no holder named", ""),
            *("Keep it; ✔ answered: Keep it", ""),
        ],
        [
            "FewThere are few.",
            "claim",
            "⚠ no reason given",
            "not found in the text",
            "the author",
            "",
            "",
            "",
        ],
    ]


def test_every_statement_has_its_row_in_the_order_of_the_map() -> None:
    made = drawn(pond_reading())
    assert [row["data-id"] for row in made.all("tr")[1:]] == statements_of(pond_reading())


def test_the_table_has_a_caption_and_heads_of_columns_and_rows() -> None:
    made = drawn(pond_reading())
    assert made.one("caption").words
    assert [head.attributes.get("scope") for head in made.all("th")] == ["col"] * 8 + ["row"] * 7


def test_names_of_statements_lead_to_them_and_sources_to_the_web() -> None:
    links = {link["href"] for link in drawn(pond_reading()).all("a")}
    assert links == {f"#{identifier}" for identifier in statements_of(pond_reading())} | {
        "https://example.org/count"
    }


@pytest.mark.parametrize(("text", "told"), [("full", "¶1 One two"), ("quotes", "¶1 One two"), ("none", "¶1")])
def test_the_register_has_the_words_that_the_page_may_carry(text: Carried, told: str) -> None:
    builder = MapBuilder()
    builder.essays.append(EssayEntry("e", "e.md"))
    builder.statement(Statement("a", text="x", quotes=(Quote("One two"),)))
    reading = Reading(builder.build(), (Essay("One two three.", "e.md", "e"),))
    assert rows(drawn(reading, text))[1][3] == told


def test_a_long_quote_ends_after_a_word_and_one_in_a_heading_has_no_paragraph() -> None:
    words = " ".join(f"word{n}" for n in range(100))
    builder = MapBuilder()
    builder.statement(Statement("a", text="x", quotes=(Quote(words), Quote("Of the pond"))))
    reading = Reading(builder.build(), (Essay(f"# Of the pond\n\n{words}.\n"),))
    told = rows(drawn(reading))[1][3]
    first, _, rest = told.partition(" …")
    assert words.startswith(first.removeprefix("¶1 "))
    assert first.rpartition(" ")[2] in words.split()
    assert rest == "Of the pond"
    assert rows(drawn(reading, "none"))[1][3] == "¶1in a heading"


def test_an_address_that_is_not_of_the_web_is_no_link() -> None:
    builder = MapBuilder()
    builder.sources.append(Source("s", "The source", url="javascript:alert(1)"))
    builder.statement(Statement("a", text="x", citations=(Citation("s"),)))
    made = drawn(Reading(builder.build()))
    assert [link["href"] for link in made.all("a")] == ["#a"]
    assert rows(made)[1][5] == "The source"
