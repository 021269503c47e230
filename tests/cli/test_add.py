"""`argmap add` as a user meets it: one statement with its quote, and nothing else changed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import argmap
from argmap.text.locate import Anchor
from desk import ESSAY, MAP, Desk

COUNTED = "    + [Counted]: There were 31 frogs in May. #evidence (¶3.1) {by: a teacher}\n"
FROGS = "  + [Frogs]: Frogs live in the pond. (¶1 “Frogs live in it”)\n"
SCHOOLS = (
    "[Frogs live]: Frogs live in it, and the children of two schools come to see them."
    " (¶1 “Frogs live in … to see them”)"
)


def map_of(desk: Desk, name: str = "map.argdown") -> str:
    return desk.files()[name].decode()


def test_a_sentence_is_added_below_what_it_supports(desk: Desk) -> None:
    desk.lay_out()
    ran = desk.argmap("add", ".", "¶1.2", "--as", "evidence", "--for", "Keep it", "--title", "Schools")
    line = f"  + {SCHOOLS.replace('Frogs live]', 'Schools]').replace('. (¶1', '. #evidence (¶1')}\n"
    assert (ran.status, ran.stderr) == (0, "")
    assert map_of(desk) == MAP + line
    assert ran.stdout == f"map.argdown:11:5: added [Schools]\n  {line.strip()}\n\nNext: argmap check .\n"


@pytest.mark.parametrize("address", ["¶1.2", "1.2", "p1.2", "P1.2", "¶ 1.2"])
def test_an_address_can_be_typed_on_any_keyboard(desk: Desk, address: str) -> None:
    desk.lay_out()
    desk.argmap("add", ".", address)
    assert map_of(desk) == f"{MAP}\n{SCHOOLS}\n"


def test_an_attack_stands_below_what_is_there(desk: Desk) -> None:
    desk.lay_out()
    ran = desk.argmap("add", ".", "¶1.2", "--against", "Frogs", "--by", "a visitor", "--source", "none-given")
    assert ran.status == 0
    added = map_of(desk).replace(MAP.split(COUNTED)[1], "").replace(MAP.split(COUNTED)[0], "")
    assert added == f"{COUNTED}    - {SCHOOLS} {{by: a visitor, source: none-given}}\n"


ARGUMENTS = """
<Town>: A town is for those who live in it.
  + [Frogs]
  +> [Keep it]

<Rule>

(1) [Frogs]
(2) [Keep water]: What frogs live in should be kept.
----
(3) [Keep it]
"""


@pytest.mark.parametrize(
    ("target", "line"), [("<Town>", 15), ("<Rule>", 17), ("Keep water", 20), ("<town>", 15)]
)
def test_an_argument_or_a_premise_is_supported_where_it_is_written(
    desk: Desk, target: str, line: int
) -> None:
    desk.lay_out(MAP + ARGUMENTS)
    ran = desk.argmap("add", ".", "¶1.2", "--for", target)
    assert ran.stdout.startswith(f"map.argdown:{line}:")
    assert len(argmap.read(".").map.statements) == 7


def test_a_premise_more_of_a_sketched_argument_is_one_of_its_step(desk: Desk) -> None:
    desk.lay_out(MAP + ARGUMENTS)
    desk.argmap("add", ".", "¶1.2", "--for", "<Town>")
    (step,) = argmap.read(".").map.steps_of["town"]
    assert [premise.id for premise in step.premises] == ["frogs", "frogs-live"]


def test_the_map_with_it_checks_without_a_fault(desk: Desk) -> None:
    desk.lay_out()
    desk.argmap("add", ".", "¶2.2", "--for", "Frogs")
    ran = desk.argmap("check", ".")
    assert ran.status == 0, ran.stdout
    assert "6 of 6 quotes found in the text" in ran.stdout


def test_a_long_sentence_is_quoted_by_words_that_are_found_at_one_place(desk: Desk) -> None:
    first = "We say again that the pond, which is old, is good for us"
    second = "We say again that it, though old, is good for us"
    desk.lay_out(essay=f"# T\n\n{first}. {second}.\n")
    desk.argmap("add", ".", "¶1.2")
    reading = argmap.read(".")
    found = reading.located[reading.map.statements[-1].id][0]
    assert isinstance(found, Anchor)
    assert (found.paragraph, found.sentence) == (1, 2)
    assert found.words == second


SENTENCES = [
    'He said "no" and “yes” to it.',
    "It is *so* (really) [here].",
    "A » b « c.",
    "Is it; (p2 “so”)?",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_any_sentence_can_be_added(desk: Desk, sentence: str) -> None:
    desk.lay_out(essay=f"# T\n\nFirst. {sentence}\n")
    assert desk.argmap("add", ".", "¶1.2").status == 0
    reading = argmap.read(".")
    statement = reading.map.statements[-1]
    assert [type(found) for found in reading.located[statement.id]] == [Anchor]
    assert statement.text == reading.essays[0].excerpt(reading.essays[0].paragraphs[0].sentences[1])


def test_given_words_are_quoted_and_their_sentence_is_the_text(desk: Desk) -> None:
    desk.lay_out()
    desk.argmap("add", ".", "¶2", "--quote", "it breeds midges", "--title", "Breeds")
    desk.argmap("add", ".", "--quote", "a teacher counted", "--title", "Teacher", "--text", "She counted.")
    assert map_of(desk).endswith(
        "\n[Breeds]: The mayor says that it breeds midges. (¶2 “it breeds midges”)\n"
        "\n[Teacher]: She counted. (¶3 “a teacher counted”)\n"
    )


def test_an_assumption_needs_no_passage(desk: Desk) -> None:
    desk.lay_out()
    desk.argmap("add", ".", "--as", "assumption", "--text", "Frogs are worth it.", "--for", "Keep it")
    assert map_of(desk) == MAP + "  + [Frogs are worth it]: Frogs are worth it. #assumption\n"
    (statement,) = [s for s in argmap.read(".").map.statements if s.kind == "assumption"]
    assert statement.stance == "implicit"


def test_a_dry_run_on_an_empty_map_takes_no_line_away(desk: Desk) -> None:
    desk.lay_out("", essay=None)
    ran = desk.argmap("add", ".", "--text", "Frogs sing.", "--dry-run")
    assert "@@ -0,0 +1 @@\n+[Frogs sing]: Frogs sing.\nNext:" in ran.stdout


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_read_only_map_is_not_added_to(desk: Desk) -> None:
    desk.lay_out().chmod(0o444)
    ran = desk.argmap("add", ".", "¶1.2")
    assert (ran.status, map_of(desk)) == (2, MAP)
    assert "map.argdown: this file is read-only" in ran.stderr


def test_a_passage_that_is_quoted_already_is_added_with_a_note(desk: Desk) -> None:
    desk.lay_out()
    assert desk.argmap("add", ".", "¶1.2", "--title", "Schools").stderr == ""
    ran = desk.argmap("add", ".", "¶1.2", "--title", "Children")
    assert (ran.status, ran.stderr) == (0, "note: map.argdown:12:1: “Schools” quotes the same words\n")


def test_one_holder_and_one_source_need_no_list(desk: Desk) -> None:
    desk.lay_out()
    added = argmap.add(".", "¶1.2", by="a visitor", source="none-given")
    assert (added.statement.by, added.statement.no_source) == (("a visitor",), True)


@pytest.mark.parametrize("option", ["--by", "--source"])
def test_an_empty_name_is_refused(desk: Desk, option: str) -> None:
    desk.lay_out()
    ran = desk.argmap("add", ".", "¶1.2", option, " ")
    assert (ran.status, map_of(desk)) == (2, MAP)
    assert f"argmap add: {option[2:]}: an empty name\n" in ran.stderr


def test_a_dry_run_shows_the_change_and_makes_none(desk: Desk) -> None:
    desk.lay_out()
    ran = desk.argmap("add", ".", "¶1.2", "--for", "Frogs", "--dry-run")
    assert ran.status == 0
    assert f"\n+    + {SCHOOLS}\n" in ran.stdout
    assert len([line for line in ran.stdout.splitlines() if line[0] in "+-"]) == 3
    assert map_of(desk) == MAP


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16-le", "utf-16-be"])
def test_the_file_keeps_its_encoding_and_its_line_ends(desk: Desk, encoding: str) -> None:
    mark = "" if encoding == "utf-8-sig" else "\ufeff"
    desk.lay_out((mark + MAP.replace("\n", "\r\n")).encode(encoding))
    assert desk.argmap("add", ".", "¶1.2", "--for", "Frogs").status == 0
    written = desk.files()["map.argdown"]
    line = f"    + {SCHOOLS}\n"
    expected = MAP.replace(COUNTED, COUNTED + line).replace("\n", "\r\n")
    assert written == (mark + expected).encode(encoding)


@pytest.mark.skipif(os.name != "posix", reason="permissions of this kind are those of POSIX")
def test_the_file_keeps_its_permissions(desk: Desk) -> None:
    file = desk.lay_out()
    file.chmod(0o640)
    desk.argmap("add", ".", "¶1.2")
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_link_to_a_map_stays_a_link(desk: Desk) -> None:
    desk.lay_out(folder="real")
    (desk.folder / "link.argdown").symlink_to(desk.folder / "real" / "map.argdown")
    assert desk.argmap("add", "link.argdown", "¶1.2", "--essay", "real/essay.md").status == 0
    assert (desk.folder / "link.argdown").is_symlink()
    assert desk.files("real")["map.argdown"].decode() == f"{MAP}\n{SCHOOLS}\n"


def test_a_statement_goes_where_its_target_is_defined_in_an_included_file(desk: Desk) -> None:
    front, body = MAP.split("\n\n", 1)
    desk.lay_out(f"{front}\n\n@include(part.ad)\n")
    desk.write("part.ad", body)
    ran = desk.argmap("add", "map.argdown", "¶1.2", "--for", "Frogs")
    assert ran.stdout.startswith("part.ad:4:7: added [Frogs live]")
    assert f"{COUNTED}    + {SCHOOLS}\n" in map_of(desk, "part.ad")


def test_brackets_tell_an_argument_of_an_included_file_from_a_statement_of_the_same_name(desk: Desk) -> None:
    desk.lay_out(f"{MAP}\n@include(part.ad)\n")
    desk.write("part.ad", "<Frogs>: Frogs speak for it.\n")
    ran = desk.argmap("add", "map.argdown", "¶1.2", "--for", "<Frogs>")
    assert ran.stdout.startswith("part.ad:2:5: added [Frogs live]")
    assert map_of(desk, "part.ad") == f"<Frogs>: Frogs speak for it.\n  + {SCHOOLS}\n"


def test_what_a_key_names_that_is_not_there_yet_can_be_added(desk: Desk) -> None:
    desk.lay_out(MAP.replace("{by: a teacher}", "{by: a teacher, exemplifies: School classes}"))
    assert desk.argmap("add", ".", "¶1.2", "--title", "School classes").status == 0
    (rephrase,) = argmap.read(".").map.rephrases
    assert rephrase.to.id == "school-classes"


def test_one_of_several_essays_is_named_by_its_id(desk: Desk) -> None:
    desk.lay_out(MAP.replace("essay: essay.md", "essay: [essay.md, reply.md]"))
    desk.write("reply.md", "Ponds are cold.\n")
    assert desk.argmap("add", ".", "¶1.1", "--of", "reply").status == 0
    assert map_of(desk).endswith("\n[Ponds are cold]: Ponds are cold. (¶1 “Ponds are cold”) {essay: reply}\n")
    ran = desk.argmap("add", ".", "¶1.1", "--of", "replies")
    assert "choose one of: essay, reply" in ran.stderr


@pytest.mark.parametrize(
    ("args", "message", "help_"),
    [
        (["¶9.1"], "essay.md: there is no ¶9", "its paragraphs are ¶1 to ¶3"),
        (["¶1.5"], "essay.md: there is no ¶1.5", "its sentences are ¶1.1 to ¶1.2"),
        (["first"], "“first” is no address of a passage", "write ¶5.2"),
        ([], "map.argdown: there is nothing to add", "name a sentence, such as ¶5.2"),
        (["¶1.2", "--for", "Frgos"], "nothing called “Frgos”", "did you mean “Frogs”?"),
        (["¶1.2", "--title", "Frogs"], "map.argdown:7:5: there is “Frogs” already", "choose another title"),
        (["¶1.2", "--title", "- a [b"], "“- a [b” cannot be a title", "choose words without brackets"),
        (
            ["¶2", "--quote", "it breeds mice"],
            "these words do not stand in ¶2",
            "did you mean “it breeds midges”",
        ),
        (["¶1", "--quote", "in"], "these words stand in ¶1 more than once", "quote more words"),
        (["¶1.2", "--for", "Frogs", "--against", "Frogs"], "not allowed with argument", "--help"),
        (["¶1.2", "--as", "proof"], "invalid choice", "--help"),
    ],
)
def test_what_cannot_be_added_is_said_and_nothing_is_written(
    desk: Desk, args: list[str], message: str, help_: str
) -> None:
    desk.lay_out()
    ran = desk.argmap("add", ".", *args)
    assert ran.status == 2
    assert message in ran.stderr
    assert help_ in ran.stderr.split("= help: ")[1]
    assert map_of(desk) == MAP


def test_a_long_paragraph_is_no_statement_without_a_text(desk: Desk) -> None:
    desk.lay_out(essay="# T\n\n" + "This is one of many sentences here. " * 9 + "\n")
    ran = desk.argmap("add", ".", "¶1")
    assert "name a sentence, ¶1.1 to ¶1.9" in ran.stderr
    assert desk.argmap("add", ".", "¶1", "--text", "It repeats itself.").status == 0


def test_a_map_that_is_not_argdown_is_not_written_into(desk: Desk) -> None:
    desk.lay_out()
    desk.argmap("convert", "map.argdown", "map.json")
    ran = desk.argmap("add", "map.json", "¶1.2")
    assert ran.status == 2
    assert "map.json: statements are added to a map in Argdown only" in ran.stderr


def test_a_missing_essay_is_said(desk: Desk) -> None:
    desk.lay_out(essay=None)
    ran = desk.argmap("add", ".", "¶1.2")
    assert ran.status == 2
    assert "the essay `essay.md` is not there" in ran.stderr
    desk.lay_out("[A]: a.\n", essay=None)
    assert "the map names no essay to quote" in desk.argmap("add", ".", "¶1.2").stderr


def test_a_title_made_of_words_is_not_one_that_is_there(desk: Desk) -> None:
    desk.lay_out()
    for _ in range(3):
        assert desk.argmap("add", ".", "¶1.1", "--for", "Keep it").status == 0
    titles = [s.title for s in argmap.read(".").map.statements]
    assert len(set(titles)) == len(titles) == 8


def test_the_library_adds_what_the_command_does(desk: Desk) -> None:
    desk.lay_out()
    added = argmap.add(".", "¶1.2", supports="Frogs", dry_run=True)
    assert added.before == map_of(desk) == MAP
    assert added.after == MAP.replace(COUNTED, f"{COUNTED}    + {SCHOOLS}\n")
    assert (added.statement.title, str(added.place)) == ("Frogs live", "map.argdown:9:7")
    assert argmap.add(Path(), "¶1.2", supports="Frogs").after == map_of(desk)
    with pytest.raises(argmap.ArgmapError):
        argmap.add(".", "¶1.2", kind="proof")  # type: ignore[arg-type]
    with pytest.raises(argmap.ArgmapError):
        argmap.add(".", "¶1.2", supports="Frogs", attacks="Frogs")


def test_the_essay_is_left_alone(desk: Desk) -> None:
    desk.lay_out()
    desk.argmap("add", ".", "¶1.2")
    assert desk.files()["essay.md"].decode() == ESSAY
