"""What Argdown cannot say is said to be left out; all else comes back."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from argmap.graph import (
    Argument,
    ArgumentMap,
    Conflict,
    End,
    Inference,
    Issue,
    Rephrase,
    Section,
    Statement,
    Step,
)
from argmap.graph.end import statement as end
from argmap.graph.parts import EssayEntry
from argmap.graph.statement import Member
from argmap.notations import left_out, notation_named
from argmap.reading import Reading
from argmap.text.quote import Quote

ARGDOWN = notation_named("argdown")
FAULTS = {"argdown-syntax", "argdown-data", "duplicate-id", "invalid-value", "conflicting-definitions"}


def read_again(graph: ArgumentMap) -> Reading:
    return ARGDOWN.read(ARGDOWN.write(graph), "map.argdown")


def again(graph: ArgumentMap) -> ArgumentMap:
    reading = read_again(graph)
    assert [f.message for f in reading.findings if f.rule in FAULTS] == []
    return reading.map


def stated(identifier: str, title: str = "", text: str | None = None, **parts: Any) -> Statement:
    words = f"Words of {identifier}." if text is None else text
    return Statement(identifier, title, words, members=(Member(words),) if words else (), **parts)


def test_a_statement_of_an_unlisted_section_stands_at_the_top_level() -> None:
    graph = ArgumentMap(statements=(stated("a", "A", section="nowhere"),))
    assert again(graph).by_id == {"a": stated("a", "A")}
    assert left_out(graph) == ("the section of `a`, “nowhere”, which is not listed",)
    assert "// not sayable in Argdown: the section of `a`" in ARGDOWN.write(graph)


def test_two_statements_of_one_title_stay_two() -> None:
    graph = ArgumentMap(statements=(stated("a", "T"), stated("b", "T")))
    assert again(graph).by_id == {"a": stated("a", "T"), "b": stated("b", "T 2")}
    assert left_out(graph) == ("the title of `b`, “T”: it is written “T 2”",)


def test_a_linked_inference_of_an_unlisted_argument_is_written() -> None:
    step = Inference("arg", (end("a"), end("b")), end("c"), "linked", argument="arg")
    graph = ArgumentMap(statements=(stated("a"), stated("b"), stated("c")), inferences=(step,))
    assert again(graph).inferences == (step,)
    assert left_out(graph) == ()


def test_a_title_that_is_the_id_of_another_statement_does_not_take_its_references() -> None:
    step = Inference("b>c", (end("b"),), end("c"))
    graph = ArgumentMap(
        statements=(stated("a"), stated("b", "a"), stated("c", "C")),
        inferences=(step,),
        rephrases=(Rephrase("c~b", "restates", end("c"), end("b")),),
    )
    found = again(graph)
    assert found.by_id == graph.by_id
    assert (found.inferences, found.rephrases) == (graph.inferences, graph.rephrases)


def test_a_title_without_text_keeps_its_own_id() -> None:
    graph = ArgumentMap(statements=(stated("x1", "The bus", text=""), stated("b", "B")))
    assert again(graph).by_id == graph.by_id


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (Inference("i", (end("a"),), End("inference", "j")), "the inference `i`"),
        (Inference("i", (), end("a")), "the inference `i`"),
        (Inference("i", (End("argument", "arg"),), end("a")), "the inference `i`"),
        (Inference("i", (end("a"),), End("argument", "gone")), "the inference `i`"),
        (Conflict("x", (end("a"),), end("gone")), "the conflict `x`"),
        (Conflict("x", (end("a"),), end("a"), symmetric=True), "the conflict `x`"),
        (Conflict("x", (end("a"),), end("b"), data={"k": 1}), "the data of the conflict `x`"),
    ],
)
def test_a_step_without_a_form_in_argdown_is_named(step: Step, words: str) -> None:
    graph = ArgumentMap(
        statements=(stated("a", "A"), stated("b", "B")),
        inferences=(Inference("j", (end("b"),), end("a")), *((step,) if isinstance(step, Inference) else ())),
        conflicts=(step,) if isinstance(step, Conflict) else (),
        arguments=(Argument("arg"),),
    )
    assert left_out(graph) == (words,)
    assert f"// not sayable in Argdown: {words}" in ARGDOWN.write(graph)


def test_an_issue_without_positions_and_a_rephrase_of_nothing_are_named() -> None:
    rephrase = Rephrase("r", "restates", end("gone"), end("a"))
    graph = ArgumentMap(statements=(stated("a"),), rephrases=(rephrase,), issues=(Issue("q", "Which?"),))
    assert left_out(graph) == ("the rephrase `r`", "the issue “Which?”")


def test_a_structure_without_an_argument_does_not_join_the_argument_before_it() -> None:
    linked = Inference("a+b>c", (end("a"), end("b")), end("c"), "linked")
    graph = ArgumentMap(
        statements=tuple(stated(i) for i in "abc"), inferences=(linked,), arguments=(Argument("arg", "Arg"),)
    )
    assert again(graph).inferences == (linked,)


def test_json_leaves_nothing_out() -> None:
    graph = ArgumentMap(statements=(stated("a", section="nowhere"),))
    assert left_out(graph, "json") == ()


STATEMENTS = "abcd"
PICKS = st.sampled_from([end(i) for i in STATEMENTS])
PREMISES = st.lists(PICKS, min_size=1, max_size=2, unique=True).map(tuple)
ARGUMENTS = st.sampled_from([None, None, "sketch", "unlisted"])


@st.composite
def maps(draw: st.DrawFn) -> ArgumentMap:
    """Maps as other programs may make them: equal titles, parts that are not listed, attacked conflicts."""
    statements = [draw(_statement(i)) for i in STATEMENTS]
    inferences = [
        Inference(f"i{n}", premises, aim, linkage, argument=argument)
        for n, (premises, aim, linkage, argument) in enumerate(
            draw(
                st.lists(
                    st.tuples(
                        PREMISES,
                        PICKS | st.just(End("argument", "sketch")),
                        st.sampled_from(["linked", "convergent", "unspecified"]),
                        ARGUMENTS,
                    ),
                    max_size=3,
                )
            )
        )
    ]
    aims = [end(i) for i in STATEMENTS] + [End("inference", i.id) for i in inferences]
    conflicts: list[Conflict] = []
    for number in range(draw(st.integers(0, 3))):
        target = draw(st.sampled_from(aims))
        conflicts.append(Conflict(f"x{number}", draw(PREMISES), target, argument=draw(ARGUMENTS)))
        aims.append(End("conflict", f"x{number}"))
    return ArgumentMap(
        essays=(EssayEntry("one", "one.md"), EssayEntry("2", "two.md")),
        statements=tuple(statements),
        inferences=tuple(inferences),
        conflicts=tuple(conflicts),
        arguments=(
            Argument(
                "sketch",
                draw(st.sampled_from(["Sketch", "a", ""])),
                draw(st.sampled_from(["", "So."])),
                "one",
            ),
        ),
        sections=(Section("one", "One"), Section("two", "Two", 2, "one")),
    )


@st.composite
def _statement(draw: st.DrawFn, identifier: str) -> Statement:
    text = draw(st.sampled_from([f"Words of {identifier}.", "The same words.", ""]))
    title = draw(st.sampled_from(["T", "t", "a", "b 2", "", f"Title {identifier}"]))
    essays = st.lists(st.sampled_from(["one", "2"]), max_size=2, unique=True)
    return stated(
        identifier,
        title or (identifier if not text else ""),
        text,
        section=draw(st.sampled_from([None, "one", "two", "unlisted"])) if text else None,
        quotes=tuple(Quote(exact=f"words of {essay}", essay=essay) for essay in draw(essays)),
    )


def meaning(graph: ArgumentMap) -> Any:
    """What a map says, its named exceptions aside.

    Steps are told by what they say, for a sketched step is named after its ends. An argument that was
    made for a conflict is none of the map's; one without a title is called by its id, and one without
    a text stands in the section of its first mention.
    """
    made = {a.id for a in graph.arguments if a.title.startswith("Against ")}
    steps = {End(type(s).__name__.lower(), s.id): s for s in graph.steps}  # type: ignore[arg-type]

    def said(step: Step) -> str:
        aim = step.conclusion if isinstance(step, Inference) else step.target
        whole = said(steps[aim]) if aim in steps else aim
        linkage = step.linkage if isinstance(step, Inference) else None
        return repr((step.premises, whole, linkage, None if step.argument in made else step.argument))

    arguments = {a.id: (a.title or a.id, a.text and a.section) for a in graph.arguments if a.id not in made}
    return graph.by_id, sorted(map(said, graph.steps)), arguments, graph.essays, graph.sections


@given(maps())
def test_what_is_not_left_out_comes_back(graph: ArgumentMap) -> None:
    """A map of which nothing is left out comes back whole, but for an argument that was not listed."""
    if not left_out(graph):
        statements, steps, arguments, *rest = meaning(again(graph))
        listed, before, named, *others = meaning(graph)
        assert (statements, steps, rest) == (listed, before, others)
        assert {i: found for i, found in arguments.items() if i != "unlisted"} == named


@given(maps())
def test_every_statement_comes_back_whatever_is_left_out(graph: ArgumentMap) -> None:
    kept = {s.id: evolve(s, title="", section=None) for s in graph.statements}
    found = {s.id: evolve(s, title="", section=None) for s in again(graph).statements}
    assert found == kept


@given(maps())
def test_what_is_left_out_of_what_was_read_again_is_nothing_new(graph: ArgumentMap) -> None:
    once = again(graph)
    assert left_out(once) == ()
    assert meaning(again(once)) == meaning(once)
