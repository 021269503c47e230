"""Boxes as SVG: outline, header, badge, lines of text, all from the top left corner of the box."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from html import escape

from argmap.renderers.boxes import BADGE, BADGE_HEIGHT, FOLD, HEADER, Box, Part, badge_width
from argmap.renderers.lettering import printable
from argmap.renderers.themes import FLAGS

_RADIUS = 8
_INSET = 3.5


def inside(box: Box, flag: str | None) -> str:
    """What a box has in it, for a group that stands at its corner and bears its classes."""
    return "".join((*_outline(box), _header(box), *_badge(box, flag), *_parts(box)))


def number(value: float) -> str:
    """`value` with one decimal at most."""
    text = f"{value:.1f}"
    return text.removesuffix(".0") if text != "-0.0" else "0"


def written(text: str) -> str:
    """`text` for markup, in an attribute or outside."""
    return escape(printable(text)).replace("\r", "&#13;")


def is_leftward(text: str) -> bool:
    """Whether the first letter of `text` belongs to a script written from right to left."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def _outline(box: Box) -> Iterator[str]:
    w, h = number(box.width), number(box.height)
    if box.look.shape == "note":
        corner = number(box.width - FOLD)
        yield f'<path class="plate" d="M0 0H{corner}L{w} {FOLD:g}V{h}H0Z"/>'
        yield f'<path class="plate fold" d="M{corner} 0V{FOLD:g}H{w}"/>'
        return
    radius = f' rx="{_RADIUS}"' if "rounded" in box.look.style else ""
    yield f'<rect class="plate" width="{w}" height="{h}"{radius}/>'
    if box.look.borders > 1:
        size = f'width="{number(box.width - 2 * _INSET)}" height="{number(box.height - 2 * _INSET)}"'
        yield f'<rect class="plate" x="{_INSET}" y="{_INSET}" {size} rx="{_RADIUS - 2}"/>'


def _header(box: Box) -> str:
    y = box.edge - 1 + BADGE_HEIGHT / 2 + HEADER * 0.36
    place = f'x="{number(box.edge)}" y="{number(y)}"'
    return (
        f'<text class="head" {place}><tspan class="kind">{box.look.word}</tspan>{written(box.header)}</text>'
    )


def _badge(box: Box, flag: str | None) -> Iterator[str]:
    if flag is None:
        return
    look = FLAGS[flag]
    wide = badge_width(look)
    fold = FOLD if box.look.shape == "note" else 0.0
    x, y = box.width - box.edge - wide - fold, box.edge - 1
    shape = f'x="{number(x)}" y="{number(y)}" width="{number(wide)}" height="{BADGE_HEIGHT:g}" rx="4"'
    at = f'x="{number(x + wide / 2)}" y="{number(y + BADGE_HEIGHT / 2 + BADGE * 0.36)}"'
    yield f'<g class="badge badge-{flag}"><rect {shape}/><text {at}>{look.word}</text></g>'


def _parts(box: Box) -> Iterator[str]:
    for part in box.parts:
        if part.name == "source" and box.rule is not None:
            right = number(box.width - box.edge)
            yield f'<path class="rule" d="M{number(box.edge)} {number(box.rule)}H{right}"/>'
        yield _text(box, part)


def _text(box: Box, part: Part) -> str:
    leftward = is_leftward(" ".join(part.lines))
    x = number(box.width - box.edge if leftward else box.edge)
    rows = [f'<tspan x="{x}" y="{number(part.baseline)}">{written(part.lines[0])}']
    rows += [f'<tspan x="{x}" dy="{number(part.step)}">{written(line)}' for line in part.lines[1:]]
    # The space keeps words apart for whoever searches or copies the text.
    lines = " </tspan>".join(rows)
    classes = f"{part.name} rtl" if leftward else part.name
    return f'<text class="{classes}">{lines}</tspan></text>'
