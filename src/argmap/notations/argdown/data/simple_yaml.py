"""The part of YAML that maps are written in, read without a YAML library.

Flow maps and lists with plain and quoted words, and block maps and lists of one-line values. It reads what it
understands as js-yaml 4 does; everything else (aliases, tags, comments, words over several lines, and
whatever is wrong) it leaves to the YAML library: then :func:`read_simply` says False.
"""

from __future__ import annotations

import re
from typing import Any

from argmap.notations.argdown.data.scalars import key_text, resolve
from argmap.notations.argdown.data.values import Data, DataEntry, DataPath

_DEEPEST = 40

_NOT_SIMPLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]|\r(?!\n)|^(?:---|\.\.\.)",
    re.MULTILINE,
)
_FIRST = r"(?:[^ \t\r\n\-?:,\[\]{}#&*!|>'\"%@`]"
_IN_FLOW = (
    _FIRST + r"|[\-?:](?=[^ \t\r\n,\[\]{}]))"
    r"(?:[^ \t\r\n:,\[\]{}]|:(?![ \t\r\n,\[\]{}]|\Z)|[ \t]+(?=[^ \t\r\n:#,\[\]{}]|:(?![ \t\r\n,\[\]{}]|\Z)))*"
)
_FLOW_WORDS = re.compile(_IN_FLOW)
_FLOW_ENTRY = re.compile(
    rf'(?P<key>[A-Za-z_][A-Za-z0-9_\-]*):[ \t]+(?:"(?P<quoted>[^"\\\r\n]*)"|(?P<bare>{_IN_FLOW}))'
    r"[ \t]*(?=[,}])"
)
_BLOCK_WORDS = re.compile(
    _FIRST
    + r"|[\-?:](?=[^ \t\r\n]))(?:[^ \t\r\n:]|:(?![ \t\r\n]|\Z)|[ \t]+(?=[^ \t\r\n:#]|:(?![ \t\r\n]|\Z)))*"
)
_DOUBLE = re.compile(r'"((?:[^"\\\r\n]|\\[^\r\n])*)"')
_SINGLE = re.compile(r"'((?:[^'\r\n]|'')*)'")
_GAP = re.compile(r"[ \t\r\n]*")
_BLANKS = re.compile(r"[ \t]*")
_END_OF_LINE = re.compile(r"[ \t]*(?:\r?\n|\Z)")
_EMPTY_LINES = re.compile(r"(?:[ \t]*\r?\n)*")
_INDENTATION = re.compile(r" *")
_ITEM = re.compile(r"-(?= |\r?\n|\Z)")
_COLON = re.compile(r"[ \t]*:(?=[ \t\r\n]|\Z)")
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))")
_ESCAPES = {
    **dict(zip("0abtnvfre", "\0\a\b\t\n\v\f\r\x1b", strict=True)),
    **{character: character for character in ' "/\\\t'},
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}
_SURROGATES = re.compile("[\ud800-\udfff]")


class _NotSimpleError(Exception):
    """The text is not of the simple kind."""


def read_simply(text: str, start: int, end: int, data: Data) -> bool:
    """Reads the YAML ``text[start:end]`` into `data`; False, and `data` untouched, if it is not simple."""
    source = text[start:end]
    if _NOT_SIMPLE.search(source):
        return False
    reader = _Reader(source, start)
    try:
        value = reader.block_document() if data.block else reader.flow_document()
    except _NotSimpleError:
        return False
    data.value, data.entries, data.stray = value, reader.entries, reader.stray
    return True


def unescape(words: str) -> str:
    """The inside of a string in double quotation marks with its escapes replaced.

    Raises :class:`ValueError` for an escape that YAML does not know.
    """
    replaced = _ESCAPE.sub(_character, words)
    if _SURROGATES.search(replaced):
        replaced = replaced.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return replaced


def _character(match: re.Match[str]) -> str:
    if match[4] is not None:
        if match[4] not in _ESCAPES:
            raise ValueError(match[0])
        return _ESCAPES[match[4]]
    return chr(int(match[1] or match[2] or match[3], 16))


class _Reader:
    def __init__(self, text: str, offset: int) -> None:
        self.text = text
        self.offset = offset
        self.at = 0
        self.depth = 0
        self.entries: dict[DataPath, DataEntry] = {}
        self.stray: list[tuple[DataPath, str, int]] = []
        self.bare = False
        self.last_end = 0

    # Flow form

    def flow_document(self) -> Any:
        self._skip(_GAP)
        value = self._flow(())
        self._skip(_GAP)
        if self.at < len(self.text):
            raise _NotSimpleError
        return value

    def _skip(self, pattern: re.Pattern[str]) -> None:
        match = pattern.match(self.text, self.at)
        if match:
            self.at = match.end()

    def _peek(self) -> str:
        return self.text[self.at : self.at + 1]

    def _flow(self, path: DataPath) -> Any:
        """A value in flow form; `bare` says afterwards whether it was words without quotation marks."""
        character = self._peek()
        if character in ("{", "["):
            self._deeper()
            value = self._flow_map(path) if character == "{" else self._flow_list(path)
            self.depth -= 1
            self.bare = False
            return value
        return self._scalar(_FLOW_WORDS)

    def _deeper(self) -> None:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise _NotSimpleError

    def _scalar(self, words: re.Pattern[str]) -> Any:
        character = self._peek()
        self.bare = character not in ('"', "'")
        pattern = words if self.bare else _DOUBLE if character == '"' else _SINGLE
        match = pattern.match(self.text, self.at)
        if match is None:
            raise _NotSimpleError
        self.at = match.end()
        if self.bare:
            return resolve(match[0])
        if character == "'":
            return match[1].replace("''", "'")
        if "\\" not in match[1]:
            return match[1]
        try:
            return unescape(match[1])
        except (ValueError, OverflowError):
            raise _NotSimpleError from None

    def _flow_map(self, path: DataPath) -> dict[str, Any]:
        found: dict[str, Any] = {}
        before: DataPath | None = None
        self.at += 1
        while self._next_item(found, "}"):
            start = self.at
            entry = _FLOW_ENTRY.match(self.text, start)
            if entry and self._plain_entry(entry, path, found):
                before = (*path, entry["key"]) if entry["bare"] else None
                continue
            key = self._key(_FLOW_WORDS, found)
            key_end, bare_key = self.at, self.bare
            here = (*path, key)
            if self._colon():
                found[key] = self._flow_value(here, start)
                before = here if self.bare else None
            else:
                self._end_of_words(key_end, bare_key)
                found[key] = None
                self._enter(here, start, key_end, key_end)
                if before is not None and bare_key:
                    self.stray.append((before, key, self.offset + start))
                else:
                    before = None
        return found

    def _plain_entry(self, entry: re.Match[str], path: DataPath, found: dict[str, Any]) -> bool:
        """Enters the most frequent form, a word, a colon and a scalar, at once; False if the key is none."""
        key, bare = str(entry["key"]), entry["bare"]
        if key in found or not isinstance(resolve(key), str):
            return False
        found[key] = entry["quoted"] if bare is None else resolve(bare)
        start = entry.start("bare") if bare is not None else entry.start("quoted") - 1
        end = entry.end("bare") if bare is not None else entry.end("quoted") + 1
        self._enter((*path, key), entry.start(), start, end)
        self.at = end
        return True

    def _next_item(self, found: dict[str, Any] | list[Any], closing: str) -> bool:
        """Goes to the next item of a flow collection; False behind its end."""
        self._skip(_GAP)
        character = self._peek()
        if found and character != closing:
            if character != ",":
                raise _NotSimpleError
            self.at += 1
            self._skip(_GAP)
            character = self._peek()
        if character == closing:
            self.at += 1
            return False
        return True

    def _key(self, words: re.Pattern[str], known: dict[str, Any]) -> str:
        start = self.at
        key = key_text(self._scalar(words))
        if key in known or (self.bare and self.text[start : self.at] == "<<"):
            raise _NotSimpleError
        return key

    def _colon(self) -> bool:
        """Goes behind a colon on this line, if there is one."""
        self._skip(_BLANKS)
        if self._peek() != ":":
            return False
        self.at += 1
        return True

    def _flow_value(self, path: DataPath, key: int) -> Any:
        colon = self.at
        self._skip(_GAP)
        if self._peek() in (",", "}", "]"):
            self.bare = False
            self._enter(path, key, colon, colon)
            return None
        start = self.at
        self._enter(path, key, start, start)
        value = self._flow(path)
        self._enter(path, key, start, self.at)
        self._end_of_words(self.at, self.bare)
        return value

    def _end_of_words(self, end: int, bare: bool) -> None:
        """Words without quotation marks may go on in the next line: that is not simple."""
        match = _GAP.match(self.text, end)
        if (
            bare
            and match
            and "\n" in match[0]
            and self.text[match.end() : match.end() + 1] not in (",", "}", "]")
        ):
            raise _NotSimpleError

    def _flow_list(self, path: DataPath) -> list[Any]:
        found: list[Any] = []
        self.at += 1
        while self._next_item(found, "]"):
            start = self.at
            here = (*path, len(found))
            self._enter(here, start, start, start)
            value = self._flow(here)
            end, bare = self.at, self.bare
            if self._colon():
                value = self._pair((*here, key_text(value)), start)
                end, bare = self.at, False
            self._enter(here, start, start, end)
            self._end_of_words(end, bare)
            found.append(value)
        return found

    def _pair(self, path: DataPath, start: int) -> dict[str, Any]:
        """``key: value`` without braces in a list: a map of one key."""
        if isinstance(path[-1], int) or self.text[start] in "{[" or path[-1] == "<<":
            raise _NotSimpleError
        return {path[-1]: self._flow_value(path, start)}

    def _enter(self, path: DataPath, key: int, value: int, end: int) -> None:
        offset = self.offset
        self.entries[path] = DataEntry(offset + key, offset + value, offset + end)

    # Block form

    def block_document(self) -> Any:
        indent = self._next_line()
        if indent < 0:
            return None
        value = self._block(indent, ())
        if self._next_line() >= 0:
            raise _NotSimpleError
        return value

    def _next_line(self) -> int:
        """Goes to the start of the first line that is not empty; gives its indentation, -1 at the end."""
        self._skip(_EMPTY_LINES)
        match = _INDENTATION.match(self.text, self.at)
        assert match is not None
        if match.end() == len(self.text):
            return -1
        if self.text[match.end()] in "#\t":
            raise _NotSimpleError
        return match.end() - self.at

    def _block(self, indent: int, path: DataPath) -> Any:
        self._deeper()
        is_list = _ITEM.match(self.text, self.at + indent)
        value = self._block_list(indent, path) if is_list else self._block_map(indent, path)
        self.depth -= 1
        return value

    def _block_map(self, indent: int, path: DataPath) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while True:
            self.at += indent
            self._block_entry(indent, path, found)
            following = self._next_line()
            if following < indent:
                return found
            if following > indent or _ITEM.match(self.text, self.at + indent):
                raise _NotSimpleError

    def _block_entry(self, indent: int, path: DataPath, found: dict[str, Any]) -> None:
        start = self.at
        key = self._key(_BLOCK_WORDS, found)
        if not self._colon():
            raise _NotSimpleError
        here = (*path, key)
        colon = self.last_end = self.at
        self._enter(here, start, colon, colon)
        if not _END_OF_LINE.match(self.text, colon):
            found[key] = self._line_value(here, start, indent)
            return
        following = self._next_line()
        if following > indent or (following == indent and _ITEM.match(self.text, self.at + indent)):
            value = self.at + following
            found[key] = self._block(following, here)
            self._enter(here, start, value, self.last_end)
        else:
            found[key] = None

    def _line_value(self, path: DataPath, key: int, indent: int) -> Any:
        """A value in the rest of the line, which nothing may follow."""
        if self._peek() not in (" ", "\t"):
            raise _NotSimpleError
        self._skip(_BLANKS)
        start = self.at
        self._enter(path, key, start, start)
        value = self._flow(path) if self._peek() in ("{", "[") else self._scalar(_BLOCK_WORDS)
        self._enter(path, key, start, self.at)
        self.last_end = self.at
        end = _END_OF_LINE.match(self.text, self.at)
        if end is None or "\n" in self.text[start : self.at]:
            raise _NotSimpleError
        self.at = end.end()
        if self.bare and self._next_line() > indent:
            raise _NotSimpleError
        return value

    def _block_list(self, indent: int, path: DataPath) -> list[Any]:
        found: list[Any] = []
        while True:
            self.at += indent + 1
            self._block_item(indent, (*path, len(found)), found)
            following = self._next_line()
            if following < indent or (following == indent and not _ITEM.match(self.text, self.at + indent)):
                return found
            if following > indent:
                raise _NotSimpleError

    def _block_item(self, indent: int, path: DataPath, found: list[Any]) -> None:
        blanks = _INDENTATION.match(self.text, self.at)
        assert blanks is not None
        start = blanks.end()
        if (
            _END_OF_LINE.match(self.text, self.at)
            or self.text[start] == "\t"
            or _ITEM.match(self.text, start)
        ):
            raise _NotSimpleError
        words = _BLOCK_WORDS.match(self.text, start)
        if words and _COLON.match(self.text, words.end()):
            column = indent + 1 + start - self.at
            self.at = start - column
            self._enter(path, start, start, start)
            found.append(self._block(column, path))
            self._enter(path, start, start, self.last_end)
        else:
            found.append(self._line_value(path, start, indent))
