r"""Running text read from its source at once, without tokens (Argdown language, sections 1.3 and 3.1).

It reads what stands behind a title or a symbol: lines of text whose first signs begin nothing else. What
is faulty, or of a kind that it does not know, it leaves to the full grammar by :class:`NotOrdinaryError`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from argmap.notations.argdown.grammar.patterns import ENDS_OF_RANGES, RANGES, SHORTCODE, SIGNS, TAG
from argmap.notations.argdown.grammar.syntax import Comment, Content, PieceKind, Range, RangeKind


class NotOrdinaryError(Exception):
    """Only the full grammar can read this."""


_SIGN = re.compile(
    r"[\\*_\[<@#{\n.:/,;()\-\]>}](?:(?<=[\\*_\[<@#{\n])|(?<=[.:])(?=[^\s])|(?<=/)(?=[/*])|(?=[ \t][ \t]))"
)
"""Where more may begin than text as it stands: a mark, or blanks that are dropped."""
_ESCAPED = re.compile(r"\\[^\n] *")
_LINK = re.compile(r"\[([^\]\n]+)\]\(([^)\n]+)\)([ \t]?)")
_LONG_TAG = re.compile(r"#\(([^)\n]+)\)[ \t]?")
_MENTION = re.compile(r"@(?:\[([^\n][^\]\n]*)\]|<([^\n][^>\n]*)>)[ \t]?")
_BLANKS = re.compile(r"[ \t]*")
_EMPHASIS: dict[str, RangeKind] = {
    start: "bold" if len(sign) == 2 else "italic" for start, sign in SIGNS.items()
}


class TextReader:
    """Reads the contents of one text; `shortcodes` are those of the document, `comments` takes what it finds."""

    def __init__(self, text: str, shortcodes: Mapping[str, str], comments: list[Comment]) -> None:
        self.text = text
        self.shortcodes = shortcodes
        self.comments = comments

    def read(self, start: int, end: int) -> Content:
        """The content ``text[start:end]``.

        Raises:
            NotOrdinaryError: it is faulty or not of the ordinary kind.
        """
        found = _SIGN.search(self.text, start, end)
        if found is None:
            return Content(start, end, self.text[start:end], [])
        return _Marked(self, start, end).read(found)


class _Marked:
    """A content that has marks in it; `at` is where the text begins that no piece holds yet."""

    def __init__(self, reader: TextReader, start: int, end: int) -> None:
        self.source = reader.text
        self.shortcodes = reader.shortcodes
        self.comments = reader.comments
        self.start = self.at = start
        self.stop = self.end = end
        self.pieces: list[tuple[PieceKind, int, int, str]] = []
        self.ranges: list[Range] = []
        self.length = 0
        self.open: list[tuple[str, int]] = []
        self.dropped = -1

    def read(self, found: re.Match[str] | None) -> Content:
        source, stop = self.source, self.stop
        while found is not None:
            position = found.start()
            reader = _READERS.get(source[position])
            after = reader(self, position) if reader else self._control(position)
            if after >= stop:
                break
            found = _SIGN.search(source, after, stop)
        if self.open:
            raise NotOrdinaryError
        if self.at < stop:
            self._flush(stop)
        pieces = self.pieces
        text = pieces[0][3] if len(pieces) == 1 else "".join([piece[3] for piece in pieces])
        return Content(self.start, self.end, text, self.ranges, pieces)

    def _flush(self, end: int) -> None:
        """Make a piece of the text up to `end` that none holds."""
        at = self.at
        if at < end:
            self.pieces.append(("text", at, end, self.source[at:end]))
            self.length += end - at

    def _add(self, kind: PieceKind, start: int, end: int, text: str) -> int:
        """Add a piece, behind which blanks are dropped; gives where to go on."""
        self.pieces.append((kind, start, end, text))
        self.length += len(text)
        return self._go_on(end)

    def _go_on(self, end: int) -> int:
        source = self.source
        if source[end : end + 1] in (" ", "\t"):
            blanks = _BLANKS.match(source, end)
            assert blanks is not None
            self.at = self.dropped = blanks.end()
        else:
            self.at = end
        if self.at >= self.stop:
            self.end = min(end, self.stop)
            self.at = self.stop
        return self.at

    def _control(self, position: int) -> int:
        """A sign that is text, with one blank; further blanks are dropped."""
        after = position + 1
        if self.source[after : after + 1] in (" ", "\t"):
            after += 1
            if self.source[after : after + 1] in (" ", "\t"):
                after = min(after, self.stop)
                self._flush(after)
                return self._go_on(after)
        return after

    def _leave(self, position: int) -> int:
        raise NotOrdinaryError

    def _slash(self, position: int) -> int:
        if self.source.startswith("/", position + 1):
            return self._comment(position)
        if self.source.startswith("*", position + 1):
            raise NotOrdinaryError
        return self._control(position)

    def _comment(self, position: int) -> int:
        end = self.source.find("\n", position)
        if end < 0 or end > self.stop or position == self.start:
            raise NotOrdinaryError
        self._flush(position)
        self.comments.append(Comment(position, end))
        if end == self.stop:
            self.end = self.pieces[-1][2]
        self.at = end
        return end

    def _dot_or_colon(self, position: int) -> int:
        match = SHORTCODE.match(self.source, position, self.stop)
        if match is None:
            return self._control(position)
        image, end = match[0], match.end()
        character = self.shortcodes.get(image.rstrip(" \t"))
        if character is not None:
            self._flush(position)
            return self._add("shortcode", position, end, character + " " if image[-1] == " " else character)
        if self.source[end : end + 1] in (" ", "\t"):
            self._flush(min(end, self.stop))
            return self._go_on(end)
        return end

    def _backslash(self, position: int) -> int:
        match = _ESCAPED.match(self.source, position, self.stop)
        if match is None:
            raise NotOrdinaryError
        self._flush(position)
        return self._add("escape", position, match.end(), match[0][1:])

    def _emphasis(self, position: int) -> int:
        source = self.source
        if position == self.dropped:
            raise NotOrdinaryError
        if self.open:
            kind, number = self.open[-1]
            match = ENDS_OF_RANGES[kind][1].match(source, position)
            if match is not None:
                self._flush(position)
                self.open.pop()
                self.ranges[number] = self.ranges[number]._replace(end=self.length)
                end = match.end()
                return self._add("mark", position, end, " " if source[end - 1] == " " else "")
            if source.startswith(SIGNS[kind], position):
                raise NotOrdinaryError
        for kind, _, pattern, _ in RANGES:
            match = pattern.match(source, position)
            if match is not None:
                self._flush(position)
                self.open.append((kind, len(self.ranges)))
                self.ranges.append(Range(_EMPHASIS[kind], self.length, self.length, "", position))
                return self._add("mark", position, match.end(), "")
        return self._control(position)

    def _hash(self, position: int) -> int:
        match = _LONG_TAG.match(self.source, position, self.stop) or TAG.match(
            self.source, position, self.stop
        )
        if match is None:
            if self.source.startswith("(", position + 1):
                raise NotOrdinaryError
            return self._control(position)
        self._flush(position)
        image = match[0]
        name = match[1] if match.re is _LONG_TAG else image.rstrip(" \t")[1:]
        self.ranges.append(Range("tag", self.length, self.length + len(image), name, position))
        return self._add("tag", position, match.end(), image)

    def _link(self, position: int) -> int:
        match = _LINK.match(self.source, position, self.stop)
        if match is None or "](" in match[2]:
            raise NotOrdinaryError
        self._flush(position)
        words = match[1]
        self.ranges.append(Range("link", self.length, self.length + len(words), match[2], position))
        return self._add("link", position, match.end(), words + " " if match[3] == " " else words)

    def _at_sign(self, position: int) -> int:
        match = _MENTION.match(self.source, position, self.stop)
        if match is None:
            if self.source[position + 1 : position + 2] in ("[", "<"):
                raise NotOrdinaryError
            return self._control(position)
        self._flush(position)
        image = match[0]
        kind: RangeKind = "statement-mention" if match[1] is not None else "argument-mention"
        self.ranges.append(
            Range(kind, self.length, self.length + len(image), image.rstrip(" \t")[2:-1], position)
        )
        return self._add("mention", position, match.end(), image)

    def _line_end(self, position: int) -> int:
        self._flush(position)
        before = next((piece[3] for piece in reversed(self.pieces) if piece[3]), "")
        return self._add("break", position, position + 1, "" if before.endswith(" ") else " ")


_READERS = {
    "\\": _Marked._backslash,
    "*": _Marked._emphasis,
    "_": _Marked._emphasis,
    "[": _Marked._link,
    "<": _Marked._leave,
    "{": _Marked._leave,
    "@": _Marked._at_sign,
    "#": _Marked._hash,
    "\n": _Marked._line_end,
    ".": _Marked._dot_or_colon,
    ":": _Marked._dot_or_colon,
    "/": _Marked._slash,
}
