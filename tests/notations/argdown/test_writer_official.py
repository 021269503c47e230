"""A map written as Argdown is read by the official parser without an error, and as the same model."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings

from argmap.graph import ArgumentMap, End, Inference, Statement
from argmap.graph.end import statement as end
from argmap.graph.statement import Member
from argmap.notations import left_out, notation_named, write
from argmap.notations.argdown.sayable import Sayable
from argmap.notations.argdown.writer import written
from notations.argdown.expected import Expected, relations_of, statements_of, structures_of
from notations.argdown.hostile import hostile_maps
from official import Official

ARGDOWN = notation_named("argdown")


@given(graph=hostile_maps())
@settings(max_examples=25)
def test_what_is_written_of_any_map_is_argdown_without_mistakes(graph: ArgumentMap) -> None:
    faults = {f.rule: f.message for f in ARGDOWN.read(write(graph), "map").findings}
    assert not faults.keys() & {"argdown-syntax", "argdown-data"}, faults


@given(graph=hostile_maps())
@settings(max_examples=40)
def test_the_official_parser_reads_a_written_map_as_the_same_model(
    official: Official, graph: ArgumentMap
) -> None:
    sayable, text = written(graph)
    errors, model = official.export(text)
    assert errors == []
    expected = Expected(sayable, model)
    assert statements_of(model) == expected.statements()
    assert structures_of(model) == expected.structures()
    read, said = relations_of(model), expected.relations()
    assert read.keys() <= said.keys()
    assert all(_is_dropped(relation, model) for relation in said.keys() - read.keys())


def _is_dropped(relation: tuple[Any, ...], model: dict[str, Any]) -> bool:
    """Whether the official parser takes a relation for told already by another.

    That are relations to oneself, and the attack on an argument by what attacks or contradicts one of
    its premises.
    """
    sign, start, aim = relation
    if start == aim:
        return True
    against = {
        other
        for r in model["relations"]
        if r["relationType"] in ("attack", "contradictory") and start in (r["from"], r["to"])
        for other in (r["from"], r["to"])
    }
    structure = model["arguments"].get(aim, {}).get("pcs") or []
    return sign == "attack" and any(row["title"] in against for row in structure)


def stated(identifier: str, title: str = "", text: str = "Words.", **parts: Any) -> Statement:
    return Statement(identifier, title, text, members=(Member(text),), **parts)


def test_a_statement_without_title_is_written_where_it_is_mentioned() -> None:
    step = Inference("a+b>c", (end("a"), end("b")), end("c"), "linked")
    graph = ArgumentMap(statements=(stated("a"), stated("b"), stated("c", "C")), inferences=(step,))
    assert write(graph).endswith("(1) Words. {id: a}\n(2) Words. {id: b}\n----\n(3) [C]\n")
    assert left_out(graph) == ()


def test_a_statement_that_is_mentioned_twice_gets_a_title() -> None:
    steps = [Inference(f"a>{aim}", (end("a"),), end(aim)) for aim in "bc"]
    graph = ArgumentMap(statements=(stated("a"), stated("b", "B"), stated("c", "C")), inferences=tuple(steps))
    assert "[B]: Words.\n  + [a]: Words.\n\n[C]: Words.\n  + [a]\n" in write(graph)
    assert left_out(graph) == ("`a` without a title: it is written “a”",)


@pytest.mark.parametrize("title", ["-a", "Untitled 3", "__proto__", "constructor", "@a", "_a"])
def test_a_title_that_would_be_misread_is_written_in_quotation_marks(title: str) -> None:
    graph = ArgumentMap(statements=(stated("a", title),))
    assert f"[“{title}”]: Words." in write(graph)
    assert left_out(graph) == (
        f"the title of `a`, “{title}”: it is written “{title}”".replace(
            f"written “{title}”", f"written ““{title}””"
        ),
    )


def test_a_text_may_begin_with_any_sign() -> None:
    graph = ArgumentMap(
        statements=tuple(stated(f"s{n}", text=f"{c} a") for n, c in enumerate("+-*#(>_<,'.1}/"))
    )
    again = ARGDOWN.read(write(graph), "map")
    assert [s.text for s in again.map.statements] == [s.text for s in graph.statements]


def test_a_rule_with_commas_and_dashes_stays_one_rule() -> None:
    step = Inference("a>b", (end("a"),), end("b"), "linked", rules=("a, then b -- or not", "c"))
    graph = ArgumentMap(statements=(stated("a", "A"), stated("b", "B")), inferences=(step,))
    assert ARGDOWN.read(write(graph), "map").map.inferences[0].rules == step.rules


def test_tags_that_cannot_be_written_are_named() -> None:
    graph = ArgumentMap(statements=(stated("a", "A", tags=("b)c", " ", "ok")),))
    assert left_out(graph) == (
        "the tag “b)c” of `a`: it is written “b c”",
        "the tag “ ” of `a`: it is not written",
    )


def test_a_chain_of_reasons_is_not_nested_without_end() -> None:
    statements = tuple(stated(f"s{n}", f"S{n}") for n in range(2000))
    steps = tuple(Inference(f"s{n + 1}>s{n}", (end(f"s{n + 1}"),), end(f"s{n}")) for n in range(1999))
    graph = ArgumentMap(statements=statements, inferences=steps)
    text = write(graph)
    assert len(text) < 100 * len(statements)
    assert Counter(i.conclusion for i in ARGDOWN.read(text, "map").map.inferences) == Counter(
        step.conclusion for step in steps
    )


def test_an_end_that_is_no_statement_of_the_map_keeps_its_name() -> None:
    step = Inference("gone>a", (End("statement", "gone"),), end("a"))
    assert "  + [gone]" in write(ArgumentMap(statements=(stated("a", "A"),), inferences=(step,)))


def test_dates_stay_dates() -> None:
    (statement,) = ARGDOWN.read("[A]: a {seen: 2024-01-02, said: '2024-01-02'}\n", "map").map.statements
    graph = ArgumentMap(statements=(statement,))
    assert '{seen: 2024-01-02, said: "2024-01-02"}' in write(graph)
    assert Sayable(graph).left_out == []
