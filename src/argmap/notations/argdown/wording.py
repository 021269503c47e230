"""What a content says once tags and quote marks are taken out of its text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from attrs import evolve

from argmap.notations.argdown.grammar.syntax import Content, Range
from argmap.notations.profile import TAGS
from argmap.text.place import Place
from argmap.text.quote import MarkFault, Quote, light_marks, own_words


class Wording(NamedTuple):
    """The words of a content.

    `text` is without tags and quote marks, `quotes` are those of the marks (or the whole text, when
    it stands in quotation marks) and `starts` their offsets in the content's text. `parted_tags` are
    tags of the profile with a blank behind ``#``, each with its place; they are among the `tags`.
    """

    text: str
    tags: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    starts: tuple[int, ...] = ()
    faults: tuple[MarkFault, ...] = ()
    tag_places: tuple[tuple[str, int], ...] = ()
    parted_tags: tuple[tuple[str, int], ...] = ()

    def with_places(self, place: Callable[[int], Place]) -> Wording:
        """The same words, each quote with its place in the map."""
        placed = (evolve(q, place=place(start)) for q, start in zip(self.quotes, self.starts, strict=True))
        return self._replace(quotes=tuple(placed))


_NOTHING = Wording("")
_SIGN = re.compile(r'[#¶“"„«»)](?:(?<!\))|[^\w)]*\Z)')
"""What a quote, its mark, or something nearly one has."""
_PARTED_TAG = rf"#[ \t]+({'|'.join(TAGS)})(?![\w-])[ \t]?"


def wording(content: Content | None) -> Wording:
    """The words of `content`.

    A tag at the end is taken out; one in the middle of the text stays a word of it. What looks
    like a tag within a quote mark belongs to the quote.
    """
    if content is None:
        return _NOTHING
    if not content.ranges and not _SIGN.search(content.text):
        return Wording(" ".join(content.text.split()))
    plain = _plain(content)
    if plain is not None:
        return plain
    parted = list(_parted_tags(content)) if "# " in content.text or "#\t" in content.text else []
    tags = sorted([*content.tags, *parted], key=lambda tag: tag.start) if parted else content.tags
    body = _without_last_tags(content.text, tags)
    found = light_marks(body)
    rest = _without_last_tags(found.text, [t for t in tags if t.end <= len(found.text) + 1])
    inside = range(len(found.text), len(body)) if found.quotes else range(0)
    real = [tag for tag in tags if tag.start not in inside]
    words = _without_signs(rest, real)
    quotes = tuple(mark.quote for mark in found.quotes)
    starts = tuple(mark.start for mark in found.quotes)
    if not quotes and (own := own_words(words)) is not None:
        quotes, starts = (Quote(exact=own),), (len(rest) - len(rest.lstrip()),)
    names = tuple(dict.fromkeys(tag.value for tag in real))
    places = tuple((tag.value, tag.offset) for tag in real)
    of_parted = tuple((tag.value, tag.offset) for tag in parted if tag.start not in inside)
    return Wording(words, names, quotes, starts, found.faults, places, of_parted)


def _plain(content: Content) -> Wording | None:
    """The words of a content without signs of quotes, whose tags all stand at its end; None for others."""
    text = content.text
    tags = content.tags if content.ranges else []
    end = tags[0].start if tags else len(text)
    if _SIGN.search(text, 0, end):
        return None
    words = " ".join(text[:end].split())
    if not tags:
        return Wording(words)
    for tag in tags:
        if tag.start != end:
            return None
        end = tag.end
    names = tuple([tag.value for tag in tags])
    if text[end:].strip() or len({*names}) < len(names):
        return None
    return Wording(words, names, tag_places=tuple([(tag.value, tag.offset) for tag in tags]))


def _parted_tags(content: Content) -> Iterator[Range]:
    """Tags of the profile with a blank behind ``#``, which Argdown takes for text."""
    at = 0
    for piece in content.pieces:
        if piece.kind == "text" and ("# " in piece.text or "#\t" in piece.text):
            for found in re.finditer(_PARTED_TAG, piece.text):
                start, end = at + found.start(), at + found.end()
                yield Range("tag", start, end, found[1], piece.start + found.start())
        at += len(piece.text)


def _without_last_tags(text: str, tags: list[Range]) -> str:
    end = _end_of_words(text, len(text))
    for tag in reversed(tags):
        if _end_of_words(text, min(tag.end, len(text))) != end:
            break
        end = _end_of_words(text, tag.start)
    return text[:end]


def _end_of_words(text: str, end: int) -> int:
    """Where the last word before `end` ends."""
    while end and text[end - 1].isspace():
        end -= 1
    return end


def _without_signs(text: str, tags: list[Range]) -> str:
    """The text with the remaining tags as plain words, blanks run together."""
    parts: list[str] = []
    at = 0
    for tag in tags:
        if tag.end <= len(text) + 1:
            blank = " " if text[tag.start : tag.end].endswith(" ") else ""
            parts += (text[at : tag.start], tag.value, blank)
            at = tag.end
    return " ".join("".join((*parts, text[at:])).split())
