"""What is said of a statement: kind, standing, holder, what it rests on and leads to.

The words tell what the text does and what the map records of it; none says that something is false.
A hand writes them, as Markdown, as HTML or plainly.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from argmap.graph import AUTHOR, Argument, ArgumentMap, Citation, Conflict, End, Inference, Statement
from argmap.graph.walk import landings
from argmap.semantics import Standing, replies, standing

STATES = {
    "supported": "✔ supported",
    "given": "◦ given",
    "unsupported": "⚠ no reason given",
    "unsourced": "⚠ no source named",
    "ungrounded": "⚠ ungrounded",
    "circular": "⚠ circular",
}
CONTESTED = "⚖ contested"
_ANSWERS = {
    "answered": "✔ answered",
    "conceded": "◦ conceded",
    "by others": "◦ answered, but not by the author",
    "unanswered": "⚖ unanswered",
}
_SPACE = re.compile(r"[\s\x1c-\x1f\x85\u2028\u2029]+")
_WEB = re.compile(r"https?://[^\s<>|\\\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")


class Hand(NamedTuple):
    """How words are written down.

    `plain` takes words to be shown as they stand, `name` what a reader calls a thing and the id of the
    statement that it is (None for others), `link` words that are written already and their address.
    """

    plain: Callable[[str], str]
    name: Callable[[str, str | None], str]
    link: Callable[[str, str], str]


PLAINLY = Hand(lambda words: words, lambda words, _: f"“{short(words)}”", lambda words, _: words)


class Wording:
    """The words for the statements of one map, as `hand` writes them."""

    def __init__(self, graph: ArgumentMap, hand: Hand = PLAINLY) -> None:
        self._map = graph
        self._hand = hand
        self._standing = standing(graph)
        self._replies = replies(graph)
        self._sources = {source.id: source for source in graph.sources}

    def standing(self, s: Statement) -> str:
        """Glyph and word, two of each when it is contested as well."""
        stands = self._standing[s.id]
        return ", ".join([_state(s, stands), *([CONTESTED] if stands.contested else [])])

    def holder(self, s: Statement) -> str:
        """Who says so, nearest speaker first; empty for what is only implicit."""
        if s.by:
            return ", who cites ".join(self._hand.plain(short(one)) for one in s.by)
        if s.stance == "implicit":
            return ""
        return "the author" if s.by_author else "no holder named"

    def shortfall(self, s: Statement) -> str:
        """Where the reasons of an ungrounded statement end; else empty."""
        leaf = self._standing[s.id].leaf
        return f"its reasons end in {self._name(leaf)}" if leaf is not None else ""

    def answer(self, s: Statement) -> str:
        """How a counterposition is answered, and by what."""
        reply = self._replies[s.id]
        here = End("statement", s.id)
        ends = (e for c in reply.conflicts for e in (*c.premises, *([c.target] if c.symmetric else [])))
        by = self._listed(e for e in ends if e != here)
        return f"{_ANSWERS[reply.answer]}{': ' if by else ''}{by}"

    def reasons(self, s: Statement) -> str:
        """What the statement rests on: reasons parted by semicolons, premises that go together by plus."""
        found = [self._step(i) for i in self._map.inferences_to.get(End("statement", s.id), ())]
        return "; ".join(dict.fromkeys(found))

    def opponents(self, s: Statement) -> str:
        """What speaks against the statement, or against a step to it."""
        here = End("statement", s.id)
        found = [self._others(c, here) for c in self._map.conflicts_with.get(here, ())]
        for inference in self._map.inferences_to.get(here, ()):
            step = End("inference", inference.id)
            found += [
                f"{self._others(c, step)} (against a step)" for c in self._map.conflicts_with.get(step, ())
            ]
        return "; ".join(dict.fromkeys(found))

    def targets(self, s: Statement) -> str:
        """What the statement speaks against."""
        here = End("statement", s.id)
        aims = (
            c.premises[0] if c.target == here else c.target for c in self._map.conflicts_from.get(here, ())
        )
        return self._listed(aims)

    def purposes(self, s: Statement) -> str:
        """What the statement is a reason for."""
        return self._listed(i.conclusion for i in self._map.inferences_from.get(End("statement", s.id), ()))

    def rephrasings(self, s: Statement) -> list[str]:
        """What the statement says again, qualifies or gives an example of."""
        here = End("statement", s.id)
        return [f"{r.kind} {self._aim(r.to)}" for r in self._map.rephrases if r.from_ == here]

    def sources(self, s: Statement) -> str:
        """The cited works with their locators, linked where they have an address."""
        return "; ".join(self._cited(citation) for citation in s.citations)

    def _cited(self, citation: Citation) -> str:
        words = [self._source(citation.source)]
        if citation.at:
            words.append(self._hand.plain(citation.at))
        if citation.via:
            words.append(f"by way of {self._source(citation.via)}")
        return ", ".join(words)

    def _source(self, identifier: str) -> str:
        if identifier == AUTHOR:
            return "the author’s own observation"
        source = self._sources.get(identifier)
        title = self._hand.plain((source.title if source else None) or identifier)
        if source and source.url and _WEB.fullmatch(source.url):
            return self._hand.link(title, source.url)
        return title

    def _step(self, inference: Inference) -> str:
        if inference.premises:
            return " + ".join(self._aim(premise) for premise in inference.premises)
        return self._aim(End("argument", inference.argument)) if inference.argument else "an unstated reason"

    def _others(self, conflict: Conflict, here: End) -> str:
        others = [e for e in (*conflict.premises, conflict.target) if e != here]
        return " + ".join(self._aim(end) for end in others)

    def _listed(self, ends: Iterable[End]) -> str:
        return ", ".join(dict.fromkeys(self._aim(end) for end in ends))

    def _aim(self, end: End) -> str:
        """An end as a reader names it."""
        thing = self._map.ends.get(end)
        if isinstance(thing, Argument):
            return f"the argument {self._hand.name(thing.title or thing.id, None)}"
        where = ", ".join(self._name(identifier) for identifier in landings(self._map, end))
        if isinstance(thing, (Inference, Conflict)):
            return f"{'a step to' if isinstance(thing, Inference) else 'an attack on'} {where}"
        return where or self._hand.name(end.id, None)

    def _name(self, identifier: str) -> str:
        return self._hand.name(self._map.by_id[identifier].label, identifier)


def kind(s: Statement) -> str:
    """The kind, with the role of thesis and the stance that differ from the usual."""
    word = "thesis" if s.thesis else s.kind
    usual = s.stance == "asserted" or (s.stance == "reported" and s.kind == "counterposition")
    return word if usual else f"{s.stance} {word}"


def joined(parts: Sequence[str]) -> str:
    """The parts that are not empty, parted by dots."""
    return " · ".join(part for part in parts if part)


def _state(s: Statement, stands: Standing) -> str:
    if s.framing:
        return "◦ background"
    if s.stance == "implicit" and stands.state == "unsupported":
        return "◦ left unsaid"
    if stands.state == "supported" and s.citations:
        own = all(citation.source == AUTHOR for citation in s.citations)
        return "✔ the author’s own observation" if own else "✔ source named"
    if stands.state == "supported" and s.kind == "evidence" and s.by:
        return "✔ attributed"
    return STATES[stands.state]


def short(text: str, most: int = 72) -> str:
    """`text` on one line, cut after a word when it has more than `most` characters."""
    line = _SPACE.sub(" ", text).strip()
    if len(line) <= most:
        return line
    head = line[: most - 1]
    return f"{head.rpartition(' ')[0] or head} …"
