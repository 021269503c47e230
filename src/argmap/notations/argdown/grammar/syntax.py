"""The syntax tree of an Argdown document: what stands where, before any meaning is given to it.

All offsets are half-open ranges of code points in the text that was parsed (a byte order mark and
carriage returns count). The tree keeps what the text says: titles verbatim, texts joined as
Argdown joins them (Argdown language, sections 2 to 4). It is built once by
:func:`argmap.notations.argdown.grammar.parser.parse` and not changed afterwards.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import Literal, NamedTuple, TypeAlias

from argmap.notations.argdown.data.values import Data
from argmap.notations.argdown.fault import Fault

RangeKind: TypeAlias = Literal["bold", "italic", "link", "tag", "statement-mention", "argument-mention"]
PieceKind: TypeAlias = Literal["text", "escape", "shortcode", "break", "mark", "link", "tag", "mention"]
RelationType: TypeAlias = Literal["support", "attack", "contradiction", "undercut"]
Direction: TypeAlias = Literal["inward", "outward"]
ElementForm: TypeAlias = Literal["definition", "reference", "text"]


class Comment(NamedTuple):
    """A comment (`//`, `/* */`, `<!-- -->`); the line ends that Argdown drops with it are not part of it."""

    start: int
    end: int


class Piece(NamedTuple):
    """A part of a content: the source ``start:end`` gives `text`.

    Kinds: ``text`` as written; ``escape`` without its backslash; ``shortcode`` replaced; ``break`` a
    line end; ``mark`` a sign of bold or italic (its trailing blank, if any, is the text); ``link`` its
    words and trailing blank; ``tag`` and ``mention`` as written.
    """

    kind: PieceKind
    start: int
    end: int
    text: str


class Range(NamedTuple):
    """A stretch ``start:end`` of a content's text with a meaning.

    `value` is the url of a link, the name of a tag, the title of a mention, and empty for bold and italic.
    A tag and a mention include their trailing blank, the others do not. `offset` is the place in the source.
    """

    kind: RangeKind
    start: int
    end: int
    value: str
    offset: int


class Content:
    """Running text with its tags, mentions, links and emphasis.

    `text` is joined as Argdown joins it: without backslashes and marks of emphasis, with tags and
    mentions as written; it may begin or end with a blank. `ranges` are in the order in which they
    begin, `pieces` in that of the source; without them the whole text is as written. `shifts` says for
    indices of the text, in order, how much further on in the source the text from there stands. In a
    reference the text is its tags and, when relations follow on the next line, a blank.
    """

    __slots__ = ("_pieces", "end", "find_pieces", "ranges", "shifts", "start", "text")

    def __init__(
        self,
        start: int,
        end: int,
        text: str,
        ranges: list[Range],
        pieces: list[Piece] | None = None,
        find_pieces: Callable[[Content], list[Piece]] | None = None,
        shifts: list[tuple[int, int]] | None = None,
    ) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.ranges = ranges
        self._pieces = pieces
        self.find_pieces = find_pieces
        self.shifts = shifts

    @property
    def pieces(self) -> list[Piece]:
        """The parts of the text in the order of the source, looked for when they are first asked for."""
        if self._pieces is None:
            if self.find_pieces is not None:
                self._pieces = self.find_pieces(self)
            else:
                self._pieces = [Piece("text", self.start, self.end, self.text)] if self.text else []
        return self._pieces

    @property
    def tags(self) -> list[Range]:
        """The tags; `value` is the name without ``#`` and parentheses."""
        return [r for r in self.ranges if r.kind == "tag"]

    def source_offset(self, index: int) -> int:
        """Where the character ``text[index]`` comes from; from ``len(text)`` on, the end of the content."""
        if index >= len(self.text):
            return self.end
        if self.shifts is not None:
            number = bisect_right(self.shifts, (index, self.end))
            after = sum(self.shifts[number]) if number < len(self.shifts) else self.end
            return min(index + self.shifts[number - 1][1], after - 1)  # a shortcode may stand for more signs
        at, starts = 0, []
        for piece in self.pieces:
            starts.append(at)
            at += len(piece.text)
        number = bisect_right(starts, index) - 1
        piece = self.pieces[number]
        inside = index - starts[number]
        if piece.kind in ("escape", "link"):
            inside += 1
        return min(piece.start + inside, max(piece.end - 1, piece.start))


class Heading:
    """``# Title``: `level` is the number of ``#``."""

    __slots__ = ("content", "data", "end", "level", "start")

    def __init__(self, start: int, end: int, level: int, content: Content, data: Data | None) -> None:
        self.start = start
        self.end = end
        self.level = level
        self.content = content
        self.data = data


class _Element:
    """What statements and arguments share."""

    __slots__ = (
        "content",
        "data",
        "end",
        "form",
        "relations",
        "start",
        "title",
        "title_end",
        "title_start",
    )

    def __init__(
        self,
        form: ElementForm,
        start: int,
        end: int,
        title: str | None,
        title_start: int,
        title_end: int,
        content: Content | None = None,
        data: Data | None = None,
    ) -> None:
        self.form: ElementForm = form
        self.start = start
        self.end = end
        self.title = title
        self.title_start = title_start
        self.title_end = title_end
        self.content = content
        self.data = data
        self.relations: list[Relation] = []


class Statement(_Element):
    """``[Title]: text`` (definition), ``[Title]`` (reference) or bare text.

    `title` is what stands between the brackets, `title_start:title_end` its place without them; for
    bare text it is None and both are `start`. `content` is None for a reference without tags,
    for a definition without text and for bare text that is missing (both are faults). `start:end` covers
    the element's own text and data, without relations and line end.
    """

    __slots__ = ()


class Argument(_Element):
    """``<Title>: description`` (definition) or ``<Title>`` (reference); fields as in :class:`Statement`."""

    __slots__ = ()


class Relation(NamedTuple):
    """A line below an element: `symbol` and the element it brings.

    ``inward``: the child supports, attacks or undercuts what stands above; ``outward``: the other way
    round. A contradiction is symmetric (outward). `start:end` is the symbol.
    """

    symbol: str
    type: RelationType
    direction: Direction
    child: Statement | Argument
    start: int
    end: int


class Numbered(NamedTuple):
    """``(1) statement``: a premise or a conclusion. Argdown ignores the `number`."""

    statement: Statement
    number: int
    start: int
    end: int


class InferenceLine:
    """``----`` or ``-- rule, rule {data} --``, with the undercuts below it.

    In a faultless document `undercuts` holds relations of the type undercut only.
    """

    __slots__ = ("data", "end", "rules", "start", "undercuts")

    def __init__(self, start: int) -> None:
        self.start = start
        self.end = start
        self.rules: list[str] = []
        self.data: Data | None = None
        self.undercuts: list[Relation] = []


class Pcs:
    """A premise-conclusion structure: numbered statements and inference lines in their order.

    `argument` is the argument block directly before it (it stands in ``Document.blocks`` as well).
    """

    __slots__ = ("argument", "end", "start", "steps")

    def __init__(self, start: int, argument: Argument | None) -> None:
        self.start = start
        self.end = start
        self.argument = argument
        self.steps: list[Numbered | InferenceLine] = []


class ListBlock:
    """A list of statements and arguments, ordered (``1.``) or not (``*``)."""

    __slots__ = ("end", "items", "ordered", "start")

    def __init__(self, start: int, ordered: bool) -> None:
        self.start = start
        self.end = start
        self.ordered = ordered
        self.items: list[Statement | Argument] = []


Block: TypeAlias = "Heading | Statement | Argument | Pcs | ListBlock"


class Tokens:
    """The tokens of a text as three parallel lists: `kinds` (Argdown's names), `starts`, `ends`."""

    __slots__ = ("ends", "kinds", "starts")

    def __init__(self) -> None:
        self.kinds: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []


class Document:
    """A parsed text: front matter, blocks in their order, comments, faults in the order of their offsets."""

    __slots__ = ("blocks", "comments", "faults", "front_matter")

    def __init__(self, comments: list[Comment], faults: list[Fault]) -> None:
        self.front_matter: Data | None = None
        self.blocks: list[Block] = []
        self.comments = comments
        self.faults = faults
