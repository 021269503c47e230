"""The titles under which a writer of Argdown names statements and arguments, so that no two are one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from argmap.graph import Argument, ArgumentMap, End, Statement, slug
from argmap.graph.end import EndKind
from argmap.notations.argdown.names import folded

_NOT_IN_TITLE = re.compile(r"[\]\[<>\r\n]+")


def bracketable(title: str) -> str:
    """The title as it can stand between brackets."""
    return " ".join(_NOT_IN_TITLE.sub(" ", title).split())


class Titles:
    """The title of every statement and argument of a map as Argdown can have it.

    `changed` says which titles could not be kept. A statement without a title has none here either
    (the empty string), unless it has no text to stand by itself; it is then called by its id.
    """

    def __init__(self, graph: ArgumentMap) -> None:
        self.changed: list[str] = []
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

    def reference(self, end: End) -> str:
        """What stands between the brackets where `end` is referred to."""
        by_id = end in self._by_id or not self._titles.get(end)
        return bracketable(end.id) if by_id else self._titles[end]

    def taken(self) -> set[str]:
        """The ids and the slugs of the titles of all arguments."""
        mine = [(end, title) for end, title in self._titles.items() if end.kind == "argument"]
        return {end.id for end, _ in mine} | {slug(title) for _, title in mine}

    def _name(self, kind: EndKind, things: Sequence[Statement | Argument]) -> None:
        ids = {thing.id for thing in things}
        taken: set[str] = set()
        numbers: dict[str, int] = {}
        for thing in sorted(things, key=lambda thing: not thing.title):
            wanted = bracketable(thing.title)
            sayable = bracketable(thing.id) == thing.id
            words = thing.text.strip()
            if kind == "statement" and words and sayable and not wanted:
                self._titles[End(kind, thing.id)] = ""
                continue
            is_ambiguous = False
            first = wanted or bracketable(thing.id) or "untitled"
            for title in _numbered(first, numbers.get(first, 1)):
                names = {title} if words and sayable else {title, slug(title)}
                is_ambiguous = bool((names & ids) - {thing.id})
                if folded(title) not in taken and (not is_ambiguous or (words and sayable)):
                    break
                numbers[first] = numbers.get(first, 1) + 1
            taken.add(folded(title))
            self._titles[End(kind, thing.id)] = title
            if is_ambiguous:
                self._by_id.add(End(kind, thing.id))
            if thing.title and title != thing.title:
                self.changed.append(f"the title of `{thing.id}`, “{thing.title}”: it is written “{title}”")


def _numbered(title: str, number: int) -> Iterator[str]:
    """`title`, ``title 2``, ``title 3``, …, from `number` on."""
    while True:
        yield title if number == 1 else f"{title} {number}"
        number += 1
