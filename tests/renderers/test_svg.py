"""The picture, read back: what is where, what it says, and that nothing lies on anything else."""

from __future__ import annotations

import re
from itertools import combinations
from math import hypot
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest

from argmap.graph import ArgumentMap
from argmap.reading import Reading
from argmap.renderers.boxes import BADGE, HEADER, SOURCE, TITLE
from argmap.renderers.lettering import width
from argmap.renderers.svg import not_in_png, png, svg
from argmap.renderers.themes import DARK_TWINS, KINDS
from argmap.renderers.view import Form, View
from renderers.maps import Draft, breakwater

SVG = "{http://www.w3.org/2000/svg}"


class Area(NamedTuple):
    """A rectangle on the paper."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Area) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def place(group: ET.Element) -> tuple[float, float]:
    """Where a group stands."""
    found = re.fullmatch(r"translate\((-?[\d.]+),(-?[\d.]+)\)", group.get("transform", ""))
    assert found
    return float(found[1]), float(found[2])


def area(group: ET.Element) -> Area:
    """What a box or a junction covers."""
    x, y = place(group)
    plate = next(iter(group.iter(f"{SVG}circle")), None)
    if plate is not None:
        r = float(plate.get("r", "0"))
        return Area(x - r, y - r, x + r, y + r)
    plate = next(e for e in group.iter() if e.get("class") == "plate")
    if plate.tag == f"{SVG}rect":
        return Area(x, y, x + float(plate.get("width", "0")), y + float(plate.get("height", "0")))
    corner = re.fullmatch(r"M0 0H[\d.]+L([\d.]+) [\d.]+V([\d.]+)H0Z", plate.get("d", ""))
    assert corner
    return Area(x, y, x + float(corner[1]), y + float(corner[2]))


def ends(line: ET.Element) -> tuple[tuple[float, float], tuple[float, float]]:
    """Where a line begins and ends."""
    numbers = [float(n) for n in re.findall(r"-?[\d.]+", line.get("d", ""))]
    return (numbers[0], numbers[1]), (numbers[-2], numbers[-1])


def groups(tree: ET.Element, word: str) -> list[ET.Element]:
    return [g for g in tree.iter() if word in g.get("class", "").split() and g.get("id")]


@pytest.fixture(scope="module")
def text() -> str:
    return svg(Reading(breakwater()))


@pytest.fixture(scope="module")
def tree(text: str) -> ET.Element:
    return ET.fromstring(text)


def one(tree: ET.Element, identifier: str) -> ET.Element:
    (found,) = [e for e in tree.iter() if e.get("id") == identifier]
    return found


def caption(tree: ET.Element, identifier: str) -> str:
    title = one(tree, identifier).find(f"{SVG}title")
    assert title is not None
    return title.text or ""


def test_everything_has_its_id_and_classes(tree: ET.Element) -> None:
    assert one(tree, "n-T").get("class") == "box box-thesis"
    assert one(tree, "n-E1").get("class") == "box box-evidence is-sourced"
    assert one(tree, "a-trial").get("class") == "box box-argument"
    assert one(tree, "j-r1").get("class") == "hub rel-supports"
    assert one(tree, "e-r2").get("class") == "line rel-supports ends-head"
    assert one(tree, "e-r1-C1").get("class") == "line rel-supports ends-none"
    assert one(tree, "e-x5").get("class") == "line rel-undercuts ends-head"
    assert one(tree, "sec-doubts").get("class") == "frame frame-section"
    assert one(tree, "issue-how-to-keep-the-winter-crossing").get("class") == "frame frame-issue"


def test_no_id_is_given_twice(tree: ET.Element) -> None:
    ids = [e.get("id") for e in tree.iter() if e.get("id")]
    assert len(ids) == len(set(ids))


def test_the_picture_says_what_it_shows(tree: ET.Element) -> None:
    assert tree.get("role") == "img"
    named = [one(tree, identifier).text or "" for identifier in (tree.get("aria-labelledby") or "").split()]
    assert named[0] == "A second breakwater for Port Alder"
    assert named[1].startswith("An argument map with 33 statements, ")


def test_everything_drawn_has_a_sentence(tree: ET.Element) -> None:
    assert caption(tree, "n-C13") == (
        "Claim: Dredging the old entrance would not help, since it is the swell that closes the harbour. "
        "Supports “Every other way costs more in the long run or does less”. 2 reasons."
    )
    assert caption(tree, "n-K3").endswith(
        " “Larger ferries with stabilisers would make the breakwater…”. 3 objections."
    )
    assert caption(tree, "e-x5") == (
        "“The new entrance would be flushed by the tide, as the old…” undercuts "
        "the step to “The breakwater would silt up the inner harbour within a…”"
    )
    assert caption(tree, "j-r1").startswith("2 premises that hold only together")
    for word in ("box", "line", "hub"):
        assert all(g.find(f"{SVG}title") is not None for g in groups(tree, word))


def test_an_undercut_ends_at_the_junction_of_its_step(tree: ET.Element) -> None:
    for line, junction in (("e-x5", "j-r13"), ("e-x6", "j-x2"), ("e-x2", "j-r1")):
        _, (x, y) = ends(one(tree, line))
        at = place(one(tree, junction))
        assert hypot(x - at[0], y - at[1]) < 9


def test_no_line_of_text_is_wider_than_its_box(tree: ET.Element) -> None:
    for group in groups(tree, "box"):
        kind = next(k for k in KINDS if f"box-{k}" in group.get("class", "").split())
        sizes = {"head": HEADER, "title": TITLE, "source": SOURCE, "body": KINDS[kind].size}
        wide = area(group).right - area(group).left
        for text in group.iter(f"{SVG}text"):
            if text.get("class") in sizes:
                for line in text.iter(f"{SVG}tspan"):
                    size = sizes[text.get("class", "")]
                    extent = width((line.text or "").strip(), size, bold=text.get("class") == "title")
                    assert float(line.get("x", "8")) + extent < wide, line.text


def test_no_box_lies_on_another(tree: ET.Element) -> None:
    boxes = [(g.get("id"), area(g)) for word in ("box", "hub") for g in groups(tree, word)]
    assert len(boxes) > 30
    assert not [(a, b) for (a, one_), (b, other) in combinations(boxes, 2) if one_.meets(other)]


def test_a_badge_keeps_clear_of_the_folded_corner(tree: ET.Element) -> None:
    note = one(tree, "n-E1")
    badge = next(e for e in note.iter(f"{SVG}g") if "badge" in e.get("class", ""))
    plate = next(badge.iter(f"{SVG}rect"))
    right = float(plate.get("x", "0")) + float(plate.get("width", "0"))
    assert right < area(note).right - area(note).left - 9
    words = next(badge.iter(f"{SVG}text")).text or ""
    assert width(words, BADGE, bold=True) < float(plate.get("width", "0"))


def test_titles_of_sections_are_drawn_after_the_lines(tree: ET.Element) -> None:
    layers = [g.get("class") for g in tree.iter(f"{SVG}g") if g.get("aria-hidden")]
    assert layers == ["frames", "lines", "hubs", "frame-titles"]
    titles = [
        t.text for g in tree.iter(f"{SVG}g") if g.get("class") == "frame-titles" for t in g.iter() if t.text
    ]
    assert {"DOUBTS", "How to keep the winter crossing"} <= set(titles)


def test_every_color_has_a_dark_twin(text: str) -> None:
    colors = {color.upper() for color in re.findall(r"#[0-9a-fA-F]{6}\b", text)}
    assert colors
    assert colors <= set(DARK_TWINS)
    assert set(re.findall(r"(?:fill|stroke):([a-z]+)", text)) <= {"none"}


def test_a_stand_alone_picture_has_no_variables_and_its_rules_reach_nothing_else(text: str) -> None:
    style = text[text.index("<style>") + 7 : text.index("</style>")]
    assert "var(" not in style
    assert all(rule.startswith(".argmap-light ") for rule in style.splitlines() if rule)


def test_the_picture_has_a_good_shape(tree: ET.Element) -> None:
    _, _, across, down = map(float, (tree.get("viewBox") or "").split())
    assert 1.2 < across / down < 2.2
    assert float(tree.get("width", "0")) == across


def test_nothing_in_the_file_tells_when_or_with_what_it_was_made(text: str) -> None:
    assert "<!--" not in text
    assert "DOCTYPE" not in text
    assert "graphviz" not in text.lower()


def test_the_same_map_gives_the_same_bytes(text: str) -> None:
    assert svg(Reading(breakwater())) == text


@pytest.mark.parametrize("form", ["top-down", "left-right"])
def test_hostile_text_is_shown_as_it_is(form: Form) -> None:
    hostile = '<script>alert("1")</script> & \\N \\" \' ]; b [x=1] \x00\x1b'
    m = Draft(hostile)
    m.heading("h<\">&'\\", hostile)
    m.say("a<\">&'\\", hostile, title=f"title {hostile}", by=(hostile,), issue=hostile)
    m.say("T", "The thesis.\nOn two lines.", thesis=True)
    m.infer("T", "a<\">&'\\", id="r<\">&'\\")
    m.attack("inference:r<\">&'\\", "T", id="x")
    m.argue("g", hostile, hostile)
    tree = ET.fromstring(svg(Reading(m.map()), view=View(form=form)))
    assert not list(tree.iter(f"{SVG}script"))
    said = " ".join("".join(t.itertext()) for t in tree.iter(f"{SVG}text"))
    assert '<script>alert("1")</script>' in said
    assert "\\N" in said
    assert one(tree, "n-a<\">&'\\") is not None
    assert one(tree, "e-r<\">&'\\") is not None


@pytest.mark.parametrize("kind", ["claim", "evidence", "counterposition", "assumption"])
def test_a_map_of_one_statement_is_drawn(kind: str) -> None:
    m = Draft()
    m.say("A", "Alone.", kind)
    assert "Alone." in svg(Reading(m.map()))


def test_an_empty_map_is_an_empty_picture() -> None:
    tree = ET.fromstring(svg(Reading(ArgumentMap())))
    assert not groups(tree, "box")


def test_circles_are_drawn() -> None:
    m = Draft()
    for letter in "ABC":
        m.say(letter, f"Statement {letter}.")
    m.infer("A", "B", "C", id="r1")
    m.infer("B", "A", id="r2")
    m.infer("C", "C", id="r3")
    m.attack("A", "A", id="x1")
    m.attack("inference:r1", "A", id="x2")
    m.attack("conflict:x2", "B", id="x3")
    m.attack("conflict:x3", "C", id="x4")
    tree = ET.fromstring(svg(Reading(m.map())))
    assert {"e-r1", "e-r2", "e-r3", "e-x1", "e-x4"} <= {g.get("id") for g in groups(tree, "line")}


def test_four_hundred_statements_are_drawn_within_the_time_limit() -> None:
    m = Draft("A large map")
    m.say("s0", "The thesis.", thesis=True)
    for n in range(1, 400):
        if n % 50 == 1:
            m.heading(f"h{n}", f"Section {n}")
        m.say(f"s{n}", f"Statement {n} says something of usual length about the matter.")
        m.infer(f"s{n // 3}", f"s{n}", id=f"r{n}")
    assert len(groups(ET.fromstring(svg(Reading(m.map()))), "box")) == 400


def test_a_png_is_drawn_in_the_same_arrangement_at_twice_the_resolution(tree: ET.Element) -> None:
    picture = png(Reading(breakwater()))
    assert picture.startswith(b"\x89PNG")
    _, _, across, _ = map(float, (tree.get("viewBox") or "").split())
    assert int.from_bytes(picture[16:20], "big") == pytest.approx(2 * across, rel=0.25)


def test_letters_that_a_png_lacks_are_told() -> None:
    m = Draft("“Crossing” – Переправа – Διάβαση → ½ café №")
    m.say("A", "渡し船")
    assert not_in_png(Reading(m.map())) == "し渡船"
