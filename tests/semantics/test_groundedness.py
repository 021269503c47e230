"""What stands on a source or on what is given, what on itself, and what on nothing."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given, strategies as st

from argmap.graph import ArgumentMap, Citation, End, Inference, Rephrase, Statement
from argmap.graph.steps import Linkage
from argmap.graph.walk import landings, restatements
from argmap.semantics import Ground, groundedness
from argmap.semantics.groundedness import stands_by_itself
from strategies import maps

SOURCED = {"citations": (Citation("yearbook"),)}


def end(identifier: str) -> End:
    return End("statement", identifier)


def step(premises: str, conclusion: str, linkage: Linkage = "convergent") -> Inference:
    return Inference(f"{premises}>{conclusion}", tuple(map(end, premises)), end(conclusion), linkage)


def mapped(*steps: Inference, sourced: str = "", same: str = "") -> ArgumentMap:
    """A map of the statements a to e; those in `sourced` cite a source, those in `same` say the same."""
    statements = tuple(Statement(i, **(SOURCED if i in sourced else {})) for i in "abcde")
    links = (Rephrase("r", "restates", end(same[0]), end(same[1])),) if same else ()
    return ArgumentMap(statements=statements, inferences=steps, rephrases=links)


def naive(graph: ArgumentMap) -> set[str]:
    """The grounded statements by applying the definition until nothing changes."""
    head = restatements(graph)
    grounded: set[str] = set()
    while True:
        more = {s.id for s in graph.statements if stands_by_itself(s)}
        more |= {i for i in head for j in grounded if head[i] == head[j]}
        for inference in graph.inferences:
            premises = [s in grounded for p in inference.premises for s in landings(graph, p)]
            holds = bool(premises) and (all if inference.linkage == "linked" else any)(premises)
            if holds:
                more.update(landings(graph, inference.conclusion))
        if more <= grounded:
            return grounded
        grounded |= more


@given(maps(plain=True, dangling=True))
def test_the_grounded_statements_are_the_least_fixpoint_of_the_definition(graph: ArgumentMap) -> None:
    found = groundedness(graph)
    assert list(found) == [s.id for s in graph.statements]
    assert {i for i, ground in found.items() if ground.grounded} == naive(graph)


@given(maps(plain=True))
def test_a_lack_is_said_as_it_is(graph: ArgumentMap) -> None:
    head = restatements(graph)
    concluded = {head[s] for i in graph.inferences for s in landings(graph, i.conclusion)}
    found = groundedness(graph)
    for identifier, ground in found.items():
        if ground.lack == "missing":
            assert head[identifier] not in concluded
        if ground.lack in ("partial", "circular"):
            assert head[identifier] in concluded
        if ground.leaf is not None:
            assert not found[ground.leaf].grounded
        assert (ground.leaf is None) == (ground.lack in (None, "circular"))


@given(maps(plain=True), st.data())
def test_a_source_more_never_takes_the_ground_away(graph: ArgumentMap, data: st.DataObject) -> None:
    chosen = data.draw(st.sampled_from(graph.statements))
    more = tuple(evolve(s, **SOURCED) if s is chosen else s for s in graph.statements)
    after = groundedness(evolve(graph, statements=more))
    assert all(after[i].grounded for i, ground in groundedness(graph).items() if ground.grounded)
    assert after[chosen.id].grounded


def test_every_premise_of_a_linked_step_is_needed_and_one_of_any_other() -> None:
    assert not groundedness(mapped(step("bc", "a", "linked"), sourced="b"))["a"].grounded
    assert groundedness(mapped(step("bc", "a", "linked"), sourced="bc"))["a"].grounded
    assert groundedness(mapped(step("bc", "a", "convergent"), sourced="b"))["a"].grounded
    assert groundedness(mapped(step("bc", "a", "unspecified"), sourced="b"))["a"].grounded


def test_two_claims_that_only_hold_each_other_up_stand_on_nothing() -> None:
    found = groundedness(mapped(step("a", "b"), step("b", "a"), step("b", "c")))
    assert [found[i] for i in "abc"] == [Ground("circular")] * 3


def test_a_circle_with_a_source_below_it_stands() -> None:
    assert groundedness(mapped(step("a", "b"), step("b", "a"), step("c", "b"), sourced="c"))["a"].grounded


def test_the_nearest_end_of_the_reasons_is_named() -> None:
    found = groundedness(mapped(step("b", "a"), step("c", "b")))
    assert found["a"] == Ground("partial", "c")
    assert found["c"] == Ground("missing", "c")


def test_restatements_stand_together() -> None:
    found = groundedness(mapped(step("b", "a"), sourced="c", same="bc"))
    assert all(found[i].grounded for i in "abc")


def test_given_and_held_evidence_stand_by_themselves_and_held_claims_do_not() -> None:
    assert stands_by_itself(Statement("a", given="definition"))
    assert stands_by_itself(Statement("a", kind="evidence", by=("somebody",)))
    assert not stands_by_itself(Statement("a", kind="evidence"))
    assert not stands_by_itself(Statement("a", by=("somebody",)))


def test_a_step_without_premises_grounds_nothing() -> None:
    found = groundedness(mapped(Inference("i", (), end("a"), "linked")))
    assert found["a"] == Ground("partial", "a")
