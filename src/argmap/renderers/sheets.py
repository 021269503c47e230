"""Sheets: a map as several pictures: pages to print, or an overview and its parts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from argmap.graph import slug
from argmap.renderers.folding import Folding
from argmap.renderers.sketch import Boxed, Sketch

_ABOVE = 3
_LONGEST_NAME = 60


class Sheet(NamedTuple):
    """One picture of several: its name, what it shows, and by box the sheet that shows what is below."""

    name: str
    plan: Sketch
    links: Mapping[Boxed, str]


def pages(folding: Folding, most: int) -> list[Sheet]:
    """The thesis with what leads to it directly, then a branch a page: ``map-1``, ``map-2`` and so on."""
    return _sheets(folding, folding.to_depth(1), most, numbered=True)


def overview(folding: Folding, most: int) -> list[Sheet]:
    """An overview named ``map``, and a part in the folder ``map`` for every box that has more below it."""
    return _sheets(folding, folding.to_size(most), most, numbered=False)


def _sheets(folding: Folding, first: Sketch, most: int, *, numbered: bool) -> list[Sheet]:
    number = {box: n for n, box in enumerate(folding.boxes)}
    plans = [first]
    names = ["map-1" if numbered else "map"]
    named: dict[Boxed, str] = {}
    for plan in plans:
        for box in plan.stubs:
            if box not in named:
                name = f"map-{len(names) + 1}" if numbered else _name(box, len(names))
                named[box] = name
                names.append(name)
                plans.append(folding.branch(number[box], most, _ABOVE))
    sheets = []
    for name, plan in zip(names, plans, strict=True):
        links = {box: named[box] for box in plan.stubs}
        if numbered:
            stubs = {box: stub._replace(where=f"page {links[box][4:]}") for box, stub in plan.stubs.items()}
            plan = plan._replace(stubs=stubs)
        sheets.append(Sheet(name, plan, links))
    return sheets


def _name(box: Boxed, number: int) -> str:
    """A name for a file: words and hyphens, and a number, so that no two are the same on any system."""
    words = slug(box.id)[:_LONGEST_NAME].strip("-")
    return f"map/{words}-{number}" if words else f"map/{number}"
