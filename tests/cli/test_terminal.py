"""What is different on a terminal: colour, and a bar for long work. Else there are neither."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from argmap.cli.options import Progress
from desk import Desk

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
