"""The renderers: what a reading looks like as diagram, annotated essay, tree or data."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module

from attrs import frozen

from argmap.errors import UsageError
from argmap.findings import Finding
from argmap.reading import Reading
from argmap.renderers.view import View

_Door = Callable[..., str | bytes]


@frozen
class Renderer:
    """One way to show a reading: `room` is the module whose function `door` takes a reading and findings.

    The door of a picture takes a view as well: `pictures`. The room is imported when it is used.
    """

    format: str
    room: str
    door: str
    pictures: bool = False

    def render(self, reading: Reading, findings: Iterable[Finding], view: View | None = None) -> str | bytes:
        """The reading in this format: text, or the bytes of a picture.

        Raises:
            UsageError: a view is given for what is no picture.
        """
        door: _Door = getattr(import_module(self.room), self.door)
        if self.pictures:
            return door(reading, findings, view)
        if view is not None:
            known = ", ".join(renderer.format for renderer in RENDERERS if renderer.pictures)
            raise UsageError(
                f"a view is of a picture, and {self.format} is none", remedy=f"pictures are {known}"
            )
        return door(reading, findings)


RENDERERS = (
    Renderer("svg", "argmap.renderers.svg", "svg", pictures=True),
    Renderer("png", "argmap.renderers.svg", "png", pictures=True),
    Renderer("pdf", "argmap.renderers.svg", "pdf", pictures=True),
    Renderer("dot", "argmap.renderers.dot", "dot", pictures=True),
    Renderer("mermaid", "argmap.renderers.mermaid", "mermaid", pictures=True),
    Renderer("graphml", "argmap.renderers.graphml", "graphml", pictures=True),
    Renderer("html", "argmap.renderers.html", "html"),
    Renderer("markdown", "argmap.renderers.markdown", "markdown"),
    Renderer("text", "argmap.renderers.text", "tree"),
    Renderer("json", "argmap.renderers.json", "map_json"),
)


def renderer_named(name: str) -> Renderer:
    """The renderer of a format.

    Raises:
        UsageError: there is no such format.
    """
    for renderer in RENDERERS:
        if renderer.format == name:
            return renderer
    known = ", ".join(renderer.format for renderer in RENDERERS)
    raise UsageError(f"no format is called {name!r}", remedy=f"choose one of: {known}")


def render(
    reading: Reading,
    format: str,  # noqa: A002 - the field's word
    findings: Iterable[Finding] | None = None,
    view: View | None = None,
) -> str | bytes:
    """The reading as a picture, a page, text or data.

    Pictures are ``svg``, ``dot``, ``mermaid`` and ``graphml`` text, ``png`` and ``pdf`` bytes. The page is
    ``html``, the annotated essay ``markdown``, an indented tree ``text``, data ``json``.

    `findings` (those of :func:`argmap.check`) bring badges, notices and flags. `view` says what of the map
    a picture shows, and how; of a picture in several sheets the first one comes back.

    Raises:
        UsageError: there is no such format, or a view is given for what is no picture.
        EngineError: no layout engine could draw the picture.
    """
    return renderer_named(format).render(reading, tuple(findings or ()), view)


def show(reading: Reading, findings: Iterable[Finding] | None = None) -> str:
    """The argument as an indented tree: kinds, signs, flags."""
    return str(render(reading, "text", findings))


def strip_annotations(text: str) -> str:
    """The essay as it was before it was annotated; text without annotations comes back unchanged."""
    from argmap.renderers.markdown import strip_annotations

    return strip_annotations(text)
