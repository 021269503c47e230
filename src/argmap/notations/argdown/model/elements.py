"""What the official model is made of, under its own names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, Literal, TypeAlias

from argmap.notations.argdown.grammar.syntax import RangeKind
from argmap.notations.argdown.model.positions import Position

Role: TypeAlias = Literal[
    "top-level-statement",
    "relation-statement",
    "premise",
    "intermediary-conclusion",
    "main-conclusion",
    "argument-description",
]
RelationType: TypeAlias = Literal["support", "attack", "contradictory", "undercut", "entails", "contrary"]

TextRange: TypeAlias = "tuple[RangeKind, int, int, str]"
"""Kind, start and inclusive stop in UTF-16 units of the text, and value: a url, a tag or a title."""


class _Undefined:
    """That there is no value, which is not the same as null."""


UNDEFINED: Final = _Undefined()


class Section:
    """What stands below a heading, or is made by ``group.regroup`` (then without `start` and `ranges`).

    `end` is None until something ends it; `is_closed_by_heading` is whether that was a heading, not the end
    of the text. `is_group` and `is_closed` are what data and settings say, whatever its type.
    """

    __slots__ = (
        "children",
        "data",
        "end",
        "id",
        "is_closed",
        "is_closed_by_heading",
        "is_group",
        "level",
        "parent",
        "ranges",
        "start",
        "tags",
        "title",
    )

    def __init__(self, number: int, level: int, title: Any, parent: Section | None) -> None:
        self.id = f"s{number}"
        self.level = level
        self.title = title
        self.parent = parent
        self.children: list[Section] = []
        self.ranges: list[TextRange] | None = None
        self.tags: Any = UNDEFINED
        self.start: Position | None = None
        self.end: Position | None = None
        self.is_closed_by_heading = False
        self.data: Any = UNDEFINED
        self.is_group: Any = UNDEFINED
        self.is_closed: Any = UNDEFINED


class Member:
    """A statement where it stands, or the description of an argument (the official "statement").

    `argument_title` and `inference` are those of a premise or conclusion; `pcs` is that of a description
    with a premise-conclusion structure directly behind it.
    """

    __slots__ = (
        "argument_title",
        "data",
        "end",
        "inference",
        "is_reference",
        "is_top_level",
        "pcs",
        "ranges",
        "role",
        "section",
        "start",
        "tags",
        "text",
        "title",
    )

    def __init__(self, role: Role | None, title: str, is_reference: bool, is_top_level: bool) -> None:
        self.role = role
        self.title = title
        self.is_reference = is_reference
        self.is_top_level = is_top_level
        self.text: str | None = None
        self.ranges: list[TextRange] | None = None
        self.tags: list[str] | None = None
        self.data: Any = UNDEFINED
        self.section: Section | None = None
        self.start: Position = (0, 0)
        self.end: Position = (0, 0)
        self.argument_title: str | None = None
        self.inference: Inference | None = None
        self.pcs: list[Member] | None = None


class Inference:
    """An inference line; `conclusion_index` is the place of its conclusion in the structure."""

    __slots__ = ("argument_title", "conclusion_index", "data", "end", "relations", "rules", "start")

    def __init__(self, rules: list[str], start: Position) -> None:
        self.rules = rules
        self.relations: list[Relation] = []
        self.start = start
        self.end = start
        self.data: Any = UNDEFINED
        self.conclusion_index: int | None = None
        self.argument_title: str | None = None


class EquivalenceClass:
    """All statements of one title; `uses` are the roles in which they occur, in the order of the text.

    `described` are the members with data, `data` is theirs together (UNDEFINED without any); `conclusions`
    counts the members that are intermediary conclusions.
    """

    __slots__ = (
        "conclusions",
        "data",
        "described",
        "members",
        "relations",
        "section",
        "tags",
        "title",
        "uses",
    )

    def __init__(self, title: str) -> None:
        self.title = title
        self.members: list[Member] = []
        self.relations: list[Relation] = []
        self.tags: dict[str, None] | None = None
        self.described: list[Member] = []
        self.data: Any = UNDEFINED
        self.section: Section | None = None
        self.uses: dict[Role, bool] = {}
        self.conclusions = 0


class Argument:
    """All descriptions of one title with the premise-conclusion structure; `start` and `end` are its own.

    `described` are the members with data, `data` is theirs together (UNDEFINED without any).
    """

    __slots__ = (
        "data",
        "described",
        "end",
        "members",
        "pcs",
        "relations",
        "section",
        "start",
        "tags",
        "title",
    )

    def __init__(self, title: str) -> None:
        self.title = title
        self.members: list[Member] = []
        self.relations: list[Relation] = []
        self.pcs: list[Member] = []
        self.tags: dict[str, None] | None = None
        self.described: list[Member] = []
        self.data: Any = UNDEFINED
        self.section: Section | None = None
        self.start: Position | None = None
        self.end: Position | None = None


End: TypeAlias = "EquivalenceClass | Argument | Inference"


class Relation:
    """A relation; all of its occurrences are one."""

    __slots__ = ("source", "target", "type")

    def __init__(self, relation_type: RelationType, source: End, target: End) -> None:
        self.type = relation_type
        self.source = source
        self.target = target


class Model:
    """The whole model.

    `tags` are in the order of their first occurrence, which is their index. `is_regrouped` is whether
    settings replaced the sections.
    """

    __slots__ = ("arguments", "deepest_level", "is_regrouped", "relations", "sections", "statements", "tags")

    def __init__(self) -> None:
        self.statements: dict[str, EquivalenceClass] = {}
        self.arguments: dict[str, Argument] = {}
        self.relations: list[Relation] = []
        self.sections: list[Section] = []
        self.tags: dict[str, None] = {}
        self.deepest_level = 0
        self.is_regrouped = False

    def dissolve(self) -> None:
        """Takes the circles of relations and sections apart, so that no collector has to find them."""
        for relation in self.relations:
            relation.source.relations = relation.target.relations = []
        for whole in self.wholes():
            whole.relations = []
        sections = self.sections
        while sections:
            section = sections.pop()
            sections += section.children
            section.children = []

    def wholes(self) -> Iterator[EquivalenceClass | Argument]:
        """All classes and arguments."""
        yield from self.statements.values()
        yield from self.arguments.values()
