"""What a page shows of an essay that it may not carry whole: the marked words, or the places alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from argmap.renderers.html.blocks import number_html
from argmap.renderers.html.escaping import shown
from argmap.renderers.html.marks import Lines, Tags
from argmap.renderers.html.naming import paragraph_id
from argmap.renderers.html.ranges import Marked, by_block, clipped, together
from argmap.renderers.html.tags import Tagged
from argmap.text.essay import Essay
from argmap.text.markdown import Block

_LEFT_OUT = '<span class="left-out">…</span>'


def quotes(essay: Essay, ranges: Sequence[Marked], tags: Mapping[str, Tags], number: int | None) -> str:
    """The words of `essay` in `ranges`, paragraph by paragraph, with ``…`` for what is left out."""
    text = essay.flat.replace("\n", " ")
    out: list[str] = []
    ranges = clipped(ranges, [block.span for block in essay.rendered.blocks])
    lines = Lines(out, ranges, tags)
    for block, inside in by_block(essay, ranges):
        margin = "" if block.number is None else number_html(block.number)
        out.append(f"<p{_attributes(block, number)}>{margin}")
        done = block.span.start
        for span in together(inside):
            out.append(f"{_LEFT_OUT} " if text[done : span.start].strip() else " ")
            lines.words(span, (), lambda part: shown(text[part.start : part.end]))
            lines.end()
            out.append(" ")
            done = span.end
        out.append(_LEFT_OUT if text[done : block.span.end].strip() else "")
        out.append("</p>\n")
    return "".join(out)


def places(essay: Essay, ranges: Sequence[Marked], tagged: Tagged, number: int | None) -> str:
    """The paragraphs of `essay` by their numbers, with the names of the statements that rest on each."""
    met: set[str] = set()
    items = []
    for block, inside in by_block(essay, ranges):
        where = block.kind.capitalize() if block.number is None else f"¶{block.number}"
        names = [_named(one, tagged, met) for one in dict.fromkeys(one.statement for one in inside)]
        told = ", ".join(names) or '<span class="nothing">nothing mapped</span>'
        items.append(
            f'<li{_attributes(block, number)}><span class="paragraph-number">{where}</span> {told}</li>\n'
        )
    return f'<ul class="places">\n{"".join(items)}</ul>\n'


def _named(statement: str, tagged: Tagged, met: set[str]) -> str:
    tags, name = tagged.tags[statement], tagged.names[statement]
    opening = tags.begin if statement in met else tags.first
    met.add(statement)
    closing = "</mark>" if name == tagged.short[statement] else tags.end
    return f"{opening}<bdi>{shown(name)}</bdi>{closing}"


def _attributes(block: Block, essay: int | None) -> str:
    if block.number is None:
        return ' dir="auto"'
    return f' id="{paragraph_id(block.number, essay)}" data-paragraph="{block.number}" dir="auto"'
