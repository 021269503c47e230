"""Markdown as a reader sees it, with every character traced back to the source.

`render` is the door. CommonMark with tables, ``~~struck~~`` words, footnotes and YAML front matter;
nothing that rewrites characters (typographer, linkify) is on. The parser library is imported at the
first call.
"""

from __future__ import annotations

from argmap.text.markdown.rendered import NUMBERED, Block, Rendered

__all__ = ["NUMBERED", "Block", "Rendered", "render"]


def render(source: str) -> Rendered:
    """The rendered text of a Markdown `source`; any text at all is valid Markdown."""
    from argmap.text.markdown.blocks import rendered

    return rendered(source)
