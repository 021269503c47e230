"""What the script of the page knows of the map, as JSON that no markup can come out of."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from argmap.graph import End, Statement
from argmap.graph.walk import landings
from argmap.reading import Reading
from argmap.renderers.html.essay import Carried
from argmap.renderers.lettering import printable
from argmap.renderers.page_map import PageMap
from argmap.renderers.sketch import svg_id
from argmap.renderers.themes import FLAGS, KINDS, RELATIONS
from argmap.renderers.wording import Wording, kind, short
from argmap.semantics import Standing, standing
from argmap.text.locate import Anchor

_ESCAPES = {char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}

_AGAINST = {
    "statement": "speaks against",
    "inference": "undercuts a step to",
    "argument": "speaks against an argument on",
    "conflict": "speaks against an attack on",
}


def data(reading: Reading, flags: Mapping[str, tuple[str, ...]], drawn: PageMap, text: Carried) -> str:
    """An object with

    - ``statements`` by id: ``n`` (its id in the map), ``kind``, ``kind_word``, ``label``, ``title``,
      ``text``, ``states`` (standing, and ``contested``), ``standing`` in words, ``flags``, ``holder``,
      ``sources``, ``quotes`` (``words`` or null, ``place``), ``issue``, ``tags``, ``reasons``, ``attacks``,
      ``leads`` and ``answer``; reasons, attacks and leads are ids with a word each;
    - ``flags``: their words; ``kinds`` and ``relations``: the words of those that occur;
    - ``issues`` by id; ``thesis``, the ids of theses;
    - ``boxes``, ``hubs``, ``lines``, ``frames`` and ``tops`` of the map, see :class:`PageMap`; ``engine``.
    """
    graph = reading.map
    words = Wording(graph)
    stands = standing(graph)
    kinds = {"thesis" if s.thesis else s.kind for s in graph.statements}
    value = {
        "title": graph.title or "Argument map",
        "text": text,
        "thesis": [s.id for s in graph.statements if s.thesis],
        "statements": {
            s.id: _statement(reading, words, s, stands[s.id], flags[s.id], text) for s in graph.statements
        },
        "flags": {name: look.word.lower() for name, look in FLAGS.items()},
        "kinds": {name: look.word.capitalize() for name, look in KINDS.items() if name in kinds},
        "relations": {name: look.word for name, look in RELATIONS.items() if _is_drawn(name, drawn)},
        "issues": {issue.id: issue.title for issue in graph.issues},
        "boxes": drawn.boxes,
        "hubs": drawn.hubs,
        "lines": drawn.lines,
        "frames": drawn.frames,
        "tops": drawn.tops,
        "engine": drawn.by_engine,
    }
    written = json.dumps(_allowed(value), ensure_ascii=False, separators=(",", ":"))
    for char, escape in _ESCAPES.items():
        written = written.replace(char, escape)
    return written


def _allowed(value: Any) -> Any:
    """`value` with its words as they stand in the page, so that ids are the same here and there."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, Mapping):
        return {printable(key): _allowed(one) for key, one in value.items()}
    return [_allowed(one) for one in value] if isinstance(value, list | tuple) else value


def _is_drawn(relation: str, drawn: PageMap) -> bool:
    return any(line[3] == relation for line in drawn.lines)


def _statement(
    reading: Reading, words: Wording, s: Statement, stands: Standing, flags: tuple[str, ...], text: Carried
) -> dict[str, Any]:
    """What is known of a statement; what is empty is left out."""
    row = {
        "n": svg_id("n", s.id),
        "kind": "thesis" if s.thesis else s.kind,
        "kind_word": kind(s),
        "label": short(s.label),
        "title": s.title,
        "text": s.text,
        "states": [stands.state, *(["contested"] if stands.contested else [])],
        "standing": ", ".join(part for part in (words.standing(s), words.shortfall(s)) if part),
        "flags": flags,
        "holder": words.holder(s),
        "sources": words.sources(s),
        "quotes": [_quote(one, text) for one in reading.located.get(s.id, ())],
        "issue": s.issue,
        "tags": s.tags,
        "reasons": _reasons(reading, s),
        "attacks": _attacks(reading, s),
        "leads": _leads(reading, s),
        "answer": words.answer(s) if s.kind == "counterposition" else "",
    }
    return {key: value for key, value in row.items() if value}


def _quote(found: object, text: Carried) -> dict[str, Any]:
    if not isinstance(found, Anchor):
        return {"words": None, "place": "not found in the text"}
    place = f"¶{found.paragraph}" if found.paragraph else "in a heading"
    if found.paragraph and found.sentence:
        place += f".{found.sentence}"
    return {"words": None if text == "none" else found.words, "place": place}


def _reasons(reading: Reading, s: Statement) -> list[tuple[str, str]]:
    """The statements that the statement rests on, with how they do."""
    graph = reading.map
    found: list[tuple[str, str]] = []
    for step in graph.inferences_to.get(End("statement", s.id), ()):
        word = "together" if step.linkage == "linked" and len(step.premises) > 1 else "reason"
        found += [(i, word) for premise in step.premises for i in landings(graph, premise)]
    return found


def _attacks(reading: Reading, s: Statement) -> list[tuple[str, str]]:
    """The statements that speak against the statement, a step to it or an argument for it."""
    graph = reading.map
    here = End("statement", s.id)
    steps = graph.inferences_to.get(here, ())
    arguments = dict.fromkeys(step.argument for step in steps if step.argument is not None)
    aims = [
        (here, "attacks"),
        *((End("inference", step.id), "undercuts") for step in steps),
        *((End("argument", argument), "attacks an argument") for argument in arguments),
    ]
    found: list[tuple[str, str]] = []
    for aim, word in aims:
        for conflict in graph.conflicts_with.get(aim, ()):
            others = [e for e in (*conflict.premises, conflict.target) if e != aim]
            said = "contradicts" if conflict.symmetric else word
            found += [(i, said) for end in others for i in _statements(reading, end)]
    return found


def _leads(reading: Reading, s: Statement) -> list[tuple[str, str]]:
    """What the statement is a reason for, and what it speaks against."""
    graph = reading.map
    here = End("statement", s.id)
    found = [
        (i, "supports")
        for step in graph.inferences_from.get(here, ())
        for i in landings(graph, step.conclusion)
    ]
    for conflict in graph.conflicts_from.get(here, ()):
        if not conflict.symmetric:
            word = _AGAINST[conflict.target.kind]
            found += [(i, word) for i in landings(graph, conflict.target)]
    return found


def _statements(reading: Reading, end: End) -> Iterable[str]:
    return landings(reading.map, end) if end.kind == "statement" else ()
