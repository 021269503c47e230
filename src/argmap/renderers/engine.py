"""The layout engine: a Graphviz program that turns DOT text into a picture.

The bundled engine (graphviz-pure) comes first, because it draws the same picture on every machine;
a system's `dot` comes after it, because its pictures hang on its version and fonts.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import signal
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Literal

from attrs import frozen

from argmap.errors import EngineError, NoEngineError

Format = Literal["svg", "png", "pdf", "json0"]

CHOICE = "ARGMAP_DOT"
"""The environment variable that names the engine to use."""

_BUNDLED = "graphviz-pure"
_IN_PROCESS = "pygraphviz"
_PROBE_SECONDS = 10.0
_VERSION = re.compile(r"version\s+([\d.]+)")
_LEVEL = re.compile(r"Graphviz\s+([\d.]+)\)")
_STARTS: dict[Format, tuple[bytes, ...]] = {
    "svg": (b"<?xml", b"<svg"),
    "png": (b"\x89PNG\r\n\x1a\n",),
    "pdf": (b"%PDF",),
    "json0": (b"{",),
}
_ENDS: dict[Format, bytes] = {"svg": b"</svg>", "png": b"IEND\xaeB\x60\x82", "pdf": b"%%EOF", "json0": b"}"}
_INSTALL = f"install {_BUNDLED} with pip, or Graphviz, or name an engine with --dot or {CHOICE}"


@frozen
class Engine:
    """A program that draws DOT text.

    `name` is what it calls itself, `version` its own version and `level` the version of Graphviz
    whose behaviour it has.
    """

    name: str
    path: str
    version: str
    level: str

    @property
    def reproducible(self) -> bool:
        """Whether it draws the same bytes on every machine."""
        return self.name == _BUNDLED


def find_engine(choice: str | None = None) -> Engine:
    """The engine to draw with: `choice`, else the environment's, else the bundled one, else `dot`.

    A chosen engine that does not run is an EngineError, and nothing else is tried in its place; having
    none is a NoEngineError.
    """
    wanted = choice or os.environ.get(CHOICE)
    if wanted:
        return _chosen(wanted)
    for path in _candidates():
        engine = _probed(path)
        if engine is not None:
            return engine
    raise NoEngineError("no layout engine was found", remedy=_INSTALL)


def pdf_engine(engine: Engine) -> tuple[Engine, str | None]:
    """An engine that writes PDF: `engine` itself if it does, else the next one at hand, with a notice.

    Raises:
        EngineError: none at hand writes PDF.
    """
    if not engine.reproducible:
        return engine, None
    for path in filter(None, (shutil.which("dot"),)):
        other = _probed(path)
        if other is not None and not other.reproducible:
            return other, f"{engine.name} writes no PDF; {other.name} {other.version} was used"
    if importlib.util.find_spec("pygraphviz") is not None:
        return Engine(_IN_PROCESS, "", "", ""), f"{engine.name} writes no PDF; {_IN_PROCESS} was used"
    raise EngineError(
        f"{engine.name} writes no PDF, and there is no other engine",
        remedy="install Graphviz, or pygraphviz (`pip install argmap[pdf]`); or print the page to PDF",
    )


def draw(
    source: str,
    form: Format,
    *,
    engine: Engine | None = None,
    timeout: float = 30.0,
    dpi: int | None = None,
) -> bytes:
    """The picture of the DOT text `source`, as the engine writes it.

    `dpi` is the resolution of a PNG. Takes at most `timeout` seconds; anything but a whole picture
    is an EngineError.
    """
    engine = engine or find_engine()
    if engine.name == _IN_PROCESS:
        return _drawn_in_process(source, form)
    command = [engine.path, "-q", f"-T{form}", *([f"-Gdpi={dpi}"] if dpi else [])]
    status, picture, complaint = _run(command, source.encode("utf-8", "replace"), timeout)
    if status == 0 and picture.lstrip().startswith(_STARTS[form]) and picture.rstrip().endswith(_ENDS[form]):
        return picture
    said = complaint.strip() or f"it ended with status {status} and wrote no {form.upper()}"
    raise EngineError(
        f"the engine could not draw this map: {said[:600]}",
        where=engine.path,
        remedy="write the map as DOT text to see what the engine was given",
    )


def _drawn_in_process(source: str, form: Format) -> bytes:
    """The picture as pygraphviz draws it."""
    from pygraphviz import AGraph

    picture: bytes = AGraph(string=source).draw(format=form, prog="dot")
    return picture


def _chosen(wanted: str) -> Engine:
    path = shutil.which(wanted)
    engine = _probed(path) if path else None
    if engine is None:
        raise EngineError(
            "the chosen layout engine does not run" if path else "there is no such program",
            where=wanted,
            remedy=f"give --dot or {CHOICE} the path of a Graphviz `dot` or of {_BUNDLED}",
        )
    return engine


def _candidates() -> Iterator[str]:
    for folder in dict.fromkeys((sysconfig.get_path("scripts"), str(Path(sys.executable).parent))):
        found = shutil.which(_BUNDLED, path=folder)
        if found:
            yield found
    for name in (_BUNDLED, "dot"):
        found = shutil.which(name)
        if found:
            yield found


def _probed(path: str) -> Engine | None:
    try:
        return _probe(path, Path(path).stat().st_mtime_ns)
    except OSError:
        return None


@lru_cache(maxsize=16)
def _probe(path: str, _modified: int) -> Engine | None:
    """The engine at `path`, or None when it does not tell its version; asked once for each build of it."""
    try:
        status, output, complaint = _run([path, "-V"], b"", _PROBE_SECONDS)
    except EngineError:
        return None
    told = output.decode("utf-8", "replace") + complaint
    version = _VERSION.search(told)
    if status != 0 or version is None:
        return None
    level = _LEVEL.search(told)
    name = told.strip().partition(" ")[0]
    return Engine(name, path, version[1], (level or version)[1])


def _run(command: list[str], source: bytes, timeout: float) -> tuple[int, bytes, str]:
    """Exit status, output and complaints of `command`; an EngineError when it does not start or end."""
    pipe = subprocess.PIPE
    try:
        # A session of its own, so that whatever the program starts can be ended with it.
        child = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, start_new_session=True)
    except OSError as error:
        raise EngineError(f"the layout engine does not start: {error.strerror}", where=command[0]) from error
    with child:
        try:
            output, complaint = child.communicate(source, timeout)
        except subprocess.TimeoutExpired as error:
            _end(child)
            raise EngineError(
                f"the engine did not finish within {timeout:g} seconds",
                where=command[0],
                remedy="draw a part of the map, or allow more time with --timeout",
            ) from error
        except BaseException:
            _end(child)
            raise
    return child.returncode, output, complaint.decode("utf-8", "replace")


def _end(child: subprocess.Popen[bytes]) -> None:
    """End `child` and all that it started."""
    if sys.platform == "win32":
        child.kill()
        return
    with suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)
