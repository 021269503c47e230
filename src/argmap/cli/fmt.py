"""`argmap fmt`: maps in their one layout."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

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
    paths = _paths(options)
    progress = Progress(len(paths))
    for path in paths:
        counted.add(path, show=options.diff)
        progress.step()
    say(counted.in_words(), sys.stderr if options.diff else None)
    return counted.status()


def _paths(options: Namespace) -> list[Path]:
    paths = find_maps([Path(p) for p in options.paths or ["."]])
    if not paths:
        where = ", ".join(shown(Path(p)) for p in options.paths) or "this folder"
        raise FileError("there is no map here", where=where, remedy="name a map that ends in .argdown or .ad")
    return paths


def _stream(options: Namespace) -> int:
    """From standard input to standard output; what cannot be laid out comes out as it came in."""
    found = lay_out(read_standard_input(), "standard input")
    _tell(found)
    if options.diff:
        sys.stdout.write(_difference(found))
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

    def add(self, path: Path, *, show: bool) -> None:
        """Lay one map out, and say what changes; `show` prints the lines."""
        try:
            found = lay_out_file(path)
            if found.is_changed and self.writes:
                write_layout(path, found)
        except ArgmapError as error:
            say(f"argmap fmt: {error}", sys.stderr)
            self.failed += 1
            return
        _tell(found)
        if found.obstacles:
            self.failed += 1
        elif not found.is_changed:
            self.unchanged += 1
        else:
            self.changed += 1
            difference = _difference(found) if show else ""
            if difference:
                sys.stdout.write(difference)
            else:
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


def _difference(found: LaidOut) -> str:
    """What changes, as a unified diff; empty where only the encoding does."""
    from difflib import unified_diff

    lines = unified_diff(_lines(found.before), _lines(found.after), found.file, found.file)
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def _lines(text: str) -> list[str]:
    """The lines of `text` with their line feeds, which alone end a line of a diff."""
    *lines, last = text.split("\n")
    return [f"{line}\n" for line in lines] + ([last] if last else [])
