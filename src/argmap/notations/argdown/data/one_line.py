"""The data block of nearly all statements: one line of keys with words, numbers or a list of words."""

from __future__ import annotations

import re
from typing import Any

from argmap.notations.argdown.data.scalars import BOOLEANS, NULLS, resolve

_ENTRY = re.compile(
    r"""[ ]*+([A-Za-z_][A-Za-z0-9_-]*+):[ ]++(?:
        "([^"\\]*+)"
      | (-?[^ ,\[\]{}:#&*!|>'"%@`?-][^,\[\]{}:#"']*+)
      | \[([^\[\]{}:#"']*+)\]
    )[ ]*+([,}])""",
    re.VERBOSE,
)
_NO_KEYS = NULLS | BOOLEANS.keys()


def read_line(block: str) -> dict[str, Any] | None:
    """What the data `block` says; None if it is not of this kind or faulty."""
    found: dict[str, Any] = {}
    if not block.isprintable():
        return None
    match, at = _ENTRY.match, 1
    while True:
        entry = match(block, at)
        if entry is None:
            return None
        key, quoted, bare, items, sign = entry.groups()
        if key in found or key in _NO_KEYS:
            return None
        if quoted is not None:
            found[key] = quoted
        elif bare is not None:
            found[key] = resolve(bare.rstrip(" "))
        else:
            words = [item.strip(" ") for item in items.split(",")]
            if not all(word[:1].isalnum() for word in words):
                return None
            found[key] = [resolve(word) for word in words]
        at = entry.end()
        if sign == "}":
            return found if at == len(block) else None
