"""A claim whose reasons, followed to their ends, rest on no source and on nothing that is given."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, shown
from argmap.findings import Finding, Severity
from argmap.graph import Statement
from argmap.semantics import Ground


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every claim of the author's that is not grounded and is in no circle itself."""
    circular = {head for circle in subject.circles for head in circle}
    for head, s in subject.own_claims.items():
        ground = subject.ground[s.id]
        if not ground.grounded and head not in circular:
            yield RULE.on(subject, s, f"{shown(s)} {_where(subject, s, ground)}", _HELP)


def _where(subject: Subject, s: Statement, ground: Ground) -> str:
    if ground.lack == "missing":
        return "has no reason in the text"
    if ground.lack == "circular":
        return "rests on reasons that only rest on each other"
    leaf = subject.head[ground.leaf or s.id]
    if leaf == subject.head[s.id]:
        return "has a step without premises for its only reason"
    last = min(subject.members[leaf], key=subject.rank.__getitem__)
    return f"rests on {shown(subject.map.by_id[last])}, for which the text names no source"


_HELP = (
    "look in the text for a source at the end of this line of reasons, or mark what may be taken as #given"
)

RULE = Rule(
    slug="ungrounded-claim",
    severity=Severity.INFO,
    about="essay",
    summary="claims that rest on nothing sourced or given",
    noun="claims",
    look=look,
    level="strict",
    audience="SF",
)
