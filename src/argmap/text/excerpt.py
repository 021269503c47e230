"""A passage of an essay as a quote that a person would write: short, and found at one place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.text.essay import Essay
from argmap.text.locate import Anchor, locate
from argmap.text.place import Span
from argmap.text.quote import Quote, light

_LONGEST_WHOLE = 50
_FEWEST_WORDS = 3
_MOST_WORDS = 8
_LAST_STOP = ".,;:"
_ADDRESS = re.compile(r"(?:¶\s?|[pP])?([1-9]\d{0,5})(?:\.([1-9]\d{0,5}))?\Z")


def address_of(words: str) -> Quote | None:
    """The paragraph or sentence that ``¶5.2``, ``¶5``, ``5.2`` or ``p5.2`` names; None for anything else."""
    found = _ADDRESS.match(words.strip())
    if found is None:
        return None
    return Quote(paragraph=int(found[1]), sentence=int(found[2]) if found[2] else None)


def quote_of(essay: Essay, address: Quote) -> Quote:
    """The quote of the paragraph or sentence that `address` names, which stands in `essay`.

    Its words are the whole of a short sentence, else the first and last ones, as few as are found at no
    other place of the paragraph; the sentence is named if they are. Where no words can stand in a mark
    it is the address alone.
    """
    anchor = locate(essay, address)
    assert isinstance(anchor, Anchor), "the address is one of the essay"
    words = anchor.words.rstrip().rstrip(_LAST_STOP)
    wanted = Span(anchor.span.start, anchor.span.start + len(words))
    for exact, sentence in _ways(words, address.sentence):
        quote = Quote(exact=exact, paragraph=address.paragraph, sentence=sentence)
        found = locate(essay, quote) if light(quote) is not None else None
        if isinstance(found, Anchor) and found.span == wanted:
            return quote
    return address


def _ways(words: str, sentence: int | None) -> Iterator[tuple[str, int | None]]:
    """Ways to quote `words`, without and with the number of the `sentence`; the shortest first."""
    split, most = words.split(), 0
    if len(words) > _LONGEST_WHOLE:
        most = min((len(split) - 1) // 2, _MOST_WORDS)
    shortened = [" ".join([*split[:count], "…", *split[-count:]]) for count in range(_FEWEST_WORDS, most + 1)]
    for ways in (shortened, [words]):
        for number in dict.fromkeys((None, sentence)):
            yield from ((exact, number) for exact in ways)
