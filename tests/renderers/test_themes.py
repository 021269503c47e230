"""Colours recomputed: contrast after WCAG 2, difference after CIEDE2000 under simulated colour blindness."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import combinations
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

import pytest

from argmap.graph import ArgumentMap, Statement
from argmap.reading import Reading
from argmap.renderers import themes
from argmap.renderers.diagram import Diagram
from argmap.renderers.drawing import style
from argmap.renderers.drawing.lines_markup import markers
from argmap.renderers.themes import DARK_TWINS, FLAGS, FRAMES, INK, KINDS, PAPER, QUIET, RELATIONS, THEMES
from argmap.renderers.view import View

Triple = tuple[float, float, float]

# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
VISIONS: dict[str, tuple[Triple, Triple, Triple]] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def light(color: str) -> str:
    return color


def dark(color: str) -> str:
    return DARK_TWINS[color]


def linear(color: str) -> Triple:
    channels = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return red, green, blue


def contrast(one: str, other: str) -> float:
    def luminance(color: str) -> float:
        red, green, blue = linear(color)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def seen(color: str, vision: str) -> Triple:
    rgb = linear(color)
    red, green, blue = (
        min(1.0, max(0.0, sum(a * b for a, b in zip(row, rgb, strict=True)))) for row in VISIONS[vision]
    )
    return red, green, blue


def lab(rgb: Triple) -> Triple:
    red, green, blue = rgb
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def ciede2000(one: Triple, other: Triple) -> float:
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean = (hypot(a1, b1) + hypot(a2, b2)) / 2
    grey = 0.5 * (1 - sqrt(mean**7 / (mean**7 + 25**7)))
    a1, a2 = a1 * (1 + grey), a2 * (1 + grey)
    c1, c2 = hypot(a1, b1), hypot(a2, b2)
    h1, h2 = degrees(atan2(b1, a1)) % 360, degrees(atan2(b2, a2)) % 360
    turn = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    hue = h1 + h2 if c1 * c2 == 0 else h1 + turn / 2
    dl, dc, dh = l2 - l1, c2 - c1, 2 * sqrt(c1 * c2) * sin(radians(turn / 2))
    level, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    t = (
        1
        - 0.17 * cos(radians(hue - 30))
        + 0.24 * cos(radians(2 * hue))
        + 0.32 * cos(radians(3 * hue + 6))
        - 0.20 * cos(radians(4 * hue - 63))
    )
    sl = 1 + 0.015 * (level - 50) ** 2 / sqrt(20 + (level - 50) ** 2)
    sc, sh = 1 + 0.045 * chroma, 1 + 0.015 * chroma * t
    rotation = -2 * sqrt(chroma**7 / (chroma**7 + 25**7))
    rotation *= sin(radians(60 * exp(-(((hue % 360 - 275) / 25) ** 2))))
    return sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rotation * dc / sc * dh / sh)


@pytest.mark.parametrize(
    ("one", "other", "difference"),
    [  # test data of Sharma, Wu and Dalal 2005
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, -1, 2), (50, 0, 0), 2.3669),
        ((50, 2.49, -0.001), (50, -2.49, 0.0009), 7.1792),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_the_difference_formula_gives_the_published_values(
    one: Triple, other: Triple, difference: float
) -> None:
    assert ciede2000(one, other) == pytest.approx(difference, abs=0.0001)


def text_pairs() -> Iterable[tuple[str, str]]:
    for look in KINDS.values():
        yield look.ink, look.fill
        yield look.header, look.fill
    for flag in FLAGS.values():
        yield PAPER, flag.fill
        yield flag.fill, PAPER
    for frame in FRAMES.values():
        yield frame.ink, frame.fill
    yield INK, PAPER
    yield QUIET, PAPER
    for relation in RELATIONS.values():
        yield relation.color, PAPER


def graphic_pairs() -> Iterable[tuple[str, str]]:
    grounds = (PAPER, *(frame.fill for frame in FRAMES.values()))
    for look in KINDS.values():
        for ground in (look.fill, *grounds):
            if look.fill != look.border or ground != look.fill:
                yield look.border, ground
    for relation in RELATIONS.values():
        for ground in grounds:
            yield relation.color, ground
    for flag in FLAGS.values():
        if flag.dashed:
            for ground in (*grounds, KINDS["evidence"].fill):
                yield flag.fill, ground


def printed(color: str) -> str:
    return THEMES["print"].color(color)


@pytest.mark.parametrize("theme", [light, dark, printed])
def test_text_has_a_contrast_of_four_and_a_half(theme: Callable[[str], str]) -> None:
    faint = {
        (a, b): contrast(theme(a), theme(b)) for a, b in text_pairs() if contrast(theme(a), theme(b)) < 4.5
    }
    assert not faint


@pytest.mark.parametrize("theme", [light, dark, printed])
def test_graphics_have_a_contrast_of_three(theme: Callable[[str], str]) -> None:
    faint = {
        (a, b): contrast(theme(a), theme(b)) for a, b in graphic_pairs() if contrast(theme(a), theme(b)) < 3
    }
    assert not faint


@pytest.mark.parametrize("theme", [light, dark])
@pytest.mark.parametrize("vision", VISIONS)
def test_the_three_relations_stay_apart_for_every_eye(theme: Callable[[str], str], vision: str) -> None:
    colors = [theme(RELATIONS[name].color) for name in ("supports", "attacks", "undercuts")]
    for one, other in combinations(colors, 2):
        assert ciede2000(lab(seen(one, vision)), lab(seen(other, vision))) >= 15


def test_every_color_has_exactly_one_twin() -> None:
    used = {value for name, value in vars(themes).items() if isinstance(value, str) and value.startswith("#")}
    for table in (KINDS, FRAMES, FLAGS, RELATIONS):
        for look in table.values():
            used.update(value for value in look if isinstance(value, str) and value.startswith("#"))
    assert used == set(DARK_TWINS)
    assert len(set(DARK_TWINS.values())) == len(DARK_TWINS)


def test_colors_are_written_in_one_way() -> None:
    for color in (*DARK_TWINS, *DARK_TWINS.values()):
        assert len(color) == 7
        assert color == color.upper()


def test_no_two_kinds_differ_by_color_alone() -> None:
    forms = [(look.word, look.shape, look.style, look.borders, look.pen) for look in KINDS.values()]
    assert len(set(forms)) == len(forms)


def test_the_relations_are_told_apart_without_any_color() -> None:
    forms = [(RELATIONS[name].style, RELATIONS[name].head) for name in ("supports", "attacks", "undercuts")]
    assert len({style for style, _ in forms}) == len({head for _, head in forms}) == 3
    sheet = style(THEMES["print"])
    dashes = {
        name: re.search(rf"\.line\.rel-{name}{{[^}}]*?(stroke-dasharray:[^;}}]*|)}}", sheet)
        for name in ("supports", "attacks", "undercuts")
    }
    assert len({found[1] for found in dashes.values() if found}) == 3
    assert len({shape for relation in RELATIONS for shape in markers([relation], "print")}) == 3


@pytest.mark.parametrize("name", THEMES)
def test_a_sheet_has_the_colors_of_its_theme_and_no_others(name: str) -> None:
    theme = THEMES[name]
    own = {theme.color(light_) for light_ in DARK_TWINS}
    assert set(re.findall(r"#[0-9A-Fa-f]{6}\b", style(theme))) <= own


def test_letters_on_colors_of_the_readers_own_can_be_read() -> None:
    for fill in ("#FFFFFF", "#000000", "#1B9E77", "#E6AB02", "#7570B3", "#FF0000", "#00FFFF", "#808080"):
        reading = Reading(ArgumentMap(statements=(Statement("A", text="So.", tags=("t",)),)))
        tint = Diagram(reading, view=View(tag_colors={"t": fill})).tints["t"]
        assert contrast(tint.ink, tint.fill) >= 4.5
