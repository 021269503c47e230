"""`@include(path)`: a map in several files, each word at its place in the file where it stands."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import argmap
from argmap.checks import RULES
from argmap.errors import FileError
from argmap.findings import Finding
from argmap.workspace import including
from argmap.workspace.building import build
from argmap.workspace.maps import find_maps
from argmap.workspace.whole_text import streamed_text, whole_text
from desk import ESSAY, MAP, Desk

AIM, REST = MAP.split("  + [Frogs]", 1)
PARTED = {
    "map.argdown": f"{AIM}@include(reasons/_frogs.argdown)\n",
    "reasons/_frogs.argdown": f"  + [Frogs]{REST}",
}
"""The map of the desk in two files."""


def lay_out(desk: Desk, files: dict[str, str | bytes]) -> None:
    desk.write("essay.md", ESSAY)
    for name, text in files.items():
        desk.write(name, text)


def text_of(desk: Desk) -> str:
    return whole_text(Path("map.argdown")).text


def found(desk: Desk) -> list[Finding]:
    return list(argmap.read("map.argdown").findings)


def test_a_map_in_two_files_is_the_same_map_as_in_one(desk: Desk) -> None:
    lay_out(desk, PARTED)
    assert text_of(desk) == MAP + "\n"
    reading = argmap.read(".")
    assert reading.findings == ()
    desk.write("one.argdown", MAP)
    assert reading.map == argmap.read("one.argdown").map


def test_a_file_whose_name_or_folder_begins_with_a_low_line_is_no_map_of_its_own(desk: Desk) -> None:
    lay_out(desk, PARTED | {"_parts/more.argdown": "[A]: It is."})
    assert find_maps([Path()]) == [Path("map.argdown")]
    part = Path("reasons/_frogs.argdown")
    assert find_maps([part]) == [part]


def test_every_statement_stands_in_its_own_file(desk: Desk) -> None:
    lay_out(desk, PARTED)
    reading = argmap.read("map.argdown")
    places = {s.title: str(s.place) for s in reading.map.statements}
    assert places["Keep it"] == "map.argdown:6:1"
    assert places["Midges"] == "reasons/_frogs.argdown:3:5"
    assert {name: reading.texts[name] for name in PARTED} == PARTED


def test_a_path_starts_from_the_folder_of_the_file_that_it_stands_in(desk: Desk) -> None:
    lay_out(desk, {
        "map.argdown": "@include(a/one.argdown)\n",
        "a/one.argdown": "@include(b/two.argdown) @include(../three.argdown)\n",
        "a/b/two.argdown": "[Two]",
        "three.argdown": "[Three]",
    })  # fmt: skip
    assert text_of(desk) == "[Two] [Three]\n\n"


def test_the_words_count_wherever_they_stand(desk: Desk) -> None:
    lay_out(
        desk, {"map.argdown": "// @include(one)\n[A]: @include() @include(./one) @include(one", "one": "1"}
    )
    assert text_of(desk) == "// 1\n[A]: @include() <!-- not included --> @include(one"


def test_a_fault_is_shown_in_the_file_where_it_is(desk: Desk) -> None:
    faulty = PARTED["reasons/_frogs.argdown"].replace("#reported", "#reportd")
    lay_out(desk, PARTED | {"reasons/_frogs.argdown": faulty})
    ran = desk.argmap("check", "map.argdown")
    assert ran.status == 1
    assert "reasons/_frogs.argdown:3:" in ran.stdout
    assert "  3 |   - [Midges]: The pond breeds midges. #counterposition #reportd (¶2.1)" in ran.stdout
    assert (
        '"path": "reasons/_frogs.argdown"' in desk.argmap("check", "map.argdown", "--format", "json").stdout
    )


def test_findings_are_in_the_order_of_their_files(desk: Desk) -> None:
    lay_out(
        desk,
        {"map.argdown": "[A]: It is. #evidense\n\n@include(b)", "b": "[B]: b\n  + [C]: c #evidense #thesi"},
    )
    listed = [str(f.map) for f in argmap.check(argmap.read("map.argdown")) if f.rule == "unknown-tag"]
    assert listed == ["map.argdown:1:13", "b:2:12", "b:2:22"]


def test_the_front_matter_of_a_file_counts_where_the_map_begins_with_it(desk: Desk) -> None:
    lay_out(desk, {"map.argdown": "@include(head)\n\n[A]: It is.", "head": "===\ntitle: The bus\n==="})
    assert argmap.read("map.argdown").map.title == "The bus"
    desk.write("map.argdown", "[A]: It is.\n\n@include(head)\n")
    (finding,) = found(desk)
    assert (finding.rule, str(finding.map)) == ("argdown-syntax", "head:1:1")


@pytest.mark.parametrize(
    ("path", "message", "help_"),
    [
        ("nothing.argdown", "`nothing.argdown` cannot be included: there is no such file", "check the path"),
        ("frgs.argdown", "`frgs.argdown` cannot be included", "did you mean `frogs.argdown`?"),
        ("../other.argdown", "`../other.argdown` leads outside of the folder of the map", "in its folder"),
        ("/etc/passwd", "`/etc/passwd` leads outside of the folder", "in its folder"),
        ("link.argdown", "`link.argdown` leads outside of the folder", "in its folder"),
        (
            "picture.png",
            "`picture.png` cannot be included: not a text file: there is a zero byte",
            "name a text file",
        ),
        ("folder", "`folder` cannot be included: this is a folder", "check the path"),
        ("a\nb", "`a b` cannot be included: there is no such file", "check the path"),
        ("x" * 5000, f"`{'x' * 80}…` cannot be included", "check the path"),
    ],
)
def test_what_cannot_be_included_is_a_finding_and_the_rest_is_read(
    desk: Desk, tmp_path: Path, path: str, message: str, help_: str
) -> None:
    (tmp_path / "other.argdown").write_text("[A]: outside")
    (desk.folder / "link.argdown").symlink_to("../other.argdown")
    (desk.folder / "folder").mkdir()
    lay_out(
        desk, {"map.argdown": f"[A]: It is.\n\n@include({path})\n\n[B]: So it is.\n", "frogs.argdown": "x"}
    )
    desk.write("picture.png", b"\x89PNG\0\0")
    (finding,) = found(desk)
    assert (finding.rule, finding.severity, finding.about) == (
        "argdown-include",
        SEVERITY["argdown-include"],
        "map",
    )
    assert str(finding.map) == "map.argdown:3:1"
    assert message in finding.message
    assert help_ in finding.help
    assert [s.title for s in argmap.read("map.argdown").map.statements] == ["A", "B"]
    ran = desk.argmap("check", "map.argdown")
    assert ran.status == 1
    assert "error[argdown-include]" in ran.stdout


SEVERITY = {rule.slug: rule.severity for rule in RULES}


@pytest.mark.parametrize(
    ("files", "place"),
    [
        ({"map.argdown": "[A]: It is.\n\n@include(map.argdown)\n"}, "map.argdown:3:1"),
        ({"map.argdown": "@include(b)\n", "b": "[A]: It is.\n\n@include(map.argdown)"}, "b:3:1"),
        ({"map.argdown": "[A]: It is.\n\n@include(b)\n\n@include(./b)\n", "b": "[B]: b"}, "map.argdown:5:1"),
    ],
)
def test_a_file_is_included_once(desk: Desk, files: dict[str, str | bytes], place: str) -> None:
    lay_out(desk, files)
    (finding,) = found(desk)
    assert (finding.rule, str(finding.map)) == ("included-twice", place)
    assert finding.severity is SEVERITY["included-twice"]
    assert [s.title for s in argmap.read("map.argdown").map.statements][:1] == ["A"]


def test_a_long_chain_of_files_is_read_and_an_endless_one_is_cut(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(1100):
        desk.write(f"{number}", f"[N{number}]: It is.\n\n@include({number + 1})\n")
    desk.write("map.argdown", "@include(0)\n")
    assert text_of(desk).count("]: It is") == including.MOST_FILES
    (finding,) = found(desk)
    assert (finding.rule, str(finding.map)) == ("argdown-include", "999:3:1")
    monkeypatch.setattr(including, "MOST_CHARACTERS", 40)
    (finding,) = found(desk)
    assert (finding.rule, str(finding.map)) == ("argdown-include", "1:3:1")


def test_marks_that_nothing_closes_take_no_time(desk: Desk) -> None:
    desk.write("map.argdown", "@include(" * 200_000)
    assert len(text_of(desk)) == 1_800_000


def test_a_map_on_standard_input_includes_from_the_current_folder(desk: Desk) -> None:
    lay_out(desk, PARTED)
    ran = desk.argmap("check", "-", stdin=PARTED["map.argdown"])
    assert (ran.status, ran.stdout.splitlines()[0]) == (0, "-: 5 statements, 5 of 5 quotes found in the text")
    assert streamed_text("@include(essay.md)", "argdown").text == ESSAY


def test_a_report_is_made_anew_when_a_file_changes_or_appears(desk: Desk) -> None:
    lay_out(desk, {"map.argdown": PARTED["map.argdown"]})
    assert "cannot be included" in desk.argmap("check", "map.argdown").stdout
    desk.write("reasons/_frogs.argdown", PARTED["reasons/_frogs.argdown"])
    good = desk.argmap("check", "map.argdown")
    assert good.status == 0
    assert desk.argmap("check", "map.argdown") == good
    desk.write("reasons/_frogs.argdown", "  + [Frogs]: Frogs {kind: frog}\n")
    assert "error[invalid-value]" in desk.argmap("check", "map.argdown").stdout
    (desk.folder / "reasons" / "_frogs.argdown").unlink()
    assert "cannot be included" in desk.argmap("check", "map.argdown").stdout


def test_a_build_names_files_as_the_map_does_and_spares_those_that_it_reads(desk: Desk) -> None:
    lay_out(desk, {f"deep/{name}": text for name, text in PARTED.items()} | {"deep/essay.md": ESSAY})
    (one,) = build("deep/map.argdown", "out", engine="no-engine-is-wanted-here")
    written = (desk.folder / "out" / "map.json").read_text("utf-8")
    assert '"file": "reasons/_frogs.argdown"' in written
    assert "deep" not in written
    assert one.report.findings[0].map is not None
    desk.write("deep/map.argdown", "@include(findings.txt)")
    desk.write("deep/findings.txt", "[A]: It is.")
    with pytest.raises(FileError, match="would be overwritten"):
        build("deep/map.argdown", "deep", engine="no-engine-is-wanted-here")


def test_a_map_in_markdown_includes_too(desk: Desk) -> None:
    lay_out(desk, {"notes.md": "# Notes\n\n- ```argdown\n  @include(one)\n  ```\n", "one": "[A]: It is.\n"})
    reading = argmap.read("notes.md")
    assert [str(s.place) for s in reading.map.statements] == ["one:1:1"]
    assert reading.file == "notes.md"


def test_a_folder_is_a_map_by_its_markdown_where_there_is_no_other(desk: Desk) -> None:
    desk.write("map.md", "no map")
    assert find_maps([Path()]) == []
    desk.write("map.md", "```argdown\n[A]: It is.\n```\n")
    assert find_maps([Path()]) == [Path("map.md")]
    desk.write("notes.md", "```argdown\n[A]: It is.\n```\n")
    desk.lay_out()
    assert find_maps([Path()]) == [Path("map.argdown")]


def test_a_text_that_is_no_file_includes_nothing() -> None:
    found = argmap.read_text("[A]: It is. @include(essay.md)", "argdown")
    assert [s.text for s in found.map.statements] == ["It is. @include(essay.md)"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"[A]: It is.\n", []),
        (b"\xef\xbb\xbf[A]: It is.\n", ["a byte order mark"]),
        ("[A]: It is.\n".encode("utf-16"), ["UTF-16"]),
        (b"[A]: It\r\nis.\r\n", ["CRLF"]),
        (b"\xef\xbb\xbf[A]: It\r\nis.\r\n", ["a byte order mark", "CRLF"]),
    ],
)
def test_a_file_is_read_as_it_is_meant_and_it_is_said_how_it_is_encoded(
    desk: Desk, data: bytes, said: list[str]
) -> None:
    desk.write("map.argdown", data)
    reading = argmap.read("map.argdown")
    assert [s.text for s in reading.map.statements] == ["It is."]
    assert [f.rule for f in reading.findings] == ["argdown-encoding"] * len(said)
    assert all(words in f.message for f, words in zip(reading.findings, said, strict=True))
    assert {f.severity for f in reading.findings} <= {SEVERITY["argdown-encoding"]}
    desk.write("outer.argdown", "@include(map.argdown)")
    inner = argmap.read("outer.argdown")
    assert [s.text for s in inner.map.statements] == ["It is."]
    assert {f.map.file for f in inner.findings if f.map} == ({"map.argdown"} if said else set())
    assert desk.argmap("check", "map.argdown", "--select", "argdown-encoding").status == 0


def test_a_pipe_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("part.argdown")
    Path("map.argdown").write_text("[A]: a\n\n@include(part.argdown)\n", "utf-8")
    (finding,) = argmap.read("map.argdown").findings
    assert (finding.rule, "device or a pipe" in finding.message) == ("argdown-include", True)
