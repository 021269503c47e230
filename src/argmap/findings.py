"""Findings: what a check says, as values that are never raised and never lost."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Literal

from attrs import field, frozen

from argmap.text.place import Place, Span

About = Literal["map", "essay"]
Thing = Literal["statement", "inference", "conflict", "argument"]


class Severity(Enum):
    """How much a finding weighs; `error` and `warning` can fail a check, `info` never does."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the heaviest."""
        return _RANKS[self]


_RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


@frozen
class Passage:
    """Words of an essay: the place where they begin and their span in the Markdown source."""

    place: Place
    span: Span


@frozen
class Finding:
    """One observation of one rule.

    `rule` is its slug; `about` says whether the map maker has something to mend (``map``) or the
    essay is observed (``essay``). `id` names the statement, inference, conflict or argument
    concerned (`thing` says which of these, since each has ids of its own), `title` is what a reader
    calls it. `map` is the place in the map file, `essay` the
    words concerned. `message` says what is, `help` what to type or to ask.
    """

    rule: str
    severity: Severity
    about: About
    message: str
    help: str
    id: str | None = None
    title: str | None = None
    map: Place | None = None
    essay: Passage | None = None
    thing: Thing | None = None

    def map_order(self, main: str) -> tuple[bool, str, int]:
        """The key that sorts as the map goes: its `main` file, then those it includes by name.

        What has no place in the map comes first.
        """
        if self.map is None:
            return False, "", -1
        return self.map.file != main, self.map.file, self.map.offset


@frozen
class Report:
    """What checking one map gave.

    `findings` are in the order of severity, essay, map, rule and id. `summaries` has for each of
    their rules the sentence that sums them up, with its denominator ("3 of 17 claims …"). `weights`
    says how much of the thesis rests on each statement that has a finding about the essay.
    `quotes` counts selectors, `located` those that were found.
    """

    file: str
    findings: tuple[Finding, ...] = ()
    statements: int = 0
    quotes: int = 0
    located: int = 0
    summaries: Mapping[str, str] = field(factory=dict)
    weights: Mapping[str, float] = field(factory=dict)
