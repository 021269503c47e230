"""What a document says, part by part, without where it stands: to tell what an edit has changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, TypeAlias

from argmap.notations.argdown.data.values import Data
from argmap.notations.argdown.grammar.syntax import (
    Argument,
    Block,
    Content,
    Document,
    Heading,
    InferenceLine,
    ListBlock,
    Numbered,
    Pcs,
    Relation,
    Statement,
)
from argmap.notations.argdown.outline import Element
from argmap.notations.argdown.wording import wording
from argmap.text.quote import Quote

Thing: TypeAlias = "Block | InferenceLine"


class Part(NamedTuple):
    """One element, heading, inference line, list or structure of a document.

    Parts come in the order of the file; `depth` says how far below a block one stands. `sign` is what
    stands before it: the type and direction of a relation, the level of a heading. `tags` are sorted; data
    that holds nothing is None, as no data is.
    """

    role: str
    depth: int
    sign: str
    form: str
    title: str | None
    text: str
    tags: tuple[str, ...]
    quotes: tuple[Quote, ...]
    data: Any


def parts_of(document: Document) -> Iterator[tuple[Part, Thing]]:
    """Every part of `document` with what it was made of; the front matter is not among them."""
    before: Block | None = None
    for block in document.blocks:
        yield from _parts("block", 0, "", block, before)
        before = block


def _parts(
    role: str, depth: int, sign: str, thing: Thing, before: Block | None
) -> Iterator[tuple[Part, Thing]]:
    pending = [(role, depth, sign, thing)]
    while pending:
        role, depth, sign, thing = pending.pop()
        below: list[tuple[str, int, str, Thing]] = []
        if isinstance(thing, Heading):
            yield _part(role, depth, str(thing.level), "heading", None, thing.content, thing.data), thing
        elif isinstance(thing, ListBlock):
            yield Part(role, depth, str(thing.ordered), "list", None, "", (), (), None), thing
            below = [("item", depth + 1, "", item) for item in thing.items]
        elif isinstance(thing, Pcs):
            follows = str(thing.argument is not None and thing.argument is before)
            yield Part(role, depth, follows, "structure", None, "", (), (), None), thing
            for step in thing.steps:
                under = step.statement if isinstance(step, Numbered) else step
                below.append(("step", depth + 1, "", under))
        elif isinstance(thing, InferenceLine):
            rules = ", ".join(thing.rules)
            yield Part(role, depth, "", "inference", None, rules, (), (), held(thing.data)), thing
            below = _below(depth, thing.undercuts)
        else:
            form = f"{type(thing).__name__} {thing.form}"
            yield _part(role, depth, sign, form, thing.title, thing.content, thing.data), thing
            below = _below(depth, thing.relations)
        pending.extend(reversed(below))


def _below(depth: int, relations: list[Relation]) -> list[tuple[str, int, str, Thing]]:
    return [("relation", depth + 1, sign_of(relation), relation.child) for relation in relations]


def sign_of(relation: Relation) -> str:
    """What a relation line says, however its symbol is written."""
    return f"{relation.type} {relation.direction}"


def _part(
    role: str, depth: int, sign: str, form: str, title: str | None, content: Content | None, data: Data | None
) -> Part:
    words = wording(content)
    tags = tuple(sorted(words.tags))
    return Part(role, depth, sign, form, title, words.text, tags, words.quotes, held(data))


def held(data: Data | None) -> Any:
    """What a data block holds; None for nothing."""
    return (data.value or None) if data is not None else None


def same(some: Sequence[Part], others: Sequence[Part]) -> bool:
    """Whether two rows of parts say the same, a number that is none (``.nan``) being like itself."""
    return some == others or (len(some) == len(others) and all(map(_same, some, others)))


def _same(one: Part, other: Part) -> bool:
    return one == other or (one[:-1] == other[:-1] and alike(one.data, other.data))


def alike(one: Any, other: Any) -> bool:
    """Whether two values of data blocks are the same."""
    return bool(one == other) or repr(one) == repr(other)


def subtree_end(element: Element | InferenceLine) -> int:
    """The offset where `element` and all that stands below it ends."""
    end = element.end
    relations = element.undercuts if isinstance(element, InferenceLine) else element.relations
    while relations:
        element = relations[-1].child
        end = max(end, relations[-1].end, element.end)
        relations = element.relations
    return end


def block_end(block: Block) -> int:
    """The offset where a block ends, with all that stands below its elements."""
    if isinstance(block, (Statement, Argument)):
        return subtree_end(block)
    if isinstance(block, ListBlock):
        return max((subtree_end(item) for item in block.items), default=block.end)
    if isinstance(block, Pcs) and block.steps:
        last = block.steps[-1]
        return max(last.end, subtree_end(last.statement if isinstance(last, Numbered) else last))
    return block.end
