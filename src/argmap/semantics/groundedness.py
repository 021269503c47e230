"""Groundedness: what stands on sourced evidence or on what is given, what on itself, what on nothing.

The grounded statements are the least fixpoint of: a statement that cites a source, evidence with a
named holder and whatever may be taken for granted are grounded; the conclusion of a linked inference
is grounded when all its premises are, of any other inference when at least one is. Statements that
restate each other are grounded together.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from argmap.graph import ArgumentMap, Inference, Statement
from argmap.graph.walk import landings, restatements

Lack = Literal["missing", "circular", "partial"]


class Ground(NamedTuple):
    """What a statement stands on.

    `lack` is None for a grounded statement; else `missing` (no inference leads to it), `partial`
    (its reasons end in statements that rest on nothing, `leaf` being the nearest such) or
    `circular` (its reasons end only in themselves).
    """

    lack: Lack | None
    leaf: str | None = None

    @property
    def grounded(self) -> bool:
        """Whether the statement stands on something."""
        return self.lack is None


def groundedness(graph: ArgumentMap) -> Mapping[str, Ground]:
    """The ground of every statement, by id; linear in statements and ends."""
    head = restatements(graph)
    steps = _steps(graph, head)
    grounded = _fixpoint(graph, head, steps)
    leaf = _nearest_leaves(graph, head, steps, grounded)
    concluded = {conclusion for _, conclusion, _ in steps}

    def ground(identifier: str) -> Ground:
        top = head[identifier]
        if top in grounded:
            return Ground(None)
        if top not in concluded:
            return Ground("missing", identifier)
        return Ground("partial", leaf[top]) if top in leaf else Ground("circular")

    return {s.id: ground(s.id) for s in graph.statements}


def stands_by_itself(statement: Statement) -> bool:
    """Whether a statement is grounded without any inference."""
    return bool(statement.given or statement.citations or (statement.kind == "evidence" and statement.by))


_HeadStep = tuple[tuple[str, ...], str, bool]


def _steps(graph: ArgumentMap, head: Mapping[str, str]) -> list[_HeadStep]:
    """Every inference as (premises, conclusion, whether all premises are needed), over class heads."""
    steps: list[_HeadStep] = []
    for inference in graph.inferences:
        premises = _premises(graph, inference, head)
        steps += [
            (premises, head[conclusion], inference.linkage == "linked")
            for conclusion in landings(graph, inference.conclusion)
        ]
    return steps


def _premises(graph: ArgumentMap, inference: Inference, head: Mapping[str, str]) -> tuple[str, ...]:
    found = [head[s] for premise in inference.premises for s in landings(graph, premise)]
    return tuple(dict.fromkeys(found))


def _fixpoint(graph: ArgumentMap, head: Mapping[str, str], steps: list[_HeadStep]) -> set[str]:
    waiting = [len(premises) if linked else 1 for premises, _, linked in steps]
    used_by: dict[str, list[int]] = {}
    for number, (premises, _, _) in enumerate(steps):
        for premise in premises:
            used_by.setdefault(premise, []).append(number)
    queue = list(dict.fromkeys(head[s.id] for s in graph.statements if stands_by_itself(s)))
    grounded = set(queue)
    for current in queue:
        for number in used_by.get(current, ()):
            waiting[number] -= 1
            conclusion = steps[number][1]
            if waiting[number] == 0 and conclusion not in grounded:
                grounded.add(conclusion)
                queue.append(conclusion)
    return grounded


def _nearest_leaves(
    graph: ArgumentMap, head: Mapping[str, str], steps: list[_HeadStep], grounded: set[str]
) -> dict[str, str]:
    """For every ungrounded class head the nearest ungrounded statement that has no inference."""
    concluded = {conclusion for _, conclusion, _ in steps}
    upward: dict[str, list[str]] = {}
    for premises, conclusion, _ in steps:
        for premise in premises:
            upward.setdefault(premise, []).append(conclusion)
    heads = dict.fromkeys(head[s.id] for s in graph.statements)
    leaf = {h: h for h in heads if h not in grounded and h not in concluded}
    leaf.update(
        {
            conclusion: conclusion
            for premises, conclusion, _ in steps
            if not premises and conclusion not in grounded
        }
    )
    queue = list(leaf)
    for current in queue:
        for conclusion in upward.get(current, ()):
            if conclusion not in leaf and conclusion not in grounded:
                leaf[conclusion] = leaf[current]
                queue.append(conclusion)
    return leaf
