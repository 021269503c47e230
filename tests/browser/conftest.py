"""Pages in a real browser: Debian's Chromium, driven by Playwright."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import argmap
from argmap.renderers.engine import find_engine
from argmap.renderers.html import page as page_of

ROOT = Path(__file__).resolve().parent.parent.parent
QUIET = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
QUIET += ["--disable-component-update", "--disable-sync"]

# `--text`, home and engine are those of a usual build.
Open = Callable[..., Any]


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """One browser for all tests; where there is none, they are skipped."""
    sync = pytest.importorskip(
        "playwright.sync_api", reason="Playwright is not installed: pip install playwright"
    )
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("there is no Chromium here: the page was not looked at in a browser")
    sandbox = ["--no-sandbox"] if getattr(os, "geteuid", lambda: 1)() == 0 else []
    with sync.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=[*QUIET, *sandbox])
        yield started
        started.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Callable[[argmap.Reading], Path]:
    """Writes the page of a reading, once for each map."""
    folder = tmp_path_factory.mktemp("pages")
    written: dict[str, Path] = {}

    def write(reading: argmap.Reading) -> Path:
        key = reading.map.title or reading.file
        if key not in written:
            written[key] = folder / f"page-{len(written)}.html"
            html = page_of(reading, argmap.check(reading), engine=find_engine()).html
            written[key].write_text(html, "utf-8")
        return written[key]

    return write


@pytest.fixture(scope="session")
def bargain(pages: Callable[[argmap.Reading], Path]) -> Path:
    """The page of the sample map."""
    return pages(argmap.read(ROOT / "maps" / "iran-russia"))


@pytest.fixture
def visit(browser: Any) -> Iterator[Open]:
    """Opens a page file; afterwards nothing may have been said, asked for or refused."""
    contexts = []
    trouble: list[str] = []

    def open_page(file: Path, hash_: str = "", **settings: Any) -> Any:
        settings.setdefault("viewport", {"width": 1600, "height": 1000})
        context = browser.new_context(**settings)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: trouble.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: trouble.append(f"error: {error}"))
        page.on("request", lambda request: note(request.url))
        address = file.as_uri()

        def note(url: str) -> None:
            if url.partition("#")[0] != address:
                trouble.append(f"request: {url}")

        page.goto(f"{address}{hash_}")
        if settings.get("java_script_enabled", True):
            page.wait_for_function("document.body.dataset.ready !== undefined")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert trouble == []
