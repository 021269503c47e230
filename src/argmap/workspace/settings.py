"""Settings files: `argmap.toml`, or ``[tool.argmap]`` in `pyproject.toml`, the nearest one upward.

`argmap.local.toml` beside it holds what is true of one machine only, such as where an essay lies.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from argmap.errors import SettingsError
from argmap.workspace.files import shown

KEYS = ("select", "ignore", "level", "for", "fail-level", "fail-on", "essays")

CHOICES = {
    "level": ("default", "strict", "analysis"),
    "for": ("student", "fact-checker", "author"),
    "fail-level": ("error", "warning"),
    "fail-on": ("map", "essay", "nothing"),
}
"""What a key can be, for those that are one of a few words."""


@frozen
class FileSettings:
    """What the settings files say.

    `values` holds the keys of :data:`KEYS` except ``essays``; `essays` says where an essay lies, by
    the name that maps give it. `files` are the settings files that were read, and `said_in` tells for
    each key of `values` which of them it is from.
    """

    values: Mapping[str, Any] = field(factory=dict)
    essays: Mapping[str, Path] = field(factory=dict)
    files: tuple[Path, ...] = ()
    said_in: Mapping[str, Path] = field(factory=dict)


def settings_for(folder: Path) -> FileSettings:
    """The settings that hold for maps in `folder`.

    Raises:
        SettingsError: a settings file cannot be read or holds what argmap does not know.
    """
    for place in (folder.resolve(), *folder.resolve().parents):
        own, project = place / "argmap.toml", place / "pyproject.toml"
        local = place / "argmap.local.toml"
        if own.is_file() or local.is_file():
            return _read({file: _table(file) for file in (own, local) if file.is_file()}, place)
        table = _project_table(project) if project.is_file() else None
        if table is not None:
            return _read({project: table}, place)
    return FileSettings()


def _read(tables: Mapping[Path, dict[str, Any]], folder: Path) -> FileSettings:
    values: dict[str, Any] = {}
    essays: dict[str, Path] = {}
    said_in: dict[str, Path] = {}
    for file, table in tables.items():
        for key, value in table.items():
            _check_key(file, key, value)
        for name, path in table.pop("essays", {}).items():
            essays[name] = folder / path
        values.update(table)
        said_in.update(dict.fromkeys(table, file))
    return FileSettings(values, essays, tuple(tables), said_in)


def _project_table(file: Path) -> dict[str, Any] | None:
    """The settings in a project file; None when there is no table for argmap."""
    # A parser of TOML costs every start some milliseconds, so it is not asked about other projects.
    squeezed = b"\n" + file.read_bytes().translate(None, b" \t\"'")
    if b"argmap" not in squeezed or not any(way in squeezed for way in _WAYS_TO_A_TABLE):
        return None
    tool = _table(file).get("tool")
    if not isinstance(tool, dict) or "argmap" not in tool:
        return None
    table = tool["argmap"]
    if not isinstance(table, dict):
        raise SettingsError("`tool.argmap` is no table", where=shown(file), remedy="write [tool.argmap]")
    return table


_WAYS_TO_A_TABLE = (b"tool.argmap", b"\n[tool]", b"\ntool=")


def _table(file: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        message = f"these settings cannot be read: {error}"
        raise SettingsError(message, where=shown(file), remedy="mend the file; it is TOML") from None


def _check_key(file: Path, key: str, value: Any) -> None:
    if key not in KEYS:
        remedy = f"the keys are {', '.join(KEYS)}"
        raise SettingsError(f"`{key}` is no setting of argmap", where=shown(file), remedy=remedy)
    if key in CHOICES and value not in CHOICES[key]:
        remedy = f"choose one of {', '.join(CHOICES[key])}"
        raise SettingsError(f"`{key}` cannot be {value!r}", where=shown(file), remedy=remedy)
    if key in ("select", "ignore") and not (
        isinstance(value, list) and all(isinstance(item, str) for item in value)
    ):
        message = f"`{key}` is a list of rules"
        raise SettingsError(message, where=shown(file), remedy=f'write {key} = ["no-thesis"]')
    if key == "essays" and not (
        isinstance(value, dict) and all(isinstance(path, str) for path in value.values())
    ):
        remedy = 'write essays = {"essay.md" = "texts/essay.md"}'
        raise SettingsError("`essays` maps names to paths", where=shown(file), remedy=remedy)
