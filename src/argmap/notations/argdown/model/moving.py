"""``model.transformArgumentRelations``: relations of arguments become those of their structures."""

from __future__ import annotations

from argmap.notations.argdown.model.elements import Argument, End, Inference, Model, Relation
from argmap.notations.argdown.model.relation_lists import RelationLists


class Moving:
    """Moves relations from arguments to main conclusions, and undercuts of arguments to last inferences."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.lists = RelationLists()

    def move(self) -> None:
        """Changes the relations of the model, and those of classes, arguments and inferences."""
        self.model.relations = [relation for relation in self.model.relations if self._stays(relation)]
        self.lists.store()

    def _stays(self, relation: Relation) -> bool:
        """Moves `relation`; False if its new place has such a relation already."""
        source, target = relation.source, relation.target
        stays = True
        if isinstance(source, Argument) and source.pcs:
            stays = self._move_source(relation, source)
        if isinstance(target, Argument) and target.pcs and relation.type == "undercut":
            inference = target.pcs[-1].inference
            stays = (inference is None or self._move_target(relation, inference)) and stays
        return stays

    def _move_source(self, relation: Relation, argument: Argument) -> bool:
        conclusion = self.model.statements[argument.pcs[-1].title]
        self.lists.of(argument).take(relation)
        self._change(relation, conclusion, relation.target)
        found = self.lists.of(conclusion)
        if found.targets[relation.type, relation.target]:
            self.lists.of(relation.target).take(relation)
            return False
        found.append(relation)
        return True

    def _move_target(self, relation: Relation, inference: Inference) -> bool:
        self._change(relation, relation.source, inference)
        found = self.lists.of(inference)
        found.take(relation)
        if found.sources[relation.type, relation.source]:
            self.lists.of(relation.source).take(relation)
            return False
        found.append(relation)
        return True

    def _change(self, relation: Relation, source: End, target: End) -> None:
        """Gives `relation` new ends; the lists that hold it count it anew."""
        ends = dict.fromkeys((relation.source, relation.target, source, target))
        holding = [(found, found.places.get(relation, ())) for found in map(self.lists.of, ends)]
        for found, places in holding:
            found.count(relation, -len(places))
        relation.source, relation.target = source, target
        for found, places in holding:
            found.count(relation, len(places))
