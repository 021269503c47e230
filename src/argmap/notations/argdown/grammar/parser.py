"""From text to the syntax tree, the short way where a document is ordinary."""

from __future__ import annotations

from argmap.notations.argdown.grammar.ordinary import read_ordinary
from argmap.notations.argdown.grammar.syntax import Document


def parse(text: str) -> Document:
    """The syntax tree of `text`. Never raises.

    A leading byte order mark is skipped; CRLF is a line end as LF is, and CR where the text has no LF.
    """
    document = read_ordinary(text)
    if document is None:
        from argmap.notations.argdown.grammar.full import read_fully

        document = read_fully(text)
    return document
