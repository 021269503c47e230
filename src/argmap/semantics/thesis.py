"""The thesis of a map, and how much of it rests on each statement."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.graph import ArgumentMap, Conflict, Inference
from argmap.graph.walk import components, landings, restatements


def theses(graph: ArgumentMap) -> tuple[str, ...]:
    """The ids of the main claims, one for each class of restatements.

    They are the statements tagged as thesis; when there is none, every asserted claim from which
    nothing leads on but to which an inference or a conflict leads.
    """
    head = restatements(graph)
    declared = dict.fromkeys(head[s.id] for s in graph.statements if s.thesis)
    if declared:
        named = {head[s.id]: s.id for s in reversed(graph.statements) if s.thesis}
        return tuple(named[h] for h in declared)
    leading, led_to = _ends(graph, head)
    last = led_to - leading
    roots = [
        s.id for s in graph.statements if s.kind == "claim" and s.stance == "asserted" and head[s.id] in last
    ]
    return tuple({head[r]: r for r in reversed(roots)}[h] for h in dict.fromkeys(head[r] for r in roots))


def _ends(graph: ArgumentMap, head: Mapping[str, str]) -> tuple[set[str], set[str]]:
    """The class heads from which a step leads on, and those to which one leads."""
    leading: set[str] = set()
    led_to: set[str] = set()
    for step in graph.steps:
        aim = step.conclusion if isinstance(step, Inference) else step.target
        targets = {head[s] for s in landings(graph, aim)}
        premises = {head[s] for p in step.premises for s in landings(graph, p)}
        leading |= premises - targets
        led_to |= targets
        if isinstance(step, Conflict) and step.symmetric:
            leading |= targets
            led_to |= premises
    return leading, led_to


def reliance(graph: ArgumentMap) -> Mapping[str, float]:
    """How much of the thesis rests on each statement: 1 for the thesis, 0 for what it does not use.

    The weight of a conclusion is shared equally among its inferences; every premise of a linked
    inference takes its whole share, the premises of another divide it. An attack weighs half of
    what it attacks. Steps inside a circle pass nothing on. The sum over all is not 1.
    """
    head = restatements(graph)
    inferences: dict[str, list[tuple[list[str], bool]]] = {}
    attackers: dict[str, list[str]] = {}
    for inference in graph.inferences:
        premises = [head[s] for p in inference.premises for s in landings(graph, p)]
        for conclusion in landings(graph, inference.conclusion):
            inferences.setdefault(head[conclusion], []).append((premises, inference.linkage == "linked"))
    for conflict in graph.conflicts:
        sources = [head[s] for p in conflict.premises for s in landings(graph, p)]
        for target in landings(graph, conflict.target):
            attackers.setdefault(head[target], []).extend(sources)
    below: dict[str, dict[str, None]] = {head[s.id]: {} for s in graph.statements}
    for conclusion, found in inferences.items():
        below[conclusion].update((p, None) for premises, _ in found for p in premises)
    for target, sources in attackers.items():
        below[target].update(dict.fromkeys(sources))

    weight = dict.fromkeys(below, 0.0)
    weight.update((head[t], 1.0) for t in theses(graph))
    component = {member: n for n, members in enumerate(components(below)) for member in members}
    for current in sorted(below, key=lambda h: -component[h]):
        share = weight[current] / max(len(inferences.get(current, ())), 1)
        for premises, linked in inferences.get(current, ()):
            for premise in premises:
                if component[premise] != component[current]:
                    weight[premise] += share if linked else share / len(premises)
        for attacker in attackers.get(current, ()):
            if component[attacker] != component[current]:
                weight[attacker] = max(weight[attacker], weight[current] / 2)
    return {s.id: min(weight[head[s.id]], 1.0) for s in graph.statements}
