"""What the data block of an inference, or of an argument for all its steps, says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from argmap.graph.steps import LINKAGES
from argmap.notations.profile.keys import STEP_KEYS
from argmap.notations.profile.values import Complain, as_text, complain_of_slip, one_of


def step_fields(data: Mapping[str, Any], complain: Complain) -> dict[str, Any]:
    """The keyword arguments of an inference that its data block sets; unknown keys under ``data``.

    `uses` and `from` choose the premises and `id` names the step, so they are not kept.
    """
    fields: dict[str, Any] = {"data": {}}
    for key, value in data.items():
        if key in ("scheme", "warrant", "qualifier"):
            fields[key] = as_text(value)
        elif key == "strength":
            if isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= 1:
                fields[key] = float(value)
            else:
                complain(
                    (key,), "invalid-value", "`strength` is a number from 0 to 1", "write `strength: 0.7`"
                )
        elif key == "linkage":
            if one_of(value, LINKAGES, (key,), complain):
                fields[key] = value
        elif key not in ("uses", "from", "id"):
            complain_of_slip(key, (key,), STEP_KEYS, complain)
            fields["data"][key] = value
    return fields
