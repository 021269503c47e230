"""Statements that argue for something which is not connected with the thesis."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, shown
from argmap.findings import Finding, Severity
from argmap.graph import Inference
from argmap.graph.walk import components, landings, pieces, reached, reversed_graph


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every piece of the map that is apart, at the statement it argues for."""
    if not subject.theses:
        return
    apart = _apart(subject)
    leads = {s: [t for t in subject.argument_graph[s] if t in apart] for s in apart}
    last: set[str] = set()
    for circle in components(leads):
        if {t for s in circle for t in leads[s]} <= set(circle):
            last.update(circle)
    broken = _at_broken_steps(subject)
    for piece in pieces(leads):
        root = subject.map.by_id[min((s for s in piece if s in last), key=subject.rank.__getitem__)]
        if root.defined and broken.isdisjoint(piece):
            others = "" if len(piece) == 1 else f", to which {len(piece) - 1} more of the map lead,"
            yield RULE.on(
                subject,
                root,
                f"{shown(root)}{others} is not connected with the main claim{_guessed(subject)}",
                "connect it with the main claim, drop it, or mark it as background: `{role: framing}`",
            )


def _guessed(subject: Subject) -> str:
    """Which statement was taken for the main claim, where the map itself does not say so."""
    main = subject.map.by_id[subject.theses[0]]
    is_told = main.thesis or len(subject.theses) > 1
    return "" if is_told else f"; no statement is tagged #thesis, and {shown(main)} was taken for it"


def _apart(subject: Subject) -> dict[str, None]:
    """The related statements that lead neither to the thesis nor to background, in file order.

    A conflict connects both its ends: an objection that the thesis answers is not apart.
    """
    graph = subject.map
    backwards = reversed_graph(subject.argument_graph)
    for conflict in graph.conflicts:
        targets = dict.fromkeys(landings(graph, conflict.target))
        for start in (s for premise in conflict.premises for s in landings(graph, premise)):
            backwards[start].update(targets)
    starts = [s.id for s in graph.statements if s.framing or subject.head[s.id] in subject.thesis_heads]
    near = reached(backwards, starts)
    return {s.id: None for s in graph.statements if s.id in subject.related and s.id not in near}


def _at_broken_steps(subject: Subject) -> set[str]:
    """The statements at a step of which another end is missing."""
    graph = subject.map
    found: set[str] = set()
    for step in graph.steps:
        ends = (*step.premises, step.conclusion if isinstance(step, Inference) else step.target)
        if any(end not in graph.ends for end in ends):
            found.update(end.id for end in ends if end.kind == "statement")
    return found


RULE = Rule(
    slug="thesis-not-reached",
    severity=Severity.WARNING,
    about="map",
    summary="statements not connected with the main claim",
    look=look,
    audience="SA",
)
