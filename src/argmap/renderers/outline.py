"""The argument as an outline: the theses, and under each statement what supports it or speaks against it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from argmap.graph import ArgumentMap, Conflict, End, Inference
from argmap.semantics import theses


class Row(NamedTuple):
    """An end under a sign, at a depth; `again` when it stands further above with what is under it.

    The signs are `+` supports, `-` speaks against, `~` undercuts, `><` contradicts, `=` says again,
    qualifies or exemplifies, `&` is one of several premises of a step, `·` its only one; none at a root.
    """

    sign: str
    end: End
    depth: int
    again: bool = False


def outline(graph: ArgumentMap) -> Iterator[Row]:
    """The rows of the outline, every statement at least once; the roots have the depth 0."""
    return _Outline(graph).rows()


class _Outline:
    def __init__(self, graph: ArgumentMap) -> None:
        self.map = graph
        self.written: set[End] = set()
        self.rivalries: set[str] = set()
        self.answered: set[str] = set()

    def rows(self) -> Iterator[Row]:
        for root in _roots(self.map):
            if root not in self.written:
                yield from self._from(root)

    def _from(self, root: End) -> Iterator[Row]:
        pending = [Row("", root, 0)]
        while pending:
            row = pending.pop()
            again = row.end in self.written
            yield row._replace(again=again)
            if not again:
                self.written.add(row.end)
                pending.extend(reversed(list(self._below(row))))

    def _below(self, row: Row) -> Iterable[Row]:
        """What stands under a row; a step with one premise and no name is written as that premise."""
        depth = row.depth + 1
        thing = self.map.ends.get(row.end)
        if isinstance(thing, (Inference, Conflict)):
            for premise in thing.premises:
                yield Row("&" if len(thing.premises) > 1 else "·", premise, depth)
        for inference in self.map.inferences_to.get(row.end, ()):
            yield self._step("+", End("inference", inference.id), inference, depth)
        yield from self._against(row.end, depth)
        argument = thing.argument if isinstance(thing, (Inference, Conflict)) else None
        if argument is not None and argument not in self.answered:
            self.answered.add(argument)
            yield from self._against(End("argument", argument), depth)
        yield from (Row("=", r.from_, depth) for r in self.map.rephrases_of.get(row.end, ()))

    def _against(self, target: End, depth: int) -> Iterable[Row]:
        """What attacks, undercuts or contradicts `target`; of two that contradict each other once."""
        for conflict in self.map.conflicts_with.get(target, ()):
            if conflict.symmetric and conflict.id in self.rivalries:
                continue
            if conflict.symmetric:
                self.rivalries.add(conflict.id)
                other = conflict.premises[0] if conflict.target == target else conflict.target
                yield Row("><", other, depth)
            else:
                sign = "~" if target.kind in ("inference", "conflict") else "-"
                yield self._step(sign, End("conflict", conflict.id), conflict, depth)

    def _step(self, sign: str, end: End, step: Inference | Conflict, depth: int) -> Row:
        is_named = (
            step.argument is not None or end in self.map.conflicts_with or end in self.map.inferences_to
        )
        return Row(sign, end if is_named or len(step.premises) != 1 else step.premises[0], depth)


def _roots(graph: ArgumentMap) -> list[End]:
    """The theses, then what leads nowhere, then the rest, each once and in file order."""
    main = [End("statement", t) for t in theses(graph)]
    leading = {p for step in graph.steps for p in step.premises}
    leading |= {r.from_ for r in graph.rephrases}
    everything = [End("statement", s.id) for s in graph.statements]
    everything += [End("argument", a.id) for a in graph.arguments if a.id not in graph.steps_of]
    return [*main, *(e for e in everything if e not in leading), *(e for e in everything if e in leading)]
