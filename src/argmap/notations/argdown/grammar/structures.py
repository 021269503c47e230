"""Premise-conclusion structures and lists."""

from __future__ import annotations

import re

from argmap.notations.argdown.grammar import faults, tokens as t
from argmap.notations.argdown.grammar.cursor import Cursor
from argmap.notations.argdown.grammar.elements import empty_statement, read_marked, read_relations
from argmap.notations.argdown.grammar.syntax import (
    Argument,
    InferenceLine,
    ListBlock,
    Numbered,
    Pcs,
    Statement,
)

_INFERENCE_AFTER_EMPTY_LINE = re.compile(
    r"--+(?:(?P<rules>[^\n\r{]*?)(?P<data>\{[^\n\r]*)?--+)?[ \t]*(?=[\n\r]|\Z)"
)
_NUMBER = re.compile(r"\([0-9]+\)[ \t]?")
_MOST_DIGITS = 9
_AFTER_INFERENCE = frozenset((t.NEWLINE, t.EMPTYLINE, t.END_OF_TEXT))


def read_pcs(cursor: Cursor, argument: Argument | None, complete: bool) -> Pcs:
    """The premise-conclusion structure at the cursor; an empty line inside it is a fault, and passed.

    Without `complete` something is wrong with its beginning, and what is missing in it is not told.
    """
    first = cursor.index
    pcs = Pcs(cursor.starts[first], argument)
    steps = pcs.steps
    while True:
        index = cursor.past_indentation()
        kind = cursor.kinds[index]
        if kind == t.STATEMENT_NUMBER:
            cursor.index = index
            steps.append(_numbered(cursor))
        elif kind == t.INFERENCE_START:
            cursor.index = index
            line, closed = _inference_line(cursor)
            if complete and closed:
                _check_place(cursor, line, steps)
            complete = complete and closed and bool(steps)
            steps.append(line)
        elif _is_step_without_number(cursor, index, steps):
            cursor.index = index
            steps.append(_without_number(cursor, len(steps)))
        elif kind != t.EMPTYLINE or _is_complete(steps) or not _pass_empty_line(cursor, index, pcs):
            break
    if complete and not _is_complete(steps):
        _check_end(cursor, steps)
    pcs.end = cursor.own_end(first)
    return pcs


def _is_step_without_number(cursor: Cursor, index: int, steps: list[Numbered | InferenceLine]) -> bool:
    """Whether a statement of the unfinished structure stands here without its number."""
    if not steps or isinstance(steps[0], InferenceLine) or _is_complete(steps):
        return False
    kind = cursor.kinds[index]
    if isinstance(steps[-1], InferenceLine):
        return kind in t.TITLED or kind in t.PLAIN
    return kind in t.TITLED and cursor.at_line_start(index)


def _without_number(cursor: Cursor, before: int) -> Numbered:
    start, end = cursor.span
    is_argument = cursor.kind in (t.ARGUMENT_DEFINITION, t.ARGUMENT_REFERENCE)
    if cursor.at_line_start(cursor.index) and not is_argument:  # of an argument more is told
        cursor.faults.append(faults.number_missing(start, end, cursor.image(cursor.index)))
    statement = _statement(cursor, start, end, cursor.image(cursor.index))
    read_relations(cursor, statement)
    return Numbered(statement, before + 1, start, statement.end)


def _is_complete(steps: list[Numbered | InferenceLine]) -> bool:
    """Whether the last step is a conclusion."""
    return len(steps) > 2 and isinstance(steps[-2], InferenceLine) and isinstance(steps[-1], Numbered)


def _check_place(cursor: Cursor, line: InferenceLine, before: list[Numbered | InferenceLine]) -> None:
    if not before:
        cursor.faults.append(faults.inference_outside(line.start, line.end))
    elif isinstance(before[-1], InferenceLine):
        cursor.faults.append(faults.conclusion_missing(before[-1].start, before[-1].end))


def _check_end(cursor: Cursor, steps: list[Numbered | InferenceLine]) -> None:
    last = steps[-1]
    if isinstance(last, InferenceLine):
        cursor.faults.append(faults.conclusion_missing(last.start, last.end))
    elif last.statement.content is not None or last.statement.title is not None:
        cursor.faults.append(faults.inference_missing(last.start, last.end, len(steps)))


def _pass_empty_line(cursor: Cursor, index: int, pcs: Pcs) -> bool:
    """Goes on behind the empty line at `index` if the unfinished structure goes on there."""
    after = index + 1
    while cursor.kinds[after] in t.INDENTATION:
        after += 1
    start = cursor.starts[after] + len(cursor.image(after)) - 1
    line = (
        _INFERENCE_AFTER_EMPTY_LINE.match(cursor.text, start) if cursor.kinds[after] in t.RELATIONS else None
    )
    if line is None and cursor.kinds[after] != t.STATEMENT_NUMBER:
        return False
    cursor.faults.append(faults.empty_line_in_pcs(cursor.starts[index], cursor.ends[index]))
    cursor.index = after
    if line is not None:
        pcs.steps.append(_inference_after_empty_line(cursor, line))
    return True


def _inference_after_empty_line(cursor: Cursor, line: re.Match[str]) -> InferenceLine:
    """An inference line that the lexer took for text."""
    inference = InferenceLine(line.start())
    inference.end = line.end()
    inference.rules = [rule.strip() for rule in (line["rules"] or "").split(",") if rule.strip()]
    while cursor.starts[cursor.index] < line.end() and cursor.kind != t.END_OF_TEXT:
        if cursor.kind == t.DATA:
            inference.data = cursor.data()
        else:
            cursor.index += 1
    if cursor.kind == t.NEWLINE:
        cursor.index += 1
    return inference


def _numbered(cursor: Cursor) -> Numbered:
    first = cursor.index
    image = cursor.image(first).lstrip(" '\t")
    end = cursor.ends[first]
    start = end - len(image)
    cursor.index += 1
    statement = _statement(cursor, start, end, image)
    read_relations(cursor, statement)
    return Numbered(statement, int(image[1:-1][-_MOST_DIGITS:]), start, max(end, statement.end))


def _statement(cursor: Cursor, start: int, end: int, image: str) -> Statement:
    """The statement after a number; an argument there is a fault, and read as the statement of that title."""
    element = read_marked(cursor)
    if isinstance(element, Statement):
        return element
    if element is None:
        cursor.faults.append(faults.numbered_missing(start, end, image))
        return empty_statement(cursor, end)
    bracket = cursor.text[element.start : element.title_end + (2 if element.form == "definition" else 1)]
    cursor.faults.append(faults.argument_in_pcs(element.start, element.start + len(bracket), bracket))
    place = (element.start, element.end, element.title, element.title_start, element.title_end)
    return Statement(element.form, *place, element.content, element.data)


def _inference_line(cursor: Cursor) -> tuple[InferenceLine, bool]:
    """The inference line at the cursor with its undercuts, and whether the text itself closes it."""
    first = cursor.index
    image = cursor.image(first).lstrip(" '\t")
    inference = InferenceLine(cursor.ends[first] - len(image))
    cursor.index += 1
    _rules(cursor, inference)
    start, inference.end = cursor.span
    closed = inference.end - start > 1
    cursor.index += 1
    if cursor.kind not in _AFTER_INFERENCE:
        _text_after_inference(cursor)
    if cursor.kind == t.NEWLINE:
        cursor.index += 1
    read_relations(cursor, inference)
    return inference, closed


def _text_after_inference(cursor: Cursor) -> None:
    """Goes to the conclusion that stands on the line of the inference, or behind what else stands there."""
    first = end = cursor.index
    while cursor.kinds[end] not in _AFTER_INFERENCE:
        end += 1
    cursor.faults.append(faults.text_after_inference(cursor.starts[first], cursor.ends[end - 1]))
    if cursor.kinds[end] == t.NEWLINE and cursor.kinds[end + 1] == t.STATEMENT_NUMBER:
        cursor.index = end
    elif _NUMBER.fullmatch("".join(map(cursor.image, range(first, min(first + 3, end))))):
        cursor.index = first + 3


def _rules(cursor: Cursor, inference: InferenceLine) -> None:
    """Reads rules and data up to the end of the line, which the lexer always gives."""
    rule: list[int] = []
    comma: tuple[int, int] | None = None
    while cursor.kind != t.INFERENCE_END:
        start, end = cursor.span
        if cursor.kind == t.DATA:
            data = cursor.data()
            if inference.data is None:
                inference.data = data
            else:
                cursor.faults.append(faults.second_data_block(start, end))
            continue
        if cursor.kind == t.LIST_DELIMITER:
            if not _end_rule(cursor, inference, rule):
                cursor.faults.append(faults.rule_missing(start, end))
            comma = (start, end)
        elif cursor.kind != t.NEWLINE:
            if cursor.kinds[cursor.index - 1] == t.DATA:
                cursor.faults.append(faults.rule_out_of_place(start, end))
            rule.append(cursor.index)
            comma = None
        cursor.index += 1
    _end_rule(cursor, inference, rule)
    if comma is not None:
        cursor.faults.append(faults.rule_missing(*comma))


def _end_rule(cursor: Cursor, inference: InferenceLine, rule: list[int]) -> bool:
    if not rule:
        return False
    inference.rules.append(cursor.contents.rule(rule))
    rule.clear()
    return True


def read_list(cursor: Cursor) -> ListBlock:
    """The list at the cursor. Lists are flat: a nested item is a fault, and read as one of this list."""
    first = cursor.index
    kind = cursor.kind
    block = ListBlock(_symbol_start(cursor), kind == t.ORDERED_ITEM)
    levels = [0]
    while cursor.kinds[index := cursor.past_indentation()] in t.LIST_ITEMS:
        cursor.index = index
        _check_item(cursor, levels, first_item=index == first, kind=kind)
        cursor.index += 1
        item = read_marked(cursor)
        if item is None:
            cursor.faults.append(faults.item_missing(cursor.starts[index], cursor.ends[index]))
            item = empty_statement(cursor, cursor.ends[index])
        read_relations(cursor, item, levels)
        block.items.append(item)
    block.end = cursor.own_end(first)
    return block


def _symbol_start(cursor: Cursor) -> int:
    return cursor.ends[cursor.index] - len(cursor.image(cursor.index).lstrip(" '\t"))


def _check_item(cursor: Cursor, levels: list[int], *, first_item: bool, kind: str) -> None:
    """Opens and closes levels as the lexer does, and says where the item does not fit the list."""
    end = cursor.ends[cursor.index]
    start = _symbol_start(cursor)
    width = start - cursor.starts[cursor.index] + 1
    if width > levels[-1]:
        levels.append(width)
        if not first_item:
            cursor.faults.append(faults.nested_list(start, end))
            return
    while width < levels[-1]:
        levels.pop()
    if len(levels) == 1:
        levels.append(width)
        cursor.faults.append(faults.uneven_list(start, end))
    elif cursor.kind != kind:
        cursor.faults.append(faults.mixed_list(start, end))
