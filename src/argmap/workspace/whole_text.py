"""The text of a map: that of its file, and of all files that it includes."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from argmap.errors import FileError
from argmap.findings import Finding
from argmap.notations import NOTATIONS, Notation, notation_named, notation_of
from argmap.notations.argdown.includes import OPENING
from argmap.reading import Reading
from argmap.workspace.encoding import encoding_findings
from argmap.workspace.files import decoded, read_bytes, shown

if TYPE_CHECKING:
    from argmap.text.joined import Joined


class WholeText(NamedTuple):
    """The whole `text` of a map in a `notation`; `name` is what places call its file.

    `joined` tells where the text stands when it is put together, from several files or from blocks
    of one. `findings` are about the files; `files` are all that were read or looked for, by name.
    """

    notation: Notation
    text: str
    name: str
    joined: Joined | None
    findings: tuple[Finding, ...]
    files: tuple[tuple[str, Path], ...]

    def reading(self) -> Reading:
        """The reading of the map, without its essay; what is wrong with the files is a finding."""
        reading = self.notation.read(self.text, self.name, self.joined)
        return reading.with_findings(self.findings) if self.findings else reading


def whole_text(file: Path, notation: Notation | None = None, *, from_map: bool = False) -> WholeText:
    """The text of the map in `file`, in the notation that its name says if none is given.

    Its places name files as seen from the current folder, or `from_map`: as the map itself does.

    Raises:
        FileError: the file cannot be read, or is no map.
    """
    kind = notation or notation_of(file.name)
    if kind is None:
        suffixes = ", ".join(suffix for n in NOTATIONS for suffix in n.suffixes)
        remedy = f"a map file ends in one of {suffixes}"
        raise FileError("this is no map file", where=shown(file), remedy=remedy)
    found = decoded(read_bytes(file), shown(file))

    def named(path: Path) -> str:
        return Path(os.path.relpath(path, file.parent)).as_posix() if from_map else shown(path)

    name = named(file)
    said = encoding_findings(found, name) if kind.name == "argdown" else []
    whole = _whole(found.text, kind, name, file.parent, file.name, named)
    return whole._replace(findings=(*said, *whole.findings), files=((name, file), *whole.files))


def streamed_text(text: str, notation: str, name: str = "-") -> WholeText:
    """The same for a `text` that is no file; what it includes is looked up from the current folder.

    Raises:
        UsageError: there is no such notation.
        FileError: the text holds no map.
    """
    return _whole(text, notation_named(notation), name, Path(), "", shown)


def _whole(
    text: str, kind: Notation, name: str, folder: Path, file: str, named: Callable[[Path], str]
) -> WholeText:
    if kind.carries is not None:
        joined = kind.unpacked(text, name)
        kind = notation_named(kind.carries)
        if not joined.text:
            remedy = f"in Markdown a map stands in blocks that begin with ```{kind.name}"
            raise FileError("this is no map file", where=name, remedy=remedy)
    elif kind.name != "argdown" or OPENING not in text:
        return WholeText(kind, text, name, None, (), ())
    else:
        from argmap.text.joined import Joined, Stretch

        joined = Joined([Stretch(name, 0, len(text), text)], {name: text}, name)
    from argmap.workspace.including import Including

    including = Including(folder, file, named)
    joined = including.whole(joined)
    return WholeText(kind, joined.text, name, joined, tuple(including.findings), tuple(including.files))
