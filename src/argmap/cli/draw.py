"""`argmap draw`: one picture of a map, or of a part of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from argmap.checks import check
from argmap.cli.options import Parser, read_standard_input, say, say_errors
from argmap.cli.view_options import add_view, view_given
from argmap.errors import UsageError
from argmap.workspace.checking import merged
from argmap.workspace.drawing import ENDINGS, Drawn, drawn, view_for
from argmap.workspace.files import shown, write_files
from argmap.workspace.loading import load
from argmap.workspace.maps import the_map
from argmap.workspace.settings import settings_for
from argmap.workspace.whole_text import streamed_text

_EXAMPLES = """\
  argmap draw maps/first-map -o bus.svg                  the whole map
  argmap draw maps/first-map --format mermaid            for GitHub and Obsidian, to standard output
  argmap draw maps/first-map --around "Too dear" --depth 1 -o near.png
  argmap draw maps/first-map --view page -o pages        a branch a page, into a folder"""


def run(arguments: Sequence[str]) -> int:
    """Run the command."""
    parser = Parser("draw", "Draw a map, or a part of it.", _EXAMPLES)
    help_ = "a map file, a map's folder, or - (default: the current folder)"
    parser.add_argument("path", metavar="PATH", nargs="?", default=".", help=help_)
    parser.add_essay()
    known = ", ".join(ENDINGS)
    parser.add_argument(
        "--format", metavar="FORMAT", help=f"one of {known} (default: by the name after -o, else svg)"
    )
    parser.add_argument(
        "-o", "--out", metavar="FILE", help="a file, a folder for several sheets, or - (default)"
    )
    add_view(parser)
    parser.add_engine()
    options = parser.parse_args(arguments)
    form = _format(options.format, options.out)
    if options.path == "-":
        folder = Path()
        settings = settings_for(folder)
        reading = streamed_text(read_standard_input(), "argdown").reading()
    else:
        file = the_map(Path(options.path))
        folder = file.parent
        settings = settings_for(folder)
        reading = load(file, settings, options.essay)
    say_errors(reading)
    findings = check(reading, merged(settings, {}, reading.map.settings))
    view = view_for(reading, folder, view_given(options))
    made = drawn(reading, findings, view, form, engine=options.dot, timeout=options.timeout)
    for notice in made.notices:
        say(f"argmap draw: note: {notice}", sys.stderr)
    _write(made, options.out)
    return 0


def _format(given: str | None, out: str | None) -> str:
    """The format that is given, else the one of the file's name."""
    endings = {f".{ending}": name for name, ending in ENDINGS.items()} | {".gv": "dot"}
    suffix = Path(out).suffix.lower() if out else ""
    form = given or endings.get(suffix) or ("svg" if suffix == "" else "")
    if form not in ENDINGS:
        said = (
            f"no picture has the format {given!r}"
            if given
            else f"a name that ends in {suffix} is of no format"
        )
        raise UsageError(said, remedy=f"choose one of: {', '.join(ENDINGS)}")
    return form


def _write(made: Drawn, out: str | None) -> None:
    if len(made.files) > 1:
        if out in (None, "-") or _is_file(str(out)):
            remedy = "name a folder with -o"
            raise UsageError(f"the picture is in {len(made.files)} sheets", remedy=remedy)
        written = write_files(Path(str(out)), made.files)
        say(f"{len(written)} sheets; the first is {shown(written[0])}")
        return
    (content,) = made.files.values()
    if out in (None, "-"):
        if sys.stdout.isatty() and content[:4] in (b"\x89PNG", b"%PDF"):
            raise UsageError(
                "this picture is not text, and a terminal shows none", remedy="name a file with -o"
            )
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        return
    path = Path(str(out))
    if path.is_dir() or str(out).endswith(("/", os.sep)):
        path /= next(iter(made.files))
    write_files(path.parent, {path.name: content})
    say(f"{shown(path)} is written")


def _is_file(out: str) -> bool:
    """Whether a name is that of a file, or of a picture that would be one."""
    path = Path(out)
    return path.is_file() or (not path.is_dir() and path.suffix.lower().removeprefix(".") in ENDINGS.values())
