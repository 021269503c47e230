"""The colours of statements, arguments, sections, groups and tags, as the official packages choose them.

A colour may be any value that a scheme of the settings holds; UNDEFINED is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from argmap.notations.argdown.model.color_schemes import SCHEMES
from argmap.notations.argdown.model.elements import UNDEFINED, Argument, EquivalenceClass, Model, Section
from argmap.notations.argdown.model.grouping import sections_in_order
from argmap.notations.argdown.model.javascript import exceeds, is_true, item, key

_COLOR = re.compile("#(?:[0-9A-Fa-f]{3}){1,2}")


class Colors:
    """The colours of `model`; `settings` are those under ``color``.

    `tags` and `priorities` are by tag, `sections` has each section that is coloured. Where settings give a
    section tags that are no list, the official packages stop: `is_broken`, and the map has no colours.
    """

    def __init__(self, model: Model, settings: Mapping[str, Any]) -> None:
        self.settings = settings
        self.scheme = _scheme(settings["colorScheme"])
        self.group_scheme = _values(settings["groupColorScheme"])
        self.heeds_data = not is_true(settings.get("ignoreColorData"))
        self.by_tag = is_true(settings["colorizeByTag"])
        self.groups_by_tag = is_true(settings["colorizeGroupsByTag"])
        self.fonts = {kind: settings[f"{kind}FontColor"] for kind in ("statement", "argument", "group")}
        self.tags: dict[str, Any] = {}
        self.group_tags: dict[str, Any] = {}
        self.priorities: dict[str, Any] = {}
        self.known = model.tags
        if self.by_tag or self.groups_by_tag:
            self._color_tags()
        self.own = {
            EquivalenceClass: _entries(settings, "statementColors"),
            Argument: _entries(settings, "argumentColors"),
        }
        self.own_of_groups = _entries(settings, "groupColors")
        self.by_id = {section.id: section for section in sections_in_order(model.sections)}
        self.sections: dict[Section, Any] = {}
        self.is_broken = not self._color_sections()

    def of(self, whole: EquivalenceClass | Argument) -> Any:
        """The colour of a statement or an argument."""
        data = whole.data
        if self.heeds_data and isinstance(data, dict) and "color" in data:
            return color(self.scheme, data["color"])
        own = self.own[type(whole)]
        if own and whole.title in own:
            return color(self.scheme, own[whole.title])
        if self.by_tag and whole.tags:
            return color(self.scheme, self.tags.get(self._first(whole.tags), UNDEFINED))
        return self.scheme[0] if self.scheme else UNDEFINED

    def of_group(self, section: Section, level: int) -> Any:
        """The colour of the group that `section` is in the map; sections of one id share it."""
        section = self.by_id[section.id]
        if (
            (self.heeds_data and isinstance(section.data, dict) and is_true(section.data.get("color")))
            or is_true(self.own_of_groups.get(key(section.title)))
            or (self.groups_by_tag and section.tags is not UNDEFINED and is_true(section.tags))
        ):
            return self.sections.get(section, UNDEFINED)
        return self._at_level(level)

    def _at_level(self, level: int) -> Any:
        return item(self.group_scheme, min(len(self.group_scheme), level) - 1, UNDEFINED)

    def _color_tags(self) -> None:
        entries = _entries(self.settings, "tagColors")
        for index, tag in enumerate(self.known):
            entry = entries.get(tag, index + 1)
            if tag not in entries:
                found = item(self.scheme, entry, UNDEFINED), item(self.group_scheme, entry, UNDEFINED)
            else:
                found = color(self.scheme, entry), color(self.group_scheme, entry)
                if isinstance(entry, dict) and "priority" in entry:
                    self.priorities[tag] = entry["priority"]
            for colors, one in zip((self.tags, self.group_tags), found, strict=True):
                if one is not UNDEFINED:
                    colors[tag] = one

    def _color_sections(self) -> bool:
        """Colours all sections, of several with one id only the last; False where it has to stop."""
        for section in self.by_id.values():
            tags = section.tags
            if self.heeds_data and isinstance(section.data, dict) and "color" in section.data:
                found = color(self.group_scheme, section.data["color"])
            elif (title := key(section.title)) in self.own_of_groups:
                found = color(self.group_scheme, self.own_of_groups[title])
            elif self.groups_by_tag and tags is not UNDEFINED and is_true(tags):
                if not isinstance(tags, list):
                    self.sections[section] = UNDEFINED
                    return False
                found = color(self.group_scheme, self.group_tags.get(self._first(tags), UNDEFINED))
            else:
                found = self._at_level(section.level)
            self.sections[section] = found
        return True

    def _first(self, tags: Iterable[Any]) -> str:
        """The tag with the highest priority; of several, the first."""
        best = ""
        for tag in map(key, tags):
            is_kept = best in self.known and tag in self.known
            if not is_kept or exceeds(self.priorities.get(tag) or 0, self.priorities.get(best) or 0):
                best = tag
        return best


def color(scheme: list[Any], wanted: Any) -> Any:
    """The colour that a setting or data ask for: digits, a place in `scheme`, or a map that holds either."""
    if type(wanted) is str:
        return wanted if _COLOR.fullmatch(wanted) else UNDEFINED
    if isinstance(wanted, dict):
        inner = wanted.get("color", UNDEFINED)
        return inner if type(inner) is str else item(scheme, inner, UNDEFINED)
    found = item(scheme, wanted, UNDEFINED)
    return found if type(found) is str and _COLOR.fullmatch(found) else UNDEFINED


def _scheme(setting: Any) -> list[Any]:
    if type(setting) is str:
        return SCHEMES.get(setting, SCHEMES["default"])
    return _values(setting)


def _values(setting: Any) -> list[Any]:
    """A list as it is, a text as its characters; nothing else holds colours."""
    return list(setting) if isinstance(setting, list) or type(setting) is str else []


def _entries(settings: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """A map by title or tag; those of a list or a text are its places."""
    found = settings.get(name)
    if isinstance(found, dict):
        return found
    return {str(place): one for place, one in enumerate(_values(found))}
