"""The boxes of the diagram as HTML-like labels of Graphviz, for DOT text, PNG and PDF."""

from __future__ import annotations

from html import escape as escape_html

from argmap.renderers.boxes import BADGE, FOLD, HEADER, Box, badge_width
from argmap.renderers.lettering import printable
from argmap.renderers.themes import PAPER, FlagLook

_TAGS = {"title": "B", "source": "I", "stub": "B"}


def label(box: Box) -> str:
    """The label of a box, as the DOT language wants it; its cells are at least as wide as their lines."""
    look = box.look
    fold = FOLD if look.shape == "note" else 0.0
    right = badge_width(box.flag) if box.flag else 0.0
    header = font(HEADER, look.header, f"<B>{look.word}</B>{escape(box.header)}")
    cells = f'<TD ALIGN="LEFT" WIDTH="{box.inner - right - fold:.0f}">{header}</TD>'
    cells += badge(box.flag) if box.flag else ""
    cells += f'<TD WIDTH="{fold:g}" HEIGHT="1" FIXEDSIZE="TRUE" CELLPADDING="0"></TD>' if fold else ""
    span = 1 + bool(box.flag) + bool(fold)
    rows = [f"<TR>{cells}</TR>"]
    for part in box.parts:
        color = look.ink if part.name == "body" else look.header
        text = font(part.size, color, _lines(part.lines, _TAGS.get(part.name, "")))
        row = f'<TR><TD ALIGN="LEFT" BALIGN="LEFT" COLSPAN="{span}">{text}</TD></TR>'
        rows.append(f"<HR/>{row}" if part.name == "source" else row)
    table = f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="3" COLOR="{look.rule}">'
    return f"<{table}{''.join(rows)}</TABLE>>"


def badge(flag: FlagLook) -> str:
    """The cell of a badge."""
    word = font(BADGE, PAPER, f"<B>{flag.word}</B>")
    size = f'CELLPADDING="2" WIDTH="{badge_width(flag):.0f}"'
    return f'<TD STYLE="ROUNDED" BGCOLOR="{flag.fill}" {size}>{word}</TD>'


def font(size: float, color: str, inside: str) -> str:
    """`inside`, which is markup, set in `size` points and `color`."""
    return f'<FONT POINT-SIZE="{size:g}" COLOR="{color}">{inside}</FONT>'


def escape(text: str) -> str:
    """`text` for an HTML-like label."""
    return escape_html(printable(text))


def _lines(lines: tuple[str, ...], tag: str) -> str:
    opening, closing = (f"<{tag}>", f"</{tag}>") if tag else ("", "")
    return "".join(f'{opening}{escape(line)}{closing}<BR ALIGN="LEFT"/>' for line in lines)
