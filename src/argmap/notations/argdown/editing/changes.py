"""Changes of a text: ranges and what stands there instead, like the text edits of a language server."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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


def joined(text: str, before: Sequence[Change], after: Iterable[Change]) -> tuple[Change, ...]:
    """`before`, which gave `text`, and then `after`, which change `text`, as changes of the first text.

    Both are in themselves without overlap, and so is the result, which comes in the order of the text.
    """
    found = list(before)
    for change in sorted(after, key=lambda change: change[:2], reverse=True):
        found = _with(text, found, change)
        text = applied(text, [change])
    return tuple(found)


def _with(text: str, before: Sequence[Change], change: Change) -> list[Change]:
    """`before`, which gave `text`, and `change` of it; what it touches of them becomes one with it."""
    earlier, later, touched = list[Change](), list[Change](), list[tuple[int, int, Change]]()
    growth = growth_of_earlier = 0
    for one in before:
        start = one.start + growth
        end = start + len(one.replacement)
        growth += len(one.replacement) - (one.end - one.start)
        if end < change.start:
            earlier.append(one)
            growth_of_earlier = growth
        elif start > change.end:
            later.append(one)
            growth -= len(one.replacement) - (one.end - one.start)
        else:
            touched.append((start, end, one))
    start, end, replacement = change
    first_start = min([start, *(touched[0][:1] if touched else ())])
    last_end = max([end, *(touched[-1][1:2] if touched else ())])
    replacement = text[first_start:start] + replacement + text[end:last_end]
    whole = Change(first_start - growth_of_earlier, last_end - growth, replacement)
    return [*earlier, *([whole] if whole.replacement or whole.start < whole.end else ()), *later]
