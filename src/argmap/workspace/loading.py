"""Loading: from a map file to a reading over its essays."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from attrs import evolve

from argmap.errors import FileError, UsageError
from argmap.findings import Finding, Severity
from argmap.graph import EssayEntry
from argmap.notations import notation_named
from argmap.reading import Reading
from argmap.text.essay import Essay
from argmap.text.place import Place
from argmap.workspace.files import inside, near_file, shown, text_of
from argmap.workspace.maps import the_map
from argmap.workspace.settings import FileSettings, settings_for
from argmap.workspace.whole_text import whole_text


def read(path: str | Path, essay: str | Path | None = None) -> Reading:
    """The reading of a map file, or of the one map in a folder, over its essays.

    `essay` says where the map's essay lies (its only or first one); else the map's own folder and
    the settings do. An essay that is missing is a finding.

    Raises:
        FileError: there is no map, it is not text, or `essay` does not exist.
    """
    file = the_map(Path(path))
    return load(file, settings_for(file.parent), Path(essay) if essay is not None else None)


def load(file: Path, settings: FileSettings, essay: Path | None = None, *, from_map: bool = False) -> Reading:
    """The reading of one map file; see :func:`read`.

    Its places name files as seen from the current folder, or `from_map`: as the map itself does.
    """
    reading = whole_text(file, from_map=from_map).reading()
    return with_essays(reading, file.parent, settings, essay, from_map=from_map)


def read_text(text: str, notation: str, file: str = "map") -> Reading:
    """The reading of `text` in a notation, without its essay and without files that it includes.

    Raises:
        UsageError: there is no such notation.
    """
    if not isinstance(text, str):
        raise UsageError("a map is read from text", remedy="decode the bytes first")
    return shown_in_notebooks(notation_named(notation).read(text, file))


def with_essays(
    reading: Reading,
    folder: Path,
    settings: FileSettings,
    essay: Path | None = None,
    *,
    from_map: bool = False,
) -> Reading:
    """`reading` over its essays: the given one, those of the settings, or those beside the map."""
    reading = shown_in_notebooks(reading)
    entries = reading.map.essays
    if essay is not None and not entries:
        entries = (EssayEntry(essay.stem, essay.name),)
    found, missing = [], []
    for number, entry in enumerate(entries):
        if number == 0 and essay is not None:
            found.append(_essay(entry, essay, entry.file if from_map else shown(essay)))
            continue
        path = settings.essays.get(entry.file) or inside(folder, entry.file)
        if path is None:
            missing.append(_missing(reading, entry, "leads outside of the folder of the map"))
            continue
        try:
            found.append(_essay(entry, path, entry.file if from_map else shown(path)))
        except FileError as error:
            is_set = entry.file in settings.essays
            near = None if is_set else near_file(path)
            why = _why(path, error, "" if from_map else f" at {shown(path)},", is_set)
            missing.append(_missing(reading, entry, why, near))
    return reading.with_findings(missing).with_essays(found)


def shown_in_notebooks(reading: Reading) -> Reading:
    """The same reading, which shows its diagram in a notebook."""
    return evolve(reading, picture=_picture)


def _picture(reading: Reading) -> str | None:
    """The diagram, with the flags of the default checks; nothing when it cannot be drawn."""
    from argmap.checks import check
    from argmap.errors import ArgmapError
    from argmap.renderers.svg import svg

    try:
        return svg(reading, check(reading))
    except ArgmapError:
        return None


def _why(path: Path, error: FileError, at: str, set_: bool) -> str:
    if os.path.exists(path):
        return f"cannot be read: {error.message}"
    return f"is not{at} where the settings say it lies" if set_ else "is not there"


def _essay(entry: EssayEntry, path: Path, name: str) -> Essay:
    return Essay(
        source=text_of(path),
        file=name,
        id=entry.id,
        title=entry.title,
        author=entry.author,
        publisher=entry.publisher,
        published=entry.published,
        url=entry.url,
        retrieved=entry.retrieved,
    )


def _missing(reading: Reading, entry: EssayEntry, what: str, near: str | None = None) -> Finding:
    elsewhere = (
        "put the text beside the map, or say where it lies: --essay PATH, or in `argmap.toml` "
        f'essays = {{"{entry.file}" = "PATH"}}'
    )
    return Finding(
        "essay-missing",
        Severity.ERROR,
        "map",
        f"the essay `{entry.file}` {what}, so no quote could be looked up",
        elsewhere if near is None else f"did you mean `{PurePosixPath(entry.file).with_name(near)}`?",
        map=entry.place or Place(reading.file, 1, 1, 0),
    )


def essay_files(reading: Reading, folder: Path, settings: FileSettings, essay: Path | None) -> Iterator[Path]:
    """Every file that decides what the essays of a reading are, whether it exists or not."""
    if essay is not None:
        yield essay
    for entry in reading.map.essays[essay is not None :]:
        path = settings.essays.get(entry.file) or inside(folder, entry.file)
        if path is not None:
            yield path
