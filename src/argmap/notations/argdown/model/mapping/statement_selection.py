"""Which statements the map shows as boxes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from argmap.notations.argdown.model.elements import EquivalenceClass
from argmap.notations.argdown.model.javascript import is_true
from argmap.notations.argdown.model.mapping.choice import Choice
from argmap.notations.argdown.model.mapping.selection import Selection, other, role_of

UNTITLED = "Untitled"


def with_fewer_statements(selection: Selection, settings: Mapping[str, Any]) -> Selection:
    """`selection` with the statements that the `settings` under ``selection`` ask for.

    Raises:
        UnmappableError: a setting cannot be looked up in.
    """
    choice = _StatementChoice(selection, settings)
    return selection.with_statements(
        {title: whole for title, whole in selection.statements.items() if choice.takes(whole)}
    )


class _StatementChoice:
    def __init__(self, selection: Selection, settings: Mapping[str, Any]) -> None:
        self.selection = selection
        self.heeds_data = not is_true(settings.get("ignoreIsInMap"))
        self.included = Choice(settings.get("includeStatements"))
        self.excludes_disconnected = is_true(settings["excludeDisconnected"])
        self.mode = settings["statementSelectionMode"]

    def takes(self, whole: EquivalenceClass) -> bool:
        if self.heeds_data and isinstance(whole.data, dict) and whole.data.get("isInMap") is True:
            return True
        if self.included.is_given and self.included.holds(whole.title):
            return True
        is_related = self.selection.relates(whole)
        if self.excludes_disconnected and not is_related and not self._is_used(whole):
            return False
        return self._fits(whole, is_related)

    def _fits(self, whole: EquivalenceClass, is_related: bool) -> bool:
        """Whether `whole` is what the mode of selection asks for."""
        match self.mode:
            case "all":
                return True
            case "with-title":
                is_titled = not whole.title.startswith(UNTITLED)
                return is_titled or (is_related and not self._is_used(whole))
            case "top-level":
                is_on_top = "top-level-statement" in whole.uses
                return is_on_top or (is_related and not self._is_used(whole))
            case "with-relations":
                return is_related
            case "not-used-in-argument":
                return not self._is_used(whole)
            case "with-more-than-one-relation":
                return is_related and (not self._is_used(whole) or self._partners(whole) > 1)
        return False

    def _is_used(self, whole: EquivalenceClass) -> bool:
        """Whether `whole` is a premise or the main conclusion of a selected argument."""
        roles = self.selection.roles(whole)
        return "premise" in roles or "main-conclusion" in roles

    def _partners(self, whole: EquivalenceClass) -> int:
        """To how many arguments `whole` is related; statements without arguments do not count."""
        number = 0
        for relation in whole.relations:
            partner = other(relation, whole)
            if isinstance(partner, EquivalenceClass):
                number += self.selection.roles(partner).get(role_of(relation, partner), 0)
            else:
                number += self.selection.shows(relation, partner)
        return number
