"""Changes of whole lines: an element's line added below another, taken away, or moved out as a block."""

from __future__ import annotations

import re

from argmap.errors import UsageError
from argmap.notations.argdown.editing.changes import Change
from argmap.notations.argdown.editing.map_text import BLANKS, LINE_ENDS, MapText
from argmap.notations.argdown.editing.parts import Part, block_end, parts_of
from argmap.notations.argdown.grammar.parser import parse
from argmap.notations.argdown.grammar.syntax import ListBlock
from argmap.notations.argdown.outline import Element

SYMBOLS = {
    "supports": ("+", "support inward"),
    "attacks": ("-", "attack inward"),
    "undercuts": ("<_", "undercut inward"),
    "contradicts": ("><", "contradiction outward"),
}
"""How a relation is written below its target, and what its line says then."""

Revised = tuple[list[Change], list[Part]]
"""Changes, and the parts of the document that there are then."""


def block_added(tree: MapText, line: str) -> Revised:
    """`line` as a block of its own at the end of the text."""
    end, sign = len(tree.text), tree.line_end_sign
    kept = tree.text.rstrip(BLANKS + LINE_ENDS)
    lines_behind = tree.text.count("\n", len(kept)) or tree.text.count("\r", len(kept))
    before = sign * (2 - min(lines_behind, 2)) if kept.strip("\ufeff") else ""
    after = sign if lines_behind or not kept else ""
    return [Change(end, end, before + line + after)], [*tree.parts, _part_of(line, "block", 0, "")]


def line_added(tree: MapText, line: str, relation: str, above: Element) -> Revised:
    """`line` as a relation below `above`, behind all that stands there."""
    symbol, sign = symbol_of(relation), SYMBOLS[relation][1]
    end = tree.subtree_end(above)
    written = f"{tree.line_end_sign}{tree.indentation_below(above)}{symbol} {line}"
    depth, behind = tree.parts[tree.number(above)].depth, tree.behind(above)
    part = _part_of(line, "relation", depth + 1, sign)
    return [Change(end, end, written)], [*tree.parts[:behind], part, *tree.parts[behind:]]


def symbol_of(relation: str) -> str:
    """The symbol of a relation line.

    Raises:
        UsageError: there is no such relation.
    """
    if relation not in SYMBOLS:
        raise UsageError(f"there is no relation {relation!r}", remedy=f"choose one of: {', '.join(SYMBOLS)}")
    return SYMBOLS[relation][0]


def _part_of(line: str, role: str, depth: int, sign: str) -> Part:
    document = parse(line)
    parts = [part for part, _ in parts_of(document)]
    if len(parts) != 1 or document.faults:
        raise UsageError(f"this would not be read as one statement: {line}", remedy="use plainer words")
    return parts[0]._replace(role=role, depth=depth, sign=sign)


def subtree_removed(tree: MapText, element: Element) -> Revised:
    """The lines of `element` and of all that stands below it, taken away."""
    number, behind = tree.number(element), tree.behind(element)
    block = tree.block(element)
    if block is element or (
        isinstance(block, ListBlock) and len(block.items) == 1 and _is_item(tree, element)
    ):
        number = tree.number(block)
        start, end = tree.line_start(element.start), tree.subtree_end(element)
        change = _block_cut(tree, start, end)
    else:
        change = _lines_cut(tree, tree.line_start(element.start), tree.subtree_end(element))
    return [change], [*tree.parts[:number], *tree.parts[behind:]]


def _is_item(tree: MapText, element: Element) -> bool:
    return tree.parts[tree.number(element)].role == "item"


def _lines_cut(tree: MapText, start: int, end: int) -> Change:
    """Whole lines up to the line end at `end`, with that or, at the end of the text, the one before."""
    if end < len(tree.text):
        return Change(start, tree.behind_line_end(end), "")
    return Change(len(tree.text[:start].rstrip(LINE_ENDS)), end, "")


def _block_cut(tree: MapText, start: int, end: int) -> Change:
    """The lines of a block with the empty lines behind it, or before it when it is the last."""
    text = tree.text
    following = end
    while following < len(text) and text[following] in BLANKS + LINE_ENDS:
        following += 1
    if following < len(text):
        return Change(start, tree.line_start(following), "")
    before = text[:start].rstrip(BLANKS + LINE_ENDS)
    return Change(len(before), end if before.strip("\ufeff") else len(text), "")


def lifted(tree: MapText, element: Element) -> Revised:
    """A relation's element, with all below it, moved out of its block to stand behind it as its own."""
    sketch = tree.sketch(element)
    assert sketch is not None, "what is lifted stands on a relation line"
    first = tree.line_start(sketch.relation.start)
    cut = sketch.relation.start - first
    end = tree.subtree_end(element)
    moved = re.sub(rf"(\r\n|\n|\r)[ \t]{{0,{cut}}}", r"\1", tree.text[element.start : end])
    block = tree.block_of_argument(tree.block(element))
    block_line_end = tree.line_end(block_end(block))
    gap = tree.line_end_sign * 2
    if block_line_end == end:
        start = len(tree.text[:first].rstrip(BLANKS + LINE_ENDS))
        changes = [Change(start, end, gap + moved)]
    else:
        changes = [_lines_cut(tree, first, end), Change(block_line_end, block_line_end, gap + moved)]
    number, behind, top = tree.number(element), tree.behind(element), tree.end_of_block(block)
    parts = tree.parts
    taken = [part._replace(depth=part.depth - parts[number].depth) for part in parts[number:behind]]
    taken[0] = taken[0]._replace(role="block", sign="")
    return changes, [*parts[:number], *parts[behind:top], *taken, *parts[top:]]


def reference(kind: str, name: str) -> str:
    """A reference as it is written."""
    return f"<{name}>" if kind == "argument" else f"[{name}]"
