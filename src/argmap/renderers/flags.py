"""Flags: which badges a statement carries, worst first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from argmap.findings import Finding
from argmap.graph import AUTHOR, ArgumentMap, End, Statement
from argmap.renderers.themes import FLAGS
from argmap.semantics import replies

_BY_RULE = {"unsupported-claim": "no-reason", "evidence-without-source": "no-source"}


def flags(graph: ArgumentMap, findings: Iterable[Finding] = ()) -> Mapping[str, tuple[str, ...]]:
    """For every statement id the names of its flags (keys of ``themes.FLAGS``), worst first.

    `no-reason` and `no-source` come from the findings and from what the map records as looked for
    and absent; `disputed` is a statement of the author under a counterposition that nothing answers;
    `attributed` has a named holder but no work that is cited; `sourced` cites one.
    """
    found: dict[str, set[str]] = {s.id: _own(s) for s in graph.statements}
    for identifier in _disputed(graph):
        found[identifier].add("disputed")
    for finding in findings:
        if finding.id in found and finding.rule in _BY_RULE:
            found[finding.id].add(_BY_RULE[finding.rule])
    return {identifier: tuple(name for name in FLAGS if name in names) for identifier, names in found.items()}


def _own(statement: Statement) -> set[str]:
    own = set()
    if statement.no_reason:
        own.add("no-reason")
    if statement.no_source:
        own.add("no-source")
    if statement.by and not statement.citations:
        own.add("attributed")
    if any(citation.source != AUTHOR for citation in statement.citations):
        own.add("sourced")
    return own


def _disputed(graph: ArgumentMap) -> list[str]:
    unanswered = {
        identifier
        for identifier, reply in replies(graph).items()
        if reply.answer in ("by others", "unanswered")
    }
    return [
        s.id
        for s in graph.statements
        if s.by_author
        and any(
            premise.kind == "statement" and premise.id in unanswered
            for conflict in graph.conflicts_with.get(End("statement", s.id), ())
            for premise in conflict.premises
        )
    ]
