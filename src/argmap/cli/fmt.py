"""`argmap fmt`: maps in their one layout."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from argmap.cli.difference import print_difference
from argmap.cli.options import Parser, Progress, read_standard_input, say
from argmap.errors import ArgmapError, FileError
from argmap.reports.text import plural
from argmap.workspace.files import shown
from argmap.workspace.formatting import LaidOut, lay_out, lay_out_file, write_layout
from argmap.workspace.maps import find_maps

_EXAMPLES = """\
  argmap fmt                            every map below this folder
  argmap fmt maps/first-map             one map
  argmap fmt --check maps               only say which maps would change
  argmap fmt --diff map.argdown         show what would change
  argmap fmt - < map.argdown            from standard input to standard output"""


def run(arguments: Sequence[str]) -> int:
    """Run the command."""
    parser = Parser("fmt", "Lay maps out in one style, without changing what they say.", _EXAMPLES)
    parser.add_paths()
    parser.add_argument("--check", action="store_true", help="write nothing; fail if a map would change")
    parser.add_argument("--diff", action="store_true", help="as --check, and show what would change")
    options = parser.parse_args(arguments)
    if options.paths == ["-"]:
        return _stream(options)
    counted = _Count(writes=not (options.check or options.diff))
    paths = _paths(options, counted)
    progress = Progress(len(paths))
    for path in paths:
        counted.add(path, show=options.diff)
        progress.step()
    say(counted.in_words(), sys.stderr if options.diff else None)
    return counted.status()


def _paths(options: Namespace, counted: _Count) -> list[Path]:
    """The maps that are named, each once; a path that leads nowhere does not keep the others waiting."""
    found: dict[str, Path] = {}
    for path in map(Path, options.paths or ["."]):
        try:
            found |= {os.path.realpath(file): file for file in find_maps([path])}
        except ArgmapError as error:
            counted.refuse(error)
    if not found and not counted.failed:
        where = ", ".join(shown(Path(p)) for p in options.paths) or "this folder"
        raise FileError("there is no map here", where=where, remedy="name a map that ends in .argdown or .ad")
    return list(found.values())


def _stream(options: Namespace) -> int:
    """From standard input to standard output; what cannot be laid out comes out as it came in."""
    found = lay_out(read_standard_input(), "standard input")
    _tell(found)
    if options.diff:
        print_difference(found.before, found.after, found.file)
    elif options.check and found.is_changed:
        say(f"{found.file}: would be formatted")
    elif not options.check:
        sys.stdout.write(found.after)
    if found.obstacles:
        return 2
    return int(found.is_changed and (options.check or options.diff))


def _tell(found: LaidOut) -> None:
    for place, message, help_ in found.obstacles:
        say(f"{place}: error: {message}\n   = help: {help_}", sys.stderr)


class _Count:
    """What became of the maps so far; with `writes`, those that change are written."""

    def __init__(self, *, writes: bool) -> None:
        self.writes = writes
        self.verb = "formatted" if writes else "would be formatted"
        self.changed = 0
        self.unchanged = 0
        self.failed = 0

    def refuse(self, error: ArgmapError) -> None:
        """Say why something that was named is left as it is."""
        say(f"argmap fmt: {error}", sys.stderr)
        self.failed += 1

    def add(self, path: Path, *, show: bool) -> None:
        """Lay one map out, and say what changes; `show` prints the lines."""
        try:
            found = lay_out_file(path)
            if found.is_changed and self.writes:
                write_layout(path, found)
        except ArgmapError as error:
            self.refuse(error)
            return
        _tell(found)
        if found.obstacles:
            self.failed += 1
        elif not found.is_changed:
            self.unchanged += 1
        else:
            self.changed += 1
            self._say(found, show=show)

    def _say(self, found: LaidOut, *, show: bool) -> None:
        if found.recoded and not self.writes:
            say(f"note: {found.file}: {found.recoded}; it would be UTF-8 with LF line ends", sys.stderr)
        if not (show and print_difference(found.before, found.after, found.file)):
            say(f"{found.file}: {self.verb}")

    def in_words(self) -> str:
        """The last line: how many maps changed, stayed, or could not be laid out."""
        parts = [f"{plural(self.changed, 'map')} {self.verb}"] if self.changed else []
        parts += [f"{plural(self.unchanged, 'map')} unchanged"] if self.unchanged else []
        parts += [f"{plural(self.failed, 'map')} left alone because of errors"] if self.failed else []
        return ", ".join(parts)

    def status(self) -> int:
        """The exit status."""
        if self.failed:
            return 2
        return int(bool(self.changed) and not self.writes)
