"""What data and settings take into the map or keep out of it, whatever its relations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from argmap.notations.argdown.model.elements import Argument, EquivalenceClass, Model
from argmap.notations.argdown.model.javascript import in_key_order, is_true
from argmap.notations.argdown.model.mapping.choice import Choice
from argmap.notations.argdown.model.mapping.selection import Selection

_Whole = TypeVar("_Whole", EquivalenceClass, Argument)


def preselected(model: Model, settings: Mapping[str, Any]) -> Selection:
    """What the `settings` under ``selection`` let through.

    Raises:
        UnmappableError: a setting cannot be looked up in.
    """
    found = _Preselection(settings)
    return Selection(
        found.of(model.statements, Choice(settings.get("excludeStatements"))),
        found.of(model.arguments, Choice(settings.get("excludeArguments"))),
    )


class _Preselection:
    def __init__(self, settings: Mapping[str, Any]) -> None:
        self.heeds_data = not is_true(settings.get("ignoreIsInMap"))
        self.sections = Choice(settings.get("selectedSections"))
        self.tags = Choice(settings.get("selectedTags"))
        self.takes_without_section = settings.get("selectElementsWithoutSection") is True
        self.takes_without_tag = settings.get("selectElementsWithoutTag") is True

    def of(self, wholes: Mapping[str, _Whole], excluded: Choice) -> dict[str, _Whole]:
        return {
            title: whole
            for title, whole in in_key_order(wholes).items()
            if self._is_in_map(whole)
            and not (excluded.is_given and excluded.holds(title))
            and self._has_section(whole)
            and self._has_tag(whole)
        }

    def _is_in_map(self, whole: _Whole) -> bool:
        if not self.heeds_data or not isinstance(whole.data, dict):
            return True
        return whole.data.get("isInMap", True) is True

    def _has_section(self, whole: _Whole) -> bool:
        if not self.sections.is_given:
            return True
        if whole.section is None:
            return self.takes_without_section
        return self.sections.holds(whole.section.title)

    def _has_tag(self, whole: _Whole) -> bool:
        if not self.tags.is_given:
            return True
        if not whole.tags:
            return self.takes_without_tag
        return any(self.tags.holds(tag) for tag in whole.tags)
