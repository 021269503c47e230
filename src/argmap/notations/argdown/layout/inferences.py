"""The line of an inference: ``----``, or its rules and data between hyphens."""

from __future__ import annotations

from argmap.notations.argdown.grammar import tokens as t
from argmap.notations.argdown.layout.data_blocks import laid_out_data
from argmap.notations.argdown.layout.leaves import BLANK, COMMENT, LINE_END, Leaf


def inference(text: str, leaves: list[Leaf]) -> str:
    """The inference made of `leaves`, its hyphens among them, on one line but for data of several.

    One with a comment inside stays as it is.
    """
    whole = text[leaves[0].start : leaves[-1].end].replace("\r\n", "\n")
    rules, data = [""], ""
    for leaf in leaves[1:-1]:
        image = text[leaf.start : leaf.end]
        if leaf.kind == COMMENT:
            return whole
        if leaf.kind == t.LIST_DELIMITER:
            rules.append("")
        elif leaf.kind == t.DATA:
            data = laid_out_data(image, 0, 0)
        elif leaf.kind not in (BLANK, LINE_END) or rules[-1]:
            rules[-1] += image
    rules = [rule.strip(" \t\r\n") for rule in rules]
    if any("\n" in rule or "\r" in rule for rule in rules):
        return whole
    words = " ".join(part for part in (", ".join(rules), data) if part)
    return f"-- {words} --" if words else "----"
