"""A reading: one map with its essays, every quote located, and what the file's reader had to say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from attrs import evolve, field, frozen

from argmap.findings import Finding, Passage
from argmap.graph import ArgumentMap, Statement
from argmap.text.essay import Essay
from argmap.text.locate import Anchor, Miss, locate
from argmap.text.quote import Quote


@frozen
class Reading:
    """What checks, renderers and comparisons take.

    `file` is the name of the map file as messages show it; `texts` holds the text of every file of
    the map by that name. `findings` are the file reader's own.
    """

    map: ArgumentMap
    essays: tuple[Essay, ...] = ()
    findings: tuple[Finding, ...] = ()
    file: str = "map"
    texts: Mapping[str, str] = field(factory=dict, repr=False)

    def with_essays(self, essays: Iterable[Essay]) -> Reading:
        """The same reading over `essays`; quotes are located in them."""
        return evolve(self, essays=tuple(essays))

    @cached_property
    def located(self) -> Mapping[str, tuple[Anchor | Miss, ...]]:
        """For every statement id its quotes in order, each found or missed; empty without essays."""
        if not self.essays:
            return {s.id: () for s in self.map.statements}
        return {s.id: tuple(self._locate(quote) for quote in s.quotes) for s in self.map.statements}

    def _locate(self, quote: Quote) -> Anchor | Miss:
        essay = self.essay(quote.essay)
        if essay is None:
            return Miss(quote, "no such essay")
        return locate(essay, quote)

    def essay(self, identifier: str | None) -> Essay | None:
        """The essay with that id; the first one for None."""
        if identifier is None:
            return self.essays[0] if self.essays else None
        return next((essay for essay in self.essays if essay.id == identifier), None)

    @cached_property
    def anchors(self) -> Mapping[str, tuple[Anchor, ...]]:
        """For every statement id the quotes that were found."""
        return {i: tuple(a for a in found if isinstance(a, Anchor)) for i, found in self.located.items()}

    def paragraph(self, identifier: str) -> int | None:
        """The ¶ number of a statement's first anchor."""
        anchors = self.anchors.get(identifier, ())
        return anchors[0].paragraph if anchors else None

    def passage(self, anchor: Anchor) -> Passage:
        """The words of `anchor` as a place and span of the essay's source."""
        essay = self.essay(anchor.essay_id)
        assert essay is not None, "an anchor belongs to an essay of its reading"
        return Passage(essay.place(anchor.source.start), anchor.source)

    def words_of(self, statement: Statement) -> Passage | None:
        """The passage of a statement's first anchor."""
        anchors = self.anchors.get(statement.id, ())
        return self.passage(anchors[0]) if anchors else None
