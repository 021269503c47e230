"""A JSON object being read: its values by type, with a complaint for what has another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from argmap.graph.end import End, EndKind
from argmap.text.place import Place
from argmap.text.quote import Quote

T = TypeVar("T")
Complain = Callable[[str, str], None]
"""Called with the path of a value and what is the matter with it."""

_NUMBER = re.compile(r"\[\d+\]")


class Reach:
    """All objects of one file that were read, for finding the keys that nobody asked for."""

    def __init__(self, complain: Complain) -> None:
        self.complain = complain
        self.objects: list[Object] = []

    def unknown_keys(self) -> Iterator[str]:
        """The paths of keys that mean nothing, once for all items of a list."""
        paths = (f"{item.path}{key}" for item in self.objects for key in item.value if key not in item.asked)
        return iter(dict.fromkeys(_NUMBER.sub("[]", path) for path in paths))


class Object:
    """The object at `path`; every method reads what stands under a key, or gives nothing."""

    def __init__(self, value: Mapping[str, Any], path: str, reach: Reach) -> None:
        self.value = value
        self.path = path
        self.asked: set[str] = set()
        self._reach = reach
        reach.objects.append(self)

    def complain(self, key: str, message: str) -> None:
        """Say what is the matter with the value under `key`."""
        self._reach.complain(f"{self.path}{key}", message)

    def drop(self, key: str, message: str) -> None:
        """Say why nothing of this object can be used; its other keys are of no interest then."""
        self.complain(key, message)
        self.asked.update(self.value)

    def get(self, key: str, kind: type[T], name: str) -> T | None:
        """The value when it is of that kind; null counts as absent."""
        self.asked.add(key)
        found = self.value.get(key)
        if found is None or (isinstance(found, kind) and not (kind is int and isinstance(found, bool))):
            return found
        self.complain(key, f"is not {name}")
        return None

    def text(self, key: str) -> str | None:
        """A string."""
        return self.get(key, str, "text")

    def flag(self, key: str) -> bool:
        """True or false."""
        return bool(self.get(key, bool, "true or false"))

    def number(self, key: str, least: int = 1) -> int | None:
        """A whole number of at least `least`."""
        found = self.get(key, int, "a whole number")
        if found is not None and found < least:
            self.complain(key, f"is less than {least}")
            return None
        return found

    def share(self, key: str) -> float | None:
        """A number from 0 to 1."""
        self.asked.add(key)
        found = self.value.get(key)
        if isinstance(found, (int, float)) and not isinstance(found, bool) and 0 <= found <= 1:
            return float(found)
        if found is not None:
            self.complain(key, "is not a number from 0 to 1")
        return None

    def mapping(self, key: str) -> dict[str, Any]:
        """An object whose keys are the map's own."""
        return dict(self.get(key, dict, "an object") or {})

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings."""
        items = self.get(key, list, "a list") or []
        for number, item in enumerate(items):
            if not isinstance(item, str):
                self.complain(f"{key}[{number}]", "is not text")
        return tuple(item for item in items if isinstance(item, str))

    def one_of(self, key: str, allowed: Sequence[Any], default: Any) -> Any:
        """One of the `allowed` strings, else the default."""
        self.asked.add(key)
        found = self.value.get(key)
        if found is None:
            return default
        if found not in allowed:
            self.complain(key, f"is none of {', '.join(map(str, allowed))}")
            return default
        return found

    def objects(self, key: str) -> Iterable[Object]:
        """A list of objects."""
        for number, item in enumerate(self.get(key, list, "a list") or []):
            if isinstance(item, dict):
                yield Object(item, f"{self.path}{key}[{number}].", self._reach)
            else:
                self.complain(f"{key}[{number}]", "is not an object")

    def object(self, key: str) -> Object | None:
        """One object."""
        found = self.get(key, dict, "an object")
        return None if found is None else Object(found, f"{self.path}{key}.", self._reach)

    def identified(self, key: str, make: Callable[[Object, str], T | None]) -> tuple[T, ...]:
        """The values of a list of objects that have an id of their own."""
        found: dict[str, T] = {}
        for item in self.objects(key):
            identifier = item.text("id")
            if not identifier:
                item.drop("id", "is missing")
            elif identifier in found:
                item.drop("id", f"is taken already: {identifier}")
            elif (made := make(item, identifier)) is not None:
                found[identifier] = made
        return tuple(found.values())

    def place(self) -> Place | None:
        """Where it stands in a file, under ``place``."""
        item = self.object("place")
        if item is None:
            return None
        file = item.text("file")
        line, column, offset = item.number("line"), item.number("column"), item.number("offset", 0)
        if file is None or line is None or column is None or offset is None:
            self.complain("place", "has not all of file, line, column and offset")
            return None
        end = item.number("end", offset)
        return Place(file, line, column, offset, end)

    def end(self, key: str) -> End | None:
        """An end of a step."""
        item = self.object(key)
        return item.as_end() if item is not None else None

    def as_end(self) -> End | None:
        """The end that this object is."""
        kinds: tuple[EndKind, ...] = ("statement", "inference", "conflict", "argument")
        for kind in kinds:
            identifier = self.text(kind)
            if identifier:
                return End(kind, identifier)
        self._reach.complain(self.path.rstrip("."), 'is no end such as {"statement": "id"}')
        self.asked.update(self.value)
        return None

    def ends(self, key: str) -> tuple[End, ...]:
        """A list of ends."""
        return tuple(end for item in self.objects(key) if (end := item.as_end()) is not None)

    def as_quote(self) -> Quote:
        """The quote that this object is; the anchor that a build adds is looked up anew, not read."""
        self.asked.add("anchor")
        return Quote(
            exact=self.text("exact"),
            prefix=self.text("prefix"),
            suffix=self.text("suffix"),
            occurrence=self.number("occurrence"),
            paragraph=self.number("paragraph"),
            sentence=self.number("sentence"),
            essay=self.text("essay"),
            place=self.place(),
        )

    def names(self, key: str) -> dict[str, tuple[str, ...]]:
        """An object of lists of strings."""
        item = self.object(key)
        return {} if item is None else {name: item.texts(name) for name in item.value}
