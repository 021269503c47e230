"""Random maps and graphs for the laws that hold of all of them."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from argmap.graph import (
    Argument,
    ArgumentMap,
    Citation,
    Conflict,
    End,
    EssayEntry,
    Inference,
    Member,
    Rephrase,
    Section,
    Source,
    Statement,
)
from argmap.graph.builder import issues_of
from argmap.graph.statement import GIVEN, KINDS, STANCES
from argmap.graph.steps import LINKAGES, REPHRASES
from argmap.text.place import Place
from argmap.text.quote import Quote

NAMES = [f"s{n}" for n in range(9)]
WORDS = st.text(max_size=12)
SOME_WORDS = st.text(min_size=1, max_size=12)
MAYBE_WORDS = st.none() | WORDS
NUMBERS = st.integers(1, 9)
PLACES = st.none() | st.builds(Place, SOME_WORDS, NUMBERS, NUMBERS, st.integers(0, 99))
DATA = st.dictionaries(
    WORDS,
    st.recursive(
        st.none() | st.booleans() | st.integers(-9, 9) | st.floats(-1, 1) | WORDS,
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(WORDS, inner, max_size=2),
        max_leaves=4,
    ),
    max_size=2,
)
IGNORES = st.dictionaries(SOME_WORDS, MAYBE_WORDS, max_size=2)
TEXTS = st.lists(SOME_WORDS, max_size=2).map(tuple)
SETTINGS = st.fixed_dictionaries(
    {}, optional={"thesis": st.just("none"), "ignore": st.lists(WORDS, max_size=1)}
)

QUOTES = st.builds(
    Quote,
    exact=MAYBE_WORDS,
    prefix=MAYBE_WORDS,
    suffix=MAYBE_WORDS,
    occurrence=st.none() | NUMBERS,
    paragraph=st.none() | NUMBERS,
    sentence=st.none() | NUMBERS,
    essay=MAYBE_WORDS,
    place=PLACES,
)
CITATIONS = st.builds(Citation, SOME_WORDS, MAYBE_WORDS, MAYBE_WORDS, MAYBE_WORDS, DATA)


def graphs(most: int = 8) -> st.SearchStrategy[dict[str, list[str]]]:
    """Successors by name: any directed graph with at most `most` places, loops included."""
    return st.integers(0, most).flatmap(
        lambda size: st.fixed_dictionaries(
            {
                f"n{number}": st.lists(
                    st.sampled_from([f"n{n}" for n in range(size)]), max_size=3, unique=True
                )
                for number in range(size)
            }
        )
    )


def statements(identifier: str) -> st.SearchStrategy[Statement]:
    """A statement with any of its parts."""
    return st.builds(
        Statement,
        id=st.just(identifier),
        title=WORDS,
        text=WORDS,
        kind=st.sampled_from(KINDS),
        stance=st.sampled_from(STANCES),
        thesis=st.booleans(),
        quotes=st.lists(QUOTES, max_size=2).map(tuple),
        by=TEXTS,
        citations=st.lists(CITATIONS, max_size=2).map(tuple),
        issue=st.none() | st.sampled_from(["one", "три", "unlisted"]),
        given=st.none() | st.sampled_from(GIVEN),
        conceded=st.booleans(),
        framing=st.booleans(),
        no_reason=st.booleans(),
        no_source=st.booleans(),
        near=st.none() | QUOTES,
        ignore=IGNORES,
        tags=TEXTS,
        members=st.lists(st.builds(Member, WORDS, PLACES), max_size=2).map(tuple),
        section=MAYBE_WORDS,
        place=PLACES,
        data=DATA,
    )


def plain_statements(identifier: str) -> st.SearchStrategy[Statement]:
    """A statement with those parts only that count for what stands; its words are like no other's."""
    return st.builds(
        Statement,
        id=st.just(identifier),
        text=st.just(f"Words of {identifier}."),
        kind=st.sampled_from(KINDS),
        stance=st.sampled_from(STANCES),
        thesis=st.sampled_from([False, False, False, True]),
        by=st.sampled_from([(), (), ("somebody",)]),
        citations=st.sampled_from([(), (), (Citation("yearbook"),)]),
        given=st.sampled_from([None, None, None, "given"]),
        conceded=st.sampled_from([False, False, True]),
        framing=st.sampled_from([False, False, False, True]),
    )


PICKS = st.integers(0, 99)
STEP_PARTS = {
    "scheme": MAYBE_WORDS,
    "warrant": MAYBE_WORDS,
    "qualifier": MAYBE_WORDS,
    "strength": st.none() | st.floats(0, 1),
    "rules": TEXTS,
    "place": PLACES,
    "data": DATA,
}
PLAIN = {i: plain_statements(i) for i in NAMES}
FULL = {i: statements(i) for i in NAMES}
ARGUMENTS = {
    i: st.builds(Argument, st.just(i), WORDS, WORDS, MAYBE_WORDS, TEXTS, IGNORES, PLACES, DATA)
    for i in ("a0", "a1")
}
INFERENCES = st.tuples(st.lists(PICKS, max_size=3), PICKS, st.sampled_from(LINKAGES), PICKS)
CONFLICTS = st.tuples(st.lists(PICKS, max_size=2), PICKS, st.booleans(), PICKS)
REPHRASED = st.tuples(st.sampled_from(REPHRASES), PICKS, PICKS, PLACES)
ISSUES = st.dictionaries(st.sampled_from(["one", "Zwei", "три"]), SOME_WORDS, max_size=2)
"""Titles by id."""
INFERENCE_PARTS = st.fixed_dictionaries(STEP_PARTS)
CONFLICT_PARTS = st.fixed_dictionaries({"place": PLACES, "data": DATA})


@st.composite
def maps(draw: st.DrawFn, *, dangling: bool = False, plain: bool = False) -> ArgumentMap:
    """A map with all parts, or a `plain` one with those only that count for what stands.

    With `dangling`, ends may name what is not there.
    """
    most = 6 if plain else 3
    ids = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=most, unique=True))
    arguments = [None, *draw(st.lists(st.sampled_from(["a0", "a1"]), max_size=2, unique=True))]
    starts = [End("statement", i) for i in (NAMES if dangling else ids)]
    aims = [*starts, *(End("argument", a) for a in arguments if a is not None)]

    def pick(among: list[Any], number: int) -> Any:
        return among[number % len(among)]

    inferences = []
    for number, (premises, aim, linkage, argument) in enumerate(draw(st.lists(INFERENCES, max_size=most))):
        parts = {} if plain else draw(INFERENCE_PARTS)
        found = tuple(pick(starts, p) for p in premises)
        step = Inference(
            f"i{number}", found, pick(aims, aim), linkage, argument=pick(arguments, argument), **parts
        )
        inferences.append(step)
    aims += [End("inference", i.id) for i in inferences]
    conflicts = []
    for number, (premises, aim, symmetric, argument) in enumerate(draw(st.lists(CONFLICTS, max_size=most))):
        parts = {} if plain else draw(CONFLICT_PARTS)
        found = tuple(pick(starts, p) for p in premises)
        both = symmetric and len(found) == 1
        target = pick(starts if both else aims, aim)
        within = None if both else pick(arguments, argument)
        conflicts.append(Conflict(f"x{number}", found, target, both, argument=within, **parts))
        aims.append(End("conflict", f"x{number}"))
    rephrases = draw(st.lists(REPHRASED, max_size=3))
    found_statements = tuple(draw((PLAIN if plain else FULL)[i]) for i in ids)
    issues = {} if plain else draw(ISSUES)
    return ArgumentMap(
        statements=found_statements,
        issues=issues_of(issues, found_statements),
        inferences=tuple(inferences),
        conflicts=tuple(conflicts),
        rephrases=tuple(
            Rephrase(f"r{n}", kind, pick(starts, a), pick(starts, b), place)
            for n, (kind, a, b, place) in enumerate(rephrases)
        ),
        arguments=tuple(Argument(a) if plain else draw(ARGUMENTS[a]) for a in arguments if a is not None),
        **({} if plain else draw(SURROUNDINGS)),
    )


def _several(make: Any) -> st.SearchStrategy[tuple[Any, ...]]:
    """At most two parts with different ids."""
    made = {i: make(i) for i in ("one", "Zwei", "три")}
    ids = st.lists(st.sampled_from(sorted(made)), max_size=2, unique=True)
    return ids.flatmap(lambda found: st.tuples(*(made[i] for i in found)))


_NAMED = st.dictionaries(WORDS, TEXTS, max_size=2)
SURROUNDINGS = st.fixed_dictionaries(
    {
        "title": MAYBE_WORDS,
        "language": MAYBE_WORDS,
        "settings": SETTINGS,
        "terms": _NAMED,
        "aliases": _NAMED,
        "data": DATA,
        "essays": _several(
            lambda i: st.builds(EssayEntry, st.just(i), SOME_WORDS, *[MAYBE_WORDS] * 6, PLACES, DATA)
        ),
        "sections": _several(
            lambda i: st.builds(
                Section, st.just(i), WORDS, st.integers(1, 6), MAYBE_WORDS, TEXTS, PLACES, DATA
            )
        ),
        "sources": _several(lambda i: st.builds(Source, st.just(i), *[MAYBE_WORDS] * 7, DATA)),
    }
)
