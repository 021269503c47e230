"""Views: what of a map a picture shows, and how."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from attrs import field, frozen

Form = Literal["top-down", "left-right", "page"]
Labels = Literal["title-and-text", "title", "text"]


@frozen
class View:
    """What of a map a picture shows, and how.

    `form` is the direction from the thesis to its reasons, or ``page``: one branch of the argument a
    page. `theme` is a key of :data:`argmap.renderers.themes.THEMES`. `labels` say what the boxes of
    statements and of arguments hold. `tag_colors` are fills of boxes by tag. A picture has at most `most` boxes; what
    stands further from the thesis is folded away.
    """

    form: Form = "top-down"
    theme: str = "light"
    legend: bool = True
    statement_labels: Labels = "title-and-text"
    argument_labels: Labels = "title-and-text"
    tag_colors: Mapping[str, str] = field(factory=dict)
    most: int = 400
