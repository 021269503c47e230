"""How the author answers a counterposition: the four places that a reply can attack."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from argmap.graph import Argument, ArgumentMap, Conflict, End, Inference, Statement
from argmap.semantics import replies
from strategies import maps


def end(identifier: str) -> End:
    return End("statement", identifier)


T, K, L, P, R = (end(i) for i in ("t", "k", "l", "p", "r"))
AGAINST = Conflict("k!t", (K,), T)


def mapped(*steps: Inference | Conflict, **parts: dict[str, Any]) -> ArgumentMap:
    """A thesis t, a counterposition k with reasons l and p, and a reply r; with more parts of each."""
    kinds = {"k": {"kind": "counterposition"}, "l": {"kind": "counterposition"}}
    return ArgumentMap(
        statements=tuple(Statement(i, **{**kinds.get(i, {}), **parts.get(i, {})}) for i in "tklpr"),
        inferences=tuple(s for s in steps if isinstance(s, Inference)),
        conflicts=tuple(s for s in steps if isinstance(s, Conflict)),
        arguments=tuple(Argument(a) for a in sorted({s.argument for s in steps if s.argument})),
    )


def reply(target: End, premise: End = R) -> Conflict:
    return Conflict("reply", (premise,), target)


def answer(*steps: Inference | Conflict, **parts: dict[str, Any]) -> str:
    return replies(mapped(AGAINST, *steps, **parts))["k"].answer


def test_without_an_attack_on_it_a_counterposition_is_unanswered() -> None:
    assert answer() == "unanswered"
    assert answer(reply(T)) == "unanswered"


def test_an_attack_on_it_is_a_reply() -> None:
    found = replies(mapped(AGAINST, reply(K)))["k"]
    assert found.answer == "answered"
    assert [c.id for c in found.conflicts] == ["reply"]


def test_a_symmetric_conflict_is_a_reply_whichever_way_it_is_written() -> None:
    assert answer(Conflict("x", (R,), K, symmetric=True)) == "answered"
    assert answer(Conflict("x", (K,), R, symmetric=True)) == "answered"


def test_an_attack_on_a_step_to_it_is_a_reply() -> None:
    reason = Inference("i", (P,), K)
    assert answer(reason, reply(End("inference", "i"))) == "answered"
    assert answer(reason, reply(P)) == "unanswered"


def test_an_attack_on_a_premise_of_its_only_linked_step_is_a_reply() -> None:
    linked = Inference("i", (P, L), K, "linked")
    assert answer(linked, reply(P)) == "answered"
    assert answer(linked, Inference("j", (L,), K), reply(P)) == "unanswered"


def test_an_attack_on_a_step_from_it_is_a_reply() -> None:
    from_it = Inference("i", (K,), P)
    assert answer(from_it, reply(End("inference", "i"))) == "answered"
    assert answer(from_it, reply(P)) == "unanswered"


def test_an_attack_on_its_own_attack_is_a_reply_unless_it_is_only_implicit() -> None:
    assert answer(reply(End("conflict", "k!t"))) == "answered"
    assert answer(reply(End("conflict", "k!t")), r={"stance": "implicit"}) == "unanswered"
    assert answer(reply(K), r={"stance": "implicit"}) == "answered"


def test_an_attack_on_the_argument_of_its_steps_is_a_reply() -> None:
    for carried in (Inference("i", (P,), K, argument="arg"), Inference("i", (K,), P, argument="arg")):
        assert answer(carried, reply(End("argument", "arg"))) == "answered"
    against = Conflict("x", (K,), T, argument="arg")
    assert answer(against, reply(End("argument", "arg"))) == "answered"


def test_an_argument_without_statements_speaks_for_the_author() -> None:
    assert answer(Conflict("x", (), K, argument="arg")) == "answered"
    assert answer(Conflict("x", (), End("conflict", "k!t"), argument="arg")) == "answered"


def test_it_does_not_reply_to_itself() -> None:
    assert answer(reply(K, premise=K)) == "unanswered"
    assert answer(reply(End("conflict", "k!t"), premise=K)) == "unanswered"


@pytest.mark.parametrize("voice", [{"stance": "reported"}, {"kind": "counterposition"}])
def test_a_reply_by_another_voice_is_not_the_authors(voice: dict[str, str]) -> None:
    assert answer(reply(K), r=voice) == "by others"


def test_one_own_premise_makes_a_reply_the_authors() -> None:
    assert answer(Conflict("x", (R, P), K), r={"stance": "reported"}) == "answered"


def test_a_concession_is_an_answer_before_all_others() -> None:
    assert answer(k={"conceded": True, "kind": "counterposition"}) == "conceded"


def test_an_answer_covers_the_reasons_below_it() -> None:
    reason = Inference("i", (L,), K)
    assert replies(mapped(AGAINST, reason, reply(K)))["l"].answer == "answered"
    assert replies(mapped(AGAINST, reason))["l"].answer == "unanswered"
    assert replies(mapped(AGAINST, reason, reply(L)))["k"].answer == "unanswered"


def test_only_counterpositions_are_answered() -> None:
    assert set(replies(mapped(AGAINST, reply(T)))) == {"k", "l"}


_WORTH = {"unanswered": 0, "by others": 1, "answered": 2, "conceded": 2}


@given(maps(plain=True, dangling=True), st.data())
def test_a_reply_more_never_leaves_less_answered(graph: ArgumentMap, data: st.DataObject) -> None:
    chosen = data.draw(st.sampled_from(graph.statements))
    speaker = data.draw(st.sampled_from(graph.statements))
    more = Conflict("more", (end(speaker.id),), end(chosen.id))
    before, after = replies(graph), replies(evolve(graph, conflicts=(*graph.conflicts, more)))
    assert set(before) == set(after)
    assert all(_WORTH[after[i].answer] >= _WORTH[found.answer] for i, found in before.items())
    if speaker.by_author and chosen.kind == "counterposition":
        assert after[chosen.id].answer in {"answered", "conceded"}
