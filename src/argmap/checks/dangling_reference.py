"""A step or a link that names something which the map does not have."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject
from argmap.findings import Finding, Severity
from argmap.graph import ArgumentMap, Conflict, End, Inference, Rephrase
from argmap.graph.end import EndKind
from argmap.graph.near import NearNames


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
    """What to type instead of a name that is not there."""

    def __init__(self, graph: ArgumentMap) -> None:
        self._graph = graph
        self._names: dict[EndKind, NearNames] = {}

    def help(self, missing: End) -> str:
        if missing.kind not in self._names:
            ids = (end.id for end in self._graph.ends if end.kind == missing.kind)
            self._names[missing.kind] = NearNames(ids)
        near = self._names[missing.kind].to(missing.id)
        if near is not None:
            return f"did you mean “{near}”?"
        return "mend the name, add what it names, or take the reference out"


RULE = Rule(
    slug="dangling-reference",
    severity=Severity.ERROR,
    about="map",
    summary="references to what is not there",
    noun=None,
    look=look,
)
