"""How the official model merges data and settings: maps by key, lists item by item."""

from __future__ import annotations

from typing import Any

from argmap.notations.argdown.data.values import DateText

_MOST_HOLES = 1000


def merged(into: dict[str, Any], source: Any) -> dict[str, Any]:
    """`into` with all of `source`, whose values win; `into` is changed, nothing of `source` is shared.

    A list or a word counts as a map of its indices, any other value as an empty map.
    """
    if isinstance(source, str) and not isinstance(source, DateText):
        source = list(source)
    if isinstance(source, list):
        source = {str(index): item for index, item in enumerate(source)}
    if isinstance(source, dict):
        for key, value in source.items():
            into[key] = _joined(into.get(key), value)
    return into


def _joined(old: Any, new: Any) -> Any:
    if isinstance(new, list):
        kept = old if isinstance(old, list) else []
        for index, item in enumerate(new):
            if index < len(kept):
                kept[index] = _joined(kept[index], item)
            else:
                kept.append(_joined(None, item))
        return kept
    if not isinstance(new, dict):
        return new
    if isinstance(old, list):
        _set_items(old, new)
        return old
    if isinstance(old, DateText):
        return old
    return merged(old if isinstance(old, dict) else {}, new)


def _set_items(old: list[Any], new: dict[str, Any]) -> None:
    """Merges a map into a list: its numbers are indices, other keys are lost when the list is written."""
    for key, value in new.items():
        if not (key.isascii() and key.isdigit()) or (key[0] == "0" and key != "0"):
            continue
        index = int(key)
        if index < len(old) + _MOST_HOLES:
            old.extend([None] * (index + 1 - len(old)))
            old[index] = _joined(old[index], value)


def filled(into: dict[str, Any], source: dict[str, Any]) -> dict[str, Any]:
    """`into` with what it lacks from `source`, at every depth; `into` is changed, nothing is shared."""
    for key, value in source.items():
        if key not in into:
            into[key] = _joined(None, value)
        else:
            _fill(into[key], value)
    return into


def _fill(old: Any, new: Any) -> None:
    """Gives a map or a list what it lacks of another one; a list counts as a map of its indices."""
    if isinstance(old, dict) and isinstance(new, dict):
        filled(old, new)
    elif isinstance(old, dict) and isinstance(new, list):
        filled(old, {str(index): item for index, item in enumerate(new)})
    elif isinstance(old, list) and isinstance(new, list):
        for one, other in zip(old, new, strict=False):
            _fill(one, other)
        old += [_joined(None, item) for item in new[len(old) :]]
