"""Steps and links that name what is not there."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from argmap.checks import check
from argmap.findings import Finding, Severity
from argmap.graph import ArgumentMap, Issue
from argmap.notations import notation_named
from argmap.reading import Reading

Found = Callable[..., list[Finding]]


def read_json(**parts: object) -> Reading:
    base = {"statements": [{"id": "c21", "text": "The night bus is full."}, {"id": "t", "text": "Keep it."}]}
    return notation_named("json").read(json.dumps(base | parts), "map.json")


def found_in(reading: Reading) -> list[Finding]:
    return [f for f in check(reading) if f.rule == "dangling-reference"]


def step(premise: dict[str, str], conclusion: dict[str, str]) -> dict[str, object]:
    return {"id": "i1", "premises": [premise], "conclusion": conclusion}


def test_a_premise_that_is_not_there_is_reported_with_the_closest_id() -> None:
    [finding] = found_in(read_json(inferences=[step({"statement": "c12"}, {"statement": "t"})]))
    assert finding.severity is Severity.ERROR
    assert finding.message == "the premise of `i1` is “c12”, but no statement has that id"
    assert finding.help == "did you mean “c21”?"
    assert finding.id == "i1"


def test_conclusions_targets_and_ends_of_rephrases_are_looked_up_too() -> None:
    here, gone = {"statement": "c21"}, {"statement": "nobody"}
    for parts in (
        {"inferences": [step(here, gone)]},
        {"conflicts": [{"id": "x", "premises": [here], "target": gone}]},
        {"conflicts": [{"id": "x", "premises": [gone], "target": here}]},
        {"rephrases": [{"id": "r", "kind": "restates", "from": gone, "to": here}]},
        {"rephrases": [{"id": "r", "kind": "restates", "from": here, "to": gone}]},
    ):
        [finding] = found_in(read_json(**parts))
        assert "“nobody”" in finding.message
        assert "did you mean" not in finding.help


def test_a_link_without_any_end_is_reported_for_the_map() -> None:
    gone = [{"statement": "one"}, {"statement": "other"}]
    link = {"id": "r", "kind": "restates", "from": gone[0], "to": gone[1]}
    assert [f.id for f in found_in(read_json(rephrases=[link]))] == [None, None]


def test_an_undercut_of_a_step_is_looked_up_among_the_steps() -> None:
    steps = [step({"statement": "c21"}, {"statement": "t"})]
    undercut = {"id": "x", "premises": [{"statement": "c21"}], "target": {"inference": "i1"}}
    assert found_in(read_json(inferences=steps, conflicts=[undercut])) == []
    [finding] = found_in(read_json(conflicts=[undercut]))
    assert "no inference has that id" in finding.message


def test_a_title_after_restates_that_nobody_bears_is_reported_at_the_statement(findings: Found) -> None:
    [finding] = findings("dangling-reference", "[A]: Buses are full.\n\n[B]: So they are. {restates: Aaa}")
    assert finding.id == "b"
    assert findings("dangling-reference", "[A]: Buses are full.\n\n[B]: So they are. {restates: A}") == []


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    text = "[A]: Buses are full.\n\n[B]: So they are. {restates: Aaa, ignore: {dangling-reference: later}}"
    assert findings("dangling-reference", text) == []


def test_a_missing_end_does_not_make_an_orphan_of_the_other() -> None:
    rules = {f.rule for f in check(read_json(inferences=[step({"statement": "c21"}, {"statement": "gone"})]))}
    assert "dangling-reference" in rules
    assert "thesis-not-reached" not in rules


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"statements": [{"id": "a", "section": "s2"}], "sections": [{"id": "s1"}]}, "the section “s2”"),
        ({"arguments": [{"id": "a", "section": "s2"}]}, "the section “s2”"),
        ({"sections": [{"id": "s1", "parent": "s2"}]}, "is part of “s2”"),
        (
            {"inferences": [{**step({"statement": "c21"}, {"statement": "t"}), "argument": "gone"}]},
            "the argument “gone”",
        ),
        (
            {
                "conflicts": [
                    {
                        "id": "x",
                        "premises": [{"statement": "c21"}],
                        "target": {"statement": "t"},
                        "argument": "gone",
                    }
                ]
            },
            "the argument “gone”",
        ),
    ],
)
def test_sections_and_arguments_that_are_not_listed_are_reported(
    parts: dict[str, object], words: str
) -> None:
    [finding] = found_in(read_json(**parts))
    assert words in finding.message


def test_a_position_that_no_statement_takes_is_reported() -> None:
    graph = ArgumentMap(issues=(Issue("q", "Which?", ("gone",)),))
    [finding] = found_in(Reading(graph, file="map.json"))
    assert finding.message == "a position on `q` is “gone”, but no statement has that id"


def test_a_link_to_nothing_is_reported_at_its_line(findings: Found) -> None:
    text = "[A]: Buses are full.\n\n[B]: So they are. {\n  by: Ann\n  restates: Aaa\n}"
    [finding] = findings("dangling-reference", text)
    assert finding.map is not None
    assert text.splitlines()[finding.map.line - 1] == "  restates: Aaa"
