"""Argdown written safely: text, titles, tags and data as the official parser reads them back.

The rules are those of the Argdown language page, section 8.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from typing import Any

from argmap.notations.argdown.data.values import DateText
from argmap.notations.argdown.includes import OPENING

_SPECIAL = re.compile(r"[\\#*_\[\]<>{}]|@(?=[\[<])|/(?=[/*])|=(?===)|[.:](?=\S+?[.:])|(?<=@include)\(")
_LINE_START = re.compile(r"[+\-'(,]|\d+(?=\.)")
_ENDS_RULE = re.compile(r"[-,]")
_PLAIN = re.compile(r"[A-Za-z][\w’'-]*(?: [\w’'-]+)*\Z")
_NOT_TEXT = frozenset("true false null yes no on off y n none".split())
_KEY = re.compile(r"[A-Za-z_][\w-]*\Z", re.ASCII)
_NOT_IN_TAG = re.compile(r"\)|[\]>](?=:)")
_SPECIAL_FLOATS = {"inf": ".inf", "-inf": "-.inf", "nan": ".nan"}
_FENCE = re.compile(r"=(?===)|[\]>](?=:)|(?<=@include)\(")
"""Ends of the front matter, and of a title before it; what would include a file."""

_PLAIN_TAG = re.compile(r"[A-Za-z0-9_-]+\Z")


def on_one_line(words: str) -> str:
    """The words as running text can have them: blanks and line ends run together."""
    return " ".join(words.replace("\ufeff", "").split())


def text(words: str, *, at_line_start: bool = False) -> str:
    """Running text that is read back as `words` :func:`on_one_line`."""
    escaped = _SPECIAL.sub(lambda found: "\\" + found.group(), on_one_line(words))
    if at_line_start and (found := _LINE_START.match(escaped)):
        escaped = escaped[: found.end() - 1] + "\\" + escaped[found.end() - 1 :]
    return escaped


def rule(words: str) -> str:
    """A rule of an inference, which no other rule and no end of the inference follows too early."""
    return _ENDS_RULE.sub(r"\\\g<0>", text(words))


def plain_words(words: str) -> str:
    """The words :func:`on_one_line` where no backslash can stand, without any that would include a file."""
    return on_one_line(words).replace(OPENING, OPENING.replace("(", " ("))


def taggable(name: str) -> str:
    """The name as it can stand in a tag, empty for none."""
    return plain_words(_NOT_IN_TAG.sub(" ", name))


def tag(name: str) -> str:
    """A tag."""
    return f"#{name}" if _PLAIN_TAG.match(name) else f"#({taggable(name)})"


def scalar(value: Any) -> str:
    """A scalar of a data block: plain when that is safe, else in quotation marks."""
    if value is None or isinstance(value, (bool, int)):
        return json.dumps(value)
    if isinstance(value, float):
        return json.dumps(value) if math.isfinite(value) else _SPECIAL_FLOATS[str(value)]
    words = str(value)
    if isinstance(value, DateText) or (_PLAIN.match(words) and words.lower() not in _NOT_TEXT):
        return words
    return _quoted(words)


def _quoted(words: str) -> str:
    """A string in quotation marks without a sign that ends a data block or the front matter."""
    quoted = _FENCE.sub(lambda found: _escaped(found.group()), json.dumps(words, ensure_ascii=False))
    return "".join(_escaped(char) if char in "{}" or not char.isprintable() else char for char in quoted)


def _escaped(char: str) -> str:
    code = ord(char)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def flow(value: Any) -> str:
    """A value of a data block in flow form, on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key(k)}: {flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(flow(item) for item in value) + "]"
    return scalar(value)


def key(name: Any) -> str:
    """A key of a data block."""
    words = str(name)
    return words if _KEY.match(words) and words.lower() not in _NOT_TEXT else _quoted(words)


def block(values: Mapping[str, Any]) -> list[str]:
    """The lines of a map in block form, maps below it one to a line in flow form."""
    lines = []
    for name, value in values.items():
        if isinstance(value, Mapping) and value:
            lines.append(f"{key(name)}:")
            lines += [f"    {key(inner)}: {flow(item)}" for inner, item in value.items()]
        else:
            lines.append(f"{key(name)}: {flow(value)}")
    return lines
