"""`argmap convert`: write a map in another notation."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from argmap.cli.options import Parser, read_standard_input, say, say_errors, typed
from argmap.errors import UsageError
from argmap.notations import NOTATIONS, notation_named, notation_of
from argmap.reports.text import plural
from argmap.workspace.files import shown, write_files
from argmap.workspace.whole_text import streamed_text, whole_text

_EXAMPLES = """\
  argmap convert map.argdown map.json   the map as lossless JSON
  argmap convert map.json map.argdown   and back
  argmap convert - - --from argdown --to json < map.argdown"""


def run(arguments: Sequence[str]) -> int:
    """Run the command."""
    names = [n.name for n in NOTATIONS]
    written_in = [n.name for n in NOTATIONS if n.carries is None]
    parser = Parser("convert", "Write a map in another notation.", _EXAMPLES)
    parser.add_argument("source", metavar="IN", help="a map file, or - for standard input")
    parser.add_argument("target", metavar="OUT", help="the file to write, or - for standard output")
    parser.add_argument("--from", dest="source_notation", choices=names, help="the notation of IN")
    parser.add_argument("--to", dest="target_notation", choices=written_in, help="the notation of OUT")
    options = parser.parse_args(arguments)
    source = notation_named(options.source_notation or _named(options.source, "--from", "argdown"))
    target = notation_named(options.target_notation or _named(options.target, "--to", "json"))
    if options.source == "-":
        whole = streamed_text(read_standard_input(), source.name)
    else:
        whole = whole_text(Path(options.source), source)
    reading = whole.reading()
    say_errors(reading)
    written = target.write(reading.map)
    for loss in target.left_out(reading.map):
        say(f"note: {target.name} cannot say {loss}", sys.stderr)
    if options.target == "-":
        sys.stdout.write(written)
        return 0
    path = Path(options.target)
    if options.source != "-" and path.exists() and path.samefile(options.source):
        raise UsageError("this is IN itself", where=shown(path), remedy="name another file to write")
    write_files(path.parent, {path.name: written.encode("utf-8", "replace")})
    say(f"{shown(path)}: {plural(len(reading.map.statements), 'statement')} as {target.name}")
    say(f"Next: argmap check {typed(shown(path))}")
    return 0


def _named(file: str, option: str, for_stream: str) -> str:
    found = notation_of(file) if file != "-" else notation_named(for_stream)
    if found is None:
        choices = " or ".join(f"{option} {n.name}" for n in NOTATIONS)
        raise UsageError("the name does not say the notation", where=file, remedy=f"add {choices}")
    return found.name
