"""The one mutable thing: a builder that hands out ids and puts a map together."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from argmap.graph.end import End, EndKind
from argmap.graph.map import ArgumentMap
from argmap.graph.parts import Argument, EssayEntry, Issue, Section, Source
from argmap.graph.statement import Statement
from argmap.graph.steps import Conflict, Inference, Rephrase

_NOT_WORD = re.compile(r"[\W_]+")
_ASCII_WORDS = {
    number: "" if chr(number) == "'" else chr(number).lower() if chr(number).isalnum() else " "
    for number in range(128)
}


def slug(title: str) -> str:
    """The id that a title gives: lower case, words parted by hyphens, letters of any script kept."""
    if title.isascii():
        return "-".join(title.translate(_ASCII_WORDS).split()) or "untitled"
    folded = unicodedata.normalize("NFC", title).replace("’", "").replace("'", "").casefold()
    return _NOT_WORD.sub("-", folded).strip("-") or "untitled"


class MapBuilder:
    """Collects the parts of a map in file order.

    Ids are unique within a kind: :meth:`fresh` gives `wanted`, or ``wanted-2``, ``wanted-3`` when
    it is taken. Explicit ids are to be reserved before any other is asked for.
    """

    def __init__(self) -> None:
        self.title: str | None = None
        self.language: str | None = None
        self.settings: dict[str, Any] = {}
        self.terms: dict[str, tuple[str, ...]] = {}
        self.aliases: dict[str, tuple[str, ...]] = {}
        self.data: dict[str, Any] = {}
        self.essays: list[EssayEntry] = []
        self.sections: list[Section] = []
        self.sources: list[Source] = []
        self._statements: dict[str, Statement] = {}
        self._arguments: dict[str, Argument] = {}
        self._inferences: dict[str, Inference] = {}
        self._conflicts: dict[str, Conflict] = {}
        self._rephrases: dict[str, Rephrase] = {}
        self._issues: dict[str, str] = {}
        self._taken: dict[str, dict[str, int]] = {}

    def reserve(self, kind: EndKind, identifier: str) -> bool:
        """Take an explicit id; False when it is taken already."""
        taken = self._taken.setdefault(kind, {})
        if identifier in taken:
            return False
        taken[identifier] = 1
        return True

    def fresh(self, kind: str, wanted: str) -> str:
        """An unused id of `kind`: `wanted`, else ``wanted-2``, ``wanted-3``, …"""
        taken = self._taken.get(kind)
        if taken is None:
            taken = self._taken[kind] = {}
        if wanted not in taken:
            taken[wanted] = 1
            return wanted
        number = taken[wanted] + 1
        while (identifier := f"{wanted}-{number}") in taken:
            number += 1
        taken[wanted] = number
        taken[identifier] = 1
        return identifier

    def issue(self, title: str) -> str:
        """The id of the issue called `title`, made when it is new."""
        identifier = slug(title)
        self._issues.setdefault(identifier, title)
        return identifier

    def statement(self, statement: Statement) -> End:
        """Add `statement`; one with the same id is replaced in its place."""
        self._statements[statement.id] = statement
        return End("statement", statement.id)

    def argument(self, argument: Argument) -> End:
        """Add `argument`; one with the same id is replaced in its place."""
        self._arguments[argument.id] = argument
        return End("argument", argument.id)

    def inference(self, inference: Inference) -> End:
        """Add `inference`."""
        self._inferences[inference.id] = inference
        return End("inference", inference.id)

    def conflict(self, conflict: Conflict) -> End:
        """Add `conflict`."""
        self._conflicts[conflict.id] = conflict
        return End("conflict", conflict.id)

    def rephrase(self, rephrase: Rephrase) -> None:
        """Add `rephrase`."""
        self._rephrases[rephrase.id] = rephrase

    def build(self) -> ArgumentMap:
        """The map as collected so far."""
        statements = tuple(self._statements.values())
        return ArgumentMap(
            title=self.title,
            language=self.language,
            essays=tuple(self.essays),
            settings=dict(self.settings),
            terms=dict(self.terms),
            aliases=dict(self.aliases),
            data=dict(self.data),
            statements=statements,
            inferences=tuple(self._inferences.values()),
            conflicts=tuple(self._conflicts.values()),
            rephrases=tuple(self._rephrases.values()),
            issues=issues_of(self._issues, statements),
            arguments=tuple(self._arguments.values()),
            sections=tuple(self.sections),
            sources=tuple(self.sources),
        )


def issues_of(titles: Mapping[str, str], statements: Iterable[Statement]) -> tuple[Issue, ...]:
    """The issues called `titles` (by id), and those that only statements name, with their positions."""
    positions: dict[str, list[str]] = {identifier: [] for identifier in titles}
    for s in statements:
        if s.issue is not None:
            positions.setdefault(s.issue, []).append(s.id)
    return tuple(Issue(i, titles.get(i, i), tuple(ids)) for i, ids in positions.items())
