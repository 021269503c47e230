"""The boxes of the diagram: what stands in them, with lines broken and cells measured here.

A box has a header (its kind, short id and paragraph; a badge at the right), its title, its text, a line
on who says so and where it comes from, and what is folded away below it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from argmap.graph import AUTHOR, Argument, ArgumentMap, Citation, Source, Statement, slug
from argmap.renderers.lettering import width, wrap
from argmap.renderers.themes import FlagLook, KindLook
from argmap.renderers.view import Labels

HEADER = 8.0
TITLE = 9.0
SOURCE = 8.5
STUB = 8.5
BADGE = 7.5
BADGE_HEIGHT = 13.0
# Room for the folded corner of a note, which a badge must not touch.
FOLD = 9.0
_GAP = 12.0
_EDGE = 8.0
_SHORT_ID = 8
_TITLE_LINES = 6
_BODY_LINES = 24
_SOURCE_LINES = 2
_LEADING = 1.22


class Content(NamedTuple):
    """What one box says, unwrapped."""

    id: str
    title: str
    text: str
    paragraph: int | None
    source: str


class Part(NamedTuple):
    """Lines of one kind: the baseline of the first, points from the top of the box, and between lines."""

    name: Literal["title", "body", "source", "stub"]
    lines: tuple[str, ...]
    size: float
    baseline: float
    step: float


class Box(NamedTuple):
    """A box with its lines, and its size in points; `inner` is the width inside its edges.

    `rule` is where a line parts the source from the rest, None without a source.
    """

    look: KindLook
    flag: FlagLook | None
    header: str
    parts: tuple[Part, ...]
    inner: float
    width: float
    height: float
    rule: float | None

    @property
    def edge(self) -> float:
        """Points between the outline and what stands in it."""
        return edge_of(self.look)


def content_of(
    statement: Statement, graph: ArgumentMap, paragraph: int | None, labels: Labels = "title-and-text"
) -> Content:
    """What the box of a statement says: a short id in the header, the title as a line of its own."""
    text = statement.text or statement.title or statement.id
    title = "" if statement.title in ("", text) else statement.title
    explicit = statement.id != slug(title or text) and len(statement.id) <= _SHORT_ID
    sources = {source.id: source for source in graph.sources}
    title, text = _labelled(title, text, labels)
    return Content(statement.id if explicit else "", title, text, paragraph, _origin(statement, sources))


def content_of_argument(argument: Argument, labels: Labels = "title-and-text") -> Content:
    """What the box of a titled argument says."""
    title = argument.title if argument.text else ""
    title, text = _labelled(title, argument.text or argument.title or argument.id, labels)
    return Content("", title, text, None, "")


def _labelled(title: str, text: str, labels: Labels) -> tuple[str, str]:
    if labels == "none":
        return "", ""
    if labels == "title":
        return "", title or text
    return ("", text) if labels == "text" else (title, text)


@lru_cache(maxsize=1 << 13)  # a build draws the same boxes for page, picture and DOT text
def box(content: Content, look: KindLook, flag: FlagLook | None = None, stub: str = "") -> Box:
    """The box that says `content`, and `stub` of what is folded away; as wide as its widest line."""
    name = f"\u00a0\u00a0{content.id}" if content.id else ""
    place = f"\u00a0·\u00a0¶{content.paragraph}" if content.paragraph else ""
    right = badge_width(flag) if flag else 0.0
    fold = FOLD if look.shape == "note" else 0.0
    head = width(look.word, HEADER, bold=True) + width(name + place, HEADER) + (_GAP if flag else 0.0)
    limit = max(look.wrap, head + right + fold)
    parts, rule, bottom = _parts(content, look, stub, limit)
    widths = [
        width(line, part.size, bold=part.name in ("title", "stub")) for part in parts for line in part.lines
    ]
    inner = max(head + right + fold, *widths)
    edge = edge_of(look)
    return Box(look, flag, name + place, parts, inner, inner + 2 * edge, bottom + edge, rule)


def edge_of(look: KindLook) -> float:
    """Points between the outline of a box and what stands in it."""
    return _EDGE + 4.0 * (look.borders - 1)


def _parts(
    content: Content, look: KindLook, stub: str, limit: float
) -> tuple[tuple[Part, ...], float | None, float]:
    """The parts of a box below its header, where its rule stands, and where the last line ends."""
    # A bold title is measured as if it were regular.
    rows: list[tuple[Literal["title", "body", "source", "stub"], tuple[str, ...], float, float]] = [
        ("title", _cut(wrap(content.title, TITLE, limit * 0.92), _TITLE_LINES), TITLE, 3.0),
        ("body", _cut(wrap(content.text, look.size, limit), _BODY_LINES), look.size, 3.0),
        ("source", _cut(wrap(content.source, SOURCE, limit), _SOURCE_LINES), SOURCE, 9.0),
        ("stub", wrap(stub, STUB, limit * 0.92), STUB, 5.0),
    ]
    parts = []
    rule = None
    bottom = edge_of(look) - 1.0 + BADGE_HEIGHT
    for name, lines, size, before in rows:
        if lines:
            if name == "source":
                rule = bottom + before / 2
            step = size * _LEADING
            parts.append(Part(name, lines, size, bottom + before + size * 0.95, step))
            bottom += before + step * len(lines)
    return tuple(parts), rule, bottom


def _cut(lines: tuple[str, ...], most: int) -> tuple[str, ...]:
    """Lines, at most so many; who wants all of a long text finds it where there is room."""
    return lines if len(lines) <= most else (*lines[: most - 1], f"{lines[most - 1]} …")


def badge_width(flag: FlagLook) -> float:
    """Points that a badge takes."""
    return width(flag.word, BADGE, bold=True) + 12


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
