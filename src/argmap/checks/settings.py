"""Which rules run: level, audience, chosen and ignored rules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from attrs import field, frozen

from argmap.checks.rule import Level

Audience = Literal["student", "fact-checker", "author"]


@frozen
class Settings:
    """How to check a reading.

    `select` names the only rules to run (empty: all of the level and audience; a named rule runs at
    any level). `ignore` maps rules that are accepted everywhere to the reason, or None.
    """

    level: Level = "default"
    audience: Audience | None = None
    select: tuple[str, ...] = ()
    ignore: Mapping[str, str | None] = field(factory=dict)
