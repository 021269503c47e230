r"""The signs of Argdown and what they say, for patterns as JavaScript means them (language, section 1)."""

from __future__ import annotations

from typing import Final

from argmap.notations.argdown.grammar.syntax import Direction, RelationType

SPACE: Final = r"(?:(?![\x1c-\x1f\x85])[\s\ufeff])"
r"""JavaScript's ``\s``, made from Python's: as a list of characters it takes milliseconds to compile."""
LINE_ENDS: Final = "\n\r\u2028\u2029"
"""What JavaScript's ``.`` does not match."""

TAG: Final = r"#(?:[a-zA-z0-9\-]|[^\x00-\x9f\ud800-\uf8ff\ufdd0-\ufdef\ufff0-\U0010ffff])+"
"""What a tag of letters looks like."""

EMPHASIS: Final = {
    "AsteriskBoldStart": "**",
    "UnderscoreBoldStart": "__",
    "AsteriskItalicStart": "*",
    "UnderscoreItalicStart": "_",
}

SYMBOLS: Final[dict[str, tuple[RelationType, Direction]]] = {
    "+": ("support", "inward"),
    "<+": ("support", "inward"),
    "+>": ("support", "outward"),
    "-": ("attack", "inward"),
    "<-": ("attack", "inward"),
    "->": ("attack", "outward"),
    "><": ("contradiction", "outward"),
    "_": ("undercut", "inward"),
    "<_": ("undercut", "inward"),
    "_>": ("undercut", "outward"),
}
"""What the symbols of relation lines say."""
