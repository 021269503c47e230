"""The style and the script of the page: files beside this one, joined into the page as they are.

The scripts are modules that run as they stand from their folder. In the page they are one, in the
order of :data:`SCRIPTS`, without the lines that only connect them.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

STYLES = ("colors.css", "page.css", "map.css", "print.css")
SCRIPTS = (
    "model.js",
    "layout.js",
    "camera.js",
    "drawing.js",
    "card.js",
    "essay.js",
    "panel.js",
    "search.js",
    "keys.js",
    "theme.js",
    "splitter.js",
    "printing.js",
    "page.js",
)
_IMPORT = re.compile(r'^import \{[^}]*\} from "\./[a-z]+\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?function |const |class )", re.MULTILINE)


@cache
def style() -> str:
    """The style sheets of the page, without those of the map's drawing."""
    return "\n".join(_text(name) for name in STYLES)


@cache
def script() -> str:
    """The scripts of the page as one module."""
    return "\n".join(joined(_text(name)) for name in SCRIPTS)


def joined(module: str) -> str:
    """A module as it stands among others in one file: it imports and exports nothing."""
    return _EXPORT.sub("", _IMPORT.sub("", module))


def _text(name: str) -> str:
    return (files("argmap.renderers.html") / "assets" / name).read_text("utf-8")
