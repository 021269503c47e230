"""What a document says, part by part, without where it stands: to tell what an edit has changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from argmap.notations.argdown.data.values import Data
from argmap.notations.argdown.grammar.syntax import (
    Argument,
    Block,
    Document,
    Heading,
    InferenceLine,
    ListBlock,
    Numbered,
    Pcs,
    Statement,
)
from argmap.notations.argdown.outline import Element
from argmap.notations.argdown.walk import Met, Thing, walk
from argmap.notations.argdown.wording import wording
from argmap.text.quote import Quote


class Part(NamedTuple):
    """One element, heading, inference line, list or structure of a document.

    Parts come in the order of the file; `role`, `depth` and `sign` are those of
    :class:`~argmap.notations.argdown.walk.Met`. `tags` are sorted; data that holds nothing is None, as no
    data is.
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
    for met in walk(document):
        yield _part(met), met.thing


def _part(met: Met) -> Part:
    role, depth, sign, thing = met
    if isinstance(thing, ListBlock):
        return Part(role, depth, sign, "list", None, "", (), (), None)
    if isinstance(thing, Pcs):
        return Part(role, depth, sign, "structure", None, "", (), (), None)
    if isinstance(thing, InferenceLine):
        rules = ", ".join(thing.rules)
        return Part(role, depth, sign, "inference", None, rules, (), (), held(thing.data))
    form, title = "heading", None
    if not isinstance(thing, Heading):
        form, title = f"{type(thing).__name__} {thing.form}", thing.title
    words = wording(thing.content)
    tags = tuple(sorted(words.tags))
    return Part(role, depth, sign, form, title, words.text, tags, words.quotes, held(thing.data))


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
