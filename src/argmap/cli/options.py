"""What the commands share: their parser, and how they speak."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import IO, TYPE_CHECKING, NoReturn, TextIO

from argmap.reports.frame import visible

if TYPE_CHECKING:
    from argmap.findings import Finding
    from argmap.reading import Reading


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Help as wide as `COLUMNS` says; asking the terminal would load archive libraries at every start."""

    def __init__(self, prog: str) -> None:
        columns = os.environ.get("COLUMNS", "")
        super().__init__(prog, width=int(columns) - 2 if columns.isdecimal() and int(columns) > 40 else 98)


class Parser(argparse.ArgumentParser):
    """A parser of one command: examples below its help, complaints in argmap's form."""

    def __init__(self, command: str, says: str, examples: str) -> None:
        super().__init__(
            prog=f"argmap {command}",
            description=says,
            epilog=f"examples:\n{examples}",
            formatter_class=_Formatter,
            allow_abbrev=False,
        )

    def error(self, message: str) -> NoReturn:
        """Say what is the matter with the command and end with status 2."""
        help_ = f"{self.prog} --help shows the options and examples"
        say(f"{self.prog}: {message}\n  = help: {help_}", sys.stderr)
        self.exit(2)

    def add_paths(self) -> None:
        """The maps to work on."""
        self.add_argument(
            "paths",
            metavar="PATH",
            nargs="*",
            help="a map file, a map's folder, or a folder to search (default: the current folder)",
        )

    def add_essay(self) -> None:
        """Where the essay lies."""
        self.add_argument("--essay", metavar="PATH", type=Path, help="where the map's essay lies")

    def add_engine(self) -> None:
        """The program to draw with, and its time."""
        self.add_argument("--dot", metavar="PROGRAM", help="the Graphviz program to draw with")
        self.add_argument(
            "--timeout", metavar="SECONDS", type=seconds, default=30.0, help="for drawing (default: 30)"
        )

    def add_output(self, help_: str) -> None:
        """Where to write."""
        self.add_argument("-o", "--out", metavar="DIR", type=Path, help=help_)


def seconds(text: str) -> float:
    """A time that is given in an option."""
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0 < number < float("inf"):
        raise argparse.ArgumentTypeError(f"{text!r} is no time: give seconds, more than 0")
    return number


def say(words: str, to: TextIO | None = None) -> None:
    """Print `words`, line by line as they are, so that nothing else in them can steer a terminal."""
    print("\n".join(map(visible, words.split("\n"))), file=to)


def colored(stream: IO[str]) -> bool:
    """Whether to colour what is written to `stream`."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def typed(*words: object) -> str:
    """Words of a command as they are to be typed, those with blanks or signs in quotation marks."""
    from shlex import join

    return join(map(str, words))


def typed_again(options: argparse.Namespace) -> str:
    """The maps and the essay that a command was called with, for the next command."""
    essay = ("--essay", options.essay) if options.essay else ()
    return typed(*(options.paths or ["."]), *essay)


def read_standard_input() -> str:
    """The text on standard input.

    Raises:
        FileError: it is not text.
    """
    from argmap.workspace.files import decoded

    return decoded(sys.stdin.buffer.read(), "standard input").text


def say_errors(reading: Reading) -> None:
    """Say on standard error what of a map could not be read.

    Raises:
        UsageError: that is all of it.
    """
    from argmap.errors import UsageError
    from argmap.findings import Severity

    errors = [f for f in reading.findings if f.severity is Severity.ERROR]
    say_findings(errors)
    if errors and not reading.map.statements:
        raise UsageError("no statement could be read", where=reading.file, remedy="mend what is said above")


def say_findings(findings: Iterable[Finding]) -> None:
    """Say findings on standard error, each with its place and help."""
    for f in findings:
        say(visible(f"{f.map}: {f.severity.value}[{f.rule}]: {f.message}"), sys.stderr)
        say(visible(f"   = help: {f.help}"), sys.stderr)


class Progress:
    """A bar on a terminal's standard error, shown only when there is much to do."""

    FEWEST = 20

    def __init__(self, total: int) -> None:
        self.total = total
        self.done = 0
        self.shows = total >= self.FEWEST and sys.stderr.isatty()

    def step(self) -> None:
        """One more is done."""
        self.done += 1
        if self.shows:
            filled = 30 * self.done // self.total
            end = "\r\033[K" if self.done == self.total else ""
            sys.stderr.write(f"\r[{'#' * filled:<30}] {self.done}/{self.total}{end}")
            sys.stderr.flush()
