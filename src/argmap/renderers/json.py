"""The map as JSON, every quote with the anchor that was found for it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from argmap.findings import Finding
from argmap.notations.json.writer import encode
from argmap.reading import Reading
from argmap.text.locate import Anchor, Miss


def map_json(reading: Reading, _findings: Iterable[Finding] = ()) -> str:
    """The map in argmap's JSON notation; located quotes have an ``anchor`` with offsets in the source."""
    value = encode(reading.map)
    for row in value["statements"]:
        for quote, found in zip(row["quotes"], reading.located[row["id"]], strict=False):
            quote["anchor"] = _anchor(found)
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _anchor(found: Anchor | Miss) -> dict[str, Any] | None:
    if isinstance(found, Miss):
        return None
    return {
        "level": found.level,
        "paragraph": found.paragraph,
        "start": found.source.start,
        "end": found.source.end,
    }
