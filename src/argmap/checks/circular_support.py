"""Statements that are reasons for each other, so that nothing is a reason for them all."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, shown
from argmap.findings import Finding, Severity
from argmap.graph import Statement
from argmap.graph.walk import shortest_cycle

_MOST_SHOWN = 6


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every circle of inferences, at its first statement in the essay.

    Statements that restate each other are taken together. A circle is about the essay when a quote
    shows it there, else about the map.
    """
    for circle in subject.circles:
        within = sorted(circle, key=subject.rank.__getitem__)
        steps = _steps(subject, shortest_cycle(subject.merged_support, within))
        first = min(range(len(steps)), key=lambda n: subject.rank[steps[n][0].id])
        steps = steps[first:] + steps[:first]
        reasons = [premise for premise, _ in steps]
        restated = any(c.id != steps[(n + 1) % len(steps)][0].id for n, (_, c) in enumerate(steps))
        yield RULE.on(
            subject,
            reasons[0],
            _message(steps, restated=restated),
            _help(reasons),
            about="essay" if any(s.quotes for s in reasons) else "map",
        )


def _steps(subject: Subject, cycle: list[str]) -> list[tuple[Statement, Statement]]:
    """A premise and a conclusion for every step from one class of the cycle to the next."""
    rank, by_id = subject.rank, subject.map.by_id
    steps = []
    for head, following in zip(cycle, cycle[1:] + cycle[:1], strict=True):
        pairs = [
            (start, end)
            for start in subject.members[head]
            for end in subject.support_graph[start]
            if subject.head[end] == following
        ]
        start, end = min(pairs, key=lambda pair: (rank[pair[0]], pair[0] != pair[1], rank[pair[1]]))
        steps.append((by_id[start], by_id[end]))
    return steps


def _message(steps: list[tuple[Statement, Statement]], *, restated: bool) -> str:
    premise, conclusion = steps[0]
    if len(steps) == 1 and restated:
        return f"{shown(premise)} is a reason for {shown(conclusion)}, which says the same"
    if len(steps) == 1:
        return f"{shown(premise)} is a reason for itself"
    through = ", through a restatement" if restated else ""
    if len(steps) == 2:
        return f"{shown(premise)} is a reason for {shown(steps[1][0])}, and that for the first{through}"
    names = [shown(s) for s, _ in steps[:_MOST_SHOWN]]
    if len(steps) > _MOST_SHOWN:
        names.append(f"{len(steps) - _MOST_SHOWN} more")
    return f"these are reasons for each other in a circle{through}: {' → '.join((*names, names[0]))}"


def _help(reasons: list[Statement]) -> str:
    if len(reasons) == 1:
        return "give it a reason that does not need it, or take the step out"
    which = "two" if len(reasons) == 2 else "statements"
    return f"which of the {which} could someone accept first? Take out the step that leads to it"


RULE = Rule(
    slug="circular-support",
    severity=Severity.ERROR,
    about="map",
    summary="statements that are reasons for each other",
    look=look,
)
