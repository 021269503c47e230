"""Changes of a title, with everything that refers to it."""

from __future__ import annotations

import re

from argmap.errors import UsageError
from argmap.graph.builder import slug
from argmap.notations.argdown.editing.changes import Change
from argmap.notations.argdown.editing.data_changes import key_set, with_value
from argmap.notations.argdown.editing.lines import Revised
from argmap.notations.argdown.editing.map_text import MapText
from argmap.notations.argdown.editing.ties import mentions_of, rephrases_of
from argmap.notations.argdown.names import Named, folded
from argmap.notations.argdown.naming import bracketable

_UNSAFE = re.compile(r"[-+_@^#]|Untitled|\d+\Z")


def check_title(tree: MapText, kind: str, title: str, of: Named | None = None) -> None:
    """Refuse a title that cannot stand in brackets or that is taken, other than by `of` itself.

    Raises:
        UsageError: it is so.
    """
    if not title or bracketable(title) != title or _UNSAFE.match(title):
        remedy = (
            "choose words without brackets, not beginning with a sign; a number, `Untitled …`"
            " and a word of JavaScript’s own, such as `constructor`, are none"
        )
        raise UsageError(f"“{title}” cannot be a title", where=tree.file, remedy=remedy)
    identifier = slug(title)
    for other in tree.names.all:
        same_title = folded(other.title) == folded(title)
        if other is of or other.kind != kind or not (same_title or other.id in (identifier, title)):
            continue
        if of is None and same_title and not other.defined:
            continue
        called = (
            f"the title “{title}”" if same_title else f"the id `{other.id}`, which “{title}” would have too"
        )
        raise UsageError(
            f"something has {called}", where=tree.where(other.first.start), remedy="choose another title"
        )


def check_id(tree: MapText, kind: str, identifier: str, title: str = "", of: Named | None = None) -> None:
    """Refuse an id that something else has, other than what is only referred to by that `title`.

    Raises:
        UsageError: it has.
    """
    for other in tree.names.all:
        is_meant = not other.defined and (of is None) and folded(other.title) == folded(title)
        if other is not of and other.kind == kind and other.id == identifier and not is_meant:
            where = tree.where(other.first.start)
            raise UsageError(f"something has the id `{identifier}`", where=where, remedy="choose another id")


def renamed(tree: MapText, named: Named, title: str) -> Revised:
    """`named` called `title`, in its definitions, references, mentions and the keys that name it.

    What refers to it by its explicit id stays.
    """
    changes: list[Change] = []
    parts = list(tree.parts)
    for element in named.elements:
        number = tree.number(element)
        if element.title is None:
            changes.append(Change(element.start, element.start, f"[{title}]: "))
            parts[number] = parts[number]._replace(form="Statement definition", title=title)
        elif element.form != "reference" or element.title.strip() != named.explicit:
            changes.append(Change(element.title_start, element.title_end, title))
            parts[number] = parts[number]._replace(title=title)
    for thing, mention in mentions_of(tree, named):
        number, start = tree.number(thing), mention.offset + 2
        changes.append(Change(start, start + len(mention.value), title))
        old, new = (f"{'@[' if named.kind == 'statement' else '@<'}{t}" for t in (mention.value, title))
        words = parts[number].text.replace(" ".join(old.split()), new)
        parts[number] = parts[number]._replace(text=words)
    for element, path in rephrases_of(tree, named):
        assert element.data is not None, "a key stands in data"
        number = tree.number(element)
        changes.append(key_set(tree, element.data, path, title))
        parts[number] = parts[number]._replace(data=with_value(parts[number].data, path, title))
    return changes, parts
