from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from argmap.findings import Finding, Severity
from argmap.graph import ArgumentMap
from argmap.reading import Reading
from argmap.renderers.diagram import Diagram
from argmap.renderers.dot import bare, dot, full
from argmap.renderers.themes import DARK_TWINS
from argmap.renderers.view import View
from renderers.maps import Draft, breakwater

HERE = Path(__file__).parent


def small() -> ArgumentMap:
    m = Draft("A small map")
    m.say("T", "The bridge should be mended.", thesis=True, title="Mend it")
    m.heading("why", "Why")
    m.say("A", "The bridge carries the only road to the mill.")
    m.say("B", "The mill employs half the village.", "evidence", by=("the miller",))
    m.say("K", "A ferry would do.", "counterposition", stance="reported", by=("the council",))
    m.infer("T", "A", "B", id="r1")
    m.attack("inference:r1", "K", id="x1")
    return m.map()


def finding(rule: str, identifier: str) -> Finding:
    return Finding(rule, Severity.WARNING, "essay", "It is so.", "Look again.", id=identifier)


def test_a_small_map_is_written_as_agreed(golden: Callable[[Path, str], None]) -> None:
    text = dot(Reading(small()), [finding("unsupported-claim", "A")])
    golden(HERE / "small.dot", text)


def test_the_same_map_gives_the_same_text() -> None:
    assert sources(Diagram(Reading(breakwater()))) == sources(Diagram(Reading(breakwater())))


def test_arrangements_differ() -> None:
    assert len(set(sources(Diagram(Reading(breakwater()))))) == 6


def sources(diagram: Diagram) -> list[str]:
    return [full(diagram, arrangement) for arrangement in diagram.arrangements(6)]


def test_for_a_layout_there_are_sizes_and_no_words() -> None:
    diagram = Diagram(Reading(small()))
    text = bare(diagram, diagram.arrangements(1)[0])
    assert "bridge" not in text.lower()
    assert text.count("fixedsize=true") == len(diagram.boxes) + len(diagram.sketch.hubs)


def test_a_theme_changes_colours_and_nothing_else() -> None:
    light = dot(Reading(breakwater()))
    dark = dot(Reading(breakwater()), view=View(theme="dark"))
    shapes = re.compile(r"#[0-9A-F]{6}")
    assert shapes.sub("", light) == shapes.sub("", dark)
    assert {DARK_TWINS[color] for color in shapes.findall(light)} == set(shapes.findall(dark))


def test_findings_bring_badges_and_dashed_borders() -> None:
    plain = dot(Reading(small()))
    flagged = dot(
        Reading(small()), [finding("unsupported-claim", "A"), finding("evidence-without-source", "B")]
    )
    assert "NO REASON GIVEN" not in plain
    assert "dashed" not in _node(plain, "n-A")
    assert "NO REASON GIVEN" in flagged
    assert "dashed" in _node(flagged, "n-A")
    assert 'class="box-claim is-no-reason"' in _node(flagged, "n-A")
    assert "NO SOURCE NAMED" in _node(flagged, "n-B")


def _node(source: str, identifier: str) -> str:
    (line,) = [line for line in source.splitlines() if re.search(rf'\bid="?{identifier}"?[ \]]', line)]
    return line


def test_the_legend_shows_what_occurs_and_nothing_else() -> None:
    legend = _legend(dot(Reading(small())))
    assert {"Thesis", "Claim", "Evidence", "Counterposition", "► supports", "◊ undercuts a step"} <= legend
    assert {"linked: hold only together", "ATTRIBUTED ONLY", "A small map"} <= legend
    assert not legend & {"Assumption", "Argument", "┤ attacks", "SOURCED", "NO REASON GIVEN"}


def _legend(source: str) -> set[str]:
    line = next(line for line in source.splitlines() if line.startswith("\tgraph ["))
    return set(re.split(r"<[^>]*>", line))


def test_a_page_with_a_legend_of_its_own_takes_the_map_without() -> None:
    assert "A small map" not in dot(Reading(small()), view=View(legend=False))


def test_a_map_from_left_to_right_has_no_sections() -> None:
    source = dot(Reading(breakwater()), view=View(form="left-right"))
    assert "rankdir=RL" in source
    assert "cluster" not in source


@pytest.mark.parametrize(
    "text", ["\\", '"', "\\N \\G", "a\nb", "<b>", "&amp;", "]; evil [", "cluster_1", "\ud800"]
)
def test_no_id_or_title_breaks_out_of_the_text(text: str) -> None:
    m = Draft(text)
    m.heading(text, text)
    m.say(text, text, title=text, issue=text)
    m.say("other", "Other.", thesis=True)
    m.infer("other", text, id=text)
    source = dot(Reading(m.map()))
    assert source.count(" -> ") == len(re.findall(r"^\t\w+ -> \w+ \[", source, re.MULTILINE))
    outside = re.sub(r"<<.*?>>|\"(?:\\.|[^\"\\])*\"", "", source, flags=re.DOTALL)
    assert "evil" not in outside


def test_an_empty_map_is_an_empty_graph() -> None:
    source = dot(Reading(ArgumentMap()))
    assert source.startswith("digraph argmap {")
    assert " -> " not in source
