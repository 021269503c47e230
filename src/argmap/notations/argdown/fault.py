"""What is wrong with an Argdown text, and where."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Fault(NamedTuple):
    """Something that Argdown does not allow, or that loses what was written.

    `code` is ``syntax`` (the grammar is broken), ``data`` (a data block is not YAML), ``slip`` (it is
    Argdown, but hardly what was meant: a sign that is read as text), ``tabs`` (indentation that Argdown
    counts otherwise than an editor shows it), ``comment`` (text that is read as a comment), or ``crlf-data``
    (Argdown's own tools take this data block for text; nothing is lost here).
    `message` says what is there, `help` what to write instead.
    """

    offset: int
    end: int
    code: Literal["syntax", "data", "slip", "tabs", "comment", "crlf-data"]
    message: str
    help: str
