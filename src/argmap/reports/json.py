"""Findings for programs: one JSON object, every finding. Its schema is `check.schema.json`."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from argmap.findings import Finding, Report
from argmap.version import __version__


def text(reports: Iterable[Report]) -> str:
    """The reports as JSON text; offsets are in code points of the file, or the Markdown source."""
    reports = list(reports)
    value = {
        "argmap": __version__,
        "checked": {
            "maps": len(reports),
            "statements": sum(r.statements for r in reports),
            "quotes": sum(r.quotes for r in reports),
            "located": sum(r.located for r in reports),
        },
        "findings": [_finding(f) for r in reports for f in r.findings],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _finding(f: Finding) -> dict[str, Any]:
    place = words = None
    if f.map is not None:
        place = {"path": f.map.file, "line": f.map.line, "column": f.map.column}
        place |= {"offset": f.map.offset, "end": f.map.end}
    if f.essay is not None:
        at, span = f.essay.place, f.essay.span
        words = {"path": at.file, "line": at.line, "column": at.column, "start": span.start, "end": span.end}
    return {
        "rule": f.rule,
        "severity": f.severity.value,
        "about": f.about,
        "message": f.message,
        "help": f.help,
        "id": f.id,
        "title": f.title,
        "map": place,
        "essay": words,
    }
