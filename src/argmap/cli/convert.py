"""`argmap convert`: write a map in another notation."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from argmap.cli.options import Parser, read_standard_input, say, say_errors, say_findings, typed
from argmap.errors import UsageError
from argmap.findings import Severity
from argmap.notations import NOTATIONS, Notation, notation_named, notation_of
from argmap.reports.text import plural
from argmap.workspace.argdown_config import NAME, argdown_config
from argmap.workspace.files import shown, write_files
from argmap.workspace.maps import the_map
from argmap.workspace.whole_text import WholeText, streamed_text, whole_text

_EXAMPLES = """\
  argmap convert map.argdown map.json   the map as lossless JSON
  argmap convert map.json map.argdown   and back
  argmap convert map.argdown out.json --to argdown-json     what Argdown's own tools export
  argmap convert - - --from argdown --to json < map.argdown"""


def run(arguments: Sequence[str]) -> int:
    """Run the command."""
    options = _parser().parse_args(arguments)
    if Path(options.source).is_dir():
        options.source = str(the_map(Path(options.source)))
    source = notation_named(options.source_notation or _named(options.source, "--from", "argdown"))
    target = notation_named(options.target_notation or _named(options.target, "--to", "json"))
    if options.config is not None and target.of is None:
        raise UsageError(f"{target.name} has no settings", where="--config", remedy="leave it out")
    if options.source == "-":
        whole = streamed_text(read_standard_input(), source.name)
    else:
        whole = whole_text(Path(options.source), source)
    written, said = (_written if target.of is None else _translated)(whole, target, options)
    if options.target == "-":
        sys.stdout.write(written)
        return 0
    path = Path(options.target)
    if options.source != "-" and path.exists() and path.samefile(options.source):
        raise UsageError("this is IN itself", where=shown(path), remedy="name another file to write")
    real = path.resolve()  # a link goes on to lead where it leads
    write_files(real.parent, {real.name: written.encode("utf-8", "replace")})
    say(f"{shown(path)}: {said} as {target.name}")
    say(f"Next: argmap check {typed(shown(path) if target.of is None else options.source)}")
    return 0


def _parser() -> Parser:
    readable = [n.name for n in NOTATIONS if n.of is None]
    parser = Parser("convert", "Write a map in another notation.", _EXAMPLES)
    parser.add_argument("source", metavar="IN", help="a map file, a map's folder, or - for standard input")
    parser.add_argument("target", metavar="OUT", help="the file to write, or - for standard output")
    parser.add_argument("--from", dest="source_notation", choices=readable, help="the notation of IN")
    parser.add_argument("--to", dest="target_notation", choices=_writable(), help="the notation of OUT")
    help_ = f"the settings for argdown-json (default: {NAME} beside IN, or here)"
    parser.add_argument("--config", metavar="FILE", type=Path, help=help_)
    return parser


def _writable() -> list[str]:
    return [n.name for n in NOTATIONS if n.carries is None]


def _written(whole: WholeText, target: Notation, _: Namespace) -> tuple[str, str]:
    """The map in `target`, and how much it is."""
    reading = whole.reading()
    say_errors(reading)
    written = target.write(reading.map)
    for loss in target.left_out(reading.map):
        say(f"note: {target.name} cannot say {loss}", sys.stderr)
    return written, plural(len(reading.map.statements), "statement")


def _translated(whole: WholeText, target: Notation, options: Namespace) -> tuple[str, str]:
    """The text of the map in `target`, which is made from text, and what it is."""
    assert target.of is not None, "only what is made from another notation is translated"
    config = argdown_config(Path(options.source).parent, options.config)
    if config.note is not None:
        say(f"note: {config.note}", sys.stderr)
    if whole.notation.name == target.of:
        from argmap.notations.argdown.unread import unread

        text = whole.text
        faults = unread(text, whole.name, whole.joined)
        say_findings(f for f in (*whole.findings, *faults) if f.severity is Severity.ERROR)
    else:
        text, _ = _written(whole, notation_named(target.of), options)
    return target.translate(text, config.settings), "the map"


def _named(file: str, option: str, for_stream: str) -> str:
    found = notation_of(file) if file != "-" else notation_named(for_stream)
    if found is None:
        names = _writable() if option == "--to" else [n.name for n in NOTATIONS if n.of is None]
        choices = " or ".join(f"{option} {name}" for name in names)
        raise UsageError("the name does not say the notation", where=file, remedy=f"add {choices}")
    return found.name
