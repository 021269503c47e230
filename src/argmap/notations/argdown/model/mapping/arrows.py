"""The arrows of the official map: of relations, and of statements that several boxes share."""

from __future__ import annotations

from argmap.notations.argdown.model.elements import (
    Argument,
    End,
    EquivalenceClass,
    Inference,
    Model,
    Relation,
    RelationType,
    Role,
)
from argmap.notations.argdown.model.mapping.boxes import Boxes
from argmap.notations.argdown.model.mapping.parts import Arrow, Box
from argmap.notations.argdown.model.mapping.selection import SYMMETRIC

_BETWEEN_OTHERS: dict[RelationType, RelationType] = {
    "contradictory": "attack",
    "contrary": "attack",
    "entails": "support",
}


def arrows(model: Model, boxes: Boxes) -> list[Arrow]:
    """All arrows between `boxes`: first those of relations, then those of what arguments have in common."""
    found = _Arrows(model, boxes)
    for relation in model.relations:
        found.relate(relation)
    for box in boxes.arguments.values():
        found.conclude(box)
    for box in boxes.statements.values():
        found.use(box)
    return found.arrows


class _Arrows:
    def __init__(self, model: Model, boxes: Boxes) -> None:
        self.statements = model.statements
        self.boxes = boxes
        self.arrows: list[Arrow] = []
        self.shared: set[tuple[str, str]] = set()
        self.standing: dict[tuple[EquivalenceClass, Role], list[Box]] = {}

    def relate(self, relation: Relation) -> None:
        """The arrows of a relation; of a symmetric one, also those the other way round."""
        source, target = relation.source, relation.target
        sources = self._sources(source)
        if sources:
            self._join(relation.type, source, target, sources, self._targets(target))
        if relation.type in SYMMETRIC and isinstance(target, EquivalenceClass):
            is_stood_for = isinstance(source, EquivalenceClass) and source.title not in self.boxes.statements
            targets = self._targets(source) if is_stood_for else []
            self._join(relation.type, target, source, self._sources(target), targets)

    def conclude(self, box: Box) -> None:
        """The arrows from an argument to its conclusion, else to the arguments that go on from it."""
        argument = box.whole
        if not isinstance(argument, Argument) or not argument.pcs:
            return
        title = argument.pcs[-1].title
        conclusion = self.boxes.statements.get(title)
        if conclusion is not None:
            self._share("e", box, conclusion, title)
            return
        for following in self._standing(self.statements[title], "premise"):
            self._share("n", box, following, title)

    def use(self, box: Box) -> None:
        """The arrows from a statement to the arguments that use it."""
        whole = box.whole
        if isinstance(whole, EquivalenceClass):
            for argument in self._standing(whole, "premise"):
                self._share("e", box, argument, whole.title)

    def _join(
        self, type_: RelationType, source: End, target: End, sources: list[Box], targets: list[Box]
    ) -> None:
        source_class = source.title if isinstance(source, EquivalenceClass) else None
        target_class = target.title if isinstance(target, EquivalenceClass) else None
        for tail in sources:
            for head in targets:
                kind = type_
                if isinstance(tail.whole, Argument) or isinstance(head.whole, Argument):
                    kind = _BETWEEN_OTHERS.get(type_, type_)
                number = len(self.arrows) + 1
                self.arrows.append(Arrow(f"e{number}", kind, tail, head, source_class, target_class))

    def _share(self, letter: str, tail: Box, head: Box, title: str) -> None:
        """An arrow of a shared statement; the official ids of some begin as those of boxes do."""
        if (tail.id, head.id) not in self.shared:
            self.shared.add((tail.id, head.id))
            number = len(self.arrows) + 1
            self.arrows.append(Arrow(f"{letter}{number}", "support", tail, head, title, title))

    def _sources(self, end: End) -> list[Box]:
        if isinstance(end, EquivalenceClass):
            return self._boxes(end, "main-conclusion")
        return self._argument(end.title) if isinstance(end, Argument) else []

    def _targets(self, end: End) -> list[Box]:
        if isinstance(end, EquivalenceClass):
            return self._boxes(end, "premise")
        return self._argument(end.argument_title if isinstance(end, Inference) else end.title)

    def _argument(self, title: str | None) -> list[Box]:
        box = self.boxes.arguments.get(title) if title is not None else None
        return [box] if box is not None else []

    def _boxes(self, whole: EquivalenceClass, role: Role) -> list[Box]:
        """The box of `whole`, else those of the arguments in which it has the `role`."""
        box = self.boxes.statements.get(whole.title)
        return [box] if box is not None else self._standing(whole, role)

    def _standing(self, whole: EquivalenceClass, role: Role) -> list[Box]:
        found = self.standing.get((whole, role))
        if found is None:
            arguments = self.boxes.arguments
            found = self.standing[whole, role] = [
                arguments[member.argument_title]
                for member in whole.members
                if member.role == role
                and member.argument_title is not None
                and member.argument_title in arguments
            ]
        return found
