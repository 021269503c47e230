"""Words of a map or a check as Markdown that shows them and nothing else."""

from __future__ import annotations

import re

from argmap.renderers.wording import Hand, short

_SPACE = re.compile(r"[\s\x1c-\x1f\x85\u2028\u2029]+")
_STEERING = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
_SPECIAL = re.compile(r"[\\`*_\[\]|~]")
_NOT_IN_CODE = re.compile(r"[`|<\s]+")
_ENTITY = re.compile(r"&(?=#?\w+;)")


def plain(text: str) -> str:
    """`text` on one line, to be shown as it stands: in a paragraph, a table's cell or a footnote."""
    line = _STEERING.sub("\ufffd", _SPACE.sub(" ", text).strip())
    line = _ENTITY.sub("&amp;", line).replace("<", "&lt;")
    return _SPECIAL.sub(r"\\\g<0>", line)


def code(text: str) -> str:
    """`text` as a code span that is safe in a table's cell."""
    return f"`{_NOT_IN_CODE.sub(' ', text).strip()}`"


def named(text: str, _identifier: str | None = None) -> str:
    """`text` as the name of a thing, cut when it is long."""
    return f"*{plain(short(text))}*"


def linked(words: str, address: str) -> str:
    """Words, written already, that lead to an address."""
    return f"[{words}](<{address}>)"


MARKDOWN = Hand(plain, named, linked)
"""How the annotated essay writes what is said of statements."""
