"""Every rule has its page, and what the page shows is what the rule does."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from argmap.checks import RULES, Rule, Settings, check, explain
from argmap.checks.reader_rules import READER_RULES
from argmap.notations import notation_named
from argmap.text.essay import Essay

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT / "src" / "argmap" / "checks" / "pages"
HEADINGS = ["What", "Why", "Bad", "Good", "How to silence"]
REPORTED_BY_THE_WORKSPACE = {"essay-missing", "argdown-include", "included-twice", "argdown-encoding"}
SHOWN = [rule for rule in RULES if rule.slug not in REPORTED_BY_THE_WORKSPACE]
AS_SAVED: dict[str, Callable[[str], str]] = {
    "argdown-crlf-data": lambda text: text.replace("\n", "\r\n"),
    "argdown-last-comment": lambda text: text.rstrip("\n"),
}
"""What is bad about a file and cannot be shown on a page."""
_BLOCK = re.compile(r"^```(?P<info>[^\n`]+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def slug_of(rule: Rule) -> str:
    return rule.slug


def blocks(slug: str, heading: str) -> list[tuple[str, str]]:
    """The fenced blocks under a heading of a page: info string and text."""
    sections = re.split(r"^\*\*(.+?)\.\*\*", explain(slug), flags=re.MULTILINE)
    return [(m["info"], m["text"]) for m in _BLOCK.finditer(sections[sections.index(heading) + 1])]


def essay_of(slug: str) -> list[Essay]:
    """The essay that both blocks of a page are about, if the page shows one."""
    found = [m["text"] for m in _BLOCK.finditer(explain(slug)) if m["info"] == "markdown essay"]
    return [Essay(text) for text in found]


def fired(slug: str, info: str, text: str) -> list[str]:
    """The rules that fire on a block."""
    reading = notation_named(info).read(text, f"map.{info}").with_essays(essay_of(slug))
    return [f.rule for f in check(reading, Settings(level="strict"))]


@pytest.mark.parametrize("rule", RULES, ids=slug_of)
def test_a_page_says_what_and_why_shows_bad_and_good_and_how_to_silence(rule: Rule) -> None:
    text = explain(rule.slug)
    assert text.startswith(f"# {rule.slug}\n")
    assert re.findall(r"^\*\*(.+?)\.\*\*", text, re.MULTILINE) == HEADINGS


@pytest.mark.parametrize("rule", SHOWN, ids=slug_of)
def test_the_bad_example_fires_the_rule(rule: Rule) -> None:
    examples = [b for b in blocks(rule.slug, "Bad") if b[0] != "markdown essay"]
    assert examples
    as_saved = AS_SAVED.get(rule.slug, str)
    for info, text in examples:
        assert rule.slug in fired(rule.slug, info, as_saved(text))


@pytest.mark.parametrize("rule", SHOWN, ids=slug_of)
def test_the_good_example_does_not_fire_the_rule(rule: Rule) -> None:
    examples = [b for b in blocks(rule.slug, "Good") if b[0] != "markdown essay"]
    assert examples
    for info, text in examples:
        found = fired(rule.slug, info, text)
        assert rule.slug not in found
        assert rule.slug.endswith("-syntax") or "argdown-syntax" not in found


def test_every_page_belongs_to_a_rule() -> None:
    assert {path.stem for path in PAGES.glob("*.md")} == {rule.slug for rule in RULES}


def test_every_rule_has_a_test_file() -> None:
    together = {rule.slug: "test_reader_rules.py" for rule in READER_RULES}
    together |= dict.fromkeys(("unused-ignore", "ignore-without-reason"), "test_silencing.py")
    files = {rule.slug: together.get(rule.slug, f"test_{rule.slug.replace('-', '_')}.py") for rule in RULES}
    assert [file for file in files.values() if not (Path(__file__).parent / file).is_file()] == []


def test_slugs_are_not_given_twice() -> None:
    assert len({rule.slug for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=slug_of)
def test_a_rule_is_for_somebody_and_its_summary_is_a_heading(rule: Rule) -> None:
    assert set(rule.audience) <= set("SFA")
    assert rule.audience
    assert rule.summary
    assert not rule.summary[0].isupper()
    assert not rule.summary.endswith(".")


def test_analysis_is_only_for_information() -> None:
    assert [rule.slug for rule in RULES if rule.level == "analysis" and rule.severity.rank < 2] == []


FORBIDDEN = re.compile(
    r"\b(unsupported|false|untrue|wrong|lie|lies|mistaken|fallacy|fallacious)\b", re.IGNORECASE
)


@pytest.mark.parametrize("rule", SHOWN, ids=slug_of)
def test_findings_say_what_is_and_what_to_do_and_judge_nobody(rule: Rule) -> None:
    for info, text in (b for b in blocks(rule.slug, "Bad") if b[0] != "markdown essay"):
        reading = notation_named(info).read(text, "map").with_essays(essay_of(rule.slug))
        for finding in check(reading, Settings(level="strict")):
            assert finding.message.strip() == finding.message != ""
            assert finding.help.strip() == finding.help != ""
            assert not finding.message.endswith(".")
            assert "\n" not in finding.message
            said = re.sub(r"`[^`]*`|“[^”]*”", "", f"{finding.message} {finding.help}")
            assert not FORBIDDEN.search(said), said
