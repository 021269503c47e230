"""The outline in the page."""

from __future__ import annotations

import pytest

from argmap.graph import ArgumentMap
from argmap.reading import Reading
from argmap.renderers.flags import flags
from argmap.renderers.html.outline import outline_html
from renderers.html.pages import Element, WholePage, pond
from renderers.maps import Draft, breakwater


def drawn(graph: ArgumentMap) -> WholePage:
    made = WholePage(outline_html(Reading(graph), flags(graph)))
    assert all((element.around[-1].tag == "ul") == (element.tag == "li") for element in made.elements[1:])
    return made


def depth(item: Element) -> int:
    return sum(outer.tag == "ul" for outer in item.around)


def lines(graph: ArgumentMap) -> list[str]:
    """The words of each item, indented as deep as its list, without what stands under it."""
    made = drawn(graph)
    return [
        "  " * (depth(item) - 1)
        + item.words.removesuffix(
            "".join(e.words for e in made.within(item) if e.around[-1] is item and e.tag == "ul")
        )
        for item in made.all("li")
    ]


def test_the_outline_says_how_everything_stands_to_what_it_stands_under() -> None:
    assert lines(pond()) == [
        "Keep it It is to stay. (thesis)",
        "  supported by the argument “From nature”",
        "    premise, with others: Frogs It has frogs. (evidence, sourced)",
        "    premise, with others: Frogs are rare. (implicit assumption)",
        "      supported by a step",
        "        premise: Few There are few. (claim)",
        "        undercut by Midges It has midges. (counterposition, attributed only)",
        "          attacked by Eaten Frogs take them. (claim)",
        "    attacked by Fill it in It is to go. (counterposition)",
        "  attacked by a step",
        "    premise: Midges (see above)",
        "    undercut by Eaten (see above)",
        "  contradicted by Fill it in (see above)",
    ]


def test_every_statement_is_a_link_in_the_outline() -> None:
    for graph in (pond(), breakwater()):
        assert {link["href"] for link in drawn(graph).all("a")} == {f"#{s.id}" for s in graph.statements}


def test_a_circle_of_reasons_is_told_and_ends() -> None:
    m = Draft()
    for name in ("one", "two"):
        m.say(name, name)
    m.infer("one", "two")
    m.infer("two", "one")
    assert lines(m.map()) == ["one (claim)", "  supported by two (claim)", "    supported by one (see above)"]


@pytest.mark.parametrize("length", [24, 25, 26, 5_000])
def test_a_chain_of_any_length_is_whole_and_no_list_is_deeper_than_the_limit(length: int) -> None:
    m = Draft()
    for n in range(length):
        m.say(f"s{n}", f"text {n}")
        if n:
            m.infer(f"s{n - 1}", f"s{n}")
    made = drawn(m.map())
    assert [link["href"] for link in made.all("a")] == [f"#s{n}" for n in range(length)]
    assert max(map(depth, made.all("li"))) == min(length, 24)


def test_a_map_of_nothing_has_an_outline_of_nothing() -> None:
    assert outline_html(Reading(ArgumentMap()), {}) == ""
