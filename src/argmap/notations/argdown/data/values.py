"""What a data block says, with the places of its keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias

DataPath: TypeAlias = "tuple[str | int, ...]"


class DataEntry(NamedTuple):
    """Where a key of a data block or an item of one of its lists stands (an item's key is the item)."""

    key: int
    value: int
    end: int


class DateText(str):
    """A str as written that YAML takes for a date, for a writer of data that has dates."""

    __slots__ = ()


class Data:
    """A YAML data block or the front matter.

    `value` is plain: dict with str keys, list, str (a :class:`DateText` for what YAML calls a date), int,
    float, bool or None. After a ``data`` fault it is ``{}``. It is ``None`` for a block form that holds
    nothing. Where YAML's aliases occur, the same list or dict may stand in several places.
    `entries` maps the path of every key and list item (``("sources", "yearbook")``,
    ``("quote", 1)``) to its offsets; what stands behind an alias or a merge key has none.
    `stray` are keys without colon and value in a map in braces after a bare value, which is what a value
    cut at a comma leaves: (path of the value that was cut, the key, its offset). `block` is whether YAML's
    block form is used (lines of ``key: value``), `raw` the source with its braces or ``===`` lines.
    """

    __slots__ = ("_entries", "block", "end", "find_entries", "raw", "start", "stray", "value")

    def __init__(
        self,
        start: int,
        end: int,
        raw: str,
        block: bool,
        value: Any = None,
        find_entries: Callable[[Data], dict[DataPath, DataEntry]] | None = None,
    ) -> None:
        self.start = start
        self.end = end
        self.raw = raw
        self.block = block
        self.value: Any = value
        self.stray: list[tuple[DataPath, str, int]] = []
        self.find_entries = find_entries
        self._entries: dict[DataPath, DataEntry] | None = None

    @property
    def entries(self) -> dict[DataPath, DataEntry]:
        """The places of keys and items, looked for by `find_entries` when they are first asked for."""
        if self._entries is None:
            self._entries = self.find_entries(self) if self.find_entries is not None else {}
        return self._entries

    @entries.setter
    def entries(self, entries: dict[DataPath, DataEntry]) -> None:
        self._entries = entries

    def span(self, *path: str | int) -> tuple[int, int]:
        """From where to where the key at `path` and its value stand.

        For one without own place, that of the nearest key above it, in the end the whole block.
        """
        while path:
            if path in self.entries:
                entry = self.entries[path]
                return entry.key, entry.end
            path = path[:-1]
        return self.start, self.end

    def offset(self, *path: str | int) -> int:
        """Where :meth:`span` begins."""
        return self.span(*path)[0]
