"""Building: everything that argmap writes about a map, into one folder."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from attrs import frozen

from argmap.checks import report
from argmap.errors import ArgmapError, EngineError, FileError
from argmap.findings import Report
from argmap.reading import Reading
from argmap.renderers.dot import dot
from argmap.renderers.engine import Engine, find_engine
from argmap.renderers.json import map_json
from argmap.renderers.markdown import annotate
from argmap.renderers.svg import not_in_png, png, svg
from argmap.reports import text
from argmap.reports.text import plural
from argmap.workspace.checking import merged
from argmap.workspace.files import shown, write_files
from argmap.workspace.loading import essay_files, with_essays
from argmap.workspace.maps import find_maps, map_name
from argmap.workspace.settings import settings_for
from argmap.workspace.whole_text import whole_text


@frozen
class Built:
    """What was written for one map: the files, the report, and notices of what could not be written."""

    map: Path
    files: tuple[Path, ...]
    report: Report
    notices: tuple[str, ...] = ()


def build(
    paths: Sequence[str | Path] | str | Path,
    out: str | Path | None = None,
    *,
    essay: str | Path | None = None,
    with_png: bool = False,
    engine: str | None = None,
    timeout: float = 30.0,
) -> list[Built]:
    """Write ``map.json``, ``map.dot``, ``map.svg``, ``annotated.md`` and ``findings.txt`` for maps.

    One map is written into `out` itself, several into a folder each below it; without `out`, below
    ``build``. A picture that no layout engine can draw is left out with a notice.

    Raises:
        FileError: there is no map, or a file cannot be read or written.
    """
    places = [Path(p) for p in ([paths] if isinstance(paths, (str, Path)) else paths)]
    place = Path(essay) if essay is not None else None
    return [
        build_one(file, folder, essay=place, with_png=with_png, engine=engine, timeout=timeout)
        for file, folder in to_build(places, Path(out) if out is not None else None)
    ]


def to_build(paths: Sequence[Path], out: Path | None) -> list[tuple[Path, Path]]:
    """The maps that `paths` name, each with the folder it is written into; see :func:`build`.

    Raises:
        FileError: there is no map.
    """
    maps = find_maps(paths)
    if not maps:
        where = ", ".join(map(shown, paths))
        raise FileError("there is no map here", where=where, remedy="make one with `argmap new ESSAY`")
    return list(zip(maps, _folders(maps, out), strict=True))


def _folders(maps: Sequence[Path], out: Path | None) -> list[Path]:
    if out is not None and len(maps) == 1:
        return [out]
    return [(out or Path("build")) / name for name in _different(map_name(file) for file in maps)]


def _different(names: Iterable[str]) -> list[str]:
    """The names, with a number behind each that was there before."""
    found: dict[str, None] = {}
    last: dict[str, int] = {}
    for name in names:
        candidate = name
        while candidate in found:
            last[name] = last.get(name, 1) + 1
            candidate = f"{name}-{last[name]}"
        found[candidate] = None
    return list(found)


def build_one(
    file: Path,
    folder: Path,
    *,
    essay: Path | None = None,
    with_png: bool = False,
    engine: str | None = None,
    timeout: float = 30.0,
) -> Built:
    """Write everything about the map in `file` into `folder`."""
    settings = settings_for(file.parent)
    whole = whole_text(file, from_map=True)
    reading = with_essays(whole.reading(), file.parent, settings, essay, from_map=True)
    result = report(reading, merged(settings, {}, reading.map.settings))
    contents = {
        "map.json": map_json(reading).encode("utf-8", "replace"),
        "map.dot": dot(reading, result.findings).encode("utf-8", "replace"),
        "findings.txt": _findings_text(reading, result).encode("utf-8", "replace"),
    }
    notices: list[str] = []
    try:
        program = find_engine(engine)
        contents["map.svg"] = svg(reading, result.findings, engine=program, timeout=timeout).encode()
        if with_png:
            contents["map.png"] = png(reading, result.findings, engine=program, timeout=timeout)
            notices += _boxed_letters(reading, program)
    except EngineError as error:
        notices.append(f"no picture: {error}")
    if not reading.essays and reading.map.essays:
        notices.append("no annotated essay: its text is missing")
    for name, annotated, notice in _annotated(reading, result):
        if annotated is not None:
            contents[name] = annotated
        if notice:
            notices.append(notice)
    essays = essay_files(reading, file.parent, settings, essay)
    _spare_inputs(folder, contents, [*(path for _, path in whole.files), *settings.files, *essays])
    written = tuple(write_files(folder, contents))
    old = [name for name in ("map.svg", "map.png") if name not in contents and (folder / name).exists()]
    notices += [f"{name} was there before and is not of this build" for name in old]
    return Built(file, written, result, tuple(notices))


def _spare_inputs(folder: Path, names: Iterable[str], inputs: Iterable[Path]) -> None:
    """Refuse to write over a file that was read, whatever path leads to it."""
    read = {_identity(path) for path in inputs} - {None}
    for name in names:
        if _identity(folder / name) in read:
            remedy = "choose another folder with -o"
            message = "this file is read for the build and would be overwritten"
            raise FileError(message, where=shown(folder / name), remedy=remedy)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except (OSError, ValueError):  # there is none, or none can have this name
        return None
    return found.st_dev, found.st_ino


def _boxed_letters(reading: Reading, engine: Engine) -> list[str]:
    letters = not_in_png(reading) if engine.reproducible else ""
    if not letters:
        return []
    return [f"map.png: the bundled engine has no letters for {letters[:20]}; map.svg shows them"]


def _findings_text(reading: Reading, result: Report) -> str:
    return text.text(result, reading.all_texts, every=True)


def _annotated(reading: Reading, result: Report) -> list[tuple[str, bytes | None, str | None]]:
    rows: list[tuple[str, bytes | None, str | None]] = []
    stems = _different(Path(essay.file).stem for essay in reading.essays)
    for essay, stem in zip(reading.essays, stems, strict=True):
        name = "annotated.md" if len(stems) == 1 else f"annotated-{stem}.md"
        try:
            done = annotate(reading, essay, result.findings)
        except ArgmapError as error:
            rows.append((name, None, f"no annotated essay: {error}"))
            continue
        left_out = len(done.not_writable)
        notice = f"{name}: no place in the Markdown for {plural(left_out, 'mark')}" if left_out else None
        rows.append((name, done.text.encode("utf-8", "replace"), notice))
    return rows
