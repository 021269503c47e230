"""`argmap build`: write diagram, annotated essay, findings and data of maps."""

from __future__ import annotations

import sys
from argparse import ArgumentTypeError, Namespace
from collections.abc import Sequence
from pathlib import Path

from argmap.cli.options import Parser, Progress, say
from argmap.errors import FileError
from argmap.reports.text import in_all
from argmap.workspace.building import Built, build_one, to_build
from argmap.workspace.files import shown

_EXAMPLES = """\
  argmap build maps/first-map --open    write everything and look at the diagram
  argmap build maps -o out              every map, into a folder each
  argmap build --png map.argdown        a PNG as well"""

_SAYS = {
    "map.svg": "the diagram",
    "map.png": "the diagram as PNG",
    "map.dot": "the diagram as DOT text",
    "map.json": "the map as data",
    "findings.txt": "every finding",
}


def run(arguments: Sequence[str]) -> int:
    """Run the command."""
    parser = Parser("build", "Write diagram, annotated essay, findings and data of maps.", _EXAMPLES)
    parser.add_paths()
    parser.add_essay()
    parser.add_output("where to write (default: build/NAME)")
    parser.add_argument("--open", action="store_true", help="open the diagram")
    parser.add_argument("--png", action="store_true", help="write the diagram as PNG too (slow)")
    parser.add_argument("--dot", metavar="PROGRAM", help="the Graphviz program to draw with")
    parser.add_argument(
        "--timeout", metavar="SECONDS", type=_seconds, default=30.0, help="for drawing (default: 30)"
    )
    options = parser.parse_args(arguments)
    built, unread = _built(options)
    for one in built:
        _print(one)
    say(in_all(one.report for one in built))
    if options.open:
        _open(built)
    say(f"Next: {_next(built)}")
    if not any(one.report.statements for one in built):
        say("argmap build: no statement could be read; findings.txt says why", sys.stderr)
        return 2
    return 2 if unread else 0


def _built(options: Namespace) -> tuple[list[Built], int]:
    """What was written, and how many maps could not be read."""
    maps = to_build([Path(p) for p in options.paths or ["."]], options.out)
    progress = Progress(len(maps))
    built = []
    for file, folder in maps:
        try:
            one = build_one(
                file,
                folder,
                essay=options.essay,
                with_png=options.png,
                engine=options.dot,
                timeout=options.timeout,
            )
            built.append(one)
        except FileError as error:
            if len(maps) == 1 or error.where != shown(file):
                raise
            say(f"argmap build: {error}", sys.stderr)
        progress.step()
    return built, len(maps) - len(built)


def _next(built: Sequence[Built]) -> str:
    pictures = [file for one in built for file in one.files if file.suffix == ".svg"]
    return f"open {shown(pictures[0])} in a browser" if pictures else "argmap build --help"


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < float("inf"):
        raise ArgumentTypeError(f"{text!r} is no time: give seconds, more than 0")
    return seconds


def _print(one: Built) -> None:
    say(f"{shown(one.map)}:")
    for file in one.files:
        say(f"  {shown(file):<44} {_SAYS.get(file.name, 'the essay with its argument marked')}")
    for notice in one.notices:
        say(f"  note: {notice}")
    say("")


def _open(built: Sequence[Built]) -> None:
    import webbrowser

    pictures = [file for one in built for file in one.files if file.name == "map.svg"]
    for picture in pictures[:1]:
        webbrowser.open(picture.resolve().as_uri())
    if not pictures:
        say("note: there is no diagram to open")
