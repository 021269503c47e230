"""The official Argdown parser, for comparisons: where its packages are, and a process that runs them.

The variable ARGMAP_ARGDOWN names a folder that holds `node_modules` with `@argdown/node` (and, for whole
processes, `@argdown/cli`). Without it the packages are looked for in `build/` of the checkout, where
:func:`installed` puts them.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any

VERSION = "1.7.5"
PACKAGES = ("@argdown/node", "@argdown/cli")
MODEL = ("parse-input", "build-model")
EXPORT = (*MODEL, "build-map", "colorize", "export-json")

_HERE = Path(__file__).resolve().parent
_OWN = _HERE.parent / "build" / f"argdown-{VERSION}"
_SCRIPT = _HERE / "official.mjs"


class OfficialMissingError(Exception):
    """The official packages are not here, and why."""


def found() -> Path:
    """The folder of the official packages.

    Raises:
        OfficialMissingError: there is none, or no Node to run them.
    """
    if shutil.which("node") is None:
        raise OfficialMissingError("there is no program `node`")
    named = os.environ.get("ARGMAP_ARGDOWN")
    folder = Path(named) if named else _OWN
    if not (folder / "node_modules" / "@argdown" / "node").is_dir():
        remedy = "ARGMAP_ARGDOWN names the folder that holds it" if named is None else "see ARGMAP_ARGDOWN"
        raise OfficialMissingError(f"no node_modules with @argdown/node in {folder} ({remedy})")
    return folder


def installed() -> Path:
    """The folder of the official packages, which are installed into `build/` when they are nowhere.

    Raises:
        OfficialMissingError: they cannot be installed.
    """
    try:
        return found()
    except OfficialMissingError:
        if os.environ.get("ARGMAP_ARGDOWN") or shutil.which("node") is None:
            raise
    if shutil.which("npm") is None:
        raise OfficialMissingError("there is no program `npm` to install the official packages")
    _OWN.mkdir(parents=True, exist_ok=True)
    print(f"bench: installing the official Argdown {VERSION} into {_OWN} (once)", flush=True)
    packages = [f"{name}@{VERSION}" for name in PACKAGES]
    command = ["npm", "install", "--prefix", str(_OWN), "--no-audit", "--no-fund", *packages]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        shutil.rmtree(_OWN, ignore_errors=True)
        raise OfficialMissingError(f"npm could not install them: {done.stderr.strip()[-300:]}")
    return found()


def json_command(folder: Path, source: Path, into: Path) -> tuple[str, list[str | Path]]:
    """What runs the official packages on a file as a whole process, in words and as a command.

    Without the official command line it is a program of one statement that does the same, which costs less.
    """
    command_line = folder / "node_modules" / "@argdown" / "cli" / "dist" / "cli.js"
    if command_line.is_file():
        return "@argdown/cli json", ["node", command_line, "json", source, into]
    return "@argdown/node in one statement", ["node", _SCRIPT, folder, source, into / "out.json"]


class Official:
    """A running process with the official packages of `folder`; leaving its block ends it."""

    def __init__(self, folder: Path) -> None:
        self._node = subprocess.Popen(
            ["node", _SCRIPT, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )

    def __enter__(self) -> Official:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._node.communicate()

    def seconds(self, file: Path, stages: tuple[str, ...]) -> float:
        """CPU seconds that `stages` take for `file`.

        Raises:
            ValueError: the parser finds errors in the file, so that the comparison would be none.
        """
        answer = self._ask({"file": str(file), "stages": stages})
        if answer["errors"]:
            raise ValueError(f"{file}: {answer['errors'][0]}")
        return float(answer["cpu"]) / 1000

    def export(self, text: str) -> tuple[list[str], Any]:
        """The messages of the errors in `text`, and the exported model (None without one)."""
        answer = self._ask({"text": text, "stages": EXPORT, "show": True})
        return answer["errors"], None if answer["json"] is None else json.loads(answer["json"])

    def _ask(self, command: dict[str, Any]) -> dict[str, Any]:
        assert self._node.stdin is not None
        assert self._node.stdout is not None
        self._node.stdin.write(json.dumps(command) + "\n")
        self._node.stdin.flush()
        answer: dict[str, Any] = json.loads(self._node.stdout.readline())
        return answer
