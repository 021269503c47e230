"""Every link within the project leads to something."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conftest import ROOT
from docs.pages import DOCS, PAGES, headings, name_of, prose

OTHERS = ("CONTRIBUTING.md", "CHANGELOG.md", "changelog.d/README.md", "maps/README.md")
LINKING = [*PAGES, *(ROOT / name for name in OTHERS)]
_LINK = re.compile(r"\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)", re.DOTALL)


def links(page: Path) -> list[str]:
    """The addresses that a page links to, without those in blocks and in backticks."""
    return _LINK.findall(re.sub(r"`[^`\n]*`(?!\])", "", prose(page.read_text("utf-8"))))


def fragment(heading: str) -> str:
    """The fragment by which a code host names a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("page", LINKING, ids=name_of)
def test_a_link_leads_to_a_file_and_to_a_heading_of_it(page: Path) -> None:
    for link in links(page):
        if "://" in link:
            continue
        path, _, wanted = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), f"{name_of(page)} links to {link}"
        assert target.is_relative_to(ROOT), f"{name_of(page)} links out of the project: {link}"
        if wanted:
            assert wanted in map(fragment, headings(target.read_text("utf-8"))), link


def test_every_page_can_be_reached_from_the_index() -> None:
    linked = {(DOCS / link.partition("#")[0]).resolve() for link in links(DOCS / "index.md")}
    assert {page for page in PAGES if page.is_relative_to(DOCS)} - linked == {DOCS / "index.md"}


def test_the_readme_leads_to_the_index() -> None:
    assert any(link.startswith("docs/index.md") for link in links(ROOT / "README.md"))


def test_links_are_recognised() -> None:
    text = "[a](b.md) and [c\nd](<e.md#f> 'title') and ![g](h.svg)"
    assert _LINK.findall(text) == ["b.md", "e.md#f", "h.svg"]
    assert fragment("What stands: `a` & b") == "what-stands-a--b"
