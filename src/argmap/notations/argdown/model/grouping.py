"""Which sections are groups, and the sections that settings put in the place of the headings'."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from argmap.notations.argdown.model.elements import UNDEFINED, Argument, EquivalenceClass, Model, Section
from argmap.notations.argdown.model.javascript import number

_DEFAULT_DEPTH = 2


def regroup_sections(model: Model, settings: Mapping[str, Any]) -> None:
    """Puts the sections of ``group.regroup`` in the place of those of `model`; in that of a text, none."""
    wanted = settings.get("regroup")
    if (isinstance(wanted, list) or type(wanted) is str) and wanted:
        _Regrouping(model).regroup(wanted)


def mark_groups(model: Model, settings: Mapping[str, Any]) -> None:
    """Tells all sections of `model` of which neither data nor settings say it whether they are groups."""
    depth = settings.get("groupDepth")
    lowest = model.deepest_level - number(_DEFAULT_DEPTH if depth is None else depth) + 1
    for section in sections_in_order(model.sections):
        if section.is_group is UNDEFINED:
            section.is_group = section.level >= lowest


def sections_in_order(sections: list[Section]) -> Iterator[Section]:
    """`sections` and all below them, each before its own."""
    open_ = sections[::-1]
    while open_:
        section = open_.pop()
        yield section
        open_ += section.children[::-1]


class _Regrouping:
    def __init__(self, model: Model) -> None:
        self.model = model

    def regroup(self, wanted: Sequence[Any]) -> None:
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
