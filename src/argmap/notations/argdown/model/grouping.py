"""Which sections are groups, and the sections that settings put in the place of the headings'."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.notations.argdown.model.elements import UNDEFINED, Argument, EquivalenceClass, Model, Section

_DEFAULT_DEPTH = 2


def group_sections(model: Model, settings: Mapping[str, Any]) -> None:
    """Applies the settings under ``group`` to the sections of `model`."""
    wanted = settings.get("regroup")
    if isinstance(wanted, list) and wanted:
        _Regrouping(model).regroup(wanted)
    depth = settings.get("groupDepth")
    depth = _DEFAULT_DEPTH if depth is None else depth
    is_number = isinstance(depth, int | float) and not isinstance(depth, bool)
    lowest = model.deepest_level - depth + 1 if is_number else float("nan")
    for section in all_sections(model.sections):
        if section.is_group is UNDEFINED:
            section.is_group = section.level >= lowest


def all_sections(sections: list[Section]) -> Iterator[Section]:
    """`sections` and all below them, at any depth."""
    open_ = list(sections)
    while open_:
        section = open_.pop()
        yield section
        open_ += section.children


class _Regrouping:
    def __init__(self, model: Model) -> None:
        self.model = model

    def regroup(self, wanted: list[Any]) -> None:
        model = self.model
        model.is_regrouped = True
        for whole in model.wholes():
            whole.section = None
        model.sections = [
            self._section(one, 1, number, None) for number, one in enumerate(wanted) if isinstance(one, dict)
        ]

    def _section(self, wanted: Mapping[str, Any], level: int, number: int, parent: Section | None) -> Section:
        """One section; its children count on from its own number, so that numbers may occur twice."""
        section = Section(number, level, wanted.get("title", UNDEFINED), parent)
        section.tags = wanted.get("tags", UNDEFINED)
        section.is_closed = wanted.get("isClosed", UNDEFINED)
        self._fill(section, wanted.get("statements"), self.model.statements)
        self._fill(section, wanted.get("arguments"), self.model.arguments)
        children = wanted.get("children")
        for index, child in enumerate(children if isinstance(children, list) else []):
            if isinstance(child, dict):
                section.children.append(self._section(child, level + 1, number + 1 + index, section))
        return section

    @staticmethod
    def _fill(
        section: Section, titles: Any, wholes: Mapping[str, EquivalenceClass] | Mapping[str, Argument]
    ) -> None:
        for title in titles if isinstance(titles, list) else []:
            whole = wholes.get(title) if isinstance(title, str) else None
            if whole is not None:
                whole.section = section
