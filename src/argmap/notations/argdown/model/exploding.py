"""``model.explodeArguments``: one argument for each inference of an argument."""

from __future__ import annotations

from copy import copy
from typing import Any

from argmap.notations.argdown.model.elements import Argument, Member, Model, Role
from argmap.notations.argdown.model.javascript import in_key_order, is_true


class _ImpossibleError(Exception):
    """The official packages stop exploding here."""


def explode_arguments(model: Model) -> None:
    """Replaces each argument of several inferences by ``Title - 1``, ``Title - 2``, …

    The official packages stop at premises that are none and at titles that exist, and so does this.
    """
    try:
        for argument in list(in_key_order(model.arguments).values()):
            _explode(model, argument)
    except _ImpossibleError:
        return


def _explode(model: Model, argument: Argument) -> None:
    steps = [
        _step(model, argument, index)
        for index, member in enumerate(argument.pcs)
        if member.role in {"intermediary-conclusion", "main-conclusion"}
    ]
    if len(steps) < 2:
        return
    parts = [_part(argument, number, step) for number, step in enumerate(steps, 1)]
    last = parts[-1]
    last.relations = argument.relations
    for relation in last.relations:
        if relation.source is argument:
            relation.source = last
        else:
            relation.target = last
    del model.arguments[argument.title]
    for part in parts:
        if part.title in model.arguments:
            raise _ImpossibleError
        model.arguments[part.title] = part


def _part(argument: Argument, number: int, step: list[Member]) -> Argument:
    part = copy(argument)
    part.title = f"{argument.title} - {number}"
    part.pcs = step
    part.relations = []
    for member in step:
        member.argument_title = part.title
    return part


def _step(model: Model, argument: Argument, index: int) -> list[Member]:
    """The premises and the conclusion at `index`, as new members of their classes."""
    members = argument.pcs
    used = _used(members[index])
    if used is None:
        first = index
        while first > 0:
            first -= 1
            if members[first].role == "intermediary-conclusion":
                break
        # The official packages go upwards, and enter the new members in that order.
        premises = [_replaced(model, member, "premise") for member in reversed(members[first:index])][::-1]
    else:
        premises = [_replaced(model, _at(members, number), "premise") for number in used]
    return [*premises, _replaced(model, members[index], "main-conclusion")]


def _at(members: list[Member], number: Any) -> Member:
    is_whole = isinstance(number, int | float) and not isinstance(number, bool) and number == int(number)
    if not is_whole or not 1 <= number <= len(members):
        raise _ImpossibleError
    return members[int(number) - 1]


def _used(conclusion: Member) -> list[Any] | None:
    """The numbers of the statements that a conclusion or its inference says it uses."""
    inference = conclusion.inference.data if conclusion.inference is not None else None
    inference = inference if isinstance(inference, dict) else {}
    data = conclusion.data if isinstance(conclusion.data, dict) else {}
    candidates = (inference.get("uses"), data.get("uses"), inference.get("from"))
    found = next((numbers for numbers in candidates if isinstance(numbers, list)), None)
    if found is None and is_true(data.get("uses")) and isinstance(data.get("from"), list):
        found = data["from"]
    return found


def _replaced(model: Model, member: Member, role: Role) -> Member:
    """A copy of `member` in that role, in the place of `member` in its class, at the end."""
    new = copy(member)
    new.role = role
    members = model.statements[member.title].members
    if member in members:
        members.remove(member)
    members.append(new)
    return new
