"""Pictures: the diagram as stand-alone SVG, as PNG or as PDF, in one sheet or several."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from argmap.errors import EngineError, NoEngineError
from argmap.findings import Finding
from argmap.reading import Reading
from argmap.renderers.captions import captions, summary
from argmap.renderers.diagram import Diagram
from argmap.renderers.dot import full
from argmap.renderers.drawing import Words, markup
from argmap.renderers.engine import Engine, draw, find_engine, pdf_engine
from argmap.renderers.folding import Folding
from argmap.renderers.layout import Placed, engine_drawn, tidy
from argmap.renderers.sheets import Sheet, overview, pages
from argmap.renderers.sketch import Sketch
from argmap.renderers.view import View

Form = Literal["svg", "png", "pdf"]

# Above so many statements there is an overview and a picture for each branch.
_ONE_PICTURE = 2000
_OVERVIEW = 60
_PAGE = 18
_DEPTH = 3
_DPI = 144
_TRIES = 12


class Picture(NamedTuple):
    """A picture and its name, without an ending; the name may be in a folder, parted by ``/``."""

    name: str
    content: bytes


class Pictures(NamedTuple):
    """The sheets of a picture, the first one first, and what is to be said of them."""

    sheets: tuple[Picture, ...]
    notices: tuple[str, ...]


def svg(
    reading: Reading,
    findings: Iterable[Finding] = (),
    view: View | None = None,
    *,
    engine: Engine | None = None,
    timeout: float = 30.0,
) -> str:
    """The diagram as an SVG document of its own, the first sheet if there are several.

    It has a title, a description and a sentence for everything drawn, real text and literal colours. The
    bundled engine gives the same bytes on every machine. Without an engine, and when it does not finish
    within `timeout` seconds, argmap lays the diagram out itself.
    """
    first = pictures(reading, findings, view, "svg", engine=engine, timeout=timeout).sheets[0]
    return first.content.decode()


def png(
    reading: Reading,
    findings: Iterable[Finding] = (),
    view: View | None = None,
    *,
    engine: Engine | None = None,
    timeout: float = 30.0,
) -> bytes:
    """The diagram as a PNG of 144 dots an inch, the first sheet if there are several.

    Raises:
        EngineError: there is no engine, or it cannot draw the map within `timeout` seconds.
    """
    return pictures(reading, findings, view, "png", engine=engine, timeout=timeout).sheets[0].content


def pdf(
    reading: Reading,
    findings: Iterable[Finding] = (),
    view: View | None = None,
    *,
    engine: Engine | None = None,
    timeout: float = 30.0,
) -> bytes:
    """The diagram as a PDF, the first sheet if there are several.

    Raises:
        EngineError: no engine at hand writes PDF, or it cannot draw the map within `timeout` seconds.
    """
    return pictures(reading, findings, view, "pdf", engine=engine, timeout=timeout).sheets[0].content


def pictures(
    reading: Reading,
    findings: Iterable[Finding],
    view: View | None,
    form: Form,
    *,
    engine: Engine | None = None,
    timeout: float = 30.0,
) -> Pictures:
    """The diagram in one sheet; in several for the view ``page`` and above 2,000 boxes.

    Above ``view.most`` boxes (400) whatever is more than three steps from the thesis is folded away, with
    counts. What was folded, and what else was drawn than asked for, stands in the notices.

    Raises:
        EngineError: as :func:`png` and :func:`pdf`.
    """
    whole = Diagram(reading, findings, view)
    notices: list[str] = []
    hand = _Hand(whole, form, engine, timeout, notices)
    flagged = {end for end, drawn in whole.boxes.items() if drawn.flag}
    folding = Folding(whole.sketch, whole.top, flagged)
    sheets = _sheets(whole, folding, notices)
    drawn = tuple(hand.sheet(sheet, folding) for sheet in sheets)
    return Pictures(drawn, tuple(dict.fromkeys(notices)))


def _sheets(whole: Diagram, folding: Folding, notices: list[str]) -> list[Sheet]:
    count = len(whole.boxes)
    if whole.view.form == "page":
        return pages(folding, _PAGE)
    if count > max(_ONE_PICTURE, whole.view.most):
        sheets = overview(folding, _OVERVIEW)
        notices.append(
            f"the picture is an overview of {count:,} boxes, and {len(sheets) - 1:,} pictures of its branches"
        )
        return sheets
    if count <= whole.view.most:
        return [Sheet("map", whole.sketch, {})]
    plan = folding.to_depth(_DEPTH)
    if len(plan.within) > whole.view.most:
        plan = folding.to_size(whole.view.most)
    notices.append(_folded(plan, count))
    return [Sheet("map", plan, {})]


def _folded(plan: Sketch, count: int) -> str:
    return (
        f"the picture shows {len(plan.within):,} of {count:,} boxes, those nearest to the thesis; "
        "the rest is folded away, with counts"
    )


class _Hand:
    """Draws sheets, with the engine as long as it is able to."""

    def __init__(
        self, whole: Diagram, form: Form, engine: Engine | None, timeout: float, notices: list[str]
    ) -> None:
        self.whole = whole
        self.form = form
        self.timeout = timeout
        self.notices = notices
        self.engine = engine or self._found()
        self.captions = captions(whole.reading, whole.sketch, whole.flags)
        self.words = Words(whole.reading.map.title or "Argument map", summary(whole.reading.map))

    def sheet(self, sheet: Sheet, folding: Folding) -> Picture:
        """The picture of a sheet."""
        diagram = self.whole.part(sheet.plan)
        if self.form == "svg":
            # The parts of an overview are many and small: argmap lays them out at once.
            is_part = "/" in sheet.name
            diagram, placed = (diagram, tidy(diagram)) if is_part else self._placed(diagram, folding)
            links = {box: _address(sheet.name, to) for box, to in sheet.links.items() if box in placed.boxes}
            text = markup(diagram, placed, self.captions, self.words, links)
            return Picture(sheet.name, text.encode())
        assert self.engine is not None, "it was looked for"
        engine = self.engine
        if self.form == "pdf":
            engine, notice = pdf_engine(engine)
            self.notices += [notice] if notice else []
        _, arrangement = engine_drawn(diagram, self.engine, self.timeout)
        content = draw(full(diagram, arrangement), self.form, engine=engine, timeout=self.timeout, dpi=_DPI)
        return Picture(sheet.name, content)

    def _found(self) -> Engine | None:
        try:
            return find_engine()
        except NoEngineError as error:
            if self.form != "svg":
                raise
            self.notices.append(f"argmap's own layout is used: {error.message}")
            return None

    def _placed(self, diagram: Diagram, folding: Folding) -> tuple[Diagram, Placed]:
        """The layout of `diagram`, or of less of it when that takes the engine too long."""
        if self.engine is None:
            return diagram, tidy(diagram)
        try:
            # What is folded is a first look at a large map, not worth several.
            tries = 1 if diagram.sketch.stubs else _TRIES
            return diagram, engine_drawn(diagram, self.engine, self.timeout, tries)[0]
        except EngineError as error:
            self.notices.append(f"{error.message}; less of the map was tried")
        less = self.whole.part(folding.to_size(len(diagram.boxes) // 3))
        try:
            placed = engine_drawn(less, self.engine, self.timeout, 1)[0]
        except EngineError:
            self.engine = None
            self.notices.append("argmap's own layout is used")
            return diagram, tidy(diagram)
        self.notices.append(_folded(less.sketch, len(self.whole.boxes)))
        return less, placed


def _address(here: str, there: str) -> str:
    """How a sheet names another one in a link: those of a folder are beside each other."""
    folder = here.rpartition("/")[0]
    return f"{there.removeprefix(f'{folder}/') if folder else there}.svg"


def not_in_png(reading: Reading) -> str:
    """The letters of a map that the bundled engine draws as empty boxes in a PNG; an SVG has them."""
    graph = reading.map
    words = [graph.title or "", *(s.title + s.text for s in graph.statements)]
    words += (a.title + a.text for a in graph.arguments)
    words += (section.title for section in graph.sections)
    words += (issue.title for issue in graph.issues)
    return "".join(sorted({letter for letter in "".join(words) if not _in_font(letter)}))


def _in_font(letter: str) -> bool:
    """Whether the bundled fonts are likely to have `letter`: Latin, Greek, Cyrillic, the signs of WGL4."""
    code = ord(letter)
    return code < 0x250 or 0x2C6 <= code < 0x530 or 0x1E00 <= code < 0x2123 or letter in "←↑→↓↔↕−∞≈≠≤≥◊●►┤"
