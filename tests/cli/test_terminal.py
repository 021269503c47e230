"""What is different on a terminal: colour, and a bar for long work. Else there are neither."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from argmap.cli.options import Progress
from desk import ESSAY, Desk

pty = pytest.importorskip("pty")


def on_a_terminal(*args: str, cwd: Path, env: Mapping[str, str]) -> str:
    """What `argmap ARGS` writes to a terminal."""
    ours, theirs = pty.openpty()
    clean = {"PATH": os.environ["PATH"], "ARGMAP_CACHE": "", "PYTHONUTF8": "1", "TERM": "xterm"}
    command = [sys.executable, "-m", "argmap", *args]
    with subprocess.Popen(command, cwd=cwd, env={**clean, **env}, stdout=theirs, stderr=theirs) as child:
        os.close(theirs)
        written = b""
        while chunk := _read(ours):
            written += chunk
        child.wait()
    os.close(ours)
    return written.decode()


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # how Linux says that the other side is closed
        return b""


@pytest.mark.parametrize(
    ("env", "colored"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_colour_is_for_terminals_that_want_it(desk: Desk, env: dict[str, str], colored: bool) -> None:
    desk.lay_out()
    written = on_a_terminal("check", "--all", cwd=desk.folder, env=env)
    assert "unsupported-claim" in written
    assert ("\x1b[" in written) is colored
    assert "#####" not in written


def test_a_pipe_gets_no_colour_and_no_bar(desk: Desk) -> None:
    for number in range(Progress.FEWEST):
        desk.lay_out(folder=f"{number}")
    ran = desk.argmap("check")
    assert "\x1b" not in ran.stdout
    assert ran.stderr == ""


def test_long_work_shows_a_bar_on_a_terminal_and_takes_it_away_again(desk: Desk) -> None:
    for number in range(Progress.FEWEST):
        desk.lay_out("[A]: It is so. #thesis\n", essay=None, folder=f"{number}")
    written = on_a_terminal("check", cwd=desk.folder, env={})
    assert "\r[###" in written
    assert f"{Progress.FEWEST}/{Progress.FEWEST}\r\x1b[K" in written


def test_a_long_build_shows_the_bar_too(desk: Desk) -> None:
    for number in range(Progress.FEWEST):
        desk.lay_out("[A]: It is so. #thesis\n", essay=None, folder=f"{number}")
    written = on_a_terminal("build", "-o", "out", "--dot", "/nonexistent", cwd=desk.folder, env={})
    assert f"{Progress.FEWEST}/{Progress.FEWEST}\r\x1b[K" in written


STEERING = "\x1b]0;gone\x07\x9b2J\u202e\u2066"
"""What would rename, clear and turn round a terminal."""

ESCAPED = STEERING.encode("unicode_escape").decode()

HOSTILE = f"""\
===
title: "A {ESCAPED} B"
essay: essay.md
sources:
  s: {{title: "S\\e[2J", url: "https://example.org/\\e[2J"}}
===

[Keep {STEERING}it]: The pond {STEERING}should be kept. #thesis (¶1.1)
  + [Frogs]: Frogs {STEERING}live. #evidence (“not there {STEERING}”) {{source: s, by: "a {ESCAPED} man"}}
  + [Bad]: It is {STEERING}so.
"""


def _steering_in(text: str) -> set[str]:
    return {char for char in text if char in "\x1b\x07\x9b\u202e\u2066"}


@pytest.mark.parametrize("command", ["check", "check --all", "build", "show", "convert"])
def test_no_word_of_a_map_steers_the_terminal(desk: Desk, command: str) -> None:
    desk.lay_out(HOSTILE)
    name, *rest = command.split()
    args = ["map.argdown", "m.json"] if name == "convert" else ["."]
    ran = desk.argmap(name, *rest, *args)
    assert ran.status in (0, 1)
    assert _steering_in(ran.stdout + ran.stderr) == set()


def test_no_word_of_a_map_steers_the_terminal_from_an_annotated_essay_or_the_findings(desk: Desk) -> None:
    desk.lay_out(HOSTILE)
    desk.argmap("build", "-o", "out", "--dot", "/nonexistent")
    made = desk.files("out")
    assert "a \ufffd" in made["annotated.md"].decode()
    assert "S\ufffd" in made["annotated.md"].decode()
    assert _steering_in(made["annotated.md"].decode()) == set()
    assert _steering_in(made["findings.txt"].decode()) == set()


def test_no_word_of_an_essay_steers_the_terminal_of_a_new_map(desk: Desk) -> None:
    desk.write(
        "x.txt", f"Home / A {STEERING} / B\n\nA {STEERING} title\n\nBy A {STEERING}\n\nIt is so. It is.\n"
    )
    ran = desk.argmap("new", "x.txt", "-o", "new")
    assert ran.status == 0
    assert "title" in ran.stdout
    assert _steering_in(ran.stdout) == set()


@pytest.mark.parametrize("command", ["check", "build", "show", "new", "explain", "check --level"])
def test_no_word_of_an_error_steers_the_terminal(desk: Desk, command: str) -> None:
    ran = desk.argmap(*command.split(), f"no{STEERING}thing")
    assert ran.status == 2
    assert "thing" in ran.stderr
    assert "= help: " in ran.stderr
    assert _steering_in(ran.stderr) == set()


@pytest.mark.parametrize("command", ["check", "build", "show", "convert", "new"])
def test_no_name_of_a_file_steers_the_terminal(desk: Desk, command: str) -> None:
    folder = f"a {STEERING} b"
    desk.lay_out(folder=folder)
    desk.write("x.md", ESSAY)
    arguments = {
        "build": (folder, "-o", f"{folder}/out"),
        "convert": (f"{folder}/map.argdown", f"{folder}/m.json"),
        "new": ("x.md", "-o", f"{folder}/new"),
    }
    ran = desk.argmap(command, *arguments.get(command, (folder,)))
    assert ran.status == 0
    assert "a \N{SYMBOL FOR ESCAPE}]0;gone" in ran.stdout
    assert _steering_in(ran.stdout) == set()


@pytest.mark.parametrize("command", [("fmt", "--diff"), ("add", ".", "--text", "It is.", "--dry-run")])
def test_nothing_in_a_difference_steers_the_terminal(desk: Desk, command: tuple[str, ...]) -> None:
    desk.lay_out("[A]:b \x1b[31m\n\n[C]:d\n", essay=None)
    written = on_a_terminal(*command, cwd=desk.folder, env={"NO_COLOR": "1"})
    assert " [A]:b ␛[31m" in written or "-[A]:b ␛[31m" in written
    assert "\x1b" not in written
    assert "\x1b[31m" in desk.argmap(*command).stdout
