"""The command line as a whole: help, version, names that are none."""

from __future__ import annotations

import re

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


def test_a_reader_that_goes_away_is_no_fault(argmap_cli: CommandLine) -> None:
    ran = argmap_cli("explain", python=("-c", _CLOSED))
    assert (ran.status, ran.stderr) == (0, "")


_CLOSED = """
import os, sys
read, write = os.pipe()
os.close(read)
os.dup2(write, 1)
sys.argv = ["argmap", "explain"]
from argmap.cli import main
raise SystemExit(main())
"""
