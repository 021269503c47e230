"""The layout: where everything of a diagram stands."""

from __future__ import annotations

from argmap.renderers.layout.engine_drawn import engine_drawn
from argmap.renderers.layout.placed import Placed, Point
from argmap.renderers.layout.tidy import tidy

__all__ = ["Placed", "Point", "engine_drawn", "tidy"]
