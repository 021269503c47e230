"""Colours, shapes and words of the argument diagram: the one place where they are written down.

Every colour has one dark twin, so that a page can turn a drawing dark without drawing it again.
Text keeps a contrast of 4.5 : 1 and graphics of 3 : 1 (WCAG 2) on what lies under them, and the three
relation colours stay apart (CIEDE2000 of 15 and more) under full colour blindness of any kind.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

PAPER = "#FFFFFF"
INK = "#1B2733"
QUIET = "#52606D"
RULE = "#C9D1D9"

TINT_INKS = ("#000000", PAPER)
"""Letters on light and on dark colours of the reader's own."""

DARK_TWINS = {
    "#14304A": "#CFE3F5",
    "#BCD3E8": "#33506B",
    PAPER: "#1E2933",
    INK: "#E6EBF0",
    "#34495E": "#8FA5BA",
    "#40566B": "#9FB3C8",
    "#7C8A99": "#6D7F91",
    QUIET: "#A3B0BD",
    "#FFF1E6": "#38261A",
    "#B0480A": "#F0A36B",
    "#8A3A0A": "#F0B183",
    "#E8C3A4": "#6B4A33",
    "#FFF8F1": "#2A211B",
    "#FFFBE8": "#2E2A18",
    "#8C7A2B": "#CDB75A",
    "#6B5B14": "#DCCA7F",
    "#D9CC8E": "#5D5530",
    "#F5F7F9": "#161E26",
    "#D5DCE4": "#32404D",
    "#00594C": "#4FD1B5",
    "#D23B0B": "#FF8A65",
    "#6236B0": "#B9A0FF",
    "#A61B0F": "#FF8D80",
    "#5B4A00": "#E0C75C",
    RULE: "#3B4956",
}
"""The dark twin of every colour that a drawing may hold."""


class Theme(NamedTuple):
    """A set of colours: what stands for each light colour; colours of the reader's own stay."""

    name: str
    twins: Mapping[str, str]

    def color(self, light: str) -> str:
        """What stands for the colour `light`."""
        return self.twins.get(light, light)


_INKED = {
    **dict.fromkeys(DARK_TWINS, "#000000"),
    **dict.fromkeys((PAPER, "#BCD3E8", "#FFF1E6", "#FFF8F1", "#FFFBE8", "#F5F7F9"), PAPER),
    **dict.fromkeys((RULE, "#D5DCE4", "#E8C3A4", "#D9CC8E"), "#767676"),
    "#7C8A99": "#595959",
}

THEMES = {
    "light": Theme("light", {}),
    "dark": Theme("dark", DARK_TWINS),
    "print": Theme("print", _INKED),
}
"""The themes: for light paper, for a dark screen, and in black for a printer without colours."""


class KindLook(NamedTuple):
    """How a box is drawn; sizes in points, `wrap` is the widest line of its text."""

    word: str
    fill: str
    border: str
    pen: float
    ink: str
    header: str
    rule: str
    size: float
    wrap: float
    style: str = "rounded,filled"
    shape: Literal["box", "note"] = "box"
    borders: int = 1


KINDS = {
    "thesis": KindLook("THESIS", "#14304A", "#14304A", 2, PAPER, "#BCD3E8", "#BCD3E8", 13, 250),
    "claim": KindLook("CLAIM", PAPER, "#34495E", 1.4, INK, "#40566B", RULE, 11, 188),
    "assumption": KindLook(
        "ASSUMPTION", PAPER, "#7C8A99", 1, INK, QUIET, RULE, 11, 188, style="rounded,filled,dotted"
    ),
    "counterposition": KindLook(
        "COUNTERPOSITION", "#FFF1E6", "#B0480A", 1.6, INK, "#8A3A0A", "#E8C3A4", 11, 188, borders=2
    ),
    "evidence": KindLook(
        "EVIDENCE", "#FFFBE8", "#8C7A2B", 1, INK, "#6B5B14", "#D9CC8E", 10, 178, style="filled", shape="note"
    ),
    "argument": KindLook("ARGUMENT", PAPER, "#7C8A99", 1, INK, QUIET, RULE, 11, 188, style="filled"),
    "section": KindLook("SECTION", "#F5F7F9", "#7C8A99", 1.4, INK, QUIET, RULE, 11, 188),
}
"""The looks by kind of statement; `thesis` is a role that outdoes the kind, `argument` a titled bundle of
steps that is drawn as one box, `section` a section that is closed."""


class FrameLook(NamedTuple):
    """What encloses boxes: a section, or an issue around its positions; its border is decoration."""

    fill: str
    border: str
    ink: str
    size: float


FRAMES = {
    "section": FrameLook("#F5F7F9", "#D5DCE4", QUIET, 9),
    "issue": FrameLook("#FFF8F1", "#E8C3A4", "#8A3A0A", 9),
}
"""The looks of frames."""


class FlagLook(NamedTuple):
    """A badge: words in paper colour on `fill`; `dashed` when its box gets a dashed border in that colour."""

    word: str
    fill: str
    dashed: bool = False


FLAGS = {
    "no-reason": FlagLook("NO REASON GIVEN", "#A61B0F", dashed=True),
    "no-source": FlagLook("NO SOURCE NAMED", "#A61B0F", dashed=True),
    "disputed": FlagLook("DISPUTED", "#6236B0"),
    "attributed": FlagLook("ATTRIBUTED ONLY", "#5B4A00"),
    "sourced": FlagLook("SOURCED", "#00594C"),
}
"""The badges, worst first: a box carries the first that applies."""


class RelationLook(NamedTuple):
    """A line of the diagram; `sign` and `style` are those of its swatch in the legend."""

    word: str
    color: str
    style: Literal["solid", "dashed", "dotted"]
    pen: float
    head: str
    size: float
    sign: str


RELATIONS = {
    "supports": RelationLook("supports", "#00594C", "solid", 1.6, "normal", 0.8, "►"),
    "attacks": RelationLook("attacks", "#D23B0B", "dashed", 2.0, "tee", 1.1, "┤"),
    "undercuts": RelationLook("undercuts a step", "#6236B0", "dotted", 2.2, "odiamond", 0.8, "◊"),
    "rephrases": RelationLook("says again, qualifies, exemplifies", QUIET, "solid", 0.8, "none", 0.8, ""),
}
"""The looks of relations."""

NAMED_COLORS = {
    "black": "#000000",
    "silver": "#C0C0C0",
    "gray": "#808080",
    "grey": "#808080",
    "white": "#FFFFFF",
    "maroon": "#800000",
    "red": "#FF0000",
    "purple": "#800080",
    "green": "#008000",
    "lime": "#00FF00",
    "olive": "#808000",
    "yellow": "#FFFF00",
    "navy": "#000080",
    "blue": "#0000FF",
    "teal": "#008080",
    "aqua": "#00FFFF",
    "orange": "#FFA500",
}
"""Colours that may be called by name in settings."""
