"""The page as a whole."""

from __future__ import annotations

import itertools
import re
from base64 import b64encode
from collections import Counter
from hashlib import sha256

import pytest
from hypothesis import given

from argmap.checks import check
from argmap.findings import Finding
from argmap.graph import ArgumentMap, Citation, MapBuilder, Source, Statement
from argmap.reading import Reading
from argmap.renderers.html import page
from argmap.renderers.html.essay import Carried
from argmap.renderers.html.page import document
from renderers.essays import readings
from renderers.html.pages import (
    ESSAY,
    HOSTILE,
    SAFE,
    WholePage,
    hostile,
    pond,
    pond_reading,
    statements_of,
)
from renderers.maps import breakwater
from strategies import maps

CARRIED: tuple[Carried, ...] = ("full", "quotes", "none")
hostile_words = pytest.mark.parametrize("word", HOSTILE, ids=[f"{word[:12]!a}" for word in HOSTILE])


def read(reading: Reading, findings: tuple[Finding, ...] = (), text: Carried = "full") -> WholePage:
    return WholePage(page(reading, findings, text=text).html)


def digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def runs(text: str) -> set[tuple[str, ...]]:
    """The runs of four words."""
    words = re.findall(r"\w+", text)
    return set(zip(words, words[1:], words[2:], words[3:], strict=False))


def test_the_policy_names_the_style_and_the_scripts_that_are_in_the_page_and_nothing_else() -> None:
    made = read(pond_reading())
    code = [one for one in made.all("script") if "application/json" not in one.attributes.values()]
    policy = made.one("meta", http_equiv="Content-Security-Policy")["content"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules == {
        "default-src": "'none'",
        "style-src": digest(made.one("style").words),
        "script-src": " ".join(digest(script.words) for script in code),
        "base-uri": "'none'",
        "form-action": "'none'",
    }


def test_the_policy_stands_before_all_that_it_rules() -> None:
    made = read(pond_reading())
    tags = [element.tag for element in made.elements]
    policy = made.elements.index(made.one("meta", http_equiv="Content-Security-Policy"))
    assert policy < min(tags.index("script"), tags.index("style"))


def test_a_document_without_scripts_allows_none() -> None:
    made = WholePage(document("Title", "<p>Words</p>"))
    assert "script-src 'none'" in made.one("meta", http_equiv="Content-Security-Policy")["content"]
    assert not made.all("script")


def test_nothing_in_the_page_leads_to_a_network() -> None:
    html = page(pond_reading()).html
    style = WholePage(html).one("style").words
    assert not re.search(r"url\((?!#)|@import", style)
    addresses = set(re.findall(r"https?://[^\s\"'<>\\]+", html))
    assert addresses <= {"https://example.org/count", "http://www.w3.org/2000/svg"}


def test_the_page_has_the_parts_that_its_scripts_work_with() -> None:
    made = read(pond_reading())
    assert made.declarations == ["doctype html"]
    assert [e.tag for e in made.elements if len(e.around) == 2 and e.around[1].tag == "body"] == [
        *("a", "header", "nav", "main", "section", "script", "script")
    ]
    assert {"essay", "map", "panel", "findings", "claims", "outline", "data"} <= set(made.ids)
    assert len(made.all("aside", class_="card")) == len(made.all("div", class_="stage")) == 1


def test_the_same_reading_gives_the_same_page() -> None:
    assert page(pond_reading()).html == page(pond_reading()).html


def test_every_id_is_there_once_and_every_reference_leads_to_one() -> None:
    made = read(Reading(breakwater()))
    assert [name for name, times in Counter(made.ids).items() if times > 1] == []
    for element in made.elements:
        for name in ("aria-labelledby", "aria-controls", "aria-describedby"):
            assert element.attributes.get(name, "data") in made.ids
    assert made.all("a", class_="skip")[0]["href"].removeprefix("#") in made.ids


def test_everything_to_be_pressed_or_reached_has_a_name() -> None:
    made = read(pond_reading())
    controls = ("a", "button", "input", "select")
    for element in made.elements:
        if element.tag in controls or "tabindex" in element.attributes or element.attributes.get("role"):
            named = element.attributes.get("aria-label") or element.attributes.get("aria-labelledby")
            assert named or element.words.strip() or element.attributes.get("role") == "status"


@pytest.mark.parametrize("text", CARRIED)
def test_headings_go_down_one_level_at_a_time(text: Carried) -> None:
    reading = pond_reading()
    made = read(reading, tuple(check(reading)), text)
    levels = [int(element.tag[1]) for element in made.elements if re.fullmatch("h[1-6]", element.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_marks_boxes_and_rows_each_name_one_statement_of_the_map() -> None:
    reading = pond_reading()
    made = read(reading, tuple(check(reading)))
    known = statements_of(reading)
    assert [row["data-id"] for row in made.all("tr") if "data-id" in row.attributes] == known
    assert [g["data-id"] for g in made.all("g") if "data-id" in g.attributes] == known
    assert {mark["data-id"] for mark in made.all("mark")} == {"keep", "frogs", "midges", "eaten"}
    assert {e.tag for e in made.elements if "data-id" in e.attributes} == {"mark", "g", "tr", "li"}


@given(readings())
def test_every_page_is_well_formed(made: tuple[Reading, tuple[Finding, ...]]) -> None:
    for text in CARRIED:
        html = read(*made, text=text)
        assert len(html.ids) == len(set(html.ids))
        assert set(html.data["statements"]) == set(statements_of(made[0]))


@given(maps())
def test_every_map_has_a_page(graph: ArgumentMap) -> None:
    made = read(Reading(graph))
    assert {element.attributes.get("data-id") for element in made.all("tr")} - {None} == set(
        statements_of(Reading(graph))
    )


@hostile_words
@pytest.mark.parametrize("text", CARRIED)
def test_words_of_a_map_never_become_markup(word: str, text: Carried) -> None:
    reading, findings = hostile(word)
    harmless = read(*hostile("word"), text=text)
    assert read(reading, findings, text).skeleton == harmless.skeleton


@hostile_words
def test_every_place_in_the_page_names_a_statement_that_its_data_knows(word: str) -> None:
    reading, findings = hostile(word)
    made = read(reading, findings)
    known = list(made.data["statements"])
    assert len(known) == 3
    for tag in ("tr", "li", "mark"):
        assert {e["data-id"] for e in made.all(tag) if "data-id" in e.attributes} == set(known)
    assert len(made.ids) == len(set(made.ids))


@hostile_words
def test_links_lead_to_the_web_to_mail_or_into_the_page(word: str) -> None:
    reading, findings = hostile(word)
    for link in read(reading, findings).all("a"):
        assert SAFE.match(link["href"])
        assert not re.search(r"[\s\x00-\x1f\u202a-\u202e\u2066-\u2069]", link["href"])


def test_what_turns_the_direction_of_text_stays_in_the_words_that_it_came_with() -> None:
    made = read(*hostile("\u202eturned"))
    for element in (*made.all("td"), made.one("p", class_="reading")):
        own = element.words
        for inner in made.within(element):
            own = own.replace(inner.words, "") if inner.tag == "bdi" else own
        assert "\u202e" not in own


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.org",
        "https://a\u202eb",
        "HTTPS:x y",
        "\0http://x",
    ],
)
def test_only_an_address_of_the_web_becomes_a_link(address: str) -> None:
    builder = MapBuilder()
    builder.sources.append(Source("s", "Source", url=address))
    builder.statement(Statement("a", text="It is so.", citations=(Citation("s"),)))
    made = read(Reading(builder.build()))
    assert not [link for link in made.all("a") if not link["href"].startswith("#")]


def test_a_page_with_the_full_text_has_every_word_of_the_essay() -> None:
    shown = read(pond_reading()).one("section", id="essay").words
    assert runs(ESSAY.partition("\n")[2]) <= runs(re.sub(r"¶\d|[A-Z]\d|(?<=\w)\d(?=\W)", " ", shown)) | runs(
        shown
    )


def test_a_page_with_the_quotes_has_them_and_no_other_run_of_words() -> None:
    reading = pond_reading()
    html = page(reading, check(reading), text="quotes").html
    for words in ("should be kept for good", "it breeds midges in summer"):
        assert words in html
    assert not runs(html) & runs("Nobody has yet asked what the fence around the pond would cost the town")
    assert not runs(html) & runs("The mayor says that it breeds")


def test_a_page_without_the_text_has_no_run_of_more_than_three_words_of_it() -> None:
    reading = pond_reading()
    told = tuple(check(reading)) + tuple(
        Finding("r", f.severity, f.about, f"it says {ESSAY[20:80]}", f"see {ESSAY[60:120]}", f.id)
        for f in list(check(reading))[:3]
    )
    html = page(reading, told, text="none").html
    assert not {run for run in runs(html) if run in runs(ESSAY)}


def test_a_page_without_the_text_still_says_what_was_found_where() -> None:
    reading = pond_reading()
    made = read(reading, tuple(check(reading)), "none")
    assert [mark["data-id"] for mark in made.all("mark")] == ["keep", "frogs", "midges", "eaten"]
    assert made.data["statements"]["frogs"]["quotes"] == [{"words": None, "place": "¶1.2"}]


def test_a_map_of_nothing_has_a_page() -> None:
    made = read(Reading(ArgumentMap()))
    assert made.one("h1").words == "Argument map"
    assert made.data["statements"] == {}


def test_a_map_of_a_map_without_an_essay_says_so() -> None:
    made = read(Reading(pond()))
    assert "was not there to be read" in made.one("section", id="essay").words
