"""Everything that stands in an Argdown document, in its order, with how deep below a block it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from argmap.notations.argdown.grammar.syntax import (
    Block,
    Document,
    Heading,
    InferenceLine,
    ListBlock,
    Numbered,
    Pcs,
    Relation,
)

Thing: TypeAlias = "Block | InferenceLine"
Role: TypeAlias = Literal["block", "item", "step", "relation"]


class Met(NamedTuple):
    """A `thing` of a document: a block, an item of a list, a step of a structure, or below a relation sign.

    It stands `depth` levels below a block. `sign` is what stands before it, however it is spelled: the type
    and direction of a relation, the level of a heading, whether a list is ordered, and whether a
    structure belongs to the argument above it.
    """

    role: Role
    depth: int
    sign: str
    thing: Thing


def walk(document: Document) -> Iterator[Met]:
    """Every thing of `document` but its front matter and its comments.

    With a stack of its own: nobody limits how deep relations are nested.
    """
    before: Block | None = None
    for block in document.blocks:
        pending = [Met("block", 0, _sign(block, before), block)]
        while pending:
            met = pending.pop()
            yield met
            pending.extend(reversed(_below(met)))
        before = block


def sign_of(relation: Relation) -> str:
    """What a relation line says, however its symbol is written."""
    return f"{relation.type} {relation.direction}"


def _sign(block: Block, before: Block | None) -> str:
    if isinstance(block, Heading):
        return str(block.level)
    if isinstance(block, ListBlock):
        return str(block.ordered)
    if isinstance(block, Pcs):
        return str(block.argument is not None and block.argument is before)
    return ""


def _below(met: Met) -> list[Met]:
    thing, depth = met.thing, met.depth + 1
    if isinstance(thing, ListBlock):
        return [Met("item", depth, "", item) for item in thing.items]
    if isinstance(thing, Pcs):
        steps = (step.statement if isinstance(step, Numbered) else step for step in thing.steps)
        return [Met("step", depth, "", step) for step in steps]
    if isinstance(thing, Heading):
        return []
    relations = thing.undercuts if isinstance(thing, InferenceLine) else thing.relations
    return [Met("relation", depth, sign_of(relation), relation.child) for relation in relations]
