"""The strip of paragraphs."""

from __future__ import annotations

import re

from hypothesis import given

from argmap.findings import Finding
from argmap.graph import Citation, EssayEntry, MapBuilder, Statement
from argmap.reading import Reading
from argmap.renderers.flags import flags
from argmap.renderers.html.essay import essay_html
from argmap.renderers.html.strip import strip_html
from argmap.text.essay import Essay
from argmap.text.quote import Quote
from renderers.essays import readings
from renderers.html.strict import Strict


def bus() -> MapBuilder:
    builder = MapBuilder()
    builder.statement(Statement("a", text="x", quotes=(Quote("One two"), Quote("Five six")), no_reason=True))
    builder.statement(Statement("b", text="x", quotes=(Quote("three"),)))
    cited = (Citation("s"),)
    builder.statement(Statement("c", text="x", kind="evidence", quotes=(Quote("six"),), citations=cited))
    builder.statement(Statement("d", text="x", quotes=(Quote("Seven"),)))
    return builder


def test_every_paragraph_is_a_link_that_says_what_is_mapped_and_flagged() -> None:
    reading = Reading(
        bus().build(), (Essay("# Head\n\nOne two three.\n\nNothing.\n\nFive six.\n\nSeven it is."),)
    )
    assert strip_html(reading, flags(reading.map)).splitlines() == [
        (
            '<a href="#p-1" class="is-mapped is-flagged" data-share="0.92"'
            ' aria-label="¶1: 2 statements, 1 flagged">1</a>'
        ),
        '<a href="#p-2" aria-label="¶2: nothing mapped">2</a>',
        (
            '<a href="#p-3" class="is-mapped is-flagged" data-share="0.88"'
            ' aria-label="¶3: 2 statements, 1 flagged">3</a>'
        ),
        '<a href="#p-4" class="is-mapped" data-share="0.5" aria-label="¶4: 1 statement">4</a>',
    ]


def test_a_cited_source_is_no_flag() -> None:
    builder = MapBuilder()
    builder.statement(Statement("c", text="x", quotes=(Quote("six"),), citations=(Citation("s"),)))
    reading = Reading(builder.build(), (Essay("Five six."),))
    assert flags(reading.map)["c"] == ("sourced",)
    assert 'class="is-mapped"' in strip_html(reading, flags(reading.map))


def test_the_paragraphs_of_several_essays_stand_in_groups() -> None:
    builder = bus()
    builder.essays += [EssayEntry("e", "e.md"), EssayEntry("f", "f.md")]
    essays = (Essay("One two.", "e.md", "e", '"T\u202e'), Essay("Three.\n\nFour.", "f.md", "f"))
    reading = Reading(builder.build(), essays)
    written = strip_html(reading, flags(reading.map))
    Strict(written)
    assert re.findall('aria-label="(.*?)"|href="(.*?)"', written) == [
        ("&quot;T\ufffd", ""),
        ("", "#p-1-1"),
        ("¶1: 1 statement, 1 flagged", ""),
        ("f.md", ""),
        ("", "#p-2-1"),
        ("¶1: nothing mapped", ""),
        ("", "#p-2-2"),
        ("¶2: nothing mapped", ""),
    ]


def test_without_an_essay_there_is_no_strip() -> None:
    reading = Reading(bus().build())
    assert strip_html(reading, flags(reading.map)) == ""


@given(readings())
def test_every_link_leads_to_a_paragraph_of_the_page(made: tuple[Reading, tuple[Finding, ...]]) -> None:
    reading, findings = made
    known = flags(reading.map, findings)
    links = [link["href"] for link in Strict(strip_html(reading, known)).all("a")]
    for text in ("full", "quotes", "none"):
        page = Strict(essay_html(reading, reading.essays[0], known, text=text))
        ids = [f"#{attributes['id']}" for _, attributes in page.tags if "data-paragraph" in attributes]
        assert ids == links
