"""Drawing: the pictures of a map as files, in the formats that are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from argmap.errors import UsageError
from argmap.findings import Finding
from argmap.reading import Reading
from argmap.renderers import renderer_named
from argmap.renderers.engine import Engine, find_engine
from argmap.renderers.svg import Form, not_in_png, pictures
from argmap.renderers.view import View
from argmap.renderers.view_settings import view_of
from argmap.workspace.argdown_config import argdown_config

PICTURES: tuple[Form, ...] = ("svg", "png", "pdf")
ENDINGS = {name: name for name in (*PICTURES, "dot", "graphml")} | {"mermaid": "mmd"}
"""The ending of the file in each format."""


class Drawn(NamedTuple):
    """The files of a picture by name, the first sheet first, and what is to be said of them."""

    files: dict[str, bytes]
    notices: tuple[str, ...] = ()


def drawn(
    reading: Reading,
    findings: Sequence[Finding],
    view: View,
    form: str,
    *,
    engine: str | None = None,
    timeout: float = 30.0,
) -> Drawn:
    """The picture of a reading in a format: a file, or several for the sheets of SVG, PNG and PDF.

    Raises:
        UsageError: there is no such format, or the view shows nothing.
        EngineError: `engine` does not run, or none can draw a PNG or PDF.
    """
    if form not in ENDINGS:
        raise UsageError(f"no picture has the format {form!r}", remedy=f"choose one of: {', '.join(ENDINGS)}")
    ending = ENDINGS[form]
    picture = next((known for known in PICTURES if known == form), None)
    if picture is None:
        text = renderer_named(form).render(reading, findings, view)
        assert isinstance(text, str), "DOT, Mermaid and GraphML are text"
        return Drawn({f"map.{ending}": text.encode("utf-8", "replace")})
    chosen = find_engine(engine) if engine else None
    made = pictures(reading, findings, view, picture, engine=chosen, timeout=timeout)
    notices = list(made.notices)
    if form == "png":
        notices += _boxed_letters(reading, chosen or find_engine())
    return Drawn({f"{sheet.name}.{ending}": sheet.content for sheet in made.sheets}, tuple(notices))


def view_for(
    reading: Reading, folder: Path, given: dict[str, Any] | None = None, config: Path | None = None
) -> View:
    """The view of a map: what is `given`, else what its front matter says, else `argdown.config.json`.

    Raises:
        UsageError: something given, or a setting of the map, is nothing that can be shown.
        SettingsError: the settings cannot be read.
    """
    return view_of(reading, argdown_config(folder, config).settings, given or {})


def _boxed_letters(reading: Reading, engine: Engine) -> Iterable[str]:
    letters = not_in_png(reading) if engine.reproducible else ""
    return (
        [f"the bundled engine has no letters for {letters[:20]} in a PNG; an SVG shows them"]
        if letters
        else []
    )
