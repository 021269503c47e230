"""Steps: inferences from premises to a conclusion, conflicts of premises with a target; rephrases."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import field, frozen

from argmap.graph.end import End
from argmap.text.place import Place

Linkage = Literal["linked", "convergent", "unspecified"]
RephraseKind = Literal["restates", "qualifies", "exemplifies"]

LINKAGES: tuple[Linkage, ...] = ("linked", "convergent", "unspecified")
REPHRASES: tuple[RephraseKind, ...] = ("restates", "qualifies", "exemplifies")


@frozen(slots=False)
class Inference:
    """One step from premises to a conclusion [AIF: RA-node].

    Several premises of a `linked` step hold it up only together; a `convergent` step is one of
    several reasons for its conclusion. `strength` lies in 0 to 1. `argument` is the id of the
    argument that the step belongs to.
    """

    id: str
    premises: tuple[End, ...]
    conclusion: End
    linkage: Linkage = "convergent"
    scheme: str | None = None
    warrant: str | None = None
    qualifier: str | None = None
    strength: float | None = None
    rules: tuple[str, ...] = ()
    argument: str | None = None
    place: Place | None = field(default=None, eq=False)
    data: Mapping[str, Any] = field(factory=dict)


@frozen
class Conflict:
    """Premises against a target [AIF: CA-node].

    On a conclusion it rebuts, on a premise it undermines, on an inference it undercuts. A symmetric
    conflict has one premise and one target, either of which speaks against the other.
    """

    id: str
    premises: tuple[End, ...]
    target: End
    symmetric: bool = False
    argument: str | None = None
    place: Place | None = field(default=None, eq=False)
    data: Mapping[str, Any] = field(factory=dict)


@frozen
class Rephrase:
    """`from_` restates, qualifies or exemplifies `to` [AIF: MA-node]; both are statements."""

    id: str
    kind: RephraseKind
    from_: End
    to: End
    place: Place | None = field(default=None, eq=False)
