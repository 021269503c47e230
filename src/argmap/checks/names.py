"""The names in an English text, and whether another text names the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from typing import NamedTuple

from argmap.checks.numerals import CODE

_WORD = re.compile(r"[^\W\d_]+(?:[.'][^\W\d_]+)*")
_CAPITALISED = re.compile(r"(?<![^\W_])(?<![^\W\d_][.'])[^\W\d_a-z][^\W\d_]*(?:[.'][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"'s(?!\w)")
_RUN = re.compile(r"[^\W\d_]+(?:[-.'][^\W\d_]+)*|[^\w\s]")
_OPENING = " \n\t\"'(["
_NOT_A_STOP = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Sen|Col|Prof|Rep)\.$")
_NO_NAMES = frozenset(("I", "Mr", "Mrs", "Ms", "Dr"))
_JOINING = frozenset("and of for the in on".split())
_LONGEST_RUN = 8

_ENDINGS = (
    "a ae al an ans ian ians n ns i is ish ic ics ite ites ese e y o on istan er ers ern erner ist ists ism s"
).split()
_LEAST_STEM = 4
_SAME = (
    "us, usa, united states, america, american, americans", "uk, united kingdom, britain, british",
    "ussr, soviet union, soviet", "france, french", "netherlands, holland, dutch", "greece, greek",
    "spain, spanish", "switzerland, swiss", "denmark, danish, danes", "turkey, turkish, turks",
    "poland, polish, poles", "wales, welsh", "ireland, irish", "norway, norwegian", "sweden, swedish",
    "scotland, scottish, scots", "finland, finnish, finns", "thailand, thai", "cyprus, cypriot",
    "philippines, filipino", "serbia, serb", "croatia, croat", "slovakia, slovak", "arabia, arab",
    "january, jan", "february, feb", "march, mar", "april, apr", "june, jun", "july, jul",
    "august, aug", "september, sep, sept", "october, oct", "november, nov", "december, dec",
)  # fmt: skip


class Name(NamedTuple):
    """A capitalised word: as it is written, as it is compared, and whether it begins a sentence."""

    written: str
    plain: str
    initial: bool


def names(text: str) -> Iterator[Name]:
    """The capitalised words of a folded `text` in order, but "I" and "Mr"; names such as S-300 as well."""
    codes = CODE.findall(text)
    words = CODE.sub(lambda code: "_" * len(code.group()), text) if codes else text
    for match in _CAPITALISED.finditer(words):
        word = match.group()
        if word[0].isupper() and word.split("'")[0] not in _NO_NAMES:
            yield Name(word, plain(word), _begins_sentence(text, match.start()))
    for code in codes:
        yield Name(code, _letters(code), False)


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(start - 40, 0) : start]
    bare = before.rstrip(_OPENING)
    if not bare or bare[-1] in "!?:;":
        return True
    if bare[-1] == ",":
        return '"' in before[len(bare) :]
    return bare[-1] == "." and not _NOT_A_STOP.search(bare)


def plain(word: str) -> str:
    """A word as it is compared: lower case, without its possessive ending and the dots of U.S."""
    word = word.casefold()
    if "'" in word:
        word = word.removesuffix("'s")
    return word.replace(".", "")


def plain_words(text: str) -> list[str]:
    """The words of a folded `text` in order, each as it is compared."""
    words = _WORD.findall(_POSSESSIVE.sub("", text.casefold()))
    return [word.replace(".", "") for word in words]


class OtherNames:
    """Names that stand for the same: those of a map (name -> other names) and some of the world’s."""

    def __init__(self, *tables: Mapping[str, Iterable[str]]) -> None:
        groups = [group.split(", ") for group in _SAME]
        groups += [[name, *others] for table in tables for name, others in table.items()]
        self._of: dict[str, list[frozenset[str]]] = {}
        for group in groups:
            phrases = frozenset(" ".join(plain_words(name)) for name in group)
            for stem in {stem for phrase in phrases for word in phrase.split() for stem in _stems(word)}:
                self._of.setdefault(stem, []).append(phrases)

    def of(self, word: str) -> Iterator[str]:
        """Every name that can stand for one with the word `word` in it."""
        for stem in _stems(word):
            for phrases in self._of.get(stem, ()):
                yield from phrases


class Naming:
    """What a folded text names."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._row = plain_words(text)
        self._words = frozenset(self._row)

    @cached_property
    def _phrases(self) -> str:
        return f" {' '.join(self._row)} "

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(stem for word in self._words for stem in _stems(word))

    @cached_property
    def _acronyms(self) -> frozenset[str]:
        return frozenset(acronym for acronym, _ in _acronyms(self._text))

    def names(self, name: Name, text: str, others: OtherNames) -> bool:
        """Whether it names what `name`, a name in the folded `text`, does."""
        word = name.plain
        if word in self._words:
            return True
        if any(character.isdigit() for character in word):
            return any(_letters(code).startswith(word) for code in CODE.findall(self._text))
        if self._has(word) or word in self._acronyms or any(self._has(other) for other in others.of(word)):
            return True
        return any(acronym in self._words and word in parts for acronym, parts in _acronyms(text))

    def _has(self, phrase: str) -> bool:
        if " " in phrase:
            return f" {phrase} " in self._phrases
        return not self._stems.isdisjoint(_stems(phrase))


@lru_cache(maxsize=4096)
def _stems(word: str) -> frozenset[str]:
    """A word and what is left of it without an ending: Iran of Iranian, Ital of both Italy and Italian."""
    stems = {word.removesuffix(ending) for ending in _ENDINGS}
    return frozenset(stem for stem in stems if len(stem) >= _LEAST_STEM) | {word}


def _acronyms(text: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The initials of every row of capitalised words, with these words: US of United States."""
    run: list[str] = []
    for word in [*_RUN.findall(text), "."]:
        if word[0].isupper():
            run.append(word)
        elif word not in _JOINING:
            for start in range(len(run) - 1):
                for end in range(start + 2, min(start + _LONGEST_RUN, len(run)) + 1):
                    part = run[start:end]
                    initials = "".join(word[0] for word in part).casefold()
                    yield initials, frozenset(map(plain, part))
            run = []


def _letters(code: str) -> str:
    """S-300 as it is compared: letters and digits alone, in lower case, without a plural s."""
    return "".join(filter(str.isalnum, code)).casefold().removesuffix("s")
