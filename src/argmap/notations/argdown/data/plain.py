"""The data blocks of nearly all statements: keys with words, numbers, or a list or a map of these.

They stand in braces in one line, or each key in a line of its own, all indented alike.
"""

from __future__ import annotations

import re
from typing import Any

from argmap.notations.argdown.data.scalars import BOOLEANS, NULLS, resolve

_FIRST = r"-?[^ ,\[\]{}:#&*!|>'\"%@`?-]"
_COLON_OR_HASH = r"(?::(?=[^ ,\[\]{}?])|(?<=[^ ])#)"
_IN_BRACES = rf"{_FIRST}[^,\[\]{{}}:#\"']*+(?>(?:{_COLON_OR_HASH}[^,\[\]{{}}:#\"']*+)*)"
_IN_A_LINE = rf"{_FIRST}[^:#\"']*+(?>(?:{_COLON_OR_HASH}[^:#\"']*+)*)"
_QUOTED = r"\"([^\"\\]*+)\"|'([^']*+)'"
_KEY = r"([A-Za-z_][A-Za-z0-9_-]*+):[ ]++"
_INNER = r"(\[[^\[\]{}]*+\])|(\{[^\[\]{}]*+\})"
_ENTRY = re.compile(rf"[ ]*+{_KEY}(?:{_QUOTED}|({_IN_BRACES})|{_INNER})[ ]*+([,}}])")
_ITEM = re.compile(rf"[ ]*+(?:{_QUOTED}|({_IN_BRACES}))[ ]*+([,\]])")
_LINE = re.compile(rf"([ ]*+){_KEY}(?:{_QUOTED}|({_IN_A_LINE})|{_INNER})[ ]*+\Z")
_NO_KEYS = NULLS | BOOLEANS.keys()


def read_line(block: str) -> dict[str, Any] | None:
    """What the `block` in braces says; None if it is not of this kind or faulty."""
    return _read_map(block) if block.isprintable() else None


def read_lines(lines: str) -> dict[str, Any] | None:
    """What the `lines` inside a block say; None if they are not of this kind or faulty."""
    found: dict[str, Any] = {}
    indentation: str | None = None
    for line in lines.split("\n"):
        if not line or line.isspace():
            continue
        entry = _LINE.match(line)
        if entry is None or not line.isprintable():
            return None
        if indentation is None:
            indentation = entry[1]
        if entry[1] != indentation or not _enter(found, *entry.group(2, 3, 4, 5, 6, 7)):
            return None
    return found or None


def _read_map(block: str) -> dict[str, Any] | None:
    found: dict[str, Any] = {}
    match, at = _ENTRY.match, 1
    while True:
        entry = match(block, at)
        if entry is None or not _enter(found, *entry.group(1, 2, 3, 4, 5, 6)):
            return None
        at = entry.end()
        if entry[7] == "}":
            return found if at == len(block) else None


def _enter(
    found: dict[str, Any],
    key: str,
    quoted: str | None,
    single: str | None,
    bare: str | None,
    items: str | None,
    inner: str,
) -> bool:
    """Enter a key with the one form of value that it has; False if that is not of this kind."""
    if key in found or key in _NO_KEYS:
        return False
    if bare is not None:
        found[key] = resolve(bare.rstrip(" "))
        return True
    if quoted is not None or single is not None:
        found[key] = single if quoted is None else quoted
        return True
    value = _read_list(items) if items is not None else _read_map(inner)
    found[key] = value
    return value is not None


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
