"""Markdown as a reader sees it, with every character traced back to the source.

`render` is the door; `pieces` tells what encloses the words, for those who write them out again.
CommonMark with tables, ``~~struck~~`` words, footnotes and YAML front matter; nothing that rewrites
characters (typographer, linkify) is on. The parser library is imported at the first call.
"""

from __future__ import annotations

from argmap.text.markdown.rendered import NUMBERED, Block, Piece, Rendered

__all__ = ["NUMBERED", "Block", "Piece", "Rendered", "pieces", "render"]


def render(source: str) -> Rendered:
    """The rendered text of a Markdown `source`; any text at all is valid Markdown."""
    from argmap.text.markdown.blocks import rendered

    return rendered(source)


def pieces(source: str) -> list[tuple[Piece, ...]]:
    """For every block of ``render(source)``, in order, what it is made of; nothing for front matter."""
    from argmap.text.markdown import structure

    return structure.pieces(source)
