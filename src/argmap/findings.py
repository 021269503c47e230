"""Findings: what a check says, as values that are never raised and never lost."""

from __future__ import annotations

from enum import Enum
from typing import Literal

from attrs import frozen

from argmap.text.place import Place, Span

About = Literal["map", "essay"]


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
    concerned, `title` is what a reader calls it. `map` is the place in the map file, `essay` the
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
