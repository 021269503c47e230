"""A reading: one map with its essays, every quote located, and what the file's reader had to say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from attrs import evolve, field, frozen

from argmap.findings import Finding, Passage
from argmap.graph import ArgumentMap, Statement
from argmap.text.essay import Essay
from argmap.text.locate import Anchor, Miss, locate
from argmap.text.place import Span
from argmap.text.quote import Quote


@frozen
class Reading:
    """What checks, renderers and comparisons take.

    `file` is the name of the map file as messages show it; `texts` holds the text of every file of
    the map by that name. `second_look` finds what nothing else of a reading depends on; it is called when
    somebody asks for the findings. `picture` draws a reading as SVG, for notebooks.
    """

    map: ArgumentMap
    essays: tuple[Essay, ...] = ()
    _findings: tuple[Finding, ...] = ()
    file: str = "map"
    texts: Mapping[str, str] = field(factory=dict, repr=False)
    second_look: Callable[[], Iterable[Finding]] | None = field(default=None, eq=False, repr=False)
    picture: Callable[[Reading], str | None] | None = field(default=None, eq=False, repr=False)

    def _repr_svg_(self) -> str | None:
        """What a notebook shows of a reading: its diagram."""
        return self.picture(self) if self.picture is not None else None

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the reader of its files had to say, in the order of the map."""
        looked = self.second_look() if self.second_look is not None else ()
        return tuple(sorted((*self._findings, *looked), key=lambda f: f.map_order(self.file)))

    def with_findings(self, findings: Iterable[Finding]) -> Reading:
        """The same reading with more `findings` of its files."""
        return evolve(self, findings=(*self._findings, *findings))

    def with_essays(self, essays: Iterable[Essay]) -> Reading:
        """The same reading over `essays`; quotes are located in them.

        With all essays of the map there, it is no finding any more that one was missing.
        """
        over = evolve(self, essays=tuple(essays))
        if any(over.essay(entry.id) is None for entry in self.map.essays):
            return over
        return evolve(over, findings=tuple(f for f in self._findings if f.rule != "essay-missing"))

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
        """The essay with that id, the first of the map for None; None when it is not there.

        The only essay of a reading is the only one of its map, whatever its id.
        """
        entries = self.map.essays
        if len(self.essays) == 1 and len(entries) <= 1:
            known = {None, self.essays[0].id, *(entry.id for entry in entries)}
            return self.essays[0] if identifier in known else None
        first = entries[0].id if entries else self.essays[0].id if self.essays else None
        return next((essay for essay in self.essays if essay.id == (identifier or first)), None)

    @property
    def all_texts(self) -> dict[str, str]:
        """The text of every file of the reading, maps and essays, by the name that places use."""
        return {**self.texts, **{essay.file: essay.source for essay in self.essays}}

    @cached_property
    def anchors(self) -> Mapping[str, tuple[Anchor, ...]]:
        """For every statement id the quotes that were found."""
        return {i: tuple(a for a in found if isinstance(a, Anchor)) for i, found in self.located.items()}

    @cached_property
    def gaps(self) -> Mapping[str, Anchor | Miss]:
        """For every statement id that says where its gap lies that place, found or missed."""
        if not self.essays:
            return {}
        return {s.id: self._locate(s.near) for s in self.map.statements if s.near is not None}

    @cached_property
    def covered(self) -> Mapping[str, tuple[Span, ...]]:
        """For every essay id the ranges of its rendered text inside anchors, in order and apart."""
        spans: dict[str, list[Span]] = {essay.id: [] for essay in self.essays}
        for anchors in self.anchors.values():
            for anchor in anchors:
                spans[anchor.essay_id].append(anchor.span)
        return {identifier: tuple(_joined(found)) for identifier, found in spans.items()}

    @cached_property
    def coverage(self) -> float | None:
        """The share of the essays' body inside anchors, 0 to 1, counted in characters but spaces.

        None when there is no body to cover.
        """
        inside = whole = 0
        for essay in self.essays:
            body = [paragraph.span for paragraph in essay.paragraphs]
            whole += sum(_visible(essay, span) for span in body)
            inside += sum(_visible(essay, span) for span in _common(body, self.covered[essay.id]))
        return inside / whole if whole else None

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


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """The same ranges in order, those that overlap or touch made one."""
    current: Span | None = None
    for span in sorted(spans, key=lambda span: span.start):
        if current is None or span.start > current.end:
            if current is not None:
                yield current
            current = span
        elif span.end > current.end:
            current = Span(current.start, span.end)
    if current is not None:
        yield current


def _common(some: Sequence[Span], others: Sequence[Span]) -> Iterator[Span]:
    """What two rows of ranges, each in order and apart, have in common."""
    i = j = 0
    while i < len(some) and j < len(others):
        start, end = max(some[i].start, others[j].start), min(some[i].end, others[j].end)
        if start < end:
            yield Span(start, end)
        if some[i].end < others[j].end:
            i += 1
        else:
            j += 1


def _visible(essay: Essay, span: Span) -> int:
    return sum(map(len, essay.flat[span.start : span.end].split()))
