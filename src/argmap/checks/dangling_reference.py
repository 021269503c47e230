"""A step or a link that names something which the map does not have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject
from argmap.findings import Finding, Severity
from argmap.graph import ArgumentMap, Conflict, End, Inference, Rephrase


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every end that is not there."""
    near = _Near(subject.map)
    for step in subject.map.steps:
        for part, end in _ends_of(step):
            if end not in subject.map.ends:
                message = f"the {part} of `{step.id}` is “{end.id}”, but no {end.kind} has that id"
                yield RULE.on(subject, step, message, near.help(end))
    for rephrase in subject.map.rephrases:
        yield from _of_rephrase(subject, rephrase, near)


def _ends_of(step: Inference | Conflict) -> Iterator[tuple[str, End]]:
    yield from (("premise", premise) for premise in step.premises)
    yield ("conclusion", step.conclusion) if isinstance(step, Inference) else ("target", step.target)


def _of_rephrase(subject: Subject, rephrase: Rephrase, near: _Near) -> Iterator[Finding]:
    ends = (rephrase.from_, rephrase.to)
    there = [thing for end in ends if (thing := subject.map.ends.get(end)) is not None]
    for end in ends:
        if end not in subject.map.ends:
            message = f"`{rephrase.kind}` names “{end.id}”, but no {end.kind} has that title or id"
            if there:
                yield RULE.on(subject, there[0], message, near.help(end), place=rephrase.place)
            else:
                yield RULE.on_map(subject, message, near.help(end))


class _Near:
    """Ids of the map that differ from a given one in a letter or two."""

    def __init__(self, graph: ArgumentMap) -> None:
        self._graph = graph

    def help(self, missing: End) -> str:
        for shorter in _one_letter_less(missing.id):
            if (found := self._by_shorter.get((missing.kind, shorter))) is not None:
                return f"did you mean “{found}”?"
        return "mend the name, add what it names, or take the reference out"

    @cached_property
    def _by_shorter(self) -> dict[tuple[str, str], str]:
        table: dict[tuple[str, str], str] = {}
        for end in self._graph.ends:
            for shorter in _one_letter_less(end.id):
                table.setdefault((end.kind, shorter), end.id)
        return table


def _one_letter_less(name: str) -> Iterable[str]:
    """The name, and the name without each of its letters: names one slip apart have one in common."""
    folded = name.casefold()[:64]
    return dict.fromkeys((folded, *(folded[:i] + folded[i + 1 :] for i in range(len(folded)))))


RULE = Rule(
    slug="dangling-reference",
    severity=Severity.ERROR,
    about="map",
    summary="references to what is not there",
    noun=None,
    look=look,
)
