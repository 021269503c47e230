"""The strip of an essay's paragraphs: which have something mapped, and which something flagged."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from argmap.reading import Reading
from argmap.renderers.html.escaping import told
from argmap.renderers.html.naming import paragraph_id
from argmap.renderers.html.ranges import by_block, marked, together
from argmap.text.essay import Essay
from argmap.text.markdown import Block
from argmap.text.place import Span

_NO_FAULT = "sourced"


def strip_html(reading: Reading, flags: Mapping[str, tuple[str, ...]]) -> str:
    """A link for every numbered paragraph of the essays; those of several essays stand in groups.

    `flags` are those of every statement; a statement that cites a source is not flagged by that.
    """
    flagged = {identifier for identifier, names in flags.items() if set(names) - {_NO_FAULT}}
    if len(reading.essays) == 1:
        return "\n".join(_links(reading, reading.essays[0], flagged, None))
    return "\n".join(
        f'<span role="group" aria-label="{told(essay.title or essay.file)}">\n'
        + "\n".join(_links(reading, essay, flagged, number))
        + "\n</span>"
        for number, essay in enumerate(reading.essays, 1)
    )


def _links(reading: Reading, essay: Essay, flagged: Collection[str], number: int | None) -> Iterator[str]:
    for block, inside in by_block(essay, marked(reading, essay)):
        if block.number is not None:
            statements = {one.statement for one in inside}
            some = len(statements & set(flagged))
            classes = " ".join(["is-mapped"] * bool(statements) + ["is-flagged"] * bool(some))
            yield (
                f'<a href="#{paragraph_id(block.number, number)}"'
                + (
                    f' class="{classes}" data-share="{_share(essay, block, together(inside))}"'
                    if classes
                    else ""
                )
                + f' aria-label="{_told(block.number, len(statements), some)}">{block.number}</a>'
            )


def _told(paragraph: int, statements: int, flagged: int) -> str:
    if not statements:
        return f"¶{paragraph}: nothing mapped"
    counted = f"¶{paragraph}: {statements} statement{'' if statements == 1 else 's'}"
    return f"{counted}, {flagged} flagged" if flagged else counted


def _share(essay: Essay, block: Block, inside: list[Span]) -> str:
    """The share of a paragraph's characters (but spaces) that is mapped, up to 1."""
    whole, mapped = ([_visible(essay, span) for span in spans] for spans in ([block.span], inside))
    return f"{sum(mapped) / max(sum(whole), 1):.2g}"


def _visible(essay: Essay, span: Span) -> int:
    return sum(map(len, essay.flat[span.start : span.end].split()))
