"""Files read and written whole: decoded on the way in, put in place by a rename on the way out."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from errno import EISDIR
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.errors import FileError

if TYPE_CHECKING:
    from argmap.text.decoding import Decoded

_WRITE_BITS = 0o222


def shown(path: Path) -> str:
    """A path as messages name it: relative to the current folder when it lies below."""
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def read_bytes(path: Path) -> bytes:
    """The content of a file.

    Raises:
        FileError: it is not there or cannot be read.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError:
        message = "there is no such file"
    except IsADirectoryError:
        message = "this is a folder, not a file"
    except (OSError, ValueError) as error:  # a ValueError: no file can have this name
        message = f"this file cannot be read: {getattr(error, 'strerror', None) or error}"
    raise FileError(message, where=shown(path), remedy="check the path")


def text_of(path: Path) -> str:
    """The text of a file, its line ends as they are, a byte order mark taken off.

    Raises:
        FileError: it is not there, cannot be read, or is not text.
    """
    return decoded(read_bytes(path), shown(path)).text


def decoded(data: bytes, name: str) -> Decoded:
    """The text of `data` and how it is encoded; `name` is what messages call it.

    Raises:
        FileError: it is not text.
    """
    from argmap.text.decoding import decode

    try:
        return decode(data)
    except FileError as error:
        raise FileError(error.message, where=name, remedy=error.remedy) from None


def inside(folder: Path, name: str) -> Path | None:
    """The file that a map in `folder` calls `name`; None when it leads outside of the folder."""
    home = os.path.realpath(folder)
    try:
        path = Path(os.path.realpath(os.path.join(home, name)))
    except ValueError:  # no file can have this name
        return folder / name
    return folder / name if path.is_relative_to(home) else None


def near_file(path: Path) -> str | None:
    """The file beside `path` that is likely to have been meant; None where `path` itself is there."""
    if os.path.exists(path):
        return None
    try:
        beside = sorted(os.listdir(path.parent))
    except (OSError, ValueError):
        return None
    from argmap.graph.near import NearNames

    return NearNames(beside).to(path.name)


def write_files(folder: Path, contents: Mapping[str, bytes]) -> list[Path]:
    """Write files into `folder`, all of them whole or none; nothing else there is touched.

    A device or a pipe is written to, and stays what it is.

    Raises:
        FileError: the folder or a file cannot be written, or a file is read-only.
    """
    path, temporary = folder, dict[Path, Path]()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in contents.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            _refuse_read_only(path)
            if path.exists() and not (path.is_file() or path.is_dir()):
                path.write_bytes(data)
                continue
            temporary[path] = folder / f".argmap-{os.getpid()}-{len(temporary)}.tmp"
            _write(temporary[path], data, over=path)
        for path, whole in temporary.items():
            os.replace(whole, path)
    except (OSError, ValueError) as error:
        message = f"cannot be written: {getattr(error, 'strerror', None) or error}"
        raise FileError(message, where=shown(path), remedy="choose another place to write to") from None
    finally:
        for left in temporary.values():
            with suppress(OSError):
                os.unlink(left)
    return [folder / name for name in contents]


def _refuse_read_only(path: Path) -> None:
    """A rename would put another file in the place of a read-only one, which its folder alone allows."""
    if path.is_file() and not (path.stat().st_mode & _WRITE_BITS and os.access(path, os.W_OK)):
        remedy = "make it writable, or write to another place"
        raise FileError("this file is read-only", where=shown(path), remedy=remedy)


def _write(path: Path, data: bytes, *, over: Path) -> None:
    if over.is_dir():
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
    with open(path, "wb") as file:
        file.write(data)
    with suppress(OSError):
        os.chmod(path, os.stat(over).st_mode & 0o7777)
