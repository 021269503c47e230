"""JSON text, laid out as JSON.stringify does: one line a value, or without any white space."""

from __future__ import annotations

from collections.abc import Mapping
from json.encoder import encode_basestring as quoted
from typing import Any

from argmap.notations.argdown.data.values import DateText
from argmap.notations.argdown.model.elements import TextRange
from argmap.notations.argdown.model.javascript import iso_date, number_text
from argmap.notations.argdown.model.positions import Position

_DEEPEST_INDENT = 50
_RANGE_VALUES = {"link": "url", "tag": "tag", "statement-mention": "title", "argument-mention": "title"}


class Keys(dict[str, str]):
    """What stands before the value of a key: a comma, a line end, the key, a colon; by key."""

    def __init__(self, line: str, colon: str) -> None:
        super().__init__()
        self.line = line
        self.colon = colon

    def __missing__(self, key: str) -> str:
        text = self[key] = f',{self.line}"{key}"{self.colon}'
        return text

    def head(self, type_name: str) -> str:
        """The begin of an object with a type."""
        return f'{{{self.line}"type"{self.colon}"{type_name}"'

    def span(self, start: Position, end: Position) -> str:
        """Where something starts and ends."""
        return (
            f"{self['startLine']}{start[0]}{self['startColumn']}{start[1]}"
            f"{self['endLine']}{end[0]}{self['endColumn']}{end[1]}"
        )


class Layout:
    """Lays JSON out with `indent` for each level; nothing but the values when that is empty."""

    def __init__(self, indent: str) -> None:
        self.indent = indent
        self.colon = ": " if indent else ":"
        self.lines: dict[int, str] = {}
        self.known_keys: dict[int, Keys] = {}

    def line(self, depth: int) -> str:
        """The line end before a value at `depth`; very deep ones are indented no further."""
        if depth not in self.lines:
            self.lines[depth] = "\n" + self.indent * min(depth, _DEEPEST_INDENT) if self.indent else ""
        return self.lines[depth]

    def keys(self, depth: int) -> Keys:
        """The keys of an object whose keys stand at `depth`."""
        if depth not in self.known_keys:
            self.known_keys[depth] = Keys(self.line(depth), self.colon)
        return self.known_keys[depth]

    def array(self, items: list[str], depth: int) -> str:
        """A list whose items stand at `depth`."""
        if not items:
            return "[]"
        line = self.line(depth)
        return f"[{line}{(',' + line).join(items)}{self.line(depth - 1)}]"

    def map(self, items: Mapping[str, str], depth: int) -> str:
        """A map of quoted keys to values that are JSON, whose keys stand at `depth`."""
        if not items:
            return "{}"
        line, colon = self.line(depth), self.colon
        inside = f",{line}".join([f"{key}{colon}{value}" for key, value in items.items()])
        return f"{{{line}{inside}{self.line(depth - 1)}}}"

    def ranges(self, ranges: list[TextRange], depth: int) -> str:
        """The ranges of a text, which stand at `depth`."""
        keys = self.keys(depth + 1)
        close = self.line(depth) + "}"
        return self.array(
            [
                f"{keys.head(kind)}{keys['start']}{start}{keys['stop']}{stop}"
                + (f"{keys[_RANGE_VALUES[kind]]}{quoted(value)}" if kind in _RANGE_VALUES else "")
                + close
                for kind, start, stop, value in ranges
            ],
            depth,
        )

    def value(self, value: Any, depth: int) -> str:
        """Any value of a data block; its keys or items stand at `depth`."""
        if isinstance(value, str):
            return quoted(iso_date(value) if isinstance(value, DateText) else value)
        if isinstance(value, dict):
            return self.map({quoted(key): self.value(item, depth + 1) for key, item in value.items()}, depth)
        if isinstance(value, list):
            return self.array([self.value(item, depth + 1) for item in value], depth)
        if value is None:
            return "null"
        if isinstance(value, bool):
            return "true" if value else "false"
        return number_text(value)
