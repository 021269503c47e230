"""Finding maps: a path is a map file, the folder of a map, or a folder to search."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from argmap.errors import FileError
from argmap.workspace.files import read_bytes, shown

SUFFIXES = (".argdown", ".ad")
JSON_NAME = "map.json"
MARKDOWN_NAME = "map.md"
_SKIPPED = {"node_modules"}


def find_maps(paths: Iterable[Path]) -> list[Path]:
    """The map files that `paths` name, each once, in the order given and then by name.

    A folder is searched with all below it, but for hidden folders, links to folders and what has a
    name that begins with ``_``: Argdown's own tools too take that for parts that maps include. Where
    there is none, the folder itself may hold a ``map.json``, as ``argmap build`` writes it, or a
    ``map.md`` with Argdown in it.

    Raises:
        FileError: a path does not exist.
    """
    found: dict[str, Path] = {}
    for path in paths:
        for file in _maps_at(path):
            found.setdefault(os.path.realpath(file), file)
    return list(found.values())


def _maps_at(path: Path) -> list[Path]:
    if path.is_dir():
        maps = sorted(_below(path), key=lambda p: p.as_posix())
        others = (path / JSON_NAME, path / MARKDOWN_NAME)
        return maps or [other for other in others if other.is_file() and _may_be_map(other)][:1]
    if not path.exists():
        raise FileError("there is no such file or folder", where=shown(path), remedy="check the path")
    return [path]


def _may_be_map(file: Path) -> bool:
    return file.name != MARKDOWN_NAME or b"argdown" in read_bytes(file)


def _below(folder: Path) -> Iterable[Path]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith((".", "_")) and f not in _SKIPPED)
        for name in files:
            if name.lower().endswith(SUFFIXES) and not name.startswith("_"):
                yield Path(root) / name


def the_map(path: Path) -> Path:
    """The one map at `path`.

    Raises:
        FileError: there is none, or there are several.
    """
    maps = find_maps([path])
    if len(maps) == 1:
        return maps[0]
    if not maps:
        remedy = "name a map file, or make one with `argmap new ESSAY`"
        raise FileError("there is no map here", where=shown(path), remedy=remedy)
    names = ", ".join(shown(m) for m in maps[:5]) + (", …" if len(maps) > 5 else "")
    raise FileError(f"there are {len(maps)} maps here", where=shown(path), remedy=f"name one of {names}")


def map_name(file: Path) -> str:
    """What outputs of a map are called: its folder, with the file's stem when that is not ``map``."""
    folder = file.resolve().parent.name
    return folder if file.stem == "map" and folder else file.stem
