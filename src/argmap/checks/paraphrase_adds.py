"""A statement in the reader's words that says more than the words it quotes.

What is looked for are negations, numbers and names, the particulars that turn a meaning. Names may
also stand in the paragraph around the quote, where a pronoun has them from, in the holders and the
sources of the statement, and under the other names that the map gives them. A name put in the place
of another one of the same paragraph is not seen.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from argmap.checks.names import Naming, OtherNames, names, plain_words
from argmap.checks.numerals import numbers, values
from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, quoted, shown
from argmap.findings import Finding, Severity
from argmap.graph import Source, Statement
from argmap.text.folding import fold
from argmap.text.locate import Anchor

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
        self._paragraphs: dict[tuple[str, int], Naming] = {}
        self._known = self._known_names()

    def to(self, s: Statement, anchors: tuple[Anchor, ...]) -> list[str]:
        """The negations, numbers and names of `s` without counterpart in `anchors`, each once."""
        text = fold(s.text).text
        quote = fold(" . ".join(anchor.words for anchor in anchors)).text
        said = values(quote)
        more = [number.written for number in numbers(text) if number.value not in said]
        added = [*_negations_added(text, quote), *more, *self._names_added(s, text, quote, anchors)]
        return list(dict.fromkeys(added))

    def _names_added(self, s: Statement, text: str, quote: str, anchors: tuple[Anchor, ...]) -> Iterator[str]:
        found = [name for name in names(text) if not name.initial or name.plain in self._known]
        if not found:
            return
        told = " . ".join((quote, *s.by, *self._cited(s)))
        naming = [Naming(fold(told).text), *filter(None, map(self._paragraph, anchors))]
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
            span = essay.paragraphs[anchor.paragraph - 1].span
            self._paragraphs[key] = Naming(fold(essay.excerpt(span)).text)
        return self._paragraphs[key]

    def _known_names(self) -> frozenset[str]:
        """Words that are capitalised inside a sentence and never in lower case: names wherever they stand."""
        body = [fold(e.excerpt(p.span)).text for e in self._reading.essays for p in e.paragraphs]
        stated = [fold(s.text).text for s in self._reading.map.statements]
        inside = {name.plain for text in (*body, *stated) for name in names(text) if not name.initial}
        lower = {word for text in body for word in _WORD.findall(text) if word.islower()}
        return frozenset(inside - lower)


def _negations_added(text: str, quote: str) -> list[str]:
    """The denying words of `text` that are more than those of `quote`."""
    denied = _negations(text)
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
    summary="say more than the words they quote",
    audience="SF",
    look=look,
)
