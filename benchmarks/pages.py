"""What `argmap build` takes beside the layout engine alone, and how its page does in a browser."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from argmap.renderers.engine import find_engine
from made_map import write_map
from row import Row, Skipped
from spent import Spent, spent

if TYPE_CHECKING:
    from playwright.sync_api import Page

USUAL, LARGE = 1_000, 5_000
KILOBYTE = 1_000
BASE, EACH = 150 * KILOBYTE, 4 * KILOBYTE
READY = "performance.getEntriesByName('argmap-ready')[0].startTime"
FRAMES = 60
OFFLINE = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]

# Milliseconds a frame while the map is dragged to and fro, the first frame not counted.
DRAGGED = """
async (frames) => {
  const stage = document.querySelector('#map .stage');
  const box = stage.getBoundingClientRect();
  const at = {x: box.left + box.width / 2, y: box.top + box.height / 2};
  const send = (type, dx) => stage.dispatchEvent(new PointerEvent(type, {
    bubbles: true, pointerId: 1, isPrimary: true, button: 0, buttons: type === 'pointerup' ? 0 : 1,
    clientX: at.x + dx, clientY: at.y}));
  const frame = () => new Promise(requestAnimationFrame);
  send('pointerdown', 0);
  await frame();
  const start = await frame();
  let now = start;
  for (let i = 1; i <= frames; i++) { send('pointermove', 120 * Math.sin(i / 5)); now = await frame(); }
  send('pointerup', 0);
  return (now - start) / frames;
}
"""


def pages(rounds: int, folder: Path) -> Iterator[Row | Skipped]:
    """Builds of made maps of two sizes, their pages, and those in a browser."""
    for size in (USUAL, LARGE):
        path = write_map(folder / f"map-{size}", size)
        out = folder / f"page-{size}"
        builds = [_build(path, out) for _ in range(rounds if size == USUAL else 1)]
        alone = [_engine_alone(out / "map.dot") for _ in range(rounds)] if size == USUAL else []
        yield from _built(size, out, builds, alone)
        yield from _in_browser(size, out / "index.html")


def _build(path: Path, out: Path) -> Spent:
    return spent([sys.executable, "-m", "argmap", "build", path, "-o", out], os.environ)


def _engine_alone(source: Path) -> Spent:
    return spent([find_engine().path, "-q", "-Tsvg", source], os.environ)


def _built(size: int, out: Path, builds: list[Spent], alone: list[Spent]) -> Iterator[Row]:
    told = f"{size:,} statements"
    if alone:
        ratio = median(b.cpu / a.cpu for b, a in zip(builds, alone, strict=True))
        yield Row(f"argmap build, {told} / the engine alone on its map.dot, CPU", ratio, "x", 3)
    yield Row(f"argmap build, {told}, CPU", median(b.cpu for b in builds), "s")
    yield Row(f"argmap build, {told}, peak of memory", max(b.memory for b in builds), "MB")
    page = (out / "index.html").stat().st_size
    yield Row(f"its page / (150 KB + 4 KB a statement), {told}", page / (BASE + EACH * size), "x", 1)


def _in_browser(size: int, page: Path) -> Iterator[Row | Skipped]:
    told = f"{size:,} statements in Chromium"
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        yield Skipped(told, "there is no Chromium")
        return
    try:
        import playwright.sync_api  # noqa: F401 - asked for before the browser is started
    except ImportError:
        yield Skipped(told, "Playwright is not installed")
        return
    with _browser(program) as window:
        window.goto(page.as_uri())
        window.wait_for_function("performance.getEntriesByName('argmap-ready').length > 0")
        most = 1.5 if size == USUAL else None
        frame = 20 if size == USUAL else 34
        yield Row(f"until its page is ready, {told}", window.evaluate(READY) / 1000, "s", most)
        yield Row(f"a frame while its map is dragged, {told}", window.evaluate(DRAGGED, FRAMES), "ms", frame)


@contextmanager
def _browser(program: str) -> Iterator[Page]:
    from playwright.sync_api import sync_playwright

    arguments = [*OFFLINE, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with tempfile.TemporaryDirectory() as profile, sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            profile, executable_path=program, args=arguments, viewport={"width": 1600, "height": 900}
        )
        yield context.new_page()
        context.close()
