"""Lines and junctions as SVG, and the heads of lines as markers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from argmap.renderers.drawing.box_markup import number, written
from argmap.renderers.drawing.style import marker_id
from argmap.renderers.layout import Point
from argmap.renderers.sketch import Hub, Line
from argmap.renderers.themes import RELATIONS

# Shapes with their tip at 0,0 and the line coming from the left; what lies under a line's end.
_HEADS = {
    "normal": '<path class="{ink}" stroke-width="0" d="M0 0L-9 -4V4Z"/>',
    "tee": '<path class="{ink}" stroke-width="2.6" d="M-1.3 -6.5V6.5"/>',
    "odiamond": '<path class="{ink}" stroke-width="1.4" d="M-.7 0L-6.5 -4.4L-12.3 0L-6.5 4.4Z"/>',
}


def markers(relations: Iterable[str], theme: str) -> Iterator[str]:
    """The heads of lines of the given relations, for the definitions of a picture."""
    for relation in relations:
        look = RELATIONS[relation]
        if look.head != "none":
            shape = _HEADS[look.head].format(ink=f"mark-{relation}")
            box = 'markerUnits="userSpaceOnUse" markerWidth="30" markerHeight="30" overflow="visible"'
            named = f'id="{marker_id(relation, theme)}" orient="auto-start-reverse"'
            yield f"<marker {named} {box}>{shape}</marker>"


def line_markup(line: Line, points: Sequence[Point], caption: str) -> str:
    """A line; `caption` is its hover text, if it has one."""
    classes = f"line rel-{line.relation} ends-{line.arrow}"
    path = f'<path id="{written(line.id)}" class="{classes}" d="{_path(points)}"'
    return f"{path}><title>{written(caption)}</title></path>" if caption else f"{path}/>"


def hub_markup(hub: Hub, identifier: str, at: Point, caption: str) -> str:
    """A junction, with a plus when its premises hold only together."""
    title = f"<title>{written(caption)}</title>" if caption else ""
    place = f'transform="translate({number(at[0])},{number(at[1])})"'
    group = f'<g id="{written(identifier)}" class="hub rel-{hub.relation}" {place}>{title}'
    sign = '<circle r="7.2"/><text y="3.5">+</text>' if hub.linked else '<circle r="4.3"/>'
    return f"{group}{sign}</g>"


def _path(points: Sequence[Point]) -> str:
    pairs = [f"{number(x)} {number(y)}" for x, y in points]
    return f"M{pairs[0]}C{' '.join(pairs[1:])}"
