"""What tags and data keys say of a statement."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from attrs import evolve

from argmap.graph.statement import GIVEN, KINDS, STANCES, Citation, Given
from argmap.graph.steps import REPHRASES, RephraseKind
from argmap.notations.profile.keys import CITATION_KEYS, QUOTE_KEYS, STATEMENT_KEYS
from argmap.notations.profile.values import Complain, Path, as_text, complain_of_slip, nearly, one_of, texts
from argmap.text.quote import Quote


class Flags:
    """What tags and keys together say of a statement, collected over all its members."""

    __slots__ = (
        "_essay",
        "citations",
        "data",
        "fields",
        "issue",
        "none_given",
        "quotes",
        "rephrases",
        "tags",
    )

    def __init__(self) -> None:
        self.fields: dict[str, Any] = {}
        self.quotes: list[Quote] = []
        self.citations: list[Citation] = []
        self.tags: list[str] = []
        self.rephrases: list[tuple[RephraseKind, str, Path]] = []
        self.issue: str | None = None
        self.none_given = False
        self.data: dict[str, Any] = {}
        self._essay: str | None = None

    def take_tags(self, tags: Iterable[str]) -> None:
        """Set what the tags of the profile say; keep the others as tags."""
        for tag in tags:
            if tag == "thesis":
                self.fields["thesis"] = True
            elif tag in KINDS:
                self.fields["kind"] = tag
            elif tag in ("reported", "implicit"):
                self.fields["stance"] = tag
            elif tag == "given":
                self.fields.setdefault("given", "given")
            elif tag in ("conceded", "framing"):
                self.fields[tag] = True
            elif tag == "none-given":
                self.none_given = True
            elif tag not in self.tags:
                self.tags.append(tag)

    def take_data(self, data: Mapping[str, Any], complain: Complain, quotes: Iterable[Quote] = ()) -> None:
        """Set what the keys of the profile say; keep the others as data.

        `quotes` are those of the marks of this member; its `essay` is theirs. One of a member
        without quotes is that of all quotes which name none.
        """
        mine = list(quotes)
        for key, value in data.items():
            taker = _TAKERS.get(key)
            if taker is not None:
                taker(self, value, complain)
            elif key == "quote":
                mine += read_quotes(value, (key,), complain)
            elif key in REPHRASES:
                names = texts(value, (key,), complain)
                self.rephrases += [(key, name, (key,)) for name in names]
            elif key not in ("essay", "id"):
                complain_of_slip(key, (key,), STATEMENT_KEYS, complain)
                self.data[key] = value
        essay = next(iter(texts(data["essay"], ("essay",), complain)), None) if "essay" in data else None
        if mine:
            self.quotes += mine if essay is None else [in_essay(quote, essay) for quote in mine]
        elif essay is not None:
            self._essay = essay or self._essay

    def statement_fields(self) -> dict[str, Any]:
        """The keyword arguments that :class:`~argmap.graph.Statement` takes, without id and text."""
        fields = dict(self.fields)
        kind = fields.get("kind", "claim")
        if self.quotes:
            fields["quotes"] = _apart([in_essay(quote, self._essay) for quote in self.quotes])
        if "stance" not in fields:
            fields["stance"] = implied_stance(kind, bool(self.quotes), fields.get("by", ()))
        if self.none_given:
            fields["no_source" if kind == "evidence" else "no_reason"] = True
        if self.citations:
            fields["citations"] = _apart(self.citations)
        if self.tags:
            fields["tags"] = tuple(self.tags)
        if self.data:
            fields["data"] = self.data
        return fields


def _apart(values: list[Any]) -> tuple[Any, ...]:
    """The values in order, each once."""
    return tuple(dict.fromkeys(values)) if len(values) > 1 else tuple(values)


def in_essay(quote: Quote, essay: str | None) -> Quote:
    """The same quote, of the essay with that id."""
    if essay is None or quote.essay is not None:
        return quote
    return evolve(quote, essay=essay)


def implied_stance(kind: str, quoted: bool, by: Sequence[str]) -> str:
    """The stance of a statement that does not say one."""
    if kind == "assumption" and not quoted:
        return "implicit"
    return "reported" if by else "asserted"


def _take_kind(flags: Flags, value: Any, complain: Complain) -> None:
    if value == "thesis":
        flags.fields["thesis"] = True
    elif one_of(value, KINDS, ("kind",), complain):
        flags.fields["kind"] = value


def _take_stance(flags: Flags, value: Any, complain: Complain) -> None:
    if one_of(value, STANCES, ("stance",), complain):
        flags.fields["stance"] = value


def _take_given(flags: Flags, value: Any, complain: Complain) -> None:
    given: dict[Any, Given | None] = {True: "given", False: None, None: None, **{g: g for g in GIVEN}}
    if isinstance(value, (bool, str, type(None))) and value in given:
        flags.fields["given"] = given[value]
    else:
        one_of(value, ("true", *GIVEN), ("given",), complain)


def _take_conceded(flags: Flags, value: Any, complain: Complain) -> None:
    if isinstance(value, bool):
        flags.fields["conceded"] = value
    else:
        one_of(value, ("true", "false"), ("conceded",), complain)


def _take_role(flags: Flags, value: Any, complain: Complain) -> None:
    if one_of(value, ("framing",), ("role",), complain):
        flags.fields["framing"] = True


def _take_support(flags: Flags, value: Any, complain: Complain) -> None:
    if one_of(value, ("none-given",), ("support",), complain):
        flags.fields["no_reason"] = True


def _take_by(flags: Flags, value: Any, complain: Complain) -> None:
    flags.fields["by"] = tuple(texts(value, ("by",), complain))


def _take_issue(flags: Flags, value: Any, complain: Complain) -> None:
    names = texts(value, ("issue",), complain)
    if names:
        flags.issue = names[0]


def _take_near(flags: Flags, value: Any, complain: Complain) -> None:
    quotes = read_quotes(value, ("near",), complain)
    if quotes:
        flags.fields["near"] = quotes[0]


def _take_ignore(flags: Flags, value: Any, complain: Complain) -> None:
    flags.fields["ignore"] = {**flags.fields.get("ignore", {}), **read_ignore(value, ("ignore",), complain)}


def _take_source(flags: Flags, value: Any, complain: Complain) -> None:
    for number, item in enumerate(value if isinstance(value, list) else [value]):
        path: Path = ("source", number) if isinstance(value, list) else ("source",)
        if item == "none-given":
            flags.fields["no_source"] = True
        elif isinstance(item, Mapping):
            if item.get("id") is None:
                complain(path, "invalid-value", "this source has no id", "write `source: {id: …, at: …}`")
                continue
            rest = {key: as_text(item.get(key)) for key in ("at", "quote", "via")}
            own = {key: found for key, found in item.items() if key not in CITATION_KEYS}
            for key in own:
                _complain_of_citation(key, (*path, key), complain)
            flags.citations.append(Citation(str(item["id"]), **rest, data=own))
        else:
            flags.citations += [Citation(name) for name in texts(item, path, complain)]


def _complain_of_citation(key: str, path: Path, complain: Complain) -> None:
    if key in ("page", "pages"):
        complain(path, "unknown-key", f"`{key}` is no key that argmap knows", "did you mean `at`?")
    else:
        complain_of_slip(key, path, CITATION_KEYS, complain)


_TAKERS: dict[str, Callable[[Flags, Any, Complain], None]] = {
    "kind": _take_kind,
    "stance": _take_stance,
    "given": _take_given,
    "conceded": _take_conceded,
    "role": _take_role,
    "support": _take_support,
    "by": _take_by,
    "issue": _take_issue,
    "near": _take_near,
    "ignore": _take_ignore,
    "source": _take_source,
}


def read_quotes(value: Any, path: Path, complain: Complain) -> list[Quote]:
    """Quotes from words, a list of words, or ``{exact, prefix, suffix, occurrence, paragraph, sentence}``."""
    if value.__class__ is str and value.strip():
        return [Quote(value)]
    items = value if isinstance(value, list) else [value]
    quotes = []
    for number, item in enumerate(items):
        here: Path = (*path, number) if isinstance(value, list) else path
        if isinstance(item, Mapping):
            quotes += _quote_of_parts(item, here, complain)
        else:
            quotes += [Quote(exact=words) for words in texts(item, here, complain)]
    return quotes


def _quote_of_parts(item: Mapping[str, Any], path: Path, complain: Complain) -> list[Quote]:
    numbers: dict[str, int] = {}
    for key in ("occurrence", "paragraph", "sentence"):
        value = item.get(key)
        if isinstance(value, int) and not isinstance(value, bool) and value > 0:
            numbers[key] = value
        elif value is not None:
            complain((*path, key), "invalid-value", f"`{key}` counts from 1", f"write `{key}: 2`")
    for key in item:
        if key not in QUOTE_KEYS:
            near = nearly(key, QUOTE_KEYS)
            help_ = f"did you mean `{near}`?" if near is not None else f"write {', '.join(QUOTE_KEYS)}"
            complain((*path, key), "invalid-value", f"`{key}` says nothing of a quote", help_)
    words = {key: as_text(item.get(key)) for key in ("exact", "prefix", "suffix", "essay")}
    if words["exact"] is None and "paragraph" not in numbers:
        complain(path, "invalid-value", "this quote has no words", 'write `quote: {exact: "the words"}`')
        return []
    return [Quote(**words, **numbers)]  # type: ignore[arg-type]


def read_ignore(value: Any, path: Path, complain: Complain) -> dict[str, str | None]:
    """Accepted rules with their reasons, from a slug, a list of slugs, or ``{slug: reason}``."""
    if isinstance(value, Mapping):
        return {str(slug): as_text(reason) for slug, reason in value.items()}
    return dict.fromkeys(texts(value, path, complain))
