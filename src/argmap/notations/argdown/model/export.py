"""The official model with its map as the official packages export it to JSON.

Classes, arguments and their lists go over several lines, indented as ``json.spaces`` says; what is in
them has a line each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from argmap.notations.argdown.model.color_export import ColorKeys
from argmap.notations.argdown.model.colors import Colors
from argmap.notations.argdown.model.elements import UNDEFINED, Argument, EquivalenceClass, Member, Model, Role
from argmap.notations.argdown.model.javascript import class_name, in_key_order
from argmap.notations.argdown.model.layout import Layout, quoted, value_json, words_json
from argmap.notations.argdown.model.map_export import map_parts
from argmap.notations.argdown.model.mapping.parts import OfficialMap
from argmap.notations.argdown.model.member_export import Members
from argmap.notations.argdown.model.section_export import sections_parts
from argmap.notations.argdown.model.settings import Settings

_T = TypeVar("_T")

_USES: dict[Role, str] = {
    "top-level-statement": "isUsedAsTopLevelStatement",
    "relation-statement": "isUsedAsRelationStatement",
    "premise": "isUsedAsPremise",
    "intermediary-conclusion": "isUsedAsIntermediaryConclusion",
    "main-conclusion": "isUsedAsMainConclusion",
}


def exported(model: Model, drawn: OfficialMap | None, settings: Settings) -> str:
    """`model` and the map that is `drawn` of it as JSON text."""
    return _Export(model, drawn, settings).text()


class _Export:
    def __init__(self, model: Model, drawn: OfficialMap | None, settings: Settings) -> None:
        self.model = model
        self.drawn = drawn
        self.settings = settings
        self.colors = Colors(model, settings.color)
        self.color_keys = ColorKeys(self.colors)
        self.with_data = settings.exports_data
        self.layout = Layout(settings.indent)
        self.members = Members(settings.exports_data)
        self.tags = list(model.tags)
        self.uses = {
            (role, value): f',{self.layout.line(3)}"{name}":{"true" if value else "false"}'
            for role, name in _USES.items()
            for value in (True, False)
        }

    def text(self) -> str:
        model, settings, layout = self.model, self.settings, self.layout
        relations = (self.members.relation(relation) for relation in model.relations)
        parts = [
            *self._room("arguments", self._titled(model.arguments, self._argument), "{"),
            *self._room("statements", self._titled(model.statements, self._class)),
            *self._room("relations", layout.items(relations, "[]", 2)),
        ]
        if self.drawn is not None and settings.exports_map:
            parts += self._room("map", map_parts(self.drawn, self.color_keys, layout))
        if settings.exports_sections:
            sections = sections_parts(model.sections, self.color_keys, layout, self.with_data)
            parts += self._room("sections", sections)
        if settings.exports_tags:
            indices = {tag: index for index, tag in enumerate(self.tags)}
            parts += self._room("tags", self._titled(indices, self._tag))
        parts.append(f"{layout.line(0)}}}\n")
        return "".join(parts)

    def _room(self, name: str, parts: Iterable[str], before: str = ",") -> Iterator[str]:
        yield f'{before}{self.layout.line(1)}"{name}"{self.layout.colon}'
        yield from parts

    def _titled(self, entries: Mapping[str, _T], write: Callable[[str, _T], str]) -> Iterator[str]:
        """A map by title; `write` gives the text of a quoted title and its entry."""
        colon = self.layout.colon
        texts = (
            f"{(name := quoted(title))}{colon}{write(name, entry)}"
            for title, entry in in_key_order(self._kept(entries)).items()
        )
        return self.layout.items(texts, "{}", 2)

    def _kept(self, entries: Mapping[str, _T]) -> Mapping[str, _T]:
        """What is exported of a map by title: without data, not what is called "data" either."""
        if self.with_data or "data" not in entries:
            return entries
        return {title: entry for title, entry in entries.items() if title != "data"}

    def _argument(self, title: str, argument: Argument) -> str:
        line = self.layout.line(3)
        place = ""
        if argument.start is not None and argument.end is not None:
            place = (
                f',{line}"startLine":{argument.start[0]},"startColumn":{argument.start[1]},'
                f'"endLine":{argument.end[0]},"endColumn":{argument.end[1]}'
            )
        return (
            f'{{{line}"type":"argument",{line}"relations":{self._relations(argument)},'
            f'{line}"members":{self._members(argument.members)},{line}"pcs":{self._members(argument.pcs)},'
            f'{line}"title":{title}{self._gathered(argument)}{place}'
            f",{line}{self.color_keys.of(argument)}{self.layout.line(2)}}}"
        )

    def _class(self, title: str, whole: EquivalenceClass) -> str:
        line = self.layout.line(3)
        uses = "".join([self.uses[use] for use in whole.uses.items()])
        text = (
            f'{{{line}"type":"equivalence-class",{line}"title":{title},'
            f'{line}"relations":{self._relations(whole)},{line}"members":{self._members(whole.members)}'
            f"{self._gathered(whole)}{uses},{line}{self.color_keys.of(whole)}{self.layout.line(2)}}}"
        )
        self.members.forget(whole.members)
        return text

    def _members(self, members: list[Member]) -> str:
        member = self.members.member
        return self.layout.array([member(one) for one in members], 4)

    def _relations(self, whole: EquivalenceClass | Argument) -> str:
        if not whole.relations:
            return "[]"
        relation = self.members.relation
        return self.layout.array([relation(one) for one in whole.relations], 4)

    def _gathered(self, whole: EquivalenceClass | Argument) -> str:
        """What the members of a class or an argument have together."""
        line = self.layout.line(3)
        text = f',{line}"tags":{words_json(whole.tags)}' if whole.tags is not None else ""
        if whole.data is not UNDEFINED and self.with_data:
            text += f',{line}"data":{self._data(whole)}'
        if whole.section is not None:
            return f'{text},{line}"section":"{whole.section.id}"'
        return f'{text},{line}"section":null' if self.model.is_regrouped else text

    def _data(self, whole: EquivalenceClass | Argument) -> str:
        """The data of a class or an argument, which often is that of a member."""
        first = whole.described[0]
        return self.members.data(first) if whole.data is first.data else value_json(whole.data)

    def _tag(self, name: str, index: int) -> str:
        """A tag by its quoted `name`; `index` counts the tags in the order in which they first occur."""
        tag = self.tags[index]
        text = f'{{"tag":{name},"cssClass":"{class_name("tag-" + tag)}","occurrenceIndex":{index}'
        if tag in self.colors.priorities:
            text += f',"priority":{value_json(self.colors.priorities[tag])}'
        if tag in self.colors.tags:
            text += f',"color":{value_json(self.colors.tags[tag])}'
        return text + "}"
