"""What the official map is made of; there, boxes and arrows are called nodes and edges."""

from __future__ import annotations

from typing import Any, NamedTuple, TypeAlias

from argmap.notations.argdown.model.elements import Argument, EquivalenceClass, RelationType, Section


class Box(NamedTuple):
    """A statement or an argument in the map, and what of it is written in the box; `text` may be None."""

    id: str
    whole: EquivalenceClass | Argument
    has_title: bool
    text: str | None
    has_tags: bool


class Arrow(NamedTuple):
    """A line between two boxes; `source_class` and `target_class` are titles of classes it stems from."""

    id: str
    type: RelationType
    source: Box
    target: Box
    source_class: str | None
    target_class: str | None


class Group:
    """A section that holds boxes and groups; `parent` is the id of the one around, `level` counts from 1."""

    __slots__ = ("children", "is_closed", "level", "parent", "section")

    def __init__(self, section: Section, is_closed: Any, parent: str | None) -> None:
        self.section = section
        self.is_closed = is_closed
        self.parent = parent
        self.children: list[Part] = []
        self.level = section.level


Part: TypeAlias = "Box | Group"


class OfficialMap(NamedTuple):
    """The whole map: groups and boxes, those in groups only there, and all arrows."""

    parts: list[Part]
    arrows: list[Arrow]
