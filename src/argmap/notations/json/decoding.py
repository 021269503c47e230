"""From the text of a JSON file to the object in it, of which nothing can go wrong later."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

Report = Callable[[str, int, str, str], None]
"""Called with the rule, the offset, the message and the help."""

_DEEPEST = 50
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")
_MEND = "mend the JSON here; nothing of the file could be read"


def decode(text: str, report: Report) -> dict[str, Any] | None:
    """The object that `text` holds; None, with a finding, when it holds none that could be a map.

    Halves of characters (lone surrogates), which no file could hold, are replaced.
    """
    try:
        value = json.loads(
            text.removeprefix("\ufeff"), parse_constant=_no_number, parse_float=_finite, parse_int=_finite_int
        )
    except json.JSONDecodeError as error:
        message = f"this is not JSON: {error.msg[0].lower()}{error.msg[1:]}"
        report("json-syntax", error.pos, message, _MEND)
        return None
    except ValueError as error:
        report("json-syntax", 0, f"this is not JSON: {error}", _MEND)
        return None
    except RecursionError:
        value = None
    if value is None or _depth(value) > _DEEPEST:
        help_ = f"a map needs no more than {_DEEPEST} levels"
        report("json-syntax", 0, "this JSON is empty or nested too deeply", help_)
        return None
    if not isinstance(value, dict) or "statements" not in value:
        help_ = "argmap's JSON is an object with the keys of the published schema"
        report("json-syntax", 0, "this JSON is not a map: it has no `statements`", help_)
        return None
    return _of_whole_characters(value, report)


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no number of JSON")


def _finite(digits: str) -> float:
    number = float(digits)
    if number in (float("inf"), float("-inf")):
        raise ValueError("a number is larger than can be read")
    return number


def _finite_int(digits: str) -> int:
    if len(digits) > 300:
        raise ValueError("a number is larger than can be read")
    return int(digits)


def _depth(value: object) -> int:
    """How many lists and objects lie in one another."""
    level, depth = [value], 0
    while level := [v for v in level if isinstance(v, (dict, list))]:
        depth += 1
        level = [inner for v in level for inner in (v.values() if isinstance(v, dict) else v)]
    return depth


def _of_whole_characters(value: dict[str, Any], report: Report) -> dict[str, Any]:
    text = json.dumps(value, ensure_ascii=False)
    if not _HALF_CHARACTER.search(text):
        return value
    message = "a text of this map holds half a character, as in `\\ud83d`"
    report("invalid-value", 0, message, "write the whole character; it was replaced by a question mark")
    whole: dict[str, Any] = json.loads(_HALF_CHARACTER.sub("\ufffd", text))
    return whole
