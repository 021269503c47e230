r"""Signs that are not Argdown and that the lexer reads as what they were meant for.

Each comes with a fault, so that nobody takes them for the language.
"""

from __future__ import annotations

import re

from argmap.notations.argdown.fault import Fault
from argmap.notations.argdown.grammar.lookahead import Lookahead
from argmap.notations.argdown.grammar.syntax import Comment

DASHES = "‐‑‒–—―−"
BULLETS = "•·‣◦▪●"
_CLOSING_QUOTES = frozenset("”“\"»«’'")

# Patterns are compiled when they are first needed, which is in few documents.
_WRONG_SIGN = (
    rf"[ \t]+(?P<sign>[{DASHES}{BULLETS}])"
    r"(?:[ \t]*(?P<title>\[[^\]\r\n]+\]|<[^>\r\n]+>)|[ \t]+(?=[^ \t\r\n]))"
)
_FIRST_KEY = r"[A-Za-z][\w-]*[ \t]*:(?=\s)[^\r\n]*"
_CLOSING = r"(?:=+|---+)(?=[ \t]*(?:[\r\n]|\Z))"
_OPEN_FRONT_MATTER = (
    r"(?:===+|---+)[ \t]*"
    rf"(?:(?:[ \t]*\r?\n)+{_FIRST_KEY}(?:\r?\n(?!{_CLOSING}|[\[<#(])[^\r\n]*[^\s][^\r\n]*)*)+"
    rf"(?:\r?\n{_CLOSING})?"
)
_DEFINITION_LINE = r"\n(?:[ \t]*(?:<?[+-]|[+-]>|><|<_|_>)[ \t]*)?(?:\[[^\]\r\n]+\]|<[^>\r\n]+>):[ \t]"
_BLOCK_TEXT = r"[|>][+-]?[0-9]?[ \t]*\r?\n"
_LONGEST_SEARCH = 4000


def wrong_sign(text: str, position: int) -> tuple[int, bool] | None:
    """Where a dash or a bullet begins the indented line at `position`, and whether a title follows it."""
    match = re.match(_WRONG_SIGN, text[position : position + _LONGEST_SEARCH])
    return (position + match.start("sign"), match["title"] is not None) if match else None


def end_of_open_front_matter(text: str, position: int) -> int:
    """The end of front matter in wrong lines: of the blocks of ``key: value`` behind the first of them."""
    match = re.match(_OPEN_FRONT_MATTER, text[position:])
    return position + match.end() if match else position


def ends_before_quotation_mark(text: str, position: int, sign: str) -> bool:
    """Whether the `sign` of open emphasis stands before a quotation mark, where Argdown closes none."""
    end = position + len(sign)
    return text.startswith(sign, position) and text[end : end + 1] in _CLOSING_QUOTES


def runs_over_definition(text: str, ahead: Lookahead, start: int, end: int) -> bool:
    """Whether the data block ``text[start:end]`` has a line that begins with a definition.

    No line of YAML does that is not within a text; the closing brace is that of another block.
    """
    if ahead.line_end(start) >= end:
        return False
    line = ahead.find(re.compile(_DEFINITION_LINE), start)
    if line >= end or line - start > _LONGEST_SEARCH:
        return False
    return text.count('"', start, line) % 2 == 0 and not re.search(_BLOCK_TEXT, text[start:line])


def forget_since(position: int, found: list[Comment] | list[Fault]) -> None:
    """Takes out of `found`, which is in order, what begins at `position` or behind it."""
    while found and found[-1][0] >= position:
        found.pop()


class OpenInference:
    """What was read since ``--``: whether rules or data stand there, and where its first line ends."""

    __slots__ = ("complete", "filled", "first_line", "first_token", "start", "start_end")

    def __init__(self, start: int, start_end: int, first_token: int) -> None:
        self.start = start
        self.start_end = start_end
        self.first_token = first_token
        self.filled = False
        self.complete = False
        self.first_line: tuple[int, int] | None = None

    def line_ends(self, position: int, token: int) -> None:
        """Notes the line end at `position`, where the tokens count `token`."""
        self.complete = self.filled
        if self.first_line is None:
            self.first_line = (position, token)
