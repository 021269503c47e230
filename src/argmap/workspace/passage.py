"""The passage of an essay that an address or words choose, as quote and as text of a statement."""

from __future__ import annotations

from typing import NamedTuple

from attrs import evolve

from argmap.errors import FileError, UsageError
from argmap.reading import Reading
from argmap.text.essay import Essay
from argmap.text.excerpt import address_of, quote_of
from argmap.text.locate import Anchor, Miss, locate
from argmap.text.quote import Quote

_LONGEST_TEXT = 250


class Chosen(NamedTuple):
    """What a statement is to say, and its quote; none for what the essay leaves unsaid."""

    text: str
    quotes: tuple[Quote, ...]


def chosen(
    reading: Reading, address: str | None, words: str | None, text: str | None, of: str | None
) -> Chosen:
    """The passage at `address`, or the one with the given `words`, of the essay with the id `of`.

    Raises:
        UsageError: there is no such passage, or it does not say what the text is to be.
        FileError: the essay is not there.
    """
    if address is None and words is None:
        if text is None:
            remedy = "name a sentence, such as ¶5.2, or say the text: --text"
            raise UsageError("there is nothing to add", where=reading.file, remedy=remedy)
        return Chosen(text, ())
    essay = _essay(reading, of)
    place = _place(essay, address) if address is not None else Quote()
    quote = quote_of(essay, place) if words is None else _with_words(essay, place, words)
    return Chosen(text or _text(essay, place if words is None else quote), (evolve(quote, essay=of),))


def _essay(reading: Reading, of: str | None) -> Essay:
    essay = reading.essay(of)
    if essay is not None:
        return essay
    ids = ", ".join(entry.id for entry in reading.map.essays)
    if of is not None and ids:
        raise UsageError(f"the map has no essay {of!r}", where=reading.file, remedy=f"choose one of: {ids}")
    missing = next((f for f in reading.findings if f.rule == "essay-missing"), None)
    if missing is not None:
        raise FileError(missing.message, where=str(missing.map), remedy=missing.help)
    remedy = "write `essay: essay.md` in its front matter, or name one: --essay PATH"
    raise FileError("the map names no essay to quote", where=reading.file, remedy=remedy)


def _place(essay: Essay, address: str) -> Quote:
    place = address_of(address)
    if place is None or place.paragraph is None:
        remedy = "write ¶5.2 for the second sentence of the fifth paragraph, ¶5 for all of it; or p5.2, 5.2"
        raise UsageError(f"“{address}” is no address of a passage", remedy=remedy)
    shown = "`argmap show --essay` prints the essay with its numbers"
    count = len(essay.paragraphs)
    if place.paragraph > count:
        remedy = f"its paragraphs are ¶1 to ¶{count}; {shown}" if count else shown
        raise UsageError(f"there is no ¶{place.paragraph}", where=essay.file, remedy=remedy)
    sentences = len(essay.paragraphs[place.paragraph - 1].sentences)
    if place.sentence is not None and place.sentence > sentences:
        first, last = f"¶{place.paragraph}.1", f"¶{place.paragraph}.{sentences}"
        remedy = f"its sentences are {first} to {last}; {shown}"
        raise UsageError(f"there is no {place.address}", where=essay.file, remedy=remedy)
    return place


def _with_words(essay: Essay, place: Quote, words: str) -> Quote:
    """The quote of `words` in the passage at `place`, with no more of its address than is needed."""
    words = " ".join(words.split())
    inside = locate(essay, place) if place.paragraph is not None else None
    miss: Miss | None = None
    for near in (evolve(place, sentence=None), place):
        quote = evolve(near, exact=words)
        found = locate(essay, quote)
        if isinstance(found, Miss):
            miss = found
        elif not isinstance(inside, Anchor):
            return evolve(quote, paragraph=found.paragraph)
        elif inside.span.start <= found.span.start and found.span.end <= inside.span.end:
            return quote
    where = f" {place.address}" if place.address else " the essay"
    if miss is not None and miss.reason == "ambiguous":
        remedy = "quote more words, or name the sentence"
        raise UsageError(f"these words stand in{where} more than once", where=essay.file, remedy=remedy)
    raise UsageError(
        f"these words do not stand in{where}", where=essay.file, remedy=_nearest(essay, place, words)
    )


def _nearest(essay: Essay, place: Quote, words: str) -> str:
    from argmap.text.suggest import suggest

    near = suggest(essay, evolve(place, exact=words))
    if near is None:
        return "`argmap show --essay` prints the essay with its numbers"
    number = essay.paragraph_at(near.span.start)
    return f"did you mean “{near.words}”" + (f" in ¶{number}?" if number is not None else "?")


def _text(essay: Essay, quote: Quote) -> str:
    """What a statement says that is given no text: the passage, or the sentence of the quoted words."""
    anchor = locate(essay, quote)
    assert isinstance(anchor, Anchor), "the passage is one of the essay"
    if quote.exact is not None and anchor.paragraph is None:
        return anchor.words
    place = quote if quote.exact is None else Quote(paragraph=anchor.paragraph, sentence=anchor.sentence)
    return _words(essay, place)


def _words(essay: Essay, place: Quote) -> str:
    anchor = locate(essay, place)
    assert isinstance(anchor, Anchor), "the passage is one of the essay"
    assert place.paragraph is not None, "it has an address"
    sentences = essay.paragraphs[place.paragraph - 1].sentences
    if place.sentence is None and len(sentences) > 1 and len(anchor.words) > _LONGEST_TEXT:
        first, last = f"¶{place.paragraph}.1", f"¶{place.paragraph}.{len(sentences)}"
        remedy = f"name a sentence, {first} to {last}, or say what the paragraph states: --text"
        raise UsageError(f"{place.address} is too long for a statement", where=essay.file, remedy=remedy)
    return " ".join(anchor.words.split())
