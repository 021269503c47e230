from __future__ import annotations

import re

import pytest

from argmap.graph import AUTHOR, Argument, ArgumentMap, Citation, Source, Statement
from argmap.renderers.boxes import Content, box, content_of, content_of_argument
from argmap.renderers.flags import flags
from argmap.renderers.labels import label
from argmap.renderers.lettering import width
from argmap.renderers.themes import FLAGS, KINDS
from renderers.maps import Draft

LOG = Source("log", "Harbour log", author="Harbour office", date="2020")


def content(statement: Statement, paragraph: int | None = None) -> Content:
    return content_of(statement, ArgumentMap(statements=(statement,), sources=(LOG,)), paragraph)


def texts(label: str) -> list[str]:
    return [text for text in re.split(r"<[^>]*>", label.removeprefix("<").removesuffix(">")) if text]


def test_a_box_says_kind_short_id_paragraph_title_and_text() -> None:
    said = content(Statement("C1", title="Winter", text="It is cold."), 4)
    assert texts(label(box(said, KINDS["claim"]))) == [
        "CLAIM",
        "\u00a0\u00a0C1\u00a0·\u00a0¶4",
        "Winter",
        "It is cold.",
    ]


def test_an_id_made_from_the_title_is_not_said_twice() -> None:
    assert content(Statement("winter", title="Winter", text="It is cold.")).id == ""


def test_a_statement_without_title_shows_its_text_once() -> None:
    assert content(Statement("it-is-cold", text="It is cold."))[:3] == ("", "", "It is cold.")
    assert content(Statement("winter", title="Winter"))[:3] == ("", "", "Winter")


def test_the_source_line_names_holders_nearest_first_then_works() -> None:
    said = Statement(
        "C1", text="So.", by=("the mayor", "the office"), citations=(Citation("log", at="p. 3", via="other"),)
    )
    assert content(said).source == (
        "the mayor, citing the office · Harbour office: Harbour log, 2020, p. 3, through other"
    )


def test_the_authors_own_observation_is_called_so() -> None:
    own = Statement("C1", text="So.", citations=(Citation(AUTHOR),))
    assert content(own).source == "the author's own observation"


def test_a_granted_counterposition_says_so() -> None:
    assert content(Statement("K1", text="So.", kind="counterposition", conceded=True)).source == (
        "granted by the author"
    )


def test_an_argument_is_titled() -> None:
    assert content_of_argument(Argument("a", "Title", "Text.")) == Content("", "Title", "Text.", None, "")
    assert content_of_argument(Argument("a", "Title")).text == "Title"


def test_a_badge_widens_a_narrow_box_and_a_note_keeps_its_corner_free() -> None:
    said = Content("", "", "Short.", None, "")
    flag = FLAGS["no-source"]
    plain, flagged = box(said, KINDS["claim"]).width, box(said, KINDS["claim"], flag).width
    assert flagged > plain + 60
    cells = [label(box(said, KINDS[kind], flag)).count("<TD") for kind in ("evidence", "claim")]
    assert cells[0] > cells[1]


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "a & b", 'say "no"', "back\\slash \\N", "a\x00b\x1bc"]
)
def test_no_text_is_markup(text: str) -> None:
    written = label(box(Content("", text, text, None, text), KINDS["claim"], stub=text))
    assert "<script" not in written
    assert not re.search(r"&(?!amp;|lt;|gt;|quot;|#x27;)", written)
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", written)


@pytest.mark.parametrize("kind", KINDS)
def test_every_line_of_a_box_stands_inside_it_below_the_one_before(kind: str) -> None:
    said = Content(
        "C1", "A title", "Words that go on over more than one line of the box.", 3, "somebody, 2020"
    )
    made = box(said, KINDS[kind], FLAGS["no-reason"], "+3 reasons")
    lines = [
        (part.baseline + n * part.step, width(line, part.size, bold=part.name in ("title", "stub")))
        for part in made.parts
        for n, line in enumerate(part.lines)
    ]
    assert [part.name for part in made.parts] == ["title", "body", "source", "stub"]
    assert [y for y, _ in lines] == sorted(y for y, _ in lines)
    assert all(y < made.height - 3 and wide <= made.inner for y, wide in lines)
    assert made.width == pytest.approx(made.inner + 2 * made.edge)


def test_labels_hold_title_or_text_or_both_or_nothing() -> None:
    said = Statement("C1", title="Winter", text="It is cold.")
    graph = ArgumentMap(statements=(said,))
    shown = {
        labels: content_of(said, graph, None, labels)[1:3]
        for labels in ("title-and-text", "title", "text", "none")
    }
    assert shown == {
        "title-and-text": ("Winter", "It is cold."),
        "title": ("", "Winter"),
        "text": ("", "It is cold."),
        "none": ("", ""),
    }


def flagged(**more: object) -> tuple[str, ...]:
    statement = Statement("C1", text="So.", **more)  # type: ignore[arg-type]
    return flags(ArgumentMap(statements=(statement,), sources=(LOG,)))["C1"]


def test_flags_say_what_the_map_records() -> None:
    assert flagged() == ()
    assert flagged(no_reason=True) == ("no-reason",)
    assert flagged(kind="evidence", no_source=True) == ("no-source",)
    assert flagged(stance="reported", by=("somebody",)) == ("attributed",)
    assert flagged(by=("somebody",), citations=(Citation("log"),)) == ("sourced",)
    assert flagged(citations=(Citation(AUTHOR),)) == ()


def test_the_worst_flag_comes_first() -> None:
    assert flagged(no_reason=True, by=("somebody",)) == ("no-reason", "attributed")


def test_a_statement_is_disputed_until_the_author_answers() -> None:
    m = Draft()
    m.say("C1", "So.")
    m.say("K1", "Not so.", "counterposition")
    m.attack("C1", "K1")
    assert flags(m.map())["C1"] == ("disputed",)
    m.say("C2", "Indeed so.")
    m.attack("K1", "C2")
    assert flags(m.map())["C1"] == ()
