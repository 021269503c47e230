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
_ADDRESS = re.compile(r"(?:https?://|ftp://|www\.)[^\s<]*\Z", re.IGNORECASE)
_IN_MARKUP = ("<", "[", "](")
_CHECK_BOX = re.compile(r"(?:[-+*]|\d{1,9}[.)])[ \t]+\[[ xX]?\]?\Z")
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


Placed = tuple[tuple[Mark, ...], tuple[Unwritten, ...]]
"""The marks in the order of the essay, and the anchors that get none."""


def labels_of(reading: Reading, essay: Essay) -> Mapping[str, str]:
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


def first_choices(reading: Reading, essay: Essay, labels: Mapping[str, str]) -> Placed:
    """Every mark where it stands best, not knowing whether the essay takes it there."""
    written: list[Mark] = []
    unwritten: list[Unwritten] = []
    for _, wishes in _wishes(reading, essay, labels):
        for wish in wishes:
            offset = next(_offsets(essay, wish), None)
            if offset is None:
                unwritten.append(wish.refused(_no_place(essay, wish)))
            else:
                written.append(wish.at(offset))
    return _in_order(written), tuple(unwritten)


def tried_places(reading: Reading, essay: Essay, labels: Mapping[str, str], paper: Paper) -> Placed:
    """Every mark where the essay takes it, found by trying."""
    written: list[Mark] = []
    unwritten: list[Unwritten] = []
    for block, wishes in _wishes(reading, essay, labels):
        trial = _Trial(essay, paper, block)
        trial.place(wishes)
        written += trial.written
        unwritten += trial.unwritten
    return tuple(written), tuple(unwritten)


def _wishes(
    reading: Reading, essay: Essay, labels: Mapping[str, str]
) -> Iterator[tuple[Block, Sequence[_Wish]]]:
    """What is to be marked, block by block."""
    wishes = [
        _Wish(identifier, anchor, labels[identifier], essay.block_at(anchor.span.end - 1))
        for identifier, anchors in reading.anchors.items()
        for anchor in anchors
        if anchor.essay_id == essay.id
    ]
    wishes.sort(key=lambda wish: wish.block.source.start)
    for block, group in groupby(wishes, key=lambda wish: wish.block):
        yield block, list(group)


class _Wish(NamedTuple):
    """A mark that is wanted in a block."""

    statement: str
    anchor: Anchor
    label: str
    block: Block

    def at(self, offset: int) -> Mark:
        return Mark(self.statement, self.anchor, self.label, offset)

    def refused(self, reason: str) -> Unwritten:
        return Unwritten(self.statement, self.anchor, reason)


class _Trial:
    """The marks of one block: together where that is possible, else one by one."""

    def __init__(self, essay: Essay, paper: Paper, block: Block) -> None:
        self.written: tuple[Mark, ...] = ()
        self.unwritten: list[Unwritten] = []
        self._essay = essay
        self._paper = paper
        self._block = block

    def place(self, wishes: Sequence[_Wish]) -> None:
        """Write the marks of `wishes` or note that there is no place for them."""
        first = [next(_offsets(self._essay, wish), None) for wish in wishes]
        marks = [wish.at(offset) for wish, offset in zip(wishes, first, strict=True) if offset is not None]
        if len(marks) == len(wishes) and self._takes(marks):
            self.written = _in_order((*self.written, *marks))
        elif len(wishes) > 1:
            middle = len(wishes) // 2
            self.place(wishes[:middle])
            self.place(wishes[middle:])
        else:
            self._place_one(wishes[0])

    def _place_one(self, wish: _Wish) -> None:
        for offset in _offsets(self._essay, wish):
            if self._takes([wish.at(offset)]):
                self.written = _in_order((*self.written, wish.at(offset)))
                return
        self.unwritten.append(wish.refused(_no_place(self._essay, wish)))

    def _takes(self, more: Sequence[Mark]) -> bool:
        source = self._block.source
        marks = _in_order((*self.written, *more))
        return self._paper.takes(source.start, source.end, [(one.offset, one.label) for one in marks])


def _no_place(essay: Essay, wish: _Wish) -> str:
    if next(_offsets(essay, wish), None) is None:
        return _NO_PLACE.get(wish.block.kind, "at a bare web address or a check box")
    return "where a mark would change the text"


def _in_order(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """By offset, at one offset the shortest words first; the same mark once."""
    marks = sorted(marks, key=lambda one: (one.offset, -one.anchor.source.start))
    return tuple({(one.offset, one.label): one for one in marks}.values())


def _offsets(essay: Essay, wish: _Wish) -> Iterator[int]:
    """Where in the source the mark may stand, best first, as far as can be told without trying."""
    if wish.block.kind not in _NO_PLACE:
        for stop in dict.fromkeys(_stops(essay, wish.block, wish.anchor.span.end)):
            if not _is_taken(essay.source, stop):
                yield stop


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


def _is_taken(source: str, offset: int) -> bool:
    """Whether GitHub would make what is put at `offset` part of a bare web address, or lose a check box."""
    line = max(source.rfind("\n", 0, offset), source.rfind("\r", 0, offset)) + 1
    address = _ADDRESS.search(source, line, offset)
    if address is not None:
        return not source[line : address.start()].endswith(_IN_MARKUP)
    return _CHECK_BOX.search(source, line, offset) is not None
