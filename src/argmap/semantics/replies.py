"""Replies: how the author answers each counterposition."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from argmap.graph import ArgumentMap, Conflict, End, Statement

Answer = Literal["answered", "conceded", "by others", "unanswered"]


class Reply(NamedTuple):
    """The answer to a counterposition and the conflicts that give it."""

    answer: Answer
    conflicts: tuple[Conflict, ...] = ()


def replies(graph: ArgumentMap) -> Mapping[str, Reply]:
    """The reply to every counterposition, by id.

    A conflict replies to a counterposition when it targets the counterposition, an inference that
    concludes it (or a premise of its only inference, when that is linked), an inference of which it
    is a premise, or a conflict that starts at it; what is only implicit does not answer the last.
    A counterposition that is a reason for an answered one is answered with it.
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
    to_it = graph.inferences_to.get(here, ())
    targets = [here, *(End("inference", i.id) for i in to_it)]
    if len(to_it) == 1 and to_it[0].linkage == "linked":
        targets += to_it[0].premises
    targets += (End("inference", i.id) for i in graph.inferences_from.get(here, ()))
    starting = [End("conflict", c.id) for c in graph.conflicts_from.get(here, ()) if not c.symmetric]
    candidates = [c for t in targets for c in graph.conflicts_with.get(t, ())]
    explicit = [c for t in starting for c in graph.conflicts_with.get(t, ()) if not _implicit(graph, c)]
    found = [c for c in (*candidates, *explicit) if _attackers(c, here)]
    by_author = tuple(c for c in found if _by_author(graph, c, here))
    if by_author:
        return Reply("answered", by_author)
    return Reply("by others", tuple(found)) if found else Reply("unanswered")


def _attackers(conflict: Conflict, here: End) -> tuple[End, ...]:
    """The premises of `conflict` other than the counterposition itself; both ends if symmetric."""
    ends = (*conflict.premises, conflict.target) if conflict.symmetric else conflict.premises
    return tuple(e for e in ends if e != here)


def _by_author(graph: ArgumentMap, conflict: Conflict, here: End) -> bool:
    statements = [graph.ends.get(e) for e in _attackers(conflict, here)]
    return any(isinstance(s, Statement) and s.by_author for s in statements)


def _implicit(graph: ArgumentMap, conflict: Conflict) -> bool:
    statements = [graph.ends.get(p) for p in conflict.premises]
    return all(isinstance(s, Statement) and s.stance == "implicit" for s in statements)
