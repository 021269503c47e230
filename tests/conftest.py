"""What every test may ask for: the command line, golden files, the third-party fixtures.

`--update-golden` writes the golden files anew; read the difference before you commit it.
`--hypothesis-profile=search` looks for counterexamples afresh instead of repeating the same ones.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile(
    "ci",
    derandomize=True,
    database=None,
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=True,
)
settings.register_profile("search", max_examples=1000, deadline=None)
settings.load_profile("ci")


class Ran(NamedTuple):
    """What a run of the command line left: its exit status and what it wrote."""

    status: int
    stdout: str
    stderr: str


class CommandLine(Protocol):
    """Runs `python -m argmap ARGS` in a clean environment."""

    def __call__(
        self,
        *args: str | Path,
        stdin: str = "",
        cwd: Path = ROOT,
        env: Mapping[str, str] = {},
        python: Sequence[str] = (),
    ) -> Ran:
        """Run with `args`; `env` is added to the environment, `python` are options of Python itself."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of third-party fixtures that the project may not contain: `../shared`."""
    folder = Path(os.environ.get("ARGMAP_SHARED") or ROOT.parent / "shared")
    if not folder.is_dir():
        pytest.skip(f"third-party fixtures are not here: no folder {folder} (ARGMAP_SHARED names another)")
    return folder


@pytest.fixture
def argmap_cli(tmp_path: Path) -> CommandLine:
    """The command line as a subprocess: no colour, a cache and a home of its own, UTF-8."""
    clean = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ} | {
        "NO_COLOR": "1",
        "COLUMNS": "100",
        "PYTHONUTF8": "1",
        "HOME": str(tmp_path / "home"),
        "ARGMAP_CACHE": str(tmp_path / "cache"),
    }

    def run(
        *args: str | Path,
        stdin: str = "",
        cwd: Path = ROOT,
        env: Mapping[str, str] = {},
        python: Sequence[str] = (),
    ) -> Ran:
        done = subprocess.run(
            [sys.executable, *python, "-m", "argmap", *map(str, args)],
            input=stdin,
            cwd=cwd,
            env=clean | dict(env),
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """`golden(path, text)` compares `text` with the file at `path`, or writes it under `--update-golden`."""
    update = request.config.getoption("--update-golden")

    def compare(path: Path, text: str) -> None:
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert path.is_file(), f"no golden file {path}: write it with --update-golden"
        assert text == path.read_bytes().decode(), f"{path} differs: --update-golden writes it anew"

    return compare
