"""What JavaScript makes of values where Python differs: lengths, truth, numbers, dates, class names."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

_T = TypeVar("_T")

_BEYOND_ONE_UNIT = re.compile("[\U00010000-\U0010ffff]")
_DATE = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:(?:[Tt]|[ \t]+)(\d{1,2}):(\d{2}):(\d{2})(?:\.(\d*))?(?:[ \t]*(?:Z|([-+])(\d{1,2})(?::(\d{2}))?))?)?"
)
_INDEX = re.compile("0|[1-9][0-9]{0,8}")
_LARGEST_EXACT = 2**53
_CALENDAR = 400  # years after which the calendar repeats
_WHITE_SPACE = "\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_BLANK = re.compile(f"[{_WHITE_SPACE}]")
_BLANKS_AROUND = re.compile(rf"\A[{_WHITE_SPACE}]+|(?<![{_WHITE_SPACE}])[{_WHITE_SPACE}]+\Z")
_NOT_IN_CLASS_NAME = re.compile("[^a-z0-9-]")
_COMPARED = (str, bool, type(None))
_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def utf16_length(text: str) -> int:
    """The length of `text` in UTF-16 units."""
    if text.isascii() or not _BEYOND_ONE_UNIT.search(text):
        return len(text)
    return len(text) + sum(character > "\uffff" for character in text)


def is_true(value: Any) -> bool:
    """Whether `value` counts as true: all lists and maps do, NaN does not."""
    return isinstance(value, list | dict) or (value == value and bool(value))


def are_same(one: Any, other: Any) -> bool:
    """Whether two texts, numbers, truth values or nulls are the same; nothing else is."""
    if _is_number(one) and _is_number(other):
        return bool(one == other)
    return type(one) is type(other) and type(one) in _COMPARED and bool(one == other)


def exceeds(one: Any, other: Any) -> bool:
    """Whether `one` is the greater one: texts by their characters, everything else as numbers."""
    if type(one) is str and type(other) is str:
        return one > other
    return number(one) > number(other)


def item(values: Any, place: Any, default: Any) -> Any:
    """What stands in the list or text `values` at a `place`, counted from 0; `default` if nothing does."""
    if isinstance(values, list) or type(values) is str:
        is_place = _is_number(place) and place == place // 1 and 0 <= place < len(values)
        return values[int(place)] if is_place else default
    return default


def key(value: Any) -> str:
    """The key that a text, a number, a truth value or null is in a map; all else is ``undefined``."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "null"
    if isinstance(value, int | float):
        return number_text(value)
    return value if isinstance(value, str) else "undefined"


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def number(value: Any) -> float:
    """`value` as a number; NaN if it is none."""
    if type(value) is str:
        value = trimmed(value)
    elif value is not None and not isinstance(value, int | float):
        return math.nan
    try:
        return float(value or 0)
    except ValueError:
        return math.nan
    except OverflowError:
        return math.copysign(math.inf, value)


def trimmed(text: str) -> str:
    """`text` without the white space around it."""
    return _BLANKS_AROUND.sub("", text)


def class_name(text: str) -> str:
    """`text` as a CSS class: small ASCII letters, digits and hyphens."""
    return _NOT_IN_CLASS_NAME.sub("", _BLANK.sub("-", text.lower().translate(_LETTERS)))


def in_key_order(entries: Mapping[str, _T]) -> Mapping[str, _T]:
    """`entries` in the order of an object's keys: whole numbers first, by size."""
    numbers = [key for key in entries if key[:1].isdigit() and _INDEX.fullmatch(key)]
    if not numbers:
        return entries
    ordered = {key: entries[key] for key in sorted(numbers, key=int)}
    return ordered | {key: value for key, value in entries.items() if key not in ordered}


def number_text(value: int | float) -> str:
    """`value` as JSON has it: a double, written out below 10**21 and from 10**-6; ``null`` if not finite."""
    if isinstance(value, int) and -_LARGEST_EXACT <= value <= _LARGEST_EXACT:
        return str(value)
    number = float(value)
    if not math.isfinite(number):
        return "null"
    if 1e-4 <= number < 1e15:
        return repr(number).removesuffix(".0")
    sign = "-" if number < 0 else ""
    digits, _, power = repr(abs(number)).removesuffix(".0").partition("e")
    whole, _, fraction = digits.partition(".")
    exponent = int(power or 0)
    if 0 < exponent < 21:
        return sign + whole + fraction.ljust(exponent, "0")
    if -7 < exponent < 0:
        return f"{sign}0.{'0' * (-exponent - 1)}{whole}{fraction}"
    return f"{sign}{digits}e{exponent:+d}" if exponent else f"{sign if number else ''}{digits}"


def iso_date(written: str) -> str:
    """A date of YAML in UTC to the millisecond; what is too large for a month, a day or an hour runs over."""
    match = _DATE.fullmatch(written)
    if match is None:
        return written
    year, month, day = int(match[1]), int(match[2]), int(match[3])
    year += 1900 if year < 100 else 0
    hour, minute, second = (int(match[number] or 0) for number in (4, 5, 6))
    years, month = divmod(month - 1, 12)
    shift = _CALENDAR if year < 5 * _CALENDAR else -_CALENDAR
    moment = datetime(year + years + shift, month + 1, 1, tzinfo=UTC) + timedelta(
        days=day - 1,
        hours=hour,
        minutes=minute,
        seconds=second,
        milliseconds=int((match[7] or "")[:3].ljust(3, "0")),
    )
    if match[8]:
        away = timedelta(hours=int(match[9]), minutes=int(match[10] or 0))
        moment += -away if match[8] == "+" else away
    year = moment.year - shift
    shown = f"{year:04}" if year <= 9999 else f"+{year:06}"
    return f"{shown}-{moment:%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03}Z"
