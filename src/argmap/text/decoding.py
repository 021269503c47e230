"""From the bytes of a file to its text."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from argmap.errors import FileError

_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16-be"),
    (b"", "utf-8", "utf-8"),
)
"""Byte order marks, and the encoding that each stands for: with the mark, and without it."""


class Decoded(NamedTuple):
    """The text of a file, line ends as they are, and its `encoding`.

    `encoding` is Python's name for it; ``utf-8-sig`` and ``utf-16`` begin with a byte order `mark`,
    which is no part of `text`.
    """

    text: str
    encoding: str
    mark: bytes

    def encode(self, text: str) -> bytes:
        """Another `text` encoded as this one is, bytes in the same order; half a surrogate pair as ``?``."""
        codec = next(codec for mark, _, codec in _MARKED if mark == self.mark)
        return self.mark + text.encode(codec, "replace")


def decode(data: bytes) -> Decoded:
    """The text of `data`: UTF-8, or what its byte order mark says.

    Raises FileError, without the file's name, for bytes that are no such text.
    """
    mark, encoding, _ = next(marked for marked in _MARKED if data.startswith(marked[0]))
    if encoding == "utf-8" and b"\0" in data:
        position = data.index(b"\0")
        raise FileError(
            f"not a text file: there is a zero byte at byte {position}",
            remedy="name a text file (Markdown or Argdown); export a word processor's file as text first",
        )
    try:
        return Decoded(data.decode(encoding), encoding, mark)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FileError(
            f"not valid {'UTF-8' if encoding.startswith('utf-8') else encoding.upper()}"
            f" at byte {error.start}, line {line}",
            remedy="save the file as UTF-8",
        ) from None
