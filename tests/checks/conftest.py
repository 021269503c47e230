"""Readings of tiny maps, and what the rules say of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from argmap.checks import Settings, check
from argmap.findings import Finding
from argmap.notations import notation_named
from argmap.reading import Reading
from argmap.text.essay import Essay

Read = Callable[..., Reading]
Found = Callable[..., list[Finding]]


def read_argdown(map_text: str, essay_text: str | None = None) -> Reading:
    """The reading of a map in Argdown, over an essay if there is one."""
    reading = notation_named("argdown").read(map_text, "map.argdown")
    return reading if essay_text is None else reading.with_essays([Essay(essay_text)])


def findings_of(
    slug: str, reading: Reading, *, level: str = "strict", among: Iterable[str] = ()
) -> list[Finding]:
    """What the rule `slug` says when all rules of `level` run (or those `among`), others speaking first."""
    settings = Settings(level=level, select=tuple(among))  # type: ignore[arg-type]
    return [f for f in check(reading, settings) if f.rule == slug]


@pytest.fixture
def reading() -> Read:
    """`reading(map_text, essay_text=None)`: the reading of a map in Argdown."""
    return read_argdown


@pytest.fixture
def findings() -> Found:
    """`findings(slug, map_text, essay_text=None)`: what a rule says of a map, at level strict."""

    def look(slug: str, map_text: str, essay_text: str | None = None, **how: str) -> list[Finding]:
        return findings_of(slug, read_argdown(map_text, essay_text), **how)  # type: ignore[arg-type]

    return look


@pytest.fixture
def slugs() -> Callable[..., list[str]]:
    """`slugs(map_text, essay_text=None)`: the rules that fire on a map, each as often as it does."""

    def look(map_text: str, essay_text: str | None = None) -> list[str]:
        return [f.rule for f in check(read_argdown(map_text, essay_text), Settings(level="strict"))]

    return look
