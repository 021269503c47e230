"""Two statements that say the same, or nearly, without being linked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from math import ceil
from typing import NamedTuple

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, shown
from argmap.findings import Finding, Severity
from argmap.graph import Statement
from argmap.text.folding import fold_text

_ALIKE = 0.9
_MOST_COMPARED = 10
_HELP = "is it said twice? Merge the two, or link the later one to the earlier by `restates`"

_WORD = re.compile(r"\w+(?:['.,]\w+)*")
_GUARD = re.compile(
    r"\b(?:\w*\d\w*|\w+n't|not?|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|hardly"
    r"|may|might|can|could|shall|should|will|would|must|ought"
    r"|perhaps|possibly|probably|likely|unlikely|seems?|appears?|certainly"
    r"|all|every|some|most|many|few|only|always|often|sometimes)\b"
)
"""Negations, numbers, modal words and quantifiers, which may not differ between sentences alike."""


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every statement that an earlier one of the essay equals or resembles."""
    folded = {s.id: fold_text(s.text).casefold().rstrip(" .!?;:,") for s in subject.map.statements}
    earlier: dict[str, Statement] = {}
    alike = _Alike(subject, folded.values())
    for s in sorted(subject.map.statements, key=lambda s: subject.rank[s.id]):
        if not folded[s.id]:
            continue
        first = earlier.setdefault(folded[s.id], s)
        if subject.head[first.id] != subject.head[s.id]:
            yield RULE.on(subject, s, f"{shown(s)} stands in the map twice and is not linked", _HELP)
        elif first is s and subject.english and (other := alike.add(s, folded[s.id])) is not None:
            message = f"{shown(s)} says nearly the same as {shown(other)} and is not linked with it"
            yield RULE.on(subject, s, message, _HELP, severity=Severity.INFO)


class _Words(NamedTuple):
    """The words of a statement, how often each stands in it, and how many they are in all."""

    statement: Statement
    counts: Counter[str]
    size: int

    def resembles(self, other: _Words) -> bool:
        """Whether Dice's coefficient of the two multisets of words is high enough."""
        least = _ALIKE * (self.size + other.size) / 2
        return min(self.size, other.size) >= least and (self.counts & other.counts).total() >= least


class _Alike:
    """Statements by their rarest words; those that have none of these in common are not compared."""

    def __init__(self, subject: Subject, texts: Iterable[str]) -> None:
        self._head = subject.head
        self._frequency = Counter(word for text in texts for word in set(_WORD.findall(text)))
        self._by_word: dict[tuple[str, tuple[str, ...]], list[_Words]] = {}

    def add(self, s: Statement, folded: str) -> Statement | None:
        """Remember `s`; the first statement that it resembles, if it is not linked with that."""
        counts = Counter(_WORD.findall(folded))
        guard = (s.stance, *sorted(_GUARD.findall(folded)))
        words = _Words(s, counts, counts.total())
        rare = sorted(counts, key=lambda w: (self._frequency[w], w))
        seen: set[str] = set()
        for word in rare[: _prefix(words.size)]:
            block = self._by_word.setdefault((word, guard), [])
            for other in block[:_MOST_COMPARED]:
                if other.statement.id not in seen and words.resembles(other):
                    return None if self._head[other.statement.id] == self._head[s.id] else other.statement
                seen.add(other.statement.id)
            block.append(words)
        return None


def _prefix(size: int) -> int:
    """How many of the rarest words to look under: two alike sentences share at least one of these."""
    return size - ceil(size * _ALIKE / (2 - _ALIKE)) + 1


RULE = Rule(
    slug="duplicate-claim",
    severity=Severity.WARNING,
    about="map",
    summary="statements that say what another says",
    look=look,
)
