"""What a missing quote may have meant: the nearest passage of the essay, and where it differs.

A suggestion is never an anchor. Likeness does not see meaning: a passage that lacks a "not" or has
another year is among the likeliest of all, so the differences are named, and those in numbers,
negations and names marked as such.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher, get_close_matches
from typing import Literal, NamedTuple

from argmap.text.essay import Essay
from argmap.text.folding import fold_text
from argmap.text.locate import elided
from argmap.text.place import Span
from argmap.text.quote import Quote
from argmap.text.words import Token, Words

Kind = Literal["number", "negation", "name", "words", "punctuation"]

_LEAST_RATIO = 0.5
_MOST_PLACES = 6
_MOST_TOKENS = 400
_MOST_RESPELLED = 8
_MOST_VOTES = 20_000
_MOST_DROPPED = 4
_NEGATIONS = frozenset(
    {"not", "no", "never", "none", "nor", "neither", "nothing", "nobody", "nowhere", "without", "cannot"}
    | {"hardly", "barely", "scarcely", "nicht", "kein", "keine", "nie", "ohne", "pas", "jamais", "sans"}
    | {"nunca", "sin", "ni", "non", "senza", "mai"}
)


class Change(NamedTuple):
    """One difference: the quote `had` these words where the essay `has` those; either may be empty."""

    had: str
    has: str
    kind: Kind


class Suggestion(NamedTuple):
    """The passage of the essay that is most like a missing quote.

    `span` is its range in the rendered text, `source` in the Markdown source, `words` what stands
    there. `ratio` is the share of tokens that the two have in common, 0 to 1.
    """

    span: Span
    source: Span
    words: str
    changes: tuple[Change, ...]
    ratio: float

    @property
    def turns_meaning(self) -> tuple[Change, ...]:
        """The changes of numbers, negations and names."""
        return tuple(change for change in self.changes if change.kind in ("number", "negation", "name"))


def suggest(essay: Essay, quote: Quote) -> Suggestion | None:
    """The passage nearest to the words of `quote`, or None if nothing is at least half like it.

    Of a range (``first … last``) the first part that the essay does not have is looked for. Takes
    a few milliseconds in an essay of 100 kB.
    """
    text = essay.folded.text
    parts = elided(fold_text(quote.exact or ""))
    missing = next((part for part in parts if part not in text), parts[0] if parts else "")
    wanted = Words(missing).tokens[:_MOST_TOKENS]
    best: _Match | None = None
    for region in _regions(essay, wanted):
        match = _best_match(wanted, region)
        if best is None or match.ratio > best.ratio:
            best = match
    if best is None or best.ratio < _LEAST_RATIO:
        return None
    span = essay.folded.span(best.tokens[0].start, best.tokens[-1].end)
    changes = tuple(_changes(essay, missing, wanted, best.tokens))
    return Suggestion(span, essay.rendered.to_source(span), essay.excerpt(span), changes, best.ratio)


def _regions(essay: Essay, wanted: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Stretches of the essay's tokens that may hold the passage, the likeliest first.

    Every word in common votes for where the passage would begin, a rare word more than a frequent
    one and before it.
    """
    words = essay.words
    slack = max(3, len(wanted) // 4)
    votes: dict[int, float] = {}
    centres: dict[int, int] = {}
    cast = 0
    spellings = sorted(_respelled(words, wanted), key=lambda spelling: len(words.positions[spelling[1]]))
    for offset, word in spellings:
        places = words.positions[word][:_MOST_VOTES]
        weight = 1 / len(places)
        for place in places:
            bucket = (place - offset) // slack
            votes[bucket] = votes.get(bucket, 0.0) + weight
            centres.setdefault(bucket, place)
        cast += len(places)
        if cast > _MOST_VOTES:
            break
    both = {bucket: vote + votes.get(bucket + 1, 0.0) for bucket, vote in votes.items()}
    for bucket in sorted(both, key=lambda bucket: (-both[bucket], bucket))[:_MOST_PLACES]:
        centre = words.tokens[centres[bucket]].start
        start = max((bucket - 1) * slack, 0)
        region = words.tokens[start : (bucket + 3) * slack + len(wanted)]
        block = essay.block_at(essay.folded.offsets[centre]).span
        offsets = essay.folded.offsets
        yield [token for token in region if block.start <= offsets[token.start] < block.end]


def _respelled(words: Words, wanted: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """The index and the spelling of each wanted word that the essay has, if need be a near spelling."""
    respelled = 0
    for index, token in enumerate(wanted):
        word = token.text.casefold()
        if word in words.positions:
            yield index, word
        elif token.is_word and respelled < _MOST_RESPELLED:
            respelled += 1
            near = get_close_matches(word, words.by_initial.get(word[0], ()), n=1, cutoff=0.75)
            yield from ((index, spelling) for spelling in near)


class _Match(NamedTuple):
    tokens: Sequence[Token]
    ratio: float


def _best_match(wanted: Sequence[Token], region: Sequence[Token]) -> _Match:
    """The stretch of `region` with the highest share of tokens in common with `wanted`."""
    matcher = SequenceMatcher(None, _texts(wanted), _texts(region), autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    best = _Match(region, 0.0)
    for first in range(min(_MOST_DROPPED, len(blocks))):
        for last in range(max(len(blocks) - _MOST_DROPPED, first), len(blocks)):
            before = blocks[first - 1].b + blocks[first - 1].size if first else 0
            after = blocks[last + 1].b if last + 1 < len(blocks) else len(region)
            start = max(blocks[first].b - blocks[first].a, before)
            end = min(blocks[last].b + len(wanted) - blocks[last].a, after)
            common = sum(block.size for block in blocks[first : last + 1])
            ratio = 2 * common / (len(wanted) + end - start)
            if ratio > best.ratio:
                best = _Match(region[start:end], ratio)
    return best


def _texts(tokens: Sequence[Token]) -> list[str]:
    return [token.text for token in tokens]


def _changes(essay: Essay, missing: str, wanted: Sequence[Token], found: Sequence[Token]) -> Iterator[Change]:
    """Where the tokens `found` in the essay differ from the `wanted` ones of the `missing` words."""
    matcher = SequenceMatcher(None, _texts(wanted), _texts(found), autojunk=False)
    for operation, i, j, k, m in matcher.get_opcodes():
        if operation == "equal":
            continue
        had, has = wanted[i:j], found[k:m]
        old = missing[had[0].start : had[-1].end] if had else ""
        new = essay.excerpt(essay.folded.span(has[0].start, has[-1].end)) if has else ""
        yield Change(old, new, _kind(had, has))


def _kind(had: Sequence[Token], has: Sequence[Token]) -> Kind:
    """What sort of words differ, by the weightiest of them."""
    differing = {token.text for token in had} ^ {token.text for token in has}
    folded = {token.text.casefold() for token in had} ^ {token.text.casefold() for token in has}
    if any(text.isnumeric() or any(char.isdigit() for char in text) for text in differing):
        return "number"
    if any(text in _NEGATIONS or text.endswith("n't") for text in folded):
        return "negation"
    if any(text[0].isupper() and text.casefold() in folded for text in differing):
        return "name"
    return "words" if any(token.is_word for token in (*had, *has)) else "punctuation"
