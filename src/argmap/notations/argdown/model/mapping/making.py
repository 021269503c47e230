"""From the model to the official map."""

from __future__ import annotations

from contextlib import suppress

from argmap.notations.argdown.model.elements import Model
from argmap.notations.argdown.model.grouping import mark_groups
from argmap.notations.argdown.model.mapping.argument_selection import with_fewer_arguments
from argmap.notations.argdown.model.mapping.arrows import arrows
from argmap.notations.argdown.model.mapping.boxes import Boxes
from argmap.notations.argdown.model.mapping.choice import UnmappableError
from argmap.notations.argdown.model.mapping.groups import grouped
from argmap.notations.argdown.model.mapping.parts import OfficialMap
from argmap.notations.argdown.model.mapping.preselection import preselected
from argmap.notations.argdown.model.mapping.statement_selection import with_fewer_statements
from argmap.notations.argdown.model.settings import Settings


def official_map(model: Model, settings: Settings) -> OfficialMap | None:
    """The map of `model`, None where settings make one impossible; tells its sections which are groups."""
    try:
        selection = preselected(model, settings.selection)
    except UnmappableError:
        return None
    with suppress(UnmappableError):
        selection = with_fewer_statements(selection, settings.selection)
    selection = with_fewer_arguments(model, selection, settings.selection)
    boxes = Boxes(selection, settings.map)
    lines = arrows(model, boxes)
    mark_groups(model, settings.group)
    return OfficialMap(grouped(boxes.all()), lines)
