"""Changes of a text: ranges and what stands there instead, like the text edits of a language server."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Change(NamedTuple):
    """``text[start:end]`` becomes `replacement`; an insertion has ``start == end``; in code points."""

    start: int
    end: int
    replacement: str


def applied(text: str, changes: Iterable[Change]) -> str:
    """`text` with `changes`, which all name ranges of it and do not overlap."""
    pieces: list[str] = []
    done = 0
    for start, end, replacement in sorted(changes, key=lambda change: change[:2]):
        pieces += (text[done:start], replacement)
        done = end
    return "".join([*pieces, text[done:]])


def joined(text: str, before: Iterable[Change], after: Iterable[Change]) -> tuple[Change, ...]:
    """`before`, which gave `text`, and then `after`, which change `text`, as changes of the first text.

    Both are in themselves without overlap, and so is the result, which comes in the order of the text.
    Changes that touch become one.
    """
    found: list[Change] = []
    growth = 0
    for start, end, befores, afters in _touching(_placed(before), after):
        gain = sum(_gain(change) for change in befores)
        words = applied(text[start:end], (Change(c.start - start, c.end - start, c[2]) for c in afters))
        change = Change(start - growth, end - growth - gain, words)
        growth += gain
        if words or change.start < change.end:
            found.append(change)
    return tuple(found)


class _Run(NamedTuple):
    """Changes that touch one another in ``start:end`` of the text between them."""

    start: int
    end: int
    befores: list[Change]
    afters: list[Change]


def _placed(before: Iterable[Change]) -> Iterator[tuple[int, int, Change]]:
    """Changes with where their replacement stands in the text that they give."""
    growth = 0
    for change in sorted(before, key=lambda change: change[:2]):
        start = change.start + growth
        yield start, start + len(change.replacement), change
        growth += _gain(change)


def _gain(change: Change) -> int:
    return len(change.replacement) - (change.end - change.start)


def _touching(before: Iterable[tuple[int, int, Change]], after: Iterable[Change]) -> Iterator[_Run]:
    placed = [(start, end, False, change) for start, end, change in before]
    placed += ((change.start, change.end, True, change) for change in after)
    run: _Run | None = None
    for start, end, is_after, change in sorted(placed, key=lambda one: one[:2]):
        if run is None or start > run.end:
            if run is not None:
                yield run
            run = _Run(start, end, [], [])
        run = run._replace(end=max(run.end, end))
        (run.afters if is_after else run.befores).append(change)
    if run is not None:
        yield run
