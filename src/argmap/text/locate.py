"""Finding a quote in an essay: exactly, or folded, or not at all."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from attrs import frozen

from argmap.text.essay import Essay, flat
from argmap.text.folding import fold_text
from argmap.text.place import Span
from argmap.text.quote import Quote

Level = Literal["exact", "folded"]
Reason = Literal[
    "not in essay", "ambiguous", "no such paragraph", "no such sentence", "no such essay", "empty"
]

_ELISION = re.compile(r"\[ ?\.\.\. ?\]|\.\.\.(?!\.)")
_WRITTEN_ELISION = re.compile(r"\[\s*(?:…|\.\.\.)\s*\]|…|\.\.\.(?!\.)")
_UNSPACED = (  # ranges of code points; as a character class they would take milliseconds to compile
    (0x0E00, 0x109F),
    (0x1780, 0x17FF),
    (0x3040, 0x30FF),
    (0x3400, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)
_MOST_CANDIDATES = 20


@frozen
class Anchor:
    """A quote, located.

    `span` is its range in the rendered text, `source` in the Markdown source, `words` what stands
    there. `level` is `exact`, or `folded` when only typography differs. `paragraph` and `sentence`
    are where it begins, None outside the body; they may differ from those the quote names.
    `crosses_block` says that it runs over the end of a block.
    """

    quote: Quote
    essay_id: str
    span: Span
    source: Span
    level: Level
    paragraph: int | None
    sentence: int | None
    words: str
    crosses_block: bool


@frozen
class Miss:
    """A quote that is not at exactly one place of the essay, and why.

    `candidates` are ranges of the rendered text, at most twenty. With ``not in essay`` they are
    places where the words stand, but not as asked for: inside longer words, or fewer times than
    the occurrence says.
    """

    quote: Quote
    reason: Reason
    candidates: tuple[Span, ...] = ()


class _Hit(NamedTuple):
    span: Span
    level: Level


def locate(essay: Essay, quote: Quote) -> Anchor | Miss:
    """The one place of `quote` in `essay`, or why there is none.

    Equal characters count first, then equality after folding (see :mod:`argmap.text.folding`);
    nothing else ever does. A quote may not begin or end inside a word or a number, or "can" would
    be found in "cannot". It is looked for in the sentence and the paragraph that it names, then in
    the whole essay: an anchor may lie in another paragraph than the quote says.
    """
    words = fold_text(quote.exact).strip() if quote.exact is not None else None
    if words == "" or (words is None and quote.paragraph is None):
        return Miss(quote, "empty")
    windows, reason = _windows(essay, quote)
    if words is None:
        return Miss(quote, reason) if reason else _anchor(essay, quote, _Hit(windows[0], "exact"))
    for window in (*windows, Span(0, len(essay.flat))):
        hits = _hits(essay, quote, words, window)
        if hits:
            return _settled(essay, quote, hits, reason or "ambiguous")
    inside_words = (_unfolded(essay, place) for place in _places(essay.folded.text, words, whole=False))
    return Miss(quote, "not in essay", tuple(inside_words)[:_MOST_CANDIDATES])


def _windows(essay: Essay, quote: Quote) -> tuple[list[Span], Reason | None]:
    """What the quote's numbers name, the narrowest first, and what they name in vain."""
    if quote.paragraph is None:
        return [], None
    if not 1 <= quote.paragraph <= len(essay.paragraphs):
        return [], "no such paragraph"
    paragraph = essay.paragraphs[quote.paragraph - 1]
    if quote.sentence is None:
        return [paragraph.span], None
    if not 1 <= quote.sentence <= len(paragraph.sentences):
        return [paragraph.span], "no such sentence"
    return [paragraph.sentences[quote.sentence - 1], paragraph.span], None


def _hits(essay: Essay, quote: Quote, words: str, window: Span) -> list[_Hit]:
    """Where the quote begins inside `window`: its exact words, else folded, else as a range."""
    exact = flat(quote.exact or "").strip()
    found = [_Hit(span, "exact") for span in _places(essay.flat, exact, window)]
    if found:
        return found
    offsets = essay.folded.offsets
    inside = Span(bisect_left(offsets, window.start), bisect_left(offsets, window.end))
    places = _places(essay.folded.text, words, inside)
    found = [_Hit(_unfolded(essay, place), "folded") for place in places]
    return found or list(_ranges(essay, exact, words, inside))


def _ranges(essay: Essay, exact: str, words: str, inside: Span) -> Iterator[_Hit]:
    """Each place of the first words, with the nearest last words after it in the same block.

    Words between two ellipses are passed through on the way.
    """
    folded = essay.folded
    pieces = elided(words)
    if not pieces or pieces == [words]:
        return
    written = [part.strip() for part in _WRITTEN_ELISION.split(exact) if part.strip()]
    seek = _Seeker(folded.text)
    for first in _places(folded.text, pieces[0], inside):
        block = essay.block_at(folded.offsets[first.start])
        end = bisect_left(folded.offsets, block.span.end)
        passed = [first]
        for piece in pieces[1:]:
            following = seek.next(piece, passed[-1].end, end)
            if following is None:
                break
            passed.append(following)
        else:
            spans = [_unfolded(essay, place) for place in passed]
            same = [essay.flat[span.start : span.end] for span in spans] == written
            yield _Hit(Span(spans[0].start, spans[-1].end), "exact" if same else "folded")


class _Seeker:
    """Finds the next place of words again and again, from ever later starts, in linear time."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, tuple[int, int, Span | None]] = {}

    def next(self, words: str, start: int, end: int) -> Span | None:
        """The first place of `words` that lies in ``start..end``."""
        since, until, found = self._known.get(words, (0, 0, None))
        if since <= start and until == end and (found is None or start <= found.start):
            return found
        window = Span(start, end - len(words) + 1)
        found = next(_places(self._text, words, window), None)
        self._known[words] = (start, end, found)
        return found


def elided(words: str) -> list[str]:
    """The parts of folded `words` between their ellipses."""
    return [part.strip() for part in _ELISION.split(words) if part.strip()]


def _places(text: str, words: str, window: Span | None = None, *, whole: bool = True) -> Iterator[Span]:
    """Every place of `words` that begins in `window`, overlapping ones too.

    With `whole`, not those that begin or end inside a word.
    """
    start, end = (window.start, window.end) if window else (0, len(text))
    position = text.find(words, start, end + len(words) - 1)
    while position >= 0:
        after = position + len(words)
        if not whole or not (_cuts(text, position) or _cuts(text, after)):
            yield Span(position, after)
        position = text.find(words, position + 1, end + len(words) - 1)


def _cuts(text: str, index: int) -> bool:
    """Whether a border before ``text[index]`` would cut a word, a number or a "can't"."""
    if not 0 < index < len(text):
        return False
    before, after = text[index - 1], text[index]
    if unicodedata.category(after)[0] == "M":
        return True
    if before.isalnum() and after.isalnum():
        return not (_unspaced(before) or _unspaced(after))
    around = text[index - 2 : index + 2] if index > 1 else ""
    if before.isdigit() and after in ".,":
        return text[index + 1 : index + 2].isdigit()
    if before in ".," and after.isdigit():
        return around[:1].isdigit()
    return before == "n" and after in "'’" and text[index + 1 : index + 2] == "t"


def _unspaced(letter: str) -> bool:
    """Whether `letter` is of a script that puts no space between words."""
    code = ord(letter)
    return code >= _UNSPACED[0][0] and any(first <= code <= last for first, last in _UNSPACED)


def _settled(essay: Essay, quote: Quote, hits: Sequence[_Hit], otherwise: Reason) -> Anchor | Miss:
    """The one hit that counts: by being alone, by what stands around it, or by its index."""
    candidates = tuple(hit.span for hit in hits)
    around = [hit for hit in hits if _has_context(essay, quote, hit.span)]
    if len(around) == 1 and len(hits) > 1:
        return _anchor(essay, quote, around[0])
    if quote.occurrence is not None:
        if not 1 <= quote.occurrence <= len(hits):
            return Miss(quote, "not in essay", candidates[:_MOST_CANDIDATES])
        return _anchor(essay, quote, hits[quote.occurrence - 1])
    if len(hits) == 1:
        return _anchor(essay, quote, hits[0])
    return Miss(quote, otherwise, candidates[:_MOST_CANDIDATES])


def _has_context(essay: Essay, quote: Quote, span: Span) -> bool:
    """Whether the quote's prefix and suffix stand around `span`, white space aside."""
    text, offsets = essay.folded.text, essay.folded.offsets
    if quote.prefix is not None:
        prefix = fold_text(quote.prefix).strip()
        start = bisect_left(offsets, span.start)
        before = text[max(start - len(prefix) - 2, 0) : start].rstrip()
        if not before.endswith(prefix) if prefix else bool(before):
            return False
    if quote.suffix is not None:
        suffix = fold_text(quote.suffix).strip()
        end = bisect_left(offsets, span.end)
        after = text[end : end + len(suffix) + 2].lstrip()
        if not after.startswith(suffix) if suffix else bool(after):
            return False
    return True


def _unfolded(essay: Essay, place: Span) -> Span:
    return essay.folded.span(place.start, place.end)


def _anchor(essay: Essay, quote: Quote, hit: _Hit) -> Anchor:
    span = hit.span
    return Anchor(
        quote=quote,
        essay_id=essay.id,
        span=span,
        source=essay.rendered.to_source(span),
        level=hit.level,
        paragraph=essay.paragraph_at(span.start),
        sentence=essay.sentence_at(span.start),
        words=essay.excerpt(span),
        crosses_block=essay.block_at(span.start) != essay.block_at(span.end - 1),
    )
