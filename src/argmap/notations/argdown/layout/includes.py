"""``@include(path)``, which is no Argdown: another file takes its place before Argdown is read.

A path may hold any sign of Argdown. So it is blotted out while a text is laid out, and put back behind.
"""

from __future__ import annotations

import re

OPENING = "@include("

_INCLUDE = re.compile(r"@include\([^)\r\n]+\)")


def blotted(text: str) -> str:
    """`text` with letters for the characters of every path."""
    if OPENING not in text:
        return text
    return _INCLUDE.sub(lambda match: f"{OPENING}{'x' * (len(match[0]) - len(OPENING) - 1)})", text)


def put_back(laid_out: str, text: str) -> str:
    """`laid_out` with the paths of `text`, which has as many, in their order."""
    if OPENING not in text:
        return laid_out
    paths = iter(_INCLUDE.findall(text))
    return _INCLUDE.sub(lambda _: next(paths), laid_out)
