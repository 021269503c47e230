r"""Documents of the ordinary kind, read line by line without tokens.

Nearly all documents are faultless and of few forms, and one regular expression knows all lines of these
forms. A document that has anything else in it is left to the full grammar as a whole, which
reads it to the same tree, or says what is wrong with it.
"""

from __future__ import annotations

import re

from argmap.notations.argdown.data.block import read_data
from argmap.notations.argdown.data.values import Data
from argmap.notations.argdown.fault import Fault
from argmap.notations.argdown.grammar.lookahead import Lookahead
from argmap.notations.argdown.grammar.ordinary_text import NotOrdinaryError, TextReader
from argmap.notations.argdown.grammar.repairs import runs_over_definition
from argmap.notations.argdown.grammar.shortcodes import with_own
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
    Relation,
    Statement,
    Tokens,
)
from argmap.notations.argdown.grammar.tokens import SYMBOLS

_OTHER = re.compile("[\r\x1c-\x1f\x85\u2028\u2029\ufeff]")
_FRONT_MATTER = re.compile(r"(===+.*?===+)[ \t]*(?:\n(?:[ \t]*\n)+|\n?\Z)", re.DOTALL)
_WORDS = r"[^\W\d_]|[“”„«»‘’\"…¶]"
_TEXT = rf"[^\n{{]*+(?:\n *+(?={_WORDS}|\((?![0-9])|#[^# \n])[^\n{{]*+)*+"
_TITLE = r"[^\[\]<>\n-][^\[\]<>\n]*+"
_HEAD = (
    r"( *+)(\+>|->|<[+_-]|\+|-(?!-)|><|_>|_(?= )|\([0-9]{1,9}\)|[0-9]+\.(?= )|\*(?= )|)"
    rf"[ \t]*+(?:\[({_TITLE})\](?:(:)|(?!\())|<({_TITLE})>(:?))?+[ \t]*+({_TEXT})"
)
_END = r"[ \t]*+(?:\n|\Z)"
_BEFORE_DATA = r"(?:\n *+(?=\{))?+"
_DATA = r"(\{[^{}\n]*+\})?+(?!\s*+[,}])"
_LINE = re.compile(_HEAD + _BEFORE_DATA + _DATA + _END)
_LINE_BEFORE_DATA = re.compile(_HEAD + _BEFORE_DATA)
_AFTER_DATA = re.compile(_END)
_FIRST = re.compile(_WORDS)
_TAGS = re.compile(r"(?:#[\w-]++[ \t]*+)+")
_EMPTY_LINES = re.compile(r"(?:[ \t]*+\n)++|[ \t]++\Z")
_COMMENT = re.compile(r" *+(//[^\n]*+|(?>/\*.*?\*/)|(?><!--.*?-->))\n", re.DOTALL)
_COMMENT_AND_EMPTY_LINES = re.compile(rf"{_COMMENT.pattern}++", re.DOTALL)
_HEADING = re.compile(rf"(#++) ++([^\n{{]++){_DATA}[ \t]*+(?:\n(?=[ \t]*+(?:\n|\Z))|\Z)")
_INFERENCE = re.compile(
    r"--(?:(--++)[ \t]*+\n|[ \t]*+\n?[ \t]*+((?:[^\n{.:\\/<-]|-(?!-))*+)(?:\n *+(?=\{))?+)"
)
_INFERENCE_END = re.compile(r"[ \t]*+\n?[ \t]*+(--++)[ \t]*+\n")


def read_ordinary(text: str) -> Document | None:
    """The syntax tree of a faultless document of the ordinary kind; None for any other."""
    if _OTHER.search(text):
        return None
    try:
        return _Reader(text).read()
    except NotOrdinaryError:
        return None


class _Reader:
    """`last` is the element or inference line read last, `parents` those above it by their level."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.document = Document(Tokens(), [], [])
        self.blocks = self.document.blocks
        self.faults: list[Fault] = []
        self.ahead: Lookahead | None = None
        self.comments = self.document.comments
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

    def _front_matter(self) -> int:
        empty = _EMPTY_LINES.match(self.text)
        start = empty.end() if empty else 0
        match = _FRONT_MATTER.match(self.text, start)
        if match is None:
            return start
        data = self.document.front_matter = self._data(match, 1)
        self.contents = TextReader(self.text, with_own(data.value), self.comments)
        return match.end()

    def _data(self, match: re.Match[str], group: int) -> Data:
        return read_data(self.text, *match.span(group), self.faults)

    def _block(self, position: int) -> int:
        """Read the block at `position`, or the empty lines there; gives where to go on."""
        character = self.text[position]
        if character == "\n" or character in " \t":
            return self._skip(_EMPTY_LINES, position)
        if character == "/" or self.text.startswith("<!--", position):
            return self._comment(_COMMENT_AND_EMPTY_LINES, position)
        if character == "#":
            return self._heading(position)
        self.levels, self.parents = [0], []
        match, data, after = self._line(position)
        symbol = match[2]
        if not symbol:
            if character not in "[<" and not _FIRST.match(character):
                raise NotOrdinaryError
            self.blocks.append(self._element(match, data))
            after = self._below(after)
        elif symbol[0] == "(":
            after = self._structure(position)
        elif symbol == "*" or symbol[-1] == ".":
            after = self._list(position)
        else:
            raise NotOrdinaryError
        return after if after == len(self.text) else self._skip(_EMPTY_LINES, after)

    def _skip(self, pattern: re.Pattern[str], position: int) -> int:
        match = pattern.match(self.text, position)
        if match is None:
            raise NotOrdinaryError
        return match.end()

    def _comment(self, pattern: re.Pattern[str], position: int) -> int:
        match = pattern.match(self.text, position)
        if match is None:
            raise NotOrdinaryError
        self.comments.append(Comment(*match.span(1)))
        return match.end()

    def _heading(self, position: int) -> int:
        match = _HEADING.match(self.text, position)
        if match is None:
            raise NotOrdinaryError
        content = self.contents.read(*match.span(2))
        data = self._data(match, 3) if match[3] is not None else None
        end = content.end if data is None else data.end
        self.blocks.append(Heading(position, end, len(match[1]), content, data, (0, 0)))
        return match.end()

    def _line(self, position: int) -> tuple[re.Match[str], Data | None, int]:
        """The line at `position`, its data block, and where the next line begins."""
        match = _LINE.match(self.text, position)
        if match is not None:
            return match, self._data(match, 8) if match[8] is not None else None, match.end()
        match = _LINE_BEFORE_DATA.match(self.text, position)
        if match is None:
            raise NotOrdinaryError
        data = self._braces(match.end())
        return match, data, self._skip(_AFTER_DATA, data.end)

    def _braces(self, start: int) -> Data:
        """The data block at `start`."""
        if self.ahead is None:
            self.ahead = Lookahead(self.text, crlf_in_data=True)
        end = self.ahead.end_of_data(start) if self.text.startswith("{", start) else 0
        if not end or runs_over_definition(self.text, self.ahead, start, end):
            raise NotOrdinaryError
        return read_data(self.text, start, end, self.faults)

    def _element(self, match: re.Match[str], data: Data | None) -> Statement | Argument:
        """The element of a line, which is the last one read then."""
        title, is_definition, name, is_description = match.group(3, 4, 5, 6)
        start, end = match.span(7)
        element: Statement | Argument
        if title is not None:
            at = match.start(3)
            title_end = at + len(title)
            form, content, end = self._body(is_definition, title_end + 1, start, end, data, "]:")
            end = end if data is None else data.end
            element = Statement(form, at - 1, end, title, at, title_end, content, data)
        elif name is not None:
            at = match.start(5)
            title_end = at + len(name)
            form, content, end = self._body(is_description, title_end + 1, start, end, data, ">:")
            end = end if data is None else data.end
            element = Argument(form, at - 1, end, name, at, title_end, content, data)
        else:
            if start == end:
                raise NotOrdinaryError
            content = self.contents.read(start, end)
            end = content.end if data is None else data.end
            element = Statement("text", start, end, None, start, start, content, data)
        self.last = element
        return element

    def _body(
        self, is_definition: str | None, title_end: int, start: int, end: int, data: Data | None, closing: str
    ) -> tuple[ElementForm, Content | None, int]:
        """Form, content and end of an element with a title, its text being ``start:end``."""
        if is_definition:
            if start == end or self.text[start] == "\n":
                raise NotOrdinaryError
            content = self.contents.read(start, end)
            return "definition", content, content.end
        if data is not None and (closing in data.raw or self.text[end] == "\n"):
            raise NotOrdinaryError
        if start == end:
            return "reference", None, title_end
        if self.text.startswith("//", start) and self.text.find("\n", start) == end:
            self.comments.append(Comment(start, end))
            return "reference", None, title_end
        if not _TAGS.fullmatch(self.text, start, end):
            raise NotOrdinaryError
        content = self.contents.read(start, end)
        return "reference", content, content.end

    def _below(self, position: int) -> int:
        """Read the relation lines at `position` below the last element; gives where they end."""
        text, size = self.text, len(self.text)
        while position < size and (character := text[position]) in " /":
            if character == "/":
                position = self._comment(_COMMENT, position)
                continue
            match, data, after = self._line(position)
            symbol = match[2]
            if symbol in SYMBOLS:
                self._relation(match, symbol, data)
                position = after
            elif text.startswith("//", match.start(7)) and not symbol:
                position = self._comment(_COMMENT, position)
            else:
                break
        return position

    def _relation(self, match: re.Match[str], symbol: str, data: Data | None) -> None:
        self._enter(match.end(1) - match.start())
        parent = self.parents[-1]
        type_, direction = SYMBOLS[symbol]
        child = self._element(match, data)
        if type_ == "contradiction" and isinstance(child, Argument):
            raise NotOrdinaryError
        relation = Relation(symbol, type_, direction, child, *match.span(2))
        if not isinstance(parent, InferenceLine):
            parent.relations.append(relation)
        elif type_ == "undercut" and direction == "inward":
            parent.undercuts.append(relation)
        else:
            raise NotOrdinaryError

    def _enter(self, width: int) -> None:
        """Open the level of a relation line, or go back to one that is open."""
        levels, parents = self.levels, self.parents
        if width > levels[-1]:
            if not isinstance(self.last, InferenceLine):
                _go_on(self.last)
            levels.append(width)
            parents.append(self.last)
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
            self.levels, self.parents = [0], []
            if character == "-":
                if not steps or isinstance(steps[-1], InferenceLine):
                    raise NotOrdinaryError
                line, position = self._inference(position)
                steps.append(line)
            else:
                match, data, after = self._line(position)
                statement = self._element(match, data)
                if match[2][:1] != "(" or isinstance(statement, Argument):
                    raise NotOrdinaryError
                steps.append(Numbered(statement, int(match[2][1:-1]), position, statement.end))
                position = after
            position = self._below(position)
        if len(steps) < 3 or isinstance(steps[-1], InferenceLine) or isinstance(steps[-2], Numbered):
            raise NotOrdinaryError
        pcs.end = self.last.end
        self.blocks.append(pcs)
        return position

    def _inference(self, position: int) -> tuple[InferenceLine, int]:
        match = _INFERENCE.match(self.text, position)
        if match is None:
            raise NotOrdinaryError
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
        closing = _INFERENCE_END.match(self.text, after)
        if closing is None:
            raise NotOrdinaryError
        line.end = closing.end(1)
        return line, closing.end()

    def _list(self, position: int) -> int:
        block: ListBlock | None = None
        while (character := self.text[position : position + 1]) and character in "*0123456789":
            match, data, after = self._line(position)
            symbol = match[2]
            ordered = symbol[-1:] == "."
            if block is None:
                block = ListBlock(position, ordered)
            if ordered != block.ordered or (symbol != "*" and not ordered):
                raise NotOrdinaryError
            self.levels, self.parents = [0, 1], []
            block.items.append(self._element(match, data))
            position = self._below(after)
        assert block is not None, "a list begins here"
        block.end = self.last.end
        self.blocks.append(block)
        return position


def _go_on(element: Statement | Argument) -> None:
    """The line end before the relations of an element is a blank of its text behind a title or data."""
    content, at = element.content, element.end
    if element.form != "reference" and element.data is None:
        return
    if content is None:
        element.content = Content(at, at, " ", [], [("break", at, at + 1, " ")])
    elif not content.text.endswith(" "):
        pieces = [*content.pieces, ("break", at, at + 1, " ")]
        element.content = Content(content.start, content.end, content.text + " ", content.ranges, pieces)
