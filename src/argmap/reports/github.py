"""Findings as annotations of a pull request (GitHub workflow commands), at their places in the map."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from argmap.findings import Finding, Report, Severity
from argmap.reports.ends import Ends

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def text(reports: Iterable[Report], texts: Mapping[str, str]) -> str:
    """One line a finding; `texts` holds the files that findings lie in, by name."""
    ends = Ends(texts)
    return "".join(f"{_line(f, ends)}\n" for report in reports for f in report.findings)


def _line(f: Finding, ends: Ends) -> str:
    fields = {"title": f.rule}
    if f.map is not None:
        end = ends.of(f.map)
        where = {"file": f.map.file, "line": str(f.map.line), "col": str(f.map.column)}
        if end is not None and end.line == f.map.line:
            where |= {"endLine": str(end.line), "endColumn": str(end.column)}
        elif end is not None:  # GitHub takes columns only within one line
            where |= {"endLine": str(end.line)}
        fields = {**where, **fields}
    listed = ",".join(f"{key}={_property(value)}" for key, value in fields.items())
    return f"::{_COMMANDS[f.severity]} {listed}::{_data(f'{f.message} ({f.help})')}"


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")
