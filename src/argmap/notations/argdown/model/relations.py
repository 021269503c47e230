"""What the official model does to relations when all is read (Argdown language, section 3.5)."""

from __future__ import annotations

from argmap.notations.argdown.model.elements import (
    Argument,
    EquivalenceClass,
    Inference,
    Model,
    Node,
    Relation,
    RelationType,
)
from argmap.notations.argdown.model.settings import Settings

_Key = tuple[RelationType, Node, Node]


def finish_relations(model: Model, settings: Settings) -> None:
    """Changes the relations of `model` as the settings ask, in the order of the official packages."""
    if settings.transforms_relations:
        _Moving(model).move()
    if settings.is_strict:
        _make_strict(model)
    _drop_redundant_attacks(model)


class _Moving:
    """Moves relations from arguments to main conclusions, and undercuts of arguments to last inferences."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.present: set[_Key] = {(r.type, r.source, r.target) for r in model.relations}
        self.undercuts = {key for key in self.present if isinstance(key[2], Inference)}
        self.moved: dict[Argument, set[Relation]] = {}
        self.dropped: set[Relation] = set()

    def move(self) -> None:
        kept: list[Relation] = []
        for relation in self.model.relations:
            stays = True
            source, target = relation.source, relation.target
            if isinstance(source, Argument) and source.pcs:
                stays = self._move_source(relation, source)
            if isinstance(target, Argument) and target.pcs and relation.type == "undercut":
                last = target.pcs[-1].inference
                stays = (last is None or self._move_target(relation, last)) and stays
            if stays:
                kept.append(relation)
        self.model.relations = kept
        for argument, moved in self.moved.items():
            argument.relations = _without_one_of_each(argument.relations, moved)
        _drop(self.dropped)

    def _move_source(self, relation: Relation, argument: Argument) -> bool:
        """Makes the main conclusion the source; False if it has the relation already, or is its target."""
        conclusion = self.model.statements[argument.pcs[-1].title]
        self.moved.setdefault(argument, set()).add(relation)
        self.present.discard((relation.type, argument, relation.target))
        relation.source = conclusion
        key = (relation.type, conclusion, relation.target)
        if conclusion is relation.target or key in self.present:
            self.dropped.add(relation)
            return False
        self.present.add(key)
        conclusion.relations.append(relation)
        return True

    def _move_target(self, relation: Relation, inference: Inference) -> bool:
        """Makes `inference` the target; False if it is undercut by the source already.

        The official packages mean to take the relation out of the argument's; they take the last one out of
        the inference's.
        """
        self.present.discard((relation.type, relation.source, relation.target))
        relation.target = inference
        if inference.relations:
            last = inference.relations.pop()
            self.undercuts.discard((last.type, last.source, inference))
        key = (relation.type, relation.source, inference)
        if key in self.undercuts:
            self.dropped.add(relation)
            return False
        self.undercuts.add(key)
        inference.relations.append(relation)
        return True


def _without_one_of_each(relations: list[Relation], gone: set[Relation]) -> list[Relation]:
    left = set(gone)
    kept: list[Relation] = []
    for relation in relations:
        if relation in left:
            left.discard(relation)
        else:
            kept.append(relation)
    return kept


def _drop(dropped: set[Relation]) -> None:
    """Takes relations out of the lists of their sources and targets."""
    ends = dict.fromkeys(end for relation in dropped for end in (relation.source, relation.target))
    for end in ends:
        end.relations = [relation for relation in end.relations if relation not in dropped]


def _make_strict(model: Model) -> None:
    """Between statements support is entailment and attack contrariety, which is symmetric."""
    contraries: set[tuple[Node, Node]] = set()
    dropped: set[Relation] = set()
    for relation in model.relations:
        source, target = relation.source, relation.target
        if not (isinstance(source, EquivalenceClass) and isinstance(target, EquivalenceClass)):
            continue
        if relation.type == "support":
            relation.type = "entails"
        elif relation.type == "attack":
            if (source, target) in contraries:
                dropped.add(relation)
            else:
                relation.type = "contrary"
                contraries |= {(source, target), (target, source)}
    model.relations = [relation for relation in model.relations if relation not in dropped]
    _drop(dropped)


def _drop_redundant_attacks(model: Model) -> None:
    """A statement that is against a premise of an argument needs no attack on the argument besides."""
    attacked: dict[EquivalenceClass, set[str]] = {}
    premises: dict[Argument, set[str]] = {}
    dropped: set[Relation] = set()
    for relation in model.relations:
        source, target = relation.source, relation.target
        if relation.type != "attack" or not isinstance(source, EquivalenceClass):
            continue
        if not isinstance(target, Argument):
            continue
        if source not in attacked:
            attacked[source] = _titles_opposed(source)
        if target not in premises:
            premises[target] = {member.title for member in target.pcs if member.role == "premise"}
        if not attacked[source].isdisjoint(premises[target]):
            dropped.add(relation)
    model.relations = [relation for relation in model.relations if relation not in dropped]
    _drop(dropped)


def _titles_opposed(source: EquivalenceClass) -> set[str]:
    """The titles of the statements that `source` attacks or excludes."""
    titles: set[str] = set()
    for relation in source.relations:
        other = relation.target if relation.source is source else relation.source
        if isinstance(other, EquivalenceClass) and (
            relation.type in {"contradictory", "contrary"}
            or (relation.type == "attack" and relation.source is source)
        ):
            titles.add(other.title)
    return titles
