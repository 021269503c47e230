"""JSON text: the large objects over several lines, everything small on one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from json.encoder import encode_basestring
from typing import Any

from argmap.notations.argdown.data.values import DateText
from argmap.notations.argdown.model.javascript import iso_date, number_text

_DEEPEST_INDENT = 50

quoted = encode_basestring


def value_json(value: Any) -> str:
    """A value of a data block or a setting as JSON on one line."""
    kind = type(value)
    if kind is str:
        return quoted(value)
    if kind is dict:
        return "{" + ",".join([f"{quoted(key)}:{value_json(item)}" for key, item in value.items()]) + "}"
    if kind is list:
        return "[" + ",".join([value_json(item) for item in value]) + "]"
    if value is None:
        return "null"
    if kind is bool:
        return "true" if value else "false"
    if kind is int or kind is float:
        return number_text(value)
    return quoted(iso_date(value) if isinstance(value, DateText) else str(value))


def words_json(words: Iterable[str]) -> str:
    """A list of strings as JSON on one line."""
    return "[" + ",".join([quoted(word) for word in words]) + "]"


class Layout:
    """Puts items on lines of their own, with `indent` for each level; all on one line if that is empty."""

    def __init__(self, indent: str) -> None:
        self.colon = ": " if indent else ":"
        self.lines = ["\n" + indent * depth if indent else "" for depth in range(_DEEPEST_INDENT + 1)]

    def line(self, depth: int) -> str:
        """The line end before a value at `depth`; very deep ones are indented no further."""
        return self.lines[min(depth, _DEEPEST_INDENT)]

    def array(self, items: list[str], depth: int) -> str:
        """A list whose items stand at `depth`."""
        if not items:
            return "[]"
        line, last = self.lines[depth], self.lines[depth - 1]
        return f"[{line}{f',{line}'.join(items)}{last}]"

    def items(self, items: Iterable[str], brackets: str, depth: int) -> Iterator[str]:
        """A list or map whose items stand at `depth`, between `brackets`, in parts."""
        line = self.lines[depth]
        before = brackets[0] + line
        for item in items:
            yield before + item
            before = "," + line
        is_empty = before[0] == brackets[0]
        yield brackets if is_empty else self.lines[depth - 1] + brackets[1]
