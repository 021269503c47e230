"""The sections of the official model as JSON."""

from __future__ import annotations

from argmap.notations.argdown.model.elements import UNDEFINED, Section
from argmap.notations.argdown.model.layout import Layout, quoted


def sections_json(sections: list[Section], layout: Layout, with_data: bool) -> str:
    """`sections` with all below them; headings may be nested deeper than functions can call themselves."""
    parts = ["["]
    levels = [iter(sections)]
    open_: list[Section] = []
    while levels:
        depth = 2 * len(levels)
        section = next(levels[-1], None)
        if section is not None:
            if parts[-1] != "[":
                parts.append(",")
            parts += (layout.line(depth), _beginning(section, layout, depth + 1), "[")
            open_.append(section)
            levels.append(iter(section.children))
            continue
        levels.pop()
        parts.append("]" if parts[-1] == "[" else layout.line(depth - 1) + "]")
        if open_:
            parts.append(_rest(open_.pop(), layout, depth - 1, with_data))
    return "".join(parts)


def _beginning(section: Section, layout: Layout, depth: int) -> str:
    """A section up to its children."""
    keys = layout.keys(depth)
    text = f'{keys.head("section")}{keys["id"]}"{section.id}"{keys["level"]}{section.level}'
    if section.title is not UNDEFINED:
        text += keys["title"] + layout.value(section.title, depth + 1)
    return text + keys["children"]


def _rest(section: Section, layout: Layout, depth: int, with_data: bool) -> str:
    """A section from behind its children."""
    keys = layout.keys(depth)
    values = {"tags": section.tags, "isGroup": section.is_group, "isClosed": section.is_closed}
    if with_data:
        values["data"] = section.data
    text = "".join(
        [
            keys[key] + layout.value(value, depth + 1)
            for key, value in values.items()
            if value is not UNDEFINED
        ]
    )
    if section.ranges is not None:
        text += keys["ranges"] + layout.ranges(section.ranges, depth + 1)
    if section.start is not None:
        text += f"{keys['startLine']}{section.start[0]}{keys['startColumn']}{section.start[1]}"
    if section.parent is not None:
        text += keys["parent"] + quoted(section.parent.id)
    if section.end is not None:
        if section.is_closed_by_heading:
            text += keys["endOffset"] + "null"
        text += f"{keys['endLine']}{section.end[0]}{keys['endColumn']}{section.end[1]}"
    return text + layout.line(depth - 1) + "}"
