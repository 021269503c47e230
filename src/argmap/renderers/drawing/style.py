"""The style sheets of drawings: every look of the grammar as CSS.

A stand-alone picture has the colours of one theme in it; a page has variables, named by the light
colour, which turn dark together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from argmap.renderers.boxes import BADGE, HEADER, SOURCE, STUB, TITLE
from argmap.renderers.diagram import Tint
from argmap.renderers.themes import DARK_TWINS, FLAGS, FRAMES, INK, KINDS, PAPER, RELATIONS, Theme

FONTS = "Helvetica, Arial, 'Liberation Sans', Arimo, sans-serif"
_DASHES = {"solid": "", "dashed": "stroke-dasharray:6 3.5", "dotted": "stroke-dasharray:1.2 3.6"}
_DASHED_BOX = "stroke-dasharray:5 3"
_DOTTED_BOX = "stroke-dasharray:1.5 3"


def style(theme: Theme, tints: Iterable[Tint] = ()) -> str:
    """The style sheet of a stand-alone picture; its rules reach nothing else."""
    scope = f".argmap-{theme.name}"
    own = "".join(f"{scope} {rule}\n" for rule in _tints(tints))
    return _written(scope, theme.color, theme.name) + own


def page_style() -> str:
    """The style sheet of the map in a page, in variables."""
    return _written(".argmap", lambda color: f"var({variable(color)})", "page")


def page_colors() -> str:
    """The variables of a page in both themes: as the reader's system has it, or as a button says."""
    light = "".join(f"{variable(color)}:{color};" for color in DARK_TWINS)
    dark = "".join(f"{variable(color)}:{twin};" for color, twin in DARK_TWINS.items())
    return (
        f":root{{color-scheme:light;{light}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root:not([data-theme=light])"
        f"{{color-scheme:dark;{dark}}}}}\n"
        f"@media screen{{:root[data-theme=dark]{{color-scheme:dark;{dark}}}}}\n"
    )


def variable(color: str) -> str:
    """The name of the variable for a light colour."""
    return f"--c{color.removeprefix('#')}"


def marker_id(relation: str, theme: str) -> str:
    """The id of the arrow head of a relation."""
    return f"argmap-{theme}-{relation}"


def _written(scope: str, color: Callable[[str], str], theme: str) -> str:
    rules = [*_boxes(color), *_flags(color), *_lines(color, theme), *_frames(color), *_legend(color)]
    return "".join(f"{scope} {rule}\n" for rule in rules)


def _boxes(color: Callable[[str], str]) -> Iterator[str]:
    yield f"text{{font-family:{FONTS};white-space:pre}}"
    yield f".head{{font-size:{HEADER:g}px}}"
    yield ".head .kind{font-weight:bold}"
    yield f".title{{font-size:{TITLE:g}px;font-weight:bold}}"
    yield f".source{{font-size:{SOURCE:g}px;font-style:italic}}"
    yield f".stub{{font-size:{STUB:g}px;font-weight:bold}}"
    yield ".rtl{direction:rtl}"
    yield f".badge text{{font-size:{BADGE:g}px;font-weight:bold;text-anchor:middle;fill:{color(PAPER)}}}"
    for kind, look in KINDS.items():
        box = f".box-{kind}"
        dots = f";{_DOTTED_BOX}" if "dotted" in look.style else ""
        line = f"stroke:{color(look.border)};stroke-width:{look.pen:g}{dots}"
        yield f"{box} .plate{{fill:{color(look.fill)};{line}}}"
        yield f"{box} .body{{font-size:{look.size:g}px;fill:{color(look.ink)}}}"
        yield f"{box} :is(.head,.title,.source,.stub){{fill:{color(look.header)}}}"
        yield f"{box} .rule{{stroke:{color(look.rule)}}}"


def _tints(tints: Iterable[Tint]) -> Iterator[str]:
    for number, tint in enumerate(tints, 1):
        yield f".tint-{number} .plate{{fill:{tint.fill}}}"
        yield f".tint-{number} :is(.head,.title,.body,.source,.stub){{fill:{tint.ink}}}"
        yield f".tint-{number} .rule{{stroke:{tint.ink}}}"


def _flags(color: Callable[[str], str]) -> Iterator[str]:
    for name, look in FLAGS.items():
        yield f".badge-{name} rect{{fill:{color(look.fill)}}}"
        if look.dashed:
            yield f".is-{name} .plate{{stroke:{color(look.fill)};{_DASHED_BOX};stroke-width:1.6}}"


def _lines(color: Callable[[str], str], theme: str) -> Iterator[str]:
    yield ".line{fill:none}"
    yield ".hub text{font-size:10px;font-weight:bold;text-anchor:middle}"
    yield f".hub text{{fill:{color(PAPER)}}}"
    for relation, look in RELATIONS.items():
        ink = color(look.color)
        dashes = _DASHES[look.style]
        yield f".line.rel-{relation}{{stroke:{ink};stroke-width:{look.pen:g};{dashes}}}"
        yield f".hub.rel-{relation} circle{{fill:{ink}}}"
        yield f".mark-{relation}{{stroke:{ink};fill:{color(PAPER) if look.head == 'odiamond' else ink}}}"
        if look.head != "none":
            url = f"url(#{marker_id(relation, theme)})"
            yield f".ends-head.rel-{relation}{{marker-end:{url}}}"
            yield f".ends-both.rel-{relation}{{marker-start:{url};marker-end:{url}}}"


def _frames(color: Callable[[str], str]) -> Iterator[str]:
    for kind, look in FRAMES.items():
        yield f".frame-{kind} rect{{fill:{color(look.fill)};stroke:{color(look.border)}}}"
        yield f".title-{kind} rect{{fill:{color(look.fill)}}}"
        yield f".title-{kind} text{{font-size:{look.size:g}px;font-weight:bold;fill:{color(look.ink)}}}"


def _legend(color: Callable[[str], str]) -> Iterator[str]:
    yield f".paper{{fill:{color(PAPER)}}}"
    yield f".map-title{{font-size:17px;font-weight:bold;fill:{color(INK)}}}"
    yield ".sample .body.body{font-size:9px}"
    for relation, look in RELATIONS.items():
        yield f".word-{relation}{{font-size:9px;font-weight:bold;fill:{color(look.color)}}}"
