"""`argmap convert` as a user meets it: from one notation to another and back."""

from __future__ import annotations

import json
import os

import pytest

import argmap
from desk import MAP, Desk


def test_a_map_goes_to_json_and_comes_back_the_same(desk: Desk) -> None:
    desk.lay_out()
    ran = desk.argmap("convert", "map.argdown", "map.json")
    assert ran.status == 0
    assert ran.stdout == "map.json: 5 statements as json\nNext: argmap check map.json\n"
    assert argmap.read("map.json").map == argmap.read("map.argdown").map
    desk.argmap("convert", "map.json", "again.argdown")
    desk.argmap("convert", "again.argdown", "again.json")
    assert _unplaced(desk, "again.json") == _unplaced(desk, "map.json")


def _unplaced(desk: Desk, name: str) -> list[tuple[str, str, str, bool]]:
    rows = json.loads(desk.files()[name])["statements"]
    return sorted((row["id"], row["text"], row["kind"], row["thesis"]) for row in rows)


@pytest.mark.parametrize("target", ["argdown", "json"])
@pytest.mark.parametrize("source", ["argdown", "json"])
def test_every_notation_goes_to_every_other_through_the_standard_streams(
    desk: Desk, source: str, target: str
) -> None:
    text = argmap.convert(MAP, "argdown", source)
    ran = desk.argmap("convert", "-", "-", "--from", source, "--to", target, stdin=text)
    assert (ran.status, ran.stderr) == (0, "")
    found = argmap.read_text(ran.stdout, target)
    assert not found.findings
    assert {s.id for s in found.map.statements} == {
        s.id for s in argmap.read_text(MAP, "argdown").map.statements
    }


def test_the_standard_streams_are_argdown_in_and_json_out_unless_said(desk: Desk) -> None:
    ran = desk.argmap("convert", "-", "-", stdin=MAP)
    assert len(json.loads(ran.stdout)["statements"]) == 5


def test_a_name_that_tells_no_notation_needs_the_option(desk: Desk) -> None:
    desk.lay_out()
    ran = desk.argmap("convert", "map.argdown", "map.txt")
    assert ran.status == 2
    assert "map.txt: the name does not say the notation" in ran.stderr
    assert "--to argdown or --to json" in ran.stderr
    ran = desk.argmap("convert", "map.argdown", "map.txt", "--to", "json")
    assert ran.status == 0
    assert len(json.loads(desk.files()["map.txt"])["statements"]) == 5


def test_a_fault_is_said_and_the_rest_is_written(desk: Desk) -> None:
    desk.lay_out(MAP + "\n(1) A premise and no more\n")
    ran = desk.argmap("convert", "map.argdown", "map.json")
    assert ran.status == 0
    assert "map.argdown:12:1: error[argdown-syntax]: " in ran.stderr
    assert "6 statements as json" in ran.stdout


@pytest.mark.parametrize("text", ["", '{"statements": ', "[]"])
def test_nothing_is_written_when_nothing_can_be_read(desk: Desk, text: str) -> None:
    desk.write("map.json", text)
    desk.write("map.argdown", "the work of weeks")
    ran = desk.argmap("convert", "map.json", "map.argdown")
    assert ran.status == 2
    assert "error[json-syntax]" in ran.stderr
    assert "no statement could be read" in ran.stderr
    assert desk.files()["map.argdown"] == b"the work of weeks"


def test_a_map_is_never_converted_into_itself(desk: Desk) -> None:
    desk.lay_out("// a comment that no notation keeps\n\n" + MAP)
    ran = desk.argmap("convert", "map.argdown", "./map.argdown")
    assert ran.status == 2
    assert "this is IN itself" in ran.stderr
    assert b"// a comment" in desk.files()["map.argdown"]


def test_a_map_in_markdown_is_converted_and_nothing_is_written_as_markdown(desk: Desk) -> None:
    desk.lay_out()
    desk.write("notes.md", f"# Notes\n\n```argdown\n{MAP}```\n\nAnd so on.\n")
    ran = desk.argmap("convert", "notes.md", "map.json")
    assert (ran.status, ran.stderr) == (0, "")
    assert argmap.read("map.json").map == argmap.read("map.argdown").map
    before = desk.files()
    for target in (["essay.md"], ["-", "--to", "markdown"]):
        ran = desk.argmap("convert", "map.argdown", *target)
        assert ran.status == 2
        assert ran.stdout == ""
    ran = desk.argmap("convert", "map.argdown", "essay.md")
    assert "a map is not written as markdown\n" in ran.stderr
    assert desk.files() == before


def test_the_map_of_a_folder_is_converted(desk: Desk) -> None:
    desk.lay_out(folder="pond")
    assert desk.argmap("convert", "pond", "map.json").stdout.startswith("map.json: 5 statements as json\n")
    desk.write("pond/other.argdown", MAP)
    ran = desk.argmap("convert", "pond", "map.json")
    assert (ran.status, "there are 2 maps here" in ran.stderr) == (2, True)


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_read_only_file_is_not_replaced(desk: Desk) -> None:
    desk.lay_out()
    desk.write("map.json", "before").chmod(0o444)
    ran = desk.argmap("convert", "map.argdown", "map.json")
    assert (ran.status, "map.json: this file is read-only" in ran.stderr) == (2, True)
    assert desk.files()["map.json"] == b"before"


def test_an_essay_is_no_map(desk: Desk) -> None:
    desk.lay_out()
    ran = desk.argmap("convert", "essay.md", "map.json")
    assert ran.status == 2
    assert "essay.md: this is no map file" in ran.stderr
    assert "in Markdown a map stands in blocks that begin with ```argdown" in ran.stderr


def test_faults_of_an_included_file_are_said_at_their_place(desk: Desk) -> None:
    desk.write("map.argdown", "@include(part)\n\n@include(nothing)\n")
    desk.write("part", "[A]: It is.\n\n(1) A premise and no more\n")
    ran = desk.argmap("convert", "map.argdown", "-")
    assert ran.status == 0
    assert "map.argdown:3:1: error[argdown-include]: `nothing` cannot be included" in ran.stderr
    assert "part:3:1: error[argdown-syntax]: " in ran.stderr
    assert json.loads(ran.stdout)["statements"][0]["title"] == "A"


def relation_types(text: str) -> set[str]:
    return {relation["relationType"] for relation in json.loads(text)["relations"]}


def test_argdowns_own_json_is_made_with_the_settings_beside_the_map(desk: Desk) -> None:
    desk.lay_out(folder="maps")
    to = ("--to", "argdown-json")
    assert relation_types(desk.argmap("convert", "maps/map.argdown", "-", *to).stdout) == {
        "support",
        "attack",
    }
    desk.write("maps/argdown.config.json", '{"model": {"mode": "strict"}}')
    ran = desk.argmap("convert", "maps/map.argdown", "out.json", *to)
    assert (ran.status, ran.stderr) == (0, "")
    assert ran.stdout == "out.json: the map as argdown-json\nNext: argmap check maps/map.argdown\n"
    assert relation_types(desk.files()["out.json"].decode()) == {"entails", "contrary"}
    desk.write("loose.json", '{"model": {"mode": "loose"}}')
    loose = desk.argmap("convert", "maps/map.argdown", "-", *to, "--config", "loose.json").stdout
    assert relation_types(loose) == {"support", "attack"}


@pytest.mark.parametrize("source", ["argdown", "json", "markdown"])
def test_argdowns_own_json_is_made_from_every_notation(desk: Desk, source: str) -> None:
    blocks = {"markdown": f"```argdown\n{MAP}```\n", "json": argmap.convert(MAP, "argdown", "json")}
    text = blocks.get(source, MAP)
    ran = desk.argmap("convert", "-", "-", "--from", source, "--to", "argdown-json", stdin=text)
    assert (ran.status, ran.stderr) == (0, "")
    assert ran.stdout == argmap.convert(text, source, "argdown-json")
    assert "Frogs eat them" in json.loads(ran.stdout)["statements"]


def test_argdowns_own_json_is_made_of_a_faulty_text_and_the_faults_are_said(desk: Desk) -> None:
    desk.write("map.argdown", "@include(part)\n\n(1) A premise\n\n[B]: It is so. {kind: special}\n")
    desk.write("part", "[A]: It is. {k: [}\n")
    desk.write("argdown.config.js", "module.exports = {}")
    ran = desk.argmap("convert", "map.argdown", "-", "--to", "argdown-json")
    assert ran.status == 0
    assert {"A", "B"} <= set(json.loads(ran.stdout)["statements"])
    said = [line.split(": ")[:2] for line in ran.stderr.splitlines() if not line.startswith(" ")]
    assert said[0][0] == "note"
    assert [row[1] for row in said[1:]] == ["error[argdown-data]", "error[argdown-syntax]"]
    assert [row[0].rsplit(":", 2)[0] for row in said[1:]] == ["part", "map.argdown"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            ("--config", "broken.json", "--to", "argdown-json"),
            "broken.json:1:11: these settings are not JSON",
        ),
        (("--config", "nothing.json", "--to", "argdown-json"), "nothing.json: there is no such file"),
        (("--config", "broken.json"), "--config: json has no settings"),
        (("--from", "argdown-json"), "invalid choice"),
    ],
)
def test_settings_that_cannot_be_used_are_refused(desk: Desk, options: tuple[str, ...], message: str) -> None:
    desk.lay_out()
    desk.write("broken.json", '{"model": strict}')
    ran = desk.argmap("convert", "map.argdown", "out.json", *options)
    assert ran.status == 2
    assert message in ran.stderr
    assert "out.json" not in desk.files()


def test_a_place_that_is_a_folder_is_refused(desk: Desk) -> None:
    desk.lay_out()
    (desk.folder / "map.json").mkdir()
    ran = desk.argmap("convert", "map.argdown", "map.json")
    assert ran.status == 2
    assert "map.json: cannot be written: Is a directory" in ran.stderr


def test_the_json_of_a_build_can_be_checked_and_converted(desk: Desk) -> None:
    desk.lay_out()
    desk.argmap("build", "-o", ".", "--dot", "/nonexistent")
    assert desk.argmap("check", "map.json", "--fail-on", "map").status == 0
    assert desk.argmap("convert", "map.json", "-", "--to", "argdown").stderr == ""


def test_a_link_goes_on_to_lead_to_the_file(desk: Desk) -> None:
    desk.write("map.argdown", "[A]: It is so.\n")
    (desk.folder / "kept").mkdir()
    (desk.folder / "map.json").symlink_to("kept/real.json")
    assert desk.argmap("convert", "map.argdown", "map.json").status == 0
    assert (desk.folder / "map.json").is_symlink()
    assert "It is so." in (desk.folder / "kept" / "real.json").read_text("utf-8")
