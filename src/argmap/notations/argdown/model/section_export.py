"""The sections of the official model as JSON."""

from __future__ import annotations

from argmap.notations.argdown.model.color_export import ColorKeys
from argmap.notations.argdown.model.elements import UNDEFINED, Section
from argmap.notations.argdown.model.layout import Layout, value_json
from argmap.notations.argdown.model.member_export import ranges_json


def sections_parts(sections: list[Section], keys: ColorKeys, layout: Layout, with_data: bool) -> list[str]:
    """`sections` with all below them, as parts of a text.

    Headings may be nested deeper than functions can call themselves.
    """
    parts = ["["]
    levels = [iter(sections)]
    open_: list[Section] = []
    while levels:
        depth = len(levels) + 1
        section = next(levels[-1], None)
        if section is not None:
            if parts[-1] != "[":
                parts.append(",")
            parts += (layout.line(depth), _beginning(section, keys, with_data), "[")
            open_.append(section)
            levels.append(iter(section.children))
            continue
        levels.pop()
        parts.append("]" if parts[-1] == "[" else layout.line(depth - 1) + "]")
        if open_:
            open_.pop()
            parts.append("}")
    return parts


def _beginning(section: Section, keys: ColorKeys, with_data: bool) -> str:
    """A section up to its children."""
    values = {
        "title": section.title,
        "tags": section.tags,
        "data": section.data if with_data else UNDEFINED,
        "isGroup": section.is_group,
        "isClosed": section.is_closed,
    }
    text = f'{{"type":"section","id":"{section.id}","level":{section.level}'
    for key, value in values.items():
        if value is not UNDEFINED:
            text += f',"{key}":{value_json(value)}'
    if section.ranges is not None:
        text += f',"ranges":{ranges_json(section.ranges)}'
    if section.start is not None:
        text += f',"startLine":{section.start[0]},"startColumn":{section.start[1]}'
    if section.parent is not None:
        text += f',"parent":"{section.parent.id}"'
    if section.is_closed_by_heading:
        text += ',"endOffset":null'
    if section.end is not None:
        text += f',"endLine":{section.end[0]},"endColumn":{section.end[1]}'
    if section in keys.colors.sections:
        text += f",{keys.of_group(keys.colors.sections[section])}"
    return text + ',"children":'
