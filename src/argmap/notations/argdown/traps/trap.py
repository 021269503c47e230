"""A trap: what it is, where, and what to write instead."""

from __future__ import annotations

from typing import NamedTuple

from argmap.notations.argdown.outline import Element

NO_BLANKS = "\u00a0\u2002\u2003\u2007\u2009\u202f"
"""What looks like a blank, from the web and from word processors, and is none for Argdown."""


class Trap(NamedTuple):
    """Words ``offset:end`` that Argdown reads otherwise than they look, for the rule `rule`.

    `message` says what Argdown does, `help` what to write. `element` is what the trap is about, where
    that is not the element at `offset`.
    """

    offset: int
    end: int
    rule: str
    message: str
    help: str
    element: Element | None = None
