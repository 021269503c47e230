"""The official map as JSON: boxes and arrows have a line each, groups hold the lines of what is in them."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.notations.argdown.model.color_export import ColorKeys
from argmap.notations.argdown.model.elements import UNDEFINED, EquivalenceClass
from argmap.notations.argdown.model.layout import Layout, quoted, value_json, words_json
from argmap.notations.argdown.model.mapping.parts import Arrow, Box, Group, OfficialMap, Part


def map_parts(found: OfficialMap, keys: ColorKeys, layout: Layout) -> Iterator[str]:
    """`found` as parts of a text."""
    yield f'{{{layout.line(2)}"nodes"{layout.colon}'
    yield from _Parts(keys, layout).written(found.parts)
    yield f',{layout.line(2)}"edges"{layout.colon}'
    yield from layout.items(map(_arrow, found.arrows), "[]", 3)
    yield f"{layout.line(1)}}}"


class _Parts:
    def __init__(self, keys: ColorKeys, layout: Layout) -> None:
        self.keys = keys
        self.layout = layout
        self.is_colored = not keys.colors.is_broken

    def written(self, parts: list[Part]) -> Iterator[str]:
        """`parts` with all in them; groups may be nested deeper than functions can call themselves."""
        levels = [iter(parts)]
        yield "["
        is_first = True
        while levels:
            line = self.layout.line(len(levels) + 2)
            part = next(levels[-1], None)
            if part is None:
                levels.pop()
                yield "]" if is_first else self.layout.line(len(levels) + 2) + "]"
                is_first = False
                if levels:
                    yield "}"
                continue
            before = line if is_first else "," + line
            is_first = isinstance(part, Group)
            if isinstance(part, Group):
                yield f"{before}{self._group(part)}["
                levels.append(iter(part.children))
            else:
                yield before + self._box(part)

    def _box(self, box: Box) -> str:
        whole = box.whole
        kind = "statement" if isinstance(whole, EquivalenceClass) else "argument"
        title = quoted(whole.title)
        text = f'{{"id":"{box.id}","title":{title},"type":"{kind}-map-node"'
        if box.has_title:
            text += f',"labelTitle":{title}'
        if box.text is not None:
            text += f',"labelText":{quoted(box.text)}'
        if box.has_tags and whole.tags is not None:
            text += f',"tags":{words_json(whole.tags)}'
        return f"{text},{self.keys.of(whole)}}}" if self.is_colored else f"{text}}}"

    def _group(self, group: Group) -> str:
        """A group up to its children."""
        section = group.section
        text = f'{{"id":"{section.id}","type":"group-map-node"'
        if section.title is not UNDEFINED:
            title = value_json(section.title)
            text += f',"title":{title},"labelTitle":{title}'
        if self.is_colored:
            text += f",{self.keys.of_group(self.keys.colors.of_group(section, group.level))}"
        if group.is_closed is not UNDEFINED:
            text += f',"isClosed":{value_json(group.is_closed)}'
        text += f',"level":{group.level}'
        if group.parent is not None:
            text += f',"parent":"{group.parent}"'
        return text + ',"children":'


def _arrow(arrow: Arrow) -> str:
    text = (
        f'{{"id":"{arrow.id}","type":"map-edge","relationType":"{arrow.type}",'
        f'"from":"{arrow.source.id}","to":"{arrow.target.id}"'
    )
    if arrow.source_class is not None:
        text += f',"fromEquivalenceClass":{quoted(arrow.source_class)}'
    if arrow.target_class is not None:
        text += f',"toEquivalenceClass":{quoted(arrow.target_class)}'
    return text + "}"
