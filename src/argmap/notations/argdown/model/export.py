"""The official model as the official packages export it to JSON, without the map and the colours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

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
    Section,
    TextRange,
)
from argmap.notations.argdown.model.javascript import class_name
from argmap.notations.argdown.model.layout import Layout, quoted
from argmap.notations.argdown.model.positions import Position
from argmap.notations.argdown.model.settings import Settings

_FIELDS = 3  # depth of the keys of a class or an argument
_ITEMS = 5  # depth of the keys of their members and relations
_RANGE_VALUES = {"link": "url", "tag": "tag", "statement-mention": "title", "argument-mention": "title"}
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
    return _Export(model, settings).text()


class _Export:
    """Writes each object once: `members` and `relations` keep the text of what stands in two places."""

    def __init__(self, model: Model, settings: Settings) -> None:
        self.model = model
        self.settings = settings
        self.layout = Layout(settings.indent)
        self.members: dict[Member, str] = {}
        self.relations: dict[Relation, str] = {}

    def text(self) -> str:
        layout, model, settings = self.layout, self.model, self.settings
        rooms = {
            "arguments": layout.map(self._titled(model.arguments, self._argument), 2),
            "statements": layout.map(self._titled(model.statements, self._class), 2),
            "relations": layout.array([self._relation(relation, 3) for relation in model.relations], 2),
        }
        if settings.exports_sections:
            rooms["sections"] = self._sections(model.sections)
        if settings.exports_tags:
            tags = {tag: self._tag(tag, index) for index, tag in enumerate(model.tags)}
            rooms["tags"] = layout.map(self._titled(tags, str), 2)
        return layout.map({quoted(name): value for name, value in rooms.items()}, 1) + "\n"
