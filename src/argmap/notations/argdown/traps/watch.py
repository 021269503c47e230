"""All traps of a document. A glance at each part tells whether it is worth a search: most are not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.notations.argdown.data.values import Data
from argmap.notations.argdown.grammar.syntax import Argument, Content, Document, Heading, InferenceLine
from argmap.notations.argdown.outline import Element, Outline
from argmap.notations.argdown.traps.trap import Trap
from argmap.notations.profile import TAGS

LIGHT = frozenset(("argdown-number-title", "argdown-scalar", "argdown-tag", "argdown-title-variant"))
"""The rules that only ask for a second look; the others speak of words that Argdown loses or changes."""

_TAGS = frozenset(TAGS)
_DIGITS = frozenset("0123456789+-")
_SHORT = 3


def traps(text: str, document: Document, outline: Outline) -> Iterator[Trap]:
    """The traps of the document `text`, by kind and then in the order of the file."""
    yield from _in_text(text, document)
    yield from _in_elements(text, outline)
    yield from _in_structures(text, document, outline)
    front = document.front_matter
    if front is not None and isinstance(front.value, dict) and dict in map(type, front.value.values()):
        yield from _in_front_matter(front)


def _in_text(text: str, document: Document) -> Iterator[Trap]:
    is_odd = "\n'" in text or any(blank in text for blank in _BLANKS)
    if is_odd or "\r" in text or _ends_with_comment(text):
        from argmap.notations.argdown.traps import lines

        yield from lines.of_crlf_data(document.faults)
        yield from lines.of_odd_indentation(text)
        yield from lines.of_last_line(text, document.comments)


def _ends_with_comment(text: str) -> bool:
    return text[-1:] not in ("\n", "") and "//" in text[text.rfind("\n") + 1 :]


_BLANKS = "\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000"


def _in_elements(text: str, outline: Outline) -> Iterator[Trap]:
    statements: dict[str, Element] = {}
    arguments: dict[str, Element] = {}
    with_lists: dict[tuple[type, str], list[Element]] = {}
    for element, _ in outline.elements:
        kind, title, content, data = element.__class__, element.title, element.content, element.data
        if title is not None:
            (arguments if kind is Argument else statements).setdefault(title, element)
        if content is not None and (content.ranges or content.end - content.start != len(content.text)):
            yield from _in_words(text, element, content)
        if data is not None and _is_worth_a_look(data):
            yield from _in_data(text, data)
            if title is not None and isinstance(data.value, dict) and list in map(type, data.value.values()):
                with_lists.setdefault((kind, title), []).append(element)
    for heading in outline.headings:
        yield from _in_heading(text, heading)
    for titled in (statements, arguments):
        yield from _in_titles(titled)
    if any(len(elements) > 1 for elements in with_lists.values()):
        from argmap.notations.argdown.traps.blocks import merged_lists

        yield from merged_lists(with_lists.values())


def _in_words(text: str, bearer: Element | Heading, content: Content) -> Iterator[Trap]:
    if content.end - content.start == len(content.text) and all(
        found.value in _TAGS for found in content.ranges
    ):
        return
    from argmap.notations.argdown.traps.words import of_words

    yield from of_words(text, bearer, content)


def _in_heading(text: str, heading: Heading) -> Iterator[Trap]:
    content = heading.content
    if "\n" in text[heading.start : content.end] or content.end - content.start != len(content.text):
        from argmap.notations.argdown.traps.words import of_words

        yield from of_words(text, heading, content)
    if heading.data is not None and _is_worth_a_look(heading.data):
        yield from _in_data(text, heading.data)


def _in_data(text: str, data: Data) -> Iterator[Trap]:
    from argmap.notations.argdown.traps.blocks import of_data

    yield from of_data(text, data)


def _is_worth_a_look(data: Data) -> bool:
    """Whether there is more in a block than text that begins with a letter."""
    if data.value.__class__ is not dict:
        return False
    for key, value in data.value.items():
        if value.__class__ is not str or len(value) <= _SHORT or value[0] in _DIGITS or key[:1] in "iI":
            return True
    return False


def _in_titles(titled: dict[str, Element]) -> Iterator[Trap]:
    from argmap.notations.argdown.traps import titles

    if any(map(titles.ODD.match, titled)):
        yield from titles.of_titles(titled)
    if _differ_hardly(titled):
        yield from titles.variants(titled)


def _differ_hardly(titled: Iterable[str]) -> bool:
    """Whether two titles may differ in letter case or blanks alone; certainly if they do."""
    joined = "\0".join(titled)
    folded = joined.casefold().split("\0")
    return len(set(folded)) != len(folded) or any(blank in joined for blank in ("  ", " \0", "\0 ", "\t"))


def _in_structures(text: str, document: Document, outline: Outline) -> Iterator[Trap]:
    if not outline.structures:
        return
    from argmap.notations.argdown.traps import structures

    yield from structures.second_structures(outline.structures)
    if any(structure.argument is None for structure in outline.structures):
        yield from structures.parted_structures(document.blocks)
    if "_ " in text or "<_" in text:
        yield from structures.stray_undercuts(outline)
    for structure in outline.structures:
        for step in structure.steps:
            if step.__class__ is InferenceLine and step.data is not None and _is_worth_a_look(step.data):
                yield from _in_data(text, step.data)


def _in_front_matter(front: Data) -> Iterator[Trap]:
    from argmap.notations.argdown.traps.settings import of_settings

    yield from of_settings(front)
