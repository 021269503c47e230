"""argmap's JSON, read: whatever is usable is taken, and what is left out is said.

Offsets in a file are never trusted, so anchors are not read back.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from argmap.findings import Finding, Severity
from argmap.graph import (
    Argument,
    ArgumentMap,
    Citation,
    Conflict,
    End,
    EssayEntry,
    Inference,
    Issue,
    Member,
    Rephrase,
    Section,
    Source,
    Statement,
)
from argmap.graph.builder import issues_of
from argmap.graph.statement import GIVEN, KINDS, STANCES
from argmap.graph.steps import LINKAGES, REPHRASES
from argmap.notations.json.decoding import decode
from argmap.notations.json.keys import CITATION_KEYS, FLAGS, FORMAT
from argmap.notations.json.objects import Object, Reach
from argmap.notations.profile import ESSAY_KEYS, SOURCE_KEYS
from argmap.reading import Reading
from argmap.text.place import Lines


def read(text: str, file: str) -> Reading:
    """The reading of a map in JSON; what cannot be used is a finding."""
    lines = Lines(text, file)
    findings: list[Finding] = []

    def report(rule: str, offset: int, message: str, help_: str) -> None:
        severity = Severity.WARNING if rule == "unknown-key" else Severity.ERROR
        findings.append(Finding(rule, severity, "map", message, help_, map=lines.place(offset)))

    def complain(path: str, message: str) -> None:
        report("invalid-value", 0, f"`{path}` {message}", "see the published schema of maps; it was left out")

    graph = ArgumentMap()
    value = decode(text, report)
    if value is not None:
        reach = Reach(complain)
        graph = _map(Object(value, "", reach))
        for path in reach.unknown_keys():
            help_ = "mend the key, or keep what is your own under `data`; it was left out"
            report("unknown-key", 0, f"`{path}` is no key of a map in JSON", help_)
    return Reading(graph, findings=tuple(findings), file=file, texts={file: text})


def _map(item: Object) -> ArgumentMap:
    if item.get("argmap", int, "the number of a format") not in (None, FORMAT):
        item.complain("argmap", f"is not {FORMAT}, the format that is read here")
    statements = item.identified("statements", _statement)
    return ArgumentMap(
        title=item.text("title"),
        language=item.text("language"),
        essays=item.identified("essays", _essay),
        settings=item.mapping("settings"),
        terms=item.names("terms"),
        aliases=item.names("aliases"),
        data=item.mapping("data"),
        statements=statements,
        inferences=item.identified("inferences", _inference),
        conflicts=item.identified("conflicts", _conflict),
        rephrases=item.identified("rephrases", _rephrase),
        issues=_issues(item, statements),
        arguments=item.identified("arguments", _argument),
        sections=item.identified("sections", _section),
        sources=item.identified("sources", _source),
    )


def _essay(item: Object, identifier: str) -> EssayEntry | None:
    file = item.text("file")
    if not file:
        item.drop("file", "is missing")
        return None
    fields: dict[str, Any] = {key: item.text(key) for key in ESSAY_KEYS}
    return EssayEntry(identifier, file, **fields, place=item.place(), data=item.mapping("data"))


def _source(item: Object, identifier: str) -> Source:
    return Source(identifier, **{key: item.text(key) for key in SOURCE_KEYS}, data=item.mapping("data"))


def _issues(item: Object, statements: Sequence[Statement]) -> tuple[Issue, ...]:
    """The issues with the positions that the statements give; a list of others is complained about."""
    listed = item.identified("issues", _issue)
    issues = issues_of({issue.id: issue.title for issue in listed}, statements)
    positions = {issue.id: set(issue.positions) for issue in issues}
    for issue in listed:
        if issue.positions and set(issue.positions) != positions[issue.id]:
            item.complain(f"issues.{issue.id}.positions", "are not the statements that name this `issue`")
    return issues


def _issue(item: Object, identifier: str) -> Issue:
    return Issue(identifier, item.text("title") or identifier, item.texts("positions"))


def _statement(item: Object, identifier: str) -> Statement:
    near = item.object("near")
    return Statement(
        id=identifier,
        title=item.text("title") or "",
        text=item.text("text") or "",
        kind=item.one_of("kind", KINDS, "claim"),
        stance=item.one_of("stance", STANCES, "asserted"),
        thesis=item.flag("thesis"),
        quotes=tuple(q.as_quote() for q in item.objects("quotes")),
        by=item.texts("by"),
        citations=tuple(c for o in item.objects("sources") if (c := _citation(o)) is not None),
        issue=item.text("issue"),
        given=item.one_of("given", GIVEN, None),
        **{key: item.flag(key) for key in FLAGS},
        near=near.as_quote() if near is not None else None,
        ignore=_ignore(item),
        tags=item.texts("tags"),
        members=tuple(Member(m.text("text") or "", m.place()) for m in item.objects("members")),
        section=item.text("section"),
        place=item.place(),
        data=item.mapping("data"),
    )


def _citation(item: Object) -> Citation | None:
    source = item.text("source")
    if not source:
        item.drop("source", "is missing")
        return None
    return Citation(source, **{key: item.text(key) for key in CITATION_KEYS}, data=item.mapping("data"))


def _ignore(item: Object) -> dict[str, str | None]:
    found = item.mapping("ignore")
    for rule, reason in found.items():
        if reason is not None and not isinstance(reason, str):
            item.complain(f"ignore.{rule}", "is not text")
    return {rule: reason if isinstance(reason, str) else None for rule, reason in found.items()}


def _inference(item: Object, identifier: str) -> Inference | None:
    conclusion = item.end("conclusion")
    if conclusion is None:
        item.drop("conclusion", "is missing")
        return None
    return Inference(
        id=identifier,
        premises=item.ends("premises"),
        conclusion=conclusion,
        linkage=item.one_of("linkage", LINKAGES, "convergent"),
        scheme=item.text("scheme"),
        warrant=item.text("warrant"),
        qualifier=item.text("qualifier"),
        strength=item.share("strength"),
        rules=item.texts("rules"),
        argument=item.text("argument"),
        place=item.place(),
        data=item.mapping("data"),
    )


def _conflict(item: Object, identifier: str) -> Conflict | None:
    target = item.end("target")
    if target is None:
        item.drop("target", "is missing")
        return None
    return Conflict(
        id=identifier,
        premises=item.ends("premises"),
        target=target,
        symmetric=item.flag("symmetric"),
        argument=item.text("argument"),
        place=item.place(),
        data=item.mapping("data"),
    )


def _rephrase(item: Object, identifier: str) -> Rephrase | None:
    kind = item.one_of("kind", REPHRASES, "restates")
    from_, to, place = _said(item, "from"), _said(item, "to"), item.place()
    return None if from_ is None or to is None else Rephrase(identifier, kind, from_, to, place)


def _said(item: Object, key: str) -> End | None:
    end = item.end(key)
    if end is None or end.kind != "statement":
        item.complain(key, "is no statement")
        return None
    return end


def _argument(item: Object, identifier: str) -> Argument:
    return Argument(
        id=identifier,
        title=item.text("title") or "",
        text=item.text("text") or "",
        section=item.text("section"),
        tags=item.texts("tags"),
        ignore=_ignore(item),
        place=item.place(),
        data=item.mapping("data"),
    )


def _section(item: Object, identifier: str) -> Section:
    level = item.number("level") or 1
    rest = (item.text("parent"), item.texts("tags"), item.place(), item.mapping("data"))
    return Section(identifier, item.text("title") or "", level, *rest)
