"""Premise-conclusion structures and undercuts that do not go with what they were meant for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.notations.argdown.grammar.syntax import Argument, Block, InferenceLine, Pcs, Statement
from argmap.notations.argdown.outline import Outline
from argmap.notations.argdown.traps.trap import Trap


def second_structures(structures: Sequence[Pcs]) -> Iterator[Trap]:
    """Structures below an argument that has one; Argdown then gives nothing at all."""
    structured: set[str] = set()
    for structure in structures:
        argument = structure.argument
        if argument is None or argument.title is None:
            continue
        if argument.title in structured:
            message = f"a second premise-conclusion structure for <{argument.title}>"
            remedy = "give it an argument of its own: `<Another title>` and an empty line above it"
            yield Trap(structure.start, structure.end, "argdown-second-structure", message, remedy, argument)
        structured.add(argument.title)


def parted_structures(blocks: Sequence[Block]) -> Iterator[Trap]:
    """Structures without an argument, where one without a structure stands one block before."""
    structured = {
        block.argument.title for block in blocks if isinstance(block, Pcs) and block.argument is not None
    }
    for argument, between, structure in zip(blocks, blocks[1:], blocks[2:], strict=False):
        if (
            isinstance(structure, Pcs)
            and structure.argument is None
            and isinstance(argument, Argument)
            and argument.title not in structured
            and not isinstance(between, (Pcs, Argument))
        ):
            message = f"this structure does not belong to <{argument.title}>: something stands between them"
            remedy = f"put `<{argument.title}>` and an empty line directly above it"
            yield Trap(structure.start, structure.end, "argdown-parted-structure", message, remedy, argument)


def stray_undercuts(outline: Outline) -> Iterator[Trap]:
    """Undercuts below a statement that Argdown points at the last inference line above them."""
    conclusions = {id(conclusion.statement) for _, _, _, conclusion in outline.steps()}
    lines = (
        s.start for structure in outline.structures for s in structure.steps if isinstance(s, InferenceLine)
    )
    first = next(lines, None)
    for sketch in outline.sketches:
        relation = sketch.relation
        if (
            first is not None
            and first < relation.start
            and relation.type == "undercut"
            and relation.direction == "inward"
            and isinstance(sketch.parent, Statement)
            and id(sketch.parent) not in conclusions
        ):
            message = (
                f"below a statement, `{relation.symbol}` undercuts the last inference line above for Argdown"
            )
            remedy = "put it below that line or below an argument, `<Title>`; against the statement write `-`"
            yield Trap(relation.start, relation.end, "argdown-undercut", message, remedy, relation.child)
