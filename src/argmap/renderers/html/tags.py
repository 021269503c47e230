"""The tags of the marks of an essay, and what describes them to those who do not see them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property

from attrs import frozen

from argmap.graph import Statement
from argmap.reading import Reading
from argmap.renderers.html.escaping import shown, told
from argmap.renderers.html.marks import Tags
from argmap.renderers.html.naming import look, own_name, short_names
from argmap.renderers.sketch import svg_id
from argmap.renderers.themes import FLAGS, KINDS
from argmap.text.essay import Essay


@frozen
class Tagged:
    """The statements that have marks in an essay; `identifiers` are theirs, `flags` those of all."""

    reading: Reading
    essay: Essay
    identifiers: Collection[str]
    flags: Mapping[str, tuple[str, ...]]

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """The statements, in the order of the map."""
        return tuple(s for s in self.reading.map.statements if s.id in self.identifiers)

    @cached_property
    def short(self) -> Mapping[str, str]:
        """By id what is written above a line."""
        return short_names(self.reading.map)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """By id the name that the map gives the statement."""
        return {s.id: own_name(s, self.reading.essays) for s in self.statements}

    @cached_property
    def tags(self) -> Mapping[str, Tags]:
        """By id the tags of the marks."""
        return {s.id: self._tags(s) for s in self.statements}

    def descriptions(self) -> str:
        """What describes the marks, each once in the page: with the first essay that has such a mark."""
        spans = [
            f'<span id="{self._about[s.id]}">{told(self._description(s))}</span>'
            for s in self.statements
            if self._begins_here(s)
        ]
        return "\n".join(['<div class="mark-descriptions" hidden>', *spans, "</div>"]) if spans else ""

    def _tags(self, statement: Statement) -> Tags:
        classes = mark_classes(statement, self.flags[statement.id])
        mark = f'<mark data-id="{shown(statement.id)}" class="{classes}"'
        described = f'{mark} aria-describedby="{self._about[statement.id]}"'
        own_id = f' id="{shown(svg_id("m", statement.id))}"' if self._begins_here(statement) else ""
        label = f'<sup class="mark-id" aria-hidden="true">{shown(self.short[statement.id])}</sup>'
        return Tags(f"{described}{own_id}>", f"{described}>", f"{mark}>", f"{label}</mark>")

    @cached_property
    def _about(self) -> Mapping[str, str]:
        """By id where the description stands."""
        return {s.id: f"about-{number}" for number, s in enumerate(self.reading.map.statements, 1)}

    def _begins_here(self, statement: Statement) -> bool:
        """Whether no essay before this one has a mark of the statement."""
        marked = {anchor.essay_id for anchor in self.reading.anchors[statement.id]}
        return next(essay.id for essay in self.reading.essays if essay.id in marked) == self.essay.id

    def _description(self, statement: Statement) -> str:
        """Kind, what is written above the line, name and flags."""
        short, name = self.short[statement.id], self.names[statement.id]
        title = f" “{name}”" if name not in (short, statement.id) else ""
        flags = ", ".join(FLAGS[flag].word.lower() for flag in self.flags[statement.id])
        kind = KINDS[look(statement)].word.capitalize()
        return f"{kind} {short}{title}" + (f": {flags}" if flags else "")


def mark_classes(statement: Statement, flags: Iterable[str]) -> str:
    """The classes of a mark: ``kind-evidence is-no-source``."""
    return " ".join([f"kind-{look(statement)}", *(f"is-{flag}" for flag in flags)])
