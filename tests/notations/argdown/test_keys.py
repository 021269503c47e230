"""What keys say, where they stand, and what is said of those that argmap does not know."""

from __future__ import annotations

import pytest

from argmap.findings import Finding
from argmap.notations import notation_named
from argmap.reading import Reading


def read(text: str) -> Reading:
    return notation_named("argdown").read(text, "map.argdown")


def front(line: str) -> str:
    return f"===\n{line}\n===\n\n[A]: a\n"


def only(text: str) -> Finding:
    (finding,) = read(text).findings
    return finding


def test_an_essay_is_that_of_the_quotes_of_its_own_member() -> None:
    text = "[A]: x (“foo one”) {essay: a}\n\n[A]: x (“bar two”) {essay: b}\n"
    (s,) = read(text).map.statements
    assert [(q.exact, q.essay) for q in s.quotes] == [("foo one", "a"), ("bar two", "b")]


def test_an_essay_beside_a_reference_is_that_of_the_quotes_that_name_none() -> None:
    (s,) = read("[A]: x (“foo one”)\n\n[A] {essay: b}\n").map.statements
    assert [q.essay for q in s.quotes] == ["b"]


def test_the_id_of_an_essay_may_look_like_a_number() -> None:
    (s,) = read("[A]: x (“foo one”) {essay: 2015}\n").map.statements
    assert [q.essay for q in s.quotes] == ["2015"]


def test_an_essay_that_is_no_id_is_reported() -> None:
    finding = only("[A]: x (“foo one”) {essay: {a: b}}\n")
    assert (finding.rule, finding.message) == ("invalid-value", "`essay` holds no words")


def test_a_step_may_be_accepted_as_it_is_and_have_an_id() -> None:
    reading = read("(1) [A]: a\n-- {id: s1, ignore: {linked-group-of-one: so it is said}} --\n(2) [B]: b\n")
    assert reading.findings == ()
    (step,) = reading.map.inferences
    assert step.id == "s1"
    assert step.data == {"ignore": {"linked-group-of-one": "so it is said"}}


def test_two_steps_of_one_id_are_reported_at_the_second() -> None:
    step = "(1) [A]: a\n-- {id: s1} --\n(2) [B]: b\n"
    finding = only(step + "\n" + step.replace("A", "C").replace("B", "D"))
    assert (finding.rule, finding.message) == ("duplicate-id", "the id `s1` is taken already")
    assert finding.map is not None
    assert (finding.map.line, finding.map.column) == (6, 5)


def test_the_id_beside_a_reference_is_taken() -> None:
    reading = read("[A] {id: a1}\n\n[A]: a\n\n[B]: b\n  + [a1]\n")
    assert [s.id for s in reading.map.statements] == ["a1", "b"]
    assert [i.id for i in reading.map.inferences] == ["a1>b"]


def test_an_undefined_statement_has_the_id_beside_it() -> None:
    reading = read("[B]: b\n  + [A]\n\n[A] {id: a1}\n")
    assert {s.id for s in reading.map.statements} == {"a1", "b"}


@pytest.mark.parametrize("second", ["[A] {id: a2}", "[A]: a {id: a2}"])
def test_a_second_id_is_reported(second: str) -> None:
    finding = only(f"[A]: a {{id: a1}}\n\n{second}\n")
    assert finding.rule == "duplicate-id"
    assert finding.message == "`a2` is a second id of “A”"


def test_an_argument_sketched_by_its_premises_is_defined() -> None:
    assert read("[A]: a\n\n[B]: b\n\n<Arg>\n  + [B]\n  -> [A]\n").findings == ()


def test_a_reference_near_a_sketched_argument_is_told_of_it() -> None:
    text = "[A]: a\n  + <Nihgt work>\n\n[B]: b\n\n<Night work>\n  + [B]\n"
    assert only(text).help == "did you mean <Night work>?"


def test_an_argument_that_undercuts_is_not_idle() -> None:
    text = "[A]: a\n  + [B]: b\n    <_ <Not so>\n\n<Not so>\n  + [C]: c\n"
    found = read(text).map
    assert [i.id for i in found.inferences] == ["b>a"]
    assert [c.target.id for c in found.conflicts] == ["b>a"]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (front("essay: {file: a.md, titel: hi}"), "title"),
        (front("argmap: {ingore: [no-thesis]}"), "ignore"),
        (front("sources: {y: {titel: Year}}"), "title"),
        ("[A]: a {source: {id: s, page: 3}}\n", "at"),
        ("[A]: a {source: [{id: s, quotes: words}]}\n", "quote"),
        ("<Arg>: why {shceme: analogy}\n", "scheme"),
        ("[A]: a {quote: {exact: a, occurence: 2}}\n", "occurrence"),
    ],
)
def test_a_slip_below_the_first_level_is_reported_at_its_key(text: str, meant: str) -> None:
    finding = only(text)
    assert finding.help == f"did you mean `{meant}`?"
    assert finding.map is not None
    key = finding.message.split("`")[1]
    assert text[finding.map.offset :].startswith(key)


def test_what_says_nothing_of_a_quote_is_invalid() -> None:
    finding = only("[A]: a {quote: {exact: a, weather: fine}}\n")
    assert (finding.rule, finding.message) == ("invalid-value", "`weather` says nothing of a quote")


@pytest.mark.parametrize(
    "text", [front("essay: {file: a.md, note: hi}"), "[A]: a {source: {id: s, note: hi}}\n"]
)
def test_keys_of_the_makers_own_are_kept_with_essays_and_citations(text: str) -> None:
    reading = read(text)
    assert reading.findings == ()
    own = [e.data for e in reading.map.essays] + [c.data for c in reading.map.statements[0].citations]
    assert own == [{"note": "hi"}]
    for name in ("argdown", "json"):
        written = notation_named(name).write(reading.map)
        again = notation_named(name).read(written, "map").map
        assert (again.essays, again.statements) == (reading.map.essays, reading.map.statements)


def test_essays_and_rephrases_have_their_places() -> None:
    text = "===\nessay:\n  - a.md\n  - b.md\n===\n\n[A]: a\n\n[B]: b {restates: A}\n"
    found = read(text).map
    assert [(e.place.line, e.place.column) for e in found.essays if e.place] == [(3, 5), (4, 5)]
    assert [(r.place.line, r.place.column) for r in found.rephrases if r.place] == [(9, 9)]
