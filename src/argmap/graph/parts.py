"""The parts of a map beside its statements and steps: essays, sources, issues, arguments, sections."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from argmap.text.place import Place


@frozen
class EssayEntry:
    """An essay as the map names it: `file` is relative to the map's folder.

    `id` tells several essays of one map apart; statements name it under `essay`.
    """

    id: str
    file: str
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    retrieved: str | None = None
    place: Place | None = field(default=None, eq=False)
    data: Mapping[str, Any] = field(factory=dict)


@frozen
class Source:
    """A cited work. All fields are as the map gives them; dates are not interpreted."""

    id: str
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    date: str | None = None
    url: str | None = None
    kind: str | None = None
    archived: str | None = None
    data: Mapping[str, Any] = field(factory=dict)


@frozen
class Issue:
    """A question on which positions (statement ids) exclude each other."""

    id: str
    title: str
    positions: tuple[str, ...] = ()


@frozen
class Argument:
    """A titled bundle of steps [Argdown: ``<argument>``]."""

    id: str
    title: str = ""
    text: str = ""
    section: str | None = None
    tags: tuple[str, ...] = ()
    ignore: Mapping[str, str | None] = field(factory=dict)
    place: Place | None = field(default=None, eq=False)
    data: Mapping[str, Any] = field(factory=dict)


@frozen
class Section:
    """A heading of the map and what stands under it; `level` counts from 1."""

    id: str
    title: str
    level: int = 1
    parent: str | None = None
    tags: tuple[str, ...] = ()
    place: Place | None = field(default=None, eq=False)
    data: Mapping[str, Any] = field(factory=dict)
