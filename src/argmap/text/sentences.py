"""Where sentences begin and end.

Rules rather than a model, so that ¶3.2 is the same sentence on every machine and in every year. A
sentence ends at a stop (with the quotation marks, brackets and note marks that close after it)
unless what stands around the stop says otherwise: a lower-case word after it, an abbreviation, an
initial or a number before it.
"""

from __future__ import annotations

import re

from argmap.text.place import Span

_CLOSERS = r"""(?:["'”’»›)\]」』）】]|\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|[†‡*])*"""
_STOP = re.compile(
    rf"(?P<wide>[。！？｡．]+{_CLOSERS})|(?P<stop>[.!?…؟۔।॥։።]+)(?P<closers>{_CLOSERS})(?=\s|$)"
)
_PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*\n\s*")
_OPENERS = "\"'“‘„‚«‹([¿¡「『（"
_GOES_ON = tuple("–—-,;:)]/&")
_LAST_WORD = re.compile(r"[\w.’'-]*$")
_NEXT_WORD = re.compile(r"\w+")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BEFORE_NAMES = _words(
    "adm ald amb assoc brig capt cdr cmdr col comdr cpl dr drs esq fr gen gov hon hr ing insp lt maj"
    " mlle mme mr mrs ms mt messrs msgr pfc pres prof rep reps rev rt sen sens sgt sr sra st ste supt"
    " vs v cf viz resp approx ca bzw ggf evtl sog vgl incl e.g i.e z.b d.h u.a p.ej"
    " ex attn dipl def phd"
)
_BEFORE_NUMBERS = _words(
    "no nos nr art arts ch chap fig figs eq sec sect vol vols p pp pg par para app tab bd s n l ll"
    " jan feb mar apr jun jul aug sep sept oct nov dec"
)
_MAY_END = _words("al inc ltd co corp jr bros dept univ est ed eds rev ave blvd rd")
_STARTERS = _words(
    "a after although an and as at because before both but by during each even every few for from"
    " furthermore he hence her his how however i if in indeed instead it its many meanwhile moreover"
    " most my nevertheless no nor not now of on once one only or other others our perhaps she since so"
    " some still such that the their then there therefore these they this those though thus to today"
    " under unless until we what when where whether which while who why with yet you your"
)
_DATES = _words("januar februar märz april mai juni juli august september oktober november dezember")


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of `text`, in order, without the white space between them.

    Together they cover everything but white space. A paragraph break always ends a sentence.
    """
    found: list[Span] = []
    start = 0
    for match in _PARAGRAPH_BREAK.finditer(text):
        _split(text, start, match.start(), found)
        start = match.end()
    _split(text, start, len(text), found)
    return tuple(found)


def _split(text: str, start: int, end: int, found: list[Span]) -> None:
    """Add the sentences of one paragraph, ``text[start:end]``."""
    for match in _STOP.finditer(text, start, end):
        if match.end() >= end or _ends(text, start, match, end):
            _add(text, start, match.end(), found)
            start = match.end()
    _add(text, start, end, found)


def _add(text: str, start: int, end: int, found: list[Span]) -> None:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        start += len(piece) - len(piece.lstrip())
        found.append(Span(start, start + len(stripped)))


def _ends(text: str, start: int, match: re.Match[str], end: int) -> bool:
    """Whether the stop that `match` found ends the sentence begun at `start`."""
    if match["wide"]:
        return True
    after = text[match.end() : min(match.end() + 40, end)].lstrip()
    following = after.lstrip(_OPENERS)
    if not following or following[0].islower() or after.startswith(_GOES_ON):
        return not following
    if match["stop"] != ".":
        return True
    word = _LAST_WORD.search(text, max(start, match.start() - 40), match.start())
    before = word.group().strip("'’-") if word else ""
    starts_sentence = not text[start : match.start()].strip(_OPENERS + " \t\n").removesuffix(before)
    return _word_can_end(before, following, starts_sentence, bool(match["closers"]))


def _word_can_end(before: str, following: str, first: bool, closed: bool) -> bool:
    """Whether a sentence can end with `before` and a full stop, `following` coming next.

    `first` says that the word begins the sentence, `closed` that quotation marks or brackets close
    after the stop.
    """
    word = before.casefold()
    next_word = _NEXT_WORD.match(following)
    following_word = next_word.group().casefold() if next_word else ""
    starter = following_word in _STARTERS
    if word.isdigit():
        return not (first and len(word) < 4) and not (len(word) < 3 and following_word in _DATES)
    if closed:
        return True
    if word in _BEFORE_NUMBERS and following[0].isdigit():
        return False
    if word in _BEFORE_NAMES:
        return False
    if word in _MAY_END or ("." in word and re.fullmatch(r"(?:\w{1,2}\.)+\w{1,2}", word)):
        return starter
    return not (len(before) == 1 and before.isupper() and before != "I") or starter
