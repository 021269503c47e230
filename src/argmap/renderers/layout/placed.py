"""Where the parts of a picture stand, in points from its top left corner."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from argmap.renderers.sketch import Boxed

Point = tuple[float, float]


class Placed(NamedTuple):
    """A layout.

    `boxes` are the top left corners of boxes, `hubs` the centres of junctions, `frames` by key the corner,
    width and height of what encloses boxes. `lines` by id are Bézier curves: a point, and three more
    for every piece, of which a straight one has its ends doubled.
    """

    width: float
    height: float
    boxes: Mapping[Boxed, Point]
    hubs: Mapping[Boxed, Point]
    frames: Mapping[str, tuple[float, float, float, float]]
    lines: Mapping[str, tuple[Point, ...]]
