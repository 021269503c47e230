"""What the readers of the files report by themselves, and with which weight."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argmap.checks import RULES
from argmap.checks.reader_rules import READER_RULES
from argmap.findings import Finding, Severity
from argmap.notations import notation_named

Found = Callable[..., list[Finding]]

ARGDOWN = {
    "argdown-syntax": "(1) It is full.\n-- a rule\n(2) Keep it.",
    "argdown-data": "[A]: It is full. {source: [drivers}",
    "invalid-value": "[A]: It is full. {kind: evidense}",
    "unknown-key": "[A]: It is full. {sourse: drivers}",
    "unknown-tag": "[A]: It is full. #evidense",
    "undefined-title": "[A]: It is full.\n  + [Counted]",
    "duplicate-id": "[A]: It is full. {id: x}\n\n[B]: It is safe. {id: x}",
    "conflicting-definitions": "[A]: It is full.\n\n[A]: It is empty.",
    "quote-cut-at-comma": "[A]: It is full. {quote: night after night, it is full}",
    "unreadable-quote": "[A]: It is full. (¶11 every night)",
    "sign-read-as-text": "[A]: It is full. {by: the drivers",
    "argdown-comment": "[A]: See https://buses.example/counts for it.\n",
    "argdown-last-comment": "[A]: It is full. // or not",
    "argdown-emphasis": "[A]: It is 2*3 and 4* 5.",
    "argdown-shortcode": "[A]: It is full, says III.A. of it.",
    "argdown-backslash": "[A]: It is kept in C:\\night.",
    "argdown-tag": "[A]: It is line #12 of the town.",
    "argdown-link": "[A]: It is [full](https://buses.example/a_(b)).",
    "argdown-heading": "# Buses\nIt is full.\n\n[A]: It is full.",
    "argdown-braces": "[A]: It is one of {12, 14}",
    "argdown-indentation": "[A]: It is full.\n\t+ [B]: Yes.\n  + [C]: No.",
    "argdown-title": "[A] foo [B]: It is full.",
    "argdown-reserved-title": "[constructor]: It is full.",
    "argdown-number-title": "[12]: It is full.",
    "argdown-title-variant": "[A b]: It is full.\n\n[a b]\n  + [C]: Yes.",
    "argdown-second-structure": "<A>\n\n(1) P.\n----\n(2) Q.\n\n<A>\n\n(1) R.\n----\n(2) S.",
    "argdown-parted-structure": "<A>: An idea.\n\n# Head\n\n(1) P.\n----\n(2) Q.",
    "argdown-undercut": "(1) P.\n----\n(2) Q.\n\n[A]: It is full.\n  <_ [B]: Once.",
    "argdown-list-merge": "[A]: It is full. {l: [1, 2]}\n\n[A]: It is full. {l: [3]}",
    "argdown-crlf-data": "[A]: It is full. {\r\n  by: me\r\n}\r\n",
    "argdown-scalar": "[A]: It is full. {alone: no}",
    "argdown-setting": "===\nmodel: {mod: strict}\n===\n\n[A]: It is full.",
    "undercut-of-statement": "[A]: It is full.\n  <_ [B]: Once.",
    "note-read-as-attack": "[A]: It is full.\n  - todo: count them",
}
JSON = {
    "json-syntax": '{"statements": [}',
    "invalid-value": '{"statements": [{"id": "a", "text": "It is full.", "kind": "evidense"}]}',
}
SEVERITY = {rule.slug: rule.severity for rule in RULES}


def read(name: str, text: str) -> list[Finding]:
    return list(notation_named(name).read(text, f"map.{name}").findings)


CASES = [
    *(("argdown", slug, text) for slug, text in ARGDOWN.items()),
    *(("json", slug, text) for slug, text in JSON.items()),
]


@pytest.mark.parametrize(("name", "slug", "text"), CASES, ids=[f"{name}-{slug}" for name, slug, _ in CASES])
def test_a_fault_of_the_file_is_reported_with_the_weight_of_its_rule(name: str, slug: str, text: str) -> None:
    found = [f for f in read(name, text) if f.rule == slug]
    assert len(found) == 1
    assert found[0].severity is SEVERITY[slug]
    assert found[0].about == "map"
    assert found[0].map is not None
    assert found[0].help


def test_every_rule_of_the_readers_is_shown_here_but_those_of_the_workspace() -> None:
    of_the_workspace = {"essay-missing", "argdown-include", "included-twice", "argdown-encoding"}
    assert {rule.slug for rule in READER_RULES} - of_the_workspace == set(ARGDOWN) | set(JSON)
    assert SEVERITY["essay-missing"] is Severity.ERROR


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("[A]: It is full. (¶11 every night)", "a"),
        ("[A]: It is full. {source: [drivers}", "a"),
        ("[A]\n\n[B]: See [A] here", "b"),
        ("===\nsorces: {}\n===\n\n[A]: It is full.", None),
        ("[A]: It is full.\n\n# Head {k: [}\n", None),
    ],
)
def test_a_finding_of_the_reader_names_the_statement_that_it_lies_in(
    text: str, identifier: str | None
) -> None:
    assert [f.id for f in read("argdown", text)][-1] == identifier


def test_reader_rules_do_not_look_themselves() -> None:
    assert [rule.slug for rule in READER_RULES if rule.look is not None] == []


@pytest.mark.parametrize(
    "text",
    [
        "[A]: It is full. #night #evidence {seats: 46}",
        "[A]: It is full.\n  + [B]: It’s safe.\n\n[B]\n  + [It's]: Yes.\n\n[It’s]",
        "[A]: It is full.\n\n[A]: It  is full.",
        '[A]: It is full. {quote: "night after night, it is full"}',
        "[A]: It is full (and so on).",
        "[A]: It is full (¶11 “every night”).",
        "<A>: An idea.\n\n(1) It is full.\n----\n(2) Keep it.\n  +> [T]: Stay.",
    ],
)
def test_a_faultless_file_is_read_without_a_word(text: str) -> None:
    assert read("argdown", text) == []


def test_titles_and_keys_that_are_nearly_right_bring_a_suggestion() -> None:
    assert "`source`" in read("argdown", ARGDOWN["unknown-key"])[0].help
    assert "`#evidence`" in read("argdown", ARGDOWN["unknown-tag"])[0].help
    [finding] = read("argdown", "[Full buses]: It is full.\n\n[B]: Yes.\n  + [Full busses]")
    assert finding.help == "did you mean [Full buses]?"


REMARKS = [
    "note: ask the drivers",
    "NB only in March",
    "TODO find the number",
    "Hmm, and the weekends",
    "cf. the yearbook",
    "See the table on page 3.",
    "Check the date.",
    "Ask whether this holds in winter.",
    "Maybe move this up",
    "not sure about this",
    "is this the thesis?",
    "Who counted them?",
    "only at weekends",
]
ATTACKS = [
    "It is empty on Mondays.",
    "Checks of tickets are rare.",
    "Notes of the council say otherwise.",
    "Seeing is believing.",
    "Asking the drivers is useless.",
    "Maybe the bus is too dear for a town of this size, as the council says.",
    "de Gaulle would have walked.",
    "al-Andalus had no buses.",
    "iPhones replace buses.",
    "46 is not many.",
    "“who counts them?”",
    "who counts them (¶2)",
    "who counts them #counterposition",
    "who counts them {by: the council}",
    "[Count]: who counts them?",
]


@pytest.mark.parametrize("text", REMARKS)
def test_a_remark_below_a_statement_is_reported(text: str) -> None:
    [finding] = read("argdown", f"[A]: It is full.\n  - {text}")
    assert finding.rule == "note-read-as-attack"
    assert finding.id is not None
    assert finding.map is not None
    assert finding.map.line == 2


@pytest.mark.parametrize("text", ATTACKS)
def test_an_attack_is_not_taken_for_a_remark(text: str) -> None:
    assert read("argdown", f"[A]: It is full.\n  - {text}") == []


@pytest.mark.parametrize(
    "text",
    [
        "[A]: it is full.\n  - it is empty",
        "[A]: It is full.\n  + todo: count them",
        "<A>: An argument.\n  - todo: count them",
        "- todo: count them",
    ],
)
def test_small_letters_everywhere_reasons_and_lists_are_left_alone(text: str) -> None:
    assert "note-read-as-attack" not in {f.rule for f in read("argdown", text)}


def test_a_remark_can_be_ignored_by_the_map(findings: Found) -> None:
    text = f"===\nargmap: {{ignore: [note-read-as-attack]}}\n===\n\n{ARGDOWN['note-read-as-attack']}"
    assert findings("note-read-as-attack", text) == []
