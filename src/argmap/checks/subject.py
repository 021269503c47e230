"""The reading under check, with what several rules need of it worked out once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from typing import Literal

from argmap.graph import ArgumentMap, Statement
from argmap.graph.walk import argument_graph, components, merged, restatements, support_graph
from argmap.reading import Reading
from argmap.semantics import Ground, Reply, groundedness, reliance, replies, theses
from argmap.text.locate import Anchor
from argmap.text.quote import own_words

Noun = Literal[
    "statements", "claims", "evidence statements", "counterpositions", "inferences", "paragraphs", "quotes"
]


class Subject:
    """What a rule looks at."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    @property
    def map(self) -> ArgumentMap:
        """The map of the reading."""
        return self.reading.map

    @property
    def anchored(self) -> bool:
        """Whether there is an essay to anchor in; without one the anchoring rules do not run."""
        return bool(self.reading.essays)

    @cached_property
    def theses(self) -> tuple[str, ...]:
        """The main claims in the order of the essays, one for each class of restatements."""
        return tuple(sorted(map(self._first_alike, theses(self.map)), key=self.rank.__getitem__))

    def _first_alike(self, thesis: str) -> str:
        """The first in the essays that restates a main claim and is one for the same reason."""
        by_id = self.map.by_id
        tagged = by_id[thesis].thesis
        alike = [
            i
            for i in self.members[self.head[thesis]]
            if (by_id[i].thesis if tagged else (by_id[i].kind, by_id[i].stance) == ("claim", "asserted"))
        ]
        return min(alike, key=self.rank.__getitem__)

    @cached_property
    def thesis_heads(self) -> frozenset[str]:
        """The heads of the classes that the main claims belong to."""
        return frozenset(self.head[t] for t in self.theses)

    @cached_property
    def related(self) -> frozenset[str]:
        """The statements that are an end of a step or of a rephrase, even if its other end is missing."""
        graph = self.map
        ends = [e for i in graph.inferences for e in (*i.premises, i.conclusion)]
        ends += [e for c in graph.conflicts for e in (*c.premises, c.target)]
        ends += [e for r in graph.rephrases for e in (r.from_, r.to)]
        return frozenset(e.id for e in ends if e.kind == "statement")

    @cached_property
    def head(self) -> Mapping[str, str]:
        """For every statement the first one that says the same."""
        return restatements(self.map)

    @cached_property
    def members(self) -> Mapping[str, list[str]]:
        """The statements of every class of restatements, by its head."""
        found: dict[str, list[str]] = {}
        for identifier, head in self.head.items():
            found.setdefault(head, []).append(identifier)
        return found

    @cached_property
    def ground(self) -> Mapping[str, Ground]:
        """What every statement stands on."""
        return groundedness(self.map)

    @cached_property
    def reliance(self) -> Mapping[str, float]:
        """How much of the thesis rests on every statement."""
        return reliance(self.map)

    @cached_property
    def replies(self) -> Mapping[str, Reply]:
        """The reply to every counterposition."""
        return replies(self.map)

    @cached_property
    def argument_graph(self) -> Mapping[str, Mapping[str, None]]:
        """Successors in the argument graph."""
        return argument_graph(self.map)

    @cached_property
    def support_graph(self) -> Mapping[str, Mapping[str, None]]:
        """Premise → conclusion."""
        return support_graph(self.map)

    @cached_property
    def merged_support(self) -> Mapping[str, Mapping[str, None]]:
        """Premise → conclusion between classes of restatements, each known by its head."""
        return merged(self.support_graph, self.head)

    @cached_property
    def circles(self) -> tuple[tuple[str, ...], ...]:
        """The classes of restatements (heads) that are reasons for each other or for themselves."""
        found = components(self.merged_support)
        return tuple(tuple(c) for c in found if len(c) > 1 or c[0] in self.merged_support[c[0]])

    @cached_property
    def rank(self) -> Mapping[str, int]:
        """The order of the statements in the essays, the same however the map file is ordered.

        Statements without a place in an essay come last, in the order of their words.
        """
        number = {essay.id: n for n, essay in enumerate(self.reading.essays)}

        def key(s: Statement) -> tuple[int, int, str, str]:
            anchors = self.anchors(s)
            essay, start = (
                (number[anchors[0].essay_id], anchors[0].source.start) if anchors else (len(number), 0)
            )
            return essay, start, s.text, s.label

        return {s.id: n for n, s in enumerate(sorted(self.map.statements, key=key))}

    @cached_property
    def own_claims(self) -> Mapping[str, Statement]:
        """The claims of the author by the head of their class: the first of each class in the essay."""
        claims = [
            s for s in self.map.statements if s.kind == "claim" and s.stance == "asserted" and s.defined
        ]
        first: dict[str, Statement] = {}
        for claim in sorted(claims, key=lambda s: self.rank[s.id]):
            first.setdefault(self.head[claim.id], claim)
        return first

    @cached_property
    def positions(self) -> Mapping[str, int]:
        """How many statements are a position on each issue."""
        return Counter(s.issue for s in self.map.statements if s.issue is not None)

    @property
    def english(self) -> bool:
        """Whether rules about English words apply."""
        return self.map.language is None or self.map.language.lower().startswith("en")

    def anchors(self, statement: Statement) -> tuple[Anchor, ...]:
        """The quotes of a statement that were found."""
        return self.reading.anchors.get(statement.id, ())

    def count(self, noun: Noun) -> int:
        """How many there are of what a rule counts."""
        kinds = {"claims": "claim", "evidence statements": "evidence", "counterpositions": "counterposition"}
        if noun in kinds:
            return sum(s.kind == kinds[noun] for s in self.map.statements)
        if noun == "inferences":
            return len(self.map.inferences)
        if noun == "paragraphs":
            return sum(len(essay.paragraphs) for essay in self.reading.essays)
        if noun == "quotes":
            return sum(len(s.quotes) for s in self.map.statements)
        return len(self.map.statements)


def shown(statement: Statement) -> str:
    """A statement as messages name it, in quotation marks and not too long."""
    return quoted(own_words(statement.text) or statement.text or statement.title or statement.id)


def quoted(words: str, most: int = 120) -> str:
    """`words` in quotation marks, their own taken off, cut after `most` characters."""
    words = own_words(words) or words
    return f"“{words}”" if len(words) <= most else f"“{words[: most - 1].rsplit(maxsplit=1)[0]} …”"
