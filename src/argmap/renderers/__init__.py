"""The renderers: what a reading looks like as diagram, annotated essay, tree or data."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module

from attrs import frozen

from argmap.errors import UsageError
from argmap.findings import Finding
from argmap.reading import Reading

_Door = Callable[[Reading, Iterable[Finding]], str | bytes]


@frozen
class Renderer:
    """One way to show a reading: `room` is the module whose function `door` takes a reading and findings.

    The room is imported when it is used.
    """

    format: str
    room: str
    door: str

    def render(self, reading: Reading, findings: Iterable[Finding]) -> str | bytes:
        """The reading in this format: text, or the bytes of a picture."""
        door: Callable[[Reading, Iterable[Finding]], str | bytes] = getattr(
            import_module(self.room), self.door
        )
        return door(reading, findings)


RENDERERS = (
    Renderer("dot", "argmap.renderers.dot", "dot"),
    Renderer("svg", "argmap.renderers.svg", "svg"),
    Renderer("png", "argmap.renderers.svg", "png"),
    Renderer("markdown", "argmap.renderers.markdown", "markdown"),
    Renderer("text", "argmap.renderers.text", "tree"),
    Renderer("json", "argmap.renderers.json", "map_json"),
)


def render(
    reading: Reading,
    format: str,  # noqa: A002 - the field's word
    findings: Iterable[Finding] | None = None,
) -> str | bytes:
    """The reading as ``dot``, ``svg``, ``markdown`` (the annotated essay), ``text`` (an indented tree) or
    ``json`` text, or as the bytes of a ``png``.

    `findings` (those of :func:`argmap.check`) bring badges, notices and flags.

    Raises:
        UsageError: there is no such format.
        EngineError: no layout engine could draw the picture.
    """
    for renderer in RENDERERS:
        if renderer.format == format:
            return renderer.render(reading, tuple(findings or ()))
    known = ", ".join(renderer.format for renderer in RENDERERS)
    raise UsageError(f"no format is called {format!r}", remedy=f"choose one of: {known}")


def show(reading: Reading, findings: Iterable[Finding] | None = None) -> str:
    """The argument as an indented tree: kinds, signs, flags."""
    return str(render(reading, "text", findings))


def strip_annotations(text: str) -> str:
    """The essay as it was before it was annotated; text without annotations comes back unchanged."""
    from argmap.renderers.markdown import strip_annotations

    return strip_annotations(text)
