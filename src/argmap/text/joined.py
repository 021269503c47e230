"""A text put together from stretches of other texts, which knows where each of its words stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from argmap.text.place import Lines, Place


class Stretch(NamedTuple):
    """`words` for ``start..end`` of a file: mostly that very text, else what is put in its place."""

    file: str
    start: int
    end: int
    words: str

    def part(self, start: int, end: int) -> Stretch:
        """The stretch of ``words[start:end]``, for words that are the file's own."""
        return Stretch(self.file, self.start + start, self.start + end, self.words[start:end])

    def source(self, index: int) -> int:
        """The offset in the file of the word at `index`."""
        return self.start + min(index, self.end - self.start)


class Joined(Lines):
    """The text of `stretches`, one behind the other; its places are those of the files they are from.

    `texts` holds the text of every file by its name, also of one that no stretch is from; `file` is
    the main one, in which an empty text stands.
    """

    __slots__ = ("_by_file", "_files", "_starts_at", "stretches", "text", "texts")

    def __init__(self, stretches: Iterable[Stretch], texts: Mapping[str, str], file: str) -> None:
        self.stretches = tuple(_run_together(stretches))
        self.text = "".join(stretch.words for stretch in self.stretches)
        self.texts = dict(texts)
        super().__init__(self.text, file)
        self._files: dict[str, Lines] = {}
        self._starts_at: list[int] = []
        self._by_file: dict[str, list[int]] = {}
        at = 0
        for number, stretch in enumerate(self.stretches):
            self._starts_at.append(at)
            self._by_file.setdefault(stretch.file, []).append(number)
            at += len(stretch.words)

    def place(self, offset: int, end: int | None = None) -> Place:
        """The place of `offset` in its file; `end` is where in that file what lies between has its end."""
        offset = min(max(offset, 0), len(self.text))
        number = bisect_right(self._starts_at, offset) - 1
        if number < 0:
            return self._lines(self.file).place(0, None if end is None else 0)
        stretch = self.stretches[number]
        start = stretch.source(offset - self._starts_at[number])
        behind = None if end is None else max(self._end(stretch.file, end), start)
        return self._lines(stretch.file).place(start, behind)

    def _end(self, file: str, end: int) -> int:
        """The offset in `file` of its last word before `end`, and one more."""
        numbers = self._by_file[file]
        last = bisect_left(numbers, end, key=self._starts_at.__getitem__) - 1
        number = numbers[max(last, 0)]
        return self.stretches[number].source(max(end - self._starts_at[number], 0))

    def _lines(self, file: str) -> Lines:
        if file not in self._files:
            self._files[file] = Lines(self.texts[file], file)
        return self._files[file]


def _run_together(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """The stretches that hold words; those that follow one another in a file too are made one."""
    run: list[Stretch] = []
    for stretch in stretches:
        if not stretch.words:
            continue
        if run and not _goes_on(run[-1], stretch):
            yield _one(run)
            run = []
        run.append(stretch)
    if run:
        yield _one(run)


def _goes_on(before: Stretch, after: Stretch) -> bool:
    in_row = before.file == after.file and before.end == after.start
    return in_row and all(len(one.words) == one.end - one.start for one in (before, after))


def _one(run: list[Stretch]) -> Stretch:
    first, last = run[0], run[-1]
    return Stretch(first.file, first.start, last.end, "".join(stretch.words for stretch in run))
