"""`argmap add`: write one statement with its quote into a map."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from argmap.cli.difference import print_difference
from argmap.cli.options import Parser, say, typed
from argmap.graph.statement import KINDS
from argmap.text.place import Lines
from argmap.workspace.adding import add

_EXAMPLES = """\
  argmap add maps/first-map ¶2.2 --as evidence --for "The only way"
  argmap add maps/first-map p4.3 --against "Too dear" --title "Less than parking"
  argmap add maps/first-map --as assumption --text "Nurses cannot drive." --for "Keep the bus\""""


def run(arguments: Sequence[str]) -> int:
    """Run the command."""
    options = _parser().parse_args(arguments)
    values = {name: value for name, value in vars(options).items() if name not in ("map", "address")}
    added = add(options.map, options.address, **values)
    if added.alike is not None:
        say(f"note: {added.alike.place}: “{added.alike.label}” quotes the same words", sys.stderr)
    if options.dry_run:
        before, after = (text.replace("\r\n", "\n") for text in (added.before, added.after))
        print_difference(before, after, added.place.file)
        say(f"Next: the same without --dry-run writes it into {added.place.file}")
        return 0
    line = Lines(added.after, added.place.file).line(added.place.line)
    say(f"{added.place}: added [{added.statement.title}]")
    say(f"  {line.strip()}")
    essay = ("--essay", options.essay) if options.essay else ()
    say(f"\nNext: argmap check {typed(Path(options.map).as_posix(), *essay)}")
    return 0


def _parser() -> Parser:
    parser = Parser("add", "Write one statement with its quote into a map; nothing else changes.", _EXAMPLES)
    parser.add_argument("map", metavar="MAP", help="a map file in Argdown, or a map's folder")
    address = "a sentence or paragraph of the essay: ¶5.2 or p5.2, ¶5 or p5 (see: argmap show --essay)"
    parser.add_argument("address", metavar="ADDRESS", nargs="?", help=address)
    parser.add_argument(
        "--as", dest="kind", choices=KINDS, default="claim", help="what it is (default: claim)"
    )
    relation = parser.add_mutually_exclusive_group()
    relation.add_argument(
        "--for", dest="supports", metavar="TITLE", help="the statement or argument it supports"
    )
    relation.add_argument("--against", dest="attacks", metavar="TITLE", help="the one that it attacks")
    parser.add_argument("--title", metavar="TITLE", help="what to call it (default: its first words)")
    parser.add_argument("--text", metavar="TEXT", help="what it says (default: the passage)")
    parser.add_argument(
        "--quote", metavar="WORDS", help="the words to quote (default: the passage, shortened)"
    )
    parser.add_argument(
        "--by", metavar="NAME", action="append", default=[], help="who says so; may be repeated"
    )
    parser.add_argument(
        "--source", metavar="ID", action="append", default=[], help="a source; may be repeated"
    )
    parser.add_argument("--of", metavar="ID", help="which essay, when the map reads several")
    parser.add_essay()
    parser.add_argument("--dry-run", action="store_true", help="show the change and write nothing")
    return parser
