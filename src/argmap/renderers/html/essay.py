"""The essay in the page: as a reader sees it, only the marked words of it, or none of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from argmap.graph import EssayEntry, Statement
from argmap.reading import Reading
from argmap.renderers.html.blocks import BlockWriter
from argmap.renderers.html.escaping import shown, told
from argmap.renderers.html.excerpts import places, quotes
from argmap.renderers.html.marked import Marked, Tags, marked
from argmap.renderers.html.naming import description, mark_classes, own_name, short_names
from argmap.renderers.sketch import svg_id
from argmap.text.essay import Essay
from argmap.text.markdown import pieces

Carried = Literal["full", "quotes", "none"]
"""How much of an essay the page carries."""

Flags = Mapping[str, tuple[str, ...]]


def essays_html(reading: Reading, flags: Flags, *, text: Carried = "full") -> str:
    """All essays of a reading; several are articles with a heading each.

    What the map names and is not there gets a sentence that says so, as has a map without an essay.
    """
    entries = reading.map.essays
    if len(entries) + len(reading.essays) == 0:
        return '<p class="no-essay">The map names no essay.</p>'
    if len(entries) <= 1 and len(reading.essays) <= 1:
        if reading.essays:
            return essay_html(reading, reading.essays[0], flags, text=text)
        return missing_html(entries[0])
    articles = []
    for number, essay in enumerate(reading.essays, 1):
        words = essay_html(reading, essay, flags, text=text, number=number)
        articles.append(_article(essay.title or essay.file, words))
    missing = (entry for entry in entries if reading.essay(entry.id) is None)
    articles += [_article(entry.title or entry.file, missing_html(entry)) for entry in missing]
    return "\n".join(articles)


def missing_html(entry: EssayEntry) -> str:
    """A sentence on an essay that the map names and that is not there."""
    return f'<p class="no-essay">The essay <bdi>{shown(entry.file)}</bdi> was not there to be read.</p>'


def essay_html(
    reading: Reading, essay: Essay, flags: Flags, *, text: Carried = "full", number: int | None = None
) -> str:
    """`essay`, one of those of `reading`, with a mark for all words that statements rest on.

    `flags` are those of every statement; `number` counts the essays from 1 when there are several.
    Marks are described by what stands at the end, unseen.
    """
    spans = {
        identifier: [anchor.span for anchor in anchors if anchor.essay_id == essay.id]
        for identifier, anchors in reading.anchors.items()
    }
    ranges = marked(spans)
    known = {one.statement for one in ranges}
    statements = [statement for statement in reading.map.statements if statement.id in known]
    names = {statement.id: own_name(statement, reading.essays) for statement in statements}
    tags = _tags(reading, essay, statements, flags)
    if text == "full":
        words = whole(essay, ranges, tags, number)
    elif text == "quotes":
        words = quotes(essay, ranges, tags, number)
    else:
        words = places(essay, ranges, tags, names, number)
    return words + _descriptions(reading, essay, statements, names, flags)


def whole(essay: Essay, ranges: Iterable[Marked], tags: Mapping[str, Tags], number: int | None) -> str:
    """The whole `essay`."""
    blocks = list(zip(essay.rendered.blocks, pieces(essay.source), strict=True))
    writer = BlockWriter(essay.rendered.text, [piece for _, own in blocks for piece in own], ranges, tags, number)
    for block, own in blocks:
        writer.block(block, own)
    return writer.html()


def _tags(
    reading: Reading, essay: Essay, statements: Iterable[Statement], flags: Flags
) -> dict[str, Tags]:
    shorts = short_names(reading.map)
    found = {}
    for statement in statements:
        opening = f'<mark data-id="{shown(statement.id)}" class="{mark_classes(statement, flags[statement.id])}"'
        described = f'{opening} aria-describedby="{_description_id(reading, statement)}"'
        own_id = f' id="{shown(svg_id("m", statement.id))}"' if _is_home(reading, essay, statement) else ""
        label = f'<sup class="mark-id" aria-hidden="true">{shown(shorts[statement.id])}</sup>'
        found[statement.id] = Tags(
            f"{described}{own_id}>", f"{described}>", f"{opening}>", f"{label}</mark>"
        )
    return found
