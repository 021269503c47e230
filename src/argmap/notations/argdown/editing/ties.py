"""What ties a statement or argument to the rest of a map: references, mentions, keys, relation lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from argmap.errors import UsageError
from argmap.graph.steps import REPHRASES
from argmap.notations.argdown.data.values import DataPath
from argmap.notations.argdown.editing.changes import Change
from argmap.notations.argdown.editing.data_changes import value_at
from argmap.notations.argdown.editing.lines import SYMBOLS, Revised
from argmap.notations.argdown.editing.map_text import MapText
from argmap.notations.argdown.escaping import text as written_text
from argmap.notations.argdown.grammar.syntax import Heading, InferenceLine, Pcs, Range
from argmap.notations.argdown.names import Named, folded
from argmap.notations.argdown.outline import Element, Sketch

Below = Literal["refuse", "keep", "remove"]
_MOST_LISTED = 5


def refuse_to_remove(tree: MapText, named: Named, *, references: bool, below: Below) -> None:
    """Say why `named` may not be taken away.

    Raises:
        UsageError: it is part of a premise-conclusion structure, or something is tied to it that is not
            to go too.
    """
    inside = [e.start for e in named.elements if isinstance(tree.block(e), Pcs) and tree.is_step(e)]
    inside += [s.start for s in tree.outline.structures if any(s.argument is e for e in named.elements)]
    if inside:
        message = f"{called(named)} is part of a premise-conclusion structure"
        remedy = "change the structure in the file first"
        raise UsageError(message, where=tree.where(inside[0]), remedy=remedy)
    if not references:
        tied = [e.start for e in named.elements if e.form == "reference" and named.defined]
        tied += [mention.offset for _, mention in mentions_of(tree, named)]
        tied += [e.data.offset(*path) for e, path in rephrases_of(tree, named) if e.data is not None]
        _refuse(tree, tied, f"{called(named)} is referred to", "remove the references too: references=True")
    if below == "refuse":
        standing = [relation.start for e in named.elements for relation in e.relations]
        remedy = "keep what stands there or remove it too: below='keep', below='remove'"
        _refuse(tree, standing, f"something stands below {called(named)}", remedy)


def _refuse(tree: MapText, offsets: list[int], message: str, remedy: str) -> None:
    if offsets:
        lines = sorted({tree.lines.place(offset).line for offset in offsets})
        shown = ", ".join(map(str, lines[:_MOST_LISTED])) + (", …" if len(lines) > _MOST_LISTED else "")
        message = f"{message}: line {shown}" if len(lines) == 1 else f"{message}: lines {shown}"
        raise UsageError(message, where=tree.where(min(offsets)), remedy=remedy)


def called(named: Named) -> str:
    """A statement or argument as messages call it."""
    name = named.title or named.id
    return f"<{name}>" if named.kind == "argument" else f"[{name}]"


def relation_lines(tree: MapText, one: Named, relation: str, other: Named) -> Iterator[Sketch]:
    """Every relation line that says that `one` has that relation to `other`."""
    kind = SYMBOLS[relation][1].split()[0]
    for sketch in tree.outline.sketches:
        if sketch.relation.type != kind or isinstance(sketch.parent, InferenceLine):
            continue
        above, below = tree.names.of(sketch.parent), tree.names.of(sketch.relation.child)
        start, aim = (below, above) if sketch.relation.direction == "inward" else (above, below)
        if (start, aim) == (one, other) or (kind == "contradiction" and (aim, start) == (one, other)):
            yield sketch


def free_of_mentions(tree: MapText, named: Named) -> Revised | None:
    """Every mention of `named` made plain words; None if there is none."""
    changes: list[Change] = []
    parts = list(tree.parts)
    for thing, mention in mentions_of(tree, named):
        number = tree.number(thing)
        end = mention.offset + len(mention.value) + 3
        changes.append(Change(mention.offset, end, written_text(mention.value)))
        title = " ".join(mention.value.split())
        sign = f"@[{title}]" if named.kind == "statement" else f"@<{title}>"
        parts[number] = parts[number]._replace(text=parts[number].text.replace(sign, title))
    return (changes, parts) if changes else None


def newly_undefined(before: MapText, after: MapText) -> list[str]:
    """What is referred to but defined nowhere, and was defined before."""
    lacking = {(named.kind, folded(named.title)) for named in before.names.all if not named.defined}
    now = [named for named in after.names.all if not named.defined and named.kind == "statement"]
    return [called(named) for named in now if (named.kind, folded(named.title)) not in lacking]


def mentions_of(tree: MapText, named: Named) -> Iterator[tuple[Element | Heading, Range]]:
    """Every mention of `named` by its title, with the element or heading in whose text it stands."""
    things: list[Element | Heading] = [*tree.outline.headings, *(e for e, _ in tree.outline.elements)]
    for thing in things:
        for found in thing.content.ranges if thing.content is not None else ():
            if found.kind == f"{named.kind}-mention" and _names(tree, found.value, named):
                yield thing, found


def rephrases_of(tree: MapText, named: Named) -> Iterator[tuple[Element, DataPath]]:
    """Every key that says that its statement rephrases `named`, by its title."""
    if named.kind != "statement":
        return
    for element, _ in tree.outline.elements:
        data = element.data
        if data is None or not isinstance(data.value, dict):
            continue
        for key in REPHRASES:
            value = value_at(data.value, (key,))
            paths: list[DataPath] = (
                [(key, n) for n in range(len(value))] if isinstance(value, list) else [(key,)]
            )
            for path in paths:
                found = value_at(data.value, path)
                if isinstance(found, str) and _names(tree, found, named):
                    yield element, path


def _names(tree: MapText, title: str, named: Named) -> bool:
    return title.strip() != named.explicit and tree.names.find(named.kind, title.strip()) is named
