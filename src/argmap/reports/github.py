"""Findings as annotations of a pull request (GitHub workflow commands), at their places in the map."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.findings import Finding, Report, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def text(reports: Iterable[Report]) -> str:
    """One line a finding."""
    return "".join(f"{_line(f)}\n" for report in reports for f in report.findings)


def _line(f: Finding) -> str:
    fields = {"title": f.rule}
    if f.map is not None:
        fields = {"file": f.map.file, "line": str(f.map.line), "col": str(f.map.column), **fields}
    listed = ",".join(f"{key}={_property(value)}" for key, value in fields.items())
    return f"::{_COMMANDS[f.severity]} {listed}::{_data(f'{f.message} ({f.help})')}"


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")
