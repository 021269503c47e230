"""Folding: two texts that differ in typography alone fold to the same string.

What folds away: canonical composition (NFC), the kind and number of spaces and line ends, soft
hyphens and other invisible characters, the shape of quotation marks, dashes and ellipses. What
never folds: letter case, letters, accents, digits, other punctuation, the order of words.

A paragraph break (white space holding two line ends) folds to two line ends and everything else
that is white to one space; so words can only be found across paragraphs when the words looked for
show the break themselves.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Callable, Iterable
from typing import NamedTuple

from argmap.text.place import Span

_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\ufeff]+")
_RUNS = re.compile(r"\s\s+|[\n\r]|--+|…")
_LINE_END = re.compile(r"\r\n|\n|\r")

_SINGLE_QUOTES = "‘’‚‛‹›"
_DOUBLE_QUOTES = "“”„‟«»"
_DASHES = "‐‑‒–—―−"
_SPACES = "\t\v\f\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_ONE_TO_ONE = {
    ord(char): plain
    for chars, plain in ((_SINGLE_QUOTES, "'"), (_DOUBLE_QUOTES, '"'), (_DASHES, "-"), (_SPACES, " "))
    for char in chars
}


class Folded(NamedTuple):
    """A folded text and where each of its characters comes from.

    `offsets[i]` and `ends[i]` bound the characters of the input that `text[i]` stands for;
    `offsets` has one more entry, the length of the input.
    """

    text: str
    offsets: array[int]
    ends: array[int]

    def span(self, start: int, end: int) -> Span:
        """The input characters behind ``text[start:end]``, ``start < end``.

        Ends with the last character, not where the next one begins: what was dropped or
        collapsed after it is not swept in.
        """
        return Span(self.offsets[start], self.ends[end - 1])


def fold(text: str) -> Folded:
    """`text` with its typography folded away, and the way back.

    ``fold(fold(x).text).text == fold(x).text`` for every x.
    """
    folded = Folded(text, array("i", range(len(text) + 1)), array("i", range(1, len(text) + 1)))
    if not text.isascii():
        folded = _rewrite(folded, _matches(_INVISIBLE, folded.text, lambda _run: ""))
        if not unicodedata.is_normalized("NFC", folded.text):
            folded = _rewrite(folded, _compositions(folded.text))
    folded = folded._replace(text=folded.text.translate(_ONE_TO_ONE))
    return _rewrite(folded, _matches(_RUNS, folded.text, _plain_run))


def fold_text(text: str) -> str:
    """The folded text alone, which takes a fraction of the time: ``fold_text(x) == fold(x).text``."""
    if text.isascii():
        if "  " not in text and "--" not in text and text.isprintable():
            return text
    else:
        text = _INVISIBLE.sub("", text)
        if not unicodedata.is_normalized("NFC", text):
            return fold(text).text
    return _RUNS.sub(lambda run: _plain_run(run.group()), text.translate(_ONE_TO_ONE))


def _plain_run(run: str) -> str:
    if run == "…":
        return "..."
    if run[0] == "-":
        return "-"
    return "\n\n" if len(_LINE_END.findall(run)) > 1 else " "


_Replacement = tuple[int, int, str]


def _matches(pattern: re.Pattern[str], text: str, plain: Callable[[str], str]) -> Iterable[_Replacement]:
    return ((match.start(), match.end(), plain(match.group())) for match in pattern.finditer(text))


def _compositions(text: str) -> Iterable[_Replacement]:
    """Clusters (a character and the marks on it) that canonical composition changes."""
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and _joins(text[end]):
            continue
        cluster = text[start:end]
        composed = unicodedata.normalize("NFC", cluster)
        if composed != cluster:
            yield start, end, composed
        start = end


def _joins(char: str) -> bool:
    """Whether `char` may compose with what stands before it: marks, Hangul vowels and finals."""
    return unicodedata.category(char)[0] == "M" or "\u1160" <= char <= "\u11ff"


def _rewrite(folded: Folded, replacements: Iterable[_Replacement]) -> Folded:
    """Replace ranges of the folded text; every new character stands for the whole range."""
    text, offsets, ends = folded
    pieces: list[str] = []
    new_offsets, new_ends = array("i"), array("i")
    done = 0
    for start, end, plain in replacements:
        pieces += (text[done:start], plain)
        new_offsets += offsets[done:start]
        new_ends += ends[done:start]
        new_offsets.extend([offsets[start]] * len(plain))
        new_ends.extend([ends[end - 1]] * len(plain))
        done = end
    if not done:
        return folded
    pieces.append(text[done:])
    return Folded("".join(pieces), new_offsets + offsets[done:], new_ends + ends[done:])
