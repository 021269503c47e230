"""Searches ahead in a text that remember what they found, so that all of them together take linear time."""

from __future__ import annotations

import re

from argmap.notations.argdown.grammar.signs import LINE_ENDS, SPACE

_LINE_END = re.compile(f"[{LINE_ENDS}]")
_SEPARATOR = re.compile("[\u2028\u2029]")
_DATA_STOP = re.compile(rf"\}}{SPACE}[^,}}]|[\r\u2028\u2029]")
_DATA_STOP_CRLF = re.compile(rf"\}}(?:\r\n|\r(?!\n)|(?!\r){SPACE})[^,}}]|\r(?!\n)|[\u2028\u2029]")
_DATA_GOES_ON = re.compile(rf"\}}{SPACE}*[,}}]")


class Lookahead:
    """Where things next occur; past the end of the text if nowhere.

    With `crlf_in_data` a data block may go over CRLF line ends, unlike in the reference implementation.
    """

    def __init__(self, text: str, *, crlf_in_data: bool) -> None:
        self._text = text
        self._data_stop = _DATA_STOP_CRLF if crlf_in_data else _DATA_STOP
        self._found: dict[str | re.Pattern[str], tuple[int, int]] = {}
        self._data_end = (-1, -1)

    def find(self, what: str | re.Pattern[str], position: int) -> int:
        """The first place of `what` at or after `position`."""
        since, at = self._found.get(what, (-1, -1))
        if position < since:
            nearer = self._search(what, position, since)
            return at if nearer < 0 else nearer
        if position > at:
            at = self._search(what, position, len(self._text))
            if at < 0:
                at = len(self._text) + 1
            self._found[what] = (position, at)
        return at

    def line_end(self, position: int) -> int:
        """The first line end, or line or paragraph separator."""
        return self.find(_LINE_END, position)

    def separator(self, position: int) -> int:
        """The first line or paragraph separator (U+2028, U+2029)."""
        return self.find(_SEPARATOR, position)

    def end_of_comment(self, position: int) -> int:
        """The end of a comment that begins at `position`, 0 if none does."""
        text = self._text
        if text.startswith("//", position):
            end = self.line_end(position)
            return end if end < len(text) and text[end] in "\r\n" else 0
        opening, closing = ("/*", "*/") if text.startswith("/*", position) else ("<!--", "-->")
        if not text.startswith(opening, position):
            return 0
        end = self.find(closing, position + len(opening))
        return 0 if end > len(text) or self.separator(position) < end else end + len(closing)

    def end_of_data(self, position: int) -> int:
        """The end of a data block that begins at `position`, 0 if none does.

        All blocks that would begin before the next stop end at the same brace: the last one before
        the stop that is not followed by a comma or a brace.
        """
        stop = min(self.find(self._data_stop, position + 1), len(self._text) - 1)
        if self._data_end[0] != stop:
            brace = stop + 1
            while True:
                brace = self._text.rfind("}", position + 1, brace)
                if brace < 0 or not _DATA_GOES_ON.match(self._text, brace):
                    break
            self._data_end = (stop, brace)
        brace = self._data_end[1]
        return brace + 1 if brace > position else 0

    def forget_data(self) -> None:
        """To be called before positions go back."""
        self._data_end = (-1, -1)

    def _search(self, what: str | re.Pattern[str], start: int, before: int) -> int:
        if isinstance(what, str):
            return self._text.find(what, start, before + len(what) - 1)
        match = what.search(self._text, start, before + 3)
        return match.start() if match and match.start() < before else -1
