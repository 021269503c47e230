"""Pictures: the diagram as a stand-alone SVG that says what it shows, or as a PNG."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise
from math import hypot, log
from xml.etree import ElementTree as ET

from argmap.errors import EngineError
from argmap.findings import Finding
from argmap.reading import Reading
from argmap.renderers.captions import captions, summary
from argmap.renderers.dot import Diagram, Direction
from argmap.renderers.engine import Engine, draw, find_engine
from argmap.renderers.lettering import printable, width
from argmap.renderers.rows import ASPECT
from argmap.renderers.themes import FRAMES

_Element = ET.Element

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "{http://www.w3.org/1999/xlink}"
_FONTS = "Helvetica, Arial, 'Liberation Sans', Arimo, sans-serif"
# Arrangements tried, and the boxes drawn in all of them: large maps are not tried again and again.
_TRIES = 12
_BOXES = 600
_SIZE = re.compile(rb'viewBox="0\.00 0\.00 ([\d.]+) ([\d.]+)"')
_CURVE = re.compile(rb'<path fill="none"[^>]* d="([^"]*)"')
_NUMBER = re.compile(rb"-?[\d.]+")


def svg(
    reading: Reading,
    findings: Iterable[Finding] = (),
    *,
    direction: Direction = "BT",
    legend: bool = True,
    engine: Engine | None = None,
    timeout: float = 30.0,
) -> str:
    """The diagram as an SVG document of its own.

    It has a title, a description and a sentence for everything drawn, real text and literal colours.
    The engine draws a map in several arrangements, of which the most compact one is kept; the bundled
    engine gives the same bytes on every machine.

    Raises:
        EngineError: no engine was found, or none could draw the map within `timeout` seconds.
    """
    diagram = Diagram(reading, findings, direction=direction, legend=legend)
    _, picture = _best(diagram, engine or find_engine(), timeout)
    return _document(picture, reading, captions(reading, diagram.sketch, diagram.flags))


def png(
    reading: Reading,
    findings: Iterable[Finding] = (),
    *,
    direction: Direction = "BT",
    dpi: int = 144,
    engine: Engine | None = None,
    timeout: float = 30.0,
) -> bytes:
    """The diagram as a PNG of `dpi` dots per inch, in the arrangement of :func:`svg`.

    Raises:
        EngineError: as :func:`svg`.
    """
    engine = engine or find_engine()
    diagram = Diagram(reading, findings, direction=direction)
    source, _ = _best(diagram, engine, timeout)
    return draw(source, "png", engine=engine, timeout=timeout, dpi=dpi)


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


def _best(diagram: Diagram, engine: Engine, timeout: float) -> tuple[str, bytes]:
    """The DOT text and the picture of the arrangement that comes out most compact."""
    tries = max(1, min(_TRIES, _BOXES // max(1, len(diagram.boxes))))
    best: tuple[float, str, bytes] | None = None
    for source in diagram.sources(tries):
        picture = draw(source, "svg", engine=engine, timeout=timeout)
        cost = _sprawl(picture)
        if best is None or cost < best[0]:
            best = cost, source, picture
    assert best is not None, "there is at least one arrangement"
    return best[1:]


def _sprawl(picture: bytes) -> float:
    """How much room a picture takes on a page, and how long its lines are; the less the better."""
    size = _SIZE.search(picture)
    across, down = (float(n) for n in size.groups()) if size else (1.0, 1.0)
    length = 1.0
    for curve in _CURVE.findall(picture):
        numbers = [float(n) for n in _NUMBER.findall(curve)]
        points = list(zip(numbers[::2], numbers[1::2], strict=False))
        length += sum(hypot(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairwise(points))
    return log(max(across, down * ASPECT)) + 0.3 * log(length)


def _document(picture: bytes, reading: Reading, captions: Mapping[str, str]) -> str:
    root = _parsed(picture)
    drawing = next(iter(root), None)
    for group in root.iter("g"):
        _caption(group, captions)
    if drawing is not None:
        _raise_titles(drawing)
    _head(root, reading)
    for element in root.iter():
        element.tail = "\n"
        if element.tag == "text":
            element.set("font-family", _FONTS)
        elif element.tag in ("g", "svg", "a"):
            element.text = "\n"
    root.tail = None
    body = ET.tostring(root, encoding="unicode", short_empty_elements=True)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def _parsed(picture: bytes) -> _Element:
    """The engine's picture without its document type (so that nothing can declare an entity) and comments."""
    text = picture.decode("utf-8", "replace")
    start = text.find("<svg")
    try:
        root = ET.fromstring(text[start:])  # noqa: S314 - no document type, so no entities
    except ET.ParseError as error:
        raise EngineError(f"the engine's picture is no XML: {error}") from error
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
        for name in [name for name in element.attrib if name.startswith(_XLINK)]:
            element.set(f"xlink:{name.removeprefix(_XLINK)}", element.attrib.pop(name))
    return root


def _caption(group: _Element, captions: Mapping[str, str]) -> None:
    title = group.find("title")
    if title is None:
        return
    caption = captions.get(group.get("id", ""))
    if caption:
        title.text = printable(caption)
    else:
        group.remove(title)


def _raise_titles(drawing: _Element) -> None:
    """Put the titles of sections and issues on top of the lines, each on a ground of its section's colour."""
    titles = ET.Element("g", {"class": "frame-titles"})
    for group in drawing.findall("g"):
        kind = next((kind for kind in FRAMES if kind in group.get("class", "").split()), None)
        text = group.find("text")
        if kind is None or text is None:
            continue
        group.remove(text)
        x, y, size = (float(text.get(name, "0")) for name in ("x", "y", "font-size"))
        ground = {"x": f"{x - 2:g}", "y": f"{y - size:g}", "fill": FRAMES[kind].fill}
        extent = {"width": f"{width(text.text or '', size, bold=True) + 4:.1f}", "height": f"{size * 1.35:g}"}
        titles.append(ET.Element("rect", ground | extent))
        titles.append(text)
    if len(titles):
        drawing.append(titles)


def _head(root: _Element, reading: Reading) -> None:
    title = ET.Element("title", {"id": "argmap-title"})
    title.text = printable(reading.map.title or "Argument map")
    description = ET.Element("desc", {"id": "argmap-description"})
    description.text = printable(summary(reading.map))
    root.insert(0, title)
    root.insert(1, description)
    root.set("xmlns", _SVG)
    root.set("role", "img")
    root.set("aria-labelledby", "argmap-title argmap-description")
