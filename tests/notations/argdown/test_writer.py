"""Argdown written and read again gives the same map."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from attrs import asdict, evolve
from hypothesis import given, settings, strategies as st

from argmap.graph import ArgumentMap, Citation, Conflict, End, Inference, MapBuilder, Statement, slug
from argmap.graph.parts import EssayEntry, Section, Source
from argmap.graph.statement import Member
from argmap.notations import notation_named
from argmap.notations.argdown.escaping import on_one_line
from argmap.text.quote import Quote
from notations.argdown.hostile import hostile_maps

MAPS = Path(__file__).resolve().parents[3] / "maps"
ARGDOWN = notation_named("argdown")


def parts(graph: ArgumentMap) -> dict[str, Any]:
    """A map without the order of its statements, steps and positions."""
    issues = tuple(evolve(issue, positions=tuple(sorted(issue.positions))) for issue in graph.issues)
    found = asdict(evolve(graph, issues=issues), recurse=False)
    return {
        key: {item.id: item for item in value} if isinstance(value, tuple) else value
        for key, value in found.items()
    }


def again(graph: ArgumentMap) -> ArgumentMap:
    reading = ARGDOWN.read(ARGDOWN.write(graph), "map.argdown")
    assert [f"{f.map}: {f.message}" for f in reading.findings if f.rule != "undefined-title"] == []
    return reading.map


@pytest.mark.parametrize("name", ["first-map", "iran-russia", "iran-russia-op-ed"])
def test_the_maps_of_the_repository_come_back_whole(name: str) -> None:
    graph = ARGDOWN.read((MAPS / name / "map.argdown").read_text(encoding="utf-8"), "map.argdown").map
    assert parts(again(graph)) == parts(graph)


def test_writing_what_was_written_changes_nothing() -> None:
    text = (MAPS / "iran-russia" / "map.argdown").read_text(encoding="utf-8")
    once = ARGDOWN.write(ARGDOWN.read(text, "map.argdown").map)
    assert ARGDOWN.write(ARGDOWN.read(once, "map.argdown").map) == once


WORDS = st.text(alphabet='abcdeé ’“”#*_[]<>{}\\/:.,;@=-+~|¶(&1)"', min_size=1, max_size=24).map(
    lambda words: " ".join(words.split())
)
TEXTS = WORDS.filter(lambda words: words and words[-1] not in ')“”"')
NAMES = st.sampled_from(["Ada", "a paper", "the council, mostly", "yes", "012", "it: is", "{odd}"])


@st.composite
def statements(draw: st.DrawFn, number: int, sections: list[str]) -> Statement:
    title = f"S{number} {draw(st.sampled_from(['one', 'two words', 'it’s']))}"
    text = draw(TEXTS)
    kind = draw(st.sampled_from(["claim", "evidence", "counterposition", "assumption"]))
    exact = draw(
        st.lists(
            st.sampled_from(["first … last", "a, b", "so #1", 'he said "no" to it', "x] [y"]), max_size=2
        )
    )
    quotes = tuple(
        Quote(exact=words, paragraph=draw(st.sampled_from([None, 3]))) for words in dict.fromkeys(exact)
    )
    by = tuple(draw(st.lists(NAMES, max_size=2, unique=True)))
    return Statement(
        id=slug(title),
        title=title,
        text=text,
        kind=kind,
        stance=draw(st.sampled_from(["asserted", "reported", "implicit"])),
        thesis=draw(st.booleans()),
        quotes=quotes,
        by=by,
        citations=tuple(
            draw(
                st.lists(st.builds(Citation, NAMES, st.sampled_from([None, "p. 4"])), max_size=2, unique=True)
            )
        ),
        given=draw(st.sampled_from([None, "given", "definition"])),
        conceded=draw(st.booleans()),
        framing=draw(st.booleans()),
        no_reason=draw(st.booleans()),
        no_source=draw(st.booleans()),
        tags=tuple(draw(st.lists(st.sampled_from(["traffic", "two words"]), unique=True))),
        members=(Member(text),),
        section=draw(st.sampled_from([None, *sections])),
        data=draw(st.sampled_from([{}, {"odd": "a } b"}, {"n": [1, None, {"k": "x: y"}]}])),
    )


@st.composite
def maps(draw: st.DrawFn) -> ArgumentMap:
    """Maps of everything that Argdown can say, attacked conflicts aside."""
    builder = MapBuilder()
    builder.title = draw(st.sampled_from([None, "A title: here", "yes"]))
    builder.essays = draw(st.sampled_from([[], [EssayEntry("essay", "essay.md", author="A. B.")]]))
    builder.sources = draw(st.sampled_from([[], [Source("a paper", title="Paper, The", data={"pages": 3})]]))
    builder.sections = draw(st.sampled_from([[], [Section("one", "One"), Section("two", "Two", 2, "one")]]))
    names = [s.id for s in builder.sections]
    count = draw(st.integers(1, 5))
    ids = [builder.statement(draw(statements(number, names))).id for number in range(count)]
    pairs = st.tuples(st.sampled_from(ids), st.sampled_from(ids)).filter(lambda pair: pair[0] != pair[1])
    if len(ids) > 1:
        for a, b in draw(st.lists(pairs, max_size=5, unique=True)):
            builder.inference(Inference(f"{a}>{b}", (End("statement", a),), End("statement", b)))
        for a, b in draw(st.lists(pairs, max_size=3, unique_by=frozenset)):
            builder.conflict(Conflict(f"{a}!{b}", (End("statement", a),), End("statement", b)))
    if len(ids) > 2:
        _add_linked(draw, builder, ids)
    return builder.build()


def _add_linked(draw: st.DrawFn, builder: MapBuilder, ids: list[str]) -> None:
    premises = tuple(End("statement", i) for i in ids[:2])
    identifier = f"{ids[0]}+{ids[1]}>{ids[2]}"
    scheme = draw(st.sampled_from([None, "practical reasoning"]))
    strength = draw(st.sampled_from([None, 0.7]))
    rules = draw(st.sampled_from([(), ("a rule",)]))
    target = builder.inference(
        Inference(
            identifier,
            premises,
            End("statement", ids[2]),
            "linked",
            scheme=scheme,
            strength=strength,
            rules=rules,
        )
    )
    if draw(st.booleans()) and len(ids) > 3:
        builder.conflict(Conflict(f"{ids[3]}!{identifier}", (End("statement", ids[3]),), target))


@given(maps())
def test_a_map_written_and_read_is_the_same_map(graph: ArgumentMap) -> None:
    assert parts(again(graph)) == parts(graph)


def said(statement: Statement) -> dict[str, Any]:
    """What a statement says, its title and its text as Argdown can have them."""
    text = on_one_line(statement.text)
    kept = evolve(statement, title="", members=(), section=None, place=None, text=text)
    return asdict(kept, recurse=False)


@given(hostile_maps())
@settings(max_examples=25)
def test_what_a_statement_says_comes_back_whatever_signs_it_is_full_of(graph: ArgumentMap) -> None:
    untold = " ".join(ARGDOWN.left_out(graph))
    found = ARGDOWN.read(ARGDOWN.write(graph), "map").map.by_id
    for statement in graph.statements:
        before, after = said(statement), said(found[statement.id])
        if "tag “" in untold:
            before["tags"] = after["tags"] = ()
        if f"of `{statement.id}` in quotation marks" not in untold:
            assert after == before
