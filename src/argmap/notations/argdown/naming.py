"""The titles under which a writer of Argdown names statements and arguments, so that no two are one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set as AbstractSet

from argmap.graph import Argument, ArgumentMap, End, Statement, slug
from argmap.graph.end import EndKind
from argmap.notations.argdown.escaping import on_one_line, plain_words
from argmap.notations.argdown.names import folded
from argmap.notations.argdown.reserved import RESERVED

_NOT_IN_TITLE = re.compile(r"[\]\[<>\r\n]+")
_MISREAD = re.compile(rf"[-+_@^]|!--|Untitled|(?:{'|'.join(sorted(RESERVED))})\Z")
"""Titles that are read as a relation, a comment or none, or in JavaScript as a property of every object."""


def bracketable(title: str) -> str:
    """The title as it can stand between brackets: in quotation marks when it would be misread."""
    words = plain_words(_NOT_IN_TITLE.sub(" ", title))
    return f"“{words}”" if _MISREAD.match(words) else words


class Titles:
    """The title of every statement and argument of a map as Argdown can have it.

    `changed` says which titles could not be kept. A statement without a title has none here either
    (the empty string), unless it has no text to stand by itself or is one of the `referred`, to which
    something refers between brackets; it is then called by its id.
    """

    def __init__(self, graph: ArgumentMap, referred: AbstractSet[End] = frozenset()) -> None:
        self.changed: list[str] = []
        self._referred = referred
        self._titles: dict[End, str] = {}
        self._by_id: set[End] = set()
        self._name("statement", graph.statements)
        self._name("argument", graph.arguments)

    def of(self, kind: EndKind, identifier: str) -> str:
        """The title of a thing of the map."""
        return self._titles[End(kind, identifier)]

    def has_own_id(self, kind: EndKind, identifier: str) -> bool:
        """Whether the id has to be said, since the title does not give it or names something else."""
        end = End(kind, identifier)
        return end in self._by_id or slug(self._titles[end]) != identifier

    def is_findable(self, end: End) -> bool:
        """Whether its title, and nothing else in the map, is what is written between the brackets."""
        return end not in self._by_id and bool(self._titles.get(end))

    def bracketed(self, end: End) -> str:
        """What stands between the brackets where `end` is referred to."""
        return self._titles[end] if self.is_findable(end) else bracketable(end.id)

    def in_data(self, end: End) -> str:
        """How a data block names `end`, where ids may stand as well."""
        return self._titles[end] if self.is_findable(end) else end.id

    def taken(self) -> set[str]:
        """The ids and the slugs of the titles of all arguments."""
        mine = [(end, title) for end, title in self._titles.items() if end.kind == "argument"]
        return {end.id for end, _ in mine} | {slug(title) for _, title in mine}

    def _name(self, kind: EndKind, things: Sequence[Statement | Argument]) -> None:
        ids = {thing.id for thing in things}
        taken: set[str] = set()
        numbers: dict[str, int] = {}
        for thing in sorted(things, key=lambda thing: not thing.title):
            end = End(kind, thing.id)
            wanted = bracketable(thing.title)
            has_words = bool(on_one_line(thing.text))
            may_use_id = has_words and end not in self._referred
            if kind == "statement" and may_use_id and not wanted:
                self._titles[end] = ""
                continue
            is_ambiguous = False
            first = wanted or bracketable(thing.id) or "untitled"
            for title in _numbered(first, numbers.get(first, 1)):
                names = {title} if has_words else {title, slug(title)}
                is_ambiguous = bool((names & ids) - {thing.id})
                if folded(title) not in taken and (not is_ambiguous or may_use_id):
                    break
                numbers[first] = numbers.get(first, 1) + 1
            taken.add(folded(title))
            self._titles[end] = title
            if is_ambiguous:
                self._by_id.add(end)
            if title != thing.title and (thing.title or end in self._referred):
                self._say_changed(thing, title)

    def _say_changed(self, thing: Statement | Argument, title: str) -> None:
        what = (
            f"the title of `{thing.id}`, “{thing.title}”" if thing.title else f"`{thing.id}` without a title"
        )
        self.changed.append(f"{what}: it is written “{title}”")


def _numbered(title: str, number: int) -> Iterator[str]:
    """`title`, ``title 2``, ``title 3``, …, from `number` on."""
    while True:
        yield title if number == 1 else f"{title} {number}"
        number += 1
