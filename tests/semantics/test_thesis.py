"""The thesis of a map, and how much of it rests on each statement."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from argmap.graph import ArgumentMap, Conflict, End, Inference, Rephrase, Statement
from argmap.graph.steps import Linkage
from argmap.graph.walk import argument_graph, landings, reached, restatements, reversed_graph
from argmap.semantics import reliance, theses
from strategies import maps


def end(identifier: str) -> End:
    return End("statement", identifier)


def step(premises: str, conclusion: str, linkage: Linkage = "convergent") -> Inference:
    return Inference(f"{premises}>{conclusion}", tuple(map(end, premises)), end(conclusion), linkage)


def attack(premise: str, target: str, *, symmetric: bool = False) -> Conflict:
    return Conflict(f"{premise}!{target}", (end(premise),), end(target), symmetric)


def mapped(*steps: Inference | Conflict, same: str = "", **parts: dict[str, Any]) -> ArgumentMap:
    """A map of the statements a to f, with more parts of each under its name."""
    return ArgumentMap(
        statements=tuple(Statement(i, **parts.get(i, {})) for i in "abcdef"),
        inferences=tuple(s for s in steps if isinstance(s, Inference)),
        conflicts=tuple(s for s in steps if isinstance(s, Conflict)),
        rephrases=(Rephrase("r", "restates", end(same[0]), end(same[1])),) if same else (),
    )


THESIS = {"thesis": True}


def test_what_is_tagged_is_the_thesis() -> None:
    assert theses(mapped(step("a", "b"), step("b", "c"), b=THESIS)) == ("b",)


def test_else_it_is_the_claim_that_others_lead_to_and_that_leads_nowhere() -> None:
    assert theses(mapped(step("a", "b"), step("b", "c"))) == ("c",)
    assert theses(mapped(attack("a", "b"))) == ("b",)


def test_nothing_is_the_thesis_of_a_map_without_steps_or_of_a_circle() -> None:
    assert theses(mapped()) == ()
    assert theses(mapped(step("a", "b"), step("b", "a"))) == ()


@pytest.mark.parametrize(
    "other",
    [{"kind": "evidence"}, {"kind": "counterposition"}, {"stance": "reported"}, {"stance": "implicit"}],
)
def test_only_an_asserted_claim_is_taken_for_it(other: dict[str, str]) -> None:
    assert theses(mapped(step("a", "b"), b=other)) == ()


def test_what_attacks_something_is_not_taken_for_it() -> None:
    assert theses(mapped(step("a", "b"), attack("b", "c"), c={"kind": "counterposition"})) == ()
    assert theses(mapped(attack("a", "b", symmetric=True))) == ()


def test_what_undercuts_leads_to_the_conclusion() -> None:
    undercut = Conflict("u", (end("c"),), End("inference", "a>b"))
    assert theses(mapped(step("a", "b"), step("d", "c"), undercut)) == ("b",)


def test_a_restated_thesis_is_one_thesis() -> None:
    assert theses(mapped(step("a", "b"), step("c", "d"), same="bd")) == ("b",)
    assert theses(mapped(same="bd", b=THESIS, d=THESIS)) == ("b",)
    assert theses(mapped(same="bd", d=THESIS)) == ("d",)


def test_a_restatement_of_a_premise_is_no_second_thesis() -> None:
    assert theses(mapped(step("a", "b"), step("c", "d"), same="ad")) == ("b",)


@given(maps(plain=True, dangling=True))
def test_theses_are_statements_one_for_each_class(graph: ArgumentMap) -> None:
    found = theses(graph)
    head = restatements(graph)
    assert set(found) <= set(graph.by_id)
    assert len({head[t] for t in found}) == len(found)
    tagged = {head[s.id] for s in graph.statements if s.thesis}
    if tagged:
        assert {head[t] for t in found} == tagged
        assert all(graph.by_id[t].thesis for t in found)
    else:
        assert all((graph.by_id[t].kind, graph.by_id[t].stance) == ("claim", "asserted") for t in found)


@given(maps(plain=True))
def test_untagged_theses_are_claims_led_to_from_which_no_step_leads_on(graph: ArgumentMap) -> None:
    graph = evolve(graph, rephrases=(), statements=tuple(evolve(s, thesis=False) for s in graph.statements))
    leading, led_to = set(), set()
    for step in graph.steps:
        premises = {s for p in step.premises for s in landings(graph, p)}
        aims = set(landings(graph, step.conclusion if isinstance(step, Inference) else step.target))
        leading |= premises - aims
        led_to |= aims
        if isinstance(step, Conflict) and step.symmetric:
            leading |= aims
    possible = [s.id for s in graph.statements if s.kind == "claim" and s.stance == "asserted"]
    assert theses(graph) == tuple(i for i in possible if i in led_to - leading)


@given(maps(plain=True))
def test_weights_lie_between_nothing_and_the_whole(graph: ArgumentMap) -> None:
    found = reliance(graph)
    assert list(found) == [s.id for s in graph.statements]
    assert all(0 <= weight <= 1 for weight in found.values())
    assert all(found[t] == 1 for t in theses(graph))


@given(maps(plain=True))
def test_what_does_not_lead_to_the_thesis_weighs_nothing(graph: ArgumentMap) -> None:
    to_thesis = reached(reversed_graph(argument_graph(graph)), theses(graph))
    assert all(i in to_thesis for i, weight in reliance(graph).items() if weight)


@given(maps(plain=True))
def test_restatements_weigh_the_same(graph: ArgumentMap) -> None:
    head, found = restatements(graph), reliance(graph)
    assert all(found[i] == found[h] for i, h in head.items())


@given(maps(plain=True), st.randoms(use_true_random=False))
def test_the_order_of_the_file_changes_no_weight(graph: ArgumentMap, random: Any) -> None:
    parts = {}
    for name in ("statements", "inferences", "conflicts", "rephrases"):
        items = list(getattr(graph, name))
        random.shuffle(items)
        parts[name] = tuple(items)
    assert reliance(evolve(graph, **parts)) == pytest.approx(dict(reliance(graph)))


def test_a_linked_step_rests_wholly_on_each_premise_and_others_share() -> None:
    linked = reliance(mapped(step("bc", "a", "linked"), a=THESIS))
    shared = reliance(mapped(step("bc", "a"), a=THESIS))
    two_steps = reliance(mapped(step("b", "a"), step("c", "a"), a=THESIS))
    assert (linked["b"], linked["c"]) == (1, 1)
    assert (shared["b"], shared["c"]) == (0.5, 0.5)
    assert two_steps == shared


def test_weight_is_handed_down_and_added_up() -> None:
    found = reliance(mapped(step("b", "a"), step("c", "a"), step("d", "b"), step("d", "c"), a=THESIS))
    assert (found["b"], found["d"]) == (0.5, 1.0)


def test_an_attack_weighs_half_as_much_as_what_it_attacks() -> None:
    found = reliance(mapped(step("b", "a"), step("c", "a"), attack("d", "b"), a=THESIS))
    assert (found["b"], found["d"]) == (0.5, 0.25)


def test_circles_hand_nothing_round() -> None:
    found = reliance(mapped(step("b", "a"), step("a", "b"), step("c", "b"), a=THESIS))
    assert (found["a"], found["b"], found["c"]) == (1, 0, 0)
