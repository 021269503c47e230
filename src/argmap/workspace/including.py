"""``@include(path)``: other files put into the text of a map, before it is read as Argdown.

A path starts from the folder of the file that holds it, and every file is put in once.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from argmap.errors import FileError
from argmap.findings import Finding, Severity
from argmap.notations.argdown.includes import OPENING, includes
from argmap.text.joined import Joined, Stretch
from argmap.text.place import Lines
from argmap.workspace.encoding import encoding_findings
from argmap.workspace.files import decoded, inside, near_file, read_bytes, shown

MOST_FILES = 1000
MOST_CHARACTERS = 50_000_000

_LEFT_OUT = "<!-- not included -->"
_LONGEST_NAME = 80


class Including:
    """Puts what is included into the text of the map file called `name`.

    `folder` is the map's own, out of which no path may lead; `named` says what places call a file.
    Afterwards `findings` tell what could not be included, and `files` are all that were looked for,
    by name.
    """

    def __init__(self, folder: Path, name: str, named: Callable[[Path], str]) -> None:
        self.findings: list[Finding] = []
        self.files: list[tuple[str, Path]] = []
        self._folder = folder
        self._name = name
        self._named = named
        self._seen = {name}
        self._texts: dict[str, str] = {}
        self._lines: dict[str, Lines] = {}
        self._characters = 0

    def whole(self, joined: Joined) -> Joined:
        """`joined` with the files that it names and, in turn, those that they name."""
        self._texts = dict(joined.texts)
        stretches: list[Stretch] = []
        open_ = [self._parts(joined.stretches, self._name)]
        while open_:
            part = next(open_[-1], None)
            if part is None:
                open_.pop()
            elif isinstance(part, Stretch):
                stretches.append(part)
            else:
                open_.append(part)
        return Joined(stretches, self._texts, joined.file)

    def _parts(self, stretches: tuple[Stretch, ...], path: str) -> Iterator[Stretch | Parts]:
        """The stretches of the file at `path`, and in place of every mark the parts of what it names."""
        for stretch in stretches:
            last = 0
            for start, end in includes(stretch.words):
                yield stretch.part(last, start)
                yield self._included(stretch.part(start, end), path)
                last = end
            yield stretch.part(last, len(stretch.words))

    def _included(self, mark: Stretch, path: str) -> Stretch | Parts:
        target = os.path.normpath(os.path.join(os.path.dirname(path), mark.words[len(OPENING) : -1]))
        if target in self._seen:
            message = f"{_shown(target)} is part of the map already, and is left out here"
            self._report("included-twice", mark, message, "include every file once, and none in itself")
        elif self._is_full():
            message = f"more is included than argmap reads: {_shown(target)} is left out"
            help_ = f"include at most {MOST_FILES} files with {MOST_CHARACTERS:,} characters"
            self._report("argdown-include", mark, message, help_)
        else:
            self._seen.add(target)
            name = self._read(target, mark)
            if name is not None:
                text = self._texts[name]
                return self._parts((Stretch(name, 0, len(text), text),), target)
        return mark._replace(words=_LEFT_OUT)

    def _is_full(self) -> bool:
        return len(self._seen) > MOST_FILES or self._characters > MOST_CHARACTERS

    def _read(self, target: str, mark: Stretch) -> str | None:
        """The name of the file at `target`, with its text taken in; None, with a finding, if it has none."""
        path = inside(self._folder, target)
        if path is None:
            message = f"{_shown(target)} leads outside of the folder of the map, and is left out"
            self._report("argdown-include", mark, message, "keep what a map includes in its folder or below")
            return None
        if os.path.exists(path) and not (os.path.isfile(path) or os.path.isdir(path)):
            message = f"{_shown(target)} cannot be included: it is a device or a pipe"
            self._report("argdown-include", mark, message, "name a file")
            return None
        name = self._named(path)
        self.files.append((name, path))
        try:
            found = decoded(read_bytes(path), shown(path))
        except FileError as error:
            message = f"{_shown(target)} cannot be included: {error.message}"
            self._report("argdown-include", mark, message, _remedy(path, error))
            return None
        self._characters += len(found.text)
        self._texts[name] = found.text
        self.findings += encoding_findings(found, name)
        return name

    def _report(self, rule: str, mark: Stretch, message: str, help_: str) -> None:
        if mark.file not in self._lines:
            self._lines[mark.file] = Lines(self._texts[mark.file], mark.file)
        place = self._lines[mark.file].place(mark.start, mark.end)
        severity = Severity.WARNING if rule == "included-twice" else Severity.ERROR
        self.findings.append(Finding(rule, severity, "map", message, help_, map=place))


Parts = Iterator["Stretch | Parts"]
"""The text of a file: stretches of it, and where it includes another the parts of that."""


def _remedy(path: Path, error: FileError) -> str:
    if os.path.isfile(path):
        return error.remedy or "look at this file"
    near = near_file(path)
    if near is not None:
        return f"did you mean `{near}`?"
    return "check the path; it starts from the folder of the file that includes, and its signs are `/`"


def _shown(target: str) -> str:
    name = " ".join(target.split())
    return f"`{name if len(name) <= _LONGEST_NAME else f'{name[:_LONGEST_NAME]}…'}`"
