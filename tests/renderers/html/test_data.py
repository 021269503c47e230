"""What the script of the page is told."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given

from argmap.checks import check
from argmap.findings import Finding
from argmap.graph import ArgumentMap
from argmap.reading import Reading
from argmap.renderers.flags import flags
from argmap.renderers.html.data import data
from argmap.renderers.html.essay import Carried
from argmap.renderers.page_map import page_map
from renderers.html.pages import HOSTILE, hostile, pond_reading, statements_of
from renderers.maps import Draft, breakwater
from strategies import maps


def told(reading: Reading, findings: tuple[Finding, ...] = (), text: Carried = "full") -> Any:
    return json.loads(written(reading, findings, text))


def written(reading: Reading, findings: tuple[Finding, ...] = (), text: Carried = "full") -> str:
    drawn = page_map(reading, findings, engine=None, timeout=1)
    return data(reading, flags(reading.map, findings), drawn, text)


def test_a_statement_is_told_with_all_that_is_known_of_it() -> None:
    assert told(pond_reading())["statements"]["midges"] == {
        "n": "n-midges",
        "kind": "counterposition",
        "kind_word": "counterposition",
        "label": "Midges",
        "title": "Midges",
        "text": "It has midges.",
        "states": ["unsupported", "contested"],
        "standing": "⚠ no reason given, ⚖ contested",
        "flags": ["attributed"],
        "holder": "the mayor",
        "quotes": [{"words": "it breeds midges in summer", "place": "¶2.1"}],
        "issue": "what-to-do-with-the-pond",
        "attacks": [["eaten", "attacks"]],
        "leads": [["keep", "speaks against"], ["rare", "undercuts a step to"]],
        "answer": "✔ answered: “Eaten”",
    }
    assert told(pond_reading())["statements"]["frogs"]["sources"] == "The count of frogs, p. 3"
    assert told(pond_reading())["statements"]["frogs"]["tags"] == ["animals"]


def test_the_map_as_a_whole_is_told_with_its_words() -> None:
    value = told(pond_reading())
    assert (value["title"], value["text"], value["thesis"]) == ("The pond", "full", ["keep"])
    assert value["issues"] == {"what-to-do-with-the-pond": "What to do with the pond"}
    assert set(value["kinds"]) == {"thesis", "claim", "evidence", "assumption", "counterposition"}
    assert value["relations"] == {
        "supports": "supports",
        "attacks": "attacks",
        "undercuts": "undercuts a step",
    }
    assert value["engine"] is False


def test_legends_have_only_what_occurs() -> None:
    m = Draft()
    m.say("a", "It is so.")
    value = told(Reading(m.map()))
    assert (list(value["kinds"]), value["relations"], value["issues"]) == (["claim"], {}, {})


def test_boxes_hubs_and_lines_of_the_map_are_told_by_their_ids_in_it() -> None:
    reading = Reading(breakwater())
    value = told(reading)
    drawn = page_map(reading, (), engine=None, timeout=1)
    known = [*value["boxes"], *(name for name, _, _ in value["hubs"])]
    for name in [*known, *(line[0] for line in value["lines"])]:
        assert f'id="{name}"' in drawn.svg
    for _, tail, head, relation, arrow in value["lines"]:
        assert tail in known
        assert head in known
        assert relation in value["relations"]
        assert arrow in ("head", "none", "both")
    assert {s["n"] for s in value["statements"].values()} <= set(value["boxes"])
    assert set(value["tops"]) <= set(value["boxes"])


def test_a_reason_and_what_it_is_a_reason_for_tell_of_each_other() -> None:
    m = Draft()
    for name in ("thesis", "alone", "one", "two", "attack", "undercut", "rival", "critic", "defender"):
        m.say(name, name)
    m.argue("a", "Argument")
    m.infer("thesis", "alone", id="step", argument="a")
    m.infer("thesis", "one", "two")
    m.attack("thesis", "attack", id="conflict")
    m.attack("inference:step", "undercut")
    m.attack("thesis", "rival", symmetric=True)
    m.attack("argument:a", "critic")
    m.attack("conflict:conflict", "defender")
    known = told(Reading(m.map()))["statements"]
    assert known["thesis"]["reasons"] == [["alone", "reason"], ["one", "together"], ["two", "together"]]
    assert known["thesis"]["attacks"] == [
        ["attack", "attacks"],
        ["rival", "contradicts"],
        ["undercut", "undercuts"],
        ["critic", "attacks an argument"],
    ]
    assert {name: s["leads"] for name, s in known.items() if "leads" in s} == {
        "alone": [["thesis", "supports"]],
        "one": [["thesis", "supports"]],
        "two": [["thesis", "supports"]],
        "attack": [["thesis", "speaks against"]],
        "undercut": [["thesis", "undercuts a step to"]],
        "critic": [["thesis", "speaks against an argument on"]],
        "defender": [["thesis", "speaks against an attack on"]],
    }
    assert known["rival"]["attacks"] == [["thesis", "contradicts"]]


@given(maps())
def test_every_reason_of_a_statement_leads_to_it_and_the_other_way_about(graph: ArgumentMap) -> None:
    known = told(Reading(graph))["statements"]
    reasons = {(i, other) for i, s in known.items() for other, _ in s.get("reasons", ())}
    supports = {(other, i) for i, s in known.items() for other, w in s.get("leads", ()) if w == "supports"}
    straight = {
        (i.conclusion.id, premise.id)
        for i in graph.inferences
        if i.conclusion.kind == "statement"
        for premise in i.premises
    }
    assert reasons == straight <= supports


@given(maps())
def test_every_statement_that_is_named_is_told(graph: ArgumentMap) -> None:
    value = told(Reading(graph))
    known = value["statements"]
    assert set(known) == set(graph.by_id)
    for s in known.values():
        for relation in ("reasons", "attacks", "leads"):
            assert {other for other, _ in s.get(relation, ())} <= set(known)
    assert {s["issue"] for s in known.values() if "issue" in s} <= set(value["issues"])


def test_quotes_have_their_words_only_where_the_page_may_carry_them() -> None:
    reading = pond_reading()
    for text, words in (("full", "Frogs live in it"), ("quotes", "Frogs live in it"), ("none", None)):
        (quote,) = told(reading, (), text)["statements"]["frogs"]["quotes"]  # type: ignore[arg-type]
        assert quote == {"words": words, "place": "¶1.2"}
    assert told(reading)["statements"]["few"]["quotes"] == [{"words": None, "place": "not found in the text"}]


def test_nothing_in_the_data_is_markup_or_the_end_of_a_line() -> None:
    for word in HOSTILE:
        text = written(*hostile(word))
        assert not set("<>&\u2028\u2029\n\0") & set(text)
        assert text.encode()


def test_ids_are_told_as_they_stand_in_the_page() -> None:
    value = told(*hostile("\0\ud800"))
    assert "x\ufffd\ufffd" in value["statements"]


def test_findings_change_the_flags_that_are_told() -> None:
    reading = pond_reading()
    assert "flags" not in told(reading)["statements"]["eaten"]
    assert told(reading, tuple(check(reading)))["statements"]["eaten"]["flags"] == ["no-reason"]
    assert statements_of(reading) == list(told(reading)["statements"])
