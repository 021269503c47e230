"""Argdown's shortcodes: ``.A.`` and ``:A:`` in a text stand for ∀."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_NAMES = {
    "∀": "A",
    "∃": "E",
    "𝗢": "O",
    "𝗣": "P",
    "→": "->",
    "↔": "<->",
    "¬": "~",
    "∧": "^",
    "∨": "v",
    "⊻": "v_",
    "◇": "<>",
    "◻": "[]",
    "😀": "happy",
    "☺": "smiley",
    "😆": "laugh lol",
    "🤣": "rofl",
    "😂": "joy",
    "❤": "heart",
    "❓": "? question",
    "😍": "love",
    "😉": "wink",
    "🤫": "shush",
    "😐": "meh",
    "🙄": "eye-roll",
    "😢": "sad",
    "😞": "disappointed",
    "😱": "scream",
    "👍": "+1 up",
    "👎": "-1 down",
    "🤔": "think",
    "⭐": "star",
    "✔": "y agree",
    "❌": "n disagree",
}

SHORTCODES: Mapping[str, str] = {
    **{
        f"{mark}{name}{mark}": character
        for character, names in _NAMES.items()
        for name in names.split()
        for mark in ".:"
    },
    ".smile.": "☺",
    ":smile:": "☺\ufe0f",
}


def with_own(front_matter: Any) -> Mapping[str, str]:
    """The shortcodes with those of `front_matter` (``model: {shortcodes: {".x.": {unicode: "…"}}}``)."""
    model = front_matter.get("model") if isinstance(front_matter, dict) else None
    own = model.get("shortcodes") if isinstance(model, dict) else None
    if not isinstance(own, dict):
        return SHORTCODES
    found = {
        code: entry["unicode"]
        for code, entry in own.items()
        if isinstance(entry, dict) and isinstance(entry.get("unicode"), str)
    }
    return {**SHORTCODES, **found}
