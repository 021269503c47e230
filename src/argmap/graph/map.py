"""The argument map: a typed graph of statements and steps, immutable."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, TypeVar

from attrs import field, frozen

from argmap.graph.end import End
from argmap.graph.parts import Argument, EssayEntry, Issue, Section, Source
from argmap.graph.statement import Statement
from argmap.graph.steps import Conflict, Inference, Rephrase

Step = Inference | Conflict

_K = TypeVar("_K")
_V = TypeVar("_V")


@frozen
class ArgumentMap:
    """Statements and what relates them, in the order of the file.

    `terms` are synonyms and `aliases` other names, both used by the wording checks. `settings`
    holds what the map itself says about checks (`select`, `ignore`) and what the text honestly
    lacks (``thesis: none``, ``counterpositions: none``). Unknown keys stand in `data`.
    """

    title: str | None = None
    language: str | None = None
    essays: tuple[EssayEntry, ...] = ()
    settings: Mapping[str, Any] = field(factory=dict)
    terms: Mapping[str, tuple[str, ...]] = field(factory=dict)
    aliases: Mapping[str, tuple[str, ...]] = field(factory=dict)
    data: Mapping[str, Any] = field(factory=dict)
    statements: tuple[Statement, ...] = ()
    inferences: tuple[Inference, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    rephrases: tuple[Rephrase, ...] = ()
    issues: tuple[Issue, ...] = ()
    arguments: tuple[Argument, ...] = ()
    sections: tuple[Section, ...] = ()
    sources: tuple[Source, ...] = ()

    @cached_property
    def by_id(self) -> Mapping[str, Statement]:
        """Statements by id."""
        return {s.id: s for s in self.statements}

    @cached_property
    def ends(self) -> Mapping[End, Statement | Inference | Conflict | Argument]:
        """Everything a step can end on."""
        table: dict[End, Statement | Inference | Conflict | Argument] = {}
        table.update((End("statement", s.id), s) for s in self.statements)
        table.update((End("inference", i.id), i) for i in self.inferences)
        table.update((End("conflict", c.id), c) for c in self.conflicts)
        table.update((End("argument", a.id), a) for a in self.arguments)
        return table

    @property
    def steps(self) -> tuple[Step, ...]:
        """Inferences, then conflicts."""
        return (*self.inferences, *self.conflicts)

    @cached_property
    def inferences_to(self) -> Mapping[End, tuple[Inference, ...]]:
        """Inferences by conclusion."""
        return _grouped((i.conclusion, i) for i in self.inferences)

    @cached_property
    def inferences_from(self) -> Mapping[End, tuple[Inference, ...]]:
        """Inferences by premise."""
        return _grouped((p, i) for i in self.inferences for p in i.premises)

    @cached_property
    def conflicts_with(self) -> Mapping[End, tuple[Conflict, ...]]:
        """Conflicts by target; a symmetric conflict stands under both its ends."""
        return _grouped(
            (end, c)
            for c in self.conflicts
            for end in ((c.target, *c.premises) if c.symmetric else (c.target,))
        )

    @cached_property
    def conflicts_from(self) -> Mapping[End, tuple[Conflict, ...]]:
        """Conflicts by premise; a symmetric conflict stands under both its ends."""
        return _grouped(
            (end, c)
            for c in self.conflicts
            for end in ((*c.premises, c.target) if c.symmetric else c.premises)
        )

    @cached_property
    def _known_landings(self) -> dict[End, tuple[str, ...]]:
        """What :func:`argmap.graph.walk.landings` has found, kept with the map."""
        return {}

    @cached_property
    def rephrases_of(self) -> Mapping[End, tuple[Rephrase, ...]]:
        """Rephrases by what they restate, qualify or exemplify."""
        return _grouped((r.to, r) for r in self.rephrases)

    @cached_property
    def steps_of(self) -> Mapping[str, tuple[Step, ...]]:
        """Steps by argument id, inferences first."""
        return _grouped((s.argument, s) for s in self.steps if s.argument is not None)

    @property
    def says_no_thesis(self) -> bool:
        """The map records that the text honestly has no thesis."""
        return self.settings.get("thesis") == "none"

    @property
    def says_no_counterpositions(self) -> bool:
        """The map records that the text mentions nobody who would disagree."""
        return self.settings.get("counterpositions") == "none"


def _grouped(pairs: Iterable[tuple[_K, _V]]) -> dict[_K, tuple[_V, ...]]:
    table: dict[_K, list[_V]] = {}
    for key, value in pairs:
        table.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in table.items()}
