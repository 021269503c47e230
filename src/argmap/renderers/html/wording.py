"""What the page says of statements, as HTML."""

from __future__ import annotations

import re

from argmap.renderers.html.escaping import shown, told
from argmap.renderers.lettering import printable
from argmap.renderers.wording import Hand, short

# What an address would lose: white space, what steers directions, and the sign of what is written so.
_LOST = re.compile("[%\\s\u202a-\u202e\u2066-\u2069]")


def isolated(words: str) -> str:
    """Words of a map or an essay among those of the page, whose direction they do not turn."""
    return f"<bdi>{shown(words)}</bdi>"


def named(label: str, identifier: str | None = None) -> str:
    """The name of a thing; of a statement as a link to it."""
    words = isolated(short(label))
    return words if identifier is None else f'<a class="to" href="{way_to(identifier)}">{words}</a>'


def way_to(identifier: str) -> str:
    """The address of a statement in the page, for an attribute."""
    return f"#{shown(_LOST.sub(_in_percent, printable(identifier)))}"


def _in_percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())


def linked(words: str, address: str) -> str:
    """Words, written already, that lead out of the page."""
    return f'<a href="{told(address)}" rel="noopener noreferrer">{words}</a>'


HTML = Hand(isolated, named, linked)
"""How the page writes what is said of statements."""
