"""From the parser's tokens to the rendered text and its blocks."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markdown_it.token import Token

from argmap.text.markdown.inline import AT, parser
from argmap.text.markdown.lines import BOM, Cell, ContentMap, SourceLines, cells, text_map
from argmap.text.markdown.rendered import NUMBERED, Block, Rendered
from argmap.text.masthead import Part, kinds
from argmap.text.place import Span

_KINDS = {
    "paragraph_open": "paragraph",
    "heading_open": "heading",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "blockquote_open": "quote",
    "table_open": "table",
    "fence": "code",
    "code_block": "code",
    "html_block": "html",
    "hr": "rule",
    "footnote_reference_open": "footnote",
}
_LINE_END = r"(?:\r\n?|\n)"
_FRONT_MATTER = re.compile(
    rf"{BOM}?(?P<all>---[ \t]*{_LINE_END}(?P<inside>[\w-]+[ \t]*:.*?{_LINE_END})(?:---|\.\.\.)[ \t]*)"
    r"(?=[\r\n]|\Z)",
    re.DOTALL,
)
_NOT_LINE_END = re.compile(r"[^\r\n]")
_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
_BETWEEN_CELLS = "\t"
_BETWEEN_BLOCKS = "\n\n"
_ROW_LEVEL = 2


class Opened(NamedTuple):
    """A source ready to be written out: its front matter and what that holds, its lines, its blocks."""

    front: Block | None
    title: str
    lines: SourceLines
    groups: Iterator[Sequence[Token]]


def rendered(source: str) -> Rendered:
    """The rendered text of a Markdown `source`."""
    essay = opened(source)
    writer = Writer(essay.lines)
    found = [] if essay.front is None else [essay.front]
    found += [writer.block(group) for group in essay.groups]
    text = "".join(writer.text)
    parts = [Part(block.kind, text[block.span.start : block.span.end]) for block in found]
    blocks = _numbered(found, kinds(parts, essay.title))
    return Rendered(text, writer.starts, writer.ends, tuple(blocks))


def opened(source: str) -> Opened:
    """A Markdown `source`, parsed, its front matter taken off."""
    match = _FRONT_MATTER.match(source)
    front, title = None, ""
    if match is not None:
        title = match["inside"]
        front = Block("front-matter", Span(0, 0), Span(*match.span("all")))
        source = _NOT_LINE_END.sub(" ", source[: match.end()]) + source[match.end() :]
    return Opened(front, title, SourceLines(source), _top_level(parser().parse(source.removeprefix(BOM))))


def _numbered(blocks: Sequence[Block], names: Sequence[str]) -> Iterator[Block]:
    number = 0
    for block, kind in zip(blocks, names, strict=True):
        numbered = kind in NUMBERED
        number += numbered
        yield block._replace(kind=kind, number=number if numbered else None)


def _top_level(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The tokens of each top-level block."""
    depth = start = 0
    for index, token in enumerate(tokens, 1):
        depth += token.nesting
        if not depth:
            yield tokens[start:index]
            start = index


class Writer:
    """Writes rendered text, noting for each character the source range that it stands for."""

    def __init__(self, lines: SourceLines) -> None:
        self.text: list[str] = []
        self.starts = array("i")
        self.ends = array("i")
        self._lines = lines
        self._separator = _BETWEEN_BLOCKS
        self._in_heading = False
        self._cells: Iterator[Cell] | None = None

    def block(self, tokens: Sequence[Token]) -> Block:
        """Write the top-level block made of `tokens`."""
        before = len(self.starts)
        for token in tokens:
            self._note(token, 0)
            self._leaf(token)
        after = len(self.starts)
        start = min(before + len(_BETWEEN_BLOCKS), after) if before else 0
        first, end = tokens[0].map or (0, 1)
        source = Span(self._lines.starts[first], self._lines.end(self._lines.last_written(first, end)))
        kind = _KINDS[tokens[0].type]
        level = int(tokens[0].tag[1:]) if kind == "heading" else 0
        return Block(kind, Span(start, after), source, level)

    def _leaf(self, token: Token) -> None:
        """Write what shows of one of a block's tokens."""
        first = token.map[0] if token.map else 0
        if token.type in ("heading_open", "heading_close"):
            self._in_heading = token.nesting > 0 and token.markup.startswith("#")
        elif token.type == "tr_open":
            self._separator = _BETWEEN_BLOCKS
            self._cells = cells(first, self._lines, token.level > _ROW_LEVEL)
        elif token.type == "tr_close":
            self._cells = None
        elif token.type == "inline" and self._cells:
            self._separator = self._separator or _BETWEEN_CELLS
            cell = next(self._cells, None)
            if cell:
                self._inline(token, cell.map(token.content))
        elif token.type == "inline":
            self._separator = _BETWEEN_BLOCKS
            self._inline(token, text_map(token.content, first, self._lines, self._in_heading))
        elif token.type in ("fence", "code_block"):
            self._separator = _BETWEEN_BLOCKS
            content = token.content.rstrip(" \t\n")
            content_map = text_map(content, first + (token.type == "fence"), self._lines)
            if content:
                self._write(token, content, (0, len(content)), content_map)

    def _inline(self, token: Token, content_map: ContentMap) -> None:
        """Write an inline token; a line end only when something follows it in the block."""
        ended: Token | None = None
        for child in token.children or ():
            if child.type in ("text", "text_special", "code_inline") and child.content:
                if ended and not self._separator:
                    self._write(ended, "\n", ended.meta[AT], content_map)
                ended = None
                self._write(child, child.content, child.meta[AT], content_map)
            elif child.type in ("softbreak", "hardbreak") or (
                child.type == "html_inline" and _BREAK_TAG.fullmatch(child.content)
            ):
                ended = ended or child
            else:
                self._note(child, 0)

    def _note(self, token: Token, length: int) -> None:
        """`token` was read, and the last `length` characters are what is shown of it."""

    def _write(self, token: Token, content: str, at: tuple[int, int], content_map: ContentMap) -> None:
        """Write the `content` of `token`, which stands ``at`` this range of a block's content."""
        if self.text:
            border = self.ends[-1]
            self.text.append(self._separator)
            self.starts.extend([border] * len(self._separator))
            self.ends.extend([border] * len(self._separator))
        self._separator = ""
        self.text.append(content)
        start, end = at
        if len(content) == end - start:
            content_map.extend(self.starts, self.ends, start, end)
        else:
            self.starts.extend([content_map.source(start)] * len(content))
            self.ends.extend([content_map.source(end)] * len(content))
        self._note(token, len(content))
