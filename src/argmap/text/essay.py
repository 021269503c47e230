"""The essay: the text being read."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from attrs import frozen

from argmap.text.folding import Folded, fold
from argmap.text.markdown import Block, Rendered, render
from argmap.text.place import Lines, Place, Span
from argmap.text.sentences import sentences
from argmap.text.words import Words

_LINE_BREAK = re.compile(r"(?<!\n)\n(?!\n)")


class Paragraph(NamedTuple):
    """A numbered block of the essay's body; ¶`number` counts from 1.

    `span` and the spans of the `sentences` are ranges of the rendered text, `source` is the range
    of the paragraph's lines in the Markdown source.
    """

    number: int
    span: Span
    source: Span
    sentences: tuple[Span, ...]


@frozen
class Essay:
    """A text and what is known about it.

    `source` is the Markdown as it stands in the file, `file` the name shown in messages, `id` tells
    essays apart when a map reads several. What is computed from the text is computed once, when it
    is first asked for.
    """

    source: str
    file: str = "essay.md"
    id: str = "essay"
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    retrieved: str | None = None

    @cached_property
    def rendered(self) -> Rendered:
        """The text that a reader sees, traced back to the source."""
        return render(self.source)

    @cached_property
    def flat(self) -> str:
        """The rendered text with a space for each line break inside a block: same offsets."""
        return flat(self.rendered.text)

    @cached_property
    def folded(self) -> Folded:
        """The rendered text, folded."""
        return fold(self.rendered.text)

    @cached_property
    def words(self) -> Words:
        """The words of the folded text."""
        return Words(self.folded.text)

    @cached_property
    def lines(self) -> Lines:
        """The lines of the source."""
        return Lines(self.source, self.file)

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The numbered blocks, ¶1 first."""
        text = self.rendered.text
        return tuple(
            Paragraph(block.number, block.span, block.source, _shifted(text, block.span))
            for block in self.rendered.blocks
            if block.number is not None
        )

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.rendered.blocks]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [paragraph.span.start for paragraph in self.paragraphs]

    def place(self, offset: int) -> Place:
        """The place of an offset into the source."""
        return self.lines.place(offset)

    def block_at(self, offset: int) -> Block:
        """The block at an offset into the rendered text, the one before it if between two."""
        return self.rendered.blocks[bisect_right(self._block_starts, offset) - 1]

    def paragraph_at(self, offset: int) -> int | None:
        """The number of the paragraph at an offset into the rendered text.

        None where no numbered block stands: in a heading, a byline, a footnote, between blocks.
        """
        index = bisect_right(self._paragraph_starts, offset) - 1
        if index < 0 or offset >= self.paragraphs[index].span.end:
            return None
        return index + 1

    def sentence_at(self, offset: int) -> int | None:
        """The number, within its paragraph, of the sentence at an offset into the rendered text."""
        number = self.paragraph_at(offset)
        if number is None:
            return None
        starts = [span.start for span in self.paragraphs[number - 1].sentences]
        return max(bisect_right(starts, offset), 1)

    def excerpt(self, span: Span) -> str:
        """The rendered words of `span`, their line breaks become spaces; paragraphs stay apart."""
        return self.flat[span.start : span.end]


def flat(text: str) -> str:
    """`text` with a space for each single line end, so with the same offsets."""
    return _LINE_BREAK.sub(" ", text)


def _shifted(text: str, span: Span) -> tuple[Span, ...]:
    """The sentences of a block, as ranges of the whole rendered `text`."""
    found = sentences(text[span.start : span.end])
    return tuple(Span(span.start + one.start, span.start + one.end) for one in found)
