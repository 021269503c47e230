"""Syntax trees as readable text, for golden files, and all their elements in a row."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from argmap.notations.argdown.data.values import Data
from argmap.notations.argdown.fault import Fault
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
from argmap.text.place import Lines

STEP = "    "
Element = Statement | Argument


def dump(document: Document, text: str) -> str:
    """One line an element, indented by depth, with its place; faults at the end."""
    return "\n".join(_Dump(Lines(text, "")).document(document)) + "\n"


class _Dump:
    def __init__(self, lines: Lines) -> None:
        self.lines = lines

    def at(self, start: int, end: int) -> str:
        first, last = self.lines.place(start), self.lines.place(end)
        return f"{first.line}:{first.column}-{last.line}:{last.column}"

    def document(self, document: Document) -> Iterator[str]:
        if document.front_matter is not None:
            yield f"front matter {self.data(document.front_matter)}"
        for block in document.blocks:
            yield from self.block(block)
        for comment in document.comments:
            yield f"comment {self.at(comment.start, comment.end)}"
        for fault in document.faults:
            yield from self.fault(fault)

    def block(self, block: Block) -> Iterator[str]:
        if isinstance(block, Heading):
            yield f"heading {block.level} {self.content(block.content)} {self.at(block.start, block.end)}"
            if block.data is not None:
                yield f"{STEP}data {self.data(block.data)}"
        elif isinstance(block, Statement | Argument):
            yield from self.element(block, "")
        elif isinstance(block, ListBlock):
            yield f"{'ordered' if block.ordered else 'unordered'} list {self.at(block.start, block.end)}"
            for item in block.items:
                yield from self.element(item, STEP)
        else:
            of = f" of <{block.argument.title}>" if block.argument is not None else ""
            yield f"structure{of} {self.at(block.start, block.end)}"
            for step in block.steps:
                yield from self.step(step)

    def step(self, step: Numbered | InferenceLine) -> Iterator[str]:
        if isinstance(step, Numbered):
            yield f"{STEP}({step.number}) {self.at(step.start, step.end)}"
            yield from self.element(step.statement, STEP * 2)
            return
        yield f"{STEP}inference {json.dumps(step.rules)} {self.at(step.start, step.end)}"
        if step.data is not None:
            yield f"{STEP * 2}data {self.data(step.data)}"
        yield from self.relations(step.undercuts, STEP * 2)

    def element(self, element: Statement | Argument, indent: str) -> Iterator[str]:
        kind = type(element).__name__.lower()
        title = "" if element.title is None else f" {element.title!r}"
        place = self.at(element.start, element.end)
        yield f"{indent}{kind} {element.form}{title} {self.content(element.content)} {place}"
        if element.content is not None:
            for found in element.content.ranges:
                words = element.content.text[found.start : found.end]
                yield f"{indent}{STEP}{found.kind} {words!r} {found.value!r}"
        if element.data is not None:
            yield f"{indent}{STEP}data {self.data(element.data)}"
        yield from self.relations(element.relations, indent + STEP)

    def relations(self, relations: list[Relation], indent: str) -> Iterator[str]:
        for relation in relations:
            place = self.at(relation.start, relation.end)
            yield f"{indent}{relation.symbol} {relation.direction} {relation.type} {place}"
            yield from self.element(relation.child, indent + STEP)

    def content(self, content: Content | None) -> str:
        return "-" if content is None else repr(content.text)

    def data(self, data: Data) -> str:
        form = "block" if data.block else "flow"
        return f"{form} {json.dumps(data.value, ensure_ascii=False)} {self.at(data.start, data.end)}"

    def fault(self, fault: Fault) -> Iterator[str]:
        yield f"fault {fault.code} {self.at(fault.offset, fault.end)}: {fault.message}"
        yield f"{STEP}help: {fault.help}"


def elements(document: Document) -> Iterator[Element]:
    """All statements and arguments, each behind those of its relations: the order in which they end."""
    for block in document.blocks:
        if isinstance(block, Statement | Argument):
            yield from below(block)
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from below(item)
        elif isinstance(block, Pcs):
            for step in block.steps:
                roots = [step.statement] if isinstance(step, Numbered) else [u.child for u in step.undercuts]
                for root in roots:
                    yield from below(root)


def below(element: Element) -> Iterator[Element]:
    open_: list[tuple[Element, Iterator[Any]]] = [(element, iter(element.relations))]
    while open_:
        last, relations = open_[-1]
        relation = next(relations, None)
        if relation is None:
            open_.pop()
            yield last
        else:
            open_.append((relation.child, iter(relation.child.relations)))
