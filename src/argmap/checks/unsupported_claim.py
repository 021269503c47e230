"""A claim of the author's for which the essay gives neither a reason nor a source."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, shown
from argmap.findings import Finding, Severity
from argmap.graph import End, Statement


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every such claim; on the thesis it is an error."""
    held = {subject.head[s.id] for s in subject.map.statements if _held(subject, s)}
    main = {subject.head[t] for t in subject.theses}
    for s in subject.map.statements:
        if s.kind != "claim" or s.stance != "asserted" or subject.head[s.id] in held:
            continue
        if s.no_reason:
            yield RULE.on(
                subject,
                s,
                f"no reason given in the text for {shown(s)}, as the map records",
                "nothing to do: `support: none-given` says that the text was searched",
                severity=Severity.INFO,
            )
            continue
        yield RULE.on(
            subject,
            s,
            f"no reason given in the text for {shown(s)}",
            "look in the text for a reason or a source; if there is none, record `support: none-given`; "
            "if it may be taken for granted, mark it #given",
            severity=Severity.ERROR if subject.head[s.id] in main else None,
        )


def _held(subject: Subject, s: Statement) -> bool:
    return bool(subject.map.inferences_to.get(End("statement", s.id)) or s.citations or s.given)


RULE = Rule(
    slug="unsupported-claim",
    severity=Severity.WARNING,
    about="essay",
    summary="have neither a reason nor a source in the text",
    noun="claims",
    look=look,
)
