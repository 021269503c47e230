"""Text set in Helvetica: how wide it comes out, and where its lines break.

The layout engine gets finished lines. It breaks no lines itself, and its own widths are wrong for most
scripts but Latin, so boxes are made as wide as the widths here ask for. The widths are those of
Helvetica and its metric twins (Arial, Liberation Sans, Arimo), in thousandths of the type size.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

_WIDE = 1000
_OTHER = 556
# No bold table beyond ASCII: bold letters of the other scripts are up to 15 % wider.
_BOLD_OTHER = 1.15


def _run(first: str, widths: str) -> dict[str, int]:
    return {chr(ord(first) + step): int(width) for step, width in enumerate(widths.split())}


_BOLD = _run(
    " ",
    """278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556
    556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778
    722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278
    556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584""",
)
_REGULAR = {
    **_run(
        " ",
        """278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556
        556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722
        778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278
        556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584""",
    ),
    **_run(
        "\xa0",
        """278 333 556 556 556 556 260 556 333 737 370 556 584 0 737 552 400 549 333 333 333 576 537 278
        333 333 365 556 834 834 834 611""",
    ),
    **_run(  # Greek capitals and lower case
        "Α",
        """667 667 551 668 667 611 722 778 278 667 668 833 722 650 778 722 667 556 618 611 667 798 667 835
        748 278 667 578 446 556 222 547 578 575 500 557 446 441 556 556 222 500 500 576 500 448 556 690
        569 482 617 395 547 648 525 713 781 222 547 556 547 781""",
    ),
    **_run(  # Cyrillic, from Ѐ to џ
        "Ѐ",
        """667 667 865 542 719 667 278 278 500 1057 1010 854 583 722 635 719 667 656 667 542 677 667 923
        604 719 719 583 656 833 722 778 719 667 722 611 635 760 667 740 667 917 938 792 885 656 719
        1010 722 556 573 531 365 583 556 669 458 559 559 438 583 688 552 556 542 556 500 458 500 823
        500 573 521 802 823 625 719 521 510 750 542 556 556 556 365 510 500 222 278 222 906 812 556 438
        559 500 552""",
    ),
    **dict.fromkeys("ìíîïĩīĭı", 278),
    **dict.fromkeys("‘’‚‛", 222),
    **dict.fromkeys("“”„‹›‐‑", 333),
    **dict.fromkeys("—―…‰™→", 1000),
    **dict.fromkeys("≤≥≈÷", 549),
    **dict.fromkeys("øßþ", 611),
    **dict.fromkeys("ÆŒ", 1000),
    **dict.fromkeys("×−", 584),
    "æ": 889,
    "Ø": 778,
    "œ": 944,
    "ł": 222,
    "•": 350,
    "′": 188,
    "″": 354,
    "№": 1073,
    "►": 990,
    "┤": 708,
    "◊": 494,
    "●": 604,
}

_OPENING = frozenset("([{（［｛「『【《〈〔“‘")
_CLOSING = frozenset(")]}）］｝」』】》〉〕”’、。，．：；！？!?,.:;…ー")
_URL_PIECE = re.compile(r"[^/._\-?&=]*[/._\-?&=]+|[^/._\-?&=]+")
# What XML or HTML forbids: control characters, halves of surrogate pairs, code points that are no characters.
_FORBIDDEN = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(chr(plane + last) for plane in range(0x10000, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_BREAKING_SPACE = re.compile(r"[ \t\r\n\f\v\u2028\u2029]+")


class _Widths(dict[str, int]):
    """Widths of letters; those that are not known are found out when they are first asked for."""

    def __missing__(self, letter: str) -> int:
        self[letter] = found = _found_out(letter)
        return found


def _found_out(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    if unicodedata.east_asian_width(letter) in "WF":
        return _WIDE
    base = unicodedata.normalize("NFD", letter)[0]
    return _OTHER if base == letter else _LETTERS[base]


_LETTERS = _Widths(_REGULAR)


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Points that `text` takes in one line at `size` points."""
    return _units(text, bold) * size / 1000


@lru_cache(maxsize=1 << 15)
def _units(text: str, bold: bool) -> float:
    if bold:
        return sum(_BOLD.get(letter) or _LETTERS[letter] * _BOLD_OTHER for letter in text)
    return sum(map(_LETTERS.__getitem__, text))


def printable(text: str) -> str:
    """`text` with U+FFFD for every character that XML or HTML forbids."""
    return text if text.isprintable() else _FORBIDDEN.sub("\ufffd", text)


@lru_cache(maxsize=1 << 15)  # a build draws the same boxes for page, picture and DOT text
def wrap(text: str, size: float, limit: float) -> tuple[str, ...]:
    """Break `text` into lines of at most `limit` points: the fewest, and among those the most even.

    Even means the least sum of squared slack, the last line counting like the others. A word wider
    than the limit breaks after ``/ . _ -`` (long URLs), else anywhere; lines of scripts without spaces
    break between any two wide characters, but not before a closing or after an opening mark.
    An empty text gives no line.
    """
    pieces = [piece for word in _BREAKING_SPACE.split(text) if word for piece in _pieces(word, size, limit)]
    if not pieces:
        return ()
    starts = _best_starts(pieces, size, limit)
    lines = []
    start = 0
    while start < len(pieces):
        lines.append(_join(pieces[start : starts[start]]))
        start = starts[start]
    return tuple(lines)


# A piece is text that never breaks, and whether a space goes before it when it does not begin a line.
_Piece = tuple[str, bool]


def _join(pieces: list[_Piece]) -> str:
    return "".join((" " if spaced and index else "") + text for index, (text, spaced) in enumerate(pieces))


def _pieces(word: str, size: float, limit: float) -> list[_Piece]:
    texts = [text for part in _parts(word, size, limit) for text in _clip(part, size, limit)]
    return [(text, index == 0) for index, text in enumerate(texts)]


def _parts(word: str, size: float, limit: float) -> list[str]:
    if not word.isascii() and any(_is_wide(letter) for letter in word):
        return _wide_parts(word)
    return _URL_PIECE.findall(word) if width(word, size) > limit else [word]


def _is_wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in "WF"


def _wide_parts(word: str) -> list[str]:
    parts = [word[0]]
    for before, letter in pairwise(word):
        breakable = (
            (_is_wide(before) or _is_wide(letter)) and before not in _OPENING and letter not in _CLOSING
        )
        if breakable and not unicodedata.combining(letter):
            parts.append(letter)
        else:
            parts[-1] += letter
    return parts


def _clip(part: str, size: float, limit: float) -> list[str]:
    """`part` in pieces that fit the limit; one letter is never cut."""
    if width(part, size) <= limit:
        return [part]
    clipped = [""]
    room = limit
    for letter in part:
        taken = width(letter, size)
        if taken > room and clipped[-1]:
            clipped.append("")
            room = limit
        clipped[-1] += letter
        room -= taken
    return clipped


def _best_starts(pieces: list[_Piece], size: float, limit: float) -> list[int]:
    """For each piece that may begin a line, the piece that begins the next one."""
    count = len(pieces)
    space = width(" ", size)
    widths = [width(text, size) for text, _ in pieces]
    best: list[tuple[int, float]] = [(0, 0.0)] * (count + 1)
    following = [count] * count
    for start in range(count - 1, -1, -1):
        taken = widths[start]
        best[start] = _with_line(best[start + 1], limit - taken)
        following[start] = start + 1
        for end in range(start + 1, count):
            taken += widths[end] + (space if pieces[end][1] else 0.0)
            if taken > limit:
                break
            candidate = _with_line(best[end + 1], limit - taken)
            if candidate < best[start]:
                best[start] = candidate
                following[start] = end + 1
    return following


def _with_line(rest: tuple[int, float], slack: float) -> tuple[int, float]:
    return rest[0] + 1, rest[1] + slack * slack
