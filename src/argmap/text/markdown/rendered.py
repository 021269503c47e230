"""The text that a reader sees of a Markdown file, and where each character of it is written."""

from __future__ import annotations

from array import array
from typing import Literal, NamedTuple

from argmap.text.place import Span

NUMBERED = frozenset({"paragraph", "list", "quote", "table", "code"})
"""Kinds of block that are body, and so get a paragraph number."""


class Block(NamedTuple):
    """A top-level block of a Markdown file.

    `kind` is one of `paragraph`, `list`, `quote`, `table`, `code` (numbered); `title`, `byline`,
    `breadcrumb` and `link` (a paragraph, but not body: see :mod:`argmap.text.masthead`);
    `heading`, `picture`, `html`, `rule`, `footnote`, `front-matter`. `span` is its range in the
    rendered text, empty when nothing of it shows; `source` its lines in the Markdown source,
    without the last line end. `level` is that of a heading, else 0. `number` is its paragraph
    number, counted from 1.
    """

    kind: str
    span: Span
    source: Span
    level: int = 0
    number: int | None = None


class Rendered(NamedTuple):
    r"""The rendered text of a Markdown source.

    Breaks of lines are one ``\n``, also where the source has CRLF; blocks, and the items of lists
    and paragraphs of quotes inside them, are parted by ``\n\n``, the cells of a table's row by a
    tab. Markup, pictures, footnote marks, HTML and front matter do not show.

    ``source[starts[i]:ends[i]]`` is what stands in the source for ``text[i]``: the character
    itself, a longer notation for it such as ``&nbsp;``, or nothing for what parts blocks.
    """

    text: str
    starts: array[int]
    ends: array[int]
    blocks: tuple[Block, ...]

    def to_source(self, span: Span) -> Span:
        """Where the rendered characters of `span` stand in the Markdown source.

        Delimiters between them are covered, those around them are not. An empty span gives an
        empty span.
        """
        if span.start < span.end:
            return Span(self.starts[span.start], self.ends[span.end - 1])
        after = self.ends[-1] if self.ends else 0
        start = self.starts[span.start] if span.start < len(self.text) else after
        return Span(start, start)


class Piece(NamedTuple):
    """A run of a block's words, what opens or closes around some, or what stands between them.

    `act` is `open`, `close`, `words` or `alone`. What opens and closes is, by its `name`, a
    `paragraph`, `heading` (`value`: its level), `list`, `numbered list` (the first number), `item`,
    `quote`, `table`, `head`, `body`, `row`, `header cell` and `cell` (how it is aligned), `footnote`
    (its label), `emphasis`, `strong`, `struck` or `link` (its address); alone stand a `rule`, a
    `picture` (its alternative text), a `footnote mark` (the label) and an `html` block (its source).
    Words are plain (no name), `code`, a `code block`, or a `line break` that the author wrote; `span`
    is their range in the rendered text, for anything else where it stands. In items of tight lists
    words stand without a paragraph, and tags inside a line are left out.
    """

    act: Literal["open", "close", "words", "alone"]
    name: str
    span: Span
    value: str = ""
