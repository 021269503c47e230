"""The command line as a whole: help, version, names that are none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import argmap
from argmap.checks import RULES
from argmap.cli import COMMANDS
from conftest import CommandLine
from desk import Desk


def test_the_version_is_told(desk: Desk) -> None:
    assert desk.argmap("--version").stdout == f"argmap {argmap.__version__}\n"


def test_help_lists_every_command(desk: Desk) -> None:
    ran = desk.argmap("--help")
    assert ran.status == 0
    for command, says in COMMANDS.items():
        assert re.search(rf"^  {command} +{re.escape(says)}$", ran.stdout, re.MULTILINE)
    assert "Begin with: argmap new" in ran.stdout


def test_no_command_at_all_shows_the_help_and_is_no_success(desk: Desk) -> None:
    ran = desk.argmap()
    assert ran.status == 2
    assert ran.stdout == desk.argmap("--help").stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_has_examples_that_begin_with_it(desk: Desk, command: str) -> None:
    ran = desk.argmap(command, "--help")
    assert ran.status == 0
    examples = ran.stdout.split("examples:\n")[1].strip().splitlines()
    assert len(examples) >= 2
    assert all(line.strip().startswith(f"argmap {command}") for line in examples)


@pytest.mark.parametrize(
    ("name", "hint"),
    [("chek", "argmap check"), ("bulid", "argmap build"), ("frobnicate", "argmap --help"), ("", "--help")],
)
def test_a_command_that_is_none_gets_the_nearest_one(desk: Desk, name: str, hint: str) -> None:
    ran = desk.argmap(name)
    assert (ran.status, ran.stdout) == (2, "")
    assert f"there is no command {name!r}" in ran.stderr
    assert hint in ran.stderr


def test_explain_prints_the_page_of_a_rule(desk: Desk) -> None:
    ran = desk.argmap("explain", "unsupported-claim")
    assert ran.status == 0
    assert ran.stdout.startswith(argmap.explain("unsupported-claim").rstrip("\n"))
    assert ran.stdout.splitlines()[-1] == "Next: argmap check"


def test_explain_lists_every_rule(desk: Desk) -> None:
    out = desk.argmap("explain").stdout
    assert [line.split()[0] for line in out.splitlines()[: len(RULES)]] == [rule.slug for rule in RULES]


def test_explain_knows_a_rule_that_was_mistyped(desk: Desk) -> None:
    ran = desk.argmap("explain", "unsuported-claim")
    assert ran.status == 2
    assert "did you mean unsupported-claim?" in ran.stderr


def test_a_fault_of_argmap_itself_is_said_and_shown_on_request(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError("so it is")

    monkeypatch.setattr("argmap.cli.explain.explain", fails)
    from argmap.cli import main

    assert main(["explain", "no-thesis"]) == 2
    assert "something in argmap itself failed (ZeroDivisionError: so it is)" in capsys.readouterr().err
    monkeypatch.setenv("ARGMAP_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        main(["explain", "no-thesis"])


@pytest.mark.parametrize("args", [("explain",), ("--version",), ("explain", "--help"), ("--help",)])
def test_a_reader_that_goes_away_is_no_fault(argmap_cli: CommandLine, args: tuple[str, ...]) -> None:
    ran = argmap_cli(*args, python=("-c", _GONE))
    assert (ran.status, ran.stdout, ran.stderr) == (0, "", "")


_GONE = """
import os, sys
read, write = os.pipe()
os.close(read)
os.dup2(write, 1)
del sys.argv[1:3]
from argmap.cli import program
program()
"""


@pytest.mark.parametrize("args", [("explain",), ("--version",), ("--help",)])
def test_a_full_disk_is_no_success_and_no_traceback(argmap_cli: CommandLine, args: tuple[str, ...]) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this machine has no disk that is always full")
    code = _GONE.replace("os.dup2(write, 1)", "os.dup2(os.open('/dev/full', os.O_WRONLY), 1)")
    ran = argmap_cli(*args, python=("-c", code))
    assert ran.status == 2
    assert "Traceback" not in ran.stderr


@pytest.mark.parametrize(("stream", "status"), [(0, 2), (1, 0), (2, 0)])
def test_a_stream_that_the_caller_closed_is_as_good_as_empty(
    argmap_cli: CommandLine, stream: int, status: int
) -> None:
    code = _GONE.replace("os.dup2(write, 1)", f"sys.std{('in', 'out', 'err')[stream]} = None")
    args = ("check", "-") if stream == 0 else ("--version",)
    ran = argmap_cli(*args, python=("-c", code))
    assert ran.status == status
    assert "Traceback" not in ran.stderr


@pytest.mark.parametrize(
    ("args", "status"),
    [(("check", "maps/first-map"), 0), (("check", "nowhere"), 2), (("check", "--bogus"), 2), ((), 2)],
)
def test_the_program_ends_with_the_status_of_the_command(
    argmap_cli: CommandLine, args: tuple[str, ...], status: int
) -> None:
    ran = argmap_cli(*args)
    assert ran.status == status
    assert ran.stdout + ran.stderr


def test_a_folder_that_is_gone_is_said(argmap_cli: CommandLine, tmp_path: Path) -> None:
    code = f"import os; os.chdir({str(tmp_path)!r}); os.mkdir('x'); os.chdir('x'); os.rmdir('../x')\n{_STAY}"
    ran = argmap_cli("check", ".", python=("-c", code))
    assert ran.status == 2
    assert ran.stderr.startswith("argmap check: ")
    assert "argmap itself" not in ran.stderr


_STAY = """
import sys
del sys.argv[1:3]
from argmap.cli import program
program()
"""
