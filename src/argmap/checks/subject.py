"""The reading under check, with what several rules need of it worked out once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Literal

from argmap.graph import ArgumentMap, Statement
from argmap.graph.walk import argument_graph, restatements, support_graph
from argmap.reading import Reading
from argmap.semantics import Ground, Reply, groundedness, reliance, replies, theses
from argmap.text.locate import Anchor

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
        """The main claims, one for each class of restatements."""
        return theses(self.map)

    @cached_property
    def head(self) -> Mapping[str, str]:
        """For every statement the first one that says the same."""
        return restatements(self.map)

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
    words = statement.text or statement.title or statement.id
    return f"“{words}”" if len(words) <= 80 else f"“{words[:77].rstrip()} …”"
