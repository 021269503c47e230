"""The page of a reading: essay, map, findings and register, linked with one another."""

from __future__ import annotations

from argmap.renderers.html.essay import Carried
from argmap.renderers.html.page import Page, page
from argmap.renderers.html.site import Entry, Failure, index_page

__all__ = ["Carried", "Entry", "Failure", "Page", "index_page", "page"]
