"""Formatting: maps in Argdown written anew in their one layout, whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from argmap.errors import ArgmapError, FileError
from argmap.notations import notation_of
from argmap.notations.argdown.layout.formatter import formatted
from argmap.text.place import Lines, Place
from argmap.workspace.encoding import unusual_encoding
from argmap.workspace.files import decoded, read_bytes, shown, write_files


class Obstacle(NamedTuple):
    """Why a map cannot be laid out: what is wrong at a place of it, and what to write instead."""

    place: Place
    message: str
    help: str


class LaidOut(NamedTuple):
    """A map before and after; with `obstacles` the two are the same.

    `is_changed` is also true where only the bytes change: a byte order mark or another encoding.
    `recoded` says what of that kind goes away; it is empty for an ordinary file.
    """

    file: str
    before: str
    after: str
    is_changed: bool
    obstacles: tuple[Obstacle, ...] = ()
    recoded: str = ""


def format_text(text: str, file: str = "map") -> str:
    """`text`, a map in Argdown, in its one layout; formatting again changes nothing.

    `file` is what an error calls it. The layout says what the text said: the map that is read from
    it, and the comments, are the same.

    Raises:
        ArgmapError: something is wrong with the text; the first fault is told with its place.
    """
    found = lay_out(text, file)
    for place, message, remedy in found.obstacles:
        raise ArgmapError(message, where=str(place), remedy=remedy)
    return found.after


def lay_out(text: str, file: str) -> LaidOut:
    """`text` in its one layout, or as it is with what stands in the way."""
    result = formatted(text)
    lines = Lines(text, file)
    obstacles = tuple(Obstacle(lines.place(f.offset, f.end), f.message, f.help) for f in result.faults)
    return LaidOut(file, text, result.text, result.text != text, obstacles)


def lay_out_file(path: Path) -> LaidOut:
    """The map file at `path` in its one layout; nothing is written.

    Raises:
        FileError: it cannot be read, or is no map in Argdown.
    """
    name = shown(path)
    notation = notation_of(path.name)
    if notation is None or notation.name != "argdown":
        remedy = "name a map that ends in .argdown or .ad"
        raise FileError("only maps in Argdown have a layout", where=name, remedy=remedy)
    data = read_bytes(path)
    text = decoded(data, name)
    found = lay_out(text.text, name)
    if found.obstacles:
        return found
    recoded = " and ".join(message for message, _ in unusual_encoding(text))
    return found._replace(is_changed=found.after.encode() != data, recoded=recoded)


def write_layout(path: Path, found: LaidOut) -> None:
    """Write what :func:`lay_out_file` found for `path`: UTF-8, in place, with the permissions it had.

    A link stays a link; the file that it leads to is written.

    Raises:
        FileError: the file is read-only or cannot be written; it is as it was.
    """
    path = Path(os.path.realpath(path))
    write_files(path.parent, {path.name: found.after.encode()})
