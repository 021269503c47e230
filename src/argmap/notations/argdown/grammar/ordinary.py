r"""Documents of the ordinary kind, read line by line without tokens.

Nearly all documents are faultless and of few forms, and one regular expression knows all lines of these
forms. A document that has anything else in it is left to the full grammar as a whole, which
reads it to the same tree, or says what is wrong with it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.notations.argdown.data.block import read_data
from argmap.notations.argdown.data.values import Data
from argmap.notations.argdown.fault import Fault
from argmap.notations.argdown.grammar.ordinary_text import NotOrdinaryError, TextReader
from argmap.notations.argdown.grammar.shortcodes import with_own
from argmap.notations.argdown.grammar.signs import SYMBOLS
from argmap.notations.argdown.grammar.syntax import (
    Argument,
    Comment,
    Content,
    Document,
    ElementForm,
    Heading,
    InferenceLine,
    ListBlock,
    Numbered,
    Pcs,
    Piece,
    Relation,
    Statement,
)

if TYPE_CHECKING:
    from argmap.notations.argdown.grammar.lookahead import Lookahead

_OTHER = "\r\x1c\x1d\x1e\x1f\x85\u2028\u2029\ufeff"
_FRONT_MATTER = re.compile(r"((?>===+.*?===+))[ \t]*(?:\n(?:[ \t]*\n)+|\n?\Z)", re.DOTALL)
# Groups are atomic, `(?>(?:…)*)`, never possessive, `(?:…)*+`: before 3.11.5 Python matches these wrongly.
_WORDS = r"[^\W\d_]|[“”„«»‘’\"…¶]"
_TEXT = rf"[^\n{{]*+(?>(?:\n *+(?={_WORDS}|\((?![0-9])|#[^# \n])[^\n{{]*+)*)"
_TITLE = r"[^\[\]<>\n-][^\[\]<>\n]*+"
_HEAD = (
    r"( *+)((?>\+>|->|<[+_-]|\+|-(?!-)|><|_>|_(?= )|\([0-9]{1,9}\)|[0-9]+\.(?= )|\*(?= )|))"
    rf"[ \t]*+(?>(?:\[({_TITLE})\](?:(:)|(?!\())|<({_TITLE})>(:?))?)[ \t]*+({_TEXT})"
)
_END = r"[ \t]*+(?:\n|\Z)"
_BEFORE_DATA = r"(?>(?:\n *+(?=\{))?)"
_DATA = r"(?>(\{[^{}]*+(?>(?:\{[^{}]*+\}(?=[ ]?[,}])[^{}]*+)*)\})?)(?!\s*+[,}])"
_LINE = re.compile(_HEAD + _BEFORE_DATA + _DATA + _END)
_LINE_BEFORE_DATA = re.compile(_HEAD + _BEFORE_DATA)
_AFTER_DATA = re.compile(_END)
_FIRST = re.compile(_WORDS)
_DEFINITION = re.compile(r"[\]>]:")
_TAGS = re.compile(r"(?:#[\w-]++[ \t]*+)+")
_EMPTY_LINES = re.compile(r"(?>(?:[ \t]*+\n)+)|[ \t]++\Z")
_COMMENT = re.compile(r" *+(//[^\n]*+|(?>/\*.*?\*/)|(?><!--.*?-->))\n", re.DOTALL)
_COMMENT_AND_EMPTY_LINES = re.compile(rf"{_COMMENT.pattern}++", re.DOTALL)
_HEADING = re.compile(rf"(#++) [ \t]*+([^\n{{]++){_DATA}[ \t]*+(?:\n(?=[ \t]*+(?:\n|\Z))|\Z)")
_INFERENCE = re.compile(
    r"--(?:(--++)[ \t]*+\n|[ \t]*+\n?[ \t]*+((?>(?:[^\n{.:\\/<-]|-(?!-))*))(?>(?:\n *+(?=\{))?))"
)
_INFERENCE_END = re.compile(r"[ \t]*+\n?[ \t]*+(--++)[ \t]*+\n")


def read_ordinary(text: str) -> Document | None:
    """The syntax tree of a faultless document of the ordinary kind; None for any other."""
    if any(sign in text for sign in _OTHER):
        return None
    try:
        return _Reader(text).read()
    except NotOrdinaryError:
        return None


class _Reader:
    """`last` is the element or inference line read last, `parents` those above it by their `levels`."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.document = Document([], [])
        self.blocks = self.document.blocks
        self.comments = self.document.comments
        self.faults: list[Fault] = []
        self.ahead: Lookahead | None = None
        self.contents = TextReader(text, with_own(None), self.comments)
        self.levels: list[int] = []
        self.parents: list[Statement | Argument | InferenceLine] = []
        self.last: Statement | Argument | InferenceLine = InferenceLine(0)

    def read(self) -> Document:
        text, size = self.text, len(self.text)
        position = self._front_matter()
        if text.find("===", position) >= 0:
            raise NotOrdinaryError
        while position < size:
            position = self._block(position)
        if not self.blocks or self.faults:
            raise NotOrdinaryError
        return self.document

    def _match(self, pattern: re.Pattern[str], position: int) -> re.Match[str]:
        match = pattern.match(self.text, position)
        if match is None:
            raise NotOrdinaryError
        return match

    def _front_matter(self) -> int:
        empty = _EMPTY_LINES.match(self.text)
        start = empty.end() if empty else 0
        match = _FRONT_MATTER.match(self.text, start)
        if match is None:
            return start
        data = self.document.front_matter = read_data(self.text, *match.span(1), self.faults)
        self.contents = TextReader(self.text, with_own(data.value), self.comments)
        return match.end()

    def _block(self, position: int) -> int:
        """Read the block at `position`, or the empty lines there; gives where to go on."""
        character = self.text[position]
        if character in "\n \t":
            return self._match(_EMPTY_LINES, position).end()
        if character == "/" or self.text.startswith("<!--", position):
            return self._comment(_COMMENT_AND_EMPTY_LINES, position)
        if character == "#":
            return self._heading(position)
        if character in "[<" or _FIRST.match(character):
            after = self._lone_element(position)
        elif character == "(":
            after = self._structure(position)
        else:
            after = self._list(position)
        return after if after == len(self.text) else self._match(_EMPTY_LINES, after).end()

    def _comment(self, pattern: re.Pattern[str], position: int) -> int:
        match = self._match(pattern, position)
        self.comments.append(Comment(*match.span(1)))
        return match.end()

    def _heading(self, position: int) -> int:
        match = self._match(_HEADING, position)
        content = self.contents.read(*match.span(2))
        if match[3] is not None and "\n" in match[3]:
            raise NotOrdinaryError
        data = read_data(self.text, *match.span(3), self.faults) if match[3] is not None else None
        end = content.end if data is None else data.end
        self.blocks.append(Heading(position, end, len(match[1]), content, data))
        return match.end()

    def _lone_element(self, position: int) -> int:
        match, element, after = self._line(position)
        if element is None or match[2]:
            raise NotOrdinaryError
        self.blocks.append(element)
        self.levels, self.parents = [0], []
        return self._below(after)

    def _line(self, position: int) -> tuple[re.Match[str], Statement | Argument | None, int]:
        """The line at `position`, its element, which is the last one read then, and where the next begins."""
        text = self.text
        match = _LINE.match(text, position)
        data: Data | None = None
        if match is None:
            match = self._match(_LINE_BEFORE_DATA, position)
            data = self._braces(match.end())
            after = self._match(_AFTER_DATA, data.end).end()
        else:
            after = match.end()
            if match[8] is not None:
                start, end = match.span(8)
                if text.find("\n", start, end) >= 0 and _DEFINITION.search(match[8]):
                    raise NotOrdinaryError
                data = read_data(text, start, end, self.faults)
        title, is_definition, name, is_description = match.group(3, 4, 5, 6)
        start, end = match.span(7)
        if title is None:
            title, is_definition = name, is_description
        if title is None:
            if start == end or text.startswith("//", start):
                return match, None, after
            if text[start] == "\n":
                raise NotOrdinaryError
            content: Content | None = self.contents.read(start, end)
            form: ElementForm = "text"
        elif is_definition:
            if start == end or text[start] == "\n":
                raise NotOrdinaryError
            content = self.contents.read(start, end)
            form = "definition"
        else:
            content = self._tags(start, end) if start != end else None
            form = "reference"
            if data is not None and ("]:" in data.raw or ">:" in data.raw or text[end] == "\n"):
                raise NotOrdinaryError
        at = start if title is None else match.start(5 if name is not None else 3)
        title_end = at if title is None else at + len(title)
        end = data.end if data is not None else content.end if content is not None else title_end + 1
        kind = Statement if name is None else Argument
        element = kind(form, at if title is None else at - 1, end, title, at, title_end, content, data)
        self.last = element
        return match, element, after

    def _tags(self, start: int, end: int) -> Content | None:
        """The tags behind a reference; a comment there is none."""
        if self.text.startswith("//", start) and self.text.find("\n", start) == end:
            self.comments.append(Comment(start, end))
            return None
        if not _TAGS.fullmatch(self.text, start, end):
            raise NotOrdinaryError
        return self.contents.read(start, end)

    def _braces(self, start: int) -> Data:
        """The data block at `start`."""
        from argmap.notations.argdown.grammar.lookahead import Lookahead
        from argmap.notations.argdown.grammar.repairs import runs_over_definition

        if self.ahead is None:
            self.ahead = Lookahead(self.text, crlf_in_data=True)
        end = self.ahead.end_of_data(start) if self.text.startswith("{", start) else 0
        if not end or runs_over_definition(self.text, self.ahead, start, end):
            raise NotOrdinaryError
        return read_data(self.text, start, end, self.faults)

    def _below(self, position: int) -> int:
        """Read the relation lines at `position` below the last element; gives where they end."""
        text, size, levels, parents = self.text, len(self.text), self.levels, self.parents
        while position < size and (character := text[position]) in " /":
            if character == "/":
                position = self._comment(_COMMENT, position)
                continue
            above = self.last
            match, child, after = self._line(position)
            said = SYMBOLS.get(match[2])
            if said is None or child is None:
                if child is not None or said is not None or not text.startswith("//", match.start(7)):
                    return position
                position = self._comment(_COMMENT, position)
                continue
            start, end = match.span(2)
            if start - position != levels[-1] or not parents:
                self._enter(start - position, above)
            parent = parents[-1]
            type_, direction = said
            relation = Relation(match[2], type_, direction, child, start, end)
            if type_ == "contradiction" and isinstance(child, Argument):
                raise NotOrdinaryError
            if not isinstance(parent, InferenceLine):
                parent.relations.append(relation)
            elif type_ == "undercut" and direction == "inward":
                parent.undercuts.append(relation)
            else:
                raise NotOrdinaryError
            position = after
        return position

    def _enter(self, width: int, above: Statement | Argument | InferenceLine) -> None:
        """Open a level below the element `above`, or go back to one that is open."""
        levels, parents = self.levels, self.parents
        if width > levels[-1]:
            if not isinstance(above, InferenceLine):
                self._go_on(above)
            levels.append(width)
            parents.append(above)
            return
        while width < levels[-1]:
            levels.pop()
            if parents:
                parents.pop()
        if width != levels[-1] or not parents:
            raise NotOrdinaryError

    def _structure(self, position: int) -> int:
        argument = self.blocks[-1] if self.blocks else None
        pcs = Pcs(position, argument if isinstance(argument, Argument) else None)
        steps = pcs.steps
        while (character := self.text[position : position + 1]) in ("(", "-"):
            if character == "-":
                if not steps or isinstance(steps[-1], InferenceLine):
                    raise NotOrdinaryError
                line, position = self._inference(position)
                steps.append(line)
            else:
                match, statement, after = self._line(position)
                if match[2][:1] != "(" or not isinstance(statement, Statement):
                    raise NotOrdinaryError
                steps.append(Numbered(statement, int(match[2][1:-1]), position, statement.end))
                position = after
            self.levels, self.parents = [0], []
            position = self._below(position)
        if len(steps) < 3 or isinstance(steps[-1], InferenceLine) or isinstance(steps[-2], Numbered):
            raise NotOrdinaryError
        pcs.end = self.last.end
        self.blocks.append(pcs)
        return position

    def _inference(self, position: int) -> tuple[InferenceLine, int]:
        match = self._match(_INFERENCE, position)
        line = self.last = InferenceLine(position)
        if match[1] is not None:
            line.end = match.end(1)
            return line, match.end()
        words = match[2].rstrip()
        line.rules = [rule.strip() for rule in words.split(",")] if words else []
        if "  " in words or "" in line.rules:
            raise NotOrdinaryError
        after = match.end()
        if self.text.startswith("{", after):
            line.data = self._braces(after)
            after = line.data.end
        closing = self._match(_INFERENCE_END, after)
        line.end = closing.end(1)
        return line, closing.end()

    def _list(self, position: int) -> int:
        block: ListBlock | None = None
        while (character := self.text[position : position + 1]) and character in "*0123456789":
            match, item, after = self._line(position)
            symbol = match[2]
            if block is None:
                block = ListBlock(position, symbol != "*")
            if item is None or (symbol != "*") != block.ordered or not symbol:
                raise NotOrdinaryError
            block.items.append(item)
            self.levels, self.parents = [0, 1], []
            position = self._below(after)
        if block is None:
            raise NotOrdinaryError
        block.end = self.last.end
        self.blocks.append(block)
        return position

    def _go_on(self, element: Statement | Argument) -> None:
        """The line end before the relations of an element is a blank of its text behind a title or data."""
        content, data = element.content, element.data
        if element.form != "reference" and data is None:
            return
        if content is not None and content.text.endswith(" "):
            return
        at = element.end
        if content is not None and data is not None and self.text.find("\n", content.end, data.start) >= 0:
            at = content.end
        line_end = self.text.index("\n", at)
        at = line_end if self.text[at:line_end].strip() else at
        blank = Piece("break", at, at + 1, " ")
        if content is None:
            element.content = Content(at, at, " ", [], [blank])
        else:
            pieces = [*content.pieces, blank]
            element.content = Content(content.start, content.end, content.text + " ", content.ranges, pieces)
