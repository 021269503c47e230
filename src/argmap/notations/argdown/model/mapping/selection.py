"""What of the model a map shows."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.notations.argdown.model.elements import (
    Argument,
    End,
    EquivalenceClass,
    Inference,
    Relation,
    Role,
)

SYMMETRIC = frozenset(("contradictory", "contrary"))


class Selection:
    """Statements and arguments by their titles, in the order of the map."""

    def __init__(self, statements: Mapping[str, EquivalenceClass], arguments: Mapping[str, Argument]) -> None:
        self.statements = statements
        self.arguments = arguments
        self._roles: dict[EquivalenceClass, dict[Role | None, int]] = {}

    def with_statements(self, statements: Mapping[str, EquivalenceClass]) -> Selection:
        """The same arguments with other statements."""
        selection = Selection(statements, self.arguments)
        selection._roles = self._roles
        return selection

    def roles(self, whole: EquivalenceClass) -> dict[Role | None, int]:
        """How often `whole` has which role in selected arguments."""
        found = self._roles.get(whole)
        if found is None:
            found = self._roles[whole] = {}
            for member in whole.members:
                if member.argument_title is not None and member.argument_title in self.arguments:
                    found[member.role] = found.get(member.role, 0) + 1
        return found

    def shows(self, relation: Relation, end: End) -> bool:
        """Whether the map has `end` of `relation`, or arguments that stand for it."""
        if isinstance(end, EquivalenceClass):
            if end.title in self.statements:
                return True
            roles = self.roles(end)
            return bool(roles) if relation.type in SYMMETRIC else role_of(relation, end) in roles
        title = end.argument_title if isinstance(end, Inference) else end.title
        return title in self.arguments

    def relates(self, end: End) -> bool:
        """Whether the map has what any relation relates `end` to."""
        return any(self.shows(relation, other(relation, end)) for relation in end.relations)


def other(relation: Relation, end: End) -> End:
    """The end of `relation` that is not `end`."""
    return relation.target if relation.source is end else relation.source


def role_of(relation: Relation, end: EquivalenceClass) -> Role:
    """In which role arguments stand for `end` of `relation`."""
    return "premise" if relation.target is end else "main-conclusion"
