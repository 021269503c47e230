"""The official Argdown model of a text as JSON, as the official packages export it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from argmap.notations.argdown.grammar.parser import parse
from argmap.notations.argdown.grammar.shortcodes import with_own
from argmap.notations.argdown.model.building import Builder
from argmap.notations.argdown.model.exploding import explode_arguments
from argmap.notations.argdown.model.export import exported
from argmap.notations.argdown.model.grouping import group_sections
from argmap.notations.argdown.model.relations import finish_relations
from argmap.notations.argdown.model.settings import settings_of
from argmap.notations.argdown.model.texts import Texts


def translate(text: str, settings: Mapping[str, Any]) -> str:
    """The official model of the Argdown `text` as JSON; never raises, whatever the text.

    `settings` are what a configuration file of the official tools says; front matter is merged with them.
    """
    document = parse(text)
    front_matter = document.front_matter.value if document.front_matter is not None else None
    chosen = settings_of(settings, front_matter)
    known = chosen.shortcodes == with_own(front_matter)
    texts = Texts(text, chosen.removes_tags, None if known else chosen.shortcodes)
    model = Builder(text, document, chosen, texts).build()
    finish_relations(model, chosen)
    if chosen.explodes_arguments:
        explode_arguments(model)
    group_sections(model, chosen.group)
    return exported(model, chosen)
