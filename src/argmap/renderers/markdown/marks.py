"""Where the marks of an essay go: after the words that a statement rests on, and after nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, islice
from typing import NamedTuple

from argmap.graph import slug
from argmap.reading import Reading
from argmap.renderers.markdown.writable import Paper
from argmap.text.essay import Essay
from argmap.text.locate import Anchor
from argmap.text.markdown import Block

_NO_PLACE = {
    "heading": "in a heading",
    "code": "in a code block",
    "footnote": "in a footnote",
}
_CLOSERS = re.compile(
    r"(?:[*_~]+|\x20?`+|</[A-Za-z][^<>]*>|>|"
    r"\](?:\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)|\[[^\[\]]*\])?)+"
)
_PUNCTUATION = re.compile(r"(?:[。、，．：；！？」』】）]|[.,;:!?…)\]}”’»›\"']+(?!\w))*")
_ADDRESS = re.compile(r"(?<!<)(?<!\[)(?<!\]\()(?:https?://|ftp://|www\.)[^\s<]*\Z", re.IGNORECASE)
_LINE_END = re.compile(r"[\r\n]|\Z")
_LONGEST_LABEL = 60
_LATER_STOPS = 4


class Mark(NamedTuple):
    """A footnote mark: whose it is, for which quote, and the offset in the source where it is put."""

    statement: str
    anchor: Anchor
    label: str
    offset: int


class Unwritten(NamedTuple):
    """An anchor without a mark, since one would change how the essay reads; `reason` completes "it is …"."""

    statement: str
    anchor: Anchor
    reason: str


def labels(reading: Reading, essay: Essay) -> Mapping[str, str]:
    """The footnote label of every statement that is anchored in `essay`: word characters and hyphens."""
    taken: set[str] = set()
    found = {}
    for identifier, anchors in reading.anchors.items():
        if any(anchor.essay_id == essay.id for anchor in anchors):
            wanted = f"am-{slug(identifier)[:_LONGEST_LABEL].strip('-')}"
            label, number = wanted, 2
            while label in taken:
                label, number = f"{wanted}-{number}", number + 1
            taken.add(label)
            found[identifier] = label
    return found


def place_marks(reading: Reading, essay: Essay, paper: Paper) -> tuple[tuple[Mark, ...], tuple[Unwritten, ...]]:
    """The marks for all anchors in `essay`, in its order, and the anchors that get none."""
    names = labels(reading, essay)
    wishes = [
        _Wish(identifier, anchor, names[identifier], essay.block_at(anchor.span.end - 1))
        for identifier, anchors in reading.anchors.items()
        for anchor in anchors
        if anchor.essay_id == essay.id
    ]
    wishes.sort(key=lambda wish: wish.block.source.start)
    written: list[Mark] = []
    unwritten: list[Unwritten] = []
    for block, group in groupby(wishes, key=lambda wish: wish.block):
        settled, left = _Settlement(essay, paper, block).settle(list(group))
        written += settled
        unwritten += left
    return tuple(written), tuple(unwritten)


class _Wish(NamedTuple):
    statement: str
    anchor: Anchor
    label: str
    block: Block

    def at(self, offset: int) -> Mark:
        return Mark(self.statement, self.anchor, self.label, offset)

    def refused(self, reason: str) -> Unwritten:
        return Unwritten(self.statement, self.anchor, reason)


class _Settlement:
    """The marks of one block: all at their first choice if that is possible, else one by one."""

    def __init__(self, essay: Essay, paper: Paper, block: Block) -> None:
        self._essay = essay
        self._paper = paper
        self._block = block
        self._written: list[Mark] = []
        self._unwritten: list[Unwritten] = []

    def settle(self, wishes: Sequence[_Wish]) -> tuple[list[Mark], list[Unwritten]]:
        reason = _NO_PLACE.get(self._block.kind)
        if reason:
            return [], [wish.refused(reason) for wish in wishes]
        self._place(wishes)
        return self._written, self._unwritten

    def _place(self, wishes: Sequence[_Wish]) -> None:
        first = [wish.at(offset) for wish in wishes for offset in islice(self._offsets(wish), 1)]
        if len(first) == len(wishes) and self._takes(first):
            self._written = _in_order((*self._written, *first))
        elif len(wishes) > 1:
            middle = len(wishes) // 2
            self._place(wishes[:middle])
            self._place(wishes[middle:])
        else:
            self._place_one(wishes[0])

    def _place_one(self, wish: _Wish) -> None:
        for offset in self._offsets(wish):
            if self._takes([wish.at(offset)]):
                self._written = _in_order((*self._written, wish.at(offset)))
                return
        self._unwritten.append(wish.refused("where a mark would change the text"))

    def _offsets(self, wish: _Wish) -> Iterator[int]:
        stops = dict.fromkeys(_stops(self._essay, self._block, wish.anchor.span.end))
        return (stop for stop in stops if not _in_address(self._essay.source, stop))

    def _takes(self, more: Sequence[Mark]) -> bool:
        source = self._block.source
        marks = _in_order((*self._written, *more))
        return self._paper.takes(source.start, source.end, [(one.offset, one.label) for one in marks])


def _in_order(marks: Sequence[Mark]) -> list[Mark]:
    """By offset, at one offset the shortest words first; the same mark once."""
    marks = sorted(marks, key=lambda one: (one.offset, -one.anchor.source.start))
    return list({(one.offset, one.label): one for one in marks}.values())


def _stops(essay: Essay, block: Block, end: int) -> Iterator[int]:
    """Where in the source a mark for words that end at rendered offset `end` may stand, best first.

    That is after the words with their closing markup and punctuation, straight after the words, after
    markup that closes later in the sentence, and after the sentence.
    """
    rendered = essay.rendered
    yield _after(essay, block, end)
    yield rendered.ends[end - 1]
    sentence = _sentence_end(essay, end)
    later = (i for i in range(end + 1, sentence) if rendered.ends[i - 1] < rendered.starts[i])
    for index in islice(later, _LATER_STOPS):
        yield _past_closers(essay, index)
    yield _after(essay, block, sentence)


def _after(essay: Essay, block: Block, end: int) -> int:
    """Offset in the source after the rendered words that end at `end` and after what closes them."""
    position = _past_closers(essay, end)
    run = _PUNCTUATION.match(essay.rendered.text, end, block.span.end)
    for index in range(end, run.end() if run else end):
        position = _past_closers(essay, index + 1)
    return position


def _past_closers(essay: Essay, end: int) -> int:
    """Offset in the source after the markup that may close behind rendered offset `end`."""
    rendered = essay.rendered
    position = rendered.ends[end - 1]
    line_end = _LINE_END.search(essay.source, position)
    limit = line_end.start() if line_end else position
    if end < len(rendered.text) and rendered.starts[end] < rendered.ends[end]:
        limit = min(limit, rendered.starts[end])
    closers = _CLOSERS.match(essay.source, position, max(limit, position))
    return closers.end() if closers else position


def _sentence_end(essay: Essay, end: int) -> int:
    """Rendered offset of the end of the sentence in which the words before `end` stand."""
    number = essay.paragraph_at(end - 1)
    sentences = essay.paragraphs[number - 1].sentences if number else ()
    return next((sentence.end for sentence in sentences if sentence.end >= end), end)


def _in_address(source: str, offset: int) -> bool:
    """Whether what is put at `offset` would become part of a bare web address."""
    line = max(source.rfind("\n", 0, offset), source.rfind("\r", 0, offset)) + 1
    return bool(_ADDRESS.search(source, line, offset))
