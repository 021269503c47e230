"""Titles that Argdown's own tools cannot keep apart, order or find again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.notations.argdown.grammar.syntax import Statement
from argmap.notations.argdown.outline import Element
from argmap.notations.argdown.reserved import RESERVED
from argmap.notations.argdown.traps.trap import Trap

_SHOWN = 60
_NUMBER = r"(?:0|[1-9][0-9]{0,9})\Z"


def of_titles(titled: dict[str, Element]) -> Iterator[Trap]:
    """The traps in the titles of the statements, or of the arguments; each with its first element."""
    for title, element in titled.items():
        if title in RESERVED:
            message = f"{_shown(element)} is a word of JavaScript, with which Argdown's own tools lose things"
            remedy = "give it another title: a second word is enough"
            yield _trap(element, "argdown-reserved-title", message, remedy)
        elif title.startswith("Untitled"):
            message = f"Argdown takes {_shown(element)} for a statement or an argument without a title"
            remedy = "begin the title with another word"
            yield _trap(element, "argdown-reserved-title", message, remedy)
        elif re.match(_NUMBER, title):
            message = f"the title {_shown(element)} is a number: Argdown's own tools put it before all others"
            yield _trap(element, "argdown-number-title", message, f"put a word before it: `Claim {title}`")
        elif element.form == "definition":
            yield from _of_unspeakable(element, title)


def variants(titled: dict[str, Element]) -> Iterator[Trap]:
    """Titles that differ from one before them in letter case or blanks alone."""
    first: dict[str, Element] = {}
    for title, element in titled.items():
        other = first.setdefault(_folded(title), element)
        if other is not element:
            what = "statements" if isinstance(element, Statement) else "arguments"
            message = f"{_shown(element)} and {_shown(other)} are two {what} for Argdown"
            yield _trap(element, "argdown-title-variant", message, f"write {_shown(other)} in both places")


def _folded(title: str) -> str:
    return " ".join(title.split()).casefold()


def _of_unspeakable(element: Element, title: str) -> Iterator[Trap]:
    """Titles that a definition can have and a reference cannot."""
    opening, closing = ("[", "]") if isinstance(element, Statement) else ("<", ">")
    if closing in title:
        inner = title.partition(closing)[0]
        message = f"everything up to `{closing}:` is one title: {_shown(element)}"
        remedy = f"leave `{closing}` out of a title, or end it at once: `{opening}{inner}{closing}: text`"
    elif title.startswith("-"):
        message = f"a title that begins with `-` can be defined, but not referred to: {_shown(element)}"
        remedy = "begin the title with a letter"
    else:
        return
    yield _trap(element, "argdown-title", message, remedy)


def _shown(element: Element) -> str:
    title = element.title or ""
    title = title if len(title) <= _SHOWN else title[:_SHOWN] + "…"
    return f"`[{title}]`" if isinstance(element, Statement) else f"`<{title}>`"


def _trap(element: Element, rule: str, message: str, remedy: str) -> Trap:
    return Trap(element.start, element.title_end + 1, rule, message, remedy, element)
