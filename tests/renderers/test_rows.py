"""Laws of arranging: whatever the map, everything gets a rank, and reasons stand below what they lead to."""

from __future__ import annotations

from hypothesis import given, settings, strategies as st

from argmap.graph import ArgumentMap, End
from argmap.renderers.rows import Arrangement, arrangements
from argmap.renderers.sketch import Sketch, sketch
from renderers.maps import Draft, breakwater, end

LIMIT = 6


@st.composite
def maps(draw: st.DrawFn, *, circles: bool) -> ArgumentMap:
    """Maps of up to 12 statements with any steps between them; without circles, towards earlier ones only."""
    m = Draft()
    count = draw(st.integers(0, 12))
    sections = draw(st.integers(0, 3))
    for n in range(sections):
        m.heading(f"h{n}", f"Section {n}")
    for n in range(count):
        m.section = draw(st.sampled_from([None, *(f"h{k}" for k in range(sections))]))
        issue = {"issue": "What now?"} if draw(st.integers(0, 5)) == 0 else {}
        m.say(f"s{n}", f"Statement {n}.", thesis=n == 0 and draw(st.booleans()), **issue)
    for n in range(1, count):
        latest = count - 1 if circles else n - 1
        target = f"s{draw(st.integers(0, latest))}"
        premises = dict.fromkeys(
            f"s{draw(st.integers(n, count - 1))}" for _ in range(draw(st.integers(1, 3)))
        )
        m.infer(target, *premises, id=f"r{n}")
        if draw(st.booleans()):
            m.attack(f"inference:r{n}", f"s{draw(st.integers(n, count - 1))}", id=f"x{n}")
    return m.map()


def arranged(graph: ArgumentMap) -> tuple[Sketch, list[Arrangement]]:
    plan = sketch(graph)
    top = [end(s.id) for s in graph.statements if s.thesis]
    return plan, arrangements(plan, top, dict.fromkeys(plan.within, (200.0, 70.0)), LIMIT)


@given(maps(circles=True))
@settings(max_examples=60)
def test_every_box_stands_on_an_even_rank_and_every_junction_has_one(graph: ArgumentMap) -> None:
    plan, ways = arranged(graph)
    assert 1 <= len(ways) <= LIMIT
    for ranks, _ in ways:
        assert set(ranks) == {*plan.within, *(hub.step for hub in plan.hubs)}
        assert all(rank >= 0 for rank in ranks.values())
        assert all(ranks[box] % 2 == 0 for box in plan.within)


@given(maps(circles=False))
@settings(max_examples=60)
def test_reasons_of_one_section_stand_below_what_they_lead_to(graph: ArgumentMap) -> None:
    plan, ways = arranged(graph)
    for ranks, _ in ways:
        for line in plan.lines:
            if _home(plan, line.tail) == _home(plan, line.head) and line.relation == "supports":
                assert ranks[line.tail] > ranks[line.head] or _apart(plan, line.tail, line.head)


def _home(plan: Sketch, thing: End) -> object:
    return plan.within.get(thing, "junction")[:1]


def _apart(plan: Sketch, *ends: End) -> bool:
    """Whether an issue or a junction between sections has a say in the row."""
    return any(end not in plan.within or any(k.startswith("issue") for k in plan.within[end]) for end in ends)


def test_the_thesis_is_on_top_and_nothing_beside_it() -> None:
    _, ways = arranged(breakwater())
    for ranks, _ in ways:
        assert [box for box, rank in ranks.items() if rank == 0] == [end("T")]


def test_rivals_of_the_thesis_stand_beside_it() -> None:
    m = Draft()
    m.say("T", "The thesis.", thesis=True, issue="What now?")
    m.say("K", "The rival.", issue="What now?")
    m.say("A", "A reason.")
    m.infer("T", "A")
    m.attack("T", "K", symmetric=True)
    _, ways = arranged(m.map())
    assert ways[0].ranks[end("K")] == 0
    assert ways[0].ranks[end("A")] == 2


def test_linked_premises_and_rivals_share_a_row() -> None:
    _, ways = arranged(breakwater())
    for ranks, _ in ways:
        assert ranks[end("E4")] == ranks[end("E5")]
        assert ranks[end("K2")] == ranks[end("K3")]


def test_a_junction_stands_between_its_premises_and_the_conclusion() -> None:
    _, ways = arranged(breakwater())
    for ranks, _ in ways:
        assert ranks[end("C6")] < ranks[end("inference:r11")] < ranks[end("E4")]


def test_many_reasons_for_one_claim_fill_several_rows() -> None:
    m = Draft()
    m.say("T", "The thesis.", thesis=True)
    for n in range(30):
        m.say(f"s{n}", "A reason.")
        m.infer("T", f"s{n}")
    _, ways = arranged(m.map())
    rows = list(ways[0].ranks.values())
    assert max(rows.count(row) for row in rows) <= 10


def test_a_chain_of_two_thousand_reasons_is_arranged() -> None:
    m = Draft()
    for n in range(2000):
        m.say(f"s{n}", "A reason.")
    for n in range(1, 2000):
        m.infer(f"s{n - 1}", f"s{n}")
    _, ways = arranged(m.map())
    assert ways[0].ranks[end("s1999")] == 2 * 1999
