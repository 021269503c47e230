"""The essay in the page: as a reader sees it, only the marked words of it, or none of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from argmap.graph import EssayEntry
from argmap.reading import Reading
from argmap.renderers.html.blocks import whole
from argmap.renderers.html.escaping import shown
from argmap.renderers.html.excerpts import places, quotes
from argmap.renderers.html.ranges import marked
from argmap.renderers.html.tags import Tagged
from argmap.text.essay import Essay

Carried = Literal["full", "quotes", "none"]
"""How much of an essay the page carries."""


def essays_html(reading: Reading, flags: Mapping[str, tuple[str, ...]], *, text: Carried = "full") -> str:
    """All essays of a reading; several are articles with a heading each.

    An essay that the map names and that is not there gets a sentence that says so, as has a map
    without an essay.
    """
    entries, essays = reading.map.essays, reading.essays
    if not entries and not essays:
        return '<p class="no-essay">The map names no essay.</p>'
    if len(entries) <= 1 and len(essays) <= 1:
        return essay_html(reading, essays[0], flags, text=text) if essays else missing_html(entries[0])
    articles = [
        _article(essay.title or essay.file, essay_html(reading, essay, flags, text=text, number=number))
        for number, essay in enumerate(essays, 1)
    ]
    articles += [
        _article(entry.title or entry.file, missing_html(entry))
        for entry in entries
        if reading.essay(entry.id) is None
    ]
    return "\n".join(articles)


def _article(title: str, words: str) -> str:
    return f'<article><h2 class="essay-title" dir="auto">{shown(title)}</h2>\n{words}\n</article>'


def missing_html(entry: EssayEntry) -> str:
    """A sentence on an essay that the map names and that is not there."""
    return f'<p class="no-essay">The essay <bdi>{shown(entry.file)}</bdi> was not there to be read.</p>'


def essay_html(
    reading: Reading,
    essay: Essay,
    flags: Mapping[str, tuple[str, ...]],
    *,
    text: Carried = "full",
    number: int | None = None,
) -> str:
    """`essay`, one of those of `reading`, with marks around the words that statements rest on.

    `flags` are those of every statement; `number` counts the essays from 1 when there are several.
    With ``text="quotes"`` only the marked words are there, with ``none`` the names of statements
    instead of them. At the end, unseen, stands what describes the marks.
    """
    ranges = marked(reading, essay)
    tagged = Tagged(reading, essay, {one.statement for one in ranges}, flags)
    if text == "full":
        words = whole(essay, ranges, tagged.tags, number)
    elif text == "quotes":
        words = quotes(essay, ranges, tagged.tags, number)
    else:
        words = places(essay, ranges, tagged, number)
    return words + tagged.descriptions()
