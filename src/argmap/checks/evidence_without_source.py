"""Evidence for which the essay names neither a source nor anybody who says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, shown
from argmap.findings import Finding, Severity
from argmap.graph import Statement

_Block = tuple[str, int]


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every such statement; as information where the map records the lack.

    What is reported is the matter of ``unattributed-report``.
    """
    neighbours = _sourced(subject)
    for s in subject.map.statements:
        if (
            s.kind != "evidence"
            or s.stance == "reported"
            or s.sourced
            or s.given
            or s.framing
            or not s.defined
        ):
            continue
        if s.no_source:
            message = f"no source named in the text for {shown(s)}, as the map records"
            help_ = "nothing to do: `source: none-given` says that the text was searched"
            yield RULE.on(subject, s, message, help_, severity=Severity.INFO)
        else:
            yield RULE.on(subject, s, f"no source in the map for {shown(s)}", _help(subject, s, neighbours))


def _help(subject: Subject, s: Statement, neighbours: Mapping[_Block, Statement]) -> str:
    block = _block(subject, s)
    neighbour = neighbours.get(block) if block else None
    record = "record it under `source` or `by`; if the text names nobody, record `source: none-given`"
    if neighbour is None:
        return f"who says so, where, when? {record}"
    names = ", ".join([c.source for c in neighbour.citations] or neighbour.by)
    return f"has it the same source as {shown(neighbour)}, `{names}`? {record}"


def _sourced(subject: Subject) -> dict[_Block, Statement]:
    """For every paragraph the first evidence in it that has a source or a holder."""
    found: dict[_Block, Statement] = {}
    for s in sorted(subject.map.statements, key=lambda s: subject.rank[s.id]):
        block = _block(subject, s)
        if block and s.sourced and s.kind == "evidence":
            found.setdefault(block, s)
    return found


def _block(subject: Subject, s: Statement) -> _Block | None:
    anchors = subject.anchors(s)
    if not anchors or anchors[0].paragraph is None:
        return None
    return anchors[0].essay_id, anchors[0].paragraph


RULE = Rule(
    slug="evidence-without-source",
    severity=Severity.WARNING,
    about="essay",
    summary="evidence without a source in the map",
    noun="evidence statements",
    audience="SF",
    look=look,
)
