"""Words of an essay or a map as HTML that shows them and does nothing else."""

from __future__ import annotations

import html
import re

from argmap.renderers.lettering import printable

# What turns the direction of all text behind it, also behind the end of an attribute's words.
_STEERING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SPACE = re.compile(r"\s+")


def shown(text: str) -> str:
    """`text` as the content of an element, every character kept; what is forbidden becomes U+FFFD."""
    return html.escape(printable(text)).replace("\r", "&#13;")


def told(text: str) -> str:
    """`text` as an attribute that is read out or shown: on one line, what steers directions as U+FFFD."""
    return shown(_STEERING.sub("\ufffd", _SPACE.sub(" ", text).strip()))
