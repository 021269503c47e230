"""Standing: what follows for each statement from a map, in one word, and whether it is contested.

Nothing here says whether a statement is true. The words say what the text gives and what the map
records of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from argmap.graph import ArgumentMap, Conflict, End, Statement
from argmap.graph.walk import restatements
from argmap.semantics.groundedness import Ground, groundedness
from argmap.semantics.replies import Reply, replies

State = Literal["supported", "given", "unsupported", "unsourced", "ungrounded", "circular"]


class Standing(NamedTuple):
    """Where a statement stands.

    `state` is one of

    - ``supported``: a source, a holder of evidence or what is given stands at the end of its reasons,
      or answers for it directly;
    - ``given``: the map takes it for granted;
    - ``unsupported``: no reason is given for it;
    - ``unsourced``: it is evidence, and no source is named;
    - ``ungrounded``: reasons are given, but they end in statements that have neither reason nor
      source; `leaf` is the id of the nearest of those, None for a reason that is not spelt out;
    - ``circular``: its reasons come back to itself and rest on nothing else.

    `contested` says that some conflict with it, or with a statement that says the same, has no answer.
    """

    state: State
    contested: bool = False
    leaf: str | None = None


def standing(graph: ArgumentMap) -> Mapping[str, Standing]:
    """The standing of every statement, by id; see :mod:`argmap.semantics.groundedness`."""
    ground = groundedness(graph)
    head = restatements(graph)
    contested = _contested(graph, head)
    return {s.id: _standing(s, ground[s.id], head, head[s.id] in contested) for s in graph.statements}


def _standing(statement: Statement, ground: Ground, head: Mapping[str, str], contested: bool) -> Standing:
    if statement.given:
        return Standing("given", contested)
    if ground.lack == "missing":
        return Standing("unsourced" if statement.kind == "evidence" else "unsupported", contested)
    if ground.lack == "partial":
        own = ground.leaf is None or head[ground.leaf] == head[statement.id]
        return Standing("ungrounded", contested, None if own else ground.leaf)
    return Standing("circular" if ground.lack == "circular" else "supported", contested)


def _contested(graph: ArgumentMap, head: Mapping[str, str]) -> set[str]:
    """The class heads of the statements that are an end of an unanswered conflict."""
    known = replies(graph)
    found = set()
    for conflict in graph.conflicts:
        ends = (conflict.target, *conflict.premises) if conflict.symmetric else (conflict.target,)
        for end in ends:
            if end.kind == "statement" and end.id in head:
                others = [e for e in (*conflict.premises, conflict.target) if e != end]
                if not any(_answered(graph, conflict, other, known) for other in others):
                    found.add(head[end.id])
    return found


def _answered(graph: ArgumentMap, conflict: Conflict, speaker: End, known: Mapping[str, Reply]) -> bool:
    """Whether something is said against `speaker`, or against its conflict.

    The replies to counterpositions count; a concession is one. For others any conflict does.
    """
    if speaker.kind == "statement" and speaker.id in known:
        return known[speaker.id].answer in ("answered", "conceded")
    return any(
        other.id != conflict.id
        for aim in _aims(graph, conflict, speaker)
        for other in graph.conflicts_with.get(aim, ())
    )


def _aims(graph: ArgumentMap, conflict: Conflict, speaker: End) -> Iterable[End]:
    """Where an answer to a conflict that starts at `speaker` can land."""
    yield speaker
    yield End("conflict", conflict.id)
    for inference in graph.inferences_to.get(speaker, ()):
        yield End("inference", inference.id)
