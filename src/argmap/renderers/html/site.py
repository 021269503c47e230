"""The page of several maps: what each counts, and the way to its own page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import quote

from argmap.findings import Report, Severity
from argmap.reading import Reading
from argmap.renderers.flags import flags
from argmap.renderers.html.header import NOTHING_ABOUT_TRUTH
from argmap.renderers.html.page import document
from argmap.renderers.html.wording import isolated
from argmap.renderers.themes import FLAGS

_HEAD = ("Map", "Statements", "Relations", "Quotes found", "To mend in the map", "Observed in the essay")


class Entry(NamedTuple):
    """A map of the site: its reading, what its checks gave, and the path to its page."""

    reading: Reading
    report: Report
    path: str


class Failure(NamedTuple):
    """A map that there is no page of, and why."""

    file: str
    reason: str


def index_page(entries: Iterable[Entry], failures: Iterable[Failure] = ()) -> str:
    """The page that leads to those of all maps."""
    head = "".join(f'<th scope="col">{words}</th>' for words in (*_HEAD, "Without reason or source"))
    rows = "\n".join(_row(entry) for entry in entries)
    failed = "".join(f"<li><code>{isolated(f.file)}</code>: {isolated(f.reason)}</li>" for f in failures)
    told_ = f"<h2>Maps that could not be read</h2><ul>{failed}</ul>" if failed else ""
    body = (
        '<main class="site"><h1>Argument maps</h1>'
        f"<p>Each page shows a text with a reading of it as a map. {NOTHING_ABOUT_TRUTH}</p>"
        f'<table><caption class="unseen">All maps</caption><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table>{told_}</main>"
    )
    return document("Argument maps", body)


def _row(entry: Entry) -> str:
    graph, report = entry.reading.map, entry.report
    carried = flags(graph, report.findings)
    relations = len(graph.inferences) + len(graph.conflicts) + len(graph.rephrases)
    bare = sum(any(FLAGS[flag].dashed for flag in own) for own in carried.values())
    title = graph.title or report.file
    cells = (
        f"{len(graph.statements):,}",
        f"{relations:,}",
        f"{report.located} of {report.quotes}",
        _findings(report, "map"),
        _findings(report, "essay"),
        f"{bare:,}",
    )
    first = f'<th scope="row"><a href="{quote(entry.path, errors="replace")}">{isolated(title)}</a></th>'
    return f"<tr>{first}{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _findings(report: Report, about: str) -> str:
    """How many findings there are of each weight."""
    own = [f.severity for f in report.findings if f.about == about]
    counts = ((own.count(weight), weight.value) for weight in Severity)
    words = [f"{n} {word}{'' if n == 1 or word == 'info' else 's'}" for n, word in counts if n]
    return ", ".join(words) or "nothing"
