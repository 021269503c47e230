"""Statements: sentences that can be true or false, and the places of a map that state them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import field, frozen

from argmap.text.place import Place
from argmap.text.quote import Quote

Kind = Literal["claim", "evidence", "counterposition", "assumption"]
Stance = Literal["asserted", "reported", "implicit"]
Given = Literal["given", "definition", "common-knowledge"]

KINDS: tuple[Kind, ...] = ("claim", "evidence", "counterposition", "assumption")
STANCES: tuple[Stance, ...] = ("asserted", "reported", "implicit")
GIVEN: tuple[Given, ...] = ("given", "definition", "common-knowledge")

AUTHOR = "author"
"""The source id that stands for the essay's author's own observation."""


@frozen
class Citation:
    """A source cited for a statement: `source` is its id, `at` the locator within it.

    `via` names the source through which the essay has it, `quote` the source's own words.
    """

    source: str
    at: str | None = None
    quote: str | None = None
    via: str | None = None
    data: Mapping[str, Any] = field(factory=dict, hash=False)


@frozen
class Member:
    """One place of the map that states a statement, and its words there."""

    text: str
    place: Place | None = field(default=None, eq=False)


@frozen(slots=False)  # so many fields are set twice as fast in a dict
class Statement:
    """A sentence that can be true or false, as the essay (or the reader of it) has it.

    `by` is the chain of holders, nearest speaker first; `issue` the id of the issue on which the
    statement is a position. `given` says why it needs no support here; `conceded` that the author
    grants a counterposition; `framing` that it argues for nothing. `no_reason` and `no_source`
    record that the essay was searched for a reason or a source and has none. `near` is where the
    gap of an implicit statement lies. `ignore` maps accepted rules to the reason (or None).
    """

    id: str
    title: str = ""
    text: str = ""
    kind: Kind = "claim"
    stance: Stance = "asserted"
    thesis: bool = False
    quotes: tuple[Quote, ...] = ()
    by: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    issue: str | None = None
    given: Given | None = None
    conceded: bool = False
    framing: bool = False
    no_reason: bool = False
    no_source: bool = False
    near: Quote | None = None
    ignore: Mapping[str, str | None] = field(factory=dict)
    tags: tuple[str, ...] = ()
    members: tuple[Member, ...] = ()
    section: str | None = None
    place: Place | None = field(default=None, eq=False)
    data: Mapping[str, Any] = field(factory=dict)

    @property
    def label(self) -> str:
        """What a reader calls it: the title, else the text, else the id."""
        return self.title or self.text or self.id

    @property
    def defined(self) -> bool:
        """Whether it has words; what is only referred to has none."""
        return bool(self.text or self.quotes)

    @property
    def by_author(self) -> bool:
        """Whether the essay's author (or its reader, for what is implicit) stands behind it."""
        return self.stance != "reported" and self.kind != "counterposition"

    @property
    def sourced(self) -> bool:
        """Whether somebody outside the map answers for it: a citation, or a holder."""
        return bool(self.citations or self.by)
