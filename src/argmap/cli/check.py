"""`argmap check`: what is to be mended in maps, and what is to be seen in their essays."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from argmap.cli.options import Parser, Progress, colored, read_standard_input, say, typed, typed_again
from argmap.errors import FileError
from argmap.findings import Report, Severity
from argmap.reports import FORMATS
from argmap.workspace.cache import Cache
from argmap.workspace.checking import Checked, check_file, check_text
from argmap.workspace.files import shown
from argmap.workspace.maps import find_maps
from argmap.workspace.settings import CHOICES
from argmap.workspace.template import TO_EDIT

_EXAMPLES = """\
  argmap check                          every map below this folder
  argmap check maps/first-map           one map
  argmap check --for student map.argdown
  argmap check --format json maps > findings.json
  argmap check --essay texts/op-ed.md maps/op-ed"""

_OWN_KEYS = ("level", "for", "select", "ignore")


def _parser() -> Parser:
    parser = Parser("check", "Check maps: their form, and every quotation against the essay.", _EXAMPLES)
    parser.add_paths()
    parser.add_essay()
    parser.add_argument("--format", choices=FORMATS, default="text", help="how to print (default: text)")
    parser.add_argument("--select", metavar="RULE", action="append", help="run these rules only")
    parser.add_argument("--ignore", metavar="RULE", action="append", help="leave these rules out")
    parser.add_argument("--level", choices=CHOICES["level"], help="how much to look for")
    parser.add_argument("--for", choices=CHOICES["for"], help="whose rules to run")
    parser.add_argument("--fail-level", choices=CHOICES["fail-level"], help="what fails (default: warning)")
    parser.add_argument("--fail-on", choices=CHOICES["fail-on"], help="what about (default: map)")
    parser.add_argument("--all", action="store_true", help="show every finding in full")
    return parser


def run(arguments: Sequence[str]) -> int:
    """Run the command."""
    options = _parser().parse_args(arguments)
    chosen = {key: value for key in _OWN_KEYS if (value := _listed(getattr(options, key)))}
    checked, unread = _checked(options, chosen)
    failing = any(_fails(one.report, options, one.settings.values) for one in checked)
    reports = [c.report for c in checked]
    if options.format == "text":
        _print_text(checked, options)
    else:
        sys.stdout.write(_formatted(options.format, checked))
    if not any(report.statements for report in reports):
        say("argmap check: no statement could be read, so nothing was checked", sys.stderr)
        return 2
    return 2 if unread else int(failing)


def _listed(value: Any) -> Any:
    if isinstance(value, list):
        return [name for item in value for name in item.split(",") if name]
    return value


def _checked(options: Namespace, chosen: dict[str, Any]) -> tuple[list[Checked], int]:
    """What is found in the maps, and how many of them could not be read."""
    if options.paths == ["-"]:
        return [check_text(read_standard_input(), chosen, options.essay)], 0
    cache = Cache()
    maps = find_maps([Path(p) for p in options.paths or ["."]])
    if not maps:
        where = ", ".join(shown(Path(p)) for p in options.paths) or "this folder"
        raise FileError("there is no map here", where=where, remedy="make one with `argmap new ESSAY`")
    progress = Progress(len(maps))
    results = []
    for file in maps:
        try:
            results.append(check_file(file, chosen, options.essay, cache))
        except FileError as error:
            if len(maps) == 1 or error.where != shown(file):
                raise
            say(f"argmap check: {error}", sys.stderr)
        progress.step()
    return results, len(maps) - len(results)


def _fails(report: Report, options: Namespace, settings: Mapping[str, Any]) -> bool:
    level = options.fail_level or settings.get("fail-level", "warning")
    on = options.fail_on or settings.get("fail-on", "map")
    if on == "nothing":
        return False
    least = Severity(level).rank
    abouts = ("map",) if on == "map" else ("map", "essay")
    return any(f.severity.rank <= least and f.about in abouts for f in report.findings)


def _formatted(form: str, checked: list[Checked]) -> str:
    reports = [c.report for c in checked]
    texts = {name: text for c in checked for name, text in c.texts.items()}
    if form == "json":
        from argmap.reports import json

        return json.text(reports)
    if form == "github":
        from argmap.reports import github

        return github.text(reports, texts)
    from argmap.reports import sarif

    return sarif.text(reports, texts)


def _print_text(checked: list[Checked], options: Namespace) -> None:
    from argmap.reports import text

    color = colored(sys.stdout)
    for result in checked:
        print(text.text(result.report, result.texts, every=options.all, color=color))
    say(text.in_all(c.report for c in checked))
    say(_next(checked, options))


def _next(checked: list[Checked], options: Namespace) -> str:
    mend = next((f for c in checked for f in c.report.findings if f.about == "map"), None)
    if mend is not None:
        return f"Next: argmap explain {mend.rule}"
    if options.paths == ["-"]:
        return "Next: argmap --help"
    new = next((c.report for c in checked if c.report.statements == 1 and _is_unedited(c)), None)
    if new is not None:
        return f"Next: edit {typed(new.file)}"
    return f"Next: argmap build {typed_again(options)}"


def _is_unedited(one: Checked) -> bool:
    """Whether a map says no more than `argmap new` wrote into it."""
    return TO_EDIT in one.texts.get(one.report.file, "")
