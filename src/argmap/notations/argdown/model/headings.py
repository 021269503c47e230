"""Sections of the official model, made from headings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from argmap.notations.argdown.model.elements import UNDEFINED, Section
from argmap.notations.argdown.model.javascript import is_true, trimmed
from argmap.notations.argdown.model.positions import Position
from argmap.notations.argdown.model.texts import Wording


class Sections:
    """The sections so far: `top` are those of the first level, `current` is the one that is open innermost.

    `settings` are those under ``group``.
    """

    def __init__(self, settings: Mapping[str, Any]) -> None:
        self.settings = settings
        self.top: list[Section] = []
        self.current: Section | None = None
        self.deepest_level = 0
        self.number = 0

    def begin(self, level: int, wording: Wording, data: Any, start: Position) -> None:
        """Begins the section of a heading, and closes those that it ends."""
        parent = self.current
        while parent is not None and parent.level >= level:
            parent.end = (start[0] - 1, 0)
            parent.is_closed_by_heading = True
            parent = parent.parent
        self.number += 1
        self.deepest_level = max(self.deepest_level, level)
        section = Section(self.number, level, trimmed(wording.text), parent)
        section.ranges = wording.ranges
        section.tags = wording.tags or UNDEFINED
        section.start = start
        section.data = data
        self._group(section)
        (self.top if parent is None else parent.children).append(section)
        self.current = section

    def close(self, end: Position) -> None:
        """Ends all sections that are open, at the last character of the last block."""
        while self.current is not None:
            self.current.end = end
            self.current = self.current.parent

    def _group(self, section: Section) -> None:
        """What data and settings say of whether `section` is a group of the map, and a closed one."""
        data, settings = section.data, self.settings
        if isinstance(data, dict):
            if not is_true(settings.get("ignoreIsGroup")):
                section.is_group = data.get("isGroup", UNDEFINED)
            if not is_true(settings.get("ignoreIsClosed")):
                section.is_closed = data.get("isClosed", UNDEFINED)
        sections = settings.get("sections")
        if not isinstance(sections, dict):
            return
        own = sections.get(section.title)
        if is_true(own):
            own = own if isinstance(own, dict) else {}
            section.is_group = own.get("isGroup", UNDEFINED)
            section.is_closed = own.get("isClosed", UNDEFINED)
        elif section.is_group is UNDEFINED:
            section.is_group = False
