"""The blocks of an essay as HTML: headings, paragraphs, lists, tables and what stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from argmap.renderers.html.escaping import shown, told
from argmap.renderers.html.marks import Element, Lines, Tags
from argmap.renderers.html.naming import paragraph_id
from argmap.renderers.html.ranges import Marked, clipped
from argmap.text.essay import Essay
from argmap.text.markdown import Block, Piece, pieces
from argmap.text.place import Span

_ENCLOSES = {
    "paragraph": "p",
    "list": "ul",
    "numbered list": "ol",
    "item": "li",
    "quote": "blockquote",
    "table": "table",
    "head": "thead",
    "body": "tbody",
    "row": "tr",
    "header cell": "th",
    "cell": "td",
    "footnote": "div",
}
_IN_LINE = {"emphasis": "em", "strong": "strong", "struck": "s"}
_ADDRESS = re.compile(r"(?:https?://|mailto:|#)", re.IGNORECASE)
_SET_APART = frozenset({"title", "byline", "breadcrumb", "link"})
_ALIGNED = frozenset({"left", "center", "right"})
_CARRY_ATTRIBUTES = frozenset({"paragraph", "heading", "footnote"})
_LOWEST = 6


def whole(essay: Essay, ranges: Sequence[Marked], tags: Mapping[str, Tags], number: int | None) -> str:
    """The whole `essay`, with the marks of `ranges`."""
    blocks = list(zip(essay.rendered.blocks, pieces(essay.source), strict=True))
    every = [piece for _, own in blocks for piece in own]
    words = [piece.span for piece in every if piece.act == "words"]
    writer = _Writer(essay.rendered.text, every, clipped(ranges, words), tags, number)
    for block, own in blocks:
        writer.block(block, own)
    return "".join(writer.out)


def number_html(number: int) -> str:
    """The number of a paragraph, in the margin."""
    return f'<span class="paragraph-number" aria-hidden="true">¶{number}</span>'


class _Writer:
    """Writes block after block; taken out of its tags, what it writes is the rendered text."""

    def __init__(
        self,
        text: str,
        every: Sequence[Piece],
        ranges: Sequence[Marked],
        tags: Mapping[str, Tags],
        essay: int | None,
    ) -> None:
        self.out: list[str] = []
        self._text = text
        self._lines = Lines(self.out, ranges, tags)
        self._essay = essay
        self._notes = _Notes(every, essay)
        self._levels: list[int] = []
        self._inside: list[Element] = []
        self._attributes = ""
        self._number = ""
        self._done = 0
        self._seam: int | None = None

    def block(self, block: Block, own: Sequence[Piece]) -> None:
        """Write a block; a heading of nothing is none."""
        if block.kind == "heading" and not any(piece.act in ("words", "alone") for piece in own):
            return
        self._attributes = self._of_block(block)
        self._number = number_html(block.number) if block.number is not None else ""
        wrapped = block.number is not None and not (own and own[0].name == "paragraph")
        if wrapped:
            self._open(f'<div class="block-{block.kind}"{self._taken()}>')
        extents = _extents(own)
        for index, piece in enumerate(own):
            self._piece(piece, extents.get(index))
        if wrapped:
            self._close("</div>")

    def _of_block(self, block: Block) -> str:
        own = ' dir="auto"'
        if block.number is not None:
            own = f' id="{paragraph_id(block.number, self._essay)}" data-paragraph="{block.number}"{own}'
        return f' class="{block.kind}"{own}' if block.kind in _SET_APART else own

    def _taken(self) -> str:
        """The attributes of the block, for the first of its tags alone."""
        taken, self._attributes = self._attributes, ""
        return taken

    def _piece(self, piece: Piece, extent: Span | None) -> None:
        if piece.act == "words":
            self._words(piece, [element for element in self._inside if element.open])
        elif piece.act == "alone":
            self._alone(piece, [element for element in self._inside if element.open])
        elif piece.name in _IN_LINE or piece.name == "link":
            if piece.act == "open":
                self._inside.append(_element(piece, extent or piece.span, self._inside))
            else:
                self._inside.pop()
        elif piece.act == "open":
            self._open(self._opening(piece))
        else:
            self._close(self._closing(piece))

    def _words(self, piece: Piece, inside: Sequence[Element]) -> None:
        if piece.name == "code block":
            self._open(f"<pre{self._taken()}><code>")
            self._part(piece.span)
            self._lines.words(piece.span, (), self._shown)
            self._close("</code></pre>")
            return
        self._part(piece.span)
        if piece.name == "line break":
            self._lines.words(piece.span, inside, lambda _: "<br>\n")
        elif piece.name == "code":
            code = Element("<code>", "</code>", piece.span)
            self._lines.words(piece.span, [*inside, code], self._shown)
        else:
            self._lines.words(piece.span, inside, self._shown)

    def _part(self, words: Span) -> None:
        """Write what parts `words` from those before, in the place that is kept for it."""
        if self._done < words.start:
            assert self._seam is not None, "words of two blocks have tags between them"
            self.out[self._seam] = self._text[self._done : words.start]
        self._done, self._seam = words.end, None

    def _shown(self, span: Span) -> str:
        return shown(self._text[span.start : span.end])

    def _alone(self, piece: Piece, inside: Sequence[Element]) -> None:
        if piece.name == "picture":
            alternative = shown(piece.value.strip() or "picture")
            self._lines.alone(f'<span class="picture">{alternative}</span>', inside)
        elif piece.name == "footnote mark":
            self._lines.alone(self._notes.mark(piece.value), inside)
        elif piece.name == "rule":
            self._open("<hr>")
        elif not _is_comment(piece.value):
            self._open(f'<pre class="raw"{self._taken()}><code>{shown(piece.value.rstrip())}</code></pre>')

    def _opening(self, piece: Piece) -> str:
        own = self._taken() if piece.name in _CARRY_ATTRIBUTES else ""
        if piece.name == "heading":
            return f"<h{self._level(int(piece.value))}{own}>"
        if piece.name == "footnote":
            return self._notes.opening(piece.value, own)
        if piece.name == "numbered list" and piece.value:
            own += f' start="{int(piece.value)}"'
        if piece.name == "header cell":
            own += ' scope="col"'
        if piece.value in _ALIGNED:
            own += f' class="align-{piece.value}"'
        return f"<{_ENCLOSES[piece.name]}{own}>"

    def _closing(self, piece: Piece) -> str:
        if piece.name == "heading":
            return f"</h{self._depth()}>"
        return f"</{_ENCLOSES[piece.name]}>"

    def _level(self, written: int) -> int:
        """The level in the page of a heading of that level in the essay: below what it belongs to."""
        while self._levels and self._levels[-1] >= written:
            self._levels.pop()
        self._levels.append(written)
        return self._depth()

    def _depth(self) -> int:
        above = 1 if self._essay is None else 2
        return min(above + len(self._levels), _LOWEST)

    def _open(self, tag: str) -> None:
        self._lines.end()
        self._border()
        self.out.append(tag)
        if self._number:
            self.out.append(self._number)
            self._number = ""

    def _close(self, tag: str) -> None:
        self._lines.end()
        self.out.append(tag)
        self._border()

    def _border(self) -> None:
        """Keep a place for what parts the words before from those that follow."""
        if self._seam is None:
            self._seam = len(self.out)
            self.out.append("")


class _Notes:
    """The footnotes of an essay: a mark leads to its note, and the note back to its first mark."""

    def __init__(self, every: Iterable[Piece], essay: int | None) -> None:
        marks = (piece.value for piece in every if piece.name == "footnote mark")
        before = "fn-" if essay is None else f"fn-{essay}-"
        self._ids = {label: f"{before}{n}" for n, label in enumerate(dict.fromkeys(marks), 1)}
        self._marked: set[str] = set()
        self._noted: set[str] = set()

    def mark(self, label: str) -> str:
        """The mark of the footnote `label`."""
        own = "" if label in self._marked else f' id="{self._ids[label]}-mark"'
        self._marked.add(label)
        link = f'<a href="#{self._ids[label]}" aria-label="Note {told(label)}">{shown(label)}</a>'
        return f'<sup class="footnote-mark"{own}>{link}</sup>'

    def opening(self, label: str, attributes: str) -> str:
        """What opens the footnote `label`; of two with one label the second has no way back."""
        if label not in self._ids or label in self._noted:
            return f'<div class="footnote"{attributes}><span class="footnote-label">{shown(label)}</span>'
        self._noted.add(label)
        target = self._ids[label]
        back = (
            f'<a href="#{target}-mark" aria-label="Note {told(label)}, back to the text">{shown(label)}</a>'
        )
        return (
            f'<div class="footnote" id="{target}" role="note"{attributes}>'
            f'<span class="footnote-label">{back}</span>'
        )


def _extents(own: Sequence[Piece]) -> dict[int, Span]:
    """By the index of what opens inside a line, the range of the words in it."""
    words = [piece.span for piece in own if piece.act == "words"]
    found = {}
    opened: list[tuple[int, int]] = []
    passed = 0
    for index, piece in enumerate(own):
        if piece.act == "open":
            opened.append((index, passed))
        elif piece.act == "words":
            passed += 1
        elif piece.act == "close":
            at, first = opened.pop()
            found[at] = Span(words[first].start, words[passed - 1].end) if first < passed else piece.span
    return found


def _element(piece: Piece, extent: Span, around: Iterable[Element]) -> Element:
    """What `piece` is in HTML; nothing where a link leads elsewhere or stands in another."""
    if piece.name in _IN_LINE:
        return Element(f"<{_IN_LINE[piece.name]}>", f"</{_IN_LINE[piece.name]}>", extent)
    if not _ADDRESS.match(piece.value) or any(element.open.startswith("<a") for element in around):
        return Element("", "", extent)
    outside = "" if piece.value.startswith("#") else ' rel="noopener noreferrer"'
    return Element(f'<a href="{told(piece.value)}"{outside}>', "</a>", extent)


def _is_comment(source: str) -> bool:
    return source.lstrip().startswith("<!--") and source.rstrip().endswith("-->")
