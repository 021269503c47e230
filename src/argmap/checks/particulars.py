"""The particulars of an English sentence: its negations, its numbers and its names.

They are what a paraphrase may not add. Everything is read from words alone, without grammar; what
is said in two ways ("forty-six" and "46", "Iran’s" and "Iranian", "U.S." and "United States") comes
out equal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from argmap.text.folding import fold

_WORD = re.compile(r"[^\W\d_]+(?:[.'][^\W\d_]+)*")
_CODE = re.compile(r"(?<!\w)(?=[A-Za-z\d/+-]*\d)(?:[A-Z]{1,2}-\d|[A-Za-z]+\d|\d+[A-Z])[A-Za-z\d]*(?:[-+/][A-Za-z\d]+)*")
_NUMERIC = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[^\w\s]")
_RANGE = re.compile(r"\b(\d\d)(\d\d)-(\d\d)\b")

_NOT_DENYING = re.compile(
    r"\bnot (?:only|just|merely|simply|least)\b|\bno (?:doubt|matter|fewer|less|more) |\bwhether or not\b"
)
_NEGATIONS = frozenset(
    "not no never none nobody nothing nowhere neither nor cannot without hardly barely scarcely".split()
)
_NEARLY_NEGATIONS = re.compile(
    r"(?:lack|fail|refus|den[iy]|absen|except|forb[ia]d|missing$|rarely$|seldom$|few$|little$|unless$"
    r"|impossible$|unlikely$|unable$|unwilling$)"
)
_DENYING_PREFIX = re.compile(r"(?:un|in|im|ir|il|dis|non)(?=\w{3})")
_NOT_UNTIL = frozenset("until before unless except but than else".split())
_ONLY = frozenset("only once until depends depend alone long".split())

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_SMALL = {word: n for words in (_UNITS, _ORDINALS) for n, word in enumerate(words)} | {
    word: 10 * n for n, word in enumerate(_TENS, 2)
}
_MULTIPLES = {
    "hundred": 100, "thousand": 1_000, "k": 1_000, "million": 10**6, "mn": 10**6, "m": 10**6,
    "billion": 10**9, "bn": 10**9, "trillion": 10**12, "tn": 10**12,
}  # fmt: skip
_SAME_NUMBER = {
    "both": 2, "pair": 2, "couple": 2, "twice": 2, "double": 2, "doubled": 2, "either": 2, "neither": 2,
    "bilateral": 2, "triple": 3, "thrice": 3, "quarter": 4, "decade": 10, "decades": 10, "dozen": 12,
    "century": 100, "centuries": 100,
}  # fmt: skip
_AFTER_THE_TWO = frozenset(
    "is are was were has have had do does did will would can could may might must should and or of both"
    " to in on at apart together as".split()
)

_ENDINGS = sorted(
    "a ae al an ans ian ians n ns i is ish ic ics ite ites ese e y o on istan er ers ern erner ist ists ism s"
    .split(),
    key=len,
    reverse=True,
)
_LEAST_STEM = 4
_JOINING = frozenset("and of for the in on".split())
_SAME_NAME = tuple(
    tuple(names.split(", "))
    for names in (
        "us, usa, united states, america, american, americans",
        "uk, united kingdom, britain, great britain, british",
        "ussr, soviet union, soviet, soviets",
        "france, french", "netherlands, holland, dutch", "greece, greek, greeks", "spain, spanish",
        "switzerland, swiss", "denmark, danish, danes", "turkey, turkish, turks", "poland, polish, poles",
        "wales, welsh", "ireland, irish", "norway, norwegian, norwegians", "sweden, swedish, swedes",
        "scotland, scottish, scots", "finland, finnish, finns", "thailand, thai", "cyprus, cypriot",
        "philippines, filipino, filipinos", "serbia, serb, serbs", "croatia, croat, croats",
        "slovakia, slovak, slovaks", "arabia, arab, arabs",
        "january, jan", "february, feb", "march, mar", "april, apr", "june, jun", "july, jul",
        "august, aug", "september, sep, sept", "october, oct", "november, nov", "december, dec",
    )
)  # fmt: skip


class Name(NamedTuple):
    """A capitalised word: as written, as compared, and whether it begins a sentence."""

    written: str
    plain: str
    initial: bool


class Number(NamedTuple):
    """A number: as written and its value."""

    written: str
    value: float


class Particulars:
    """What one text, or several taken together, hold."""

    def __init__(self, text: str) -> None:
        self.text = fold(text).text

    @cached_property
    def words(self) -> list[str]:
        """The words in order as they are compared: lower case, without possessive ending and dots."""
        return [_plain(match.group()) for match in _WORD.finditer(self.text)]

    @cached_property
    def negations(self) -> list[str]:
        """The words that deny, in order; "neither … nor" is one."""
        text = _NOT_DENYING.sub(" ", self.text.casefold())
        found = [match.group() for match in _WORD.finditer(text)]
        denying = [word for word in found if word in _NEGATIONS or word.endswith("n't")]
        return [word for word in denying if word != "nor" or "neither" not in denying]

    @cached_property
    def near_negations(self) -> int:
        """How many words can stand for a denial without being one: "fails", "unlikely"."""
        return sum(bool(_NEARLY_NEGATIONS.match(word)) for word in self.words)

    @cached_property
    def codes(self) -> list[str]:
        """Names made of letters and digits, such as S-300."""
        return [match.group() for match in _CODE.finditer(self.text)]

    @cached_property
    def numbers(self) -> list[Number]:
        """The numbers in figures and in words; "one", "first" and "the two" are too often no number."""
        return list(_numbers(_CODE.sub(" _ ", self.text)))

    @cached_property
    def values(self) -> frozenset[float]:
        """Every value that the text can be said to name."""
        values = {number.value for number in self.numbers}
        values.update(_SAME_NUMBER[word] for word in self.words if word in _SAME_NUMBER)
        values.update(float(century + end) for century, _, end in _RANGE.findall(self.text))
        return frozenset(values)

    @cached_property
    def names(self) -> list[Name]:
        """Capitalised words in order, without "I"."""
        return [
            Name(match.group(), _plain(match.group()), _begins_sentence(self.text[: match.start()]))
            for match in _WORD.finditer(_CODE.sub(lambda code: "_" * len(code.group()), self.text))
            if match.group()[0].isupper() and match.group().split("'")[0] != "I"
        ]
