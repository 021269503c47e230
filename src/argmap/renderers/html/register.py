"""The register in the page: a row for every statement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.graph import Statement
from argmap.reading import Reading
from argmap.renderers.html.escaping import shown
from argmap.renderers.html.essay import Carried
from argmap.renderers.html.wording import HTML, named
from argmap.renderers.themes import FLAGS
from argmap.renderers.wording import Wording, kind
from argmap.text.locate import Anchor, Miss

_HEAD = ("Statement", "Kind", "Standing", "In the text", "Held by", "Rests on", "Opposed by", "Flags")
_LONGEST = 240


def register(reading: Reading, flags: Mapping[str, tuple[str, ...]], text: Carried) -> str:
    """The table of all statements, in the order of the map."""
    words = Wording(reading.map, HTML)
    head = "".join(f'<th scope="col">{title}</th>' for title in _HEAD)
    rows = "\n".join(_row(reading, words, s, flags[s.id], text) for s in reading.map.statements)
    caption = "The claims register: every statement of the map"
    opening = f"<table><caption>{caption}</caption><thead><tr>{head}</tr></thead>"
    return f"{opening}\n<tbody>\n{rows}\n</tbody></table>"


def _row(reading: Reading, words: Wording, s: Statement, flags: tuple[str, ...], text: Carried) -> str:
    own = words.reasons(s), words.sources(s)
    answer = words.answer(s) if s.kind == "counterposition" else ""
    cells = (
        kind(s),
        words.standing(s),
        "<br>".join(_quotes(reading, s, text)),
        words.holder(s),
        "; ".join(part for part in own if part),
        "; ".join(part for part in (words.opponents(s), answer) if part),
        ", ".join(f'<span class="flag is-{f}">{FLAGS[f].word.lower()}</span>' for f in flags),
    )
    said = f"<div>{shown(s.text)}</div>" if s.text and s.text != s.label else ""
    first = f'<th scope="row">{named(s.label, s.id)}{said}</th>'
    return f'<tr data-id="{shown(s.id)}">{first}{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>'


def _quotes(reading: Reading, s: Statement, text: Carried) -> Iterator[str]:
    """The verbatim words with their paragraph, as far as the page may carry them."""
    for found in reading.located.get(s.id, ()):
        if isinstance(found, Miss):
            yield '<span class="missing">not found in the text</span>'
        else:
            yield quoted(found, text)


def quoted(anchor: Anchor, text: Carried) -> str:
    """An anchor as its paragraph and, unless the page carries no text, its words."""
    place = f"¶{anchor.paragraph} " if anchor.paragraph else ""
    if text == "none":
        return place.strip() or "in a heading"
    words = (
        anchor.words if len(anchor.words) <= _LONGEST else f"{anchor.words[:_LONGEST].rpartition(' ')[0]} …"
    )
    return f"{place}<q><bdi>{shown(words)}</bdi></q>"
