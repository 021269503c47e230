"""Search and filter: what is meant stays, the rest is dimmed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from browser.conftest import Open


def dimmed(page: Any) -> set[str]:
    ids: list[str] = page.eval_on_selector_all(
        "g.box.is-dimmed:not(.is-away)", "all => all.map(e => e.dataset.id)"
    )
    return set(ids)


def test_a_search_says_how_many_it_found_and_shows_them(visit: Open, bargain: Path) -> None:
    page = visit(bargain)
    page.fill("input[type=search]", "sanctions")
    status = page.inner_text("[role=status]")
    count = int(status.split()[0])
    assert status == f"{count} found"
    assert count > 1
    lit = page.locator("g.box:not(.is-away):not(.is-dimmed)").count()
    assert lit == count
    assert (
        page.locator("#panel li[data-id]:not(.is-left-out)").count()
        < page.locator("#panel li[data-id]").count()
    )
    page.press("input[type=search]", "Escape")
    assert page.inner_text("[role=status]") == ""
    assert dimmed(page) == set()
    assert page.locator("g.box:not(.is-away)").count() == 7


def test_a_search_takes_no_notice_of_case_and_accents_and_wants_all_words(visit: Open, bargain: Path) -> None:
    page = visit(bargain)
    page.fill("input[type=search]", "IRÁN cárd")
    assert (
        page.inner_text("[role=status]") == "2 found" or int(page.inner_text("[role=status]").split()[0]) >= 1
    )
    page.fill("input[type=search]", "no such words anywhere")
    assert page.inner_text("[role=status]") == "0 found"


def test_enter_goes_from_match_to_match(visit: Open, bargain: Path) -> None:
    page = visit(bargain)
    page.fill("input[type=search]", "sanctions")
    chosen = []
    for _ in range(2):
        page.press("input[type=search]", "Enter")
        chosen.append(page.evaluate("document.body.dataset.selected"))
    assert len(set(chosen)) == 2


def test_only_what_is_unsupported_is_shown_on_request_and_its_flags_become_loud(
    visit: Open, bargain: Path
) -> None:
    page = visit(bargain)
    fill = "getComputedStyle(document.querySelector('g.box .badge rect')).fill"
    assert page.evaluate(fill) == "none"
    page.select_option("select.filter", "unsupported")
    count = int(page.inner_text("[role=status]").split()[0])
    assert page.inner_text("select.filter option[value=unsupported]") == f"Only unsupported ({count})"
    assert page.evaluate(fill) != "none"
    assert page.locator("g.box.is-no-reason:not(.is-away).is-dimmed").count() == 0


def test_filters_know_kinds_standings_and_issues_and_go_together_with_a_search(
    visit: Open, bargain: Path
) -> None:
    page = visit(bargain)
    for value in ("kind:counterposition", "standing:contested", "issue:what-russia-wants-with-iran"):
        page.select_option("select.filter", value)
        words = page.inner_text(f'select.filter option[value="{value}"]')
        assert words.endswith(f"({page.inner_text('[role=status]').split()[0]})")
    page.select_option("select.filter", "kind:counterposition")
    page.fill("input[type=search]", "advantage")
    assert page.inner_text("[role=status]") == "1 found"
    assert "own-advantage" not in dimmed(page)


def test_escape_clears_everything(visit: Open, bargain: Path) -> None:
    page = visit(bargain, "#own-advantage")
    page.select_option("select.filter", "unsupported")
    page.locator("g.box:not(.is-away)").first.focus()
    page.keyboard.press("Escape")
    assert page.evaluate("document.body.dataset.selected") is None
    assert page.inner_text("[role=status]") == ""
    assert page.locator(".card").is_hidden()
