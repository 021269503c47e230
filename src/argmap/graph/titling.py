"""Titles for statements that have none: a few of their words that no other statement is called by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.graph.builder import slug
from argmap.graph.map import ArgumentMap
from argmap.text.folding import fold_text

_LONGEST = 40
_MOST_WORDS = (4, 5, 6, 7, 8)
_WHOLE = 5
_OPENING = frozenset("a an and but however hence moreover of so the then therefore thus yet".split())
_NOT_LAST = _OPENING | frozenset(
    "are as at be been by can for from had has have he her him his i in into is it its me more my no not on"
    " or our she should than that their them they this to us was we were which who whose will with would"
    " you your".split()
)
_AROUND = ".,;:!?…-–—'‘’ ،؛؟。，；：！？"
_NOT_IN_TITLE = re.compile(r"[\[\]<>{}()#*_\\“”„«»\"=@+/]+")


def title_of(graph: ArgumentMap, text: str) -> str:
    """A title made of the first words of `text`: short, safe in every notation, and not taken in `graph`."""
    taken = {fold_text(s.title).strip() for s in graph.statements} | {s.id for s in graph.statements}
    words = _NOT_IN_TITLE.sub(" ", text).split()
    while len(words) > 1 and words[0].strip(_AROUND).lower() in _OPENING:
        del words[0]
    titles = (title for title in _titles(words) if fold_text(title) not in taken and slug(title) not in taken)
    return next(titles)


def _titles(words: list[str]) -> Iterator[str]:
    """All words of a short sentence; the first words, ever more of them; these with ever other numbers."""
    whole = (_WHOLE,) if len(words) <= _WHOLE else ()
    found = [_title(words, most) for most in (*whole, *_MOST_WORDS)]
    fitting = [title for title in found if len(title) <= _LONGEST] or [_cut(found[0])]
    yield from fitting
    number = 2
    while True:
        yield f"{fitting[0]} {number}"
        number += 1


def _cut(title: str) -> str:
    whole_words = title[: _LONGEST + 1].rpartition(" ")[0].rstrip(_AROUND)
    return whole_words or title[:_LONGEST]


def _title(words: list[str], most: int) -> str:
    """At most that many words; where words are cut off, none is left at the end that leads on to them."""
    is_cut, words = len(words) > most, words[:most]
    while is_cut and len(words) > 2 and words[-1].strip(_AROUND).lower() in _NOT_LAST:
        del words[-1]
    title = " ".join(words).strip(_AROUND)
    title = title[:1].upper() + title[1:]
    return title if title[:1].isalpha() and not title.startswith("Untitled") else f"Statement {title}".strip()
