"""Colours as keys of JSON objects that begin before them."""

from __future__ import annotations

from typing import Any

from argmap.notations.argdown.model.colors import Colors
from argmap.notations.argdown.model.elements import UNDEFINED, Argument, EquivalenceClass
from argmap.notations.argdown.model.layout import value_json


class ColorKeys:
    """Writes what `colors` are, those of a statement or an argument once for all places."""

    def __init__(self, colors: Colors) -> None:
        self.colors = colors
        self.written: dict[EquivalenceClass | Argument, str] = {}
        self.usual: dict[tuple[str, str], str] = {}

    def of(self, whole: EquivalenceClass | Argument) -> str:
        """Those of a statement or an argument."""
        text = self.written.get(whole)
        if text is None:
            kind = "statement" if isinstance(whole, EquivalenceClass) else "argument"
            text = self.written[whole] = self._keys(kind, self.colors.of(whole))
        return text

    def of_group(self, color: Any) -> str:
        """Those of a section or a group of that colour."""
        return self._keys("group", color)

    def _keys(self, kind: str, color: Any) -> str:
        if type(color) is not str:
            color_key = "" if color is UNDEFINED else f',"color":{value_json(color)}'
            return f'"fontColor":{value_json(self.colors.fonts[kind])}{color_key}'
        if (kind, color) not in self.usual:
            font = value_json(self.colors.fonts[kind])
            self.usual[kind, color] = f'"fontColor":{font},"color":{value_json(color)}'
        return self.usual[kind, color]
