"""`argdown.config.json`: the settings of Argdown's own tools, which its own JSON is made with."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, NamedTuple

from argmap.errors import SettingsError
from argmap.text.place import Lines
from argmap.workspace.files import shown, text_of

NAME = "argdown.config.json"
_PROGRAM = "argdown.config.js"


class ArgdownConfig(NamedTuple):
    """What the settings are, the file that they stand in if there is one, and what is to be said of it."""

    settings: dict[str, Any]
    file: Path | None = None
    note: str | None = None


def argdown_config(folder: Path, given: Path | None = None) -> ArgdownConfig:
    """The settings in the `given` file, else in the one in `folder`, the map's own, else in the current one.

    Raises:
        FileError: the given file is not there, or the one that is found cannot be read.
        SettingsError: it holds no settings.
    """
    if given is not None:
        if given.suffix != ".json":
            message = "these settings are not JSON; a program is not run for them"
            raise SettingsError(message, where=shown(given), remedy=f"write them as `{NAME}`")
        return ArgdownConfig(_settings(given), given)
    for place in (folder, Path()):
        if os.path.lexists(place / NAME):
            return ArgdownConfig(_settings(place / NAME), place / NAME)
        if os.path.lexists(place / _PROGRAM):
            name = shown(place / _PROGRAM)
            note = f"{name} is a program and not run; the settings that argmap reads are in `{NAME}`"
            return ArgdownConfig({}, note=note)
    return ArgdownConfig({})


def _settings(file: Path) -> dict[str, Any]:
    import json

    text = text_of(file)
    remedy = "mend the file; it is JSON, without comments"
    try:
        value = json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        where = str(Lines(text, shown(file)).place(error.pos))
        message = f"these settings are not JSON: {error.msg[0].lower()}{error.msg[1:]}"
        raise SettingsError(message, where=where, remedy=remedy) from None
    except (ValueError, RecursionError) as error:
        message = f"these settings cannot be read: {error}"
        raise SettingsError(message, where=shown(file), remedy=remedy) from None
    if not isinstance(value, dict):
        remedy = 'write an object, such as {"model": {"mode": "strict"}}'
        raise SettingsError("these settings are no object", where=shown(file), remedy=remedy)
    return value


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no number of JSON")
