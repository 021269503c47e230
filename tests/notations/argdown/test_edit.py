"""Editing by program: what each verb writes, and what it refuses."""

from __future__ import annotations

from collections.abc import Callable
from difflib import ndiff
from typing import Any

import pytest

import argmap
from argmap.graph import End, Statement
from argmap.notations.argdown.editing import Change, Edit
from argmap.notations.argdown.editing.changes import applied
from argmap.text.quote import Quote

POND = """\
===
title: The pond
===

// the thesis first
[Keep it]: The pond should be kept. #thesis (¶1.1)
  + [Frogs]: Frogs live in the pond. (¶1 “Frogs live in it”) // ask the school
    + [Counted]: There were 31 frogs in May. #evidence (¶3.1) {by: a teacher}
  - [Midges]: The pond breeds midges. #counterposition #reported (¶2.1) {
        by: the mayor  # of 2019
        # found in the paper
        source: [paper, minutes]
    }
    - [Frogs eat them]: Frogs eat midges, see @[Frogs]. (¶2 “frogs eat midges”) {restates: Frogs}

<Play>: Children need water to play at.

(1) [Children]: Children come to the pond. #given
(2) [Water]: Water is for playing.
-- practical {scheme: need} --
  <_ [Cold]: It is cold.
(3) [Keep it]
"""
"""A map with everything that editing has to leave alone."""

MAYOR = Statement("mayor", "Mayor", "The mayor swims there.", kind="evidence", quotes=(Quote(paragraph=2),))


def lines_changed(before: str, after: str) -> list[str]:
    """The lines that are gone and those that are new, each with its sign."""
    found = ndiff(before.splitlines(keepends=True), after.splitlines(keepends=True))
    return [line.rstrip("\n") for line in found if line[0] in "+-"]


def edited(edit: Edit, text: str = POND) -> list[str]:
    return lines_changed(text, edit.text)


def refusal(action: Callable[[], Edit]) -> argmap.ArgmapError:
    with pytest.raises(argmap.ArgmapError) as raised:
        action()
    assert raised.value.message
    return raised.value


POND_EDIT = argmap.edit(POND, "pond.argdown")


# adding


def test_a_supporting_statement_stands_below_its_target_behind_what_is_there() -> None:
    new = POND_EDIT.add_statement(MAYOR, "supports", "Frogs")
    assert edited(new) == ["+     + [Mayor]: The mayor swims there. #evidence (¶2)"]
    assert new.text.splitlines()[8].strip().startswith("+ [Mayor]")


def test_a_statement_is_put_behind_all_that_stands_below_its_target() -> None:
    new = POND_EDIT.add_statement(MAYOR, "attacks", "Keep it")
    assert edited(new) == ["+   - [Mayor]: The mayor swims there. #evidence (¶2)"]
    assert new.text.splitlines()[14].strip().startswith("- [Mayor]")


def test_a_statement_without_a_target_is_a_block_at_the_end() -> None:
    new = POND_EDIT.add_statement(MAYOR)
    assert new.text == POND + "\n[Mayor]: The mayor swims there. #evidence (¶2)\n"


@pytest.mark.parametrize("text", ["", "\n", "[A]: a.", "[A]: a.\n\n\n", "\ufeff"])
def test_a_block_is_added_to_whatever_the_text_ends_with(text: str) -> None:
    new = argmap.edit(text).add_statement(MAYOR).text
    assert new.startswith(text)
    assert "mayor" in argmap.read_text(new, "argdown").map.by_id


def test_a_premise_takes_a_relation_below_its_number() -> None:
    new = POND_EDIT.add_statement(MAYOR, "attacks", "Water")
    assert edited(new) == ["+   - [Mayor]: The mayor swims there. #evidence (¶2)"]
    assert new.text.splitlines()[19].startswith("  - [Mayor]")


def test_an_argument_takes_a_relation_above_its_structure() -> None:
    new = POND_EDIT.add_statement(MAYOR, "attacks", "<Play>")
    (conflict,) = (c for c in argmap.read_text(new.text, "argdown").map.conflicts if c.id == "mayor!play")
    assert conflict.target == End("argument", "play")


def test_a_line_is_indented_as_the_file_does() -> None:
    text = "[A]: a.\n\t- [B]: b.\n"
    assert argmap.edit(text).add_statement(MAYOR, "supports", "B").text == (
        text + "\t\t+ [Mayor]: The mayor swims there. #evidence (¶2)\n"
    )


def test_an_item_of_a_list_takes_a_relation() -> None:
    text = "* [A]: a.\n* [B]: b.\n"
    new = argmap.edit(text).add_statement(MAYOR, "supports", "A").text
    assert new.splitlines()[1] == "  + [Mayor]: The mayor swims there. #evidence (¶2)"


def test_lines_end_as_the_file_has_them() -> None:
    new = argmap.edit(POND.replace("\n", "\r\n")).add_statement(MAYOR, "supports", "Frogs")
    assert new.text.replace("\r\n", "\n") == POND_EDIT.add_statement(MAYOR, "supports", "Frogs").text
    assert "\n" not in new.text.replace("\r\n", "")


def test_what_is_only_referred_to_is_defined_by_adding_it() -> None:
    new = argmap.edit("[A]: a.\n  + [Mayor]\n").add_statement(MAYOR)
    assert argmap.read_text(new.text, "argdown").map.by_id["mayor"].text == "The mayor swims there."


@pytest.mark.parametrize("title", ["Frogs", "frogs", "Frogs!", "a]b", "- note", "12", "Untitled 3", ""])
def test_a_title_that_is_taken_or_unsafe_is_refused(title: str) -> None:
    error = refusal(lambda: POND_EDIT.rename("Counted", title))
    assert error.remedy


def test_a_target_that_is_not_there_is_refused_with_the_one_that_was_meant() -> None:
    error = refusal(lambda: POND_EDIT.add_statement(MAYOR, "supports", "Frgos"))
    assert error.remedy == "did you mean “Frogs”?"


def test_a_target_that_is_defined_nowhere_is_refused() -> None:
    error = refusal(lambda: argmap.edit("[A]: a.\n  + [B]\n").add_statement(MAYOR, "supports", "B"))
    assert error.where == "map:2:5"


def test_an_id_that_is_taken_is_refused() -> None:
    taken = Statement("frogs", "", "Others swim.")
    assert refusal(lambda: POND_EDIT.add_statement(taken)).message == "something has the id `frogs`"
    assert refusal(lambda: POND_EDIT.set_data("Counted", "id", "frogs")).remedy == "choose another id"
    assert "{by: a teacher, id: number}" in POND_EDIT.set_data("Counted", "id", "number").text


# changing


def test_other_words_leave_the_rest_of_the_line_alone() -> None:
    assert edited(POND_EDIT.set_text("Frogs", "The pond is {full} of frogs.")) == [
        "-   + [Frogs]: Frogs live in the pond. (¶1 “Frogs live in it”) // ask the school",
        "+   + [Frogs]: The pond is \\{full\\} of frogs. (¶1 “Frogs live in it”) // ask the school",
    ]


def test_tags_and_comments_inside_the_words_are_kept() -> None:
    text = "[A]: Old #here words /* note */ of // more\n  mine. #thesis (¶1) {by: me}\n"
    new = argmap.edit(text).set_text("A", "New.").text
    assert new == "[A]: New. #here /* note */ // more\n #thesis (¶1) {by: me}\n"


def test_words_that_were_their_own_quote_are_quoted_in_a_mark() -> None:
    new = argmap.edit("[A]: “Words of the essay.” {by: me}\n").set_text("A", "My words.").text
    assert new == "[A]: My words. (“Words of the essay.”) {by: me}\n"


def test_a_quote_is_set_and_taken_away() -> None:
    new = POND_EDIT.set_quotes("Frogs", Quote("Frogs live", paragraph=1), Quote(paragraph=2))
    assert "Frogs live in the pond. (¶1 “Frogs live”; ¶2) // ask the school\n" in new.text
    assert "Frogs live in the pond. // ask the school\n" in new.set_quotes("Frogs").text


def test_a_title_is_renamed_wherever_it_stands() -> None:
    assert edited(POND_EDIT.rename("Frogs", "Many frogs")) == [
        "-   + [Frogs]: Frogs live in the pond. (¶1 “Frogs live in it”) // ask the school",
        "+   + [Many frogs]: Frogs live in the pond. (¶1 “Frogs live in it”) // ask the school",
        "-     - [Frogs eat them]: Frogs eat midges, see @[Frogs]. (¶2 “frogs eat midges”) {restates: Frogs}",
        "+     - [Frogs eat them]: Frogs eat midges, see @[Many frogs]. (¶2 “frogs eat midges”) {}".format(
            "{restates: Many frogs}"
        ),
    ]


def test_an_argument_is_renamed_and_a_statement_of_that_title_is_not() -> None:
    text = "[A]: a.\n\n<A>: see @<A> and @[A].\n  + [A]\n"
    assert argmap.edit(text).rename("<A>", "B").text == "[A]: a.\n\n<B>: see @<B> and @[A].\n  + [A]\n"


def test_a_reference_by_id_stays_when_the_title_changes() -> None:
    text = "[A]: a. {id: one}\n\n[B]: b.\n  + [one]\n  - [A]\n"
    assert argmap.edit(text).rename("one", "C").text == text.replace("[A]", "[C]")


def test_what_refers_to_words_that_change_is_not_left_alone() -> None:
    text = "Frogs live here.\n\n[A]: a.\n  + [frogs-live-here]\n"
    error = refusal(lambda: argmap.edit(text).set_text("frogs-live-here", "They live here."))
    assert error.message == "[frogs-live-here] would be referred to but defined nowhere"


def test_a_statement_without_a_title_gets_one() -> None:
    text = "[A]: a.\n  + Frogs live here. {by: me}\n"
    new = argmap.edit(text).rename("frogs-live-here", "Frogs").text
    assert new == "[A]: a.\n  + [Frogs]: Frogs live here. {by: me}\n"


def test_a_kind_is_a_tag_in_the_place_of_the_old_one() -> None:
    assert "in May. #assumption (¶3.1) {by" in POND_EDIT.set_kind("Counted", "assumption").text
    assert "in May. (¶3.1) {by" in POND_EDIT.set_kind("Counted", "claim").text
    assert "in the pond. #evidence (¶1 " in POND_EDIT.set_kind("Frogs", "evidence").text


def test_a_kind_that_was_a_key_becomes_a_tag() -> None:
    new = argmap.edit("[A]: a. {kind: evidence, by: me}\n").set_kind("A", "assumption").text
    assert new == "[A]: a. #assumption {by: me}\n"


def test_an_argument_has_no_kind() -> None:
    assert "<Play> is an argument" in refusal(lambda: POND_EDIT.set_kind("<Play>", "evidence")).message
    assert "choose one of" in str(refusal(lambda: POND_EDIT.set_kind("Frogs", "proof")).remedy)


def test_a_tag_is_added_and_removed() -> None:
    new = POND_EDIT.add_tag("Keep it", "two words")
    assert "kept. #thesis #(two words) (¶1.1)\n" in new.text
    assert new.remove_tag("Keep it", "two words").text == POND
    assert new.add_tag("Keep it", "two words").text == new.text
    assert refusal(lambda: POND_EDIT.remove_tag("Keep it", "two words"))


def test_a_tag_in_the_middle_of_a_text_stays_as_a_word() -> None:
    new = argmap.edit("[A]: Some #frogs sing. #frogs\n").remove_tag("A", "frogs").text
    assert new == "[A]: Some frogs sing.\n"


# relations


def test_a_relation_is_a_reference_below_its_target() -> None:
    assert edited(POND_EDIT.add_relation("Water", "supports", "Frogs")) == ["+     + [Water]"]
    assert edited(POND_EDIT.add_relation("<Play>", "attacks", "Frogs")) == ["+     - <Play>"]


def test_a_relation_that_is_there_already_is_refused() -> None:
    error = refusal(lambda: POND_EDIT.add_relation("Frogs", "supports", "Keep it"))
    assert error.where == "pond.argdown:7:3"


def test_a_relation_taken_away_leaves_what_its_line_defines_as_a_block() -> None:
    new = POND_EDIT.remove_relation("Midges", "attacks", "Keep it").text
    before, after = (argmap.read_text(text, "argdown").map for text in (POND, new))
    assert [s for s in before.statements if s not in after.statements] == []
    assert [c.id for c in after.conflicts] == [c.id for c in before.conflicts if c.id != "midges!keep-it"]
    assert "\n[Midges]: The pond breeds midges. #counterposition #reported (¶2.1) {\n" in new
    assert "\n      by: the mayor  # of 2019\n      # found in the paper\n" in new


def test_a_relation_by_reference_is_taken_away_with_its_line() -> None:
    text = "[A]: a.\n  + [B]\n\n[B]: b.\n  +> [A]\n"
    assert argmap.edit(text).remove_relation("B", "supports", "A").text == "[A]: a.\n\n[B]: b.\n"


def test_a_relation_that_is_not_there_is_refused() -> None:
    assert refusal(lambda: POND_EDIT.remove_relation("Frogs", "attacks", "Keep it")).remedy
    assert "supports" in str(refusal(lambda: POND_EDIT.add_relation("Frogs", "helps", "Keep it")).remedy)


# removing


def test_a_statement_is_removed_with_its_line() -> None:
    assert edited(POND_EDIT.remove("Counted")) == [
        "-     + [Counted]: There were 31 frogs in May. #evidence (¶3.1) {by: a teacher}"
    ]


def test_a_statement_that_others_refer_to_is_kept_unless_they_go_too() -> None:
    error = refusal(lambda: POND_EDIT.remove("Frogs", below="remove"))
    assert error.message == "[Frogs] is referred to: line 14"
    new = POND_EDIT.remove("Frogs", below="remove", references=True).text
    assert "see Frogs. (¶2 “frogs eat midges”)\n" in new
    assert "[Frogs]" not in new


@pytest.mark.parametrize(
    ("tie", "left"),
    [
        ("[B]: b.\n  + [A]\n", "[B]: b.\n"),
        ("[B]: see @[A].\n", "[B]: see A.\n"),
        ("[B]: b. {restates: A}\n", "[B]: b.\n"),
        ("[B]: b. {qualifies: [C, A]}\n", "[B]: b. {qualifies: [C]}\n"),
        ("[B]: b.\n  + [A]\n    - [C]: c.\n", "[B]: b.\n\n[C]: c.\n"),
    ],
)
def test_every_tie_is_a_reason_to_refuse_or_goes_too(tie: str, left: str) -> None:
    edit = argmap.edit(f"[A]: a.\n\n{tie}")
    assert (
        refusal(lambda: edit.remove("A", below="keep")).remedy == "remove the references too: references=True"
    )
    assert edit.remove("A", references=True, below="keep").text == left


TIED = """\
[B]: It is so.
  + [C]: c.

[B]

[B]

[D]: d. {restates: B}
  - [B]
  - [B] // twice
  - [E]: e. {restates: [B, C], qualifies: B}
    + [B]
      + [F]: f. @[B]

* [B]
* [B]
* [G]: g.

[H]: h. {qualifies: B, k: 1}

[B]"""


@pytest.mark.parametrize("below", ["keep", "remove"])
@pytest.mark.parametrize("text", [TIED, TIED + "\n\n", TIED.replace("[B]: It is so.", "[B]")])
def test_all_references_go_at_once_as_they_go_one_by_one(
    text: str, below: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_once = argmap.edit(text).remove("B", references=True, below=below)
    assert "[B]" not in at_once.text
    assert "restates: B" not in at_once.text
    assert "[H]: h. {k: 1}" in at_once.text
    monkeypatch.setattr(Edit, "_at_once", lambda self, *_: self)
    assert at_once.text == argmap.edit(text).remove("B", references=True, below=below).text


def test_what_stands_below_a_removed_statement_is_kept_or_goes() -> None:
    text = "[A]: a.\n  + [B]: b.\n    - [C]: c.\n      + [D]: d.\n  + [E]: e.\n"
    edit = argmap.edit(text)
    assert refusal(lambda: edit.remove("B")).message == "something stands below [B]: line 3"
    assert edit.remove("B", below="remove").text == "[A]: a.\n  + [E]: e.\n"
    assert edit.remove("B", below="keep").text == "[A]: a.\n  + [E]: e.\n\n[C]: c.\n  + [D]: d.\n"


def test_nothing_is_left_undefined_by_a_removal() -> None:
    edit = argmap.edit("[A]: a.\n  + [B]: b.\n\n[C]: c.\n  + [B]\n")
    assert "[B] would be referred to" in refusal(lambda: edit.remove("A", below="remove")).message


@pytest.mark.parametrize("name", ["Children", "Keep it", "<Play>"])
def test_a_part_of_a_structure_is_not_removed(name: str) -> None:
    error = refusal(lambda: POND_EDIT.remove(name, references=True, below="remove"))
    assert "premise-conclusion structure" in error.message


def test_a_block_goes_with_the_empty_lines_behind_it() -> None:
    text = "[A]: a.\n\n\n[B]: b.\n\n[C]: c.\n"
    edit = argmap.edit(text)
    assert edit.remove("A").text == "[B]: b.\n\n[C]: c.\n"
    assert edit.remove("B").text == "[A]: a.\n\n\n[C]: c.\n"
    assert edit.remove("C").text == "[A]: a.\n\n\n[B]: b.\n"
    assert edit.remove("A").remove("B").remove("C").text == ""


# what edits are


def test_an_edit_is_a_value_and_knows_its_changes() -> None:
    new = POND_EDIT.rename("Counted", "Count").set_data("Count", "by", "pupils").add_tag("Count", "may")
    assert POND_EDIT.text == POND
    assert POND_EDIT.changes == ()
    assert applied(POND, new.changes) == new.text
    assert all(isinstance(change, Change) for change in new.changes)
    assert [POND[change.start : change.end] for change in new.changes] == ["Counted", "", "a teacher"]


def test_what_would_be_read_as_something_else_is_refused() -> None:
    text = "[A]: a.\n// last line without its end"
    error = refusal(lambda: argmap.edit(text).add_statement(MAYOR))
    assert "change what else the map says" in error.message


def test_a_text_with_faults_can_be_edited_elsewhere() -> None:
    text = "[A]: a. {by: [x}\n\n[B]: b **c.\n\n[C]: c.\n"
    assert argmap.edit(text).set_data("C", "by", "me").text == text.replace("c.\n", "c. {by: me}\n").replace(
        "**c. {by: me}", "**c."
    )
    assert "cannot be read" in refusal(lambda: argmap.edit(text).set_data("A", "source", "x")).message
