"""The page of several maps."""

from __future__ import annotations

import pytest

from argmap.checks import report
from argmap.findings import Report
from argmap.graph import MapBuilder
from argmap.reading import Reading
from argmap.renderers.html import Entry, Failure, index_page
from renderers.html.pages import HOSTILE, WholePage, hostile, pond_reading


def entry(reading: Reading, path: str = "pond/index.html") -> Entry:
    return Entry(reading, report(reading), path)


def rows(made: WholePage) -> list[list[str]]:
    return [[e.words for e in made.within(row) if e.tag in ("th", "td")] for row in made.all("tr")]


def test_a_row_counts_what_a_map_has_and_leads_to_its_page() -> None:
    made = WholePage(index_page([entry(pond_reading())]))
    assert rows(made) == [
        [
            *(
                "Map",
                "Statements",
                "Relations",
                "Quotes found",
                "To mend in the map",
                "Observed in the essay",
            ),
            "Without reason or source",
        ],
        ["The pond", "7", "8", "4 of 5", "2 errors", "2 warnings, 1 info", "2"],
    ]
    assert [link["href"] for link in made.all("a")] == ["pond/index.html"]


def test_any_name_of_a_folder_is_led_to() -> None:
    made = WholePage(index_page([entry(pond_reading(), "why? 50%25 #1: ‘é’/index.html")]))
    assert made.one("a")["href"] == "why%3F%2050%2525%20%231%3A%20%E2%80%98%C3%A9%E2%80%99/index.html"


def test_a_map_without_a_title_is_called_by_its_file() -> None:
    made = WholePage(
        index_page([Entry(Reading(MapBuilder().build()), Report("maps/map.argdown"), "m/index.html")])
    )
    assert rows(made)[1] == ["maps/map.argdown", "0", "0", "0 of 0", "nothing", "nothing", "0"]


def test_a_map_that_could_not_be_read_is_named_with_the_reason() -> None:
    made = WholePage(index_page([entry(pond_reading())], [Failure("bad.argdown", "it is not UTF-8")]))
    assert made.one("h2").words == "Maps that could not be read"
    assert [item.words for item in made.all("li")] == ["bad.argdown: it is not UTF-8"]
    assert not WholePage(index_page([entry(pond_reading())])).all("h2")


@pytest.mark.parametrize("word", HOSTILE, ids=[f"{word[:12]!a}" for word in HOSTILE])
def test_words_of_maps_and_files_never_become_markup(word: str) -> None:
    def made(own: str) -> WholePage:
        failed = Failure(f"file {own}", f"reason {own}")
        return WholePage(index_page([entry(hostile(own)[0], f"maps/{own}")], [failed]))

    assert made(word).skeleton == made("word").skeleton


def test_the_page_of_all_maps_runs_nothing_and_has_one_first_heading() -> None:
    made = WholePage(index_page([]))
    assert "script-src 'none'" in made.one("meta", http_equiv="Content-Security-Policy")["content"]
    assert [e.tag for e in made.elements if e.tag in ("script", "h1")] == ["h1"]
    assert made.one("caption").words
    assert made.all("meta", name="generator")
