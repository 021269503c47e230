"""Data blocks read through PyYAML: everything that :mod:`simple_yaml` leaves.

Only PyYAML's events are used. Values are made here, because PyYAML follows YAML 1.1, and Argdown YAML 1.2 as
js-yaml reads it (section 4.2): ``yes`` is a word, a key that stands twice an error, and so is an unknown tag.
"""

from __future__ import annotations

import base64
import binascii
import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from argmap.notations.argdown.data import faults as data_faults
from argmap.notations.argdown.data.scalars import is_date, key_text, number_of, resolve
from argmap.notations.argdown.data.values import Data, DataEntry, DataPath, DateText
from argmap.notations.argdown.fault import Fault

if TYPE_CHECKING:
    from yaml.error import MarkedYAMLError
    from yaml.events import Event

_DEEPEST = 100
_MOST_VALUES = 100_000
_TAG = "tag:yaml.org,2002:"
_COLLECTION_TAGS = {None, "!", *(_TAG + name for name in ("seq", "map", "set", "omap", "pairs"))}
_MOST_REWRITTEN = 100
_LONGEST_ENTRY = 2000
_KEY = re.compile(
    r"""(?:^|[{\[,\n])[ \t-]*(["']?)([^\s:{}\[\],"'#&*!|>%@`-][^:{}\[\],"'\n]*)\1[ \t]*:(?=\s|\Z)"""
)
_MORE_AFTER_QUOTATION = re.compile(r"(?<=[\"'])[ \t]*(?=[^\s:,}\]#])(?![\w-]+:(?:\s|\Z))")
_SURROGATES = re.compile(r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")
_ESCAPES = re.compile(_SURROGATES.pattern + r"|\\.", re.DOTALL)
_REST_OF_STRING = re.compile(r'(?:[^"\\]|\\.)*', re.DOTALL)


class DataError(Exception):
    """A data block cannot be read; `fault` says why and where."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


def read_fully(text: str, start: int, end: int, data: Data) -> None:
    """Reads the YAML ``text[start:end]`` into `data`; raises :class:`DataError` if it is not YAML."""
    source = _Source(text[start:end], start)
    builder = _Builder(source)
    for event in source.events(builder):
        builder.take(event)
    data.value, data.entries, data.stray = builder.value, builder.entries, builder.stray


class _Source:
    """A YAML text and where it comes from.

    Escaped surrogate pairs, which JSON writes and libyaml refuses, are rewritten as they are met, one string
    after another; `places` and `shifts` remember where, so that offsets stay true.
    """

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.start = start
        self.places: list[int] = []
        self.shifts: list[int] = [0]

    def offset(self, index: int) -> int:
        """The place of ``text[index]`` in the document."""
        return self.start + index + self.shifts[bisect_left(self.places, index)]

    def events(self, builder: _Builder) -> Iterator[Event]:
        """PyYAML's events; `builder` starts anew when the text had to be rewritten."""
        import yaml

        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        for _ in range(_MOST_REWRITTEN):
            try:
                yield from yaml.parse(self.text, Loader=loader)
            except yaml.MarkedYAMLError as error:
                index = error.problem_mark.index if error.problem_mark is not None else 0
                if self._rewrite(max(index - 2, 0)):
                    builder.restart()
                    continue
                raise DataError(self._fault(error, index)) from None
            except (yaml.YAMLError, UnicodeError) as error:
                raise DataError(
                    data_faults.unprintable(self.start, getattr(error, "character", None))
                ) from None
            return
        raise DataError(data_faults.too_many_escapes(self.start))

    def _fault(self, error: MarkedYAMLError, index: int) -> Fault:
        """What is wrong, with the key before it: the builder cannot know that yet."""
        if "nesting depth" in (error.problem or ""):
            return data_faults.too_deep(self.offset(index), _DEEPEST)
        if error.context_mark is not None and "end of stream" in (error.problem or ""):
            index = error.context_mark.index
        before = self.text[max(index - _LONGEST_ENTRY, 0) : index]
        keys = _KEY.findall(before)
        key = keys[-1][1].strip() if keys else None
        problem = error.problem or ""
        opened = _open_bracket(self.text, error, index)
        if opened is not None:
            keys = _KEY.findall(self.text[max(opened - _LONGEST_ENTRY, 0) : opened])
            key = keys[-1][1].strip() if keys else None
            return data_faults.open_bracket(self.offset(opened), key, self.text[opened])
        if error.context_mark is not None and "expected ':'" in problem:
            at = error.context_mark.index
            return data_faults.no_entry(self.offset(at), self.text[at:index].partition("\n")[0].strip())
        line = before.rpartition("\n")[2]
        if key and "mapping values" in problem and ":" not in line and line.strip():
            return data_faults.indented_too_deep(self.offset(index - len(line.lstrip())), line.strip())
        if "expected" in problem and (mark := _more_after_quotation(self.text, index)):
            return data_faults.more_after_quotation(self.offset(index), key, mark)
        character = self.text[index : index + 1]
        return data_faults.not_yaml(self.offset(index), key, problem, character)

    def _rewrite(self, index: int) -> bool:
        """Rewrites the surrogate pairs from `index` to the end of the string; False if none stands there."""
        if not _SURROGATES.match(self.text, index):
            return False
        rest = _REST_OF_STRING.match(self.text, index)
        end = rest.end() if rest else len(self.text)
        parts: list[str] = []
        at, length = index, index
        for pair in _ESCAPES.finditer(self.text, index, end):
            if pair[1] is None:
                continue
            high, low = int(pair[1], 16), int(pair[2], 16)
            parts += (
                self.text[at : pair.start()],
                f"\\U{0x10000 + (high - 0xD800) * 0x400 + low - 0xDC00:08x}",
            )
            length += pair.start() - at
            self.places.append(length)
            self.shifts.append(self.shifts[-1] + 2)
            length += 10
            at = pair.end()
        self.text = self.text[:index] + "".join(parts) + self.text[at:]
        return True


class _Key:
    __slots__ = ("end", "merges", "plain", "start", "text")

    def __init__(self, text: str, start: int, end: int, plain: bool) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.plain = plain
        self.merges = plain and text == "<<"


class _Frame:
    """A list or map that is being read; `path` is None where positions are not kept (in keys and merges)."""

    __slots__ = ("anchor", "before", "flow", "key", "merged", "path", "size", "start", "tag", "value")

    def __init__(self, value: list[Any] | dict[str, Any], path: DataPath | None, event: Any) -> None:
        self.value = value
        self.path = path
        self.start: int = event.start_mark.index
        self.anchor: str | None = event.anchor
        self.tag: str | None = event.tag
        self.flow: bool = bool(event.flow_style)
        self.key: _Key | None = None
        self.merged: set[str] = set()
        self.before: DataPath | None = None
        self.size = 1


class _Builder:
    """Makes plain values from events, without recursion."""

    def __init__(self, source: _Source) -> None:
        self.source = source
        self.restart()

    def restart(self) -> None:
        self.value: Any = None
        self.entries: dict[DataPath, DataEntry] = {}
        self.stray: list[tuple[DataPath, str, int]] = []
        self.frames: list[_Frame] = []
        self.anchors: dict[str, tuple[Any, int]] = {}
        self.documents = 0
        self.last_end = 0

    def take(self, event: Any) -> None:
        name = type(event).__name__
        start, end = event.start_mark.index, event.end_mark.index
        if name == "ScalarEvent":
            plain = not event.style
            value = self._scalar(event, plain)
            if event.anchor is not None:
                self.anchors[event.anchor] = (value, 1)
            self._deliver(value, start, end, plain, 1)
        elif name == "AliasEvent":
            self._alias(event.anchor, start, end)
        elif name in ("SequenceStartEvent", "MappingStartEvent"):
            self._open([] if name == "SequenceStartEvent" else {}, event)
        elif name in ("SequenceEndEvent", "MappingEndEvent"):
            self._close(end)
        elif name == "DocumentStartEvent":
            self.documents += 1
            if self.documents > 1:
                raise DataError(data_faults.second_document(self.source.offset(start)))

    def _open(self, value: list[Any] | dict[str, Any], event: Any) -> None:
        at = event.start_mark.index
        if event.tag not in _COLLECTION_TAGS:
            raise DataError(data_faults.unknown_tag(self.source.offset(at), event.tag))
        if len(self.frames) == _DEEPEST:
            raise DataError(data_faults.too_deep(self.source.offset(at), _DEEPEST))
        self.frames.append(_Frame(value, self._path_of_next(), event))

    def _path_of_next(self) -> DataPath | None:
        if not self.frames:
            return ()
        frame = self.frames[-1]
        if frame.path is None:
            return None
        if isinstance(frame.value, list):
            return (*frame.path, len(frame.value))
        if frame.key is None or frame.key.merges:
            return None
        return (*frame.path, frame.key.text)

    def _close(self, end: int) -> None:
        frame = self.frames.pop()
        value: Any = frame.value
        if not frame.flow:
            end = max(self.last_end, frame.start)
        if frame.tag == _TAG + "pairs":
            value = [[key, item] for pair in value for key, item in pair.items()]
        if frame.anchor is not None:
            self.anchors[frame.anchor] = (value, frame.size)
        self._deliver(value, frame.start, end, False, frame.size)

    def _alias(self, anchor: str, start: int, end: int) -> None:
        if anchor not in self.anchors:
            raise DataError(data_faults.unknown_alias(self.source.offset(start), anchor))
        value, size = self.anchors[anchor]
        self._deliver(value, start, end, False, size)

    def _deliver(self, value: Any, start: int, end: int, plain: bool, size: int) -> None:
        """Puts a finished value where it belongs."""
        if end > start:
            self.last_end = end
        if not self.frames:
            self.value = value
            return
        frame = self.frames[-1]
        self._grow(frame, size, start)
        if isinstance(frame.value, list):
            self._enter(frame, len(frame.value), start, start, end)
            frame.value.append(value)
        elif frame.key is None:
            frame.key = _Key(key_text(value), start, end, plain)
        else:
            self._pair(frame, frame.value, frame.key, value, (start, end, plain))
            frame.key = None

    def _grow(self, frame: _Frame, size: int, start: int) -> None:
        frame.size += size
        if frame.size > _MOST_VALUES:
            raise DataError(data_faults.too_large(self.source.offset(start), _MOST_VALUES))

    def _pair(
        self, frame: _Frame, found: dict[str, Any], key: _Key, value: Any, place: tuple[int, int, bool]
    ) -> None:
        if key.merges:
            self._merge(frame, found, value, key)
            return
        if key.text in found and key.text not in frame.merged:
            raise DataError(data_faults.duplicate_key(self.source.offset(key.start), key.text))
        frame.merged.discard(key.text)
        found[key.text] = value
        start, end, plain = place
        colon = True
        if value is None and start == end:
            after_colon = self.source.text.find(":", key.end, end + 1) + 1
            colon = after_colon > 0
            start = end = self.last_end = after_colon or key.end
        self._enter(frame, key.text, key.start, start, end)
        if not frame.flow or frame.path is None:
            return
        if not colon and frame.before is not None and key.plain:
            self.stray.append((frame.before, key.text, self.source.offset(key.start)))
        else:
            frame.before = (*frame.path, key.text) if colon and plain and start < end else None

    def _merge(self, frame: _Frame, found: dict[str, Any], value: Any, key: _Key) -> None:
        for source in value if isinstance(value, list) else [value]:
            if not isinstance(source, dict):
                raise DataError(data_faults.merge_of_no_map(self.source.offset(key.start)))
            self._grow(frame, len(source) + 1, key.start)
            for name, item in source.items():
                if name not in found:
                    found[name] = item
                    frame.merged.add(name)

    def _enter(self, frame: _Frame, last: str | int, key: int, value: int, end: int) -> None:
        if frame.path is not None:
            offset = self.source.offset
            self.entries[*frame.path, last] = DataEntry(offset(key), offset(value), offset(end))

    def _scalar(self, event: Any, plain: bool) -> Any:
        value: str = event.value
        tag: str | None = event.tag
        if tag is None:
            return resolve(value) if plain else value
        if tag in ("!", _TAG + "str"):
            return value
        try:
            return _TAGGED[tag.removeprefix(_TAG)](value)
        except (KeyError, ValueError):
            raise DataError(
                data_faults.unknown_tag(self.source.offset(event.start_mark.index), tag)
            ) from None


def _tagged_null(value: str) -> None:
    if resolve(value) is not None:
        raise ValueError(value)


def _tagged_bool(value: str) -> bool:
    result = resolve(value)
    if isinstance(result, bool):
        return result
    raise ValueError(value)


def _tagged_int(value: str) -> int:
    result = number_of(value)
    if isinstance(result, int):
        return result
    raise ValueError(value)


def _tagged_float(value: str) -> float:
    result = number_of(value)
    if result is None:
        raise ValueError(value)
    return float(result)


def _tagged_date(value: str) -> DateText:
    if not is_date(value):
        raise ValueError(value)
    return DateText(value)


def _tagged_binary(value: str) -> dict[str, int]:
    try:
        decoded = base64.b64decode("".join(value.split()), validate=True)
    except binascii.Error:
        raise ValueError(value) from None
    return {str(index): byte for index, byte in enumerate(decoded)}


_TAGGED = {
    "null": _tagged_null,
    "bool": _tagged_bool,
    "int": _tagged_int,
    "float": _tagged_float,
    "timestamp": _tagged_date,
    "binary": _tagged_binary,
}


def _open_bracket(text: str, error: MarkedYAMLError, index: int) -> int | None:
    """Where the list or map in brackets begins that is not closed, if that is the error at `index`."""
    mark = error.context_mark
    if (
        mark is None
        or "flow" not in (error.context or "")
        or text[mark.index : mark.index + 1] not in ("[", "{")
    ):
        return None
    closing = "]" if text[mark.index] == "[" else "}"
    is_closed_otherwise = closing == "]" and text.startswith("}", index)
    return mark.index if is_closed_otherwise or closing not in text[index:] else None


def _more_after_quotation(text: str, index: int) -> str | None:
    """The quotation mark that ends a value just before `index`, where more of it stands."""
    start = len(text[max(index - _LONGEST_ENTRY, 0) : index].rstrip(" \t"))
    start += max(index - _LONGEST_ENTRY, 0)
    return text[start - 1] if start and _MORE_AFTER_QUOTATION.match(text, start) else None
