"""Views from settings: those of Argdown, in a map's front matter or in a file, and those given by name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from attrs import fields_dict

from argmap.errors import SettingsError, UsageError
from argmap.notations.argdown.model.color_schemes import SCHEMES
from argmap.reading import Reading
from argmap.renderers.selection import named_ids
from argmap.renderers.themes import NAMED_COLORS, THEMES
from argmap.renderers.view import View

_LABELS = {"hide-untitled": "title-and-text", "title": "title", "text": "text", "none": "none"}
_MODES = (
    "all",
    "with-title",
    "top-level",
    "with-relations",
    "not-used-in-argument",
    "with-more-than-one-relation",
)
_FORMS = {"LR": "left-right", "RL": "left-right", "TB": "top-down", "BT": "top-down"}
_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


def view_of(reading: Reading, config: Mapping[str, Any], given: Mapping[str, Any]) -> View:
    """The view of a map: fields of :class:`View` that are `given`, else the front matter's, else `config`'s.

    `config` has Argdown's settings, as its `argdown.config.json` does: `selection`, `map`, `group`, `color`
    and `dot`.

    Raises:
        UsageError: a field that is given does not exist or has no such value.
        SettingsError: a setting has a value that it cannot have.
    """
    values: dict[str, Any] = {}
    for settings, where in ((config, "argdown.config.json"), (reading.map.data, reading.file)):
        values.update(_Settings(settings, where).fields())
    known = fields_dict(View)
    for name, value in given.items():
        if name not in known:
            raise UsageError(f"a view has no {name!r}", remedy=f"it has: {', '.join(known)}")
        values[name] = value
    if "closed" in given:
        ids = named_ids("section", given["closed"], reading.map.sections)
        values["closed"] = tuple(s.title for s in reading.map.sections if s.id in ids)
    if values.get("theme", "light") not in THEMES:
        raise UsageError(
            f"there is no theme {values['theme']!r}", remedy=f"choose one of: {', '.join(THEMES)}"
        )
    return View(**values)


class _Settings:
    """The settings of Argdown in one place, as fields of a view."""

    def __init__(self, settings: Mapping[str, Any], where: str) -> None:
        self.settings = settings
        self.where = where

    def fields(self) -> dict[str, Any]:
        return dict(self._found())

    def _found(self) -> Iterator[tuple[str, Any]]:
        yield from self._taken("selection", "selectedTags", "tags", self._names)
        yield from self._taken("selection", "selectElementsWithoutTag", "untagged", self._flag)
        yield from self._taken("selection", "selectedSections", "sections", self._names)
        yield from self._taken("selection", "selectElementsWithoutSection", "unsectioned", self._flag)
        yield from self._taken(
            "selection", "excludeDisconnected", "disconnected", lambda v, k: not self._flag(v, k)
        )
        yield from self._taken("selection", "statementSelectionMode", "mode", self._mode)
        left_out = [
            name
            for key in ("excludeStatements", "excludeArguments")
            for name in self._names(self._table("selection").get(key, []), f"selection.{key}")
        ]
        if left_out:
            yield "exclude", tuple(left_out)
        yield from self._taken("map", "statementLabelMode", "statement_labels", self._labels)
        yield from self._taken("map", "argumentLabelMode", "argument_labels", self._labels)
        yield from self._taken("group", "groupDepth", "group_depth", self._count)
        yield from self._taken(
            "group", "sections", "closed", lambda v, k: self._sections(v, k, "isClosed", True)
        )
        yield from self._taken(
            "group", "sections", "ungrouped", lambda v, k: self._sections(v, k, "isGroup", False)
        )
        yield from self._taken("color", "tagColors", "tag_colors", self._colors)
        graphviz = self._table("dot").get("graphVizSettings", {})
        if not isinstance(graphviz, Mapping):
            raise self._wrong("dot.graphVizSettings", "a table such as {rankdir: LR}")
        if "rankdir" in graphviz:
            yield "form", self._form(graphviz["rankdir"], "dot.graphVizSettings.rankdir")

    def _table(self, name: str) -> Mapping[str, Any]:
        table = self.settings.get(name)  # what is no table is a key of the reader's own
        return table if isinstance(table, Mapping) else {}

    def _taken(
        self, table: str, key: str, name: str, read: Callable[[Any, str], Any]
    ) -> Iterator[tuple[str, Any]]:
        own = self._table(table)
        if key in own:
            yield name, read(own[key], f"{table}.{key}")

    def _names(self, value: Any, key: str) -> tuple[str, ...]:
        if isinstance(value, str):
            return (value,)
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        raise self._wrong(key, "a list of names")

    def _flag(self, value: Any, key: str) -> bool:
        if isinstance(value, bool):
            return value
        raise self._wrong(key, "true or false")

    def _count(self, value: Any, key: str) -> int:
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return value
        raise self._wrong(key, "a number from 0 on")

    def _mode(self, value: Any, key: str) -> str:
        if value in _MODES:
            return str(value)
        raise self._wrong(key, f"one of {', '.join(_MODES)}")

    def _labels(self, value: Any, key: str) -> str:
        if isinstance(value, str) and value in _LABELS:
            return _LABELS[value]
        raise self._wrong(key, f"one of {', '.join(_LABELS)}")

    def _form(self, value: Any, key: str) -> str:
        if isinstance(value, str) and value in _FORMS:
            return _FORMS[value]
        raise self._wrong(key, f"one of {', '.join(_FORMS)}")

    def _sections(self, value: Any, key: str, flag: str, wanted: bool) -> tuple[str, ...]:
        if not isinstance(value, Mapping):
            raise self._wrong(key, "a table of sections")
        return tuple(
            title for title, own in value.items() if isinstance(own, Mapping) and own.get(flag) is wanted
        )

    def _colors(self, value: Any, key: str) -> dict[str, str]:
        """Colours by tag; a list colours the tags in turn, which is left to Argdown."""
        if isinstance(value, list):
            return {}
        if not isinstance(value, Mapping):
            raise self._wrong(key, "a table of tags, such as {pro: green}")
        ranked = sorted(value.items(), key=lambda item: -_priority(item[1]))
        return {tag: self._color(own, f"{key}.{tag}") for tag, own in ranked}

    def _color(self, value: Any, key: str) -> str:
        color = value.get("color") if isinstance(value, Mapping) else value
        if isinstance(color, int) and not isinstance(color, bool) and 0 <= color < len(SCHEMES["default"]):
            return str(SCHEMES["default"][color]).upper()
        if isinstance(color, str) and color.lower() in NAMED_COLORS:
            return NAMED_COLORS[color.lower()]
        if isinstance(color, str) and _HEX.fullmatch(color):
            digits = color[1:] if len(color) == 7 else "".join(digit * 2 for digit in color[1:])
            return f"#{digits.upper()}"
        raise self._wrong(key, "a colour such as green or #RRGGBB")

    def _wrong(self, key: str, what: str) -> SettingsError:
        return SettingsError(f"`{key}` is not {what}", where=self.where, remedy=f"write {what}")


def _priority(value: Any) -> float:
    own = value.get("priority", 0) if isinstance(value, Mapping) else 0
    return float(own) if isinstance(own, (int, float)) else 0.0
