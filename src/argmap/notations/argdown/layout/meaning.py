"""What a layout must not change: everything that an Argdown text says."""

from __future__ import annotations

from typing import Any, TypeAlias

from argmap.notations.argdown.data.values import Data
from argmap.notations.argdown.grammar.syntax import Content, Document, Heading, InferenceLine, ListBlock, Pcs
from argmap.notations.argdown.walk import Thing, walk

Said: TypeAlias = "list[tuple[Any, ...]]"


def meaning(text: str, document: Document) -> Said:
    """What `document`, the tree of `text`, says, in order; equal for texts of equal meaning.

    Titles, texts as Argdown joins them with their ranges, values of data, relations with what they
    connect, structures, lists and headings; comments word by word. Left out are places, and the numbers
    of premises and items.
    """
    said: Said = [("front matter", _value(document.front_matter))]
    said += [(met.role, met.depth, met.sign, *_own(met.thing)) for met in walk(document)]
    said += [("comment", *text[start:end].split()) for start, end in document.comments]
    return said


def _own(thing: Thing) -> tuple[Any, ...]:
    kind = type(thing).__name__
    if isinstance(thing, ListBlock):
        return (kind,)
    if isinstance(thing, Pcs):
        return kind, None if thing.argument is None else thing.argument.title
    if isinstance(thing, InferenceLine):
        return kind, *thing.rules, _value(thing.data)
    named = () if isinstance(thing, Heading) else (thing.form, thing.title)
    return kind, *named, *_content(thing.content), _value(thing.data)


def _content(content: Content | None) -> tuple[Any, ...]:
    if content is None:
        return (None,)
    return content.text, *((r.kind, r.start, r.end, r.value) for r in content.ranges)


def _value(data: Data | None) -> str | None:
    """The value as Python writes it, which tells ``1`` from ``true`` and ``1.0``."""
    return None if data is None else repr(data.value)
