"""The official Argdown model of a text as JSON, as the official packages export it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from argmap.notations.argdown.grammar.full import read_fully
from argmap.notations.argdown.grammar.ordinary import read_ordinary
from argmap.notations.argdown.grammar.shortcodes import with_own
from argmap.notations.argdown.grammar.syntax import Document
from argmap.notations.argdown.model.building import Builder, is_accepted
from argmap.notations.argdown.model.elements import Model
from argmap.notations.argdown.model.exploding import explode_arguments
from argmap.notations.argdown.model.export import exported
from argmap.notations.argdown.model.grouping import regroup_sections
from argmap.notations.argdown.model.mapping.making import official_map
from argmap.notations.argdown.model.mapping.parts import OfficialMap
from argmap.notations.argdown.model.relations import finish_relations
from argmap.notations.argdown.model.settings import Settings, settings_of
from argmap.notations.argdown.model.texts import Texts

_HALF = re.compile("[\ud800-\udfff]")  # of a surrogate pair


def translate(text: str, settings: Mapping[str, Any]) -> str:
    """The official model of the Argdown `text` as JSON; never raises, whatever the text.

    `settings` are what a configuration file of the official tools says; front matter is merged with them.
    """
    model, drawn, heeded = _model(text, settings)
    written = exported(model, drawn, heeded)
    model.dissolve()
    if text.isascii() or not _HALF.search(text):
        return written
    return _HALF.sub(lambda half: f"\\u{ord(half[0]):04x}", written)


def _tree(text: str) -> Document:
    """The tree of `text`: that of the official packages, if they accept the text, else argmap's."""
    document = read_ordinary(text)
    if document is None:
        document = read_fully(text, repair=False)
        if not is_accepted(document):
            document = read_fully(text)
    return document


def _model(text: str, given: Mapping[str, Any]) -> tuple[Model, OfficialMap | None, Settings]:
    document = _tree(text)
    front_matter = document.front_matter.value if document.front_matter is not None else None
    settings = settings_of(given, front_matter)
    model = Builder(text, document, settings, Texts(text, with_own(front_matter), settings)).build()
    finish_relations(model, settings)
    if settings.explodes_arguments:
        explode_arguments(model)
    regroup_sections(model, settings.group)
    return model, official_map(model, settings), settings
