"""The ends of steps and links: what an inference, a conflict or a rephrase can point at."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

EndKind = Literal["statement", "inference", "conflict", "argument"]


@frozen(cache_hash=True)  # ends are the keys of most tables
class End:
    """One end of a step: the kind of thing it is and its id in that kind's name space."""

    kind: EndKind
    id: str


def statement(identifier: str) -> End:
    """The end that is the statement `identifier`."""
    return End("statement", identifier)
