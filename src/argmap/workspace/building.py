"""Building: everything that argmap writes about a map, into one folder."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import field, frozen

from argmap.checks import report
from argmap.errors import ArgmapError, EngineError, FileError, SettingsError, UsageError
from argmap.findings import Report
from argmap.reading import Reading
from argmap.renderers.engine import find_engine
from argmap.renderers.html import GENERATOR, Carried, Entry, Failure, Page, index_page, page
from argmap.renderers.json import map_json
from argmap.renderers.markdown import annotate
from argmap.reports import text
from argmap.reports.text import plural
from argmap.workspace.checking import merged
from argmap.workspace.drawing import ENDINGS, drawn, view_for
from argmap.workspace.files import shown, write_files
from argmap.workspace.loading import essay_files, with_essays
from argmap.workspace.maps import find_maps, map_name
from argmap.workspace.settings import settings_for
from argmap.workspace.whole_text import whole_text

PAGE = "index.html"
_HEAD = 4096
FORMATS = ("svg", "dot")


@frozen
class Wanted:
    """What is to be built.

    `essay` says where the essay lies, `text` how much of it the files carry; `view` and `formats` are
    those of the pictures, `engine` the program to draw with and `timeout` the seconds that it has.
    """

    essay: Path | None = None
    text: Carried = "full"
    view: Mapping[str, Any] = field(factory=dict)
    formats: tuple[str, ...] = FORMATS
    engine: str | None = None
    timeout: float = 30.0


@frozen
class Built:
    """What was written for one map: the files, the report, and notices of what could not be written."""

    map: Path
    files: tuple[Path, ...]
    report: Report
    notices: tuple[str, ...] = ()
    reading: Reading | None = field(default=None, repr=False)


def build(
    paths: Sequence[str | Path] | str | Path,
    out: str | Path | None = None,
    *,
    essay: str | Path | None = None,
    text: Carried = "full",
    view: Mapping[str, Any] | None = None,
    formats: Sequence[str] = FORMATS,
    engine: str | None = None,
    timeout: float = 30.0,
) -> list[Built]:
    """Write ``index.html``, ``map.json``, the pictures, ``annotated.md`` and ``findings.txt`` for maps.

    One map is written into `out` itself, several into a folder each below it, with an ``index.html`` that
    leads to them; without `out`, below ``build``. `text` says how much of the essay the files carry:
    ``full``, ``quotes`` or ``none``. `view` has fields of :class:`argmap.View` for the pictures, whose
    `formats` are ``svg``, ``png``, ``pdf``, ``dot``, ``mermaid`` and ``graphml``. A picture that no layout
    engine can draw is left out with a notice.

    Raises:
        FileError: there is no map, or a file cannot be read or written.
        UsageError: there is no such format, or the view shows nothing.
    """
    places = [Path(p) for p in ([paths] if isinstance(paths, (str, Path)) else paths)]
    place = Path(essay) if essay is not None else None
    wanted = Wanted(place, text, view or {}, tuple(formats), engine, timeout)
    maps = to_build(places, Path(out) if out is not None else None)
    built = [build_one(file, folder, wanted, home=home_of(maps)) for file, folder in maps]
    write_site(maps, built)
    return built


def home_of(maps: Sequence[tuple[Path, Path]]) -> str | None:
    """The address of the page of all maps, as seen from those of the maps; None for a single map."""
    return f"../{PAGE}" if len(maps) > 1 else None


def write_site(
    maps: Sequence[tuple[Path, Path]], built: Sequence[Built], failures: Sequence[Failure] = ()
) -> Path | None:
    """Write the page of several maps; None for a single one."""
    if len(maps) < 2:
        return None
    entries = [
        Entry(one.reading, one.report, f"{one.files[0].parent.name}/{PAGE}")
        for one in built
        if one.reading is not None
    ]
    page_ = index_page(entries, failures)
    _spare_page(maps[0][1].parent / PAGE)
    return write_files(maps[0][1].parent, {PAGE: page_.encode("utf-8", "replace")})[0]


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


def build_one(file: Path, folder: Path, wanted: Wanted, *, home: str | None = None) -> Built:
    """Write everything about the map in `file` into `folder`.

    `home` is the address of the page of all maps.
    """
    settings = settings_for(file.parent)
    whole = whole_text(file, from_map=True)
    reading = with_essays(whole.reading(), file.parent, settings, wanted.essay, from_map=True)
    result = report(reading, merged(settings, {}, reading.map.settings))
    made = _page(reading, result, wanted, home)
    contents = {PAGE: made.html.encode("utf-8", "replace")}
    notices = [*made.notices, *([_carried(reading, wanted.text)] if reading.essays else [])]
    if wanted.text != "none":
        contents["map.json"] = map_json(reading).encode("utf-8", "replace")
    for name, content, notice in _pictures(reading, result, file.parent, wanted):
        contents |= {name: content} if name else {}
        notices += [notice] if notice else []
    if wanted.text == "full":
        contents["findings.txt"] = _findings_text(reading, result).encode("utf-8", "replace")
    for name, annotated, said in _annotated(reading, result) if wanted.text == "full" else ():
        contents |= {name: annotated} if annotated is not None else {}
        notices += [said] if said else []
    if not reading.essays and reading.map.essays:
        notices.append("no annotated essay: its text is missing")
    essays = essay_files(reading, file.parent, settings, wanted.essay)
    _spare_inputs(folder, contents, [*(path for _, path in whole.files), *settings.files, *essays])
    _spare_page(folder / PAGE)
    old = _left_over(folder, contents)
    written = tuple(write_files(folder, contents))
    old_text = "" if wanted.text == "full" else "; it may carry the text"
    notices += [f"{name} was there before and is not of this build{old_text}" for name in old]
    return Built(file, written, result, tuple(dict.fromkeys(notices)), reading)


def _page(reading: Reading, result: Report, wanted: Wanted, home: str | None) -> Page:
    try:
        program = find_engine(wanted.engine)
    except EngineError:  # said of the picture
        program = None
    return page(reading, result.findings, text=wanted.text, engine=program, timeout=wanted.timeout, home=home)


def _carried(reading: Reading, text: Carried) -> str:
    """What of the essays' text the files carry."""
    words = sum(len(essay.rendered.text.split()) for essay in reading.essays)
    if text == "full":
        return (
            f"{PAGE} and annotated.md carry the whole text ({words:,} words): pass them on only if you may; "
            "`--text quotes` or `--text none` leaves it out"
        )
    if text == "quotes":
        return "only quoted words of the text are carried; annotated.md and findings.txt are not written"
    return (
        "no words of the text are carried but those that the map's own statements have; "
        "annotated.md, findings.txt and map.json are not written"
    )


def _pictures(
    reading: Reading, result: Report, folder: Path, wanted: Wanted
) -> Iterator[tuple[str, bytes, str]]:
    """The pictures by name, and notices; settings of the map that cannot be cost its pictures and no more."""
    try:
        view = view_for(reading, folder, dict(wanted.view))
    except (SettingsError, UsageError) as error:
        if wanted.view:
            raise
        yield "", b"", f"no picture: {error}"
        return
    for form in wanted.formats:
        try:
            made = drawn(reading, result.findings, view, form, engine=wanted.engine, timeout=wanted.timeout)
        except UsageError as error:
            if wanted.view or form not in ENDINGS:
                raise
            yield "", b"", f"no picture as {form}: {error}"
            continue
        except EngineError as error:
            yield "", b"", f"no picture as {form}: {error}"
            continue
        yield from ((name, content, "") for name, content in made.files.items())
        yield from (("", b"", f"map.{form}: {notice}") for notice in made.notices)


def _left_over(folder: Path, contents: Mapping[str, bytes]) -> list[str]:
    """Files of an earlier build, which this one does not write."""
    names = ["findings.txt", "map.json", *(f"map.{ending}" for ending in ENDINGS.values())]
    names += sorted(path.name for path in folder.glob("annotated*.md")) if folder.is_dir() else []
    return [name for name in names if name not in contents and (folder / name).exists()]


def _spare_inputs(folder: Path, names: Iterable[str], inputs: Iterable[Path]) -> None:
    """Refuse to write over a file that was read, whatever path leads to it."""
    read = {_identity(path) for path in inputs} - {None}
    for name in names:
        if _identity(folder / name) in read:
            remedy = "choose another folder with -o"
            message = "this file is read for the build and would be overwritten"
            raise FileError(message, where=shown(folder / name), remedy=remedy)


def _spare_page(file: Path) -> None:
    """Refuse to write over a page that somebody else made."""
    try:
        with open(file, "rb") as page_:
            made = GENERATOR.encode() in page_.read(_HEAD)
    except (OSError, ValueError):  # there is none, or none can have this name
        return
    if not made:
        message = "this page is not of argmap and would be overwritten"
        raise FileError(message, where=shown(file), remedy="choose another folder with -o")


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except (OSError, ValueError):  # there is none, or none can have this name
        return None
    return found.st_dev, found.st_ino


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
