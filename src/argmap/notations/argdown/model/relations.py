"""What the official model does to relations when all is read (Argdown language, section 3.5)."""

from __future__ import annotations

from argmap.notations.argdown.model.elements import (
    Argument,
    End,
    EquivalenceClass,
    Model,
    Relation,
)
from argmap.notations.argdown.model.moving import Moving
from argmap.notations.argdown.model.relation_lists import RelationLists
from argmap.notations.argdown.model.settings import Settings


def finish_relations(model: Model, settings: Settings) -> None:
    """Changes the relations of `model` as the settings ask, in the order of the official packages."""
    if settings.transforms_relations:
        Moving(model).move()
    if settings.is_strict:
        _make_strict(model)
    _drop_redundant_attacks(model)


def _make_strict(model: Model) -> None:
    """Between statements support is entailment and attack contrariety, which is symmetric."""
    contraries: set[tuple[End, End]] = set()
    lists = RelationLists()
    kept: list[Relation] = []
    for relation in model.relations:
        source, target = relation.source, relation.target
        kept.append(relation)
        if not (isinstance(source, EquivalenceClass) and isinstance(target, EquivalenceClass)):
            continue
        if relation.type == "support":
            relation.type = "entails"
        elif relation.type == "attack":
            if (source, target) in contraries:
                lists.drop(kept.pop())
            else:
                relation.type = "contrary"
                contraries |= {(source, target), (target, source)}
    model.relations = kept
    lists.store()


def _drop_redundant_attacks(model: Model) -> None:
    """A statement that is against a premise of an argument needs no attack on the argument besides."""
    attacked: dict[EquivalenceClass, set[str]] = {}
    premises: dict[Argument, set[str]] = {}
    lists = RelationLists()
    kept: list[Relation] = []
    for relation in model.relations:
        source, target = relation.source, relation.target
        kept.append(relation)
        if relation.type != "attack" or not isinstance(source, EquivalenceClass):
            continue
        if not isinstance(target, Argument):
            continue
        if source not in attacked:
            attacked[source] = _titles_opposed(source)
        if target not in premises:
            premises[target] = {member.title for member in target.pcs if member.role == "premise"}
        if not attacked[source].isdisjoint(premises[target]):
            lists.drop(kept.pop())
    model.relations = kept
    lists.store()


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
