"""All traps of a document. A glance at each part tells whether it is worth a search: most are not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.notations.argdown.data.values import Data
from argmap.notations.argdown.grammar.syntax import (
    Argument,
    Document,
    Heading,
    InferenceLine,
    Statement,
)
from argmap.notations.argdown.outline import Element, Outline
from argmap.notations.argdown.reserved import RESERVED
from argmap.notations.argdown.traps.trap import NO_BLANKS, Trap
from argmap.notations.profile import TAGS

LIGHT = frozenset(("argdown-number-title", "argdown-scalar", "argdown-tag", "argdown-title-variant"))
"""The rules that only ask for a second look; the others speak of words that Argdown loses or changes."""

_TAGS = frozenset(TAGS)
_ODD_TITLE = re.compile(r"\0[-0-9 ]")
_IN_ODD_TITLES = ("]", ">", "Untitled", "  ", " \0", "\t")
_BEGINS_OTHERS = frozenset("0123456789+-")
_SHORT = 3


def traps(text: str, document: Document, outline: Outline) -> Iterator[Trap]:
    """The traps of the document `text`, by kind and then in the order of the file."""
    titles, odd, blocks = _glance(outline)
    yield from _in_lines(text, document)
    yield from _in_texts(text, outline, odd)
    if _may_be_traps(titles):
        yield from _in_titles(outline)
    yield from _in_structures(text, document, outline)
    yield from _in_blocks(text, document, outline, blocks)


def _glance(outline: Outline) -> tuple[set[str], list[Element], list[Element]]:
    """All titles, the elements whose text is worth a search, and those whose data is.

    One loop for all, with nothing called in it that need not be: reaching for the elements is what costs.
    """
    titles: set[str] = set()
    odd: list[Element] = []
    blocks: list[Element] = []
    for element, _ in outline.elements:
        titles.add(element.title or "")
        content, data = element.content, element.data
        if content is not None:
            if content.end - content.start != len(content.text):
                odd.append(element)
            elif content.ranges:
                for found in content.ranges:
                    if found.value not in _TAGS:
                        odd.append(element)
                        break
        if data is not None and _is_worth_a_look(data):
            blocks.append(element)
    titles.discard("")
    return titles, odd, blocks


def _may_be_traps(titles: set[str]) -> bool:
    joined = "\0".join(("", *titles, ""))
    return (
        len(set(joined.casefold().split("\0"))) <= len(titles)
        or _ODD_TITLE.search(joined) is not None
        or any(sign in joined for sign in _IN_ODD_TITLES)
        or not RESERVED.isdisjoint(titles)
    )


def _in_lines(text: str, document: Document) -> Iterator[Trap]:
    is_odd = ("'" in text and "\n'" in text) or any(blank in text for blank in NO_BLANKS)
    ends_with_comment = text[-1:] not in ("\n", "") and "//" in text[text.rfind("\n") + 1 :]
    if is_odd or ends_with_comment or "\r" in text:
        from argmap.notations.argdown.traps import lines

        yield from lines.of_crlf_data(document.faults)
        yield from lines.of_odd_indentation(text, document.faults)
        yield from lines.of_last_line(text, document.comments)


def _in_texts(text: str, outline: Outline, odd: list[Element]) -> Iterator[Trap]:
    headings = [h for h in outline.headings if h.content.ranges or _is_odd_heading(text, h)]
    if headings or odd:
        from argmap.notations.argdown.traps.words import of_heading, of_words

        for heading in headings:
            yield from of_heading(text, heading)
        for element in odd:
            yield from of_words(text, element.content, element.start)


def _is_odd_heading(text: str, heading: Heading) -> bool:
    content = heading.content
    return content.end - content.start != len(content.text) or "\n" in text[heading.start : content.end]


def _in_titles(outline: Outline) -> Iterator[Trap]:
    from argmap.notations.argdown.traps.titles import of_titles, variants

    for kind in (Statement, Argument):
        titled: dict[str, Element] = {}
        for element, _ in outline.elements:
            if element.title is not None and isinstance(element, kind):
                titled.setdefault(element.title, element)
        yield from of_titles(titled)
        yield from variants(titled)


def _in_structures(text: str, document: Document, outline: Outline) -> Iterator[Trap]:
    arguments = [structure.argument for structure in outline.structures]
    if not arguments:
        return
    titles = {argument.title for argument in arguments if argument is not None}
    if len(titles) < len(arguments) or ("_" in text and "<_" in text):
        from argmap.notations.argdown.traps import structures

        yield from structures.second_structures(outline.structures)
        yield from structures.parted_structures(document.blocks)
        yield from structures.stray_undercuts(outline)


def _in_blocks(text: str, document: Document, outline: Outline, elements: list[Element]) -> Iterator[Trap]:
    others = [h.data for h in outline.headings if h.data is not None and _is_worth_a_look(h.data)]
    others += [
        step.data
        for structure in outline.structures
        for step in structure.steps
        if isinstance(step, InferenceLine) and step.data is not None and _is_worth_a_look(step.data)
    ]
    if elements or others:
        from argmap.notations.argdown.traps.blocks import merged_lists, of_data

        for data in (*(e.data for e in elements if e.data is not None), *others):
            yield from of_data(text, data)
        yield from merged_lists(elements)
    front = document.front_matter
    if front is not None and isinstance(front.value, dict) and dict in map(type, front.value.values()):
        from argmap.notations.argdown.traps.settings import of_settings

        yield from of_settings(front)


def _is_worth_a_look(data: Data) -> bool:
    """Whether there is more in a block than text that begins with a letter."""
    if data.value.__class__ is not dict:
        return False
    for value in data.value.values():
        if value.__class__ is not str or len(value) <= _SHORT or value[0] in _BEGINS_OTHERS:
            return True
    return False
