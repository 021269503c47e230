"""Changes of what one element says: its text, its tags, its quote mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.errors import UsageError
from argmap.graph.statement import KINDS
from argmap.notations.argdown.editing.anatomy import anatomy, tag_end
from argmap.notations.argdown.editing.changes import Change
from argmap.notations.argdown.editing.map_text import BLANKS, LINE_ENDS, MapText
from argmap.notations.argdown.escaping import tag as written_tag, taggable, text as written_text
from argmap.notations.argdown.grammar.syntax import Content
from argmap.notations.argdown.outline import Element
from argmap.notations.argdown.wording import wording
from argmap.text.quote import Quote, light


def text_set(tree: MapText, element: Element, words: str) -> Change:
    """The change of an element's words; its tags, its mark, its data and the comments inside stay."""
    written = written_text(words, at_line_start=element.form == "text")
    content = _content(element)
    if content is None:
        at = _title_end(element)
        return Change(at, at, f" {written}")
    parts = anatomy(content)
    start, end = parts.words
    kept = [tree.text[tag.offset : tag_end(content, tag)] for tag in parts.inner_tags]
    pieces = [written, *kept, *_comments(tree, start, end)]
    blank = "" if tree.text[end : end + 1] in ("", *BLANKS, *LINE_ENDS) else " "
    return Change(start, end, " ".join(pieces).replace(f"{tree.line_end_sign} ", tree.line_end_sign) + blank)


def _title_end(element: Element) -> int:
    """Where the title ends, with its bracket and colon."""
    return element.title_end + {"definition": 2, "reference": 1, "text": 0}[element.form]


def _content(element: Element) -> Content | None:
    """What an element says in words or tags; a line end alone is nothing."""
    content = element.content
    return content if content is not None and content.text.strip() else None


def is_own_quote(element: Element) -> bool:
    """Whether the words of an element stand in quotation marks and so are its quote."""
    content = _content(element)
    if content is None:
        return False
    start, end = anatomy(content).mark
    return start == end and bool(wording(content).quotes)


def _comments(tree: MapText, start: int, end: int) -> Iterator[str]:
    """The comments between two offsets, each that needs it with its line end."""
    for comment in tree.document.comments:
        if start <= comment.start and comment.end <= end:
            words = tree.text[comment.start : comment.end]
            yield words + (tree.line_end_sign if words.startswith("//") else "")


def quotes_set(tree: MapText, element: Element, quotes: Sequence[Quote]) -> Change:
    """The change of an element's quote mark; without quotes the mark goes.

    Raises:
        UsageError: a quote is none or cannot stand in a mark, or the element has no words to put one behind.
    """
    if not all(isinstance(quote, Quote) for quote in quotes):
        remedy = "from argmap.text.quote import Quote; Quote(“first words … last words”, paragraph=3)"
        raise UsageError("a quote is given as a Quote", remedy=remedy)
    marks = [light(quote) for quote in quotes]
    unsayable = next((quote for quote, mark in zip(quotes, marks, strict=True) if mark is None), None)
    if unsayable is not None:
        remedy = "set it as data: the key `quote` with `exact`, `prefix`, `suffix`, `occurrence` or `essay`"
        raise UsageError(f"this quote cannot be written as a mark: {unsayable.exact}", remedy=remedy)
    content = _content(element)
    if content is None:
        raise UsageError("a quote mark stands behind words, and there are none", remedy="set the text first")
    start, end = anatomy(content).mark
    written = "; ".join(mark[1:-1] for mark in marks if mark is not None)
    if not written:
        return _cut(tree, start, end)
    blank = " " if start == end else ""
    return Change(start, end, f"{blank}{written_text(f'({written})')}")


def tag_added(element: Element, name: str) -> Change:
    """The change that puts a tag behind an element's words and tags, before its quote mark.

    Raises:
        UsageError: no tag can be called so.
    """
    if not name or name.startswith("#") or taggable(name) != name:
        remedy = "give words without `)`, and without the sign `#` before them"
        raise UsageError(f"“{name}” cannot be a tag", remedy=remedy)
    at = _title_end(element)
    content = _content(element)
    if content is not None:
        parts = anatomy(content)
        before = [tag_end(content, tag) for tag in parts.tags if tag.offset <= parts.mark[0]]
        at = max(parts.words[1], *before) if before else parts.words[1]
    return Change(at, at, f" {written_tag(name)}")


def kind_set(tree: MapText, element: Element, kind: str | None) -> list[Change]:
    """The changes that put `kind` in the place of an element's tags of a kind, or take these away.

    Empty when there are none.
    """
    if element.content is None:
        return []
    known = [tag for tag in anatomy(element.content).tags if tag.value in KINDS]
    changes = tags_removed(tree, element, KINDS)
    if kind is None or not known:
        return changes
    first = known[0]
    cut = _cut(tree, first.offset, tag_end(element.content, first))
    changes.remove(cut)
    return [*changes, Change(first.offset, tag_end(element.content, first), written_tag(kind))]


def tags_removed(tree: MapText, element: Element, names: Sequence[str]) -> list[Change]:
    """The changes that take tags out of an element; one that is a word of its text stays as a word."""
    if element.content is None:
        return []
    parts = anatomy(element.content)
    changes = [
        Change(tag.offset, tag_end(element.content, tag), written_text(tag.value))
        for tag in parts.inner_tags
        if tag.value in names
    ]
    behind = [tag for tag in parts.tags if tag.value in names]
    return changes + [_cut(tree, tag.offset, tag_end(element.content, tag)) for tag in behind]


def _cut(tree: MapText, start: int, end: int) -> Change:
    """What stands there with the blanks before it; in a line of its own with those behind it, or the line."""
    text, first = tree.text, start
    while start and text[start - 1] in BLANKS:
        start -= 1
    if start and text[start - 1] not in LINE_ENDS:
        return Change(start, end, "")
    behind = end
    while behind < len(text) and text[behind] in BLANKS:
        behind += 1
    if behind == len(text) or text[behind] in LINE_ENDS:
        return Change(len(text[:start].rstrip(LINE_ENDS)), end, "")
    return Change(first, behind, "")
