"""argmap's JSON, read: whatever is usable is taken, and what is left out is said.

Offsets in a file are never trusted, so anchors are not read back.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal, TypeVar, cast

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
from argmap.graph.statement import GIVEN, KINDS, STANCES
from argmap.graph.steps import LINKAGES, REPHRASES
from argmap.notations.json.keys import CITATION_KEYS, ESSAY_KEYS, FLAGS, SOURCE_KEYS
from argmap.reading import Reading
from argmap.text.place import Lines, Place
from argmap.text.quote import Quote

T = TypeVar("T")


def read(text: str, file: str) -> Reading:
    """The reading of a map in JSON; what cannot be used is a finding."""
    lines = Lines(text, file)
    findings: list[Finding] = []

    def report(rule: str, offset: int, message: str, help_: str) -> None:
        findings.append(Finding(rule, Severity.ERROR, "map", message, help_, map=lines.place(offset)))

    value: Any = None
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        message = f"this is not JSON: {error.msg[0].lower()}{error.msg[1:]}"
        report("json-syntax", error.pos, message, "mend the JSON here; nothing of the file could be read")
    except RecursionError:
        report("json-syntax", 0, "this JSON is nested too deeply", "a map has no more than six levels")
    else:
        if not isinstance(value, dict) or "statements" not in value:
            help_ = "argmap's JSON is an object with the keys of the published schema"
            report("json-syntax", 0, "this JSON is not a map: it has no `statements`", help_)
            value = None

    def complain(path: str, message: str) -> None:
        report("invalid-value", 0, f"`{path}` {message}", "see the published schema of maps; it was left out")

    graph = _Object(value, "", complain).map() if isinstance(value, dict) else ArgumentMap()
    return Reading(graph, findings=tuple(findings), file=file, texts={file: text})


class _Object:
    """A JSON object being read: its values by type, with a complaint for what has another."""

    def __init__(self, value: Mapping[str, Any], path: str, complain: Callable[[str, str], None]) -> None:
        self.value = value
        self.path = path
        self.complain = complain

    def get(self, key: str, kind: type[T], name: str) -> T | None:
        found = self.value.get(key)
        if found is None or (isinstance(found, kind) and not (kind is int and isinstance(found, bool))):
            return found
        self.complain(f"{self.path}{key}", f"is not {name}")
        return None

    def text(self, key: str) -> str | None:
        return self.get(key, str, "text")

    def flag(self, key: str) -> bool:
        return bool(self.get(key, bool, "true or false"))

    def number(self, key: str) -> int | None:
        return self.get(key, int, "a whole number")

    def mapping(self, key: str) -> dict[str, Any]:
        return dict(self.get(key, dict, "an object") or {})

    def texts(self, key: str) -> tuple[str, ...]:
        items = self.get(key, list, "a list") or []
        for number, item in enumerate(items):
            if not isinstance(item, str):
                self.complain(f"{self.path}{key}[{number}]", "is not text")
        return tuple(item for item in items if isinstance(item, str))

    def one_of(self, key: str, allowed: Sequence[Any], default: Any) -> Any:
        found = self.value.get(key, default)
        if found is not None and found not in allowed:
            self.complain(f"{self.path}{key}", f"is none of {', '.join(map(str, allowed))}")
            return default
        return found

    def objects(self, key: str) -> Iterable[_Object]:
        for number, item in enumerate(self.get(key, list, "a list") or []):
            path = f"{self.path}{key}[{number}]"
            if isinstance(item, dict):
                yield _Object(item, f"{path}.", self.complain)
            else:
                self.complain(path, "is not an object")

    def object(self, key: str) -> _Object | None:
        found = self.get(key, dict, "an object")
        return None if found is None else _Object(found, f"{self.path}{key}.", self.complain)

    def identified(self, key: str, make: Callable[[_Object, str], T]) -> tuple[T, ...]:
        """The values of a list of objects that have an id of their own."""
        found: dict[str, T] = {}
        for item in self.objects(key):
            identifier = item.text("id")
            if not identifier:
                self.complain(f"{item.path}id", "is missing")
            elif identifier in found:
                self.complain(f"{item.path}id", f"is taken already: {identifier}")
            else:
                found[identifier] = make(item, identifier)
        return tuple(found.values())

    def place(self) -> Place | None:
        item = self.object("place")
        if item is None:
            return None
        numbers = [item.number(key) for key in ("line", "column", "offset")]
        file = item.text("file")
        if file is None or None in numbers:
            return None
        return Place(file, *cast("list[int]", numbers))

    def end(self, key: str) -> End | None:
        item = self.object(key)
        return item.as_end() if item is not None else None

    def as_end(self) -> End | None:
        for kind in ("statement", "inference", "conflict", "argument"):
            identifier = self.value.get(kind)
            if isinstance(identifier, str):
                return End(cast("Literal['statement']", kind), identifier)
        self.complain(self.path.rstrip("."), 'is no end such as {"statement": "id"}')
        return None

    def ends(self, key: str) -> tuple[End, ...]:
        return tuple(end for item in self.objects(key) if (end := item.as_end()) is not None)

    def quote(self) -> Quote:
        words = {key: self.text(key) for key in ("exact", "prefix", "suffix", "essay")}
        numbers = {key: self.number(key) for key in ("occurrence", "paragraph", "sentence")}
        return Quote(**words, **numbers, place=self.place())  # type: ignore[arg-type]

    def names(self, key: str) -> dict[str, tuple[str, ...]]:
        item = self.object(key)
        return {} if item is None else {name: item.texts(name) for name in item.value}

    def map(self) -> ArgumentMap:
        return ArgumentMap(
            title=self.text("title"),
            language=self.text("language"),
            essays=self.identified("essays", _read_essay),
            settings=self.mapping("settings"),
            terms=self.names("terms"),
            aliases=self.names("aliases"),
            data=self.mapping("data"),
            statements=self.identified("statements", _read_statement),
            inferences=_present(self.identified("inferences", _read_inference)),
            conflicts=_present(self.identified("conflicts", _read_conflict)),
            rephrases=_present(self.identified("rephrases", _read_rephrase)),
            issues=self.identified(
                "issues", lambda o, i: Issue(i, o.text("title") or i, o.texts("positions"))
            ),
            arguments=self.identified("arguments", _read_argument),
            sections=self.identified("sections", _read_section),
            sources=self.identified("sources", _read_source),
        )


def _present(found: Iterable[T | None]) -> tuple[T, ...]:
    return tuple(item for item in found if item is not None)


def _read_essay(item: _Object, identifier: str) -> EssayEntry:
    fields: dict[str, Any] = {key: item.text(key) for key in ESSAY_KEYS}
    return EssayEntry(identifier, item.text("file") or "essay.md", **fields)


def _read_source(item: _Object, identifier: str) -> Source:
    return Source(identifier, **{key: item.text(key) for key in SOURCE_KEYS}, data=item.mapping("data"))


def _read_statement(item: _Object, identifier: str) -> Statement:
    near = item.object("near")
    return Statement(
        id=identifier,
        title=item.text("title") or "",
        text=item.text("text") or "",
        kind=item.one_of("kind", KINDS, "claim") or "claim",
        stance=item.one_of("stance", STANCES, "asserted") or "asserted",
        thesis=item.flag("thesis"),
        quotes=tuple(q.quote() for q in item.objects("quotes")),
        by=item.texts("by"),
        citations=tuple(_read_citation(c) for c in item.objects("sources")),
        issue=item.text("issue"),
        given=item.one_of("given", GIVEN, None),
        **{key: item.flag(key) for key in FLAGS},
        near=near.quote() if near is not None else None,
        ignore=_read_ignore(item),
        tags=item.texts("tags"),
        members=tuple(Member(m.text("text") or "", m.place()) for m in item.objects("members")),
        section=item.text("section"),
        place=item.place(),
        data=item.mapping("data"),
    )


def _read_citation(item: _Object) -> Citation:
    return Citation(item.text("source") or "", **{key: item.text(key) for key in CITATION_KEYS})


def _read_ignore(item: _Object) -> dict[str, str | None]:
    return {
        rule: reason if isinstance(reason, str) else None for rule, reason in item.mapping("ignore").items()
    }


def _read_inference(item: _Object, identifier: str) -> Inference | None:
    conclusion = item.end("conclusion")
    if conclusion is None:
        return None
    strength = item.value.get("strength")
    return Inference(
        id=identifier,
        premises=item.ends("premises"),
        conclusion=conclusion,
        linkage=item.one_of("linkage", LINKAGES, "convergent") or "convergent",
        scheme=item.text("scheme"),
        warrant=item.text("warrant"),
        qualifier=item.text("qualifier"),
        strength=float(strength) if isinstance(strength, (int, float)) else None,
        rules=item.texts("rules"),
        argument=item.text("argument"),
        place=item.place(),
        data=item.mapping("data"),
    )


def _read_conflict(item: _Object, identifier: str) -> Conflict | None:
    target = item.end("target")
    if target is None:
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


def _read_rephrase(item: _Object, identifier: str) -> Rephrase | None:
    from_, to = item.end("from"), item.end("to")
    if from_ is None or to is None:
        return None
    return Rephrase(identifier, item.one_of("kind", REPHRASES, "restates") or "restates", from_, to)


def _read_argument(item: _Object, identifier: str) -> Argument:
    return Argument(
        id=identifier,
        title=item.text("title") or "",
        text=item.text("text") or "",
        section=item.text("section"),
        tags=item.texts("tags"),
        ignore=_read_ignore(item),
        place=item.place(),
        data=item.mapping("data"),
    )


def _read_issue(item: _Object, identifier: str) -> Issue:
    return Issue(identifier, item.text("title") or identifier, item.texts("positions"))


def _read_section(item: _Object, identifier: str) -> Section:
    level = item.number("level") or 1
    rest = (item.text("parent"), item.texts("tags"), item.place(), item.mapping("data"))
    return Section(identifier, item.text("title") or "", level, *rest)
