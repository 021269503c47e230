"""Replies: how the author answers each counterposition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from argmap.graph import ArgumentMap, Conflict, End, Statement, Step

Answer = Literal["answered", "conceded", "by others", "unanswered"]


class Reply(NamedTuple):
    """The answer to a counterposition and the conflicts that give it."""

    answer: Answer
    conflicts: tuple[Conflict, ...] = ()


def replies(graph: ArgumentMap) -> Mapping[str, Reply]:
    """The reply to every counterposition, by id.

    A conflict replies to a counterposition when it targets the counterposition, an inference that
    concludes it (or a premise of its only inference, when that is linked), an inference of which it
    is a premise, the argument of either, or a conflict that starts at it; what is only implicit does
    not answer the last. An argument without statements speaks for the author. A counterposition
    that is a reason for an answered one is answered with it.
    """
    own = {s.id: _own_reply(graph, s) for s in graph.statements if s.kind == "counterposition"}
    queue = [i for i, reply in own.items() if reply.answer in ("answered", "conceded")]
    for current in queue:
        for inference in graph.inferences_to.get(End("statement", current), ()):
            for premise in inference.premises:
                reply = own.get(premise.id) if premise.kind == "statement" else None
                if reply is not None and reply.answer in ("by others", "unanswered"):
                    own[premise.id] = own[current]
                    queue.append(premise.id)
    return own


def _own_reply(graph: ArgumentMap, counter: Statement) -> Reply:
    if counter.conceded:
        return Reply("conceded")
    here = End("statement", counter.id)
    found = {c.id: c for t in _targets(graph, here) for c in graph.conflicts_with.get(t, ())}
    for step in (c for c in graph.conflicts_from.get(here, ()) if not c.symmetric):
        for target in _with_arguments(End("conflict", step.id), step):
            found.update((c.id, c) for c in graph.conflicts_with.get(target, ()) if not _implicit(graph, c))
    others = tuple(c for c in found.values() if not c.premises or _attackers(c, here))
    by_author = tuple(c for c in others if not c.premises or _by_author(graph, c, here))
    if by_author:
        return Reply("answered", by_author)
    return Reply("by others", others) if others else Reply("unanswered")


def _targets(graph: ArgumentMap, here: End) -> Iterator[End]:
    """What a reply may attack, without the conflicts that start at the counterposition."""
    yield here
    to_it = graph.inferences_to.get(here, ())
    for step in (*to_it, *graph.inferences_from.get(here, ())):
        yield from _with_arguments(End("inference", step.id), step)
    if len(to_it) == 1 and to_it[0].linkage == "linked":
        yield from to_it[0].premises


def _with_arguments(end: End, step: Step) -> Iterator[End]:
    yield end
    if step.argument is not None:
        yield End("argument", step.argument)


def _attackers(conflict: Conflict, here: End) -> tuple[End, ...]:
    """The premises of `conflict` other than the counterposition itself; both ends if symmetric."""
    ends = (*conflict.premises, conflict.target) if conflict.symmetric else conflict.premises
    return tuple(e for e in ends if e != here)


def _by_author(graph: ArgumentMap, conflict: Conflict, here: End) -> bool:
    there = [thing for e in _attackers(conflict, here) if (thing := graph.ends.get(e)) is not None]
    return any(not isinstance(thing, Statement) or thing.by_author for thing in there)


def _implicit(graph: ArgumentMap, conflict: Conflict) -> bool:
    statements = [graph.ends.get(p) for p in conflict.premises]
    return bool(statements) and all(isinstance(s, Statement) and s.stance == "implicit" for s in statements)
