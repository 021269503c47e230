"""`argmap show` as a user meets it: the argument as a tree, the essay with its numbers."""

from __future__ import annotations

from desk import ESSAY, MAP, Desk

TREE = """\
The pond

[Keep it] The pond should be kept. (thesis, ¶1)
  + [Frogs] Frogs live in the pond. (claim, ¶1)
    + [Counted] There were 31 frogs in May. (evidence, reported, ¶3, by a teacher, attributed only)
  - [Midges] The pond breeds midges. (counterposition, reported, ¶2, by the mayor, attributed only)
    - [Frogs eat them] Frogs eat midges. (claim, ¶2, no reason given)
"""

NUMBERED = """\
¶1.1  The pond in the park should be kept.
¶1.2  Frogs live in it, and the children of two schools come to see them.

¶2.1  The mayor says that it breeds midges.
¶2.2  But frogs eat midges.

¶3.1  In May a teacher counted 31 frogs.
"""


def test_the_argument_is_shown_as_a_tree(desk: Desk) -> None:
    desk.lay_out()
    ran = desk.argmap("show", ".")
    assert (ran.status, ran.stderr) == (0, "")
    assert ran.stdout == TREE + "\nNext: argmap check .\n"


def test_the_essay_of_a_map_is_shown_with_its_numbers(desk: Desk) -> None:
    desk.lay_out()
    ran = desk.argmap("show", "--essay", "map.argdown")
    assert ran.status == 0
    assert NUMBERED in ran.stdout
    assert ran.stdout.splitlines()[-1].startswith("Next: quote ")


def test_an_essay_is_shown_before_there_is_a_map(desk: Desk) -> None:
    desk.write("essay.md", ESSAY)
    assert NUMBERED in desk.argmap("show", "--essay", "essay.md").stdout
    assert NUMBERED in desk.argmap("show", "--essay", "-", stdin=ESSAY).stdout


def test_the_numbers_that_are_shown_are_those_that_quotes_go_by(desk: Desk) -> None:
    desk.lay_out("===\nessay: essay.md\n===\n\n[A]: Frogs eat midges. #thesis (¶2.2)\n")
    assert "(thesis, ¶2, no reason given)" in desk.argmap("show", ".").stdout


def test_a_map_on_standard_input_is_shown(desk: Desk) -> None:
    ran = desk.argmap("show", "-", stdin=MAP)
    assert ran.status == 0
    assert "[Keep it] The pond should be kept. (thesis)" in ran.stdout


def test_an_essay_that_is_missing_does_not_hide_the_argument(desk: Desk) -> None:
    desk.lay_out(essay=None)
    ran = desk.argmap("show", ".")
    assert ran.status == 0
    assert "[Frogs] Frogs live in the pond. (claim)" in ran.stdout
    assert "error[essay-missing]: the essay `essay.md` is not there" in ran.stderr


def test_showing_an_essay_that_is_missing_says_what_to_name(desk: Desk) -> None:
    desk.lay_out(essay=None)
    ran = desk.argmap("show", "--essay", ".")
    assert (ran.status, ran.stdout) == (2, "")
    assert "the essay `essay.md` is not there" in ran.stderr
    assert "argmap show --essay ESSAY.md" in ran.stderr


def test_what_of_a_map_could_not_be_read_is_said(desk: Desk) -> None:
    desk.lay_out(MAP + "\n(1) A premise and no more\n")
    ran = desk.argmap("show", ".")
    assert ran.status == 0
    assert "map.argdown:12:1: error[argdown-syntax]: " in ran.stderr


def test_a_map_of_which_nothing_can_be_read_is_no_success(desk: Desk) -> None:
    desk.write("map.json", '{"statements": ')
    ran = desk.argmap("show", "map.json")
    assert (ran.status, ran.stdout) == (2, "")
    assert "map.json:1:16: error[json-syntax]: " in ran.stderr
    assert "no statement could be read" in ran.stderr


def test_a_folder_of_several_maps_asks_which(desk: Desk) -> None:
    desk.lay_out(folder="a")
    desk.lay_out(folder="b")
    ran = desk.argmap("show", ".")
    assert ran.status == 2
    assert "there are 2 maps here" in ran.stderr
    assert "a/map.argdown, b/map.argdown" in ran.stderr


def test_the_tree_goes_by_the_settings_that_a_check_goes_by(desk: Desk) -> None:
    desk.lay_out()
    assert "no reason given" in desk.argmap("show", ".").stdout
    desk.write("argmap.toml", 'ignore = ["unsupported-claim"]')
    assert "no reason given" not in desk.argmap("show", ".").stdout
    assert "no reason given" not in desk.argmap("show", "-", stdin=MAP).stdout


def test_an_argument_is_shown_by_its_title_and_told_once(desk: Desk) -> None:
    desk.lay_out(
        "[Keep it]: Keep the pond. #thesis\n  + <Frogs>\n  + <Beauty>: It is beautiful.\n"
        "    + [Lilies]: Lilies grow in it.\n\n"
        "<Frogs>: Frogs need it.\n\n(1) [P]: Frogs live.\n(2) [Q]: In ponds.\n----\n(3) [Keep it]\n",
        essay=None,
    )
    shown = desk.argmap("show").stdout
    assert "  + <Frogs> Frogs need it. (together)\n    & [P] " in shown
    assert "  + <Beauty> It is beautiful.\n    · [Lilies] " in shown


def test_what_attacks_an_argument_stands_below_its_first_step(desk: Desk) -> None:
    desk.lay_out(
        "[Keep it]: Keep the pond. #thesis\n  + <Frogs>\n    - [Few]: There are few.\n\n"
        "<Frogs>\n\n(1) [P]: Frogs live.\n----\n(2) [Q]: They need it.\n----\n(3) [Keep it]\n",
        essay=None,
    )
    shown = desk.argmap("show").stdout
    assert shown.count("[Few] There are few.") == 1
    assert "  + <Frogs>\n    · [Q] They need it. (claim)\n      + <Frogs>\n        · [P] " in shown
    assert "\n    - [Few] There are few." in shown
