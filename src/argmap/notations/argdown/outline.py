"""The elements of an Argdown document as one flat list, and the sketched relations between them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from argmap.notations.argdown.grammar.syntax import (
    Argument,
    Document,
    Heading,
    InferenceLine,
    ListBlock,
    Numbered,
    Pcs,
    Relation,
    Statement,
)

Element = Statement | Argument


class Sketch(NamedTuple):
    """A relation line: `parent` stands above it, and below the sketch number `below`, if any.

    Under an inference line `parent` is that line.
    """

    relation: Relation
    parent: Element | InferenceLine
    below: int | None


class Outline:
    """What a document holds, in the order of the file.

    `elements` pairs every statement and argument with the number of its heading (an index into
    `headings`, or None).
    """

    def __init__(self, document: Document) -> None:
        self.headings: list[Heading] = []
        self.elements: list[tuple[Element, int | None]] = []
        self.structures: list[Pcs] = []
        self.sketches: list[Sketch] = []
        self._heading: int | None = None
        for block in document.blocks:
            if isinstance(block, Heading):
                self._heading = len(self.headings)
                self.headings.append(block)
            elif isinstance(block, ListBlock):
                for item in block.items:
                    self._take(item)
            elif isinstance(block, Pcs):
                self._take_structure(block)
            else:
                self._take(block)

    def _take_structure(self, structure: Pcs) -> None:
        self.structures.append(structure)
        for step in structure.steps:
            if isinstance(step, Numbered):
                self._take(step.statement)
            else:
                for undercut in step.undercuts:
                    self._take_below(undercut, step, None)

    def _take(self, element: Element) -> None:
        self.elements.append((element, self._heading))
        for relation in element.relations:
            self._take_below(relation, element, None)

    def _take_below(self, relation: Relation, parent: Element | InferenceLine, below: int | None) -> None:
        sketches, elements, heading = self.sketches, self.elements, self._heading
        if not relation.child.relations:
            sketches.append(Sketch(relation, parent, below))
            elements.append((relation.child, heading))
            return
        pending = [(relation, parent, below)]
        while pending:
            relation, parent, below = pending.pop()
            number = len(sketches)
            child = relation.child
            sketches.append(Sketch(relation, parent, below))
            elements.append((child, heading))
            if child.relations:
                pending.extend([(r, child, number) for r in reversed(child.relations)])

    def steps(self) -> Iterator[tuple[Pcs, InferenceLine, list[Numbered], Numbered]]:
        """Every step of every structure: its line, its premises and its conclusion.

        The premises are everything since the last conclusion, that conclusion included, unless the
        line says which (`uses` or `from`: positions in the structure, from 1).
        """
        for structure in self.structures:
            numbered: list[Numbered] = []
            since: list[Numbered] = []
            line: InferenceLine | None = None
            for step in structure.steps:
                if isinstance(step, InferenceLine):
                    line = step
                    continue
                numbered.append(step)
                if line is not None:
                    yield structure, line, _chosen(line, step, numbered) or since, step
                    since, line = [], None
                since.append(step)


class ElementPlaces:
    """Where the elements of an outline stand, each with the sign of its relation."""

    def __init__(self, outline: Outline) -> None:
        signs = {id(sketch.relation.child): sketch.relation.start for sketch in outline.sketches}
        self._elements = sorted(
            ((signs.get(id(element), element.start), element) for element, _ in outline.elements),
            key=lambda placed: placed[0],
        )
        self._starts = [start for start, _ in self._elements]

    def element_at(self, offset: int) -> Element | None:
        """The element whose sign, title, text or data `offset` lies in, or just behind."""
        number = bisect_right(self._starts, offset) - 1
        element = self._elements[number][1] if number >= 0 else None
        return element if element is not None and offset <= element.end else None


def _chosen(line: InferenceLine, conclusion: Numbered, numbered: list[Numbered]) -> list[Numbered]:
    for data in (line.data, conclusion.statement.data):
        if data is not None and isinstance(data.value, dict):
            uses = data.value.get("uses", data.value.get("from"))
            if isinstance(uses, list):
                return [numbered[n - 1] for n in uses if isinstance(n, int) and 0 < n < len(numbered)]
    return []
