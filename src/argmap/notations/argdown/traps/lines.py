"""Characters around the words that Argdown's own tools read otherwise than an editor shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.notations.argdown.fault import Fault
from argmap.notations.argdown.grammar.syntax import Comment
from argmap.notations.argdown.traps.trap import NO_BLANKS, Trap

_SIGN = r"(?:[+\-]>?|<[+\-_]|_>|><)(?=[ \t]|[\[<])"
_ODD_INDENTATION = rf"\n(?P<indent>[ \t]*['{NO_BLANKS}][ \t'{NO_BLANKS}]*)(?P<sign>{_SIGN})"
_LAST_COMMENT = r"//(?<![^ \t]//)"


def of_odd_indentation(text: str, faults: list[Fault]) -> Iterator[Trap]:
    """Signs of relations behind blanks that are none, or behind an apostrophe."""
    told = {fault.offset for fault in faults}
    for found in re.finditer(_ODD_INDENTATION, text):
        if found.start("sign") in told:
            continue
        odd = next(c for c in found["indent"] if c not in " \t")
        if odd == "'":
            message = (
                f"an apostrophe before `{found['sign']}` counts as indentation, so that this is a relation"
            )
            remedy = f"take it out; for a text that begins with it write `'\\{found['sign']}`"
        else:
            message = f"no plain blank (U+{ord(odd):04X}) stands before `{found['sign']}`: this line is text"
            remedy = "indent with plain blanks: two for each level"
        yield Trap(found.start("sign"), found.end(), "argdown-indentation", message, remedy)


def of_last_line(text: str, comments: list[Comment]) -> Iterator[Trap]:
    """A comment that no line end follows."""
    line = max(text.rfind("\n"), text.rfind("\r")) + 1
    found = re.search(_LAST_COMMENT, text[line:])
    if found is not None and not (comments and line + found.start() < comments[-1].end):
        start = line + found.start()
        message = "`//` on a last line without line end begins no comment: it is read as text"
        yield Trap(start, len(text), "argdown-last-comment", message, "end the file with a line end")


def of_crlf_data(faults: list[Fault]) -> Iterator[Trap]:
    """The first data block of several lines that end in CRLF, and how many there are."""
    blocks = [fault for fault in faults if fault.code == "crlf-data"]
    if blocks:
        first = blocks[0]
        more = f"; it is so in {len(blocks)} blocks" if len(blocks) > 1 else ""
        yield Trap(first.offset, first.end, "argdown-crlf-data", first.message + more, first.help)
