"""What YAML 1.2 (as js-yaml 4 reads it) takes a word without quotation marks for (section 4.2)."""

from __future__ import annotations

import math
import re
from typing import TypeAlias

from argmap.notations.argdown.data.values import DateText

Scalar: TypeAlias = "str | int | float | bool | None"

NULLS = frozenset(("", "~", "null", "Null", "NULL"))
BOOLEANS = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_MAY_BE_OTHER = frozenset("~ntfNTF0123456789+-.")
_INTEGER = re.compile(
    r"(?P<sign>[-+]?)(?:0b(?P<b>[01]+)|0x(?P<x>[0-9a-fA-F]+)|0o(?P<o>[0-7]+)|(?P<d>[0-9]+))\Z"
)
_FLOAT = re.compile(r"(?:[-+]?[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9]+(?:[eE][-+]?[0-9]+)?)\Z")
_SPECIAL_FLOAT = re.compile(r"(?:(?P<sign>[-+]?)\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\Z")
_DATE = re.compile(
    r"[0-9]{4}-(?:[0-9]{2}-[0-9]{2}|[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}"
    r"(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?)\Z"
)
_BASES = {"b": 2, "x": 16, "o": 8, "d": 10}
_LONGEST_QUICK = 300  # far below what a double holds
_LONGEST_NUMBER = 1024


def resolve(word: str) -> Scalar:
    """The value of a plain scalar: null, bool, int, float, :class:`DateText` or str."""
    if word and word[0] not in _MAY_BE_OTHER:
        return word
    if word in NULLS:
        return None
    if word in BOOLEANS:
        return BOOLEANS[word]
    number = number_of(word)
    if number is not None:
        return number
    return DateText(word) if _DATE.match(word) else word


def number_of(word: str) -> int | float | None:
    """The number that `word` is; None for a word, and for a number beyond the range of a double."""
    if word.isdecimal() and word.isascii() and len(word) < _LONGEST_QUICK:
        return int(word)
    if len(word) > _LONGEST_NUMBER:
        return None
    match = _INTEGER.match(word)
    if match:
        digits = match.lastgroup or ""
        value = int(match[digits], _BASES[digits])
        return (-value if match["sign"] == "-" else value) if value < 2**1024 else None
    if _FLOAT.match(word):
        number = float(word)
        return number if math.isfinite(number) else None
    match = _SPECIAL_FLOAT.match(word)
    if match:
        return math.nan if match["sign"] is None else float(match["sign"] + "inf")
    return None


def key_text(value: object) -> str:
    """A key as str, the way JavaScript writes it: ``true``, ``null``, ``1,2``, ``[object Object]``."""
    if isinstance(value, str):
        return str(value)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return _number_text(value)
    if isinstance(value, list):
        return ",".join("" if item is None else key_text(item) for item in value)
    return "[object Object]"


def _number_text(value: int | float) -> str:
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return str(int(value)) if value == int(value) else repr(value)


def is_date(word: str) -> bool:
    """Whether YAML takes `word` for a date or a date with a time."""
    return _DATE.match(word) is not None
