"""A desk to work at: a folder with an essay and a map, and the command line called from there."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from argmap.cli import main
from conftest import Ran

ESSAY = """\
# Keep the Pond

The pond in the park should be kept. Frogs live in it, and the children of two schools come to see them.

The mayor says that it breeds midges. But frogs eat midges.

In May a teacher counted 31 frogs.
"""

MAP = """\
===
title: The pond
essay: essay.md
===

[Keep it]: The pond should be kept. #thesis (¶1.1)
  + [Frogs]: Frogs live in the pond. (¶1 “Frogs live in it”)
    + [Counted]: There were 31 frogs in May. #evidence (¶3.1) {by: a teacher}
  - [Midges]: The pond breeds midges. #counterposition #reported (¶2.1) {by: the mayor}
    - [Frogs eat them]: Frogs eat midges. (¶2 “frogs eat midges”)
"""
"""A faithful map: nothing to mend, one observation (`unsupported-claim` on the last statement)."""

FAULTY = MAP.replace("(¶2.1)", "(“it breeds midgets”)")
"""The same with one word of a quote wrong: an error about the map."""


class Desk:
    """A folder, which is the current one; commands run in this process, with a cache of their own."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
        self.folder = folder
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def write(self, name: str, content: str | bytes) -> Path:
        """A file on the desk, in folders as needed."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def lay_out(self, text: str | bytes = MAP, essay: str | bytes | None = ESSAY, folder: str = ".") -> Path:
        """A map with its essay; None leaves the essay out."""
        if essay is not None:
            self.write(f"{folder}/essay.md", essay)
        return self.write(f"{folder}/map.argdown", text)

    def argmap(self, *args: str | Path, stdin: str | bytes = "") -> Ran:
        """Call `argmap ARGS`."""
        data = stdin.encode() if isinstance(stdin, str) else stdin
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), "utf-8"))
        self._capsys.readouterr()
        try:
            status = main([str(arg) for arg in args])
        except SystemExit as end:
            status = int(end.code or 0)
        out, err = self._capsys.readouterr()
        assert "argmap itself failed" not in err, err
        assert "Traceback" not in out + err, err
        return Ran(status, out, err)

    def files(self, folder: str = ".") -> dict[str, bytes]:
        """Every file below a folder of the desk, by its name, with its content."""
        root = self.folder / folder
        found = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
        return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    """An empty desk."""
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("ARGMAP_CACHE", str(tmp_path / "cache"))
    for name in ("NO_COLOR", "ARGMAP_DOT", "ARGMAP_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    return Desk(folder, monkeypatch, capsys)


def as_root() -> bool:
    """Whether permissions do not bind this process."""
    return os.name != "posix" or os.geteuid() == 0
