"""The notations in which a map can be written, each with its reader and its writer side by side."""

from __future__ import annotations

import gc
from collections.abc import Callable
from importlib import import_module

from attrs import frozen

from argmap.errors import UsageError
from argmap.graph import ArgumentMap
from argmap.reading import Reading

Reader = Callable[[str, str], Reading]
Writer = Callable[[ArgumentMap], str]


@frozen
class Notation:
    """A way to write a map: `suffixes` are those of its files, `room` the package that knows it.

    The room has a ``reader`` with ``read(text, file)`` and a ``writer`` with ``write(map)``; both
    are imported when they are used.
    """

    name: str
    suffixes: tuple[str, ...]
    room: str

    def read(self, text: str, file: str) -> Reading:
        """The reading of `text`, without its essay; never raises, whatever the text."""
        reader: Reader = import_module(f"{self.room}.reader").read
        collecting = gc.isenabled()
        gc.disable()  # a map holds no cycles to collect, and looking for them takes longer than reading it
        try:
            return reader(text, file)
        finally:
            if collecting:
                gc.enable()

    def write(self, graph: ArgumentMap) -> str:
        """The map as text that :meth:`read` reads to the same map."""
        writer: Writer = import_module(f"{self.room}.writer").write
        return writer(graph)

    def left_out(self, graph: ArgumentMap) -> tuple[str, ...]:
        """What of the map :meth:`write` cannot say, each in words such as ``the conflict `a!b```."""
        found: tuple[str, ...] = import_module(f"{self.room}.writer").left_out(graph)
        return found


NOTATIONS = (
    Notation("argdown", (".argdown", ".ad"), "argmap.notations.argdown"),
    Notation("json", (".json",), "argmap.notations.json"),
)


def notation_named(name: str) -> Notation:
    """The notation called `name`.

    Raises:
        UsageError: there is none.
    """
    for candidate in NOTATIONS:
        if candidate.name == name:
            return candidate
    known = ", ".join(n.name for n in NOTATIONS)
    raise UsageError(f"no notation is called {name!r}", remedy=f"choose one of: {known}")


def notation_of(file: str) -> Notation | None:
    """The notation of a file by its suffix, None when no notation claims it."""
    return next((n for n in NOTATIONS if file.lower().endswith(n.suffixes)), None)


def write(graph: ArgumentMap, notation: str = "argdown") -> str:
    """The map as text in a notation.

    Raises:
        UsageError: there is no such notation.
    """
    return notation_named(notation).write(graph)


def left_out(graph: ArgumentMap, notation: str = "argdown") -> tuple[str, ...]:
    """What of the map a notation cannot say, each in words; nothing for a notation that says all.

    Raises:
        UsageError: there is no such notation.
    """
    return notation_named(notation).left_out(graph)


def convert(text: str, source: str, target: str) -> str:
    """`text` in the notation `source`, written in the notation `target`.

    What cannot be read of `text` is missing from the result; read it with
    :func:`argmap.read_text` to be told.

    Raises:
        UsageError: there is no such notation.
    """
    return notation_named(target).write(notation_named(source).read(text, "map").map)
