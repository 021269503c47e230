"""Views: what of a map a picture shows, and how."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from attrs import field, frozen

Form = Literal["top-down", "left-right", "page"]
Labels = Literal["title-and-text", "title", "text", "none"]
Mode = Literal[
    "all",
    "with-title",
    "top-level",
    "with-relations",
    "not-used-in-argument",
    "with-more-than-one-relation",
]


@frozen
class View:
    """What of a map a picture shows, and how.

    `form` is the direction from the thesis to its reasons, or ``page``: one branch of the argument a
    page. `theme` is a key of :data:`argmap.renderers.themes.THEMES`. `labels` say what the boxes of
    statements and of arguments hold. `tag_colors` are fills of boxes by tag, as ``#RRGGBB``. A picture has at
    most `most` boxes; what stands further from the thesis is folded away.

    What is shown: statements that have one of the `kinds` (``thesis`` is one), one of the `tags` (or none
    at all, if `untagged`), stand in one of the `sections` (or in none, if `unsectioned`), are positions on
    one of the `issues` and have one of the `standings` (``contested`` is one); empty means any. `exclude`
    leaves out by id or title, `mode` is Argdown's `statementSelectionMode`, ``disconnected=False`` leaves
    out what no line leads to or from. `around` and `depth` are a statement and how many steps away others
    may be; `path` is a statement, of which the ways from the evidence through it to the thesis are shown.

    Sections are framed, of `group_depth` levels the innermost ones, but for those that are `ungrouped`;
    those that are `closed` are drawn as one box.
    """

    form: Form = "top-down"
    theme: str = "light"
    legend: bool = True
    statement_labels: Labels = "title-and-text"
    argument_labels: Labels = "title-and-text"
    tag_colors: Mapping[str, str] = field(factory=dict)
    most: int = 400
    kinds: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    untagged: bool = False
    sections: tuple[str, ...] = ()
    unsectioned: bool = False
    issues: tuple[str, ...] = ()
    standings: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    mode: Mode = "all"
    disconnected: bool = True
    around: str | None = None
    depth: int = 1
    path: str | None = None
    group_depth: int | None = None
    ungrouped: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
