"""Walks over the graph, each against the plainest way to say what it should give."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product

from hypothesis import given, strategies as st

from argmap.graph import Argument, ArgumentMap, Conflict, End, Inference, MapBuilder, Rephrase, Statement
from argmap.graph.walk import (
    Successors,
    argument_graph,
    components,
    landings,
    merged,
    pieces,
    reached,
    restatements,
    reversed_graph,
    shortest_cycle,
    support_graph,
)
from strategies import graphs, maps

Pairs = set[tuple[str, str]]


def pairs(edges: Successors) -> Pairs:
    return {(start, end) for start, ends in edges.items() for end in ends}


def closure(points: Mapping[str, object], found: Pairs) -> Pairs:
    """Who reaches whom, everybody reaching oneself (Warshall)."""
    found = found | {(p, p) for p in points}
    for middle, start, end in product(points, repeat=3):
        if (start, middle) in found and (middle, end) in found:
            found.add((start, end))
    return found


def partition(points: Mapping[str, object], alike: Pairs) -> set[frozenset[str]]:
    return {frozenset(q for q in points if (p, q) in alike) for p in points}


@given(graphs())
def test_components_are_what_can_be_reached_both_ways(edges: dict[str, list[str]]) -> None:
    reach = closure(edges, pairs(edges))
    both = {(p, q) for p, q in reach if (q, p) in reach}
    assert {frozenset(c) for c in components(edges)} == partition(edges, both)


@given(graphs())
def test_a_component_comes_after_all_to_which_it_leads(edges: dict[str, list[str]]) -> None:
    number = {member: n for n, members in enumerate(components(edges)) for member in members}
    assert all(number[end] <= number[start] for start, end in pairs(edges))


@given(graphs())
def test_pieces_are_what_is_connected_whatever_the_direction(edges: dict[str, list[str]]) -> None:
    either = pairs(edges) | {(q, p) for p, q in pairs(edges)}
    found = pieces(edges)
    assert {frozenset(piece) for piece in found} == partition(edges, closure(edges, either))
    order = list(edges)
    assert all(piece == sorted(piece, key=order.index) for piece in [*found, *components(edges)])


@given(graphs(), st.data())
def test_what_is_reached_has_its_least_number_of_steps(
    edges: dict[str, list[str]], data: st.DataObject
) -> None:
    starts = data.draw(st.lists(st.sampled_from([*edges, "elsewhere"]), max_size=3))
    expected: dict[str, int] = {}
    level = {start for start in starts if start in edges}
    for distance in range(len(edges) + 1):
        expected.update((p, distance) for p in level if p not in expected)
        level = {end for p in level for end in edges[p]}
    assert reached(edges, starts) == expected


@given(graphs())
def test_turning_round_twice_changes_nothing(edges: dict[str, list[str]]) -> None:
    assert pairs(reversed_graph(edges)) == {(end, start) for start, end in pairs(edges)}
    assert pairs(reversed_graph(reversed_graph(edges))) == pairs(edges)


@given(graphs())
def test_the_shortest_cycle_is_a_cycle_and_none_is_shorter(edges: dict[str, list[str]]) -> None:
    for members in components(edges):
        cycle = shortest_cycle(edges, members)
        lengths = [length(edges, start) for start in members]
        if not any(lengths):
            assert cycle == []
            continue
        assert len(cycle) == min(filter(None, lengths))
        assert len(set(cycle)) == len(cycle)
        assert set(zip(cycle, cycle[1:] + cycle[:1], strict=True)) <= pairs(edges)


def length(edges: Successors, start: str) -> int:
    """The number of steps of the shortest way from `start` back to it; 0 when there is none."""
    level = set(edges[start])
    for steps in range(1, len(edges) + 1):
        if start in level:
            return steps
        level = {end for p in level for end in edges[p]}
    return 0


@given(graphs(), st.data())
def test_merging_keeps_every_connection_between_classes(
    edges: dict[str, list[str]], data: st.DataObject
) -> None:
    head = {p: data.draw(st.sampled_from(sorted(edges))) for p in edges}
    head = {p: min(head[q] for q in edges if head[q] == head[p]) for p in edges}
    assert pairs(merged(edges, head)) == {(head[start], head[end]) for start, end in pairs(edges)}


@given(maps(plain=True, dangling=True))
def test_restatements_are_classes_known_by_their_first_statement(graph: ArgumentMap) -> None:
    head = restatements(graph)
    ids = {s.id: None for s in graph.statements}
    links = {(r.from_.id, r.to.id) for r in graph.rephrases if r.kind == "restates"}
    links = {(a, b) for a, b in links if a in ids and b in ids}
    classes = partition(ids, closure(ids, links | {(b, a) for a, b in links}))
    order = list(ids)
    assert head == {i: min(c, key=order.index) for c in classes for i in c}


@given(maps(plain=True, dangling=True))
def test_an_end_lands_on_statements_that_are_there(graph: ArgumentMap) -> None:
    ids = set(graph.by_id)
    ends = [*graph.ends, End("statement", "nobody"), End("inference", "nothing")]
    for end in ends:
        found = landings(graph, end)
        assert set(found) <= ids
        assert len(set(found)) == len(found)
        assert set(found) == landed(graph, end, frozenset())


def landed(graph: ArgumentMap, end: End, seen: frozenset[End]) -> set[str]:
    """The statements an end stands for, by plain recursion."""
    thing = graph.ends.get(end)
    if thing is None or end in seen:
        return set()
    if isinstance(thing, Statement):
        return {thing.id}
    steps = (*graph.inferences, *graph.conflicts) if isinstance(thing, Argument) else (thing,)
    found: set[str] = set()
    for step in steps:
        if not isinstance(thing, Argument) or step.argument == thing.id:  # type: ignore[union-attr]
            aim = step.conclusion if isinstance(step, Inference) else step.target  # type: ignore[union-attr]
            found |= landed(graph, aim, seen | {end})
    return found


@given(maps(plain=True, dangling=True))
def test_the_argument_graph_holds_supports_attacks_and_links_and_no_more(graph: ArgumentMap) -> None:
    expected: Pairs = set()
    for step in (*graph.inferences, *graph.conflicts):
        aim = step.conclusion if isinstance(step, Inference) else step.target
        ways = set(product((s for p in step.premises for s in landings(graph, p)), landings(graph, aim)))
        expected |= ways
        if isinstance(step, Inference):
            assert ways <= pairs(support_graph(graph))
        elif step.symmetric:
            expected |= {(b, a) for a, b in ways}
    for link in graph.rephrases:
        if {link.from_.id, link.to.id} <= set(graph.by_id):
            expected |= {(link.from_.id, link.to.id), (link.to.id, link.from_.id)}
    assert pairs(argument_graph(graph)) == expected
    assert list(argument_graph(graph)) == [s.id for s in graph.statements]


def test_an_undercut_leads_to_the_conclusion_of_the_step() -> None:
    a, b, c = (End("statement", i) for i in "abc")
    graph = ArgumentMap(
        statements=tuple(Statement(i) for i in "abc"),
        inferences=(Inference("i", (a,), b),),
        conflicts=(Conflict("x", (c,), End("inference", "i")),),
        rephrases=(Rephrase("r", "qualifies", a, c),),
    )
    assert pairs(argument_graph(graph)) == {("a", "b"), ("c", "b"), ("a", "c"), ("c", "a")}
    assert pairs(support_graph(graph)) == {("a", "b")}


def test_walks_do_not_depend_on_the_depth_of_the_stack() -> None:
    size = 50_000
    line = {f"n{n}": [f"n{n + 1}"] if n + 1 < size else [] for n in range(size)}
    assert len(components(line)) == size
    assert len(pieces(line)) == 1
    assert reached(line, ["n0"])[f"n{size - 1}"] == size - 1
    round_ = {**line, f"n{size - 1}": ["n0"]}
    assert len(components(round_)) == 1
    deep = ArgumentMap(
        statements=(Statement("s"),),
        conflicts=tuple(
            Conflict(f"x{n}", (), End("conflict", f"x{n - 1}") if n else End("statement", "s"))
            for n in range(5000)
        ),
    )
    assert landings(deep, End("conflict", "x4999")) == ("s",)


def test_a_chain_of_attacks_on_attacks_lands_where_it_begins() -> None:
    builder = MapBuilder()
    builder.statement(Statement("t", "T", "t"))
    last = End("statement", "t")
    for number in range(5_000):
        last = builder.conflict(Conflict(f"c{number}", (), last))
    assert landings(builder.build(), last) == ("t",)
