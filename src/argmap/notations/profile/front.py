"""What the front matter says of the map as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from argmap.graph.parts import EssayEntry, Source
from argmap.notations.profile.keys import ESSAY_KEYS, FRONT_KEYS, SETTING_KEYS, SOURCE_KEYS
from argmap.notations.profile.values import Complain, Path, as_text, complain_of_slip, one_of, texts
from argmap.text.place import Place

PlaceOf = Callable[[Path], Place]
"""Called with the path of a key: where it stands in the map."""


def front_fields(data: Mapping[str, Any], complain: Complain, place_of: PlaceOf) -> dict[str, Any]:
    """What the front matter says of the map as a whole: fields of the map builder."""
    own = data.get("argmap")
    settings: dict[str, Any] = dict(own) if isinstance(own, Mapping) else {}
    if own is not None and not isinstance(own, Mapping):
        complain(("argmap",), "invalid-value", "`argmap` holds settings", "write `argmap: {ignore: [slug]}`")
    for key in ("thesis", "counterpositions"):
        if key in data and one_of(data[key], ("none",), (key,), complain):
            settings[key] = "none"
    for key in own if isinstance(own, Mapping) else ():
        complain_of_slip(key, ("argmap", key), SETTING_KEYS, complain)
    return {
        "title": as_text(data.get("title")),
        "language": as_text(data.get("language")),
        "essays": list(_essays(data.get("essay"), complain, place_of)),
        "sources": list(_sources(data.get("sources"), complain)),
        "terms": _names(data.get("terms"), ("terms",), complain),
        "aliases": _names(data.get("aliases"), ("aliases",), complain),
        "settings": settings,
        "data": _rest(data, FRONT_KEYS, (), complain),
    }


def essay_id(file: str) -> str:
    """The id of an essay that has none of its own: the name of its file."""
    return file.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]


def _rest(data: Mapping[str, Any], known: tuple[str, ...], path: Path, complain: Complain) -> dict[str, Any]:
    """The keys that are none of the known ones, after a complaint about slips."""
    rest = {key: value for key, value in data.items() if key not in known}
    for key in rest:
        complain_of_slip(key, (*path, key), known, complain)
    return rest


def _essays(value: Any, complain: Complain, place_of: PlaceOf) -> Iterable[EssayEntry]:
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
        wanted = as_text(fields.get("id")) or essay_id(file)
        identifier, copy = wanted, 2
        while identifier in taken:
            identifier, copy = f"{wanted}-{copy}", copy + 1
        taken.add(identifier)
        known: dict[str, Any] = {key: as_text(fields.get(key)) for key in ESSAY_KEYS}
        rest = _rest(fields, ("file", "id", *ESSAY_KEYS), path, complain)
        yield EssayEntry(identifier, file, **known, place=place_of(path), data=rest)


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
        rest = _rest(fields, SOURCE_KEYS, ("sources", identifier), complain)
        yield Source(identifier, **{key: as_text(fields.get(key)) for key in SOURCE_KEYS}, data=rest)


def _names(value: Any, path: Path, complain: Complain) -> dict[str, tuple[str, ...]]:
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        help_ = f"write `{path[0]}: {{Russia: [Moscow]}}`"
        complain(path, "invalid-value", f"`{path[0]}` maps a name to its other names", help_)
        return {}
    return {str(key): tuple(texts(names, (*path, key), complain)) for key, names in value.items()}
