"""Findings as SARIF 2.1.0 for code hosts and editors: the map's place, the essay's beside it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from argmap.findings import Finding, Report, Severity
from argmap.reports.ends import Ends
from argmap.text.folding import fold_text
from argmap.text.place import Place
from argmap.version import __version__

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def text(reports: Iterable[Report], texts: Mapping[str, str]) -> str:
    """The reports as SARIF; `texts` holds the files that findings lie in, by name."""
    findings = [f for report in reports for f in report.findings]
    ends = Ends(texts)
    run = {
        "tool": {
            "driver": {
                "name": "argmap",
                "version": __version__,
                "rules": _rules({f.rule for f in findings}),
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(f, texts, ends) for f in findings],
    }
    value = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _rules(slugs: set[str]) -> list[dict[str, Any]]:
    from argmap.checks import RULES

    known = {rule.slug: rule.summary for rule in RULES}
    return [{"id": slug, "shortDescription": {"text": known.get(slug, slug)}} for slug in sorted(slugs)]


def _result(f: Finding, texts: Mapping[str, str], ends: Ends) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": f.rule,
        "level": _LEVELS[f.severity],
        "message": {"text": f"{f.message} ({f.help})"},
        "partialFingerprints": {"argmap/v1": fingerprint(f, texts)},
    }
    if f.map is not None:
        result["locations"] = [_location(f.map, ends)]
    if f.essay is not None:
        result["relatedLocations"] = [_location(f.essay.place.up_to(f.essay.span.end), ends)]
    return result


def _location(place: Place, ends: Ends) -> dict[str, Any]:
    region = {"startLine": place.line, "startColumn": place.column, "charOffset": place.offset}
    if place.end is not None:
        region["charLength"] = place.end - place.offset
    end = ends.of(place)
    if end is not None:
        region |= {"endLine": end.line, "endColumn": end.column}
    return {
        "physicalLocation": {"artifactLocation": {"uri": quote(place.file)}, "region": region},
    }


def fingerprint(f: Finding, texts: Mapping[str, str]) -> str:
    """What stays the same when text moves: the rule and the folded words concerned, else the message."""
    from hashlib import blake2b

    words = f.title or f.id or f.message
    if f.essay is not None and f.essay.place.file in texts:
        words = texts[f.essay.place.file][f.essay.span.start : f.essay.span.end]
    return blake2b(f"{f.rule}\n{fold_text(words)}".encode(), digest_size=16).hexdigest()
