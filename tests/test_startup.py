"""What a command imports before it answers: every heavy import is felt at each start."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import CommandLine, Ran

HEAVY = {"graphviz", "graphviz_pure", "markdown_it", "mdit_py_plugins", "networkx", "numpy", "rich", "yaml"}
IMPORTTIME = ("-X", "importtime")


def imported(ran: Ran) -> set[str]:
    """Every module that `-X importtime` lists, and the packages above it."""
    rows = [row for row in ran.stderr.splitlines() if row.startswith("import time:")]
    names = [row.rsplit("|", 1)[1].strip() for row in rows[1:]]
    return {".".join(name.split(".")[:depth]) for name in names for depth in range(1, name.count(".") + 2)}


def test_asking_for_the_version_imports_nothing_heavy(argmap_cli: CommandLine) -> None:
    ran = argmap_cli("--version", python=IMPORTTIME)
    assert ran.status == 0
    assert "argmap" in imported(ran)
    assert not imported(ran) & (HEAVY | {"importlib.metadata"})


def test_a_check_that_was_made_before_parses_no_markdown_and_no_yaml(argmap_cli: CommandLine) -> None:
    first = argmap_cli("check", "maps/first-map", python=IMPORTTIME)
    again = argmap_cli("check", "maps/first-map", python=IMPORTTIME)
    assert (again.status, again.stdout) == (first.status, first.stdout)
    assert first.stdout
    assert "argmap.checks" in imported(first)
    assert not imported(again) & HEAVY


def test_a_first_check_draws_nothing(argmap_cli: CommandLine) -> None:
    ran = argmap_cli("check", "maps/first-map", python=IMPORTTIME)
    assert "argmap.checks" in imported(ran)
    assert not imported(ran) & (HEAVY - {"markdown_it", "mdit_py_plugins", "yaml"})


def test_asking_for_help_imports_nothing_heavy(argmap_cli: CommandLine) -> None:
    ran = argmap_cli("--help", python=IMPORTTIME)
    assert ran.status == 0
    assert not imported(ran) & HEAVY
