"""Data blocks and front matter: what of their text is YAML and what it says (Argdown language, section 4)."""

from __future__ import annotations

import re

from argmap.notations.argdown.data.plain import read_line, read_lines
from argmap.notations.argdown.data.simple_yaml import read_simply
from argmap.notations.argdown.data.values import Data, DataEntry, DataPath
from argmap.notations.argdown.fault import Fault

_FRONT_MATTER = re.compile(r"(?:={3,}|-{3,})(.*?)(?:={3,}|(?<=\n)(?:=+|-{3,}))?\Z", re.DOTALL)
_BLOCK = re.compile(r"\{[ \t]*\r?\n(.*)\}\Z", re.DOTALL)


def read_data(text: str, start: int, end: int, found: list[Fault]) -> Data:
    """The data block or front matter ``text[start:end]``.

    What is not YAML is added to `found` as one fault of code ``data``, and the value is ``{}``.
    """
    raw = text[start:end]
    if raw[0] == "{" and (value := read_line(raw)) is not None:
        return Data(start, end, raw, False, value, _find_entries)
    inside = _inside(raw)
    if inside is not None and (value := read_lines(raw[slice(*inside)])) is not None:
        return Data(start, end, raw, True, value, _find_entries)
    data = Data(start, end, raw, block=inside is not None)
    first, last = inside or (0, len(raw))
    yaml_start, yaml_end = start + first, start + last
    if read_simply(text, yaml_start, yaml_end, data):
        return data
    from argmap.notations.argdown.data.full_yaml import DataError, read_fully

    try:
        read_fully(text, yaml_start, yaml_end, data)
    except DataError as error:
        data.value = {}
        offset = min(max(error.fault.offset, start), end - 1)
        found.append(error.fault._replace(offset=offset, end=min(max(error.fault.end, offset + 1), end)))
    return data


def _inside(raw: str) -> tuple[int, int] | None:
    """Where the lines stand in a data block in block form or in front matter."""
    found = _FRONT_MATTER.match(raw) or _BLOCK.match(raw)
    return found.span(1) if found else None


def _find_entries(data: Data) -> dict[DataPath, DataEntry]:
    again = Data(data.start, data.end, data.raw, data.block)
    read_simply(data.raw, *(_inside(data.raw) or (0, len(data.raw))), again)
    offset = data.start
    return {
        path: DataEntry(entry.key + offset, entry.value + offset, entry.end + offset)
        for path, entry in again.entries.items()
    }
