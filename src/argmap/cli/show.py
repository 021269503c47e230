"""`argmap show`: the argument as an indented tree, or the essay with its paragraph numbers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from argmap.checks import check
from argmap.cli.options import Parser, read_standard_input, say, say_errors, typed
from argmap.errors import FileError
from argmap.renderers.text import numbered, tree
from argmap.text.essay import Essay
from argmap.workspace.checking import merged
from argmap.workspace.files import shown, text_of
from argmap.workspace.loading import load, read
from argmap.workspace.maps import the_map
from argmap.workspace.settings import settings_for
from argmap.workspace.whole_text import streamed_text

_EXAMPLES = """\
  argmap show maps/first-map            the argument as a tree
  argmap show maps/first-map --essay    the essay, each sentence with its number, for quotes like (¶2.1)
  argmap show - < map.argdown           a map on standard input"""


def run(arguments: Sequence[str]) -> int:
    """Run the command."""
    parser = Parser("show", "Print the argument as a tree, or the essay with its numbers.", _EXAMPLES)
    help_ = "a map file, a map's folder, an essay, or - (default: the current folder)"
    parser.add_argument("path", metavar="PATH", nargs="?", default=".", help=help_)
    parser.add_argument("--essay", action="store_true", help="print the essay instead of the argument")
    options = parser.parse_args(arguments)
    if options.essay:
        return _show_essay(options.path)
    if options.path == "-":
        settings = settings_for(Path())
        reading = streamed_text(read_standard_input(), "argdown").reading()
    else:
        file = the_map(Path(options.path))
        settings = settings_for(file.parent)
        reading = load(file, settings)
    say_errors(reading)
    findings = check(reading, merged(settings, {}, reading.map.settings))
    say(tree(reading, findings).rstrip("\n"))
    if options.path != "-":
        say(f"\nNext: argmap check {typed(options.path)}")
    return 0


def _show_essay(path: str) -> int:
    if path == "-":
        essays: tuple[Essay, ...] = (Essay(read_standard_input(), "standard input"),)
    elif Path(path).suffix.lower() in (".md", ".markdown", ".txt"):
        essays = (Essay(text_of(Path(path)), shown(Path(path))),)
    else:
        reading = read(path)
        essays = reading.essays
        say_errors(reading)
    if not essays:
        raise FileError(
            "this map has no essay to show",
            where=path,
            remedy="name the essay itself: argmap show --essay ESSAY.md",
        )
    say("\n".join(numbered(e) for e in essays).rstrip("\n"))
    say("\nNext: quote a paragraph as (¶2), a sentence as (¶2.1), words as (¶2 “first … last”)")
    return 0
