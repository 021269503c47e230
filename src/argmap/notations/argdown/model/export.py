"""The official model as the official packages export it to JSON, without the map and the colours."""

from __future__ import annotations

from typing import Any

from argmap.notations.argdown.model.elements import Argument, EquivalenceClass, Member, Model, Role
from argmap.notations.argdown.model.javascript import class_name
from argmap.notations.argdown.model.layout import Layout, quoted, value_json, words_json
from argmap.notations.argdown.model.member_export import Members
from argmap.notations.argdown.model.merging import merged
from argmap.notations.argdown.model.section_export import sections_json
from argmap.notations.argdown.model.settings import Settings

_USES: dict[Role, str] = {
    "top-level-statement": "isUsedAsTopLevelStatement",
    "relation-statement": "isUsedAsRelationStatement",
    "premise": "isUsedAsPremise",
    "intermediary-conclusion": "isUsedAsIntermediaryConclusion",
    "main-conclusion": "isUsedAsMainConclusion",
}


def exported(model: Model, settings: Settings) -> str:
    """`model` as JSON text."""
    return _Export(model, settings).text()


class _Export:
    def __init__(self, model: Model, settings: Settings) -> None:
        self.model = model
        self.settings = settings
        self.with_data = settings.exports_data
        self.layout = Layout(settings.indent)
        self.members = Members(settings.exports_data)

    def text(self) -> str:
        model, layout, settings = self.model, self.layout, self.settings
        relation = self.members.relation
        rooms = {
            "arguments": self._titled({title: self._argument(one) for title, one in model.arguments.items()}),
            "statements": self._titled({title: self._class(one) for title, one in model.statements.items()}),
            "relations": layout.array([relation(one) for one in model.relations], 2),
        }
        if settings.exports_sections:
            rooms["sections"] = sections_json(model.sections, layout, self.with_data)
        if settings.exports_tags:
            rooms["tags"] = self._titled({tag: self._tag(tag, index) for index, tag in enumerate(model.tags)})
        return layout.map([layout.entry(f'"{name}"', text) for name, text in rooms.items()], 1) + "\n"

    def _titled(self, texts: dict[str, str]) -> str:
        """A map by title; without data, the official one loses what is called "data" too."""
        if not self.with_data:
            texts.pop("data", None)
        entry = self.layout.entry
        return self.layout.map([entry(quoted(title), text) for title, text in texts.items()], 2)

    def _argument(self, argument: Argument) -> str:
        member = self.members.member
        entries = [
            '"type":"argument"',
            f'"relations":{self._relations(argument)}',
            f'"members":{self.layout.array([member(one) for one in argument.members], 4)}',
            f'"pcs":{self.layout.array([member(one) for one in argument.pcs], 4)}',
            f'"title":{quoted(argument.title)}',
            *self._gathered(argument),
        ]
        if argument.start is not None and argument.end is not None:
            entries.append(
                f'"startLine":{argument.start[0]},"startColumn":{argument.start[1]},'
                f'"endLine":{argument.end[0]},"endColumn":{argument.end[1]}'
            )
        return self.layout.map(entries, 3)

    def _class(self, node: EquivalenceClass) -> str:
        member = self.members.member
        entries = [
            '"type":"equivalence-class"',
            f'"title":{quoted(node.title)}',
            f'"relations":{self._relations(node)}',
            f'"members":{self.layout.array([member(one) for one in node.members], 4)}',
            *self._gathered(node),
        ]
        for role, value in node.uses.items():
            entries.append(f'"{_USES[role]}":{"true" if value else "false"}')
        return self.layout.map(entries, 3)

    def _relations(self, node: EquivalenceClass | Argument) -> str:
        relation = self.members.relation
        return self.layout.array([relation(one) for one in node.relations], 4)

    def _gathered(self, node: EquivalenceClass | Argument) -> list[str]:
        """What the members of a class or an argument have together."""
        found: list[str] = []
        if node.tags is not None:
            found.append(f'"tags":{words_json(node.tags)}')
        if node.described and self.with_data:
            found.append(f'"data":{self._merged_data(node.described)}')
        if node.section is not None:
            found.append(f'"section":"{node.section.id}"')
        elif self.model.is_regrouped:
            found.append('"section":null')
        return found

    def _merged_data(self, described: list[Member]) -> str:
        if len(described) == 1 and isinstance(described[0].data, dict):
            return self.members.data(described[0])
        data: dict[str, Any] = {}
        for member in described:
            data = merged(data, member.data)
        return value_json(data)

    def _tag(self, tag: str, index: int) -> str:
        """A tag; `index` counts the tags in the order in which they first occur."""
        text = (
            f'{{"tag":{quoted(tag)},"cssClass":"{class_name("tag-" + tag)}","occurrenceIndex":{index}'
        )
        own = self.settings.tag_colors.get(tag)
        if isinstance(own, dict) and "priority" in own:
            text += f',"priority":{value_json(own["priority"])}'
        return text + "}"
