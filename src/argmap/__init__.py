"""argmap: plain-text argument mapping and claim tracking.

Read a map with its essay, check it, draw it, write the essay back annotated:

    reading = argmap.read("maps/first-map")
    findings = argmap.check(reading)
    picture = argmap.render(reading, "svg", findings)

The doors open when they are first used, so that importing argmap costs next to nothing.
"""

from argmap.version import __version__

TYPE_CHECKING = False  # as typing's own, without importing typing at every start

if TYPE_CHECKING:
    from argmap.checks import Settings as Settings, check as check, explain as explain
    from argmap.errors import ArgmapError as ArgmapError
    from argmap.findings import Finding as Finding, Severity as Severity
    from argmap.graph import ArgumentMap as ArgumentMap, MapBuilder as MapBuilder
    from argmap.notations import convert as convert, write as write
    from argmap.notations.argdown.editing import edit as edit
    from argmap.reading import Reading as Reading
    from argmap.renderers import render as render, show as show, strip_annotations as strip_annotations
    from argmap.renderers.network import to_networkx as to_networkx
    from argmap.renderers.view import View as View
    from argmap.text.essay import Essay as Essay
    from argmap.workspace.adding import add as add
    from argmap.workspace.building import build as build
    from argmap.workspace.formatting import format_text as format_text
    from argmap.workspace.loading import read as read, read_text as read_text
    from argmap.workspace.starting import new as new

_DOORS = {
    "ArgmapError": "errors",
    "ArgumentMap": "graph",
    "Essay": "text.essay",
    "Finding": "findings",
    "MapBuilder": "graph",
    "Reading": "reading",
    "Settings": "checks",
    "Severity": "findings",
    "View": "renderers.view",
    "add": "workspace.adding",
    "build": "workspace.building",
    "check": "checks",
    "convert": "notations",
    "edit": "notations.argdown.editing",
    "explain": "checks",
    "format_text": "workspace.formatting",
    "new": "workspace.starting",
    "read": "workspace.loading",
    "read_text": "workspace.loading",
    "render": "renderers",
    "show": "renderers",
    "strip_annotations": "renderers",
    "to_networkx": "renderers.network",
    "write": "notations",
}

__all__ = ["__version__", *_DOORS]  # noqa: PLE0604 - the doors are names


def __dir__() -> list[str]:
    return sorted({*globals(), *_DOORS})


def __getattr__(name: str) -> object:
    from importlib import import_module

    room = _DOORS.get(name)
    if room is None:
        raise AttributeError(f"module 'argmap' has no attribute {name!r}")
    door: object = getattr(import_module(f"argmap.{room}"), name)
    globals()[name] = door
    return door
