"""Whatever the words are: nothing breaks out of its place, and every statement can be linked to."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest

import argmap
from argmap.graph import End, Inference, MapBuilder, Statement
from argmap.renderers.html import page as page_of
from browser.conftest import Open
from renderers.html import pages as readings

Pages = Callable[[argmap.Reading], Path]

OVERLAPS = """() => {
  const all = [...document.querySelectorAll('g.box:not(.is-away)')].map(g => {
    const [x, y] = g.getAttribute('transform').match(/-?[\\d.]+/g).map(Number);
    const b = g.querySelector('.plate').getBBox();
    return [x, y, x + b.width, y + b.height];
  });
  const meet = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  return all.filter((a, i) => all.some((b, j) => i < j && meet(a, b))).length;
}"""
# Boxes with letters outside their plate.
SPILT = """() => [...document.querySelectorAll('g.box:not(.is-away)')].filter(g => {
  const plate = g.querySelector('.plate').getBBox();
  return [...g.querySelectorAll(':scope > text')].some(t => {
    const b = t.getBBox();
    return b.x < -1 || b.x + b.width > plate.width + 1 || b.y + b.height > plate.height + 1;
  });
}).map(g => g.dataset.id)"""

LONG = "supercalifragilistic" * 500
HOSTILE = [
    "<script>alert(1)</script>",
    "say \"no\" & 'yes' <b>bold</b> ]]> -->",
    "من الأفضل أن نبقى معاً",
    "👩‍👩‍👧‍👦 family 🇮🇷🇷🇺",
    LONG,
    "\u202eright to left override",
]


@pytest.fixture(scope="session")
def hostile(pages: Pages) -> Path:
    lines = ["===", "title: Hostile", "===", "", "[Thesis]: All of it stands. #thesis"]
    for n, text in enumerate(HOSTILE):
        said = re.sub(r"([\[\]<>{}#@_*/\\-])", r"\\\1", text)
        lines.append(f"  + [S{n}]: {said}")
        lines.append(f"    - [A{n}]: {said} again")
    return pages(argmap.read_text("\n".join(lines) + "\n", "argdown", "hostile.argdown"))


def test_no_text_breaks_out_of_its_place(visit: Open, hostile: Path) -> None:
    page = visit(hostile)
    page.click("[data-do=whole]")
    page.wait_for_timeout(400)
    assert page.evaluate(SPILT) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 1600
    assert page.locator("script").count() == 3


def test_no_box_lies_on_another_folded_or_whole_downward_or_to_the_right(visit: Open, hostile: Path) -> None:
    page = visit(hostile)
    for button in ("", "direction", "whole", "direction"):
        if button:
            page.click(f"[data-do={button}]")
        assert page.evaluate(OVERLAPS) == 0


@pytest.mark.parametrize("number", range(len(readings.HOSTILE)))
def test_a_word_of_any_kind_stays_a_word_wherever_a_map_can_have_one(
    visit: Open, tmp_path: Path, number: int
) -> None:
    reading, findings = readings.hostile(readings.HOSTILE[number])
    file = tmp_path / "page.html"
    file.write_text(page_of(reading, findings).html, "utf-8")
    page = visit(file)
    page.click("[data-do=whole]")
    if not re.search(
        "[\x0b\ufffe]", readings.HOSTILE[number]
    ):  # what no font has, a browser draws as wide as it likes
        assert page.evaluate(SPILT) == []
    assert page.evaluate(OVERLAPS) == 0
    for selector in ("#essay mark", "#findings li[data-id] p", "g.box:not(.is-away) .plate"):
        page.locator(selector).first.click()
        chosen = page.evaluate("document.body.dataset.selected")
        assert chosen in page.evaluate("[...document.querySelectorAll('tr[data-id]')].map(e => e.dataset.id)")
        page.keyboard.press("Escape")
    for width in ("document.documentElement.scrollWidth", "document.getElementById('essay').scrollWidth"):
        assert page.evaluate(width) <= 1600


SAFE = "!'()*"  # what encodeURIComponent leaves as it is
NAMES = [
    "two words",
    'say "no"',
    "it's <so>",
    "سلام",
    "東京",
    "Straße é",
    "a/b?c#d&e=f",
    "50%",
    "constructor",
]


@pytest.fixture(scope="session")
def named(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a map with a thesis and below it a chain of statements with ids of all kinds."""
    builder = MapBuilder()
    builder.statement(Statement("thesis", "", "All of it stands.", thesis=True))
    over = "thesis"
    for name in NAMES:
        builder.statement(Statement(name, "", f"A statement called {name}."))
        builder.inference(Inference(f"i {name}", (End("statement", name),), End("statement", over)))
        over = name
    file = tmp_path_factory.mktemp("named") / "page.html"
    file.write_text(page_of(argmap.Reading(builder.build(), ()), ()).html, "utf-8")
    return file


@pytest.mark.parametrize("name", NAMES)
def test_a_link_leads_to_a_statement_by_whatever_name(visit: Open, named: Path, name: str) -> None:
    page = visit(named, f"#{quote(name, safe='')}")
    assert page.evaluate("document.body.dataset.selected") == name
    box = page.evaluate(
        "(id) => document.querySelector(`g.box[data-id='${CSS.escape(id)}']:not(.is-away)`)?.dataset.id", name
    )
    assert box == name
    assert page.inner_text(".card-text") == f"A statement called {name}."
    assert page.url.endswith(f"#{quote(name, safe=SAFE)}")
    page.keyboard.press("Escape")
    assert page.locator("g.box:not(.is-away)").count() > 0
    page.evaluate("(id) => { location.hash = encodeURIComponent(id); }", name)
    page.wait_for_function("document.body.dataset.selected !== undefined")
    assert page.evaluate("document.body.dataset.selected") == name


def test_what_is_folded_away_is_found_by_name(visit: Open, named: Path) -> None:
    page = visit(named)
    assert page.locator("g.box:not(.is-away)").count() == 2
    page.fill("input[type=search]", "constructor")
    page.press("input[type=search]", "Enter")
    assert page.evaluate("document.body.dataset.selected") == "constructor"
    assert page.locator('g[data-id="constructor"]').is_visible()
    assert page.locator("g.box:not(.is-away)").count() == len(NAMES) + 1
