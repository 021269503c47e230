from __future__ import annotations

from hypothesis import given, strategies as st

from argmap.graph import Citation
from argmap.semantics import Standing, groundedness, standing
from renderers.maps import Draft, breakwater


def test_a_claim_with_a_sourced_reason_is_supported() -> None:
    m = Draft()
    m.say("c", "It is so.")
    m.say("e", "Look.", "evidence", citations=(Citation("s"),))
    m.infer("c", "e")
    assert standing(m.map()) == {"c": Standing("supported"), "e": Standing("supported")}


def test_a_claim_without_reason_is_unsupported_and_evidence_without_source_unsourced() -> None:
    m = Draft()
    m.say("c", "It is so.")
    m.say("e", "Look.", "evidence")
    m.say("k", "It is not.", "counterposition")
    m.say("g", "Surely.", given="common-knowledge")
    found = standing(m.map())
    assert [found[i].state for i in "cekg"] == ["unsupported", "unsourced", "unsupported", "given"]


def test_a_claim_whose_reasons_end_in_nothing_is_ungrounded_and_the_leaf_is_named() -> None:
    m = Draft()
    m.say("c", "It is so.")
    m.say("d", "For this.")
    m.say("e", "And this.")
    m.infer("c", "d")
    m.infer("d", "e")
    assert standing(m.map())["c"] == Standing("ungrounded", leaf="e")


def test_a_reason_that_is_not_spelt_out_has_no_leaf() -> None:
    m = Draft()
    m.say("c", "It is so.")
    m.argue("a", "An argument")
    m.infer("c", argument="a", linkage="unspecified")
    assert standing(m.map())["c"] == Standing("ungrounded")


def test_claims_that_only_rest_on_each_other_are_circular() -> None:
    m = Draft()
    m.say("c", "It is so.")
    m.say("d", "As I said.")
    m.infer("c", "d")
    m.infer("d", "c")
    assert {found.state for found in standing(m.map()).values()} == {"circular"}


def test_an_unanswered_conflict_contests_and_an_answered_or_conceded_one_does_not() -> None:
    m = Draft()
    for identifier in ("a", "b", "c"):
        m.say(identifier, "It is so.")
        m.say(f"k{identifier}", "It is not.", "counterposition", conceded=identifier == "c")
        m.attack(identifier, f"k{identifier}")
    m.say("reply", "But it is.")
    m.attack("kb", "reply")
    found = standing(m.map())
    assert [found[i].contested for i in "abc"] == [True, False, False]
    assert found["kb"].contested


def test_an_answer_to_the_attack_itself_counts() -> None:
    m = Draft()
    m.say("k", "It is so.", "counterposition")
    m.say("reply", "It is not.")
    m.say("rejoinder", "That does not matter.", "counterposition")
    m.attack("k", "reply", id="x")
    m.attack("conflict:x", "rejoinder")
    assert not standing(m.map())["k"].contested


def test_both_sides_of_a_symmetric_conflict_are_contested() -> None:
    m = Draft()
    m.say("a", "Up.")
    m.say("b", "Down.")
    m.attack("a", "b", symmetric=True)
    assert [found.contested for found in standing(m.map()).values()] == [True, True]


def test_what_says_the_same_stands_and_is_contested_together() -> None:
    m = Draft()
    m.say("a", "Up.")
    m.say("again", "Upwards.")
    m.say("e", "Look.", "evidence", by=("a witness",))
    m.say("k", "Down.", "counterposition")
    m.rephrase("restates", "again", "a")
    m.infer("a", "e")
    m.attack("a", "k")
    found = standing(m.map())
    assert found["again"] == found["a"] == Standing("supported", contested=True)


def test_every_statement_of_a_large_map_stands_somewhere() -> None:
    graph = breakwater()
    found = standing(graph)
    assert list(found) == [s.id for s in graph.statements]
    assert {one.state for one in found.values()} >= {"supported", "unsupported", "unsourced", "ungrounded"}


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 5), st.integers(0, 5)), max_size=12))
def test_what_is_grounded_and_not_given_is_supported_and_nothing_else(
    steps: list[tuple[bool, int, int]],
) -> None:
    m = Draft()
    for number in range(6):
        m.say(
            str(number),
            "It is so.",
            "evidence" if number == 5 else "claim",
            by=("him",) if number == 5 else (),
        )
    for number, (attacks, one, other) in enumerate(steps):
        (m.attack if attacks else m.infer)(str(one), str(other), id=f"s{number}")
    graph = m.map()
    grounds = groundedness(graph)
    for identifier, found in standing(graph).items():
        assert (found.state == "supported") == grounds[identifier].grounded
