"""The fenced blocks of a Markdown file that hold Argdown, put together as the text of one map."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.text.joined import Joined, Stretch
from argmap.text.markdown.lines import BOM, SourceLines

if TYPE_CHECKING:
    from markdown_it.token import Token

INFOS = ("argdown", "argdown-map")
"""What the first word of a block's info string is, as for Argdown's own Markdown tools."""

_APART = "\n\n"


def joined(text: str, file: str) -> Joined:
    """The Argdown in the Markdown `text`: its blocks in order, an empty line between two of them.

    Blocks are fenced as in CommonMark: with backticks or tildes, three or more, and also in lists
    and quotes, whose signs before a line are no part of it.
    """
    return Joined(_stretches(text, file), {file: text}, file)


def _stretches(text: str, file: str) -> Iterator[Stretch]:
    lines = SourceLines(text)
    before: int | None = None
    for token in _fences(text):
        first, _ = token.map or (0, 0)
        if before is not None:
            yield Stretch(file, before, before, _APART)
        written = token.content.split("\n")
        for number, line in enumerate(written[:-1] if not written[-1] else written, first + 1):
            yield from _line(text, file, line, number, lines)
            before = lines.end(number)


def _fences(text: str) -> Iterator[Token]:
    from markdown_it import MarkdownIt

    blocks_only = MarkdownIt("commonmark").disable(["inline", "reference"])
    for token in blocks_only.parse(text.removeprefix(BOM)):
        if token.type == "fence" and token.info.split(maxsplit=1)[:1] in ([info] for info in INFOS):
            yield token


def _line(text: str, file: str, line: str, number: int, lines: SourceLines) -> Iterator[Stretch]:
    """A line of a block, and its line end, where they stand in the file.

    The line is the end of the source line. Blanks before it may be what is left of a tab that began
    before the block.
    """
    end = lines.end(number)
    core = line if lines.texts[number].endswith(line) else line.lstrip(" \t")
    start = end - len(core)
    after = lines.starts[number + 1] if number + 1 < len(lines.starts) else end
    yield Stretch(file, start, start, line[: len(line) - len(core)])
    yield Stretch(file, start, after, text[start:after])
