"""The rows of an outline."""

from __future__ import annotations

from hypothesis import given

from argmap.graph import ArgumentMap, End, MapBuilder, Statement
from argmap.renderers.outline import Row, outline
from renderers.maps import Draft, breakwater
from strategies import maps


def rows(graph: ArgumentMap) -> list[str]:
    """The rows as lines: depth as indent, sign, id, and ``again`` in brackets."""
    return [
        f"{'  ' * row.depth}{f'{row.sign} ' if row.sign else ''}{row.end.id}{' (again)' if row.again else ''}"
        for row in outline(graph)
    ]


def test_under_a_thesis_stand_its_reasons_and_what_speaks_against_it() -> None:
    m = Draft()
    for name in ("reason", "attack", "reply"):
        m.say(name, name)
    m.say("thesis", "thesis", thesis=True)
    m.infer("thesis", "reason")
    m.attack("thesis", "attack")
    m.attack("attack", "reply")
    assert rows(m.map()) == ["thesis", "  + reason", "  - attack", "    - reply"]


def test_linked_premises_stand_under_their_step() -> None:
    m = Draft()
    for name in ("thesis", "one", "two"):
        m.say(name, name)
    m.infer("thesis", "one", "two", id="step")
    assert rows(m.map()) == ["thesis", "  + step", "    & one", "    & two"]


def test_what_undercuts_a_step_stands_under_it() -> None:
    m = Draft()
    for name in ("thesis", "reason", "undercut"):
        m.say(name, name)
    m.infer("thesis", "reason", id="step")
    m.attack("inference:step", "undercut")
    assert rows(m.map()) == ["thesis", "  + step", "    · reason", "    ~ undercut"]


def test_what_attacks_an_argument_stands_under_its_first_step() -> None:
    m = Draft()
    for name in ("thesis", "reason", "attack"):
        m.say(name, name)
    m.argue("a", "Argument")
    m.infer("thesis", "reason", id="step", argument="a")
    m.infer("thesis", id="other", argument="a")
    m.attack("argument:a", "attack")
    assert rows(m.map()) == ["thesis", "  + step", "    · reason", "    - attack", "  + other"]


def test_two_that_contradict_each_other_are_told_once() -> None:
    m = Draft()
    for name in ("one", "other"):
        m.say(name, name)
    m.attack("one", "other", symmetric=True)
    assert rows(m.map()) == ["one", "  >< other"]


def test_what_says_a_statement_again_stands_under_it() -> None:
    m = Draft()
    for name in ("one", "again"):
        m.say(name, name)
    m.rephrase("restates", "again", "one")
    assert rows(m.map()) == ["one", "  = again"]


def test_what_stands_further_above_is_named_alone() -> None:
    m = Draft()
    for name in ("one", "two", "shared", "below"):
        m.say(name, name)
    m.infer("one", "shared")
    m.infer("two", "shared")
    m.infer("shared", "below")
    assert rows(m.map()) == ["one", "  + shared", "    + below", "two", "  + shared (again)"]


def test_a_circle_is_gone_round_once() -> None:
    m = Draft()
    for name in ("one", "two", "three"):
        m.say(name, name)
    m.infer("one", "two")
    m.infer("two", "three")
    m.infer("three", "one")
    assert rows(m.map()) == ["one", "  + two", "    + three", "      + one (again)"]


def test_theses_come_first_then_what_leads_nowhere_in_the_order_of_the_map() -> None:
    m = Draft()
    m.say("loose", "loose")
    m.say("thesis", "thesis", thesis=True)
    m.argue("a", "An argument without steps")
    assert rows(m.map()) == ["thesis", "loose", "a"]


def test_a_chain_of_five_thousand_is_followed_to_its_end() -> None:
    m = Draft()
    for n in range(5_000):
        m.say(f"s{n}", f"text {n}")
        if n:
            m.infer(f"s{n - 1}", f"s{n}")
    found = list(outline(m.map()))
    assert [row.depth for row in found] == list(range(5_000))


def test_everything_of_a_large_map_is_there() -> None:
    graph = breakwater()
    assert {row.end.id for row in outline(graph) if row.end.kind == "statement"} == set(graph.by_id)


@given(maps(dangling=True))
def test_every_statement_is_there_once_in_full_and_no_row_is_more_than_one_deeper(graph: ArgumentMap) -> None:
    found = list(outline(graph))
    first = [row.end.id for row in found if row.end.kind == "statement" and not row.again]
    known = [identifier for identifier in first if identifier in graph.by_id]
    assert sorted(known) == sorted(graph.by_id)
    depth = -1
    for row in found:
        assert row.depth <= depth + 1
        depth = row.depth


def test_a_row_without_a_sign_is_a_root() -> None:
    builder = MapBuilder()
    builder.statement(Statement("a", text="x"))
    assert list(outline(builder.build())) == [Row("", End("statement", "a"), 0)]
