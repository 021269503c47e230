"""The numbers of premise-conclusion structures and lists, counted on from the first."""

from __future__ import annotations

import re
from collections.abc import Iterable

from argmap.notations.argdown.grammar import tokens as t
from argmap.notations.argdown.layout.leaves import Leaf
from argmap.notations.argdown.layout.lines import Line

_MENTION = re.compile(r"\(([0-9]+)\)")
_LONGEST = 9


def numbered(text: str, blocks: Iterable[list[Line]]) -> dict[int, str]:
    """What to write for every number of `text` that changes, by the offset of its leaf.

    Argdown ignores numbers, but words do not: where the text, a comment or a rule speaks of a number
    that would change, ``from (1) and (3)``, all numbers of that structure stay.
    """
    wanted: list[list[tuple[Leaf, int, int]]] = []
    for block in blocks:
        numbers = [line.head for line in block if line.kind in (t.STATEMENT_NUMBER, t.ORDERED_ITEM)]
        wanted.append(_counted(text, [leaf for leaf in numbers if leaf is not None]))
    own = {leaf.end for block in wanted for leaf, _, _ in block}
    if not own:
        return {}
    mentioned = {match[1].lstrip("0") for match in _MENTION.finditer(text) if match.end() not in own}
    return {
        leaf.start: text[leaf.start : leaf.end].replace(_digits(text, leaf), str(new))
        for block in wanted
        if not any(old != new and str(old) in mentioned for _, old, new in block)
        for leaf, _, new in block
    }


def _counted(text: str, numbers: list[Leaf]) -> list[tuple[Leaf, int, int]]:
    """The numbers of one block, as they are and as they should be."""
    digits = [_digits(text, leaf) for leaf in numbers]
    if any(len(image) > _LONGEST for image in digits):
        return []
    values = [int(image) for image in digits]
    return [(leaf, old, values[0] + n) for n, (leaf, old) in enumerate(zip(numbers, values, strict=True))]


def _digits(text: str, leaf: Leaf) -> str:
    return text[leaf.start : leaf.end].strip("().")
