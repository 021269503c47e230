"""The page of a reading: essay, map, findings and register, linked with one another."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.errors import EngineError
from argmap.findings import Finding
from argmap.reading import Reading
from argmap.renderers.engine import find_engine
from argmap.renderers.html.essay import Carried
from argmap.renderers.html.page import GENERATOR, Page, page
from argmap.renderers.html.site import Entry, Failure, index_page

__all__ = ["GENERATOR", "Carried", "Entry", "Failure", "Page", "html", "index_page", "page"]


def html(reading: Reading, findings: Iterable[Finding] = ()) -> str:
    """The page of a reading, with the whole text of its essays."""
    try:
        engine = find_engine()
    except EngineError:
        engine = None
    return page(reading, findings, engine=engine).html
