"""The notations in which a map can be written, each with its reader and its writer side by side."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from argmap.errors import UsageError
from argmap.graph import ArgumentMap
from argmap.reading import Reading

if TYPE_CHECKING:
    from argmap.text.joined import Joined

Reader = Callable[..., Reading]
Writer = Callable[[ArgumentMap], str]


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Without the garbage collector: what is being read is no garbage yet, and to look takes longer."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@frozen
class Notation:
    """A way to write a map: `suffixes` are those of its files, `room` the package that knows it.

    The room has a ``reader`` with ``read(text, file)`` and a ``writer`` with ``write(map)``; both
    are imported when they are used. Of a notation that `carries` another, in blocks of its files, it
    has only ``blocks`` with ``joined(text, file)``. Of a notation into which the text `of` another is
    translated, and which is not read, it has only a ``writer`` with ``translate(text, settings)``.
    """

    name: str
    suffixes: tuple[str, ...]
    room: str
    carries: str | None = None
    of: str | None = None

    def read(self, text: str, file: str, joined: Joined | None = None) -> Reading:
        """The reading of `text`, without its essay; never raises for the text, whatever it is.

        `joined` tells where `text` stands when it is put together from several places or files.

        Raises:
            UsageError: this notation is only written.
        """
        if self.of is not None:
            raise UsageError(
                f"no map is read from {self.name}", remedy=f"read the {self.of} that it is made from"
            )
        if self.carries is not None:
            unpacked = self.unpacked(text, file)
            return notation_named(self.carries).read(unpacked.text, file, unpacked)
        reader: Reader = import_module(f"{self.room}.reader").read
        with _nothing_collected():
            if joined is None:
                return reader(text, file)
            return evolve(reader(text, file, joined), texts=joined.texts)

    def unpacked(self, text: str, file: str) -> Joined:
        """What the file holds of the notation that it `carries`."""
        found: Joined = import_module(f"{self.room}.blocks").joined(text, file)
        return found

    def write(self, graph: ArgumentMap) -> str:
        """The map as text that :meth:`read` reads to the same map.

        Raises:
            UsageError: this notation only `carries` another.
        """
        if self.carries is not None:
            remedy = f"write {self.carries}, and put it into a block that begins with ```{self.carries}"
            raise UsageError(f"a map is not written as {self.name}", remedy=remedy)
        if self.of is not None:
            return self.translate(notation_named(self.of).write(graph), {})
        writer: Writer = import_module(f"{self.room}.writer").write
        return writer(graph)

    def translate(self, text: str, settings: Mapping[str, Any]) -> str:
        """The `text`, which is in the notation `of`, in this one; never raises, whatever the text.

        `settings` are those that the tools of that notation have for it.
        """
        translate: Callable[[str, Mapping[str, Any]], str] = import_module(f"{self.room}.writer").translate
        with _nothing_collected():
            return translate(text, settings)

    def left_out(self, graph: ArgumentMap) -> tuple[str, ...]:
        """What of the map :meth:`write` cannot say, each in words such as ``the conflict `a!b```."""
        if self.of is not None:
            return notation_named(self.of).left_out(graph)
        found: tuple[str, ...] = import_module(f"{self.room}.writer").left_out(graph)
        return found


NOTATIONS = (
    Notation("argdown", (".argdown", ".ad"), "argmap.notations.argdown"),
    Notation("json", (".json",), "argmap.notations.json"),
    Notation("markdown", (".md", ".markdown"), "argmap.notations.markdown", carries="argdown"),
    Notation("argdown-json", (), "argmap.notations.argdown.model", of="argdown"),
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


def convert(text: str, source: str, target: str, settings: Mapping[str, Any] | None = None) -> str:
    """`text` in the notation `source`, written in the notation `target`.

    What cannot be read of `text` is missing from the result; read it with
    :func:`argmap.read_text` to be told. `settings` are what an ``argdown.config.json`` says; only
    ``argdown-json`` heeds them.

    Raises:
        UsageError: there is no such notation, or it is only written, or not written; `settings` are no map.
    """
    if settings is not None and not isinstance(settings, Mapping):
        raise UsageError("the settings are no map", remedy='give what the file holds, as {"model": {…}}')
    reader, writer = notation_named(source), notation_named(target)
    if writer.of is None:
        return writer.write(reader.read(text, "map").map)
    if reader.carries == writer.of:
        text = reader.unpacked(text, "map").text
    elif reader.name != writer.of:
        text = notation_named(writer.of).write(reader.read(text, "map").map)
    return writer.translate(text, settings or {})
