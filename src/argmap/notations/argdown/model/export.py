"""The official model as the official packages export it to JSON, without the map and the colours."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from argmap.notations.argdown.model.elements import (
    UNDEFINED,
    Argument,
    EquivalenceClass,
    Inference,
    Member,
    Model,
    Node,
    Relation,
    Role,
)
from argmap.notations.argdown.model.javascript import class_name
from argmap.notations.argdown.model.layout import Keys, Layout, quoted
from argmap.notations.argdown.model.section_export import sections_json
from argmap.notations.argdown.model.settings import Settings

_T = TypeVar("_T")

_FIELDS = 3  # depth of the keys of a class or an argument
_ITEMS = 5  # depth of the keys of their members and relations
_TYPES = {EquivalenceClass: "equivalence-class", Argument: "argument", Inference: "inference"}
_USES: dict[Role, str] = {
    "top-level-statement": "isUsedAsTopLevelStatement",
    "relation-statement": "isUsedAsRelationStatement",
    "premise": "isUsedAsPremise",
    "intermediary-conclusion": "isUsedAsIntermediaryConclusion",
    "main-conclusion": "isUsedAsMainConclusion",
}


def exported(model: Model, settings: Settings) -> str:
    """`model` as JSON text."""
    export = _Export(settings, model.is_regrouped)
    layout = export.layout
    rooms = {
        "arguments": export.titled(model.arguments, export.argument),
        "statements": export.titled(model.statements, export.equivalence_class),
        "relations": layout.array([export.relation(relation, 3) for relation in model.relations], 2),
    }
    if settings.exports_sections:
        rooms["sections"] = sections_json(model.sections, layout, settings.exports_data)
    if settings.exports_tags:
        indices = {tag: index for index, tag in enumerate(model.tags)}
        rooms["tags"] = export.titled(indices, export.tag)
    return layout.map({quoted(name): text for name, text in rooms.items()}, 1) + "\n"


class _Export:
    """Writes each object once: `members` and `relations` keep the text of what stands in two places."""

    def __init__(self, settings: Settings, is_regrouped: bool) -> None:
        self.settings = settings
        self.with_data = settings.exports_data
        self.is_regrouped = is_regrouped
        self.layout = Layout(settings.indent)
        self.members: dict[Member, str] = {}
        self.relations: dict[Relation, str] = {}
        self.heads: dict[tuple[int, Role | None, bool], str] = {}

    def titled(self, found: Mapping[str, _T], write: Callable[[_T, str], str]) -> str:
        """A map by title; like the official one it loses what is called "data" when data is not exported."""
        entries = {quoted(title): one for title, one in found.items() if self.with_data or title != "data"}
        return self.layout.map({title: write(one, title) for title, one in entries.items()}, 2)

    def argument(self, argument: Argument, title: str) -> str:
        """An argument; `title` is quoted."""
        layout = self.layout
        keys = layout.keys(_FIELDS)
        pcs = layout.array([self._shared(member) for member in argument.pcs], _FIELDS + 1)
        text = (
            f"{keys.head('argument')}{keys['relations']}{self._relations(argument)}"
            f"{keys['members']}{self._members(argument.members)}{keys['pcs']}{pcs}{keys['title']}{title}"
        )
        text += self._gathered(argument, keys)
        if argument.start is not None and argument.end is not None:
            text += keys.span(argument.start, argument.end)
        return text + layout.line(_FIELDS - 1) + "}"

    def equivalence_class(self, node: EquivalenceClass, title: str) -> str:
        """A class of statements; `title` is quoted."""
        keys = self.layout.keys(_FIELDS)
        text = (
            f"{keys.head('equivalence-class')}{keys['title']}{title}"
            f"{keys['relations']}{self._relations(node)}{keys['members']}{self._members(node.members)}"
        )
        text += self._gathered(node, keys)
        for role, value in node.uses.items():
            text += keys[_USES[role]] + ("true" if value else "false")
        return text + self.layout.line(_FIELDS - 1) + "}"

    def _gathered(self, node: EquivalenceClass | Argument, keys: Keys) -> str:
        """What the members of a class or an argument have together."""
        text = ""
        if node.tags is not None:
            text += keys["tags"] + self._words(node.tags, _FIELDS + 1)
        if node.data is not None and self.with_data:
            text += keys["data"] + self.layout.value(node.data, _FIELDS + 1)
        if node.section is not None:
            text += f'{keys["section"]}"{node.section.id}"'
        elif self.is_regrouped:
            text += keys["section"] + "null"
        return text

    def _words(self, words: list[str] | dict[str, None], depth: int) -> str:
        return self.layout.array([quoted(word) for word in words], depth)

    def _relations(self, node: EquivalenceClass | Argument) -> str:
        known = self.relations
        found: list[str] = []
        for relation in node.relations:
            text = known.get(relation)
            if text is None:
                text = known[relation] = self.relation(relation, _ITEMS)
            found.append(text)
        return self.layout.array(found, _FIELDS + 1)

    def _members(self, members: list[Member]) -> str:
        texts = [
            self._shared(member) if member.argument_title is not None else self._member(member, _ITEMS)
            for member in members
        ]
        return self.layout.array(texts, _FIELDS + 1)

    def _shared(self, member: Member) -> str:
        """A premise or conclusion, which stands in its argument and in its class."""
        text = self.members.get(member)
        if text is None:
            text = self.members[member] = self._member(member, _ITEMS)
        return text

    def _member(self, member: Member, depth: int) -> str:
        keys = self.layout.keys(depth)
        text = self._head(member, depth) + keys["title"] + quoted(member.title)
        if member.is_reference:
            text += keys["isReference"] + "true"
        if member.text is not None:
            text += keys["text"] + quoted(member.text)
        if member.ranges:
            text += keys["ranges"] + self.layout.ranges(member.ranges, depth + 1)
        if member.tags:
            text += keys["tags"] + self._words(member.tags, depth + 1)
        text += keys.span(member.start, member.end)
        if member.data is not UNDEFINED and self.with_data:
            text += keys["data"] + self.layout.value(member.data, depth + 1)
        if member.section is not None:
            text += f'{keys["section"]}"{member.section.id}"'
        if member.argument_title is not None:
            text += keys["argumentTitle"] + quoted(member.argument_title)
        if member.inference is not None:
            text += keys["inference"] + self._inference(member.inference, depth + 1)
        if member.pcs is not None:
            pcs = [self._member(part, depth + 2) for part in member.pcs]
            text += keys["pcs"] + self.layout.array(pcs, depth + 1)
        return text + self.layout.line(depth - 1) + "}"

    def _head(self, member: Member, depth: int) -> str:
        kind = (depth, member.role, member.is_top_level)
        if kind not in self.heads:
            keys = self.layout.keys(depth)
            text = keys.head("statement")
            if member.role is not None:
                text += f'{keys["role"]}"{member.role}"'
            if member.is_top_level or member.role == "argument-description":
                text += keys["isTopLevel"] + ("true" if member.is_top_level else "false")
            self.heads[kind] = text
        return self.heads[kind]

    def _inference(self, inference: Inference, depth: int) -> str:
        keys = self.layout.keys(depth)
        relations = [self.relation(relation, depth + 2) for relation in inference.relations]
        text = (
            f"{keys.head('inference')}{keys['relations']}{self.layout.array(relations, depth + 1)}"
            f"{keys['inferenceRules']}{self._words(inference.rules, depth + 1)}"
            f"{keys.span(inference.start, inference.end)}"
        )
        if inference.data is not UNDEFINED and self.with_data:
            text += keys["data"] + self.layout.value(inference.data, depth + 1)
        if inference.conclusion_index is not None:
            text += keys["conclusionIndex"] + str(inference.conclusion_index)
        if inference.argument_title is not None:
            text += keys["argumentTitle"] + quoted(inference.argument_title)
        return text + self.layout.line(depth - 1) + "}"

    def relation(self, relation: Relation, depth: int) -> str:
        """A relation; an inference is named by its argument and the place of its conclusion."""
        keys = self.layout.keys(depth)
        source, target = relation.source, relation.target
        text = (
            f'{keys.head("relation")}{keys["relationType"]}"{relation.type}"{self._end(source, "from", keys)}'
            f"{self._end(target, 'to', keys)}"
        )
        if isinstance(target, Inference) and target.conclusion_index is not None:
            text += keys["conclusionIndex"] + str(target.conclusion_index)
        return text + self.layout.line(depth - 1) + "}"

    @staticmethod
    def _end(node: Node, key: str, keys: Keys) -> str:
        title = node.argument_title if isinstance(node, Inference) else node.title
        named = keys[key] + quoted(title) if title is not None else ""
        return f'{named}{keys[key + "Type"]}"{_TYPES[type(node)]}"'

    def tag(self, index: int, tag: str) -> str:
        """A tag; `tag` is quoted, `index` counts the tags in the order in which they first occur."""
        keys = self.layout.keys(_FIELDS)
        name: str = json.loads(tag)
        text = (
            f'{{{keys.line}"tag"{keys.colon}{tag}{keys["cssClass"]}"{class_name("tag-" + name)}"'
            f"{keys['occurrenceIndex']}{index}"
        )
        own = self.settings.tag_colors.get(name)
        if isinstance(own, dict) and "priority" in own:
            text += keys["priority"] + self.layout.value(own["priority"], _FIELDS + 1)
        return text + self.layout.line(_FIELDS - 1) + "}"
