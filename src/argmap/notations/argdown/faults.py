"""The words of every fault: what stands there, and what to write instead."""

from __future__ import annotations

from argmap.notations.argdown.syntax import Fault


def _syntax(start: int, end: int, message: str, remedy: str) -> Fault:
    return Fault(start, end, "syntax", message, remedy)


def backslash_at_line_end(start: int) -> Fault:
    return _syntax(
        start,
        start + 1,
        "a backslash at the end of a line escapes nothing",
        "remove it, or write `\\\\` for a backslash",
    )


def late_front_matter(start: int, end: int) -> Fault:
    return _syntax(
        start,
        end,
        "`===` in the middle of the document",
        "front matter stands once, at the very beginning; write `\\=\\=\\=` for three equals signs",
    )


def crlf_in_data(start: int, end: int) -> Fault:
    return Fault(
        start,
        end,
        "crlf-data",
        "Argdown's own tools take a data block with CRLF line ends for text",
        "save the file with LF line ends",
    )


def open_inference(start: int, end: int, three: bool) -> Fault:
    if three:
        return _syntax(
            start, end, "three hyphens open an inference line that nothing closes", "write four hyphens: `----`"
        )
    return _syntax(
        start,
        end,
        "this inference line is not closed",
        "end it with two hyphens: `-- rule --`, or write `----` for an inference without a rule",
    )
