"""Data blocks read through PyYAML: everything that :mod:`simple_yaml` leaves.

Only PyYAML's events are used. Values are made here, because PyYAML follows YAML 1.1 and Argdown YAML 1.2 as
js-yaml reads it (section 4.2): ``yes`` is a word, a key that stands twice is an error, and so is an unknown tag.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from argmap.notations.argdown.faults import DataProblem
from argmap.notations.argdown.scalars import BOOLEANS, NULLS, key_text, number_of, resolve
from argmap.notations.argdown.syntax import Data, DataEntry, DataPath

if TYPE_CHECKING:
    from yaml.events import Event

_DEEPEST = 100
_MOST_VALUES = 100_000
_TAG = "tag:yaml.org,2002:"
_SURROGATE_PAIR = re.compile(r"(?:\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})+")


def read_fully(text: str, start: int, end: int, data: Data) -> None:
    """Reads the YAML ``text[start:end]`` into `data`.

    Raises :class:`DataProblem` (with an offset in `text`) for what is not YAML.
    """
    source = _Source(text[start:end], start)
    while True:
        builder = _Builder(source)
        try:
            for event in source.events():
                builder.take(event)
        except _RetryError:
            continue
        break
    data.value, data.entries, data.stray = builder.value, builder.entries, builder.stray


class _RetryError(Exception):
    """The source was rewritten; read it again."""
