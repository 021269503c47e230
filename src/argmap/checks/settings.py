"""Which rules run: level, audience, chosen and ignored rules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from attrs import field, frozen

from argmap.checks.rule import LEVELS, Level
from argmap.errors import SettingsError

Audience = Literal["student", "fact-checker", "author"]

_AUDIENCES: tuple[Audience | None, ...] = (None, "student", "fact-checker", "author")


@frozen
class Settings:
    """How to check a reading.

    `audience` None runs the rules of everybody. `select` names the only rules to run (empty: all of
    the level and audience; a named rule runs at any level). `ignore` maps rules that are accepted
    everywhere to the reason, or None.

    Raises:
        SettingsError: there is no such level or audience.
    """

    level: Level = "default"
    audience: Audience | None = None
    select: tuple[str, ...] = ()
    ignore: Mapping[str, str | None] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        for name, value, allowed in (("level", self.level, LEVELS), ("audience", self.audience, _AUDIENCES)):
            if value not in allowed:
                choices = ", ".join(str(choice) for choice in allowed if choice)
                raise SettingsError(f"the {name} cannot be {value!r}", remedy=f"choose one of: {choices}")
