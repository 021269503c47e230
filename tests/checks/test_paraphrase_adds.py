"""A statement in the reader's words that says more than the words it quotes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from argmap.checks import Settings, check
from argmap.findings import Finding
from argmap.notations import notation_named
from argmap.reading import Reading
from argmap.text.essay import Essay

Found = Callable[..., list[Finding]]

SLUG = "paraphrase-adds"
ROOT = Path(__file__).resolve().parents[2]


def added(
    findings: Found, text: str, quote: str, *, data: str = "", around: str = "", front: str = ""
) -> str:
    """What the rule says of a statement that quotes the first sentence of a paragraph."""
    head = f"===\n{front}\n===\n\n" if front else ""
    found = findings(SLUG, f"{head}[A]: {text} (¶1.1) {data}", f"{quote} {around}", among=[SLUG])
    return found[0].message.rsplit(" have ", 1)[-1] if found else ""


def test_everything_added_is_named_in_one_finding(findings: Found) -> None:
    text = "[A]: The bus has not run to Leeds since 2011. (¶1)"
    (finding,) = findings(SLUG, text, "The bus has run since 2010.")
    assert finding.severity.value == "warning"
    assert finding.about == "map"
    assert finding.message == (
        "the words quoted for “The bus has not run to Leeds since 2011.” "
        "have no “not” and no “2011” and no “Leeds”"
    )


@pytest.mark.parametrize(
    ("text", "quote", "what"),
    [
        ("It does not run.", "It runs.", "no “not”"),
        ("It doesn’t run.", "It runs.", "no “doesn't”"),
        ("Nobody rides.", "People ride.", "no “nobody”"),
        ("It does not never run.", "It never runs.", "no “not”"),
        ("Nobody does not ride.", "Nobody rides.", "no “not”"),
        ("It cannot run in winter.", "It can run in winter.", "no “cannot”"),
    ],
)
def test_an_added_negation_is_found(findings: Found, text: str, quote: str, what: str) -> None:
    assert added(findings, text, quote) == what


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It never stops.", "It does not stop."),
        ("It can not stop.", "It cannot stop."),
        ("It is not reliable.", "It is unreliable."),
        ("It is not stopped before ten.", "It is stopped only after ten."),
        ("It does not come.", "It fails to come."),
        ("Hardly anybody rides.", "Few ride."),
        ("It is neither fast nor cheap.", "It is not fast or cheap."),
        ("It is not only fast.", "It is fast."),
        ("It is no doubt fast.", "It is fast."),
        ("Without it nobody rides.", "Nobody rides if it does not run."),
    ],
)
def test_a_negation_in_other_words_is_fine(findings: Found, text: str, quote: str) -> None:
    assert added(findings, text, quote) == ""


def test_a_negation_of_the_next_sentence_does_not_count(findings: Found) -> None:
    assert added(findings, "It does not run.", "It runs.", around="It is not late.") == "no “not”"


@pytest.mark.parametrize(
    ("text", "quote", "what"),
    [
        ("It came in 2011.", "It came in 2010.", "no “2011”"),
        ("It cost $31 billion.", "It cost $13 billion.", "no “31 billion”"),
        ("It cost $800.", "It cost $800 million.", "no “800”"),
        ("It took three years.", "It took two years.", "no “three”"),
        ("It is the second stop.", "It is the first stop.", "no “second”"),
    ],
)
def test_a_changed_number_is_found(findings: Found, text: str, quote: str, what: str) -> None:
    assert added(findings, text, quote) == what


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("There were forty-six riders.", "There were 46."),
        ("There were 46 riders.", "There were forty-six."),
        ("It cost $13 billion.", "It cost $13,000,000,000."),
        ("It ran for ten years.", "It ran for a decade."),
        ("Two came.", "Both came."),
        ("It ran from 1980 to 1988.", "It ran in 1980–88."),
        ("What unites the two is fear.", "They are united by fear."),
        ("It is one of the stops.", "It is a stop."),
        ("It came on 20 January.", "It came on January 20th."),
    ],
)
def test_the_same_number_in_another_form_is_fine(findings: Found, text: str, quote: str) -> None:
    assert added(findings, text, quote) == ""


def test_a_number_of_the_next_sentence_does_not_count(findings: Found) -> None:
    assert added(findings, "It cost $9.", "It cost much.", around="It ran for 9 years.") == "no “9”"


def test_a_new_name_is_found(findings: Found) -> None:
    assert added(findings, "The bus goes to York.", "The bus goes to Leeds.") == "no “York”"


def test_a_name_may_stand_anywhere_in_the_paragraph(findings: Found) -> None:
    assert added(findings, "The bus goes to York.", "It goes there.", around="York is far.") == ""


def test_a_name_of_another_paragraph_does_not_count(findings: Found) -> None:
    assert (
        added(findings, "The bus goes to York.", "It goes there.", around="\n\nYork is far.") == "no “York”"
    )


@pytest.mark.parametrize(
    ("data", "front"),
    [
        ("{by: the mayor of York}", ""),
        ("{source: plan}", "sources: {plan: {author: City of York}}"),
        ("", "aliases: {York: [there]}"),
        ("", "terms: {the old city: [York], York: [there]}"),
    ],
)
def test_holders_sources_and_other_names_count(findings: Found, data: str, front: str) -> None:
    assert added(findings, "It goes to York.", "It goes there.", data=data, front=front) == ""


def test_the_first_word_is_a_name_only_when_the_essay_shows_it_to_be_one(findings: Found) -> None:
    assert added(findings, "Buses run.", "They run.") == ""
    known = "The bus goes to York.\n\nIt is slow."
    found = findings(SLUG, "[A]: York is slow. (¶2)", known, among=[SLUG])
    assert [f.message for f in found] == ["the words quoted for “York is slow.” have no “York”"]


def test_a_shortened_quote_that_lost_its_negation_is_found(findings: Found) -> None:
    essay = "It is not true that the bus is late."
    (finding,) = findings(SLUG, "[A]: The bus is not late. (¶1 “the bus is late”)", essay, among=[SLUG])
    assert "no “not”" in finding.message


def test_all_quotes_of_a_statement_count_together(findings: Found) -> None:
    essay = "It is late. It came in 2010."
    assert findings(SLUG, "[A]: It came late in 2010. (¶1.1; ¶1.2)", essay, among=[SLUG]) == []


@pytest.mark.parametrize("rest", ["(“nowhere”)", "(¶1; “nowhere”)", "#implicit {near: It is late}", ""])
def test_without_all_the_quoted_words_nothing_is_compared(findings: Found, rest: str) -> None:
    assert findings(SLUG, f"[A]: It did not come in 2010. {rest}", "It is late.", among=[SLUG]) == []


def test_the_title_does_not_count(findings: Found) -> None:
    assert findings(SLUG, "[Not in York 2010]: It is late. (¶1)", "It is late.", among=[SLUG]) == []


def test_the_words_are_english_ones(findings: Found) -> None:
    assert added(findings, "Es kam 2011 not.", "Es kam 2010.", front="language: de") == ""


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    assert added(findings, "It is not late.", "It is late.", data=f"{{ignore: {{{SLUG}: irony}}}}") == ""


WORDS = st.sampled_from(
    [
        "the bus",
        "is late",
        "York",
        "never",
        "not",
        "46",
        "forty-six",
        "the US",
        "Iran’s",
        "runs",
        "for",
        "Ann",
    ]
)


@given(st.lists(WORDS, min_size=1, max_size=12).map(" ".join))
def test_words_that_quote_themselves_add_nothing(words: str) -> None:
    reading = _read(f"[A]: So {words} (¶1)", f"So {words}")
    assert check(reading, Settings(select=(SLUG,))) == ()


@given(st.lists(WORDS.filter(lambda w: w not in ("never", "not")), min_size=1, max_size=12), st.data())
def test_a_not_put_in_anywhere_is_found(words: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(words)))
    changed = " ".join([*words[:at], "not", *words[at:]])
    (finding,) = check(_read(f"[A]: So {changed} (¶1)", f"So {' '.join(words)}"), Settings(select=(SLUG,)))
    assert finding.message.endswith("have no “not”")


def _read(map_text: str, essay_text: str) -> Reading:
    return notation_named("argdown").read(map_text, "map.argdown").with_essays([Essay(essay_text)])


CAREFUL = ("first-map", "iran-russia", "iran-russia-op-ed")


@pytest.mark.parametrize("name", CAREFUL)
def test_a_careful_map_adds_nothing(name: str, request: pytest.FixtureRequest) -> None:
    assert check(_careful(name, request), Settings(select=(SLUG,))) == ()


@pytest.mark.parametrize("name", CAREFUL)
def test_a_name_put_into_a_careful_map_is_found(name: str, request: pytest.FixtureRequest) -> None:
    quoting, found = _changed(_careful(name, request), lambda text: f"{text.rstrip('.')} like Germany.")
    assert found == quoting


@pytest.mark.parametrize("name", CAREFUL)
def test_a_year_put_into_a_careful_map_is_found(name: str, request: pytest.FixtureRequest) -> None:
    quoting, found = _changed(_careful(name, request), lambda text: f"{text.rstrip('.')} in 2031.")
    assert found == quoting


@pytest.mark.parametrize("name", CAREFUL)
def test_a_not_put_into_a_careful_map_is_found_but_beside_another(
    name: str, request: pytest.FixtureRequest
) -> None:
    quoting, found = _changed(_careful(name, request), lambda text: f"It is not so that {text}")
    assert len(found) >= 0.85 * len(quoting)


def _careful(name: str, request: pytest.FixtureRequest) -> Reading:
    folder = ROOT / "maps" / name
    essay = folder / "essay.md"
    if name == "iran-russia-op-ed":
        essay = request.getfixturevalue("shared") / "data" / "essays" / "iran-russia-op-ed.md"
    return _read((folder / "map.argdown").read_text("utf-8"), essay.read_text("utf-8"))


def _changed(reading: Reading, change: Callable[[str], str]) -> tuple[set[str], set[str | None]]:
    """The statements with a quote, all changed, and those of them that the rule then speaks of."""
    changed = [evolve(s, text=change(s.text)) if s.quotes else s for s in reading.map.statements]
    altered = evolve(reading, map=evolve(reading.map, statements=tuple(changed)))
    found = check(altered, Settings(select=(SLUG,)))
    return {s.id for s in changed if s.quotes}, {f.id for f in found}
