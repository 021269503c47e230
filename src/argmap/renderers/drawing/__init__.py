"""The drawing: a diagram, laid out, as SVG markup made from argmap's own metrics."""

from __future__ import annotations

from argmap.renderers.drawing.sheet import Links, Words, map_markup, markup
from argmap.renderers.drawing.style import page_colors, page_style, style

__all__ = ["Links", "Words", "map_markup", "markup", "page_colors", "page_style", "style"]
