"""Checking maps on disk: settings merged, the cache asked first."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from argmap.errors import FileError, SettingsError, UsageError
from argmap.findings import Report
from argmap.workspace.cache import Cache
from argmap.workspace.files import decoded, shown
from argmap.workspace.settings import FileSettings, settings_for

if TYPE_CHECKING:
    from argmap.checks import Settings


@frozen
class Checked:
    """The report on one map, the texts by the names that its places use, and the settings files."""

    report: Report
    texts: Mapping[str, str] = field(repr=False)
    settings: FileSettings


def check_file(file: Path, options: Mapping[str, Any], essay: Path | None, cache: Cache) -> Checked:
    """The report on the map in `file`.

    `options` are the keys of a settings file that the caller sets (``level``, ``for``, ``select``,
    ``ignore``); they stand over the settings files and the map's own.

    Raises:
        FileError: the map cannot be read.
        SettingsError: a settings file is not usable.
        UsageError: a rule is named that does not exist.
    """
    found = settings_for(file.parent)
    key = {
        "options": dict(options),
        "file": dict(found.values),
        "essays": {name: str(path) for name, path in found.essays.items()},
        "essay": str(essay) if essay else None,
    }
    known = cache.get(file, key)
    if known is not None:
        report, contents = known
        return Checked(report, _texts(contents), found)
    return _check(file, options, essay, cache, key, found)


def _texts(contents: Mapping[str, bytes]) -> dict[str, str]:
    texts = {}
    for name, data in contents.items():
        with suppress(FileError):  # no text, which the report says
            texts[name] = decoded(data, name).text
    return texts


def _check(
    file: Path,
    options: Mapping[str, Any],
    essay: Path | None,
    cache: Cache,
    key: Mapping[str, Any],
    found: FileSettings,
) -> Checked:
    from argmap.checks import report
    from argmap.workspace.loading import essay_files, with_essays
    from argmap.workspace.whole_text import whole_text

    whole = whole_text(file)
    reading = with_essays(whole.reading(), file.parent, found, essay)
    result = report(reading, merged(found, options, reading.map.settings))
    essays = ((shown(path), path) for path in essay_files(reading, file.parent, found, essay))
    files = [*whole.files, *essays]
    texts = reading.all_texts
    cache.put(file, key, result, files, texts)
    return Checked(result, texts, found)


def check_text(text: str, options: Mapping[str, Any], essay: Path | None) -> Checked:
    """The report on a map in Argdown that is no file; its essay is looked for in the current folder."""
    from argmap.checks import report
    from argmap.workspace.loading import with_essays
    from argmap.workspace.whole_text import streamed_text

    here = settings_for(Path())
    reading = with_essays(streamed_text(text, "argdown").reading(), Path(), here, essay)
    result = report(reading, merged(here, options, reading.map.settings))
    return Checked(result, reading.all_texts, here)


def merged(found: FileSettings, options: Mapping[str, Any], own: Mapping[str, Any]) -> Settings:
    """The settings of a check: options over the map's own over the settings files.

    Raises:
        SettingsError: a settings file names a rule that does not exist.
    """
    from argmap.checks import Settings, known_rules

    file = found.values
    for key in ("select", "ignore"):
        try:
            known_rules(file.get(key, ()))
        except UsageError as error:
            where = shown(found.said_in[key])
            raise SettingsError(error.message, where=where, remedy=error.remedy) from None
    values = {**file, **{key: value for key, value in options.items() if value}}
    select = options.get("select") or (() if own.get("select") else file.get("select", ()))
    ignore = (*file.get("ignore", ()), *options.get("ignore", ()))
    return Settings(
        level=values.get("level", "default"),
        audience=values.get("for"),
        select=tuple(select),
        ignore=dict.fromkeys(ignore),
    )
