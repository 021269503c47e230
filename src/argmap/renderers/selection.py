"""The selection: what of a map a view shows."""

from __future__ import annotations

from argmap.reading import Reading
from argmap.renderers.sketch import Sketch, sketch
from argmap.renderers.view import View


def shown(reading: Reading, view: View) -> Sketch:
    """What of a reading `view` shows."""
    return sketch(reading.map)
