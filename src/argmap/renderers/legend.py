"""The head of a diagram: its title, and a legend of what occurs in it and of nothing else."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.renderers.boxes import badge_width
from argmap.renderers.labels import badge, escape, font
from argmap.renderers.lettering import width, wrap
from argmap.renderers.themes import INK, RELATIONS, FlagLook, KindLook, RelationLook

_TITLE = 17.0
_SMALL = 9.0
_TITLE_ROW = 620.0
_ROW = 760.0
_GAP = 5
_HEIGHTS = (30, 24, 22)
_PLAIN = 'BORDER="0" CELLBORDER="0" CELLPADDING="0"'


def legend(
    title: str,
    kinds: Iterable[KindLook],
    relations: Iterable[RelationLook],
    badges: Iterable[FlagLook],
    *,
    linked: bool = False,
) -> str:
    """The HTML-like label of the graph, as the DOT language wants it; `linked` adds the junction.

    Empty when there is nothing to say.
    """
    groups = (
        [_chip(look) for look in kinds],
        [*(_swatch(look) for look in relations), *([_junction()] if linked else [])],
        [(badge(look), badge_width(look) + _GAP) for look in badges],
    )
    rows = [row for group, height in zip(groups, _HEIGHTS, strict=True) for row in _rows(group, height)]
    lines = wrap(title, _TITLE, _TITLE_ROW)
    if lines:
        head = "".join(f'{escape(line)}<BR ALIGN="LEFT"/>' for line in lines)
        rows.insert(0, font(_TITLE, INK, f"<B>{head}</B>"))
    table = "".join(f'<TR><TD ALIGN="LEFT" BALIGN="LEFT">{row}</TD></TR>' for row in rows)
    opening = '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2">'
    return f"<{opening}{table}</TABLE>>" if table else ""


# A cell or two of a row, and the width that they take.
_Cell = tuple[str, float]


def _rows(cells: list[_Cell], height: int) -> list[str]:
    """Tables of one row each, none wider than a row may be; of fixed size, since a table fills its cell."""
    rows: list[list[_Cell]] = []
    room = 0.0
    for cell in cells:
        if cell[1] > room or not rows:
            rows.append([])
            room = _ROW
        rows[-1].append(cell)
        room -= cell[1]
    return [_row("".join(cell for cell, _ in row), sum(size for _, size in row), height) for row in rows]


def _row(cells: str, size: float, height: int) -> str:
    fixed = f'FIXEDSIZE="TRUE" WIDTH="{size + _GAP:.0f}" HEIGHT="{height}"'
    return f'<TABLE ALIGN="LEFT" {_PLAIN} CELLSPACING="{_GAP}" {fixed}><TR>{cells}</TR></TABLE>'


def _chip(look: KindLook) -> _Cell:
    word = look.word.capitalize()
    size = width(word, _SMALL) + 14
    shape = ",".join(part.upper() for part in look.style.split(",") if part != "filled")
    style = f' STYLE="{shape}"' if shape else ""
    edge = f'BORDER="{look.borders}" COLOR="{look.border}" BGCOLOR="{look.fill}"{style}'
    return f'<TD {edge} CELLPADDING="4" WIDTH="{size:.0f}">{font(_SMALL, look.ink, word)}</TD>', size + _GAP


def _swatch(look: RelationLook) -> _Cell:
    words = f"{look.sign} {look.word}".strip()
    size = width(words, _SMALL, bold=True) + 12
    style = "" if look.style == "solid" else f' STYLE="{look.style.upper()}"'
    cell = 'WIDTH="30" FIXEDSIZE="TRUE"'
    edge = f'SIDES="B" BORDER="{max(1, round(look.pen))}" COLOR="{look.color}"{style}'
    line = f'<TD {edge} HEIGHT="9" {cell}></TD>'
    sample = f'<TABLE {_PLAIN} CELLSPACING="0"><TR>{line}</TR><TR><TD HEIGHT="8" {cell}></TD></TR></TABLE>'
    text = font(_SMALL, look.color, f"<B>{words}</B>")
    return f'<TD>{sample}</TD><TD ALIGN="LEFT" WIDTH="{size:.0f}">{text}</TD>', size + 30 + 2 * _GAP


def _junction() -> _Cell:
    color = RELATIONS["supports"].color
    words = "linked: hold only together"
    size = width(words, _SMALL, bold=True) + 2
    text = font(_SMALL, color, f"<B>{words}</B>")
    return f'<TD>{font(16, color, "●")}</TD><TD ALIGN="LEFT" WIDTH="{size:.0f}">{text}</TD>', size + 25
