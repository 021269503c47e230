"""A counterposition to which the essay's author does not reply."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, shown
from argmap.findings import Finding, Severity
from argmap.graph import End, Statement
from argmap.semantics import Reply


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every such counterposition, but none for the reasons given for it.

    It has to attack something or to stand by itself. When others than the author reply, it is an
    information.
    """
    waiting = {i: r for i, r in subject.replies.items() if r.answer in ("unanswered", "by others")}
    found = [subject.map.by_id[i] for i in waiting if _speaks(subject, i)]
    above = {i for s in found for i in _reasons(subject, s.id, waiting) if i != s.id}
    covered: set[str] = set()
    for s in sorted(found, key=lambda s: (s.id in above, subject.rank[s.id])):
        if s.id not in covered and s.defined:
            yield _finding(subject, s, waiting[s.id])
        if s.id not in covered:
            pending = [s.id]
            while pending:
                fresh = [i for i in _reasons(subject, pending.pop(), waiting) if i not in covered]
                covered.update(fresh)
                pending += fresh


def _speaks(subject: Subject, identifier: str) -> bool:
    """Whether the statement attacks something or leads to nothing at all."""
    attacks = subject.map.conflicts_from.get(End("statement", identifier))
    return bool(attacks) or not subject.argument_graph[identifier]


def _reasons(subject: Subject, identifier: str, waiting: Mapping[str, Reply]) -> list[str]:
    """The counterpositions without a reply that are premises for this one."""
    inferences = subject.map.inferences_to.get(End("statement", identifier), ())
    return [p.id for i in inferences for p in i.premises if p.kind == "statement" and p.id in waiting]


def _finding(subject: Subject, s: Statement, reply: Reply) -> Finding:
    if reply.answer == "by others":
        return RULE.on(
            subject,
            s,
            f"{shown(s)} is answered, but not by the author",
            "does the author take the reply as an own view? Then mark the reply as asserted",
            severity=Severity.INFO,
        )
    return RULE.on(
        subject,
        s,
        f"no reply in the map to {shown(s)}",
        "look in the text for a reply, also one to the step rather than the statement; "
        "if the author grants it, mark it #conceded",
    )


RULE = Rule(
    slug="unanswered-counterposition",
    severity=Severity.WARNING,
    about="essay",
    summary="counterpositions without a reply from the author",
    noun="counterpositions",
    look=look,
)
