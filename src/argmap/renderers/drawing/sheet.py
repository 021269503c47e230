"""A whole picture as SVG markup: frames, lines, junctions and boxes in their layers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from argmap.renderers.diagram import Diagram
from argmap.renderers.drawing.box_markup import inside, number, written
from argmap.renderers.drawing.key import key
from argmap.renderers.drawing.lines_markup import hub_markup, line_markup, markers
from argmap.renderers.drawing.style import style
from argmap.renderers.layout import Placed
from argmap.renderers.lettering import width
from argmap.renderers.sketch import Boxed, Frame, box_id, frame_id, svg_id
from argmap.renderers.themes import FRAMES, THEMES

_PAD = 22.0

Links = Mapping[Boxed, str]
"""By box, the address of the picture that shows what is folded away below it."""


class Words(NamedTuple):
    """What a picture says of itself: title and description."""

    title: str
    description: str


def markup(diagram: Diagram, placed: Placed, captions: Mapping[str, str], words: Words, links: Links) -> str:
    """A stand-alone picture: an SVG document in the view's theme, with a sentence for everything in it."""
    theme = THEMES[diagram.view.theme]
    head = key(diagram) if diagram.view.legend else None
    top = _PAD + (head.height + 8 if head and head.markup else 0.0)
    wide = max(placed.width, head.width if head else 0.0) + 2 * _PAD
    high = placed.height + top + _PAD
    relations = dict.fromkeys(line.relation for line in diagram.sketch.lines)
    size = f'width="{number(wide)}" height="{number(high)}" viewBox="0 0 {number(wide)} {number(high)}"'
    named = 'role="img" aria-labelledby="argmap-title argmap-description"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="argmap-{theme.name}" {size} {named}>',
        f'<title id="argmap-title">{written(words.title)}</title>',
        f'<desc id="argmap-description">{written(words.description)}</desc>',
        f"<style>{style(theme, diagram.tints.values())}</style>",
        f"<defs>{''.join(markers(relations, theme.name))}</defs>",
        f'<rect class="paper" width="{number(wide)}" height="{number(high)}"/>',
    ]
    if head and head.markup:
        parts.append(f'<g transform="translate({_PAD:g},{_PAD:g})">{head.markup}</g>')
    parts.append(f'<g transform="translate({_PAD:g},{number(top)})">')
    parts += layers(diagram, placed, captions)
    parts += (_box(diagram, end, placed, captions, links) for end in diagram.sketch.within)
    parts.append("</g></svg>")
    return "\n".join(parts) + "\n"


def map_markup(diagram: Diagram, placed: Placed, captions: Mapping[str, str]) -> str:
    """The picture for a page: in the page's variables, each box a button that says what it is."""
    relations = dict.fromkeys(line.relation for line in diagram.sketch.lines)
    size = f'viewBox="0 0 {number(placed.width)} {number(placed.height)}"'
    parts = [
        f'<svg class="argmap" role="group" aria-label="Argument map" {size}>',
        f"<defs>{''.join(markers(relations, 'page'))}</defs>",
        *layers(diagram, placed, {}),
        '<g class="boxes">',
        *(_button(diagram, end, placed, captions) for end in diagram.sketch.within),
        "</g></svg>",
    ]
    return "\n".join(parts)


def _button(diagram: Diagram, end: Boxed, placed: Placed, captions: Mapping[str, str]) -> str:
    drawn = diagram.boxes[end]
    identifier = box_id(end)
    x, y = placed.boxes[end]
    own = f' data-id="{written(end.id)}"' if end.kind == "statement" else ""
    said = f'role="button" tabindex="-1" aria-label="{written(captions[identifier])}"'
    place = f'transform="translate({number(x)},{number(y)})"'
    classes = f'class="box {drawn.classes}"'
    return f'<g id="{written(identifier)}" {classes}{own} {said} {place}>{inside(drawn.box, drawn.flag)}</g>'


def layers(diagram: Diagram, placed: Placed, captions: Mapping[str, str]) -> Iterator[str]:
    """What lies under the boxes, in its order."""
    plan = diagram.sketch
    frames = [(frame, placed.frames[key_]) for key_, frame in plan.frames.items() if key_ in placed.frames]
    yield '<g class="frames" aria-hidden="true">'
    yield from (_frame(frame, *place) for frame, place in frames)
    yield '</g><g class="lines" aria-hidden="true">'
    for line in plan.lines:
        if line.id in placed.lines:
            yield line_markup(line, placed.lines[line.id], captions.get(line.id, ""))
    yield '</g><g class="hubs" aria-hidden="true">'
    for hub in plan.hubs:
        identifier = svg_id("j", hub.step.id)
        yield hub_markup(hub, identifier, placed.hubs[hub.step], captions.get(identifier, ""))
    yield '</g><g class="frame-titles" aria-hidden="true">'
    yield from (_frame_title(frame, x, y) for frame, (x, y, _, _) in frames)
    yield "</g>"


def _frame(frame: Frame, x: float, y: float, wide: float, high: float) -> str:
    size = f'x="{number(x)}" y="{number(y)}" width="{number(wide)}" height="{number(high)}" rx="10"'
    return f'<g id="{written(frame_id(frame))}" class="frame frame-{frame.kind}"><rect {size}/></g>'


def _frame_title(frame: Frame, x: float, y: float) -> str:
    """The title of a frame, above the lines that cross it."""
    look = FRAMES[frame.kind]
    title = frame.title.upper() if frame.kind == "section" else frame.title
    wide = width(title, look.size, bold=True) + 8
    ground = f'<rect x="{number(x + 6)}" y="{number(y + 3)}" width="{number(wide)}" height="13"/>'
    text = f'<text x="{number(x + 10)}" y="{number(y + 12.8)}">{written(title)}</text>'
    return f'<g class="title-{frame.kind}">{ground}{text}</g>'


def _box(diagram: Diagram, end: Boxed, placed: Placed, captions: Mapping[str, str], links: Links) -> str:
    drawn = diagram.boxes[end]
    identifier = box_id(end)
    x, y = placed.boxes[end]
    place = f'transform="translate({number(x)},{number(y)})"'
    title = captions.get(identifier, "")
    said = f"<title>{written(title)}</title>" if title else ""
    group = f'<g id="{written(identifier)}" class="box {drawn.classes}" {place}>{said}'
    content = inside(drawn.box, drawn.flag)
    if end in links:
        content = f'<a href="{written(links[end])}">{content}</a>'
    return f"{group}{content}</g>"


__all__ = ["Links", "Words", "map_markup", "markup"]
