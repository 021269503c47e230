"""A statement in the reader's words that says more than the words it quotes.

What is looked for are negations, numbers and names, the particulars that turn a meaning. Names may
also stand in the paragraph around the quote, where a pronoun has them from, in the holders and the
sources of the statement, and under the other names that the map gives them. A name put in the place
of another one of the same paragraph is not seen.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import chain

from argmap.checks.names import Naming, OtherNames, names, plain_words
from argmap.checks.numerals import numbers, values
from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, quoted, shown
from argmap.findings import Finding, Severity
from argmap.graph import Source, Statement
from argmap.text.essay import Essay
from argmap.text.folding import fold_text
from argmap.text.locate import Anchor
from argmap.text.place import Span

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_DENIES_NOTHING = re.compile(
    r"\bnot (?:only|just|merely|simply|least)\b|\bno (?:doubt|matter|fewer|less|more)\b|\bwhether or not\b"
)
_NEGATIONS = frozenset(
    "not no never none nobody nothing nowhere neither nor cannot without hardly barely scarcely".split()
)
_NEARLY_NEGATIONS = re.compile(
    r"lack|fail|refus|den[iy]|absen|except|forb[ia]d|(?:missing|rarely|seldom|few|little|unless|impossible"
    r"|unlikely|unable|unwilling)$"
)
_DENYING_PREFIX = re.compile(r"(?:un|in|im|ir|il|dis|non)(?=\w{3})")
_EXCEPTING = re.compile(r"\b(?:until|before|unless|except|but|than|else)\b")
_ONLY = re.compile(r"\b(?:only|once|until|alone|as long as)\b")


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every statement that adds something, naming all that it adds."""
    if not subject.english:
        return
    adding = _Adding(subject)
    for s in subject.map.statements:
        anchors = subject.anchors(s)
        if not anchors or len(anchors) < len(s.quotes):
            continue
        added = adding.to(s, anchors)
        if added:
            listed = " and ".join(f"no {quoted(word)}" for word in added)
            yield RULE.on(
                subject,
                s,
                f"the words quoted for {shown(s)} have {listed}",
                "leave it out, or quote the words that say it; another name for somebody who is named there "
                "goes under `aliases` in the front matter",
            )


class _Adding:
    """Compares statements with what they quote."""

    def __init__(self, subject: Subject) -> None:
        self._reading = subject.reading
        self._sources = {source.id: source for source in subject.map.sources}
        self._others = OtherNames(subject.map.aliases, subject.map.terms)
        self._texts = {s.id: fold_text(s.text) for s in subject.map.statements}
        self._names = {identifier: list(names(text)) for identifier, text in self._texts.items()}
        self._paragraphs: dict[tuple[str, int], Naming] = {}

    def to(self, s: Statement, anchors: tuple[Anchor, ...]) -> list[str]:
        """The negations, numbers and names of `s` without counterpart in `anchors`, each once."""
        text = self._texts[s.id]
        quote = " . ".join(self._folded(anchor) for anchor in anchors)
        added = [*_negations_added(text, quote), *_numbers_added(text, quote)]
        added += self._names_added(s, text, quote, anchors)
        return list(dict.fromkeys(added))

    def _folded(self, anchor: Anchor) -> str:
        essay = self._reading.essay(anchor.essay_id)
        return _folded(essay, anchor.span) if essay else ""

    def _names_added(self, s: Statement, text: str, quote: str, anchors: tuple[Anchor, ...]) -> Iterator[str]:
        said = frozenset(plain_words(quote))
        missing = [name for name in self._names[s.id] if name.plain not in said]
        found = [name for name in missing if not name.initial or name.plain in self._known]
        if not found:
            return
        told = fold_text(" . ".join((*s.by, *self._cited(s))))
        naming = [*filter(None, map(self._paragraph, anchors)), Naming(f"{told} . {quote}")]
        for name in found:
            if not any(here.names(name, text, self._others) for here in naming):
                yield name.written.removesuffix("'s")

    def _cited(self, s: Statement) -> Iterator[str]:
        for citation in s.citations:
            for identifier in (citation.source, citation.via):
                source = self._sources.get(identifier or "", Source(""))
                yield from filter(None, (source.title, source.author, source.publisher, source.date))

    def _paragraph(self, anchor: Anchor) -> Naming | None:
        """What the paragraph around `anchor` names."""
        essay = self._reading.essay(anchor.essay_id)
        if essay is None or anchor.paragraph is None:
            return None
        key = (anchor.essay_id, anchor.paragraph)
        if key not in self._paragraphs:
            self._paragraphs[key] = Naming(_folded(essay, essay.paragraphs[anchor.paragraph - 1].span))
        return self._paragraphs[key]

    @cached_property
    def _known(self) -> frozenset[str]:
        """Words that are capitalised inside a sentence and never in lower case: names wherever they stand."""
        body = [_folded(essay, p.span) for essay in self._reading.essays for p in essay.paragraphs]
        found = chain(*map(names, body), *self._names.values())
        inside = {name.plain for name in found if not name.initial}
        lower = {word for text in body for word in set(_WORD.findall(text)) if word.islower()}
        return frozenset(inside - lower)


def _folded(essay: Essay, span: Span) -> str:
    """The words of `span`, folded."""
    offsets = essay.folded.offsets
    return essay.folded.text[bisect_left(offsets, span.start) : bisect_left(offsets, span.end)]


def _numbers_added(text: str, quote: str) -> list[str]:
    """The numbers of `text` whose value the quote does not have."""
    stated = list(numbers(text))
    said = values(quote) if stated else frozenset()
    return [number.written for number in stated if number.value not in said]


def _negations_added(text: str, quote: str) -> list[str]:
    """The denying words of `text` that are more than those of `quote`."""
    denied = _negations(text)
    if not denied:
        return []
    words = plain_words(quote)
    answered = len(_negations(quote)) + sum(bool(_NEARLY_NEGATIONS.match(word)) for word in words)
    if set(_EXCEPTING.findall(text)) - set(words) and _ONLY.search(quote):
        answered += 1
    answered += _prefixed(text, words)
    if len(denied) <= answered:
        return []
    surplus = Counter(denied) - Counter(_negations(quote))
    return list(surplus.elements())[: len(denied) - answered]


def _negations(text: str) -> list[str]:
    """The words that deny, in order; "neither … nor" is one."""
    found = _WORD.findall(_DENIES_NOTHING.sub(" ", text.casefold()))
    denying = [word for word in found if word in _NEGATIONS or word.endswith("n't")]
    return [word for word in denying if word != "nor" or "neither" not in denying]


def _prefixed(text: str, quote: list[str]) -> int:
    """How many denials of `text` the quote has as a prefix: "not reliable" of "unreliable"."""
    denied = {word[match.end() :][:5] for word in quote if (match := _DENYING_PREFIX.match(word))}
    words = plain_words(text)
    return sum(
        word in _NEGATIONS and any(after[:5] in denied for after in words[index + 1 : index + 3])
        for index, word in enumerate(words)
    )


RULE = Rule(
    slug="paraphrase-adds",
    severity=Severity.WARNING,
    about="map",
    summary="statements that say more than the words they quote",
    audience="SF",
    look=look,
)
