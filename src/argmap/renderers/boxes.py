"""The boxes of the diagram: HTML-like labels of Graphviz with lines broken and cells measured here.

A box has a header (its kind, short id and paragraph; a badge at the right), its title, its text, and
a line on who says so and where it comes from.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape as escape_html
from typing import NamedTuple

from argmap.graph import AUTHOR, Argument, ArgumentMap, Source, Statement, slug
from argmap.renderers.lettering import width, wrap
from argmap.renderers.themes import PAPER, FlagLook, KindLook

_HEADER = 8.0
_TITLE = 9.0
_SOURCE = 8.5
_BADGE = 7.5
_GAP = 12.0
_FOLD = 9.0
_SHORT = 8
_SOURCE_LINES = 2


class Content(NamedTuple):
    """What one box says, unwrapped."""

    id: str
    title: str
    text: str
    paragraph: int | None
    source: str


def content_of(statement: Statement, graph: ArgumentMap, paragraph: int | None) -> Content:
    """What the box of a statement says: a short id in the header, else the title as a line of its own."""
    text = statement.text or statement.title or statement.id
    title = "" if statement.title in ("", text) else statement.title
    explicit = statement.id if statement.id != slug(title or text) and len(statement.id) <= _SHORT else ""
    sources = {source.id: source for source in graph.sources}
    return Content(explicit, title, text, paragraph, _origin(statement, sources))


def content_of_argument(argument: Argument) -> Content:
    """What the box of a titled argument says."""
    title = argument.title if argument.text else ""
    return Content("", title, argument.text or argument.title or argument.id, None, "")


class Box(NamedTuple):
    """The HTML-like label of a box, as the DOT language wants it (in angle brackets), and its size in points."""

    label: str
    width: float
    height: float


def box(content: Content, look: KindLook, flag: FlagLook | None = None) -> Box:
    """The box that says `content`; its cells are at least as wide as their lines."""
    name = f"\u00a0\u00a0{content.id}" if content.id else ""
    place = f"\u00a0·\u00a0¶{content.paragraph}" if content.paragraph else ""
    head = width(look.word, _HEADER, bold=True) + width(name + place, _HEADER)
    badge = width(flag.word, _BADGE, bold=True) + 12 if flag else 0.0
    fold = _FOLD if look.shape == "note" else 0.0
    top = head + (_GAP + badge if flag else 0.0) + fold
    limit = max(look.wrap, top)
    title = wrap(content.title, _TITLE, limit * 0.93)
    body = wrap(content.text, look.size, limit)
    source = _cut(wrap(content.source, _SOURCE, limit))
    widths = [top, *(width(line, look.size) for line in body), *(width(line, _SOURCE) for line in source)]
    inner = max([*widths, *(width(line, _TITLE, bold=True) for line in title)])
    span = 1 + bool(flag) + bool(fold)
    header = (
        f'<TD ALIGN="LEFT" WIDTH="{inner - badge - fold:.0f}">'
        f"{_font(_HEADER, look.header, f'<B>{look.word}</B>{escape(name + place)}')}</TD>"
    )
    rows = [f"<TR>{header}{_badge(flag, badge)}{_spacer(fold)}</TR>"]
    if title:
        rows.append(_row(span, _font(_TITLE, look.header, _lines(title, "B"))))
    rows.append(_row(span, _font(look.size, look.ink, _lines(body))))
    if source:
        rows.append(f"<HR/>{_row(span, _font(_SOURCE, look.header, _lines(source, 'I')))}")
    table = f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="3" COLOR="{look.rule}">'
    lines = len(title) * _TITLE + len(body) * look.size + len(source) * _SOURCE + _HEADER
    padding = 6.0 * len(rows) + 8.0 * look.borders
    return Box(f"<{table}{''.join(rows)}</TABLE>>", inner + 10 + 8.0 * look.borders, 1.2 * lines + padding)


def escape(text: str) -> str:
    """`text` for an HTML-like label; characters that XML does not allow become U+FFFD."""
    return escape_html("".join(c if _allowed(c) else "\ufffd" for c in text))


def _allowed(letter: str) -> bool:
    code = ord(letter)
    return letter in "\t\n\r" or 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or code > 0xFFFF


def _font(size: float, color: str, inside: str) -> str:
    return f'<FONT POINT-SIZE="{size:g}" COLOR="{color}">{inside}</FONT>'


def _lines(lines: tuple[str, ...], tag: str = "") -> str:
    opening, closing = (f"<{tag}>", f"</{tag}>") if tag else ("", "")
    return "".join(f'{opening}{escape(line)}{closing}<BR ALIGN="LEFT"/>' for line in lines)


def _row(span: int, inside: str) -> str:
    return f'<TR><TD ALIGN="LEFT" BALIGN="LEFT" COLSPAN="{span}">{inside}</TD></TR>'


def _badge(flag: FlagLook | None, size: float) -> str:
    if flag is None:
        return ""
    word = _font(_BADGE, PAPER, f"<B>{flag.word}</B>")
    return f'<TD STYLE="ROUNDED" BGCOLOR="{flag.fill}" CELLPADDING="2" WIDTH="{size:.0f}">{word}</TD>'


def _spacer(size: float) -> str:
    return f'<TD WIDTH="{size:g}" FIXEDSIZE="TRUE" CELLPADDING="0"></TD>' if size else ""


def _cut(lines: tuple[str, ...]) -> tuple[str, ...]:
    if len(lines) <= _SOURCE_LINES:
        return lines
    return (*lines[: _SOURCE_LINES - 1], f"{lines[_SOURCE_LINES - 1]} …")


def _origin(statement: Statement, sources: Mapping[str, Source]) -> str:
    """Who says so and where it comes from, in a line."""
    said = ", citing ".join(statement.by)
    cited = "; ".join(_cited(c.source, c.at, c.via, sources) for c in statement.citations)
    granted = "granted by the author" if statement.conceded else ""
    return " · ".join(part for part in (said, cited, granted) if part)


def _cited(source: str, at: str | None, via: str | None, sources: Mapping[str, Source]) -> str:
    if source == AUTHOR:
        return "the author's own observation"
    work = sources.get(source) or Source(source)
    maker = work.author or work.publisher
    named = f"{maker}: {work.title}" if maker and work.title else work.title or maker or source
    through = sources.get(via or "")
    parts = (named, work.date, at, f"through {(through and through.title) or via}" if via else None)
    return ", ".join(part for part in parts if part)
