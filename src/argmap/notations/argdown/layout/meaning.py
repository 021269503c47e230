"""What a layout must not change: everything that an Argdown text says."""

from __future__ import annotations

from typing import Any, TypeAlias

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

Said: TypeAlias = "list[tuple[Any, ...]]"


def meaning(text: str, document: Document) -> Said:
    """What `document`, the tree of `text`, says, in order; equal for texts of equal meaning.

    Titles, texts as Argdown joins them with their ranges, values of data, relations with what they
    connect, structures, lists and headings; comments word by word. Left out are places, and the numbers
    of premises and items.
    """
    said: Said = [("front matter", _value(document.front_matter))]
    for block in document.blocks:
        _block(block, said)
    said += [("comment", *text[start:end].split()) for start, end in document.comments]
    return said


def _block(block: Block, said: Said) -> None:
    if isinstance(block, Heading):
        said.append(("heading", block.level, *_content(block.content), _value(block.data)))
    elif isinstance(block, Pcs):
        said.append(("structure", None if block.argument is None else block.argument.title))
        for step in block.steps:
            _step(step, said)
    elif isinstance(block, ListBlock):
        said.append(("list", block.ordered))
        for item in block.items:
            _element(item, said)
    else:
        _element(block, said)


def _step(step: Numbered | InferenceLine, said: Said) -> None:
    if isinstance(step, InferenceLine):
        said.append(("inference", *step.rules, _value(step.data)))
        _relations(step.undercuts, said)
    else:
        said.append(("numbered",))
        _element(step.statement, said)


def _element(element: Statement | Argument, said: Said) -> None:
    said.append(_own(element))
    _relations(element.relations, said)


def _own(element: Statement | Argument) -> tuple[Any, ...]:
    kind = type(element).__name__
    return (kind, element.form, element.title, *_content(element.content), _value(element.data))


def _relations(relations: list[Relation], said: Said) -> None:
    """Walks with a stack of its own: nobody limits how deep relations are nested."""
    pending = [(1, relation) for relation in reversed(relations)]
    while pending:
        depth, relation = pending.pop()
        said.append((depth, relation.type, relation.direction, *_own(relation.child)))
        pending += [(depth + 1, below) for below in reversed(relation.child.relations)]


def _content(content: Content | None) -> tuple[Any, ...]:
    if content is None:
        return (None,)
    return content.text, *((r.kind, r.start, r.end, r.value) for r in content.ranges)


def _value(data: Data | None) -> str | None:
    """The value as Python writes it, which tells ``1`` from ``true`` and ``1.0``."""
    return None if data is None else repr(data.value)
