"""Statements and arguments with their text, data and relations."""

from __future__ import annotations

import re

from argmap.notations.argdown.data.block import read_data
from argmap.notations.argdown.data.values import Data
from argmap.notations.argdown.fault import Fault
from argmap.notations.argdown.grammar import faults, slip_faults, tokens as t
from argmap.notations.argdown.grammar.cursor import Cursor
from argmap.notations.argdown.grammar.repairs import BULLETS, DASHES
from argmap.notations.argdown.grammar.syntax import (
    Argument,
    Content,
    ElementForm,
    InferenceLine,
    Relation,
    Statement,
)

Element = Statement | Argument
_INDENTATION = " '\t"
_RELATION_SIGNS = frozenset(("+", "-", "<+", "<-", "+>", "->", "><", "<_", "_>", "_"))
_LONGEST_LINE = 1000
_LONGEST_DATA = 4000
_LAST_BRACE = r"(?:\s*[\]}])?[^\n\r]*\}(?=[ \t]*(?:[\r\n]|\Z))"
_LAST_LINE = r"\n[ \t]*\}(?=[ \t]*(?:[\r\n]|\Z))"
_ENDS = frozenset((t.EMPTYLINE, t.END_OF_TEXT, t.INDENT, t.DEDENT, *t.RELATIONS))
_BEHIND_REFERENCE = frozenset((t.NEWLINE, t.EMPTYLINE, t.END_OF_TEXT, t.INDENT, t.DEDENT, t.DATA))


def read_element(cursor: Cursor) -> Element | None:
    """The statement or argument at the cursor, without its relations; None if none begins here."""
    kind, first = cursor.kind, cursor.index
    if kind in t.TITLED:
        element = _titled(cursor, kind)
        cursor.index += 1
    elif kind in t.CONTENT:
        start = cursor.starts[first]
        element = Statement("text", start, start, None, start, start)
    else:
        return None
    body = Body(cursor, reference=kind in t.REFERENCES)
    body.read()
    if kind in t.DEFINITIONS and not body.has_text:
        cursor.faults.append(
            faults.text_missing(cursor.starts[first], cursor.ends[first], cursor.image(first))
        )
    element.content, element.data = body.content(), body.data
    element.end = cursor.own_end(first)
    return element


def read_marked(cursor: Cursor) -> Element | None:
    """The element behind a relation symbol, a number or a list sign; None if there are no words behind it.

    The reference implementation takes the line end for a text.
    """
    if cursor.kind == t.NEWLINE and cursor.repair:
        following = cursor.kinds[cursor.index + 1]
        if following not in t.CONTENT and following not in t.TITLED:
            return None
    return read_element(cursor)


def _titled(cursor: Cursor, kind: str) -> Element:
    start, end = cursor.span
    title_end = end - 2 if kind in t.DEFINITIONS else end - 1
    title = cursor.text[start + 1 : title_end]
    if "\n" in title or "\r" in title:
        cursor.faults.append(faults.title_across_lines(start, end))
    if kind == t.STATEMENT_DEFINITION:
        return Statement("definition", start, end, title, start + 1, title_end)
    if kind == t.STATEMENT_REFERENCE:
        return Statement("reference", start, end, title, start + 1, title_end)
    form: ElementForm = "definition" if kind == t.ARGUMENT_DEFINITION else "reference"
    return Argument(form, start, end, title, start + 1, title_end)


def empty_statement(cursor: Cursor, at: int) -> Statement:
    """A statement without words for a place where one is missing, with the data that may stand there."""
    statement = Statement("text", at, at, None, at, at)
    if cursor.kind == t.DATA:
        statement.data = cursor.data()
    if cursor.kind == t.NEWLINE:
        cursor.index += 1
    return statement


class Body:
    """What follows a title or a heading sign: text or tags, then data; both end before the relations.

    Text where none may stand is a fault: behind a data block it is kept, behind a reference it is not.
    """

    def __init__(self, cursor: Cursor, reference: bool) -> None:
        self.cursor = cursor
        self.reference = reference
        self.indices: list[int] = []
        self.data: Data | None = None
        self.has_text = False
        self.goes_on = False

    def read(self) -> None:
        """Goes to the relations, the next block or the end."""
        cursor = self.cursor
        if self.reference:
            self._tags()
        else:
            self._text()
            self.has_text = bool(self.indices)
        while cursor.kind not in _ENDS:
            if cursor.kind == t.DATA:
                self._data()
            elif not self._text_out_of_place():
                break

    def content(self) -> Content | None:
        """What was read as text; None if there was none."""
        return self.cursor.contents.read(self.indices, self.goes_on) if self.indices else None

    def _tags(self) -> None:
        cursor = self.cursor
        while cursor.kind == t.TAG:
            self.indices.append(cursor.index)
            cursor.index += 1
        if cursor.kind == t.NEWLINE:
            self._line_end(cursor.kinds[cursor.index + 1] in (t.DATA, t.INDENT))

    def _line_end(self, goes_on: bool) -> None:
        if goes_on:
            self.indices.append(self.cursor.index)
            self.goes_on = True
        self.cursor.index += 1

    def _text(self) -> None:
        cursor, indices = self.cursor, self.indices
        kinds, index = cursor.kinds, cursor.index
        while True:
            kind = kinds[index]
            if kind in t.TITLED and self._is_inside_text(index):
                cursor.faults.append(self._title_in_text(index))
            elif kind not in t.CONTENT:
                break
            indices.append(index)
            index += 1
        cursor.index = index

    def _title_in_text(self, index: int) -> Fault:
        cursor = self.cursor
        start, end = cursor.starts[index], cursor.ends[index]
        line = cursor.text[max(cursor.text.rfind("\n", 0, start) + 1, start - _LONGEST_LINE) : start]
        sign = line.strip()
        if sign and sign in DASHES + BULLETS:
            sign_start = start - len(line.lstrip())
            return slip_faults.wrong_sign(sign_start, sign)
        if sign in _RELATION_SIGNS and not line.isascii():
            return slip_faults.odd_indentation(start - len(line.lstrip()), sign, line[0])
        quoted = line.count("“") > line.count("”") or line.count('"') % 2 == 1
        return faults.title_in_text(start, end, cursor.image(index), quoted=quoted)

    def _is_inside_text(self, index: int) -> bool:
        """Whether a title is part of running text: not at a line start, or followed by more words there."""
        kinds = self.cursor.kinds
        if not self.cursor.at_line_start(index):
            return True
        if kinds[index] in t.DEFINITIONS:
            return False
        index += 1
        while kinds[index] == t.TAG:
            index += 1
        return kinds[index] not in _BEHIND_REFERENCE

    def _data(self) -> None:
        cursor = self.cursor
        start, end = cursor.span
        data = cursor.data()
        if self.data is None:
            self.data = data
        else:
            cursor.faults.append(faults.second_data_block(start, end))
        if cursor.kind == t.NEWLINE:
            self._line_end(cursor.kinds[cursor.index + 1] == t.INDENT)

    def _text_out_of_place(self) -> bool:
        """Reads text behind a reference or a data block; False if there is none."""
        cursor = self.cursor
        first = cursor.index
        if cursor.kind not in t.CONTENT and not (cursor.kind in t.TITLED and self._is_inside_text(first)):
            return False
        if cursor.kind == t.NEWLINE:
            cursor.skip_line_end()
            return True
        self.has_text = True
        if self._goes_on_with_data():
            return True
        kept, known = len(self.indices), len(cursor.faults)
        self._text()
        del cursor.faults[known:]
        start, end = cursor.starts[first], cursor.own_end(first)
        if self.data is not None:
            cursor.faults.append(faults.text_after_data(start, end))
        else:
            reference = self._reference(first)
            title = cursor.image(reference)[1:-1]
            if "[" in title or "<" in title:
                fault = slip_faults.open_bracket(cursor.starts[reference], cursor.image(reference))
                cursor.faults.append(fault._replace(code="syntax"))
            else:
                cursor.faults.append(faults.text_after_reference(start, end, cursor.image(reference)))
        if self.reference:
            self.indices[kept:] = [i for i in self.indices[kept:] if cursor.kinds[i] == t.TAG]
        return True

    def _goes_on_with_data(self) -> bool:
        """Reads on in a data block that a brace inside it has cut short, and says so.

        If what follows does not make it whole, it stays empty; False if it was not cut.
        """
        cursor, data, found = self.cursor, self.data, self.cursor.faults
        if data is None or not found or found[-1].code != "data" or found[-1].offset < data.start:
            return False
        cut = faults.data_cut_short(data.start, data.end, data.raw)
        if cut is None:
            return False
        found[-1] = cut
        end = _end_of_cut_data(cursor.text, data)
        problems: list[Fault] = []
        whole = read_data(cursor.text, data.start, end, problems)
        if problems:
            known = len(found)
            self._text()
            del found[known:]
            return True
        self.data = whole
        while cursor.kind != t.END_OF_TEXT and cursor.starts[cursor.index] < end:
            cursor.index += 1
        return True

    def _reference(self, before: int) -> int:
        while self.cursor.kinds[before] not in t.REFERENCES:
            before -= 1
        return before


def _end_of_cut_data(text: str, data: Data) -> int:
    """Where a block that ends too early is likely to end: with its line, in block form with a later one."""
    if data.block:
        found = re.compile(_LAST_LINE).search(text, data.end, data.end + _LONGEST_DATA)
    else:
        found = re.compile(_LAST_BRACE).match(text, data.end)
    return found.end() if found is not None else data.end


def read_relations(
    cursor: Cursor, root: Element | InferenceLine | None, levels: list[int] | None = None
) -> list[Element]:
    """Reads all relation lines at the cursor into `root` and what stands below it.

    `levels` are the indentations that are open (``[0]`` if not given); they are those of the lexer, so
    that nesting is as in the reference implementation. Without `root` the elements of the first level are
    returned instead, since their relations relate them to nothing.
    """
    return _Relations(cursor, root, levels or [0]).read()


class _Relations:
    def __init__(self, cursor: Cursor, root: Element | InferenceLine | None, levels: list[int]) -> None:
        self.cursor = cursor
        self.root = root
        self.levels = levels
        self.base = len(levels)
        self.parents: list[Element | InferenceLine | None] = []
        self.orphans: list[Element] = []
        self.empty: list[tuple[list[Relation], Relation]] = []
        self.indented_with: set[str] = set()
        self.wrong_level = -1

    def read(self) -> list[Element]:
        cursor = self.cursor
        last: Element | InferenceLine | None = self.root
        while cursor.kinds[index := cursor.past_indentation()] in t.RELATIONS:
            cursor.index = index
            start, end = cursor.span
            symbol = cursor.image(index).lstrip(_INDENTATION)
            self._enter_level(end - start - len(symbol), last)
            last = self._relation(symbol)
        for relations, relation in self.empty:
            if not relation.child.relations:
                relations.remove(relation)
        return self.orphans

    def _enter_level(self, width: int, last: Element | InferenceLine | None) -> None:
        """Opens and closes levels as the lexer does."""
        levels = self.levels
        mixed = self._mixes_tabs(width)
        if width > levels[-1] and last is not None:
            levels.append(width)
            self.parents.append(last)
            self._fault_of_tabs(width, mixed)
            return
        while width < levels[-1]:
            levels.pop()
            if len(levels) >= self.base:
                self._close(len(self.parents) - 1)
        if self.parents:
            self._fault_of_tabs(width, mixed)
            return
        self._fault_of_level(width, mixed)
        self.base = len(levels)
        levels.append(width)
        self.parents.append(self.root)

    def _fault_of_tabs(self, width: int, mixed: bool) -> None:
        if mixed:
            start, _ = self.cursor.span
            self.cursor.faults.append(slip_faults.mixed_indentation(start, start + width, is_syntax=False))

    def _mixes_tabs(self, width: int) -> bool:
        """Whether this line is the first whose indentation has other characters than those above."""
        start, _ = self.cursor.span
        known = len(self.indented_with)
        self.indented_with |= set(self.cursor.text[start : start + width]) & {" ", "\t"}
        return known == 1 and len(self.indented_with) > 1

    def _fault_of_level(self, width: int, mixed: bool) -> None:
        cursor = self.cursor
        start, end = cursor.span
        symbol = cursor.text[start + width : end]
        self.wrong_level = start + width
        if mixed:
            found = slip_faults.mixed_indentation(start, start + width, is_syntax=True)
        elif self.root is None:
            found = faults.relation_below_nothing(start + width, end, symbol)
        elif width:
            found = faults.relation_on_no_level(start + width, end, symbol)
        else:
            found = faults.relation_not_indented(start, end, symbol)
        cursor.faults.append(found)

    def _close(self, depth: int) -> None:
        del self.parents[max(depth, 0) :]

    def _relation(self, symbol: str) -> Element:
        """Reads the relation at the cursor into its parent and gives its element."""
        cursor = self.cursor
        end = cursor.ends[cursor.index]
        start = end - len(symbol)
        relation_type, direction = t.RELATIONS[cursor.kind]
        cursor.index += 1
        child = read_marked(cursor)
        missing = child is None
        if child is None:
            child = self._placeholder(start, end, symbol)
        relation = Relation(symbol, relation_type, direction, child, start, end)
        self._check(relation)
        parent = self.parents[-1]
        if parent is None:
            if not missing:
                self.orphans.append(child)
            return child
        relations = parent.undercuts if isinstance(parent, InferenceLine) else parent.relations
        relations.append(relation)
        if missing:
            self.empty.append((relations, relation))
        return child

    def _placeholder(self, start: int, end: int, symbol: str) -> Statement:
        """A statement without text for a relation without one; it stays only if relations stand below it."""
        cursor = self.cursor
        if self.wrong_level != start:
            cursor.faults.append(faults.relation_of_nothing(start, end, symbol))
        return empty_statement(cursor, end)

    def _check(self, relation: Relation) -> None:
        child, found = relation.child, self.cursor.faults
        if relation.type == "contradiction" and isinstance(child, Argument):
            found.append(faults.contradiction_of_argument(child.start, child.title_end + 1))
        inside = isinstance(self.parents[-1], InferenceLine)
        if inside and (relation.type, relation.direction) != ("undercut", "inward"):
            found.append(faults.only_undercuts_here(relation.start, relation.end, relation.symbol))
