"""What is drawn when an engine is slow, fails, is not there, or cannot write a format."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from argmap.errors import EngineError, NoEngineError
from argmap.graph import ArgumentMap
from argmap.reading import Reading
from argmap.renderers import engine as engines, svg as svg_room
from argmap.renderers.engine import Engine, find_engine
from argmap.renderers.html import page
from argmap.renderers.svg import pdf, pictures, svg
from argmap.renderers.view import View
from renderers.maps import Draft, breakwater

posix = pytest.mark.skipif(os.name != "posix", reason="the fake engines are shell scripts")


@pytest.fixture
def fake(tmp_path: Path) -> Iterator[Callable[[str], Engine]]:
    """An engine that is a shell script and does as told."""

    def write(body: str) -> Engine:
        path = tmp_path / "fake-dot"
        path.write_text(
            f'#!/bin/sh\n[ "$1" = -V ] && echo "dot - graphviz version 9.0.0 (0)" >&2 && exit 0\n{body}\n'
        )
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return find_engine(str(path))

    yield write
    engines._probe.cache_clear()


@posix
@pytest.mark.parametrize(
    ("body", "said"), [("exec sleep 60", "did not finish within"), ("exit 3", "could not draw")]
)
def test_argmaps_own_layout_stands_in_for_an_engine_and_says_so(
    fake: Callable[[str], Engine], body: str, said: str
) -> None:
    made = pictures(Reading(breakwater()), (), None, "svg", engine=fake(body), timeout=0.3)
    assert any(said in notice for notice in made.notices)
    assert any("argmap's own layout" in notice for notice in made.notices)
    text = made.sheets[0].content.decode()
    assert text.count('class="box ') == svg(Reading(breakwater())).count('class="box ')


@posix
def test_a_map_that_takes_an_engine_too_long_is_folded_first(fake: Callable[[str], Engine]) -> None:
    bundled = find_engine().path
    slow = f'text=$(cat); case "$text" in *s60*) exec sleep 60;; esac; printf %s "$text" | {bundled} "$@"'
    made = pictures(Reading(wide(80)), (), None, "svg", engine=fake(slow), timeout=1.5)
    assert any("of 80 boxes" in notice for notice in made.notices)
    assert 0 < made.sheets[0].content.count(b'class="box ') < 80


def wide(count: int) -> ArgumentMap:
    m = Draft("Wide")
    m.say("s0", "The thesis.", thesis=True)
    for n in range(1, count):
        m.say(f"s{n}", f"Statement {n}.")
        m.infer(f"s{(n - 1) // 3}", f"s{n}", id=f"r{n}")
    return m.map()


def test_without_any_engine_a_picture_and_a_page_are_made_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def none(_choice: str | None = None) -> Engine:
        raise NoEngineError("no layout engine was found")

    monkeypatch.setattr(svg_room, "find_engine", none)
    made = pictures(Reading(breakwater()), (), None, "svg")
    assert made.notices == ("argmap's own layout is used: no layout engine was found",)
    with pytest.raises(NoEngineError):
        pictures(Reading(breakwater()), (), None, "png")
    assert 'class="argmap"' in page(Reading(breakwater()), ()).html


def test_a_branch_a_page_is_a_sheet_each(tmp_path: Path) -> None:
    made = pictures(Reading(breakwater()), (), View(form="page"), "svg")
    names = [sheet.name for sheet in made.sheets]
    assert names == [f"map-{n}" for n in range(1, len(names) + 1)]
    assert len(names) > 2
    assert b"page 2" in made.sheets[0].content


def test_the_bundled_engine_writes_no_pdf_and_another_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda *_, **__: None)
    monkeypatch.setattr(engines.importlib.util, "find_spec", lambda _: None)
    with pytest.raises(EngineError, match="writes no PDF") as caught:
        engines.pdf_engine(Engine("graphviz-pure", "x", "0.2", "16.1"))
    assert "argmap[pdf]" in str(caught.value)


@pytest.mark.skipif(
    shutil.which("dot") is None and find_spec("pygraphviz") is None,
    reason="neither Graphviz nor pygraphviz is here",
)
def test_a_pdf_is_written_where_an_engine_can() -> None:
    assert pdf(Reading(breakwater())).startswith(b"%PDF")
