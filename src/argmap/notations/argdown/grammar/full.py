"""From text to the syntax tree, by the grammar of Argdown (Argdown language, section 2).

Every fault is told once, and reading goes on: at the next word, line or block, whichever is nearest.
Nothing recurses, so that no depth of nesting can stop it.
"""

from __future__ import annotations

import re

from argmap.notations.argdown.fault import Fault
from argmap.notations.argdown.grammar import faults, tokens as t
from argmap.notations.argdown.grammar.cursor import Cursor
from argmap.notations.argdown.grammar.elements import Body, read_element, read_relations
from argmap.notations.argdown.grammar.lexer import tokenize
from argmap.notations.argdown.grammar.shortcodes import with_own
from argmap.notations.argdown.grammar.structures import read_list, read_pcs
from argmap.notations.argdown.grammar.syntax import Argument, Content, Document, Heading, Statement, Tokens

_EMPTY_LINE_OF_RETURNS = re.compile(r"\r[ \t]*\r")
_LAYOUT = frozenset((t.NEWLINE, t.EMPTYLINE, t.INDENT, t.DEDENT))
_NAMES = {
    t.HEADING_START: "a heading",
    t.STATEMENT_NUMBER: "a premise-conclusion structure",
    t.ORDERED_ITEM: "a list",
    t.UNORDERED_ITEM: "a list",
    t.STATEMENT_DEFINITION: "a new statement",
    t.STATEMENT_REFERENCE: "a new statement",
    t.ARGUMENT_DEFINITION: "a new argument",
    t.ARGUMENT_REFERENCE: "a new argument",
}


def read_fully(text: str, *, repair: bool = True) -> Document:
    """The syntax tree of `text`, whatever it is. Never raises.

    A leading byte order mark is skipped; CRLF is a line end as LF is, and CR where the text has no LF.
    Without `repair` it has what the reference implementation reads of a document that it accepts.
    """
    found: list[Fault] = []
    if repair and "\n" not in text and "\r" in text:
        empty_line = _EMPTY_LINE_OF_RETURNS.search(text)
        if empty_line:
            found.append(faults.lone_carriage_return(empty_line.start()))
        text = text.replace("\r", "\n")
    tokens, comments, faults_of_tokens = tokenize(text, repair=repair)
    found += faults_of_tokens
    if not repair:
        _close_inference(tokens, len(text), found)
    document = Document(comments, found)
    _Parser(Cursor(text, tokens, found, repair), document).read()
    found.sort(key=lambda fault: fault.offset)
    return document


def _close_inference(tokens: Tokens, end: int, found: list[Fault]) -> None:
    """Ends an inference line that goes on to the `end` of the text."""
    kinds = tokens.kinds
    if kinds.count(t.INFERENCE_START) > kinds.count(t.INFERENCE_END):
        found.append(faults.open_inference(end, end, three=False))
        kinds.append(t.INFERENCE_END)
        tokens.starts.append(end)
        tokens.ends.append(end)


class _Parser:
    def __init__(self, cursor: Cursor, document: Document) -> None:
        self.cursor = cursor
        self.document = document

    def read(self) -> None:
        cursor = self.cursor
        after_empty_line = True
        self._front_matter()
        while cursor.kind != t.END_OF_TEXT:
            if cursor.kind in _LAYOUT and not self._text_follows_line_end():
                after_empty_line |= cursor.kind == t.EMPTYLINE
                cursor.skip_line_end()
                continue
            if not after_empty_line:
                self._miss_empty_line()
            self._block(after_empty_line)
            after_empty_line = False
        if not self.document.blocks and not any(fault.code in ("syntax", "slip") for fault in cursor.faults):
            cursor.faults.append(faults.nothing_here(len(cursor.text)))

    def _text_follows_line_end(self) -> bool:
        cursor = self.cursor
        return cursor.kind == t.NEWLINE and cursor.kinds[cursor.index + 1] in t.CONTENT

    def _front_matter(self) -> None:
        cursor = self.cursor
        while cursor.kind in (t.NEWLINE, t.EMPTYLINE):
            cursor.index += 1
        if cursor.kind == t.FRONT_MATTER:
            self.document.front_matter = cursor.data()
            if cursor.kind == t.NEWLINE:
                cursor.index += 1
            is_closed = self.document.front_matter.raw.endswith("===")
            if is_closed and cursor.kind not in (t.EMPTYLINE, t.END_OF_TEXT):
                cursor.faults.append(faults.front_matter_needs_empty_line(*cursor.span))
            cursor.use_shortcodes(with_own(self.document.front_matter.value))
        else:
            cursor.use_shortcodes(with_own(None))

    def _miss_empty_line(self) -> None:
        cursor = self.cursor
        if cursor.kind in _NAMES:
            start, end = cursor.span
            start = end - len(cursor.image(cursor.index).lstrip(" '\t"))
            cursor.faults.append(faults.empty_line_missing(start, end, _NAMES[cursor.kind]))

    def _block(self, after_empty_line: bool) -> None:
        cursor, blocks = self.cursor, self.document.blocks
        kind = cursor.kind
        if kind == t.HEADING_START:
            blocks.append(self._heading())
        elif kind in (t.STATEMENT_NUMBER, t.INFERENCE_START):
            blocks.append(
                read_pcs(cursor, self._argument_before(), after_empty_line or kind == t.INFERENCE_START)
            )
        elif kind in t.LIST_ITEMS:
            blocks.append(read_list(cursor))
        elif kind in t.RELATIONS:
            self._stray_relations()
        elif kind == t.DATA:
            cursor.faults.append(faults.data_without_element(*cursor.span))
            cursor.data()
        elif kind == t.FRONT_MATTER:
            self._late_front_matter()
        else:
            self._element()

    def _element(self) -> None:
        cursor = self.cursor
        element = read_element(cursor)
        if element is None:
            cursor.faults.append(faults.unexpected(*cursor.span, cursor.image(cursor.index)))
            cursor.index += 1
            return
        read_relations(cursor, element)
        self.document.blocks.append(element)

    def _argument_before(self) -> Argument | None:
        blocks = self.document.blocks
        return blocks[-1] if blocks and isinstance(blocks[-1], Argument) else None

    def _heading(self) -> Heading:
        cursor, first = self.cursor, self.cursor.index
        start, end = cursor.span
        level = end - start - 1
        cursor.index += 1
        body = Body(cursor, reference=False)
        body.read()
        content = body.content()
        if content is None:
            cursor.faults.append(faults.heading_without_text(start, end))
            content = Content(end, end, "", [], [])
        return Heading(start, cursor.own_end(first), level, content, body.data)

    def _stray_relations(self) -> None:
        """Relations below an empty line: of the element before it when indented, else of nothing."""
        cursor, blocks = self.cursor, self.document.blocks
        start, end = cursor.span
        symbol = cursor.image(cursor.index).lstrip(" '\t")
        if end - start > len(symbol) and blocks and isinstance(blocks[-1], (Statement, Argument)):
            cursor.faults.append(faults.relation_after_empty_line(end - len(symbol), end, symbol))
            read_relations(cursor, blocks[-1])
        else:
            blocks.extend(read_relations(cursor, None))

    def _late_front_matter(self) -> None:
        cursor = self.cursor
        start, _ = cursor.span
        cursor.faults.append(faults.late_front_matter(start, start + 3))
        data = cursor.data()
        if self.document.front_matter is None:
            self.document.front_matter = data
