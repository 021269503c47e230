"""Every block of the documentation that shows a command, a file or Python does what it shows."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import argmap
from conftest import ROOT, CommandLine
from docs.pages import PAGES, Fence, Shell, commands, fences, name_of, same, shortened

_KNOWN = {"argdown", "console", "dot", "json", "markdown", "python", "sh", "text", "toml", "yaml"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of `maps/` to work in, as the current folder."""
    work = tmp_path / "work"
    shutil.copytree(ROOT / "maps", work / "maps")
    monkeypatch.chdir(work)
    return work


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_page_shows_what_happens(
    page: Path, folder: Path, argmap_cli: CommandLine, request: pytest.FixtureRequest
) -> None:
    text = page.read_text("utf-8")
    shell, names = Shell(argmap_cli, folder), {"__name__": "docs"}
    changed: list[tuple[Fence, str]] = []
    for fence in fences(text):
        if fence.file:
            file = folder / fence.file
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(fence.text, "utf-8")
        elif fence.info == "console":
            changed += [(fence, anew) for anew in [run(fence, shell)] if anew != fence.text]
        elif fence.info == "python":
            line = text.count("\n", 0, fence.start)
            exec(compile("\n" * line + fence.text, name_of(page), "exec"), names)
    if changed and request.config.getoption("--update-golden"):
        for fence, anew in reversed(changed):
            text = text[: fence.start] + anew + text[fence.end :]
        page.write_text(text, "utf-8")
    else:
        for fence, anew in changed:
            assert fence.text == anew, f"{name_of(page)}: --update-golden writes the block anew"


def run(fence: Fence, shell: Shell) -> str:
    """The text of a console block as it should be: as it is, where that is what happens."""
    lines: list[str] = []
    for command in commands(fence.text):
        printed = shell.run(command.words)
        kept = command.shown if same(command.shown, printed) else shortened(command.shown, printed)
        lines += [f"$ {command.words}", *kept]
    return "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_block_says_its_language(page: Path) -> None:
    text = page.read_text("utf-8")
    assert {fence.info.split(" ")[0] for fence in fences(text)} <= _KNOWN
    assert text.count("```") == 2 * len(fences(text))


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_argdown_in_a_page_can_be_read(page: Path) -> None:
    for fence in fences(page.read_text("utf-8")):
        if fence.info.split(" ")[0] == "argdown":
            reading = argmap.read_text(fence.text, "argdown")
            faults = [f for f in reading.findings if f.severity is argmap.Severity.ERROR]
            assert not faults, f"{fence.text}\n{faults[0].message}"
            assert reading.map.statements


def test_an_ellipsis_stands_for_any_lines() -> None:
    assert same(["a", "…", "d"], ["a", "b", "c", "d"])
    assert same(["a", "…"], ["a"])
    assert not same(["a", "…", "a"], ["a"])
    assert not same(["b", "…"], ["a", "b"])
    assert shortened(["x", "…", "y"], ["a", "b", "c"]) == ["a", "…", "c"]
    assert shortened(["x", "…"], ["a", "b"]) == ["a", "…"]


def test_the_tutorial_ends_with_the_first_map() -> None:
    tutorial = (ROOT / "docs" / "tutorial.md").read_text("utf-8")
    maps = [fence.text for fence in fences(tutorial) if fence.file and fence.file.endswith(".argdown")]
    assert maps[-1] == (ROOT / "maps" / "first-map" / "map.argdown").read_text("utf-8")
