"""A trap: what it is, where, and what to write instead."""

from __future__ import annotations

from typing import NamedTuple

from argmap.notations.argdown.outline import Element


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
