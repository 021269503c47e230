r"""Signs that are not Argdown and that the lexer reads as what they were meant for.

Each comes with a fault, so that nobody takes them for the language.
"""

from __future__ import annotations

import re

DASHES = "‐‑‒–—―−"
BULLETS = "•·‣◦▪●"
CLOSING_QUOTES = frozenset("”“\"»«’")
"""Argdown closes no emphasis before these."""

_TITLE = r"(?:\[[^\]\r\n]+\]|<[^>\r\n]+>)"
WRONG_SIGN = re.compile(
    rf"(?P<indent>[ \t]+)(?P<sign>[{DASHES}{BULLETS}])(?:[ \t]*(?P<title>{_TITLE})|[ \t]+(?=[^ \t\r\n]))"
)
"""A dash or a bullet at the beginning of an indented line."""

_FIRST_KEY = r"[A-Za-z][\w-]*[ \t]*:(?=\s)[^\r\n]*"
_CLOSING = r"(?:=+|---+)(?=[ \t]*(?:[\r\n]|\Z))"
OPEN_FRONT_MATTER = re.compile(
    rf"""(?:===+|---+)[ \t]*
    (?:(?:[ \t]*\r?\n)+{_FIRST_KEY}(?:\r?\n(?!{_CLOSING}|[\[<\#(])[^\r\n]*[^\s][^\r\n]*)*)+
    (?:\r?\n{_CLOSING})?""",
    re.VERBOSE,
)
"""Front matter in wrong lines: the blocks of ``key: value`` behind the first of them."""

ENDS_OF_RANGES = {
    kind: re.compile(re.escape(sign) + "(?=[”“\"»«’'])")
    for kind, sign in (
        ("AsteriskBoldStart", "**"),
        ("UnderscoreBoldStart", "__"),
        ("AsteriskItalicStart", "*"),
        ("UnderscoreItalicStart", "_"),
    )
}
"""Emphasis that ends before a quotation mark, by the kind of its beginning."""

DEFINITION_LINE = re.compile(
    r"\n(?:[ \t]*(?:<?[+-]|[+-]>|><|<_|_>)[ \t]*)?(?:\[[^\]\r\n]+\]|<[^>\r\n]+>):[ \t]"
)
"""A line that begins with a definition, which no line of YAML does that is not within a text."""

_BLOCK_TEXT = re.compile(r"[|>][+-]?[0-9]?[ \t]*\r?\n")
_LONGEST_SEARCH = 4000


def may_be_within_text(text: str, start: int, end: int) -> bool:
    """Whether a line at `end` may belong to a text of the YAML that begins at `start`."""
    if end - start > _LONGEST_SEARCH:
        return True
    return bool(text.count('"', start, end) % 2 or _BLOCK_TEXT.search(text, start, end))


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
