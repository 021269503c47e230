"""A statement that is drawn as speaking against itself, or against a reason for itself."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, shown
from argmap.findings import Finding, Severity
from argmap.graph import Conflict, Inference, Statement
from argmap.graph.walk import landings


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every conflict with such a premise.

    A premise that undercuts the very step it belongs to is odd but legal, and an information.
    """
    for conflict in subject.map.conflicts:
        if conflict.target.kind == "conflict":
            continue
        attacked = {subject.head[s] for s in landings(subject.map, conflict.target)}
        for s in _attackers(subject, conflict):
            if subject.head[s.id] in attacked:
                yield RULE.on(subject, s, _message(conflict, s), _HELP, place=conflict.place)
                break
            if _undercuts_own_step(subject, conflict, s):
                message = f"{shown(s)} is a premise of the very step that it undercuts"
                help_ = "if it speaks for the conclusion, take the undercut out; if not, the premise"
                yield RULE.on(subject, s, message, help_, severity=Severity.INFO, place=conflict.place)
                break


def _attackers(subject: Subject, conflict: Conflict) -> list[Statement]:
    ends = [s for premise in conflict.premises for s in landings(subject.map, premise)]
    return [subject.map.by_id[s] for s in dict.fromkeys(ends)]


def _message(conflict: Conflict, s: Statement) -> str:
    if conflict.target.kind == "statement":
        return f"{shown(s)} attacks itself" + (
            "" if conflict.target.id == s.id else ", through a restatement"
        )
    return f"{shown(s)} attacks a reason for itself"


def _undercuts_own_step(subject: Subject, conflict: Conflict, s: Statement) -> bool:
    step = subject.map.ends.get(conflict.target)
    return isinstance(step, Inference) and any(
        subject.head[p] == subject.head[s.id]
        for premise in step.premises
        for p in landings(subject.map, premise)
    )


_HELP = "which end is meant to be another statement? Mend that end of the attack"

RULE = Rule(
    slug="self-attack",
    severity=Severity.ERROR,
    about="map",
    summary="statements that attack themselves",
    look=look,
)
