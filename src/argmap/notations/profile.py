"""The argmap profile: the keys and tags in which a map says what a notation has no syntax for.

A notation hands over plain data (what YAML or attributes gave) and a way to complain about a key;
it gets back the fields of the graph's values. Keys outside the profile are kept untouched in
`data`; one that is nearly a key of the profile is complained about as a slip.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from argmap.graph.parts import EssayEntry, Source
from argmap.graph.statement import GIVEN, KINDS, STANCES, Citation, Given
from argmap.graph.steps import LINKAGES, REPHRASES, RephraseKind
from argmap.text.quote import Quote

Path = tuple[str | int, ...]
Complain = Callable[[Path, str, str, str], None]
"""Called with the path of a key, the rule, the message and the help."""

FLAG_TAGS = ("thesis", "reported", "implicit", "given", "conceded", "framing", "none-given")
TAGS = (*KINDS, *FLAG_TAGS)

STATEMENT_KEYS = (
    "kind", "id", "quote", "essay", "stance", "near", "by", "source", "support", "issue", "given",
    "conceded", "role", "restates", "qualifies", "exemplifies", "ignore",
)  # fmt: skip
TOLD_KEYS = ("scheme", "warrant", "qualifier", "strength")
"""What is told of an inference, or of an argument for all its inferences."""

STEP_KEYS = (*TOLD_KEYS, "linkage", "uses", "from", "ignore", "id")
FRONT_KEYS = (
    "title", "essay", "sources", "language", "thesis", "counterpositions", "terms", "aliases", "argmap",
)  # fmt: skip
ARGDOWN_KEYS = (
    "isInMap", "isInGroup", "isGroup", "isClosed", "isCanonical", "color", "rank", "images",
    "model", "selection", "map", "group", "dot", "data", "json", "html", "sections", "shortcodes",
)  # fmt: skip

_ESSAY_FIELDS = ("title", "author", "publisher", "published", "url", "retrieved")
_SOURCE_FIELDS = ("title", "author", "publisher", "date", "url", "kind", "archived")


class Flags:
    """What tags and keys together say of a statement, collected over all its members."""

    def __init__(self) -> None:
        self.fields: dict[str, Any] = {}
        self.quotes: list[Quote] = []
        self.citations: list[Citation] = []
        self.tags: list[str] = []
        self.rephrases: list[tuple[RephraseKind, str, Path]] = []
        self.issue: str | None = None
        self.none_given = False
        self.data: dict[str, Any] = {}

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

    def take_data(self, data: Mapping[str, Any], complain: Complain) -> None:
        """Set what the keys of the profile say; keep the others as data."""
        quotes: list[Quote] = []
        for key, value in data.items():
            taker = _TAKERS.get(key)
            if taker is not None:
                taker(self, value, complain)
            elif key == "quote":
                quotes = read_quotes(value, (key,), complain)
                self.quotes += quotes
            elif key in REPHRASES:
                names = texts(value, (key,), complain)
                self.rephrases += [(key, name, (key,)) for name in names]
            elif key not in ("essay", "id"):
                complain_of_slip(key, (key,), STATEMENT_KEYS, complain)
                self.data[key] = value
        if isinstance(data.get("essay"), str):
            self.fields["essay"] = data["essay"]

    def statement_fields(self) -> dict[str, Any]:
        """The keyword arguments that :class:`~argmap.graph.Statement` takes, without id and text."""
        fields = dict(self.fields)
        essay = fields.pop("essay", None)
        kind = fields.get("kind", "claim")
        quotes = tuple(dict.fromkeys(in_essay(q, essay) for q in self.quotes))
        if "stance" not in fields:
            fields["stance"] = _stance(kind, bool(quotes), fields.get("by", ()))
        if self.none_given:
            fields["no_source" if kind == "evidence" else "no_reason"] = True
        return {
            **fields,
            "quotes": quotes,
            "citations": tuple(dict.fromkeys(self.citations)),
            "tags": tuple(self.tags),
            "data": self.data,
        }


def in_essay(quote: Quote, essay: str | None) -> Quote:
    """The same quote, of the essay with that id."""
    if essay is None or quote.essay is not None:
        return quote
    from attrs import evolve

    return evolve(quote, essay=essay)


def _stance(kind: str, quoted: bool, by: Sequence[str]) -> str:
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
            flags.citations.append(Citation(str(item["id"]), **rest))
        else:
            flags.citations += [Citation(name) for name in texts(item, path, complain)]


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


def step_fields(data: Mapping[str, Any], complain: Complain) -> dict[str, Any]:
    """The keyword arguments of an inference that its data block sets; unknown keys under ``data``.

    `uses` and `from` choose the premises, so they are not kept.
    """
    fields: dict[str, Any] = {"data": {}}
    for key, value in data.items():
        if key in ("scheme", "warrant", "qualifier"):
            fields[key] = as_text(value)
        elif key == "strength":
            if isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= 1:
                fields[key] = float(value)
            else:
                complain(
                    (key,), "invalid-value", "`strength` is a number from 0 to 1", "write `strength: 0.7`"
                )
        elif key == "linkage":
            if one_of(value, LINKAGES, (key,), complain):
                fields[key] = value
        elif key not in ("uses", "from"):
            complain_of_slip(key, (key,), STEP_KEYS, complain)
            fields["data"][key] = value
    return fields


def front_fields(data: Mapping[str, Any], complain: Complain) -> dict[str, Any]:
    """What the front matter says of the map as a whole: fields of the map builder."""
    own = data.get("argmap")
    settings: dict[str, Any] = dict(own) if isinstance(own, Mapping) else {}
    if own is not None and not isinstance(own, Mapping):
        complain(("argmap",), "invalid-value", "`argmap` holds settings", "write `argmap: {ignore: [slug]}`")
    for key in ("thesis", "counterpositions"):
        if key in data and one_of(data[key], ("none",), (key,), complain):
            settings[key] = "none"
    rest = {key: value for key, value in data.items() if key not in FRONT_KEYS}
    for key in rest:
        complain_of_slip(key, (key,), FRONT_KEYS, complain)
    return {
        "title": as_text(data.get("title")),
        "language": as_text(data.get("language")),
        "essays": list(_essays(data.get("essay"), complain)),
        "sources": list(_sources(data.get("sources"), complain)),
        "terms": _names(data.get("terms"), ("terms",), complain),
        "aliases": _names(data.get("aliases"), ("aliases",), complain),
        "settings": settings,
        "data": rest,
    }


def _essays(value: Any, complain: Complain) -> Iterable[EssayEntry]:
    taken: set[str] = set()
    for number, item in enumerate(value if isinstance(value, list) else [value]):
        path: Path = ("essay", number) if isinstance(value, list) else ("essay",)
        if item is None:
            continue
        fields = item if isinstance(item, Mapping) else {"file": item}
        file = as_text(fields.get("file"))
        if not file:
            complain(path, "invalid-value", "this essay has no file", "write `essay: essay.md`")
            continue
        wanted = as_text(fields.get("id")) or file.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]
        identifier, copy = wanted, 2
        while identifier in taken:
            identifier, copy = f"{wanted}-{copy}", copy + 1
        taken.add(identifier)
        known: dict[str, Any] = {key: as_text(fields.get(key)) for key in _ESSAY_FIELDS}
        yield EssayEntry(identifier, file, **known)


def _sources(value: Any, complain: Complain) -> Iterable[Source]:
    if value is None:
        return
    if not isinstance(value, Mapping):
        complain(
            ("sources",), "invalid-value", "`sources` maps ids to works", "write `sources: {id: {title: …}}`"
        )
        return
    for identifier, item in value.items():
        fields = item if isinstance(item, Mapping) else {"title": item}
        rest = {key: found for key, found in fields.items() if key not in _SOURCE_FIELDS}
        yield Source(identifier, **{key: as_text(fields.get(key)) for key in _SOURCE_FIELDS}, data=rest)


def _names(value: Any, path: Path, complain: Complain) -> dict[str, tuple[str, ...]]:
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        help_ = f"write `{path[0]}: {{Russia: [Moscow]}}`"
        complain(path, "invalid-value", f"`{path[0]}` maps a name to its other names", help_)
        return {}
    return {str(key): tuple(texts(names, (*path, key), complain)) for key, names in value.items()}


def as_text(value: Any) -> str | None:
    """A scalar as a reader wrote it; None for nothing and for lists and maps."""
    if value is None or isinstance(value, (list, Mapping)):
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def texts(value: Any, path: Path, complain: Complain) -> list[str]:
    """The words of a scalar or of a list of scalars."""
    found = []
    for item in value if isinstance(value, list) else [value]:
        words = as_text(item)
        if words is None or not words.strip():
            shown = ".".join(map(str, path))
            complain(
                path,
                "invalid-value",
                f"`{shown}` holds no words",
                f"write `{path[0]}: words`, or a list of them",
            )
        else:
            found.append(words)
    return found


def one_of(value: Any, allowed: Sequence[str], path: Path, complain: Complain) -> bool:
    """Whether `value` is allowed; complains when it is not."""
    if isinstance(value, str) and value in allowed:
        return True
    choices = " or ".join(f"`{path[-1]}: {choice}`" for choice in allowed)
    complain(path, "invalid-value", f"`{path[-1]}` cannot be {as_text(value)!r}", f"write {choices}")
    return False


def complain_of_slip(name: str, path: Path, known: Sequence[str], complain: Complain) -> None:
    """Complain about a key that is none of the profile's but nearly one."""
    near = nearly(name, known) if name not in ARGDOWN_KEYS else None
    if near is not None:
        complain(path, "unknown-key", f"`{name}` is no key that argmap knows", f"did you mean `{near}`?")


def nearly(name: str, known: Sequence[str]) -> str | None:
    """The known name that `name` is likely to be a slip for."""
    from difflib import get_close_matches

    lower = name.lower()
    candidates = [k for k in known if k[0].lower() == lower[:1] or len(k) > 5]
    return next(iter(get_close_matches(lower, candidates, n=1, cutoff=0.8)), None)
