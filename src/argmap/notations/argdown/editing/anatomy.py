"""Where in the source of a content its words, its tags and its quote mark stand."""

from __future__ import annotations

from typing import NamedTuple

from argmap.notations.argdown.grammar.syntax import Content, Range
from argmap.text.quote import light_marks


class Anatomy(NamedTuple):
    """A content's parts as half-open ranges of the source; an empty range is where a part would stand.

    `words` are without the tags behind them, `mark` is the parenthesis with the quotes. `tags` are those
    behind the words, before or behind the mark, `inner_tags` those that are words of the text too.
    """

    words: tuple[int, int]
    mark: tuple[int, int]
    tags: tuple[Range, ...]
    inner_tags: tuple[Range, ...]


def anatomy(content: Content) -> Anatomy:
    """The parts of `content`."""
    tags = content.tags
    last = _before_tags(content.text, tags)
    marked = light_marks(content.text[:last])
    mark_start = mark_end = words_end = last
    if marked.quotes:
        mark_start = content.text.rindex("(", 0, marked.quotes[0].start)
        mark_end = content.text.rindex(")", 0, last) + 1
        within = [tag for tag in tags if tag.end <= mark_start]
        words_end = _before_tags(content.text[:mark_start], within)
    outside = [tag for tag in tags if not mark_start <= tag.start < mark_end]
    end = _end(content, mark_end)
    return Anatomy(
        words=(content.start, _end(content, words_end)),
        mark=(content.source_offset(mark_start) if marked.quotes else end, end),
        tags=tuple(tag for tag in outside if tag.start >= words_end),
        inner_tags=tuple(tag for tag in outside if tag.start < words_end),
    )


def tag_end(content: Content, tag: Range) -> int:
    """Where a tag ends in the source, without the blank behind it."""
    return tag.offset + len(content.text[tag.start : tag.end].rstrip())


def _before_tags(text: str, tags: list[Range]) -> int:
    end = len(text.rstrip())
    for tag in reversed(tags):
        if len(text[: tag.end].rstrip()) != end:
            break
        end = len(text[: tag.start].rstrip())
    return end


def _end(content: Content, index: int) -> int:
    """The source offset behind the character before `index`, and behind emphasis that closes there."""
    at, end = 0, content.start
    for piece in content.pieces:
        if at >= index and not (piece.kind == "mark" and index):
            break
        inside, words = min(index - at, len(piece.text)), piece.text.rstrip(" \t")
        if piece.kind in ("text", "break", "tag", "mention"):
            end = piece.start + inside
        elif inside >= len(words):
            end = piece.end - (len(piece.text) - len(words))
        else:
            end = piece.start + inside
        at += len(piece.text)
    return end
