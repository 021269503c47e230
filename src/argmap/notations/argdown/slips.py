"""What a document says and its writer hardly meant: brackets and braces left open, text after ``//``.

Argdown has no fault there: it reads all of it as text, or as a comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.notations.argdown.fault import Fault
from argmap.notations.argdown.grammar import slip_faults
from argmap.notations.argdown.grammar.syntax import Comment, Content
from argmap.notations.argdown.outline import Element, Outline

_OPEN_ARGUMENT = r"<[^\W\d][^<>\n]{0,60}:"
_NOT_OPENED = r"([^\[\]<>\n]{1,60})\]:"
_LONGEST = 64


def slips(text: str, outline: Outline, comments: list[Comment]) -> Iterator[Fault]:
    """The slips of the document `text`, by kind and then in the order of the file."""
    for element, _ in outline.elements:
        content = element.content
        if content is not None:
            if element.form == "text":
                yield from _of_brackets(text, element)
            if "{" in content.text:
                yield from _of_braces(text, content)
    for comment in comments:
        if _is_within_words(text, comment.start):
            words = text[comment.start : comment.end]
            yield slip_faults.comment_in_text(comment.start, comment.end, words)


def open_title(text: str, element: Element) -> str | None:
    """The title that was meant where `element` begins with a bracket that is not closed."""
    if element.form != "text" or element.content is None:
        return None
    start = element.start
    is_open = text.startswith("[", start) and element.content.pieces[0].kind == "text"
    if is_open or re.match(_OPEN_ARGUMENT, text[start : start + _LONGEST]):
        return slip_faults.title_in_open_bracket(text[start + 1 : element.end])
    return None


def _of_brackets(text: str, element: Element) -> Iterator[Fault]:
    start = element.start
    if open_title(text, element) is not None:
        yield slip_faults.open_bracket(start, text[start : element.end])
    elif found := re.match(_NOT_OPENED, text[start : element.end]):
        yield slip_faults.bracket_not_opened(start, found[1])


def _of_braces(text: str, content: Content) -> Iterator[Fault]:
    for piece in content.pieces:
        if piece.kind == "text" and "{" in piece.text:
            start = piece.start + piece.text.index("{")
            end = text.find("}", start, content.end)
            yield slip_faults.open_brace(start) if end < 0 else slip_faults.braces_are_text(start, end + 1)
            return


def _is_within_words(text: str, start: int) -> bool:
    return text.startswith("//", start) and start > 0 and not text[start - 1].isspace()
