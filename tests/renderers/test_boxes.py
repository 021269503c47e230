from __future__ import annotations

import re

import pytest

from argmap.graph import AUTHOR, Argument, ArgumentMap, Citation, Source, Statement
from argmap.renderers.boxes import Content, box, content_of, content_of_argument
from argmap.renderers.flags import flags
from argmap.renderers.themes import FLAGS, KINDS
from renderers.maps import Draft

LOG = Source("log", "Harbour log", author="Harbour office", date="2020")


def content(statement: Statement, paragraph: int | None = None) -> Content:
    return content_of(statement, ArgumentMap(statements=(statement,), sources=(LOG,)), paragraph)


def texts(label: str) -> list[str]:
    return [text for text in re.split(r"<[^>]*>", label.removeprefix("<").removesuffix(">")) if text]


def test_a_box_says_kind_short_id_paragraph_title_and_text() -> None:
    said = content(Statement("C1", title="Winter", text="It is cold."), 4)
    assert texts(box(said, KINDS["claim"]).label) == [
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
    assert box(said, KINDS["evidence"], flag).label.count("<TD") > box(
        said, KINDS["claim"], flag
    ).label.count("<TD")


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "a & b", 'say "no"', "back\\slash \\N", "a\x00b\x1bc"]
)
def test_no_text_is_markup(text: str) -> None:
    label = box(Content("", text, text, None, text), KINDS["claim"]).label
    assert "<script" not in label
    assert not re.search(r"&(?!amp;|lt;|gt;|quot;|#x27;)", label)
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", label)


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
