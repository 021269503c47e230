"""What the page says of statements, as HTML."""

from __future__ import annotations

from argmap.renderers.html.escaping import shown, told
from argmap.renderers.wording import Hand, short


def named(label: str, identifier: str | None = None) -> str:
    """The name of a thing; of a statement as a link to it."""
    words = f"<bdi>{shown(short(label))}</bdi>"
    return words if identifier is None else f'<a class="to" href="#{told(identifier)}">{words}</a>'


def linked(words: str, address: str) -> str:
    """Words, written already, that lead out of the page."""
    return f'<a href="{told(address)}" rel="noopener noreferrer">{words}</a>'


HTML = Hand(shown, named, linked)
"""How the page writes what is said of statements."""
