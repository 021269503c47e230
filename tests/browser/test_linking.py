"""Essay, map, findings and register lead to each other."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

import argmap
from argmap.renderers.html import page as page_of
from browser.conftest import Open
from made_map import write_map

CHOSEN = "document.body.dataset.selected"


def shown(page: Any) -> int:
    """How many boxes the map shows."""
    count: int = page.locator("g.box:not(.is-away)").count()
    return count


def test_a_mark_selects_its_statement_everywhere(visit: Open, bargain: Path) -> None:
    page = visit(bargain)
    page.locator('mark[data-id="own-advantage"]').first.click()
    assert page.evaluate(CHOSEN) == "own-advantage"
    assert "is-selected" in page.get_attribute('g[data-id="own-advantage"]', "class")
    assert "is-selected" in page.get_attribute('tr[data-id="own-advantage"]', "class")
    assert page.locator('g[data-id="own-advantage"]').is_visible()
    assert page.url.endswith("#own-advantage")
    card = page.inner_text(".card")
    for words in ("Own advantage", "¶11.2", "one camp in Iran", "Iran card", "contradicts", "supported"):
        assert words in card


def test_a_box_selects_its_mark_and_shows_the_passage(visit: Open, bargain: Path) -> None:
    page = visit(bargain)
    page.locator('g[data-id="two-obstacles"] .plate').first.click()
    assert page.evaluate(CHOSEN) == "two-obstacles"
    mark = page.locator('mark[data-id="two-obstacles"]').first
    assert "is-selected" in mark.get_attribute("class")
    page.wait_for_timeout(500)
    assert mark.evaluate("e => { const b = e.getBoundingClientRect(); return b.top > 0 && b.bottom < 1000 }")


def test_a_finding_and_a_row_of_the_register_select_their_statement(visit: Open, bargain: Path) -> None:
    page = visit(bargain)
    finding = page.locator("#findings li[data-id]").first
    finding.locator("p").first.click()
    assert page.evaluate(CHOSEN) == finding.get_attribute("data-id")
    page.click("#tab-claims")
    page.locator('tr[data-id="standing-still"] td').first.click()
    assert page.evaluate(CHOSEN) == "standing-still"


def test_hovering_lights_up_the_partners_both_ways(visit: Open, bargain: Path) -> None:
    page = visit(bargain)
    page.locator('mark[data-id="stronger-iran"]').first.hover()
    assert "is-hovered" in page.get_attribute('g[data-id="stronger-iran"]', "class")
    page.locator('g[data-id="two-obstacles"] .plate').first.hover()
    assert "is-hovered" in page.locator('mark[data-id="two-obstacles"]').first.get_attribute("class")
    assert "is-hovered" not in page.locator('mark[data-id="stronger-iran"]').first.get_attribute("class")


def test_a_deep_link_opens_the_way_to_its_statement(visit: Open, bargain: Path) -> None:
    page = visit(bargain, "#iran-card")
    assert page.evaluate(CHOSEN) == "iran-card"
    assert page.locator('g[data-id="iran-card"]').is_visible()
    page.evaluate("location.hash = '#standing-still'")
    page.wait_for_function(f"{CHOSEN} === 'standing-still'")


@pytest.mark.parametrize("hash_", ["#nowhere", "#%", "#", f"#{quote('é “x”')}"])
def test_a_link_to_nothing_opens_the_page_as_it_is(visit: Open, bargain: Path, hash_: str) -> None:
    page = visit(bargain, hash_)
    assert page.evaluate(CHOSEN) is None
    assert shown(page) == 7


def test_the_page_opens_on_the_thesis_and_one_level_with_counts_of_the_rest(
    visit: Open, bargain: Path
) -> None:
    page = visit(bargain)
    assert 5 <= shown(page) <= 8
    assert page.locator('g[data-id="stronger-iran"]').is_visible()
    pills = page.locator("g.box:not(.is-away) .pill.is-folded text").all_text_contents()
    assert "+4 reasons" in pills
    assert page.locator(".apart").inner_text() == "+4 that lead to no thesis"


def test_a_branch_is_unfolded_and_folded_by_pill_double_click_and_space(visit: Open, bargain: Path) -> None:
    page = visit(bargain)
    before = shown(page)
    box = page.locator('g[data-id="two-obstacles"]')
    assert box.get_attribute("aria-expanded") == "false"
    box.locator(".pill rect").click()
    assert (shown(page), box.get_attribute("aria-expanded")) == (before + 2, "true")
    box.locator(".plate").first.dblclick()
    assert shown(page) == before
    box.focus()
    page.keyboard.press("Space")
    assert shown(page) == before + 2
    page.keyboard.press("Space")
    assert shown(page) == before


def test_the_whole_map_is_the_engines_drawing(visit: Open, bargain: Path) -> None:
    page = visit(bargain)
    page.click("[data-do=whole]")
    assert shown(page) == page.locator("g.box").count()
    assert page.locator("svg.argmap.is-engine").count() == 1
    page.click("[data-do=whole]")
    assert shown(page) == 7


def test_what_leads_to_no_thesis_is_a_click_away(visit: Open, bargain: Path) -> None:
    page = visit(bargain)
    page.click(".apart")
    assert shown(page) == 11


def test_panning_and_zooming_move_the_map_by_a_transform_and_not_by_its_view_box(
    visit: Open, bargain: Path
) -> None:
    page = visit(bargain)
    box = page.get_attribute("svg.argmap[role=group]", "viewBox")
    style = "document.querySelector('.stage > svg').style.transform"
    before = page.evaluate(style)
    page.mouse.move(1500, 600)
    page.mouse.down()
    page.mouse.move(1400, 500, steps=5)
    page.mouse.up()
    page.wait_for_timeout(50)
    moved = page.evaluate(style)
    page.mouse.wheel(0, -200)
    page.wait_for_timeout(50)
    assert len({before, moved, page.evaluate(style)}) == 3
    assert page.get_attribute("svg.argmap[role=group]", "viewBox") == box


def test_a_drag_selects_nothing(visit: Open, bargain: Path) -> None:
    page = visit(bargain)
    at = page.locator('g[data-id="two-obstacles"] .plate').first.bounding_box()
    page.mouse.move(at["x"] + 20, at["y"] + 20)
    page.mouse.down()
    page.mouse.move(at["x"] + 80, at["y"] + 60, steps=4)
    page.mouse.up()
    assert page.evaluate(CHOSEN) is None


def test_the_card_leads_to_passages_and_to_other_statements(visit: Open, bargain: Path) -> None:
    page = visit(bargain, "#own-advantage")
    page.click(".card .place")
    assert page.evaluate("document.activeElement.tagName + document.activeElement.dataset.id") == (
        "MARKown-advantage"
    )
    page.click(".card .to >> text=Iran card")
    assert page.evaluate(CHOSEN) == "iran-card"
    page.click(".card .close")
    assert page.evaluate(CHOSEN) is None
    assert page.locator(".card").is_hidden()


def test_the_register_follows_what_is_selected(visit: Open, bargain: Path) -> None:
    page = visit(bargain, "#iran-card")
    page.click("#tab-claims")
    inside = """id => { const row = document.querySelector(`tr[data-id="${id}"]`).getBoundingClientRect();
      const pane = document.getElementById('claims').getBoundingClientRect();
      return row.top >= pane.top && row.top < pane.bottom; }"""
    assert page.evaluate(inside, "iran-card")
    page.locator('mark[data-id="own-advantage"]').first.click()
    assert page.evaluate(inside, "own-advantage")


def test_in_a_narrow_window_a_chosen_box_stays_in_sight(visit: Open, bargain: Path) -> None:
    page = visit(bargain, viewport={"width": 390, "height": 800})
    page.locator("#map").evaluate("e => e.scrollIntoView()")
    before = page.evaluate("scrollY")
    page.locator('g[data-id="stronger-iran"] .plate').click()
    page.wait_for_timeout(500)
    assert page.evaluate(CHOSEN) == "stronger-iran"
    assert page.evaluate("scrollY") == before


def test_a_map_of_a_thousand_statements_opens_and_moves(visit: Open, tmp_path: Path) -> None:
    reading = argmap.read(write_map(tmp_path, 1000))
    file = tmp_path / "page.html"
    file.write_text(page_of(reading, argmap.check(reading)).html, "utf-8")
    page = visit(file)
    assert 1 < shown(page) < 60
    style = "document.querySelector('.stage > svg').style.transform"
    before = page.evaluate(style)
    page.mouse.move(1500, 600)
    page.mouse.down()
    page.mouse.move(1400, 560, steps=4)
    page.mouse.up()
    page.wait_for_timeout(50)
    assert page.evaluate(style) != before
    page.click("[data-do=whole]")
    assert 60 < shown(page) <= 400
    assert "unfold further" in page.inner_text("[role=status]")
