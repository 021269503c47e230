"""The numbers that an English text names, in figures or in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

CODE = re.compile(r"(?<!\w)(?:[A-Z]{1,2}-\d|[A-Za-z]+\d|\d+[A-Z])[A-Za-z\d]*(?:[-+/][A-Za-z\d]+)*")
"""Names made of letters and digits, such as S-300 and P5+1, whose figures count nothing."""

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[^\w\s]")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_YEARS = re.compile(r"\b(\d\d)(\d\d)[-/](\d\d)\b")

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {word: n for words in (_UNITS, _ORDINALS) for n, word in enumerate(words)} | {
    word: 10 * n for n, word in enumerate(_TENS, 2)
}
_LONGEST_SIGN = 2
_MULTIPLES = {
    "hundred": 10**2, "thousand": 10**3, "k": 10**3, "million": 10**6, "mn": 10**6, "m": 10**6,
    "billion": 10**9, "bn": 10**9, "trillion": 10**12, "tn": 10**12,
}  # fmt: skip
_SPELLED = "|".join([*_SMALL, *(word for word in _MULTIPLES if len(word) > _LONGEST_SIGN)])
_BEGINNING = re.compile(rf"\d|\b(?:{_SPELLED})\b", re.IGNORECASE)
_OTHER_WORDS = {
    "both": 2, "pair": 2, "couple": 2, "twice": 2, "double": 2, "doubled": 2, "either": 2, "neither": 2,
    "bilateral": 2, "triple": 3, "tripled": 3, "thrice": 3, "quarter": 4, "decade": 10, "decades": 10,
    "dozen": 12, "century": 100, "centuries": 100,
}  # fmt: skip
_AFTER_THE_TWO = frozenset(
    "is are was were has have had do does did will would can could may might must should and or of both"
    " to in on at apart together as".split()
)


class Number(NamedTuple):
    """A number as it is written, and its value."""

    written: str
    value: float


def numbers(text: str) -> Iterator[Number]:
    """The numbers of a folded `text` in order.

    Without "one", "first" and "the two", which mostly count nothing, and without the figures of
    names such as S-300.
    """
    if not _BEGINNING.search(text):
        return
    text = CODE.sub(lambda code: "_" * len(code.group()), text)
    tokens = list(_TOKEN.finditer(text))
    words = [token.group().casefold() for token in tokens]
    index = 0
    while index < len(words):
        if not _BEGINNING.match(words[index]):
            index += 1
            continue
        value, after = _number(words, index)
        if not _counts_nothing(words, index, after):
            yield Number(text[tokens[index].start() : tokens[after - 1].end()], value)
        index = after


def values(text: str) -> frozenset[float]:
    """The values of all that can stand for a number in a folded `text`: "both", "decade", "1980-88"."""
    found = {number.value for number in numbers(text)}
    found.update(_OTHER_WORDS[token] for token in _TOKEN.findall(text.casefold()) if token in _OTHER_WORDS)
    found.update(float(century + last) for century, _, last in _YEARS.findall(text))
    return frozenset(found)


def _number(words: Sequence[str], start: int) -> tuple[float, int]:
    """The value of the number that begins at `start`, and the index after it."""
    total, part, index = 0.0, None, start
    figures = words[start][0].isdecimal()
    if figures:
        part, index = _figure(words[start]), start + 1
    while index < len(words):
        step = _linked(words, start, index)
        word = words[index + step] if index + step < len(words) else ""
        if word in _MULTIPLES and (len(word) > _LONGEST_SIGN or (figures and index == start + 1)):
            product = (1 if part is None else part) * _MULTIPLES[word]
            total, part = (total, product) if word == "hundred" else (total + product, None)
        elif word in _SMALL and not figures and _fits(part, _SMALL[word]):
            part = (part or 0) + _SMALL[word]
        else:
            break
        index += step + 1
    return total + (part or 0), index


def _linked(words: Sequence[str], start: int, index: int) -> int:
    """1 when a hyphen or an "and" at `index` goes on with the number: forty-six, hundred and six."""
    if index == start or index + 1 == len(words) or words[index + 1] not in _SMALL:
        return 0
    return int(words[index] == "-" or (words[index] == "and" and words[index - 1] in _MULTIPLES))


def _fits(part: float | None, small: int) -> bool:
    """Whether a small number can follow `part` in one number: twenty six, hundred forty; not six ten."""
    if part is None:
        return True
    tens = part % 100
    return (part >= 100 and tens == 0) or (tens >= 20 and tens % 10 == 0 and 0 < small < 10)


def _figure(figures: str) -> float:
    plain = figures.replace(",", "") if _THOUSANDS.fullmatch(figures) else figures.replace(",", ".")
    whole, _, fraction = plain.partition(".")
    return float(f"{whole}.{fraction.replace('.', '')}")


def _counts_nothing(words: Sequence[str], start: int, after: int) -> bool:
    if after != start + 1 or words[start] not in ("one", "first", "two"):
        return False
    following = words[after] if after < len(words) else ""
    the_two = words[start - 1 : start] in (["the"], ["these"], ["those"])
    return words[start] != "two" or (the_two and (not following.isalpha() or following in _AFTER_THE_TWO))
