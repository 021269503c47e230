"""`argmap new`: turn an essay into a folder with a map to fill in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from argmap.cli.options import Parser, read_standard_input, say, typed
from argmap.errors import FileError
from argmap.notations import notation_of
from argmap.workspace.files import shown, text_of
from argmap.workspace.starting import new

_EXAMPLES = """\
  argmap new op-ed.txt                  plain text or Markdown, as it was published
  argmap new op-ed.md -o maps/op-ed     into a folder of your choice
  argmap new - -o maps/pasted           the text on standard input"""


def run(arguments: Sequence[str]) -> int:
    """Run the command."""
    parser = Parser("new", "Turn an essay into a folder with the essay and a map to fill in.", _EXAMPLES)
    parser.add_argument("essay", metavar="ESSAY", help="a text file (Markdown or plain text), or -")
    parser.add_output("the folder to make (default: named after the title)")
    options = parser.parse_args(arguments)
    path = Path(options.essay)
    notation = notation_of(path.name)
    if notation is not None and notation.carries is None:
        remedy = f"argmap check {options.essay}"
        raise FileError("this is a map, not an essay", where=options.essay, remedy=remedy)
    text = read_standard_input() if options.essay == "-" else text_of(path)
    markdown = {".md": True, ".markdown": True}.get(path.suffix.lower())
    started = new(text, options.out, name="essay" if options.essay == "-" else path.stem, markdown=markdown)
    folder = started.map.parent
    say(started.title)
    say(f"  {shown(started.essay)}  the essay")
    say(f"  {shown(started.map)}  the map, with one line to edit")
    for notice in started.notices:
        say(f"  note: {notice}")
    say(f"\nNext: argmap show --essay {typed(shown(folder))}")
    say(f"Then: edit {shown(started.map)}, and argmap check {typed(shown(folder))}")
    return 0
