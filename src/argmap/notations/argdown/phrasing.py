"""How the parts of a graph are said in Argdown: titles, tags, data blocks, front matter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from attrs import asdict

from argmap.graph import Argument, ArgumentMap, Citation, Statement, slug
from argmap.graph.parts import EssayEntry
from argmap.notations.argdown.escaping import on_one_line
from argmap.notations.argdown.naming import Titles
from argmap.notations.profile import essay_id, implied_stance
from argmap.text.quote import Quote, light, light_marks, own_words


def statement_tags(s: Statement) -> list[str]:
    """The tags of a statement, those of the profile first."""
    stance = s.stance if s.stance not in (_implied(s), "asserted") else None
    flags = [
        ("thesis", s.thesis),
        (s.kind, s.kind != "claim"),
        (stance or "", stance is not None),
        ("given", s.given == "given"),
        ("conceded", s.conceded),
        ("framing", s.framing),
    ]
    return [*(name for name, holds in flags if holds), *s.tags]


def _implied(s: Statement) -> str:
    return implied_stance(s.kind, bool(s.quotes), s.by)


class DataBlocks:
    """The data blocks of the statements and arguments of a map, which are called by `titles`."""

    def __init__(self, graph: ArgumentMap, titles: Titles) -> None:
        self._titles = titles
        slugs = Counter(slug(issue.title) for issue in graph.issues)
        self._issues = {i.id: i.title if slugs[slug(i.title)] == 1 else i.id for i in graph.issues}
        self._rephrases: dict[str, dict[str, list[str]]] = {}
        for rephrase in graph.rephrases:
            mine = self._rephrases.setdefault(rephrase.from_.id, {})
            mine.setdefault(rephrase.kind, []).append(titles.in_data(rephrase.to))

    def of_statement(self, s: Statement) -> dict[str, Any]:
        """What neither the text nor the tags of a statement say."""
        data: dict[str, Any] = {}
        if self._titles.has_own_id("statement", s.id):
            data["id"] = s.id
        data.update(_attribution(s))
        if s.issue is not None:
            data["issue"] = self._issues.get(s.issue, s.issue)
        if s.given not in (None, "given"):
            data["given"] = s.given
        if s.near is not None:
            data["near"] = _quote(s.near)
        data.update({kind: _listed(others) for kind, others in self._rephrases.get(s.id, {}).items()})
        if s.ignore:
            data["ignore"] = _ignore(s.ignore)
        return {**data, **s.data}

    def of_argument(self, argument: Argument) -> dict[str, Any]:
        """What neither the text nor the tags of an argument say."""
        data: dict[str, Any] = {}
        if self._titles.has_own_id("argument", argument.id):
            data["id"] = argument.id
        if argument.ignore:
            data["ignore"] = _ignore(argument.ignore)
        return {**data, **argument.data}


def _attribution(s: Statement) -> dict[str, Any]:
    """The keys that say whose words and whose view a statement is."""
    data: dict[str, Any] = {}
    if s.stance == "asserted" and _implied(s) != "asserted":
        data["stance"] = s.stance
    if s.quotes and not said_by_mark(s):
        data["quote"] = _listed([_quote(q) for q in s.quotes])
    elif s.quotes and s.quotes[0].essay is not None:
        data["essay"] = s.quotes[0].essay
    if s.by:
        data["by"] = _listed(list(s.by))
    sources = [_citation(c) for c in s.citations] + (["none-given"] if s.no_source else [])
    if sources:
        data["source"] = _listed(sources)
    if s.no_reason:
        data["support"] = "none-given"
    return data


def said_by_mark(s: Statement) -> bool:
    """Whether all quotes of a statement can stand in one light mark (or are its own text)."""
    essays = {q.essay for q in s.quotes}
    if len(essays) > 1 or not on_one_line(s.text):
        return False
    plain = [without_essay(q) for q in s.quotes]
    return is_own_quote(s) or all(_is_on_one_line(light(q)) for q in plain)


def reads_as_quote(s: Statement) -> bool:
    """Whether the text of a statement is read as a quote, or ends in one, that is none of its quotes."""
    if quote_mark(s) or is_own_quote(s):
        return False
    words = on_one_line(s.text)
    return own_words(words) is not None or bool(light_marks(words).quotes)


def _is_on_one_line(mark: str | None) -> bool:
    """Whether a mark is the same after its blanks have been run together, as those of text are."""
    return mark is not None and mark == on_one_line(mark)


def quote_mark(s: Statement) -> str:
    """The light mark of a statement's quotes, empty when they cannot all be said so."""
    if not s.quotes or not said_by_mark(s) or is_own_quote(s):
        return ""
    marks = [light(without_essay(quote)) for quote in s.quotes]
    return "(" + "; ".join(mark[1:-1] for mark in marks if mark is not None) + ")"


def without_essay(quote: Quote) -> Quote:
    """The same quote, its essay said elsewhere."""
    from attrs import evolve

    return evolve(quote, essay=None)


def is_own_quote(s: Statement) -> bool:
    """Whether a statement's text stands in quotation marks and so is its only quote."""
    own = own_words(s.text)
    return own is not None and [without_essay(q) for q in s.quotes] == [Quote(exact=own)]


def _listed(items: list[Any]) -> Any:
    return items[0] if len(items) == 1 else items


def _quote(quote: Quote) -> Any:
    fields = {
        key: value
        for key, value in asdict(quote, recurse=False).items()
        if value is not None and key != "place"
    }
    return quote.exact if set(fields) == {"exact"} else fields


def _citation(citation: Citation) -> Any:
    fields = {**_present(citation, ("source", "data")), **citation.data}
    return {"id": citation.source, **fields} if fields else citation.source


def _ignore(ignore: Any) -> Any:
    return list(ignore) if all(reason is None for reason in ignore.values()) else dict(ignore)


def front_matter(graph: ArgumentMap) -> dict[str, Any]:
    """The front matter of a map."""
    own = {k: v for k, v in graph.settings.items() if k not in ("thesis", "counterpositions")}
    said = {k: v for k, v in graph.settings.items() if k in ("thesis", "counterpositions")}
    front: dict[str, Any] = {
        "title": graph.title,
        "language": graph.language,
        "essay": _listed([_essay(e) for e in graph.essays]) if graph.essays else None,
        "sources": {s.id: {**_present(s, ("id", "data")), **s.data} for s in graph.sources} or None,
        **said,
        "terms": {key: list(names) for key, names in graph.terms.items()} or None,
        "aliases": {key: list(names) for key, names in graph.aliases.items()} or None,
        "argmap": own or None,
    }
    return {**{key: value for key, value in front.items() if value is not None}, **graph.data}


def _essay(entry: EssayEntry) -> Any:
    fields = {**_present(entry, ("place", "data")), **entry.data}
    if entry.id == essay_id(entry.file):
        del fields["id"]
    return fields["file"] if set(fields) == {"file"} else fields


def _present(value: Any, without: Iterable[str]) -> dict[str, Any]:
    fields = asdict(value, recurse=False)
    return {key: found for key, found in fields.items() if found is not None and key not in without}
