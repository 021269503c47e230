"""A rule: what it is called, how much it weighs, whom it is for, and the function that looks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal

from attrs import evolve, frozen

from argmap.checks.subject import Noun, Subject
from argmap.findings import About, Finding, Passage, Severity, Thing
from argmap.graph import Argument, Conflict, Inference, Statement
from argmap.text.locate import Anchor, Miss
from argmap.text.place import Place

Level = Literal["default", "strict", "analysis"]
LEVELS: tuple[Level, ...] = ("default", "strict", "analysis")


def thing_of(thing: Statement | Inference | Conflict | Argument) -> Thing:
    """Which of the four kinds of thing with ids of their own it is."""
    if isinstance(thing, Statement):
        return "statement"
    if isinstance(thing, Inference):
        return "inference"
    return "conflict" if isinstance(thing, Conflict) else "argument"


@frozen
class Rule:
    """One check.

    `audience` holds the first letters of student, fact-checker and author, in capitals. `summary`
    is the heading of many findings ("claims without …: 3 of 17"), whose total is how many there are of
    `noun` (None: there is no total). `look` is None for what the reader of the file reports by itself.
    """

    slug: str
    severity: Severity
    about: About
    summary: str
    look: Callable[[Subject], Iterable[Finding]] | None = None
    noun: Noun | None = "statements"
    level: Level = "default"
    audience: str = "SFA"

    def on(
        self,
        subject: Subject,
        thing: Statement | Inference | Conflict | Argument,
        message: str,
        help_: str,
        *,
        severity: Severity | None = None,
        about: About | None = None,
        words: Anchor | None = None,
        place: Place | None = None,
    ) -> Finding:
        """A finding on a part of the map, at `words` or else at the first words of a statement.

        In the map it stands at `place`, or else where the part itself stands.
        """
        passage: Passage | None = None
        if words is not None:
            passage = subject.reading.passage(words)
        elif isinstance(thing, Statement):
            passage = subject.reading.words_of(thing)
        return Finding(
            rule=self.slug,
            severity=severity or self.severity,
            about=about or self.about,
            message=message,
            help=help_,
            id=thing.id,
            title=thing.label if isinstance(thing, Statement) else getattr(thing, "title", None),
            map=place or thing.place,
            essay=passage,
            thing=thing_of(thing),
        )

    def on_quote(
        self,
        subject: Subject,
        statement: Statement,
        found: Anchor | Miss,
        message: str,
        help_: str,
        *,
        severity: Severity | None = None,
        passage: Passage | None = None,
    ) -> Finding:
        """A finding on one quote of `statement`: where the map has it, and at its words in the essay.

        The words of a missed quote are in no essay; `passage` is then what is shown instead.
        """
        if isinstance(found, Anchor):
            passage = subject.reading.passage(found)
        finding = self.on(subject, statement, message, help_, severity=severity, place=found.quote.place)
        return evolve(finding, essay=passage)

    def on_map(
        self,
        subject: Subject,
        message: str,
        help_: str,
        *,
        severity: Severity | None = None,
        passage: Passage | None = None,
    ) -> Finding:
        """A finding on the map as a whole, or on words of the essay that no statement rests on."""
        start = Place(subject.reading.file, 1, 1, 0)
        return Finding(
            self.slug, severity or self.severity, self.about, message, help_, map=start, essay=passage
        )
