"""What can be taken away in one go with a statement or argument: references to it, and keys that name it."""

from __future__ import annotations

from collections import Counter

from argmap.notations.argdown.editing.changes import Change
from argmap.notations.argdown.editing.data_changes import key_removed, without
from argmap.notations.argdown.editing.lines import Revised, subtree_removed
from argmap.notations.argdown.editing.map_text import MapText
from argmap.notations.argdown.editing.parts import held
from argmap.notations.argdown.editing.ties import rephrases_of
from argmap.notations.argdown.names import Named


def keys_removed(tree: MapText, named: Named) -> Revised:
    """Every key that says that its statement rephrases `named`, but where one block holds several."""
    found = list(rephrases_of(tree, named))
    count = Counter(id(element) for element, _ in found)
    changes: list[Change] = []
    parts = list(tree.parts)
    for element, path in found:
        if element.data is not None and count[id(element)] == 1:
            number = tree.number(element)
            changes.append(key_removed(tree, element.data, path))
            parts[number] = parts[number]._replace(data=without(held(element.data), path) or None)
    return changes, parts


def references_removed(tree: MapText, named: Named) -> Revised:
    """Every reference to `named` in a line or block of its own below which nothing stands.

    Of two whose lines or empty lines touch, the second is left for another time.
    """
    changes: list[Change] = []
    gone: set[int] = set()
    for element in named.elements:
        number = tree.number(element)
        if element.form != "reference" or element.relations or tree.parts[number].role == "item":
            continue
        change = subtree_removed(tree, element)[0][0]
        if not changes or changes[-1].end < change.start:
            changes.append(change)
            gone.add(number)
    return changes, [part for number, part in enumerate(tree.parts) if number not in gone]
