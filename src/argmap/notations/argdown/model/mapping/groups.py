"""The groups of the official map: sections around boxes."""

from __future__ import annotations

from argmap.notations.argdown.model.elements import UNDEFINED, Section
from argmap.notations.argdown.model.javascript import is_true
from argmap.notations.argdown.model.mapping.parts import Box, Group, Part


def grouped(boxes: list[Box]) -> list[Part]:
    """The outermost groups with all in them, then the boxes that are in none."""
    groups: dict[str, Group] = {}
    loose: list[Part] = []
    for box in boxes:
        section = _group_section(box.whole.section)
        if section is None:
            loose.append(box)
            continue
        if section.id not in groups:
            above = _group_section(section.parent)
            groups[section.id] = Group(section, section.is_closed, above.id if above is not None else None)
        groups[section.id].children.append(box)
    for group in list(groups.values()):
        _enter(groups, group)
    outermost: list[Part] = [group for group in groups.values() if group.parent is None]
    _count_levels(outermost)
    return outermost + loose


def _group_section(section: Section | None) -> Section | None:
    """The innermost section around, itself included, that is not said to be no group."""
    while section is not None and section.is_group is False:
        section = section.parent
    return section


def _enter(groups: dict[str, Group], group: Group) -> None:
    """Puts `group` into the one above it, which is made if it holds no boxes; and so on, outwards.

    A group that is made for others only is never closed.
    """
    section = group.section.parent
    while group.parent is not None:
        above = groups.get(group.parent)
        if above is not None:
            above.children.append(group)
            return
        if section is None:
            group.parent = None
        elif is_true(section.is_group):
            parent = section.parent.id if section.parent is not None else None
            above = groups[group.parent] = Group(section, UNDEFINED, parent)
            above.children.append(group)
            group, section = above, section.parent
        else:
            section = section.parent
            group.parent = section.id if section is not None else None


def _count_levels(outermost: list[Part]) -> None:
    level, parts = 1, outermost
    while parts:
        groups = [part for part in parts if isinstance(part, Group)]
        for group in groups:
            group.level = level
        parts = [child for group in groups for child in group.children]
        level += 1
