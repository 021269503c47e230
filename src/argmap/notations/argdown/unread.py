"""What of an Argdown text cannot be read, told without reading it as a map."""

from __future__ import annotations

from argmap.findings import Finding, Severity
from argmap.notations.argdown.grammar.parser import parse
from argmap.text.place import Lines

_RULES = {"syntax": "argdown-syntax", "data": "argdown-data"}


def unread(text: str, file: str, lines: Lines | None = None) -> tuple[Finding, ...]:
    """The faults of an Argdown text as errors, in its order.

    `lines` tells where its offsets stand, for a text that is put together from several places.
    """
    faults = [fault for fault in parse(text).faults if fault.code in _RULES]
    if not faults:
        return ()
    lines = lines or Lines(text, file)
    return tuple(
        Finding(_RULES[f.code], Severity.ERROR, "map", f.message, f.help, map=lines.place(f.offset, f.end))
        for f in sorted(faults, key=lambda fault: fault.offset)
    )
