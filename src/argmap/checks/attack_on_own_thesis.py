"""Something the author asserts and that speaks against the author's own thesis."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, shown
from argmap.findings import Finding, Severity
from argmap.graph import Conflict, End, Statement
from argmap.graph.walk import landings


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every statement that attacks the thesis or a step to it."""
    seen: set[str] = set()
    for conflict in subject.map.conflicts:
        for s in _attackers(subject, conflict):
            if s.stance == "asserted" and s.kind != "counterposition" and s.defined and s.id not in seen:
                seen.add(s.id)
                yield RULE.on(
                    subject,
                    s,
                    f"{shown(s)} is asserted by the author and speaks against the main claim",
                    "is it somebody else's view (`stance: reported`), a counterposition, or a limit "
                    "of the main claim (`qualifies` instead of an attack)?",
                    place=conflict.place,
                )


def _attackers(subject: Subject, conflict: Conflict) -> list[Statement]:
    """The statements, other than the thesis, at the other end of a conflict with it."""
    ends = [(premise, conflict.target) for premise in conflict.premises]
    if conflict.symmetric:
        ends += [(conflict.target, premise) for premise in conflict.premises]
    starts = [s for start, aim in ends if _is_thesis(subject, aim) for s in landings(subject.map, start)]
    return [subject.map.by_id[s] for s in starts if subject.head[s] not in subject.thesis_heads]


def _is_thesis(subject: Subject, aim: End) -> bool:
    """Whether it is the thesis or a step that concludes it."""
    return aim.kind != "conflict" and any(
        subject.head[s] in subject.thesis_heads for s in landings(subject.map, aim)
    )


RULE = Rule(
    slug="attack-on-own-thesis",
    severity=Severity.WARNING,
    about="essay",
    summary="statements of the author against the main claim",
    look=look,
    audience="SA",
)
