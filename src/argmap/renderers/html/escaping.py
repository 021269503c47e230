"""Words of an essay or a map as HTML that shows them and does nothing else."""

from __future__ import annotations

import html
import re

# What HTML forbids: control characters, halves of surrogate pairs, code points that are no characters.
_FORBIDDEN = re.compile(
    "[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(chr(plane + last) for plane in range(0x10000, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF))
    + "]"
)
# What turns the direction of all text behind it, also behind the end of an attribute's words.
_STEERING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SPACE = re.compile(r"\s+")


def allowed(text: str) -> str:
    """`text` with U+FFFD for every character that HTML forbids."""
    return text if text.isprintable() else _FORBIDDEN.sub("\ufffd", text)


def shown(text: str) -> str:
    """`text` as the content of an element, every character kept; what HTML forbids becomes U+FFFD."""
    return html.escape(allowed(text)).replace("\r", "&#13;")


def told(text: str) -> str:
    """`text` as an attribute that is read out or shown: on one line, what steers directions as U+FFFD."""
    return shown(_STEERING.sub("\ufffd", _SPACE.sub(" ", text).strip()))
