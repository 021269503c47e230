"""argmap's JSON, written: the lossless form of a map for machines. Its schema is `map.schema.json`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from argmap.graph import (
    Argument,
    ArgumentMap,
    Citation,
    Conflict,
    End,
    EssayEntry,
    Inference,
    Rephrase,
    Section,
    Source,
    Statement,
)
from argmap.notations.json.keys import CITATION_KEYS, FLAGS, FORMAT
from argmap.notations.profile import ESSAY_KEYS, QUOTE_KEYS, SOURCE_KEYS
from argmap.text.place import Place
from argmap.text.quote import Quote


def write(graph: ArgumentMap) -> str:
    """The map as JSON text: two blanks an indent, keys in the order of the schema, a final line end."""
    return json.dumps(encode(graph), ensure_ascii=False, indent=2) + "\n"


def left_out(_: ArgumentMap) -> tuple[str, ...]:
    """What of the map JSON cannot say: nothing."""
    return ()


def encode(graph: ArgumentMap) -> dict[str, Any]:
    """The map as plain data."""
    return {
        "argmap": FORMAT,
        "title": graph.title,
        "language": graph.language,
        "essays": [_essay(e) for e in graph.essays],
        "settings": dict(graph.settings),
        "terms": {key: list(names) for key, names in graph.terms.items()},
        "aliases": {key: list(names) for key, names in graph.aliases.items()},
        "data": dict(graph.data),
        "statements": [_statement(s) for s in graph.statements],
        "inferences": [_inference(i) for i in graph.inferences],
        "conflicts": [_conflict(c) for c in graph.conflicts],
        "rephrases": [_rephrase(r) for r in graph.rephrases],
        "issues": [{"id": i.id, "title": i.title, "positions": list(i.positions)} for i in graph.issues],
        "arguments": [_argument(a) for a in graph.arguments],
        "sections": [_section(s) for s in graph.sections],
        "sources": [_source(s) for s in graph.sources],
    }


def _without_none(value: object, keys: Iterable[str]) -> dict[str, Any]:
    return {key: found for key in keys if (found := getattr(value, key)) is not None}


def _place(place: Place | None) -> dict[str, Any] | None:
    return None if place is None else _without_none(place, ("file", "line", "column", "offset", "end"))


def _end(end: End) -> dict[str, str]:
    return {end.kind: end.id}


def _quote(quote: Quote) -> dict[str, Any]:
    placed = {} if quote.place is None else {"place": _place(quote.place)}
    return {**_without_none(quote, QUOTE_KEYS), **placed}


def _statement(s: Statement) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": s.id,
        "title": s.title,
        "text": s.text,
        "kind": s.kind,
        "stance": s.stance,
        "thesis": s.thesis,
        "quotes": [_quote(q) for q in s.quotes],
        "by": list(s.by),
        "sources": [_citation(c) for c in s.citations],
        "issue": s.issue,
        "tags": list(s.tags),
        "members": [{"text": m.text, "place": _place(m.place)} for m in s.members],
        "section": s.section,
        "place": _place(s.place),
        "data": dict(s.data),
    }
    if s.given is not None:
        found["given"] = s.given
    found.update({key: True for key in FLAGS if getattr(s, key)})
    if s.near is not None:
        found["near"] = _quote(s.near)
    if s.ignore:
        found["ignore"] = dict(s.ignore)
    return found


def _essay(e: EssayEntry) -> dict[str, Any]:
    placed = {} if e.place is None else {"place": _place(e.place)}
    return {**_without_none(e, ("id", "file", *ESSAY_KEYS)), **placed, **_own(e.data)}


def _citation(c: Citation) -> dict[str, Any]:
    return {**_without_none(c, ("source", *CITATION_KEYS)), **_own(c.data)}


def _own(data: Mapping[str, Any]) -> dict[str, Any]:
    return {"data": dict(data)} if data else {}


def _rephrase(r: Rephrase) -> dict[str, Any]:
    placed = {} if r.place is None else {"place": _place(r.place)}
    return {"id": r.id, "kind": r.kind, "from": _end(r.from_), "to": _end(r.to), **placed}


def _inference(i: Inference) -> dict[str, Any]:
    return {
        "id": i.id,
        "premises": [_end(p) for p in i.premises],
        "conclusion": _end(i.conclusion),
        "linkage": i.linkage,
        "scheme": i.scheme,
        "warrant": i.warrant,
        "qualifier": i.qualifier,
        "strength": i.strength,
        "rules": list(i.rules),
        "argument": i.argument,
        "place": _place(i.place),
        "data": dict(i.data),
    }


def _conflict(c: Conflict) -> dict[str, Any]:
    return {
        "id": c.id,
        "premises": [_end(p) for p in c.premises],
        "target": _end(c.target),
        "symmetric": c.symmetric,
        "argument": c.argument,
        "place": _place(c.place),
        "data": dict(c.data),
    }


def _argument(a: Argument) -> dict[str, Any]:
    found = {"id": a.id, "title": a.title, "text": a.text, "section": a.section, "tags": list(a.tags)}
    accepted = {"ignore": dict(a.ignore)} if a.ignore else {}
    return {**found, **accepted, "place": _place(a.place), "data": dict(a.data)}


def _section(s: Section) -> dict[str, Any]:
    found = {"id": s.id, "title": s.title, "level": s.level, "parent": s.parent, "tags": list(s.tags)}
    return {**found, "place": _place(s.place), "data": dict(s.data)}


def _source(s: Source) -> dict[str, Any]:
    return {**_without_none(s, ("id", *SOURCE_KEYS)), **_own(s.data)}
