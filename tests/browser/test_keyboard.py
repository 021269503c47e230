"""The keyboard alone can do everything."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from browser.conftest import Open

FOCUS = "document.activeElement.dataset?.id ?? document.activeElement.tagName"


def press(page: Any, *keys: str) -> str:
    for key in keys:
        page.keyboard.press(key)
    focused: str = page.evaluate(FOCUS)
    return focused


def test_arrows_walk_to_conclusion_reason_and_siblings(visit: Open, bargain: Path) -> None:
    page = visit(bargain)
    page.locator('g[data-id="stronger-iran"]').focus()
    first = press(page, "ArrowDown")
    assert first == "asking-more"
    second = press(page, "ArrowRight")
    assert second not in (first, "stronger-iran")
    assert press(page, "ArrowLeft") == first
    below = press(page, "ArrowDown")
    assert below not in (first, second)
    assert page.locator(f'g[data-id="{below}"]').is_visible()
    assert press(page, "ArrowUp", "ArrowUp") == "stronger-iran"


def test_siblings_go_round(visit: Open, bargain: Path) -> None:
    page = visit(bargain)
    page.locator('g[data-id="asking-more"]').focus()
    seen = {press(page, "ArrowRight") for _ in range(6)}
    assert len(seen) == 6


def test_a_map_that_grows_to_the_right_turns_the_arrows(visit: Open, bargain: Path) -> None:
    page = visit(bargain)
    page.click("[data-do=direction]")
    page.locator('g[data-id="stronger-iran"]').focus()
    assert press(page, "ArrowRight") == "asking-more"
    assert press(page, "ArrowLeft") == "stronger-iran"


def test_enter_goes_to_the_passage_and_back(visit: Open, bargain: Path) -> None:
    page = visit(bargain)
    page.locator('g[data-id="two-obstacles"]').focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MARK"
    assert page.evaluate(FOCUS) == "two-obstacles"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName.toLowerCase()") == "g"
    assert page.evaluate(FOCUS) == "two-obstacles"


def test_map_essay_and_tabs_are_one_stop_each(visit: Open, bargain: Path) -> None:
    page = visit(bargain)
    for selector in ("g.box[tabindex='0']", "mark[tabindex='0']", "[role=tab][tabindex='0']"):
        assert page.locator(selector).count() == 1
    page.locator("mark[tabindex='0']").focus()
    page.keyboard.press("ArrowDown")
    assert page.locator("mark[tabindex='0']").count() == 1


def test_signs_search_zoom_and_fit_but_not_with_a_modifier(visit: Open, bargain: Path) -> None:
    page = visit(bargain)
    style = "document.querySelector('.stage > svg').style.transform"
    before = page.evaluate(style)
    page.locator('g[data-id="stronger-iran"]').focus()
    page.keyboard.press("Control+0")
    assert page.evaluate(style) == before
    page.keyboard.press("+")
    page.wait_for_timeout(50)
    assert page.evaluate(style) != before
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.type") == "search"
    page.keyboard.type("0+-/")
    assert page.input_value("input[type=search]") == "0+-/"


def test_keys_of_one_sign_can_be_switched_off(visit: Open, bargain: Path) -> None:
    page = visit(bargain)
    page.click("[data-do=keys]")
    assert page.locator("dialog").is_visible()
    page.click("dialog input")
    page.click("dialog > button")
    page.locator('g[data-id="stronger-iran"]').focus()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.type ?? ''") != "search"
    assert press(page, "ArrowDown") == "asking-more"


def test_tabs_follow_the_arrow_keys(visit: Open, bargain: Path) -> None:
    page = visit(bargain)
    page.focus("#tab-findings")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.id") == "tab-claims"
    assert page.locator("#claims").is_visible()
    assert page.locator("#findings").is_hidden()


def test_the_splitter_has_keys(visit: Open, bargain: Path) -> None:
    page = visit(bargain)
    width = "document.getElementById('essay').getBoundingClientRect().width"
    before = page.evaluate(width)
    page.focus(".splitter")
    page.keyboard.press("ArrowRight")
    assert page.get_attribute(".splitter", "aria-valuenow") == "38"
    assert page.evaluate(width) > before


def test_what_has_the_focus_is_seen_to_have_it(visit: Open, bargain: Path) -> None:
    page = visit(bargain)
    seen = []
    for _ in range(34):
        page.keyboard.press("Tab")
        seen.append(
            page.evaluate(
                """() => { const e = document.activeElement; const s = getComputedStyle(e);
                const plate = e.querySelector?.(':scope > .plate');
                const outline = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2;
                const border = plate ? parseFloat(getComputedStyle(plate).strokeWidth) : 0;
                return [e.tagName, outline || border >= 3] }"""
            )
        )
    assert [tag for tag, is_seen in seen if not is_seen] == []
    assert len({tag for tag, _ in seen}) > 4
