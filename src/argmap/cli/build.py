"""`argmap build`: write page, diagram, annotated essay, findings and data of maps."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from argmap.cli.options import Parser, Progress, say
from argmap.cli.view_options import add_view, view_given
from argmap.errors import ArgmapError, UsageError
from argmap.renderers.html import Failure
from argmap.reports.text import in_all
from argmap.workspace.building import FORMATS, PAGE, Built, Wanted, build_one, home_of, to_build, write_site
from argmap.workspace.drawing import ENDINGS
from argmap.workspace.files import shown

_EXAMPLES = """\
  argmap build maps/first-map --open    write everything and look at the page
  argmap build maps -o out              every map, into a folder each, and a page of all
  argmap build --text none maps         pages without a word of the essays
  argmap build --format svg,mermaid --view left-right maps/first-map"""

_SAYS = {
    PAGE: "the page: essay, map, findings and claims",
    "map.svg": "the diagram",
    "map.png": "the diagram as PNG",
    "map.pdf": "the diagram as PDF",
    "map.dot": "the diagram as DOT text",
    "map.mmd": "the diagram as Mermaid",
    "map.graphml": "the diagram as GraphML",
    "map.json": "the map as data",
    "findings.txt": "every finding",
    "annotated.md": "the essay with its argument marked",
}
_MOST_NAMED = 12


def run(arguments: Sequence[str]) -> int:
    """Run the command."""
    parser = Parser("build", "Write page, diagram, annotated essay, findings and data of maps.", _EXAMPLES)
    parser.add_paths()
    parser.add_essay()
    parser.add_output("where to write (default: build/NAME)")
    parser.add_argument("--open", action="store_true", help="open the page")
    parser.add_argument(
        "--text",
        choices=("full", "quotes", "none"),
        default="full",
        help="how much of the essay the files carry (default: full)",
    )
    formats = f"formats of the diagram, of {', '.join(ENDINGS)} (default: svg,dot)"
    parser.add_argument("--format", metavar="FORMATS", action="append", help=formats)
    parser.add_argument("--png", action="store_true", help="write the diagram as PNG too")
    add_view(parser)
    parser.add_engine()
    options = parser.parse_args(arguments)
    built, site, unread = _built(options)
    for one in built:
        _print(one)
    if site is not None:
        say(f"{shown(site)}: the page of all maps\n")
    say(in_all(one.report for one in built))
    page = site or next((one.files[0] for one in built), None)
    if options.open and page is not None:
        _open(page)
    say(f"Next: open {shown(page)} in a browser" if page is not None else "Next: argmap build --help")
    if not any(one.report.statements for one in built):
        say("argmap build: no statement could be read; findings.txt says why", sys.stderr)
        return 2
    return 2 if unread else 0


def _formats(options: Namespace) -> tuple[str, ...]:
    """The formats asked for, each once.

    Raises:
        UsageError: one of them is none.
    """
    given = [form.strip() for part in options.format or () for form in part.split(",") if form.strip()]
    for form in given:
        if form not in ENDINGS:
            raise UsageError(f"no picture has the format {form!r}", remedy=f"choose of: {', '.join(ENDINGS)}")
    return tuple(dict.fromkeys([*(given or FORMATS), *(["png"] if options.png else [])]))


def _built(options: Namespace) -> tuple[list[Built], Path | None, int]:
    """What was written, the page of all maps, and how many maps could not be read."""
    wanted = Wanted(
        options.essay, options.text, view_given(options), _formats(options), options.dot, options.timeout
    )
    maps = to_build([Path(p) for p in options.paths or ["."]], options.out)
    progress = Progress(len(maps))
    built = []
    failures = []
    for file, folder in maps:
        try:
            built.append(build_one(file, folder, wanted, home=home_of(maps)))
        except ArgmapError as error:
            if len(maps) == 1:
                raise
            say(f"argmap build: {error}", sys.stderr)
            failures.append(Failure(shown(file), error.message))
        progress.step()
    return built, write_site(maps, built, failures), len(failures)


def _print(one: Built) -> None:
    say(f"{shown(one.map)}:")
    for file in one.files[:_MOST_NAMED]:
        say(f"  {shown(file):<44} {_SAYS.get(file.name, _said(file.name))}")
    if len(one.files) > _MOST_NAMED:
        say(f"  and {len(one.files) - _MOST_NAMED} more")
    for notice in one.notices:
        say(f"  note: {notice}")
    say("")


def _said(name: str) -> str:
    return "the essay with its argument marked" if name.endswith(".md") else "a part of the diagram"


def _open(page: Path) -> None:
    import webbrowser

    webbrowser.open(page.resolve().as_uri())
