r"""What Argdown's tokens look like (Argdown language, section 1), as JavaScript's patterns mean it.

``.`` is no line end of four kinds, ``\s`` has other members than Python's, ``\d`` is ASCII, ``$`` is the end.
"""

from __future__ import annotations

import re

from argmap.notations.argdown.grammar import tokens as t
from argmap.notations.argdown.grammar.signs import EMPHASIS, LINE_ENDS, SPACE, TAG

_NO_SPACE = r"(?:[^\s\ufeff]|[\x1c-\x1f\x85])"


FREESTYLE = re.compile(r"[^\\@#*_\[\],.:;</>\-\r\n(){}]+")
FRONT_MATTER = re.compile(r"===+.*?===+", re.DOTALL)
FRONT_MATTER_BLOCK = re.compile(r"===+[ \t]*\r?\n(?:.*?\n)?===+", re.DOTALL)
ESCAPED = re.compile(rf"\\[^{LINE_ENDS}] *")
SHORTCODE = re.compile(rf"\.{_NO_SPACE}+?\.[ \t]?|:{_NO_SPACE}+?:[ \t]?")
EMPTYLINE = re.compile(r"(?:[ \t]*\r?\n){2,}")
NEWLINE = re.compile(r"[ \t]*(?:\r\n|\n|\r)")
SPACES = re.compile(r"[ \t]+")
HYPHENS = re.compile(r"-{2,}")
TAG_TOKEN = re.compile(rf"{TAG}[ \t]?")
LINES_AFTER_COMMENT = re.compile(r"(?:[ \t]*\r\n|\n|\r)*")
LINE_AFTER_COMMENT = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r)(?![ \t]*[\r\n]))?")
LINE_START = re.compile(
    rf"""(?P<indent>[ '\t]*)(?:
      (?P<InferenceStart>--)
    | (?P<IncomingSupport>\+>) | (?P<IncomingAttack>->) | (?P<OutgoingSupport><?\+) | (?P<OutgoingAttack><?-)
    | (?P<Contradiction>><) | (?P<IncomingUndercut>_>) | (?P<OutgoingUndercut><_|_(?={SPACE}))
    | (?P<HeadingStart>\#+[ ])
    | (?P<StatementNumber>\([0-9]+\))
    | (?P<OrderedListItem>[0-9]+\.(?={SPACE}))
    | (?P<UnorderedListItem>\*(?={SPACE}))
    )""",
    re.VERBOSE,
)
LINE_STARTS = frozenset(("", t.NEWLINE, t.EMPTYLINE))
LINE_START_CHARACTERS = frozenset(" '\t+-<>_#(*0123456789")

_END_OF_RANGE = r"(?:[ \t]|(?=[\n\r)}_.,!?;:\-*]|\Z))"
RANGES = tuple(
    (
        start,
        t.RANGE_STARTS[start],
        re.compile(rf"{re.escape(sign)}(?!{SPACE})"),
        re.compile(re.escape(sign) + _END_OF_RANGE),
    )
    for start, sign in EMPHASIS.items()
)
ENDS_OF_RANGES = {start: (end, pattern) for start, end, _, pattern in RANGES}
