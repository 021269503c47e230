"""Findings for people: what is to be mended in full, what was observed summed up, the weightiest in full."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from argmap.findings import Finding, Report, Severity
from argmap.reports.frame import frame, visible
from argmap.text.place import Lines

IN_FULL = 5
"""How many findings about the essay are shown in full."""

MOST_OF_A_RULE = 20
"""How many findings of one rule about the map are shown in full."""

_COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}


def text(
    report: Report, texts: Mapping[str, str], *, every: bool = False, color: bool = False, most: int = IN_FULL
) -> str:
    """The report on one map; `texts` holds the files that findings lie in, by name.

    `every` shows all findings in full, else the essay's are summed up and the `most` weightiest shown.
    """
    page = _Page(texts, color)
    mine = [f for f in report.findings if f.about == "map" or every]
    mine.sort(key=lambda f: f.map_order(report.file))
    observed = [f for f in report.findings if f.about == "essay" and not every]
    parts = [_head(report, page)]
    parts += _in_full(mine, page, len(mine) if every else MOST_OF_A_RULE)
    if observed:
        parts.append(_summed_up(report, observed))
        parts += _weightiest(report, observed, page, most)
    return "\n\n".join(parts) + "\n"


def _in_full(found: Sequence[Finding], page: _Page, most: int) -> list[str]:
    """Findings in full, at most `most` of one rule."""
    counts: dict[str, int] = {}
    parts = []
    for f in found:
        counts[f.rule] = counts.get(f.rule, 0) + 1
        if counts[f.rule] <= most:
            parts.append(_full(f, page))
    left_out = {rule: n - most for rule, n in counts.items() if n > most}
    return parts + [f"{n} more {rule}: --all" for rule, n in left_out.items()]


class _Page:
    """What findings are written on: the texts they lie in, and what was written already."""

    def __init__(self, texts: Mapping[str, str], color: bool) -> None:
        self.texts = texts
        self.color = color
        self.helped: set[str] = set()
        self._lines: dict[str, Lines] = {}

    def lines(self, file: str) -> Lines:
        """The lines of a file that a finding lies in."""
        if file not in self._lines:
            self._lines[file] = Lines(self.texts[file], file)
        return self._lines[file]

    def help(self, words: str) -> list[str]:
        """The help line, once for all findings that have the same."""
        words = visible(words)
        first = words not in self.helped
        self.helped.add(words)
        return [f"   = help: {words}"] if first else []

    def paint(self, words: str, code: str) -> str:
        return f"\033[{code}m{words}\033[0m" if self.color else words


def _head(report: Report, page: _Page) -> str:
    if report.quotes:
        found = f"{report.located} of {plural(report.quotes, 'quote')} found in the text"
    else:
        found = "no quotes"
    file = visible(report.file)
    return page.paint(f"{file}: {plural(report.statements, 'statement')}, {found}", "1")


def plural(number: int, noun: str) -> str:
    """A number with its noun, as in ``1 quote``, ``2 quotes``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _full(f: Finding, page: _Page) -> str:
    label = page.paint(f"{f.severity.value}[{f.rule}]", _COLORS[f.severity])
    where = f"{visible(str(f.map))}: " if f.map is not None else ""
    lines = [f"{where}{label}: {visible(f.message)}"]
    if f.essay is not None and f.essay.place.file in page.texts:
        place, end = f.essay.place, f.essay.span.end
        lines.append(f"   --> {visible(str(place))}")
    elif f.map is not None and f.map.file in page.texts and f.about == "map":
        place, end = f.map, f.map.end or f.map.offset + 1
    else:
        return "\n".join([*lines, *page.help(f.help)])
    shown, carets = frame(place, end, page.lines(place.file))
    number = str(place.line)
    gap = " " * max(len(number), 2)
    lines += [f" {gap} |", f" {number:>2} | {shown}", f" {gap} | {page.paint(carets, _COLORS[f.severity])}"]
    return "\n".join([*lines, *page.help(f.help)])


def _summed_up(report: Report, observed: Sequence[Finding]) -> str:
    counts: dict[str, int] = {}
    for f in observed:
        counts[f.rule] = counts.get(f.rule, 0) + 1
    lines = ["Observed in the essay (no fault of the map):"]
    for rule in sorted(counts, key=lambda r: (-counts[r], r)):
        summary = report.summaries.get(rule, f"{counts[rule]} findings")
        lines.append(f"  {summary}  [{rule}]")
    return "\n".join(lines)


def _weightiest(report: Report, observed: Sequence[Finding], page: _Page, most: int) -> list[str]:
    ranked = sorted(
        (f for f in observed if f.severity is not Severity.INFO),
        key=lambda f: (f.severity.rank, -report.weights.get(f.id or "", 0.0)),
    )
    parts = []
    more = len(observed) - min(len(ranked), most)
    if ranked:
        first = ranked[:most]
        parts.append("Look at these first:" if more else "In full:")
        parts += [_full(f, page) for f in first]
    if more:
        parts.append(f"{more} more: --all")
    return parts


def in_all(reports: Iterable[Report]) -> str:
    """One line over all maps: how many were checked and how many findings there are of each weight."""
    reports = list(reports)
    counts = dict.fromkeys(Severity, 0)
    for report in reports:
        for f in report.findings:
            counts[f.severity] += 1
    found = ", ".join(plural(n, s.value) for s, n in counts.items() if n and s is not Severity.INFO)
    infos = f"{counts[Severity.INFO]} for information" if counts[Severity.INFO] else ""
    said = ", ".join(part for part in (found, infos) if part) or "nothing found"
    mend = sum(f.about == "map" and f.severity is not Severity.INFO for r in reports for f in r.findings)
    return f"{plural(len(reports), 'map')} checked: {said}; {mend or 'nothing'} to mend in the map" + (
        "s" if len(reports) > 1 else ""
    )
