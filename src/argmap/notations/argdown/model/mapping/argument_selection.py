"""Which arguments the map shows as boxes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from argmap.notations.argdown.model.elements import Argument, EquivalenceClass, Member, Model, Role
from argmap.notations.argdown.model.javascript import is_true
from argmap.notations.argdown.model.mapping.selection import SYMMETRIC, Selection, other

_OPPOSITE: dict[Role | None, Role] = {"premise": "main-conclusion", "main-conclusion": "premise"}


def with_fewer_arguments(model: Model, selection: Selection, settings: Mapping[str, Any]) -> Selection:
    """`selection` without the arguments that are connected to nothing in it, if `settings` ask for that."""
    if not is_true(settings["excludeDisconnected"]):
        return selection
    heeds_data = not is_true(settings.get("ignoreIsInMap"))
    connections = _Connections(model, selection)
    arguments = {
        title: argument
        for title, argument in selection.arguments.items()
        if (heeds_data and isinstance(argument.data, dict) and argument.data.get("isInMap") is True)
        or connections.has(argument)
    }
    return Selection(selection.statements, arguments)


class _Connections:
    def __init__(self, model: Model, selection: Selection) -> None:
        self.model = model
        self.selection = selection
        self.related: dict[tuple[EquivalenceClass, Role | None], bool] = {}

    def has(self, argument: Argument) -> bool:
        """Whether anything of `argument` leads to something else in the map."""
        return self.selection.relates(argument) or any(self._connects(member) for member in argument.pcs)

    def _connects(self, member: Member) -> bool:
        """Whether a premise or conclusion leads to something else."""
        role, inference, selection = member.role, member.inference, self.selection
        if inference is not None and role != "premise" and selection.relates(inference):
            return True
        if role not in _OPPOSITE:
            return False
        whole = self.model.statements[member.title]
        if (whole, role) not in self.related:
            self.related[whole, role] = self._is_related(whole, role)
        return (
            self.related[whole, role]
            or member.title in selection.statements
            or _OPPOSITE[role] in selection.roles(whole)
        )

    def _is_related(self, whole: EquivalenceClass, role: Role | None) -> bool:
        """Whether a relation leads to `whole` as premise, or away from it as conclusion."""
        for relation in whole.relations:
            wrong_end = relation.source if role == "premise" else relation.target
            is_apt = relation.type in SYMMETRIC or wrong_end is not whole
            if is_apt and self.selection.shows(relation, other(relation, whole)):
                return True
        return False
