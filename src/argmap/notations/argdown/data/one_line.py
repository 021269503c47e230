"""The data block of nearly all statements: one line of keys with words, numbers, or a list or a map of these."""

from __future__ import annotations

import re
from typing import Any

from argmap.notations.argdown.data.scalars import BOOLEANS, NULLS, resolve

_MORE = r"[^,\[\]{}:#\"']*+(?:(?::(?=[^ ,\[\]{}?])|(?<=[^ ])#)[^,\[\]{}:#\"']*+)*+"
_SCALAR = rf"""
    "([^"\\]*+)" | '([^']*+)' | (-?[^ ,\[\]{{}}:\#&*!|>'"%@`?-]{_MORE.replace("#", chr(92) + "#")})
"""
_ENTRY = re.compile(
    rf"""[ ]*+([A-Za-z_][A-Za-z0-9_-]*+):[ ]++(?:{_SCALAR} | (\[[^\[\]{{}}]*+\]) | (\{{[^\[\]{{}}]*+\}}))[ ]*+([,}}])""",
    re.VERBOSE,
)
_ITEM = re.compile(rf"[ ]*+(?:{_SCALAR})[ ]*+([,\]])", re.VERBOSE)
_NO_KEYS = NULLS | BOOLEANS.keys()


def read_line(block: str) -> dict[str, Any] | None:
    """What the data `block` says; None if it is not of this kind or faulty."""
    return _read_map(block) if block.isprintable() else None


def _read_map(block: str) -> dict[str, Any] | None:
    found: dict[str, Any] = {}
    match, at = _ENTRY.match, 1
    while True:
        entry = match(block, at)
        if entry is None:
            return None
        key, quoted, single, bare, items, inner, sign = entry.groups()
        if key in found or key in _NO_KEYS:
            return None
        if bare is not None:
            found[key] = resolve(bare.rstrip(" "))
        elif quoted is not None:
            found[key] = quoted
        elif single is not None:
            found[key] = single
        else:
            value = _read_list(items) if items is not None else _read_map(inner)
            if value is None:
                return None
            found[key] = value
        at = entry.end()
        if sign == "}":
            return found if at == len(block) else None


def _read_list(items: str) -> list[Any] | None:
    found: list[Any] = []
    at = 1
    while True:
        item = _ITEM.match(items, at)
        if item is None:
            return None
        quoted, single, bare, sign = item.groups()
        found.append(resolve(bare.rstrip(" ")) if bare is not None else single if quoted is None else quoted)
        at = item.end()
        if sign == "]":
            return found if at == len(items) else None
