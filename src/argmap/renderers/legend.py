"""The head of a diagram: its title, and a legend of what occurs in it and of nothing else."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.renderers.boxes import escape
from argmap.renderers.lettering import width, wrap
from argmap.renderers.themes import INK, PAPER, RELATIONS, FlagLook, KindLook, RelationLook

_TITLE = 17.0
_SMALL = 9.0
_HEIGHTS = (30, 24, 22)
_ROW = 760.0
"""Points of width after which the legend goes on in another row."""


def legend(
    title: str,
    kinds: Iterable[KindLook],
    relations: Iterable[RelationLook],
    badges: Iterable[FlagLook],
    *,
    linked: bool = False,
) -> str:
    """The HTML-like label of the graph, as the DOT language wants it; `linked` adds the junction."""
    groups = (
        [_chip(look) for look in kinds],
        [_swatch(look) for look in relations],
        [_mark(look) for look in badges],
    )
    if linked:
        groups[1].append(_linked())
    rows = [row for group, height in zip(groups, _HEIGHTS, strict=True) for row in _rows(group, height)]
    head = "".join(f'{escape(line)}<BR ALIGN="LEFT"/>' for line in wrap(title, _TITLE, 620))
    cells = [f'<FONT POINT-SIZE="{_TITLE:g}" COLOR="{INK}"><B>{head}</B></FONT>'] if head else []
    table = "".join(f'<TR><TD ALIGN="LEFT" BALIGN="LEFT">{cell}</TD></TR>' for cell in (*cells, *rows))
    return (
        f'<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2">{table}</TABLE>>' if table else ""
    )


_Cell = tuple[str, float]


def _rows(cells: list[_Cell], height: int) -> list[str]:
    """Tables of one row each, none wider than a row may be; fixed, since a table would fill its cell."""
    rows: list[list[_Cell]] = []
    room = 0.0
    for cell in cells:
        if cell[1] > room or not rows:
            rows.append([])
            room = _ROW
        rows[-1].append(cell)
        room -= cell[1]
    return [
        f'<TABLE ALIGN="LEFT" BORDER="0" CELLBORDER="0" CELLSPACING="5" CELLPADDING="0" FIXEDSIZE="TRUE" '
        f'WIDTH="{sum(size for _, size in row) + 5:.0f}" HEIGHT="{height}"><TR>{"".join(cell for cell, _ in row)}</TR></TABLE>'
        for row in rows
    ]


def _text(word: str, color: str, *, bold: bool = False) -> str:
    inside = f"<B>{escape(word)}</B>" if bold else escape(word)
    return f'<FONT POINT-SIZE="{_SMALL:g}" COLOR="{color}">{inside}</FONT>'


def _chip(look: KindLook) -> _Cell:
    word = look.word.capitalize()
    size = width(word, _SMALL) + 14
    style = "DOTTED" if "dotted" in look.style else ""
    rounded = "ROUNDED" if look.shape == "box" and "rounded" in look.style else ""
    both = ",".join(part for part in (rounded, style) if part)
    border = 2 if look.borders == 2 else 1
    cell = (
        f'<TD BORDER="{border}" COLOR="{look.border}" BGCOLOR="{look.fill}" CELLPADDING="4" '
        f'{f"STYLE={chr(34)}{both}{chr(34)} " if both else ""}WIDTH="{size:.0f}">{_text(word, look.ink)}</TD>'
    )
    return cell, size + 5


def _swatch(look: RelationLook) -> _Cell:
    sign = f"{look.sign} " if look.sign else ""
    size = width(f"{sign}{look.word}", _SMALL, bold=True) + 2
    style = {"solid": "", "dashed": ' STYLE="DASHED"', "dotted": ' STYLE="DOTTED"'}[look.style]
    thick = 1 if look.pen < 1 else 2
    line = (
        '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">'
        f'<TR><TD SIDES="B" BORDER="{thick}" COLOR="{look.color}"{style} WIDTH="30" HEIGHT="9" FIXEDSIZE="TRUE"></TD></TR>'
        '<TR><TD WIDTH="30" HEIGHT="8" FIXEDSIZE="TRUE"></TD></TR></TABLE>'
    )
    word = _text(f"{sign}{look.word}", look.color, bold=True)
    return f'<TD>{line}</TD><TD ALIGN="LEFT" WIDTH="{size + 10:.0f}">{word}</TD>', size + 55


def _linked() -> _Cell:
    color = RELATIONS["supports"].color
    size = width("linked: hold only together", _SMALL, bold=True) + 2
    dot = f'<FONT POINT-SIZE="16" COLOR="{color}">●</FONT>'
    word = _text("linked: hold only together", color, bold=True)
    return f'<TD>{dot}</TD><TD ALIGN="LEFT" WIDTH="{size:.0f}">{word}</TD>', size + 25


def _mark(look: FlagLook) -> _Cell:
    size = width(look.word, 7.5, bold=True) + 12
    word = f'<FONT POINT-SIZE="7.5" COLOR="{PAPER}"><B>{look.word}</B></FONT>'
    return (
        f'<TD STYLE="ROUNDED" BGCOLOR="{look.fill}" CELLPADDING="2" WIDTH="{size:.0f}">{word}</TD>',
        size + 5,
    )
