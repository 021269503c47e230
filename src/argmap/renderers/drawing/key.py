"""The head of a stand-alone picture: its title, and a legend of what occurs in it and of nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from argmap.renderers.boxes import BADGE, BADGE_HEIGHT, badge_width
from argmap.renderers.diagram import Diagram
from argmap.renderers.drawing.box_markup import number, written
from argmap.renderers.lettering import width, wrap
from argmap.renderers.themes import FLAGS, KINDS, RELATIONS, FlagLook, KindLook

_TITLE = 17.0
_SMALL = 9.0
_TITLE_ROOM = 620.0
_ROOM = 760.0
_GAP = 10.0
_ROW = 24.0


class Key(NamedTuple):
    """The markup of a head, and the room that it takes; nothing when there is nothing to say."""

    markup: str
    width: float
    height: float


class _Sample(NamedTuple):
    markup: str
    width: float


def key(diagram: Diagram) -> Key:
    """Title and legend of a diagram, from 0,0."""
    lines = wrap(diagram.reading.map.title or "", _TITLE, _TITLE_ROOM)
    rows = [
        f'<text class="map-title" y="{number(_TITLE + n * 20)}">{written(line)}</text>'
        for n, line in enumerate(lines)
    ]
    widest = max((width(line, _TITLE, bold=True) for line in lines), default=0.0)
    top = 20.0 * len(lines) + (10.0 if lines else 0.0)
    for group in (_kinds(diagram), _relations(diagram), _badges(diagram)):
        across = 0.0
        for sample in group:
            if across and across + sample.width > _ROOM:
                across, top = 0.0, top + _ROW
            rows.append(f'<g transform="translate({number(across)},{number(top)})">{sample.markup}</g>')
            across += sample.width + _GAP
            widest = max(widest, across)
        top += _ROW if across else 0.0
    return Key(f'<g class="legend">{"".join(rows)}</g>' if rows else "", widest, top)


def _kinds(diagram: Diagram) -> Iterator[_Sample]:
    names = {look.word: name for name, look in KINDS.items()}
    for look in diagram.looks:
        yield _chip(look, names[look.word])


def _chip(look: KindLook, name: str) -> _Sample:
    word = look.word.capitalize()
    wide = width(word, _SMALL) + 16
    rounded = ' rx="5"' if "rounded" in look.style else ""
    if look.shape == "note":
        corner = f"M0 0H{number(wide - 5)}L{number(wide)} 5V17H0Z"
        plate = f'<path class="plate" d="{corner}"/>'
    else:
        plate = f'<rect class="plate" width="{number(wide)}" height="17"{rounded}/>'
    if look.borders > 1:
        plate += f'<rect class="plate" x="2.5" y="2.5" width="{number(wide - 5)}" height="12" rx="3"/>'
    text = f'<text class="body" x="8" y="11.7">{word}</text>'
    return _Sample(f'<g class="box-{name} sample">{plate}{text}</g>', wide)


def _relations(diagram: Diagram) -> Iterator[_Sample]:
    drawn = {(line.relation, line.arrow == "both") for line in diagram.sketch.lines}
    for relation, look in RELATIONS.items():
        if (relation, False) in drawn:
            yield _swatch(relation, look.word, "head")
        if (relation, True) in drawn:
            yield _swatch(relation, "contradict each other", "both")
    hub = next((hub for hub in diagram.sketch.hubs if hub.linked), None)
    if hub is not None:
        words = "linked: hold only together"
        plus = '<circle r="7.2"/><text y="3.5">+</text>'
        sign = f'<g class="hub rel-{hub.relation}" transform="translate(8,8)">{plus}</g>'
        text = f'<text class="word-{hub.relation}" x="20" y="11.4">{words}</text>'
        yield _Sample(sign + text, 22 + width(words, _SMALL, bold=True))


def _swatch(relation: str, words: str, ends: str) -> _Sample:
    line = f'<path class="line rel-{relation} ends-{ends}" d="M2 8.5H38"/>'
    text = f'<text class="word-{relation}" x="44" y="11.4">{words}</text>'
    return _Sample(line + text, 46 + width(words, _SMALL, bold=True))


def _badges(diagram: Diagram) -> Iterator[_Sample]:
    names = {look.word: name for name, look in FLAGS.items()}
    for look in diagram.badges:
        yield _badge(look, names[look.word])


def _badge(look: FlagLook, name: str) -> _Sample:
    wide = badge_width(look)
    plate = f'<rect width="{number(wide)}" height="{BADGE_HEIGHT:g}" rx="4"/>'
    at = f'x="{number(wide / 2)}" y="{number(BADGE_HEIGHT / 2 + BADGE * 0.36)}"'
    return _Sample(f'<g class="badge badge-{name}">{plate}<text {at}>{look.word}</text></g>', wide)
