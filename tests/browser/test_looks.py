"""How the page looks: light, dark, narrow, on paper, without scripts, with whatever text."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import argmap
from browser.conftest import Open
from renderers.test_themes import contrast

Pages = Callable[[argmap.Reading], Path]

# Every visible piece of text with its colour and the colours behind it, from the nearest on.
TEXTS = """
() => {
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const words = walk.currentNode.textContent.trim();
    const parent = walk.currentNode.parentElement;
    if (!words || parent.closest('script, style, dialog:not([open]), .unseen, .skip, svg')) continue;
    const how = {contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true};
    if (!parent.checkVisibility(how)) continue;
    const grounds = [];
    for (let e = parent; e; e = e.parentElement) grounds.push(getComputedStyle(e).backgroundColor);
    found.push([words.slice(0, 30), getComputedStyle(parent).color, grounds]);
  }
  return found;
}
"""


def hexed(color: str) -> tuple[str, float]:
    numbers = [float(n) for n in re.findall(r"[\d.]+", color)]
    scale = 255 if color.startswith("color(srgb") else 1
    red, green, blue = (round(n * scale) for n in numbers[:3])
    return f"#{red:02X}{green:02X}{blue:02X}", numbers[3] if len(numbers) > 3 else 1.0


def ground(colors: list[str]) -> str:
    """The colour that lies behind, of several that let others through."""
    mixed = None
    for color in reversed(colors):
        over, alpha = hexed(color)
        if mixed is None:
            mixed = over if alpha else "#FFFFFF"
        pairs = ((int(over[i : i + 2], 16), int(mixed[i : i + 2], 16)) for i in (1, 3, 5))
        mixed = "#" + "".join(f"{round(a * alpha + b * (1 - alpha)):02X}" for a, b in pairs)
    assert mixed is not None
    return mixed


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_contrast_in_both_themes(visit: Open, bargain: Path, scheme: str) -> None:
    page = visit(bargain, "#own-advantage", color_scheme=scheme)
    page.wait_for_timeout(400)
    poor = {
        (words, color, behind)
        for words, color, grounds in page.evaluate(TEXTS)
        if contrast(hexed(color)[0], behind := ground(grounds)) < 4.5
    }
    assert poor == set()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_borders_of_controls_and_lines_of_the_map_are_seen_in_both_themes(
    visit: Open, bargain: Path, scheme: str
) -> None:
    page = visit(bargain, color_scheme=scheme)
    borders = page.eval_on_selector_all(
        ".tools :is(button, input, select), .strip a",
        "all => all.map(e => [getComputedStyle(e).borderTopColor, getComputedStyle(e.parentElement)"
        ".backgroundColor, e.textContent.slice(0, 20)])",
    )
    strokes = page.eval_on_selector_all(
        ".stage .line:not(.is-away), .stage g.box:not(.is-away) > .plate",
        "all => all.map(e => [getComputedStyle(e).stroke, getComputedStyle(document.getElementById('map'))"
        ".backgroundColor, e.getAttribute('class') + e.parentElement.getAttribute('class')])",
    )
    paper = page.evaluate("getComputedStyle(document.querySelector('.head')).backgroundColor")
    grounds = [(color, paper if hexed(behind)[1] == 0 else behind, what) for color, behind, what in borders]
    poor = [
        (what, color, behind)
        for color, behind, what in [*grounds, *strokes]
        if color != "none" and contrast(hexed(color)[0], hexed(behind)[0]) < 3
    ]
    assert poor == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_map_turns_dark_with_the_page(visit: Open, bargain: Path, scheme: str) -> None:
    page = visit(bargain, color_scheme=scheme)
    fill = page.evaluate("getComputedStyle(document.querySelector('.box-claim .plate')).fill")
    assert hexed(fill)[0] == {"light": "#FFFFFF", "dark": "#1E2933"}[scheme]
    assert page.get_attribute("[data-do=theme]", "aria-pressed") == str(scheme == "dark").lower()
    page.click("[data-do=theme]")
    turned = page.evaluate("getComputedStyle(document.querySelector('.box-claim .plate')).fill")
    assert turned != fill


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("hash_", ["", "#own-advantage"])
def test_the_page_is_accessible_as_far_as_axe_can_tell(
    browser: Any, bargain: Path, scheme: str, hash_: str
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    # The page lets no foreign script in, not even axe.
    context = browser.new_context(
        bypass_csp=True, color_scheme=scheme, viewport={"width": 1600, "height": 1000}
    )
    page = context.new_page()
    page.goto(bargain.as_uri() + hash_)
    page.wait_for_timeout(500)
    found = axe.Axe().run(page).response["violations"]
    context.close()
    grave = [
        (one["id"], node["html"][:120])
        for one in found
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"][:3]
    ]
    assert grave == []


def test_a_narrow_window_needs_no_scrolling_sideways(visit: Open, bargain: Path) -> None:
    page = visit(bargain, viewport={"width": 380, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 380
    assert page.locator("#essay").is_visible()
    assert page.locator('g[data-id="stronger-iran"]').count() == 1


def test_without_scripts_everything_is_there(visit: Open, bargain: Path) -> None:
    page = visit(bargain, java_script_enabled=False)
    for selector in ("#essay mark", "#map g.box", "#findings li", "#claims tr", "#outline li"):
        assert page.locator(selector).first.is_visible(), selector
    assert page.locator("g.box:visible").count() == page.locator("g.box").count()


def test_who_wants_less_motion_gets_none(visit: Open, bargain: Path) -> None:
    page = visit(bargain, reduced_motion="reduce")
    moves = "all => all.some(e => getComputedStyle(e).animationName !== 'none')"
    assert not page.eval_on_selector_all("g.box, mark", moves)


# on paper


def test_print_shows_every_statement_readably_and_leaves_the_page_as_it_was(
    visit: Open, bargain: Path, tmp_path: Path
) -> None:
    page = visit(bargain, "#own-advantage", color_scheme="dark")
    page.select_option("select.filter", "kind:evidence")
    page.click("[data-do=zoom-in]")
    page.wait_for_timeout(300)
    view = "document.querySelector('.stage > svg').style.transform"
    before = page.evaluate(view)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator("svg .is-dimmed").count() == 0
    assert page.locator(".tools").is_hidden()
    # Arrow heads are drawn only while the map that has them is laid out.
    assert page.evaluate("getComputedStyle(document.getElementById('map')).display") != "none"
    assert page.evaluate("document.getElementById('map').getBoundingClientRect().height") == 0
    sizes = page.eval_on_selector_all(
        ".printed svg", "all => all.map(s => s.getBoundingClientRect().width / s.viewBox.baseVal.width)"
    )
    assert sizes
    printed = page.eval_on_selector_all(
        ".printed g.box text.body", "all => all.map(e => e.textContent.replace(/\\s+/g, ' ').trim())"
    )
    for s in argmap.read(Path(__file__).resolve().parents[2] / "maps" / "iran-russia").map.statements:
        words = " ".join((s.text or s.label).split())
        assert any(words in line for line in printed), s.id
    page.emulate_media(media="screen")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.input_value("select.filter") == "kind:evidence"
    assert page.evaluate("document.body.dataset.selected") == "own-advantage"
    assert page.locator(".printed").count() == 0
    page.wait_for_timeout(100)
    assert page.evaluate(view) == before


def test_the_print_can_be_read_as_text(visit: Open, bargain: Path, tmp_path: Path) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    page = visit(bargain)
    page.pdf(path=str(tmp_path / "page.pdf"), prefer_css_page_size=True)
    told = subprocess.run(
        ["pdftotext", "-raw", tmp_path / "page.pdf", "-"], capture_output=True, check=True
    ).stdout
    words = " ".join(told.decode().split())
    letters = re.sub(r"[\s\u00ad-]", "", words)
    for s in argmap.read(Path(__file__).resolve().parents[2] / "maps" / "iran-russia").map.statements:
        assert re.sub(r"[\s-]", "", s.text) in letters, s.id
    for wanted in ("A Bargain with Moscow", "Map, page 1 of", "Outline", "Claims (83)", "Findings (41)"):
        assert wanted in words
