"""The builder: ids, order and issues."""

from __future__ import annotations

from hypothesis import given, strategies as st

from argmap.graph import Argument, Conflict, End, Inference, MapBuilder, Rephrase, Statement, slug


def test_a_title_gives_an_id_of_words_parted_by_hyphens() -> None:
    assert slug("Russia’s place: steady, or not?") == "russias-place-steady-or-not"
    assert slug("It's") == slug("It’s") == "its"
    assert slug("Straße_an der Moldau") == "strasse-an-der-moldau"
    assert slug("Тесные связи") == "тесные-связи"
    assert slug("cafe\u0301") == slug("café") == "café"


def test_a_title_without_any_word_still_gives_an_id() -> None:
    assert slug("") == slug("…!") == "untitled"


@given(st.text(max_size=30))
def test_the_id_of_an_id_is_the_id(title: str) -> None:
    assert slug(slug(title)) == slug(title)
    assert slug(title)


@given(st.lists(st.sampled_from(["a", "a-2", "b"]), max_size=12), st.sets(st.sampled_from(["a", "a-3"])))
def test_ids_are_given_once_and_explicit_ones_are_kept(wanted: list[str], reserved: set[str]) -> None:
    builder = MapBuilder()
    for identifier in sorted(reserved):
        assert builder.reserve("statement", identifier)
        assert not builder.reserve("statement", identifier)
    given_ids = [builder.fresh("statement", w) for w in wanted]
    assert len(set(given_ids)) == len(given_ids)
    assert not set(given_ids) & reserved
    assert all(i == w or i.startswith(f"{w}-") for i, w in zip(given_ids, wanted, strict=True))


def test_the_next_ids_count_from_two() -> None:
    builder = MapBuilder()
    assert [builder.fresh("statement", "a") for _ in range(3)] == ["a", "a-2", "a-3"]
    assert builder.fresh("argument", "a") == "a"


def test_many_ids_alike_are_given_without_counting_from_the_start() -> None:
    builder = MapBuilder()
    for _ in range(20_000):
        last = builder.fresh("statement", "untitled")
    assert last == "untitled-20000"


def test_parts_stand_in_the_order_in_which_they_came() -> None:
    builder = MapBuilder()
    ends = [builder.statement(Statement(i)) for i in ("b", "a")]
    step = builder.inference(Inference("i", (ends[0],), ends[1]))
    attack = builder.conflict(Conflict("x", (ends[1],), step))
    bundle = builder.argument(Argument("arg"))
    builder.rephrase(Rephrase("r", "restates", ends[0], ends[1]))
    graph = builder.build()
    assert [s.id for s in graph.statements] == ["b", "a"]
    assert set(graph.ends) == {*ends, step, attack, bundle}
    assert graph.rephrases[0].kind == "restates"


def test_a_statement_defined_again_keeps_its_place() -> None:
    builder = MapBuilder()
    for s in (Statement("a", text="first"), Statement("b"), Statement("a", text="last")):
        builder.statement(s)
    assert [(s.id, s.text) for s in builder.build().statements] == [("a", "last"), ("b", "")]


def test_an_issue_lists_its_positions_in_file_order() -> None:
    builder = MapBuilder()
    issue = builder.issue("Russia and Iran")
    assert builder.issue("Russia and Iran") == issue
    for s in (Statement("b", issue=issue), Statement("a", issue=issue), Statement("c", issue="other")):
        builder.statement(s)
    assert [(i.id, i.title, i.positions) for i in builder.build().issues] == [
        ("russia-and-iran", "Russia and Iran", ("b", "a")),
        ("other", "other", ("c",)),
    ]


def test_a_map_once_built_does_not_change_with_its_builder() -> None:
    builder = MapBuilder()
    builder.terms["US"] = ("America",)
    before = builder.build()
    builder.statement(Statement("a"))
    builder.terms["UK"] = ("Britain",)
    builder.settings["thesis"] = "none"
    assert (before.statements, dict(before.terms), before.says_no_thesis) == ((), {"US": ("America",)}, False)


def test_steps_are_found_by_their_ends() -> None:
    a, b = End("statement", "a"), End("statement", "b")
    builder = MapBuilder()
    builder.inference(Inference("i", (a,), b, argument="arg"))
    builder.conflict(Conflict("x", (a,), b))
    builder.conflict(Conflict("y", (b,), a, symmetric=True, argument="arg"))
    graph = builder.build()
    assert [i.id for i in graph.inferences_to[b]] == [i.id for i in graph.inferences_from[a]] == ["i"]
    assert [c.id for c in graph.conflicts_with[b]] == ["x", "y"]
    assert [c.id for c in graph.conflicts_from[a]] == ["x", "y"]
    assert [c.id for c in graph.conflicts_with[a]] == [c.id for c in graph.conflicts_from[b]] == ["y"]
    assert [s.id for s in graph.steps_of["arg"]] == ["i", "y"]
