"""The door of editing: a text in Argdown, changed one thing at a time."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from attrs import evolve

from argmap.errors import UsageError
from argmap.graph import ArgumentMap, Statement
from argmap.graph.statement import KINDS
from argmap.notations.argdown.data.values import DataPath
from argmap.notations.argdown.editing import lines, words
from argmap.notations.argdown.editing.changes import Change, applied, joined
from argmap.notations.argdown.editing.data_changes import (
    block_lines,
    key_removed,
    key_set,
    plain,
    with_value,
    without,
)
from argmap.notations.argdown.editing.map_text import MapText, new_fault
from argmap.notations.argdown.editing.parts import Part, alike, held, same
from argmap.notations.argdown.editing.removing import keys_removed, references_removed
from argmap.notations.argdown.editing.renaming import check_id, check_title, renamed
from argmap.notations.argdown.editing.ties import (
    Below,
    called,
    free_of_mentions,
    newly_undefined,
    refuse_to_remove,
    relation_lines,
    rephrases_of,
)
from argmap.notations.argdown.escaping import flow
from argmap.notations.argdown.grammar.syntax import Argument, Statement as StatementElement
from argmap.notations.argdown.names import Named
from argmap.notations.argdown.outline import Element
from argmap.notations.argdown.writer import write
from argmap.text.quote import Quote, own_words

_AS_IT_IS = object()


def edit(text: str, file: str = "map") -> Edit:
    """A map in Argdown to be changed; `file` is what messages call it.

    `text` may have faults: what they concern stays as it is.

    Raises:
        UsageError: `text` is no text.
    """
    if not isinstance(text, str):
        raise UsageError("a map is edited as text", remedy="decode the bytes first")
    return Edit(MapText(text, file))


class Edit:
    """A map in Argdown with changes made to it; every verb gives another one, with one thing more changed.

    Only the lines of what is changed differ; everything else stays as it is, byte for byte, comments
    included. What is written is read again before it is given back: a change by which the map would say
    anything else than it should is refused. Statements and arguments are named by title or id, where one
    name is both in brackets: ``[Title]``, ``<Title>``.

    Every verb raises :class:`~argmap.errors.UsageError`, and changes nothing, when there is nothing of that
    name or it cannot be done.
    """

    __slots__ = ("_tree", "changes")

    def __init__(self, tree: MapText, changes: tuple[Change, ...] = ()) -> None:
        self._tree = tree
        self.changes = changes

    @property
    def text(self) -> str:
        """The text as it is now; `changes` lead to it from the text that :func:`edit` was given."""
        return self._tree.text

    # Statements

    def add_statement(self, statement: Statement, relation: str | None = None, to: str | None = None) -> Edit:
        """One statement more: a line below `to`, behind what stands there, or a block at the end.

        `relation` is how it bears on `to`: ``supports``, ``attacks``, ``undercuts`` or ``contradicts``.
        Its section follows from where it is written.
        """
        if not statement.text.strip():
            raise UsageError("a statement needs words", where=self._tree.file, remedy="give it a text")
        if (relation is None) != (to is None):
            raise UsageError("a relation and its target go together", remedy="give both or neither")
        if statement.title:
            check_title(self._tree, "statement", statement.title)
        check_id(self._tree, "statement", statement.id, statement.title)
        alone = ArgumentMap(statements=(evolve(statement, section=None, members=()),))
        line = write(alone).strip()
        if relation is None or to is None:
            return self._revised(*lines.block_added(self._tree, line))
        return self._revised(*lines.line_added(self._tree, line, relation, self._home(self._tree.find(to))))

    def set_text(self, name: str, text: str) -> Edit:
        """Other words, in the last definition; tags, quotes, data and comments stay.

        Words in quotation marks are their own quote: what they were is then quoted in a mark.
        """
        element = self._worded(self._tree.find(name))
        if not text.strip():
            raise UsageError(
                "a statement needs words", where=self._where(element), remedy="remove it instead"
            )
        words_now, own = " ".join(text.split()), own_words(text)
        quotes, is_own = self._part(element).quotes, words.is_own_quote(element)
        said = (Quote(exact=own),) if own is not None else ()
        kept = said if is_own or not quotes else quotes
        change = words.text_set(self._tree, element, text)
        changed = self._changed(element, [change], text=words_now, quotes=kept)
        if not is_own or own is not None:
            return changed
        return changed._quoting(changed._element(self._tree.number(element)), quotes)

    def set_quotes(self, name: str, *quotes: Quote) -> Edit:
        """Other quotes in the mark behind the words; without any the mark is taken away."""
        return self._quoting(self._worded(self._tree.find(name)), quotes)

    def rename(self, name: str, title: str) -> Edit:
        """Another title, in every definition, reference and mention and in the keys that name it.

        The id follows the title, unless it is given: ``set_data(name, "id", …)`` before keeps it.
        """
        named = self._tree.find(name)
        check_title(self._tree, named.kind, title, of=named)
        return self._revised(*renamed(self._tree, named, title))

    def remove(self, name: str, *, references: bool = False, below: Below = "refuse") -> Edit:
        """A statement or argument taken away, wherever it is defined.

        With `references` every reference, mention and key that names it goes too. What stands `below` it is
        kept as blocks of their own, or goes with it. A premise or conclusion of a premise-conclusion
        structure, and an argument with one, are not removed.
        """
        named = self._tree.find(name)
        refuse_to_remove(self._tree, named, references=references, below=below)
        changed = self._revised(*found) if (found := free_of_mentions(self._tree, named)) else self
        changed = changed._at_once(*keys_removed(changed._tree, changed._tree.like(named)))
        for _ in list(rephrases_of(changed._tree, changed._tree.like(named))):
            changed = changed._without_key(*next(rephrases_of(changed._tree, changed._tree.like(named))))
        changed = changed._at_once(*references_removed(changed._tree, changed._tree.like(named)))
        for _ in range(len(named.elements) - len(self._tree.parts) + len(changed._tree.parts)):
            elements = changed._tree.like(named).elements
            references_first = sorted(elements, key=lambda element: element.form == "reference")
            changed = changed._without(references_first[-1], below)
        return changed

    # Relations

    def add_relation(self, name: str, relation: str, to: str) -> Edit:
        """One relation more between what is there: a line below `to` with a reference to `name`."""
        lines.symbol_of(relation)
        named, target = self._tree.find(name), self._tree.find(to)
        line = next(relation_lines(self._tree, named, relation, target), None)
        if line is not None:
            where = self._tree.where(line.relation.start)
            message = f"{called(named)} {relation} {called(target)} already"
            raise UsageError(message, where=where, remedy="leave it as it is")
        by_title = self._tree.names.find(named.kind, named.title) is named if named.title else False
        written = lines.reference(named.kind, named.title if by_title else named.id)
        return self._revised(*lines.line_added(self._tree, written, relation, self._home(target)))

    def remove_relation(self, name: str, relation: str, to: str) -> Edit:
        """A relation taken away; what its line defines is kept as a block of its own."""
        lines.symbol_of(relation)
        named, target = self._tree.find(name), self._tree.find(to)
        found = list(relation_lines(self._tree, named, relation, target))
        if not found:
            message = f"no line says that {called(named)} {relation} {called(target)}"
            raise UsageError(
                message, where=self._tree.file, remedy="`argmap show` prints the relations of a map"
            )
        changed = self
        for _ in found:
            one, other = changed._tree.like(named), changed._tree.like(target)
            line = next(relation_lines(changed._tree, one, relation, other))
            changed = changed._parted(line.relation.child)
        return changed

    # Tags and data

    def set_kind(self, name: str, kind: str) -> Edit:
        """Another kind: ``claim``, ``evidence``, ``counterposition`` or ``assumption``."""
        if kind not in KINDS:
            raise UsageError(f"there is no kind {kind!r}", remedy=f"choose one of: {', '.join(KINDS)}")
        named, changed, is_said = self._tree.find(name), self, kind == "claim"
        if named.kind == "argument":
            remedy = "set the kinds of its statements"
            raise UsageError(
                f"{called(named)} is an argument and has no kind",
                where=self._where(named.first),
                remedy=remedy,
            )
        for number in map(self._tree.number, named.elements):
            element = changed._element(number)
            data = held(element.data)
            if isinstance(data, dict) and data.get("kind") in KINDS:
                element = (changed := changed._without_key(element, ("kind",)))._element(number)
            found = words.kind_set(changed._tree, element, None if is_said else kind)
            if found:
                tags = {tag for tag in changed._tree.parts[number].tags if tag not in KINDS}
                is_replaced = any(change.replacement == f"#{kind}" for change in found)
                tags |= {kind} if is_replaced else set()
                changed = changed._changed(element, found, tags=tuple(sorted(tags)))
                is_said = is_said or is_replaced
        return changed if is_said else changed.add_tag(name, kind)

    def add_tag(self, name: str, tag: str) -> Edit:
        """A tag more, behind the words and tags of the first definition, unless it is there already."""
        named = self._tree.find(name)
        if any(tag in self._part(element).tags for element in named.elements):
            return self
        element = self._home(named)
        tags = tuple(sorted((*self._part(element).tags, tag)))
        return self._changed(element, [words.tag_added(element, tag)], tags=tags)

    def remove_tag(self, name: str, tag: str) -> Edit:
        """A tag taken away wherever it stands; one in the middle of a text stays there as a word."""
        named, changed = self._tree.find(name), self
        for number in map(self._tree.number, named.elements):
            element, tags = changed._element(number), changed._tree.parts[number].tags
            if tag in tags:
                left = tuple(other for other in tags if other != tag)
                found = words.tags_removed(changed._tree, element, (tag,))
                changed = changed._changed(element, found, tags=left)
        if changed is self:
            message, remedy = f"{called(named)} has no tag `{tag}`", "there is nothing to take away"
            raise UsageError(message, where=self._where(named.first), remedy=remedy)
        return changed

    def set_data(self, name: str | None, key: str | DataPath, value: Any) -> Edit:
        """The value of one key of the data block, or with None for `name` of the front matter.

        `key` is a key or the way to one inside others: ``("sources", "yearbook", "date")``. A map that is not
        there is made, behind the other keys. Where several definitions have the key, none is changed.
        """
        path, new = _path(key), plain(value)
        if name is None:
            return self._with_front(path, new)
        named = self._tree.find(name)
        if path == ("id",):
            check_id(self._tree, named.kind, str(value), of=named)
        holders = self._holders(named, path)
        holders += [element for element in named.elements if held(element.data) is not None]
        element = (holders or [self._home(named)])[0]
        data = with_value(held(element.data), path, new)
        if element.data is not None:
            change = key_set(self._tree, element.data, path, new)
        else:
            at = self._tree.own_end(element)
            change = Change(at, at, f" {flow(data)}")
        return self._changed(element, [change], data=data)

    def remove_data(self, name: str | None, key: str | DataPath) -> Edit:
        """One key taken out of the data block, or with None for `name` out of the front matter.

        A block without any other key goes as a whole.
        """
        path = _path(key)
        if name is None:
            front = self._tree.document.front_matter
            if front is None:
                remedy = "there is nothing to take out"
                raise UsageError("there is no front matter", where=self._tree.file, remedy=remedy)
            change = key_removed(self._tree, front, path)
            return self._revised([change], self._tree.parts, without(held(front), path) or None)
        named = self._tree.find(name)
        holders = self._holders(named, path)
        if not holders:
            message, remedy = f"{called(named)} has no `{path[0]}`", "there is nothing to take out"
            raise UsageError(message, where=self._where(named.first), remedy=remedy)
        return self._without_key(holders[0], path)

    # What the verbs are made of

    def _with_front(self, path: DataPath, value: Any) -> Edit:
        front = self._tree.document.front_matter
        data = with_value(held(front), path, value)
        if front is not None:
            change = key_set(self._tree, front, path, value)
        else:
            start, sign = self._tree.line_start(0), self._tree.line_end_sign
            change = Change(start, start, sign.join(["===", *block_lines(data), "===", "", ""]))
        return self._revised([change], self._tree.parts, data)

    def _quoting(self, element: Element, quotes: tuple[Quote, ...]) -> Edit:
        change = words.quotes_set(self._tree, element, quotes)
        own = own_words(self._part(element).text)
        left = quotes or ((Quote(exact=own),) if own is not None else ())
        return self._changed(element, [change], quotes=left)

    def _without_key(self, element: Element, path: DataPath) -> Edit:
        assert element.data is not None, "the key stands in data"
        change = key_removed(self._tree, element.data, path)
        return self._changed(element, [change], data=without(held(element.data), path) or None)

    def _holders(self, named: Named, path: DataPath) -> list[Element]:
        """The element whose data has the key that begins `path`; several are refused."""
        holders = [e for e in named.elements if isinstance(held(e.data), dict) and path[0] in held(e.data)]
        if len(holders) > 1:
            lines_ = ", ".join(str(self._tree.lines.place(element.start).line) for element in holders)
            message = f"{called(named)} has `{path[0]}` in several places: lines {lines_}"
            raise UsageError(message, where=self._where(holders[0]), remedy="leave it in one of them")
        return holders

    def _without(self, element: Element, below: Below) -> Edit:
        """Without one definition or reference; what stands below it kept or not."""
        changed, number = self, self._tree.number(element)
        while below == "keep" and element.relations:
            changed = changed._parted(element.relations[-1].child)
            element = changed._element(number)
        return changed._revised(*lines.subtree_removed(changed._tree, element))

    def _parted(self, element: Element) -> Edit:
        """Without the relation line that brings `element`, which becomes a block if it says anything."""
        is_bare = element.form == "reference" and not element.relations
        if is_bare and element.content is None and element.data is None:
            return self._revised(*lines.subtree_removed(self._tree, element))
        return self._revised(*lines.lifted(self._tree, element))

    def _changed(self, element: Element, changes: list[Change], **fields: Any) -> Edit:
        """With one element changed; `fields` are what of its part is new."""
        number, parts = self._tree.number(element), list(self._tree.parts)
        parts[number] = parts[number]._replace(**fields)
        return self._revised(changes, parts)

    def _revised(self, changes: list[Change], parts: list[Part], front: Any = _AS_IT_IS) -> Edit:
        """With `changes`, if the text then says what `parts` and the front matter do and has no new fault."""
        before = self._tree
        after = MapText(applied(before.text, changes), before.file)
        expected = held(before.document.front_matter) if front is _AS_IT_IS else front
        is_read = same(after.parts, parts) and alike(held(after.document.front_matter), expected)
        where = before.where(min(changes, default=Change(0, 0, "")).start)
        fault = new_fault(before, after)
        if fault is not None:
            raise UsageError(f"this would be a fault: {fault.message}", where=where, remedy=fault.help)
        if not is_read:
            message = "written here, this would change what else the map says"
            remedy = "mend what `argmap check` says of this place, or change it by hand"
            raise UsageError(message, where=where, remedy=remedy)
        undefined = newly_undefined(before, after)
        if undefined:
            message = f"{', '.join(undefined)} would be referred to but defined nowhere"
            raise UsageError(message, where=before.file, remedy="change or remove what refers to it first")
        return Edit(after, joined(before.text, self.changes, changes))

    def _at_once(self, changes: list[Change], parts: list[Part]) -> Edit:
        """With all `changes` if that says what it should, else as it is: then they are made one by one."""
        with suppress(UsageError):
            return self._revised(changes, parts) if changes else self
        return self

    def _element(self, number: int) -> Element:
        found = self._tree.thing(number)
        assert isinstance(found, (StatementElement, Argument)), "the part of an element"
        return found

    def _part(self, element: Element) -> Part:
        return self._tree.parts[self._tree.number(element)]

    def _home(self, named: Named) -> Element:
        """The element that a relation, a tag or data is written to: where it is defined."""
        if named.kind == "statement" and not named.defined:
            remedy = "add it first, as a statement"
            message = f"{called(named)} is referred to but defined nowhere"
            raise UsageError(message, where=self._where(named.first), remedy=remedy)
        if named.first.form != "reference":
            return named.first
        blocks = (element for element in named.elements if self._part(element).role == "block")
        return next(blocks, named.first)

    def _worded(self, named: Named) -> Element:
        """The last element that gives it words, else where it is defined."""
        worded = [e for e in named.elements if e.form != "reference" and self._part(e).text]
        element = worded[-1] if worded else self._home(named)
        if element.form == "reference":
            remedy = "write its text in the file first"
            raise UsageError(f"{called(named)} has no text", where=self._where(element), remedy=remedy)
        return element

    def _where(self, element: Element) -> str:
        return self._tree.where(element.start)


def _path(key: str | DataPath) -> DataPath:
    path = (key,) if isinstance(key, str) else tuple(key)
    if not path or not isinstance(path[0], str):
        raise UsageError(
            "a key is text, or a way that begins with one", remedy='name it like ("sources", "id")'
        )
    return path
