"""The cache of check reports: what was found for a map, kept as long as nothing it rests on changes.

An entry names every file that decided it (the map, its essays) with the digest of its content, and
is used only when all of them, the settings and argmap itself are the same. Entries are JSON; one that
cannot be read, or that was tampered with, is as good as none. They lie in the folder `ARGMAP_CACHE`
names, else in the user's cache folder; an empty `ARGMAP_CACHE` switches the cache off.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from argmap.errors import FileError
from argmap.findings import Finding, Passage, Report, Severity
from argmap.text.place import Place, Span
from argmap.version import __version__
from argmap.workspace.files import decoded, read_bytes, write_files

FORMAT = 2


class Cache:
    """Check reports by map file and settings."""

    def __init__(self) -> None:
        self.folder = _folder()

    def get(self, file: Path, settings: Mapping[str, Any]) -> tuple[Report, dict[str, bytes]] | None:
        """The report for `file` if nothing has changed, with the content of the files it is about."""
        if self.folder is None:
            return None
        try:
            text = self._entry(file, settings).read_text(encoding="utf-8")
            head, _, body = text.partition("\n")
            if head != digest(body.encode()):
                return None
            entry = json.loads(body)
            if entry["made"] != _made(settings) or entry["files"][0][1] != os.path.realpath(file):
                return None
            contents = {name: _content(Path(path)) for name, path, _ in entry["files"]}
            if any(_digest_of(contents[name]) != known for name, _, known in entry["files"]):
                return None
            report = decode_report(entry["report"])
        except (OSError, ValueError, LookupError, TypeError, AttributeError):
            return None
        return report, {name: data for name, data in contents.items() if data is not None}

    def put(
        self,
        file: Path,
        settings: Mapping[str, Any],
        report: Report,
        files: Iterable[tuple[str, Path]],
        texts: Mapping[str, str],
    ) -> None:
        """Keep a report; `files` are all that decided it, with the names that its places use.

        It is not kept when a file has other words by now than the `texts` that were checked.
        """
        if self.folder is None:
            return
        try:
            rows = []
            for name, path in files:
                data = _content(path)
                if _text_of(data, name) != texts.get(name):
                    return
                rows.append((name, os.path.realpath(path), _digest_of(data)))
            value = {"made": _made(settings), "files": rows, "report": encode_report(report)}
            body = json.dumps(value, ensure_ascii=False)
            entry = self._entry(file, settings)
            write_files(entry.parent, {entry.name: f"{digest(body.encode())}\n{body}".encode()})
        except (FileError, ValueError):  # a ValueError: a name or a text that no file can hold
            self.folder = None

    def _entry(self, file: Path, settings: Mapping[str, Any]) -> Path:
        assert self.folder is not None, "a cache that is off is not asked for entries"
        # The current folder is part of it, because the names in a report are relative to that.
        key = json.dumps([str(file), os.getcwd(), settings["options"], settings["essay"]])
        return self.folder / f"{digest(key.encode())}.json"


def _made(settings: Mapping[str, Any]) -> str:
    """What made an entry: the program and the settings; another of either makes another report."""
    python = sys.version_info[:3]
    return json.dumps([FORMAT, __version__, python, _code_stamp(), dict(settings)], sort_keys=True)


def _folder() -> Path | None:
    chosen = os.environ.get("ARGMAP_CACHE")
    if chosen is not None:
        return Path(chosen) / "check" if chosen else None
    home = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return Path(home) / "argmap" / "check" if os.path.isabs(home) else None


def digest(data: bytes) -> str:
    """A digest of `data` that two contents never share by chance."""
    try:
        from _blake2 import blake2b  # hashlib has it too, and loads OpenSSL with it at every start
    except ImportError:
        from hashlib import blake2b

    return blake2b(data, digest_size=20).hexdigest()


def _content(path: Path) -> bytes | None:
    try:
        return read_bytes(path)
    except FileError:
        return None


def _text_of(data: bytes | None, name: str) -> str | None:
    try:
        return None if data is None else decoded(data, name).text
    except FileError:
        return None


def _digest_of(data: bytes | None) -> str | None:
    return None if data is None else digest(data)


def _code_stamp() -> int:
    """The newest change of argmap and of the readers of Markdown installed beside it.

    So a changed rule, or another Markdown, is never hidden by an old report.
    """
    own = os.path.dirname(os.path.dirname(__file__))
    newest = max(_changed(os.path.join(os.path.dirname(own), name)) for name in _MARKDOWN)
    pending = [own]
    while pending:
        with os.scandir(pending.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    if entry.name != "__pycache__":
                        pending.append(entry.path)
                else:
                    newest = max(newest, entry.stat().st_mtime_ns)
    return newest


_MARKDOWN = ("markdown_it", "mdit_py_plugins")


def _changed(path: str) -> int:
    try:
        return os.stat(path).st_mtime_ns
    except OSError:
        return 0


def encode_report(report: Report) -> dict[str, Any]:
    """A report as plain data."""
    return {
        "file": report.file,
        "findings": [_encode_finding(f) for f in report.findings],
        "statements": report.statements,
        "quotes": report.quotes,
        "located": report.located,
        "summaries": dict(report.summaries),
        "weights": dict(report.weights),
    }


def decode_report(data: Mapping[str, Any]) -> Report:
    """The report that :func:`encode_report` made plain.

    Raises:
        KeyError, TypeError, ValueError: it is no such data.
    """
    return Report(**{**data, "findings": tuple(_decode_finding(row) for row in data["findings"])})


def _encode_finding(f: Finding) -> list[Any]:
    place = None if f.map is None else _encode_place(f.map)
    words = None
    if f.essay is not None:
        words = [*_encode_place(f.essay.place), f.essay.span.start, f.essay.span.end]
    return [f.rule, f.severity.value, f.about, f.message, f.help, f.id, f.title, place, words, f.thing]


def _encode_place(place: Place) -> list[Any]:
    return [place.file, place.line, place.column, place.offset, place.end]


def _decode_finding(row: list[Any]) -> Finding:
    rule, severity, about, message, help_, identifier, title, place, words, thing = row
    return Finding(
        rule,
        Severity(severity),
        about,
        message,
        help_,
        identifier,
        title,
        None if place is None else Place(*place),
        None if words is None else Passage(Place(*words[:5]), Span(*words[5:])),
        thing,
    )
