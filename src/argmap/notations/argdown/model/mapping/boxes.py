"""The boxes of the official map and what is written in them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from argmap.notations.argdown.model.elements import Argument, EquivalenceClass, Member
from argmap.notations.argdown.model.javascript import is_true
from argmap.notations.argdown.model.mapping.parts import Box
from argmap.notations.argdown.model.mapping.selection import Selection
from argmap.notations.argdown.model.mapping.statement_selection import UNTITLED


class Boxes:
    """The boxes of `statements` and `arguments` by title; their ids count through both.

    `settings` are those under ``map``.
    """

    def __init__(self, selection: Selection, settings: Mapping[str, Any]) -> None:
        self.has_tags = is_true(settings["addTags"])
        self.statements = self._of(selection.statements, settings["statementLabelMode"], 0)
        self.arguments = self._of(
            selection.arguments, settings["argumentLabelMode"], len(selection.statements)
        )

    def all(self) -> list[Box]:
        """All boxes, in their order."""
        return [*self.statements.values(), *self.arguments.values()]

    def _of(self, wholes: Mapping[str, EquivalenceClass | Argument], mode: Any, first: int) -> dict[str, Box]:
        return {
            title: Box(f"n{number}", whole, *_label(title, whole, mode), self.has_tags)
            for number, (title, whole) in enumerate(wholes.items(), first)
        }


def _label(title: str, whole: EquivalenceClass | Argument, mode: Any) -> tuple[bool, str | None]:
    """Whether `mode` shows the title in a box, and the text that it shows."""
    if mode not in ("hide-untitled", "text"):
        return mode == "title", None
    member = _canonical(whole.members)
    text = member.text if member is not None else None
    is_named = not title.startswith(UNTITLED) and mode == "hide-untitled"
    return is_named or not text, text


def _canonical(members: list[Member]) -> Member | None:
    """The member whose text stands for all: the last that is marked, else the last that is no reference."""
    last = None
    for member in reversed(members):
        if not member.is_reference:
            if isinstance(member.data, dict) and is_true(member.data.get("isCanonical")):
                return member
            last = last or member
    return last
