"""The markup of pictures: well formed whatever the map says, with a key to what occurs in it and no more."""

from __future__ import annotations

import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given, settings, strategies as st

from argmap.graph import Argument, ArgumentMap
from argmap.reading import Reading
from argmap.renderers.boxes import BADGE, HEADER, SOURCE, STUB, TITLE, badge_width
from argmap.renderers.diagram import Diagram
from argmap.renderers.drawing import Words, map_markup, markup
from argmap.renderers.drawing.box_markup import number
from argmap.renderers.layout import tidy
from argmap.renderers.lettering import width
from argmap.renderers.themes import KINDS, THEMES
from argmap.renderers.view import View
from renderers.maps import Draft, breakwater, end
from strategies import maps

SVG = "{http://www.w3.org/2000/svg}"
SIZES = {"title": TITLE, "source": SOURCE, "stub": STUB}
HARD_WORDS = [
    "a" * 10_000,
    "字" * 10_000,
    "הים סוגר את הנמל בחורף " * 40,
    "المرفأ مغلق في الشتاء " * 40,
    "👩‍👩‍👧‍👦" * 300,
    "e" + "\u0301" * 500,
    "https://example.org/" + "path/" * 400,
    "]]> <script>alert(1)</script> & \" ' </text></svg> --> <!--",
    "\x00\x08\x0b\x1f\x7f\ud800\ufffe\uffff\u2028\u202e",
    "\t\n\r  \u00a0\u200b",
]


def drawn(diagram: Diagram, captions: dict[str, str] | None = None) -> ET.Element:
    """The picture of a diagram, as a reader of XML finds it."""
    words = Words(diagram.reading.map.title or "A map", "What is in it.")
    return ET.fromstring(markup(diagram, tidy(diagram), captions or {}, words, {}).encode())


def legend(tree: ET.Element) -> list[str]:
    (group,) = [e for e in tree.iter() if e.get("class") == "legend"]
    return [text for text in ("".join(e.itertext()) for e in group.iter(f"{SVG}text")) if text != "+"]


@given(st.text(st.characters(codec=None), max_size=300))
@settings(deadline=None)
@example(HARD_WORDS[7])
@example(HARD_WORDS[8])
@example(HARD_WORDS[9])
def test_any_words_anywhere_are_drawn_as_text_and_no_markup(words: str) -> None:
    m = Draft(words)
    m.heading("h", words)
    m.say("T", words, thesis=True, title=words, issue="What now?")
    m.say("E", words, "evidence", by=(words,))
    m.infer("T", "E", id="r")
    diagram = Diagram(Reading(m.map()))
    captions = dict.fromkeys(("n-T", "n-E", "e-r", "j-r"), words)
    tree = drawn(diagram, captions)
    known = {
        "svg",
        "title",
        "desc",
        "style",
        "defs",
        "marker",
        "path",
        "rect",
        "g",
        "text",
        "tspan",
        "circle",
    }
    assert {e.tag.removeprefix(SVG) for e in tree.iter()} <= known
    page = map_markup(diagram, tidy(diagram), captions)
    assert ET.fromstring(page.encode()).get("class") == "argmap"


@pytest.mark.parametrize("words", HARD_WORDS)
@pytest.mark.parametrize("kind", ["claim", "evidence", "counterposition", "assumption"])
def test_no_words_are_wider_than_their_box(words: str, kind: str) -> None:
    m = Draft()
    m.say("A", words, kind, title=f"On {words}", by=(words,))
    diagram = Diagram(Reading(m.map()))
    box = diagram.boxes[end("A")].box
    for part in box.parts:
        for line in part.lines:
            wide = width(line, part.size, bold=part.name in ("title", "stub"))
            assert box.edge + wide <= box.width - box.edge + 0.01, (part.name, line[:40])
    assert box.width <= KINDS[kind].wrap * 1.6
    bottoms = [part.baseline + part.step * (len(part.lines) - 1) for part in box.parts]
    assert all(one < other for one, other in pairwise(bottoms))
    assert all(bottom < box.height for bottom in bottoms)


def test_header_and_badge_do_not_touch() -> None:
    diagram = Diagram(Reading(breakwater()))
    badged = [drawn.box for drawn in diagram.boxes.values() if drawn.box.flag]
    assert badged
    for box in badged:
        assert box.flag is not None
        head = width(box.look.word, HEADER, bold=True) + width(box.header, HEADER)
        assert box.edge + head < box.width - box.edge - badge_width(box.flag)
        assert width(box.flag.word, BADGE, bold=True) < badge_width(box.flag)


@given(maps())
@settings(max_examples=40, deadline=None)
def test_the_legend_holds_what_occurs_and_nothing_else(graph: ArgumentMap) -> None:
    diagram = Diagram(Reading(graph))
    tree = drawn(diagram)
    said = set(legend(tree)) if any(e.get("class") == "legend" for e in tree.iter()) else set()
    body = {c for e in tree.iter() if e.get("id") for c in e.get("class", "").split()}
    for name, look in KINDS.items():
        assert (look.word.capitalize() in said) == (f"box-{name}" in body)
    lines = [(line.relation, line.arrow) for line in diagram.sketch.lines]
    assert ("contradict each other" in said) == any(arrow == "both" for _, arrow in lines)
    for name, word in (("supports", "supports"), ("attacks", "attacks"), ("undercuts", "undercuts a step")):
        assert (word in said) == any(rel == name and arrow != "both" for rel, arrow in lines)
    assert ("linked: hold only together" in said) == any(hub.linked for hub in diagram.sketch.hubs)
    flags = {drawn.flag for drawn in diagram.boxes.values()} - {None}
    assert {look.word for look in diagram.badges} <= said
    assert len(diagram.badges) == len(flags)


def test_rivals_that_contradict_each_other_have_heads_at_both_ends() -> None:
    m = Draft()
    m.say("A", "It is.", thesis=True)
    m.say("B", "It is not.")
    m.attack("A", "B", symmetric=True, id="x")
    tree = drawn(Diagram(Reading(m.map())))
    (line,) = [e for e in tree.iter() if e.get("id", "").startswith("e-")]
    assert line.get("class") == "line rel-attacks ends-both"
    sheet = next(tree.iter(f"{SVG}style")).text or ""
    rule = re.search(r"\.ends-both\.rel-attacks\{([^}]*)\}", sheet)
    assert rule
    assert rule[1].count("url(#argmap-light-attacks)") == 2
    assert any(e.get("id") == "argmap-light-attacks" for e in tree.iter(f"{SVG}marker"))


@pytest.mark.parametrize("theme", list(THEMES))
def test_two_pictures_in_one_page_do_not_restyle_each_other(theme: str) -> None:
    view = View(theme=theme)
    tree = drawn(Diagram(Reading(breakwater()), view=view))
    sheet = (next(tree.iter(f"{SVG}style")).text or "").strip()
    assert all(rule.startswith(f".argmap-{theme} ") for rule in sheet.splitlines())
    assert "var(" not in sheet
    assert not re.search(r"https?:|@import", sheet)
    assert all(m.get("id", "").startswith(f"argmap-{theme}-") for m in tree.iter(f"{SVG}marker"))


def test_an_argument_box_and_a_map_without_words_are_drawn() -> None:
    for graph in (ArgumentMap(), ArgumentMap(arguments=(Argument("a", "Why", "", None),))):
        assert drawn(Diagram(Reading(graph))).tag == f"{SVG}svg"


@pytest.mark.parametrize(("value", "text"), [(1.0, "1"), (-0.04, "0"), (2.25, "2.2"), (10.0, "10")])
def test_numbers_have_one_decimal_at_most(value: float, text: str) -> None:
    assert number(value) == text
