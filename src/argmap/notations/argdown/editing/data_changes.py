"""Changes of one key of a data block or of the front matter; what stands around it stays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from argmap.errors import UsageError
from argmap.notations.argdown.data.values import Data, DataEntry, DataPath
from argmap.notations.argdown.editing.changes import Change
from argmap.notations.argdown.editing.map_text import BLANKS, LINE_ENDS, MapText
from argmap.notations.argdown.editing.parts import held
from argmap.notations.argdown.escaping import flow, key as written_key

_WHITE = BLANKS + LINE_ENDS
_STEP = "    "


def key_set(tree: MapText, data: Data, path: DataPath, value: Any) -> Change:
    """The change that sets the key at `path` of a block to `value`; maps on the way are made.

    Raises:
        UsageError: something on the way holds no keys, or the block cannot be read.
    """
    _refuse_what_is_not_read(tree, data)
    entry = data.entries.get(path)
    if entry is not None:
        return _with_value(tree, data, path, value)
    above, last = path[:-1], path[-1]
    container = value_at(data.value, above)
    if container is None and above:
        return key_set(tree, data, above, {last: value})
    if container is None:
        return _filled(tree, data, {last: value})
    if not isinstance(container, dict) or isinstance(last, int):
        shown = ".".join(map(str, above)) or "this data block"
        remedy = "give the whole value anew"
        raise UsageError(f"`{shown}` holds no keys", where=tree.where(data.offset(*above)), remedy=remedy)
    return _added(tree, data, above, last, value)


def key_removed(tree: MapText, data: Data, path: DataPath) -> Change:
    """The change that takes the key or list item at `path` out; a block without any other goes as a whole.

    Raises:
        UsageError: there is no such key, or it stands in something that others refer to.
    """
    _refuse_what_is_not_read(tree, data)
    entry = data.entries.get(path)
    if entry is None:
        shown = ".".join(map(str, path))
        remedy = "name one of " + ", ".join(f"`{key}`" for key in held(data) or ()) if held(data) else None
        raise UsageError(f"there is no `{shown}` here", where=tree.where(data.start), remedy=remedy)
    beside = _children(data, path[:-1])
    if len(beside) == 1 and len(path) == 1 and not (data.block and "#" in data.raw):
        return block_removed(tree, data)
    if _is_flow(tree.text, data, path[:-1]):
        return _out_of_flow(beside, entry)
    if len(beside) == 1 and len(path) > 1:
        return _with_value(tree, data, path[:-1], {} if isinstance(path[-1], str) else [])
    return _line_removed(tree, data, entry)


def block_removed(tree: MapText, data: Data) -> Change:
    """A data block taken away with the blanks before it, or the front matter with those behind it."""
    start, end, text = data.start, data.end, tree.text
    if text.startswith("{", start):
        while start and text[start - 1] in _WHITE:
            start -= 1
        return Change(start, end, "")
    while end < len(text) and text[end] in _WHITE:
        end += 1
    return Change(start, end, "")


def plain(value: Any) -> Any:
    """A value as it is read back: maps, lists, words, numbers, booleans and None; dates are words.

    Raises:
        UsageError: there is anything else in it.
    """
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, (str, date)):
        return str(value)
    remedy = "give words, a number, True, False or None, a list or a map of these"
    raise UsageError(f"a value of the type {type(value).__name__} is not written into data", remedy=remedy)


def value_at(value: Any, path: DataPath) -> Any:
    """What stands at `path` of a plain value; None if nothing does."""
    for step in path:
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value


def with_value(value: Any, path: DataPath, new: Any) -> Any:
    """A plain value with `new` at `path`."""
    if not path:
        return new
    if isinstance(value, list) and isinstance(path[0], int):
        return [with_value(v, path[1:], new) if n == path[0] else v for n, v in enumerate(value)]
    inside = value if isinstance(value, dict) else {}
    return {**inside, path[0]: with_value(inside.get(path[0]), path[1:], new)}


def without(value: Any, path: DataPath) -> Any:
    """A plain value without what stands at `path`."""
    if len(path) > 1:
        return with_value(value, path[:-1], without(value_at(value, path[:-1]), path[-1:]))
    if isinstance(value, list):
        return [item for number, item in enumerate(value) if number != path[0]]
    return {key: item for key, item in value.items() if key != path[0]}


def _refuse_what_is_not_read(tree: MapText, data: Data) -> None:
    for fault in tree.document.faults:
        if fault.code == "data" and data.start <= fault.offset < data.end:
            where = tree.where(fault.offset)
            raise UsageError(f"the data here cannot be read: {fault.message}", where=where, remedy=fault.help)


def _with_value(tree: MapText, data: Data, path: DataPath, value: Any) -> Change:
    """The value of a key or an item replaced; blanks and comments behind it stay."""
    text, entry = tree.text, data.entries[path]
    start, end = entry.value, entry.end
    gap = text[entry.key : entry.value]
    if LINE_ENDS[1] in gap or LINE_ENDS[0] in gap:
        start = entry.key + len(gap.rstrip(_WHITE))
        gap = text[entry.key : start]
    while end > start and text[end - 1] in _WHITE:
        end -= 1
    before = ""
    if gap and not gap.rstrip(BLANKS).endswith(":"):
        before = ": "
    elif gap.endswith(":"):
        before = " "
    if _is_flow(text, data, path[:-1]) or not isinstance(value, Mapping) or not gap:
        return Change(start, end, before + flow(value))
    below = tree.line_end_sign + _indentation(tree, entry) + _STEP
    return Change(entry.key + len(gap.rstrip(BLANKS)), end, below + below.join(block_lines(value)))


def _filled(tree: MapText, data: Data, values: Mapping[Any, Any]) -> Change:
    """A block that holds nothing, written anew."""
    if tree.text.startswith("{", data.start):
        return Change(data.start, data.end, flow(values))
    return Change(data.start, data.end, tree.line_end_sign.join(["===", *block_lines(values), "==="]))


def _children(data: Data, path: DataPath) -> list[DataEntry]:
    """The keys or items right below `path`, in their order."""
    found = [
        entry for here, entry in data.entries.items() if len(here) == len(path) + 1 and here[:-1] == path
    ]
    return sorted(found, key=lambda entry: entry.key)


def _is_flow(text: str, data: Data, path: DataPath) -> bool:
    """Whether the map or list at `path` is written in braces or brackets."""
    return not data.block or (bool(path) and text[data.entries[path].value] in "{[")


def block_lines(values: Mapping[str, Any]) -> Iterator[str]:
    """The lines of a map in block form, without the indentation that all have.

    Maps within it are in block form too: where a line ends in ``}``, Argdown would end the data.
    """
    for name, value in values.items():
        if isinstance(value, Mapping) and value:
            yield f"{written_key(name)}:"
            yield from (_STEP + line for line in block_lines(value))
        else:
            yield f"{written_key(name)}: {flow(value)}"


def _indentation(tree: MapText, entry: DataEntry) -> str:
    """The blanks that bring a line to where a key begins."""
    before = tree.text[tree.line_start(entry.key) : entry.key]
    return "".join(sign if sign in BLANKS else " " for sign in before)


def _added(tree: MapText, data: Data, above: DataPath, key: str, value: Any) -> Change:
    """A key written behind the last one of a map."""
    entry = f"{written_key(key)}: {flow(value)}"
    text, children = tree.text, _children(data, above)
    is_elsewhere = above not in data.entries or not (children or text[data.entries[above].value] == "{")
    if above and is_elsewhere:
        shown = ".".join(map(str, above))
        remedy = "change it where it is written"
        raise UsageError(f"`{shown}` stands elsewhere", where=tree.where(data.start), remedy=remedy)
    if not children and not above:
        return _filled_in_braces(text, data.start, data.end, entry)
    if not children:
        return _filled_in_braces(text, data.entries[above].value, data.entries[above].end, entry)
    last = children[-1]
    if _is_flow(text, data, above):
        comma = last.end
        while text[comma] in _WHITE:
            comma += 1
        if text[comma] == ",":
            return Change(comma + 1, comma + 1, f" {entry}")
        return Change(last.end, last.end, f", {entry}")
    end = _end_of_line(tree, data, last)
    line = tree.line_end_sign + _indentation(tree, children[0])
    return Change(end, end, line + line.join(block_lines({key: value})))


def _filled_in_braces(text: str, start: int, end: int, entry: str) -> Change:
    opening = text.index("{", start, end)
    closing = text.rindex("}", start, end)
    return Change(opening + 1, closing, entry)


def _end_of_line(tree: MapText, data: Data, entry: DataEntry) -> int:
    """The end of the last line of an entry in block form, before the end of the block."""
    end = len(tree.text[: entry.end].rstrip(_WHITE)) if entry.end > entry.value else entry.end
    line_end = tree.plain_line_end(max(end, entry.key))
    closing = _closing(tree, data)
    if line_end <= closing:
        return line_end
    return max(end, entry.key + 1)


def _closing(tree: MapText, data: Data) -> int:
    """Where the sign that closes a block begins."""
    if tree.text.startswith("{", data.start):
        return data.end - 1
    return tree.line_start(data.end)


def _out_of_flow(beside: list[DataEntry], entry: DataEntry) -> Change:
    number = beside.index(entry)
    if number + 1 < len(beside):
        return Change(entry.key, beside[number + 1].key, "")
    return Change(beside[number - 1].end if number else entry.key, entry.end, "")


def _line_removed(tree: MapText, data: Data, entry: DataEntry) -> Change:
    start, end = tree.line_start(entry.key), _end_of_line(tree, data, entry)
    if end < len(tree.text) and tree.text[end] in LINE_ENDS:
        return Change(start, tree.behind_line_end(end), "")
    while start and tree.text[start - 1] in LINE_ENDS:
        start -= 1
    return Change(start, end, "")
