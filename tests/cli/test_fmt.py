"""`argmap fmt` as a user meets it: what is written, what is said, and what is left alone."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest

from argmap.workspace import formatting
from desk import MAP, Desk

HASTY = "[A]:b\n      + [C]\n"
TIDY = "[A]: b\n  + [C]\n"
FAULTY = "[A]:b\n[C]: d\n"


def test_a_map_is_written_in_its_layout_and_then_stays(desk: Desk) -> None:
    desk.lay_out(HASTY)
    ran = desk.argmap("fmt", "map.argdown")
    assert (ran.status, ran.stdout, ran.stderr) == (0, "map.argdown: formatted\n1 map formatted\n", "")
    assert desk.files()["map.argdown"] == TIDY.encode()
    ran = desk.argmap("fmt", "map.argdown")
    assert (ran.status, ran.stdout) == (0, "1 map unchanged\n")


def test_every_map_below_the_current_folder_is_formatted_when_none_is_named(desk: Desk) -> None:
    desk.lay_out(HASTY, folder="one")
    desk.lay_out(MAP, folder="two")
    ran = desk.argmap("fmt")
    assert ran.stdout == "one/map.argdown: formatted\n1 map formatted, 1 map unchanged\n"
    assert desk.files()["one/map.argdown"] == TIDY.encode()
    assert desk.files()["two/map.argdown"] == MAP.encode()


@pytest.mark.parametrize("option", ["--check", "--diff"])
def test_a_check_writes_nothing_and_fails_when_a_map_would_change(desk: Desk, option: str) -> None:
    desk.lay_out(HASTY)
    assert desk.argmap("fmt", option).status == 1
    assert desk.files()["map.argdown"] == HASTY.encode()
    desk.lay_out(TIDY)
    assert desk.argmap("fmt", option).status == 0


def test_a_difference_can_be_applied(desk: Desk) -> None:
    desk.lay_out("[A]:b\n\n[C]")
    ran = desk.argmap("fmt", "--diff", "map.argdown")
    assert ran.stdout == (
        "--- map.argdown\n+++ map.argdown\n@@ -1,3 +1,3 @@\n-[A]:b\n+[A]: b\n \n"
        "-[C]\n\\ No newline at end of file\n+[C]\n"
    )
    assert ran.stderr == "1 map would be formatted\n"


def test_a_map_with_errors_stays_and_the_others_are_formatted(desk: Desk) -> None:
    desk.lay_out(FAULTY, folder="faulty")
    desk.lay_out(HASTY, folder="hasty")
    ran = desk.argmap("fmt")
    assert ran.status == 2
    assert ran.stdout == "hasty/map.argdown: formatted\n1 map formatted, 1 map left alone because of errors\n"
    assert ran.stderr.startswith("faulty/map.argdown:2:1: error: a new statement directly after the text")
    assert "   = help: put an empty line before it\n" in ran.stderr
    assert desk.files()["faulty/map.argdown"] == FAULTY.encode()


def test_standard_input_goes_to_standard_output(desk: Desk) -> None:
    assert desk.argmap("fmt", "-", stdin=HASTY).stdout == TIDY
    ran = desk.argmap("fmt", "-", "--check", stdin=HASTY)
    assert (ran.status, ran.stdout) == (1, "standard input: would be formatted\n")
    assert "+[A]: b\n" in desk.argmap("fmt", "-", "--diff", stdin=HASTY).stdout


def test_standard_input_with_errors_comes_out_as_it_went_in(desk: Desk) -> None:
    ran = desk.argmap("fmt", "-", stdin=FAULTY)
    assert (ran.status, ran.stdout) == (2, FAULTY)
    assert "standard input:2:1: error: " in ran.stderr


@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF8 + TIDY.encode(),
        TIDY.encode("utf-16"),
        TIDY.replace("\n", "\r\n").encode(),
    ],
)
def test_other_encodings_and_line_ends_become_plain(desk: Desk, data: bytes) -> None:
    desk.lay_out(data)
    assert (
        desk.argmap("fmt", "--check").stdout == "map.argdown: would be formatted\n1 map would be formatted\n"
    )
    assert desk.argmap("fmt", "--diff").status == 1
    desk.argmap("fmt")
    assert desk.files()["map.argdown"] == TIDY.encode()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (TIDY.encode("utf-8-sig"), "the file begins with a byte order mark"),
        (TIDY.encode("utf-16"), "the file is in UTF-16"),
        (TIDY.replace("\n", "\r\n").encode(), "the lines of the file end in CRLF"),
    ],
)
def test_a_change_that_no_line_shows_is_said(desk: Desk, data: bytes, message: str) -> None:
    desk.lay_out(data)
    for option in ("--check", "--diff"):
        said = desk.argmap("fmt", option).stderr
        assert said.startswith(f"note: map.argdown: {message}; it would be UTF-8 with LF line ends\n")
    assert desk.argmap("fmt").stderr == ""


def test_bytes_that_are_no_text_stay(desk: Desk) -> None:
    desk.lay_out(b"[A]: \xff\n")
    ran = desk.argmap("fmt")
    assert ran.status == 2
    assert "argmap fmt: map.argdown: not valid UTF-8 at byte 5" in ran.stderr
    assert desk.files()["map.argdown"] == b"[A]: \xff\n"


@pytest.mark.parametrize(("name", "content"), [("map.json", "{}"), ("notes.md", "```argdown\n[A]:b\n```\n")])
def test_only_argdown_has_a_layout(desk: Desk, name: str, content: str) -> None:
    desk.write(name, content)
    ran = desk.argmap("fmt", name)
    assert ran.status == 2
    assert f"{name}: only maps in Argdown have a layout" in ran.stderr
    assert desk.files()[name] == content.encode()


def test_a_path_that_leads_nowhere_does_not_keep_the_others_waiting(desk: Desk) -> None:
    desk.lay_out(HASTY, folder="hasty")
    ran = desk.argmap("fmt", "lost.argdown", "hasty", "hasty/map.argdown")
    assert ran.status == 2
    assert "argmap fmt: lost.argdown: there is no such file or folder" in ran.stderr
    assert ran.stdout == "hasty/map.argdown: formatted\n1 map formatted, 1 map left alone because of errors\n"


def test_no_map_is_said(desk: Desk) -> None:
    ran = desk.argmap("fmt")
    assert ran.status == 2
    assert "this folder: there is no map here" in ran.stderr


@pytest.mark.skipif(os.name != "posix", reason="links and permissions of POSIX")
def test_a_link_stays_a_link_and_permissions_stay(desk: Desk) -> None:
    file = desk.write("far/map.argdown", HASTY)
    file.chmod(0o640)
    link = desk.folder / "map.argdown"
    link.symlink_to(file)
    desk.argmap("fmt", "map.argdown")
    assert link.is_symlink()
    assert file.read_bytes() == TIDY.encode()
    assert file.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_read_only_map_stays(desk: Desk) -> None:
    file = desk.lay_out(HASTY)
    file.chmod(0o444)
    ran = desk.argmap("fmt")
    assert ran.status == 2
    assert "map.argdown: this file is read-only" in ran.stderr
    assert file.read_bytes() == HASTY.encode()


def test_a_map_that_cannot_be_written_whole_stays(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    file = desk.lay_out(HASTY)
    monkeypatch.setattr("argmap.workspace.files._write", full)
    ran = desk.argmap("fmt")
    assert ran.status == 2
    assert "cannot be written: No space left on device" in ran.stderr
    assert file.read_bytes() == HASTY.encode()
    assert sorted(desk.files()) == ["essay.md", "map.argdown"]


def test_a_map_whose_meaning_would_change_is_left_alone(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    class Wrong:
        def __init__(self, text: str) -> None:
            self.words = text

        def text(self) -> str:
            return self.words.replace("b", "c") + "\n"

    file = desk.lay_out(HASTY)
    monkeypatch.setattr("argmap.notations.argdown.layout.formatter._Layout", Wrong)
    ran = desk.argmap("fmt")
    assert ran.status == 2
    assert "map.argdown:1:1: error: this text cannot be laid out without changing what it says" in ran.stderr
    assert file.read_bytes() == HASTY.encode()


def test_an_included_part_with_any_path_is_no_obstacle(desk: Desk) -> None:
    file = desk.lay_out("[A]:b\n\n@include(_parts/c*.argdown)\n")
    assert desk.argmap("fmt").status == 0
    assert file.read_bytes() == b"[A]: b\n\n@include(_parts/c*.argdown)\n"


def test_a_name_is_said_as_seen_from_the_current_folder(desk: Desk) -> None:
    path = desk.write("a/map.argdown", HASTY)
    assert formatting.lay_out_file(Path("a/map.argdown")).file == "a/map.argdown"
    assert formatting.lay_out_file(path).file == "a/map.argdown"
