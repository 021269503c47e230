"""Data blocks whose values other readers of YAML, or Argdown itself, take for something else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from argmap.notations.argdown.data.values import Data, DataPath, DateText
from argmap.notations.argdown.outline import Element
from argmap.notations.argdown.traps.trap import Trap
from argmap.notations.profile import ARGDOWN_KEYS, STATEMENT_KEYS, STEP_KEYS

_WORDS = frozenset(form for flag in ("yes", "no", "on", "off") for form in (flag, flag.title(), flag.upper()))
_OTHER_NUMBER = re.compile(
    r"[-+]?(?:[0-9][0-9_]*_[0-9_]*(?:\.[0-9_]*)?|[0-9]+(?::[0-5]?[0-9])+(?:\.[0-9]*)?)\Z"
)
_OTHER_BASE = re.compile(r"[-+]?0[0-9box]")
_KNOWN_KEYS = frozenset((*ARGDOWN_KEYS, *STATEMENT_KEYS, *STEP_KEYS))
_MEANT = {key.casefold(): key for key in ("isInMap", "isInGroup", "isGroup", "isClosed", "isCanonical")}
_LINE_END = r"[ \t]*(?:[\r\n]|\Z)"
_MOST = 2000
_LONGEST_SHOWN = 30


def of_data(text: str, data: Data) -> Iterator[Trap]:
    """The traps in one data block."""
    if not isinstance(data.value, dict):
        return
    if _is_prose(data):
        if not re.match(_LINE_END, text[data.end : data.end + _MOST]):
            return
        shown = data.raw if len(data.raw) <= _LONGEST_SHOWN else data.raw[:_LONGEST_SHOWN] + "…"
        message = f"`{shown}` is read as data and taken out of the text"
        yield Trap(
            data.start, data.end, "argdown-braces", message, "write `\\{` and `\\}` for braces in a text"
        )
        return
    for key in data.value:
        meant = _MEANT.get(key.casefold())
        if meant is not None and key != meant:
            at = data.offset(key)
            message = f"`{key}` is no key of Argdown, which takes no notice of it"
            yield Trap(at, at + len(key), "argdown-setting", message, f"write `{meant}`")
    yield from _of_scalars(text, data)


def _is_prose(data: Data) -> bool:
    """Whether there is nothing in the braces but words or numbers between commas."""
    bare = data.value and not data.block and ":" not in data.raw
    return bool(bare) and not (_KNOWN_KEYS & data.value.keys())


def _of_scalars(text: str, data: Data) -> Iterator[Trap]:
    for path, value in _scalars(data.value):
        entry = data.entries.get(path)
        if (
            entry is None
            or isinstance(value, bool)
            or text[entry.value : entry.value + 1] in ('"', "'", "|", ">")
        ):
            continue
        read = _read_elsewhere(value, text[entry.value : entry.value + 3])
        if read is not None:
            shown = text[entry.value : min(entry.end, entry.value + _LONGEST_SHOWN)].strip()
            message = f"`{shown}` is {read}"
            remedy = f'put it in quotation marks: `"{shown}"`'
            yield Trap(entry.value, entry.end, "argdown-scalar", message, remedy)


def _read_elsewhere(value: object, start: str) -> str | None:
    """What other readers of YAML make of a bare `value` that begins with `start` in the source."""
    if isinstance(value, DateText):
        return "a date for YAML: Argdown writes it with a time, in UTC"
    if isinstance(value, str):
        if value in _WORDS:
            return "text for Argdown, and `true` or `false` for readers of YAML 1.1"
        if value[:1] in "+-0123456789" and _OTHER_NUMBER.match(value):
            return "text for Argdown, and a number for readers of YAML 1.1"
    elif isinstance(value, int) and _OTHER_BASE.match(start):
        return f"the number {value} for Argdown, and another one for some readers of YAML"
    return None


def _scalars(value: dict[str, Any]) -> Iterator[tuple[DataPath, object]]:
    """The scalars of a data block with their paths, in the order of the block; of many the first ones."""
    pending: list[tuple[DataPath, object]] = [((), value)]
    taken = 0
    while pending and taken < _MOST:
        path, value_here = pending.pop()
        taken += 1
        items: Iterable[tuple[str | int, object]]
        if isinstance(value_here, dict):
            items = reversed(value_here.items())
        elif isinstance(value_here, list):
            items = zip(range(len(value_here) - 1, -1, -1), reversed(value_here), strict=True)
        else:
            yield path, value_here
            continue
        pending += (((*path, key), item) for key, item in items)


def merged_lists(elements: Iterable[Element]) -> Iterator[Trap]:
    """Lists under one key in several data blocks of one statement, or of one argument."""
    seen: set[tuple[type, str, str]] = set()
    for element in elements:
        data, title = element.data, element.title
        if data is None or title is None or not isinstance(data.value, dict):
            continue
        for key, value in data.value.items():
            if isinstance(value, list):
                mine = (type(element), title, key)
                if mine in seen:
                    at = data.offset(key)
                    message = f"`{key}` is a list here and in a block above: Argdown merges them item by item"
                    remedy = "write the whole list in one place"
                    yield Trap(at, at + len(key), "argdown-list-merge", message, remedy)
                seen.add(mine)
