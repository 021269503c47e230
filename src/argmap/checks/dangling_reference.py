"""A step or a link that names something which the map does not have."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject
from argmap.findings import Finding, Severity
from argmap.graph import Argument, ArgumentMap, Conflict, End, Inference, Rephrase, Statement
from argmap.graph.end import EndKind
from argmap.graph.near import NearNames
from argmap.text.place import Place


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every end, argument, section and position that is not there."""
    near = _Near(subject.map)
    for step in subject.map.steps:
        for part, end in _ends_of(step):
            if end not in subject.map.ends:
                message = f"the {part} of `{step.id}` is “{end.id}”, but no {end.kind} has that id"
                yield RULE.on(subject, step, message, near.help(end))
        if step.argument is not None and End("argument", step.argument) not in subject.map.ends:
            message = f"`{step.id}` belongs to the argument “{step.argument}”, but no argument has that id"
            yield RULE.on(subject, step, message, near.help(End("argument", step.argument)))
    yield from _of_sections(subject)
    yield from _of_positions(subject, near)
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
                yield _on_map(subject, message, near.help(end), rephrase.place)


def _of_sections(subject: Subject) -> Iterator[Finding]:
    there = {section.id for section in subject.map.sections}
    near = NearNames(there)
    things: list[Statement | Argument] = [*subject.map.statements, *subject.map.arguments]
    for thing in things:
        if thing.section is not None and thing.section not in there:
            message = f"`{thing.id}` stands in the section “{thing.section}”, but no section has that id"
            yield RULE.on(subject, thing, message, _help(near.to(thing.section)))
    for section in subject.map.sections:
        if section.parent is not None and section.parent not in there:
            message = f"the section `{section.id}` is part of “{section.parent}”, but no section has that id"
            yield _on_map(subject, message, _help(near.to(section.parent)), section.place)


def _of_positions(subject: Subject, near: _Near) -> Iterator[Finding]:
    for issue in subject.map.issues:
        for position in issue.positions:
            if position not in subject.map.by_id:
                message = f"a position on `{issue.id}` is “{position}”, but no statement has that id"
                yield RULE.on_map(subject, message, near.help(End("statement", position)))


class _Near:
    """What to type instead of a name that is not there."""

    def __init__(self, graph: ArgumentMap) -> None:
        self._graph = graph
        self._names: dict[EndKind, NearNames] = {}

    def help(self, missing: End) -> str:
        if missing.kind not in self._names:
            ids = (end.id for end in self._graph.ends if end.kind == missing.kind)
            self._names[missing.kind] = NearNames(ids)
        return _help(self._names[missing.kind].to(missing.id))


def _on_map(subject: Subject, message: str, help_: str, place: Place | None) -> Finding:
    finding = RULE.on_map(subject, message, help_)
    return finding if place is None else evolve(finding, map=place)


def _help(near: str | None) -> str:
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
