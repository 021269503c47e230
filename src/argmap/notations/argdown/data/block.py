"""Data blocks and front matter: what of their text is YAML and what it says (Argdown language, section 4)."""

from __future__ import annotations

import re

from argmap.notations.argdown.data.one_line import read_line
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
    value = read_line(raw) if raw[0] == "{" else None
    if value is not None:
        return Data(start, end, raw, False, value, _entries_of_line)
    inside = _FRONT_MATTER.match(raw) or _BLOCK.match(raw)
    data = Data(start, end, raw, block=inside is not None)
    yaml_start, yaml_end = (start + inside.start(1), start + inside.end(1)) if inside else (start, end)
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


def _entries_of_line(data: Data) -> dict[DataPath, DataEntry]:
    line = Data(data.start, data.end, data.raw, False)
    read_simply(data.raw, 0, len(data.raw), line)
    offset = data.start
    return {
        path: DataEntry(entry.key + offset, entry.value + offset, entry.end + offset)
        for path, entry in line.entries.items()
    }
