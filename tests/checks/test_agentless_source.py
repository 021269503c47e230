"""A view that is reported of nobody in particular."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argmap.findings import Finding

Found = Callable[..., list[Finding]]

SLUG = "agentless-source"


def of(words: str, data: str = "") -> tuple[str, str]:
    """A map that quotes the whole of a one-sentence essay."""
    return f"[A]: The bus is needed. (¶1) {data}", words


@pytest.mark.parametrize(
    "words",
    [
        "The bus is considered a success.",
        "The bus was widely believed to be dear.",
        "The bus is seen as a success.",
        "More passengers are expected to come.",
        "Some say the bus is dear.",
        "Many in the town think the bus is dear.",
        "Critics of the bus argue it is dear.",
        "Others fear that it is dear.",
        "One sees the bus as a burden.",
        "According to experts the bus is dear.",
        "The bus is considered a burden by some.",
    ],
)
def test_agentless_words_are_reported(findings: Found, words: str) -> None:
    (finding,) = findings(SLUG, *of(words), among=[SLUG])
    assert finding.message.startswith("the essay names nobody for “The bus is needed.”: it says “")


@pytest.mark.parametrize(
    "words",
    [
        "The bus is considered a success by the mayor.",
        "The case of the bus is considered below.",
        "The case is considered in the next chapter.",
        "The bus is deemed a vehicle.",
        "The bus can be seen from the bridge.",
        "Some buses are dear, and the mayor said so.",
        "Some reports of the accident were late.",
        "Many passengers ride the bus, the driver says.",
        "The mayor says it is dear.",
    ],
)
def test_a_named_agent_or_another_sense_is_no_agentless_report(findings: Found, words: str) -> None:
    assert findings(SLUG, *of(words), among=[SLUG]) == []


def test_the_agent_may_follow_after_the_quoted_words(findings: Found) -> None:
    essay = "The bus is considered a success by the mayor."
    assert findings(SLUG, "[A]: It is a success. (¶1 “is considered a success”)", essay, among=[SLUG]) == []


@pytest.mark.parametrize("data", ["{by: the mayor}", "{source: count}", "{source: none-given}"])
def test_a_name_or_a_source_in_the_map_answers_the_question(findings: Found, data: str) -> None:
    assert findings(SLUG, *of("The bus is considered a success.", data), among=[SLUG]) == []


@pytest.mark.parametrize(
    "holder",
    ["critics", "some economists", "one view in the town", "other drivers", "council officials", "Experts"],
)
def test_a_nameless_holder_is_reported(findings: Found, holder: str) -> None:
    (finding,) = findings(SLUG, *of("The bus is dear.", f"{{by: {holder}}}"), among=[SLUG])
    assert finding.message.endswith(f"the holder is “{holder}”")


@pytest.mark.parametrize(
    "holder", ["the town council", "[critics, The Night Post]", "critics such as Ann Lee", "Sergei Onegin"]
)
def test_a_named_holder_is_not(findings: Found, holder: str) -> None:
    assert findings(SLUG, *of("The bus is dear.", f"{{by: {holder}}}"), among=[SLUG]) == []


def test_one_nameless_holder_of_several_views_is_reported_once(findings: Found) -> None:
    text = "[B]: It is slow. (¶1 “slow”) {by: critics}\n\n[A]: It is dear. (¶1 “dear”) {by: critics}"
    (finding,) = findings(SLUG, text, "It is dear and slow.", among=[SLUG])
    assert finding.message == "the essay names nobody for “It is dear.” and 1 more: the holder is “critics”"


def test_the_words_are_english_ones(findings: Found) -> None:
    front = "===\nlanguage: de\n===\n\n"
    text, essay = of("Some say the bus is dear.")
    assert findings(SLUG, front + text, essay, among=[SLUG]) == []


def test_it_is_silenced_by_ignore(findings: Found) -> None:
    text, essay = of("Some say it is dear.", f"{{ignore: {{{SLUG}: it is the mayor}}}}")
    assert findings(SLUG, text, essay, among=[SLUG]) == []


def test_what_it_has_said_is_not_said_again_by_its_neighbours(slugs: Callable[..., list[str]]) -> None:
    said = slugs("[A]: The bus is needed. #evidence #reported (¶1)", "The bus is considered needed.")
    assert SLUG in said
    assert "unattributed-report" not in said
    assert "evidence-without-source" not in said
