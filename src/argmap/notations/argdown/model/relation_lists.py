"""The lists of relations of what relations relate, while they change.

The official packages take relations out of lists in which they are not, and then the last one goes. What
stays where is part of their model, and done alike here, though in a time that does not grow with the lists.
"""

from __future__ import annotations

from collections import Counter

from argmap.notations.argdown.model.elements import End, Relation, RelationType


class RelationLists:
    """The lists of the classes, arguments and inferences that were asked for."""

    def __init__(self) -> None:
        self.lists: dict[End, RelationList] = {}

    def of(self, end: End) -> RelationList:
        """The list of `end`."""
        if end not in self.lists:
            self.lists[end] = RelationList(end.relations)
        return self.lists[end]

    def drop(self, relation: Relation) -> None:
        """Takes `relation` out of the lists of its source and its target."""
        self.of(relation.source).take(relation)
        self.of(relation.target).take(relation)

    def store(self) -> None:
        """Gives all of them their lists."""
        for end, found in self.lists.items():
            end.relations = list(found.slots.values())


class RelationList:
    """The relations of a end in their order; `targets` and `sources` count them by type and end."""

    def __init__(self, relations: list[Relation]) -> None:
        self.slots: dict[int, Relation] = {}
        self.places: dict[Relation, list[int]] = {}
        self.targets: Counter[tuple[RelationType, End]] = Counter()
        self.sources: Counter[tuple[RelationType, End]] = Counter()
        self.next = 0
        for relation in relations:
            self.append(relation)

    def append(self, relation: Relation) -> None:
        """Adds `relation` at the end."""
        self.slots[self.next] = relation
        self.places.setdefault(relation, []).append(self.next)
        self.next += 1
        self.count(relation, 1)

    def take(self, relation: Relation) -> None:
        """Takes out `relation` where it stands first; the last one, if it is not there."""
        if self.places.get(relation):
            del self.slots[self.places[relation].pop(0)]
        elif self.slots:
            slot, relation = self.slots.popitem()
            self.places[relation].remove(slot)
        else:
            return
        self.count(relation, -1)

    def count(self, relation: Relation, number: int) -> None:
        """Adds `number` to the counts of relations with the type and the ends of `relation`."""
        self.targets[relation.type, relation.target] += number
        self.sources[relation.type, relation.source] += number
