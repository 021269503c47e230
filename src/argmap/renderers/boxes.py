"""The boxes of the diagram: HTML-like labels of Graphviz with lines broken and cells measured here.

A box has a header (its kind, short id and paragraph; a badge at the right), its title, its text, and
a line on who says so and where it comes from.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape as escape_html
from typing import NamedTuple

from argmap.graph import AUTHOR, Argument, ArgumentMap, Citation, Source, Statement, slug
from argmap.renderers.lettering import printable, width, wrap
from argmap.renderers.themes import PAPER, FlagLook, KindLook

_HEADER = 8.0
_TITLE = 9.0
_SOURCE = 8.5
_BADGE = 7.5
_GAP = 12.0
# Room for the folded corner of a note, which a badge must not touch.
_FOLD = 9.0
_SHORT_ID = 8
_SOURCE_LINES = 2


class Content(NamedTuple):
    """What one box says, unwrapped."""

    id: str
    title: str
    text: str
    paragraph: int | None
    source: str


class Box(NamedTuple):
    """The HTML-like label of a box, as the DOT language wants it, and its size in points."""

    label: str
    width: float
    height: float


def content_of(statement: Statement, graph: ArgumentMap, paragraph: int | None) -> Content:
    """What the box of a statement says: a short id in the header, the title as a line of its own."""
    text = statement.text or statement.title or statement.id
    title = "" if statement.title in ("", text) else statement.title
    explicit = statement.id != slug(title or text) and len(statement.id) <= _SHORT_ID
    sources = {source.id: source for source in graph.sources}
    return Content(statement.id if explicit else "", title, text, paragraph, _origin(statement, sources))


def content_of_argument(argument: Argument) -> Content:
    """What the box of a titled argument says."""
    title = argument.title if argument.text else ""
    return Content("", title, argument.text or argument.title or argument.id, None, "")


def box(content: Content, look: KindLook, flag: FlagLook | None = None) -> Box:
    """The box that says `content`; its cells are at least as wide as their lines."""
    name = f"\u00a0\u00a0{content.id}" if content.id else ""
    place = f"\u00a0·\u00a0¶{content.paragraph}" if content.paragraph else ""
    right = badge_width(flag) if flag else 0.0
    fold = _FOLD if look.shape == "note" else 0.0
    head = width(look.word, _HEADER, bold=True) + width(name + place, _HEADER) + (_GAP if flag else 0.0)
    limit = max(look.wrap, head + right + fold)
    title, body, source = _wrapped(content, look, limit)
    widths = [width(line, _TITLE, bold=True) for line in title]
    widths += [width(line, look.size) for line in body]
    widths += [width(line, _SOURCE) for line in source]
    inner = max(head + right + fold, *widths)
    header = font(_HEADER, look.header, f"<B>{look.word}</B>{escape(name + place)}")
    cells = f'<TD ALIGN="LEFT" WIDTH="{inner - right - fold:.0f}">{header}</TD>'
    cells += badge(flag) if flag else ""
    cells += f'<TD WIDTH="{fold:g}" HEIGHT="1" FIXEDSIZE="TRUE" CELLPADDING="0"></TD>' if fold else ""
    span = 1 + bool(flag) + bool(fold)
    rows = [f"<TR>{cells}</TR>", _row(span, font(look.size, look.ink, _lines(body)))]
    if title:
        rows.insert(1, _row(span, font(_TITLE, look.header, _lines(title, "B"))))
    if source:
        rows.append(f"<HR/>{_row(span, font(_SOURCE, look.header, _lines(source, 'I')))}")
    table = f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="3" COLOR="{look.rule}">'
    height = 1.2 * (_HEADER + len(title) * _TITLE + len(body) * look.size + len(source) * _SOURCE)
    edge = 8.0 * look.borders
    return Box(f"<{table}{''.join(rows)}</TABLE>>", inner + 10 + edge, height + 6.0 * len(rows) + edge)


def badge(flag: FlagLook) -> str:
    """The cell of a badge."""
    word = font(_BADGE, PAPER, f"<B>{flag.word}</B>")
    size = f'CELLPADDING="2" WIDTH="{badge_width(flag):.0f}"'
    return f'<TD STYLE="ROUNDED" BGCOLOR="{flag.fill}" {size}>{word}</TD>'


def badge_width(flag: FlagLook) -> float:
    """Points that a badge takes."""
    return width(flag.word, _BADGE, bold=True) + 12


def font(size: float, color: str, inside: str) -> str:
    """`inside`, which is markup, set in `size` points and `color`."""
    return f'<FONT POINT-SIZE="{size:g}" COLOR="{color}">{inside}</FONT>'


def escape(text: str) -> str:
    """`text` for an HTML-like label."""
    return escape_html(printable(text))


def _wrapped(content: Content, look: KindLook, limit: float) -> tuple[tuple[str, ...], ...]:
    """Title, text and source line, broken to the limit; the bold title is measured as if it were regular."""
    source = wrap(content.source, _SOURCE, limit)
    if len(source) > _SOURCE_LINES:
        source = (*source[: _SOURCE_LINES - 1], f"{source[_SOURCE_LINES - 1]} …")
    return wrap(content.title, _TITLE, limit * 0.92), wrap(content.text, look.size, limit), source


def _lines(lines: tuple[str, ...], tag: str = "") -> str:
    opening, closing = (f"<{tag}>", f"</{tag}>") if tag else ("", "")
    return "".join(f'{opening}{escape(line)}{closing}<BR ALIGN="LEFT"/>' for line in lines)


def _row(span: int, inside: str) -> str:
    return f'<TR><TD ALIGN="LEFT" BALIGN="LEFT" COLSPAN="{span}">{inside}</TD></TR>'


def _origin(statement: Statement, sources: Mapping[str, Source]) -> str:
    """Who says so and where it comes from, in a line."""
    said = ", citing ".join(statement.by)
    cited = "; ".join(_cited(citation, sources) for citation in statement.citations)
    granted = "granted by the author" if statement.conceded else ""
    return " · ".join(part for part in (said, cited, granted) if part)


def _cited(citation: Citation, sources: Mapping[str, Source]) -> str:
    if citation.source == AUTHOR:
        return "the author's own observation"
    work = sources.get(citation.source) or Source(citation.source)
    maker = work.author or work.publisher
    named = f"{maker}: {work.title}" if maker and work.title else work.title or maker or citation.source
    through = sources.get(citation.via) if citation.via else None
    via = f"through {(through and through.title) or citation.via}" if citation.via else ""
    return ", ".join(part for part in (named, work.date, citation.at, via) if part)
