"""Files read and written whole: decoded on the way in, put in place by a rename on the way out."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from argmap.errors import FileError


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
    except OSError as error:
        message = f"this file cannot be read: {error.strerror or error}"
    raise FileError(message, where=shown(path), remedy="check the path")


def text_of(path: Path) -> str:
    """The text of a file, its line ends as they are, a byte order mark taken off.

    Raises:
        FileError: it is not there, cannot be read, or is not text.
    """
    return decoded(read_bytes(path), shown(path))


def decoded(data: bytes, name: str) -> str:
    """The text of `data`; `name` is what messages call it.

    Raises:
        FileError: it is not text.
    """
    from argmap.text.decoding import decode

    try:
        return decode(data).text
    except FileError as error:
        raise FileError(error.message, where=name, remedy=error.remedy) from None


def inside(folder: Path, name: str) -> Path | None:
    """The file that a map in `folder` calls `name`; None when it leads outside of the folder."""
    try:
        path = (folder / name).resolve()
        return path if path.is_relative_to(folder.resolve()) else None
    except (OSError, ValueError, RuntimeError):
        return None


def write_files(folder: Path, contents: Mapping[str, bytes]) -> list[Path]:
    """Write files into `folder`, each whole or not at all; nothing else there is touched.

    Raises:
        FileError: the folder or a file cannot be written.
    """
    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in contents.items():
            written.append(_write(folder / name, data))
    except OSError as error:
        where = error.filename if isinstance(error.filename, str) else str(folder)
        message = f"cannot be written: {error.strerror or error}"
        raise FileError(message, where=where, remedy="choose another folder with -o") from None
    return written


def _write(path: Path, data: bytes) -> Path:
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with open(temporary, "wb") as file:
            file.write(data)
        os.replace(temporary, path)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(temporary)
    return path
