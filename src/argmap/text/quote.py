"""Quotes: the essay's own words that a statement rests on, and the light mark that writes them.

The light mark stands at the end of a statement's text: ``(¶11 “words … words”)``, several parted by
``;``. The number is optional, and so are the words: ``(¶11)`` is a whole paragraph, ``(¶11.2)`` its
second sentence. ``p11`` serves for ``¶11``. Quotation marks are ``“…”``, ``"…"``, ``„…“`` or ``«…»``
and may stand inside the words as well, in pairs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from attrs import field, frozen

from argmap.text.place import Place


@frozen
class Quote:
    """A selector of words of an essay.

    `exact` holds the words, or the first and the last of them with an ellipsis between; without it
    the quote is a whole paragraph, or with `sentence` one sentence of it (both count from 1).
    `prefix` and `suffix` are words just before and after, ``""`` the beginning and the end of the
    essay; they, and `occurrence` (from 1), tell apart equal words. `essay` names an essay by its id
    when there are several. `place` is where the quote is written in the map.
    """

    exact: str | None = None
    prefix: str | None = None
    suffix: str | None = None
    occurrence: int | None = None
    paragraph: int | None = None
    sentence: int | None = None
    essay: str | None = None
    place: Place | None = field(default=None, eq=False)

    @property
    def address(self) -> str:
        """The paragraph, and the sentence if there is one, as in ``¶11.2``; empty without them."""
        if self.paragraph is None:
            return ""
        return f"¶{self.paragraph}" + (f".{self.sentence}" if self.sentence is not None else "")


class LightMark(NamedTuple):
    """One quote of a mark; ``text[start:end]`` is where it stands."""

    quote: Quote
    start: int
    end: int


class MarkFault(NamedTuple):
    """What keeps ``text[start:end]`` from being read as a mark, and what to write instead."""

    message: str
    start: int
    end: int
    help: str


class Marked(NamedTuple):
    """A statement's text without its mark, the quotes of the mark, and what could not be read."""

    text: str
    quotes: tuple[LightMark, ...] = ()
    faults: tuple[MarkFault, ...] = ()


def light_marks(text: str) -> Marked:
    """Take the light mark off the end of a statement's `text`.

    A parenthesis that neither begins with a paragraph number nor holds only words in quotation
    marks is text. What was meant as a mark and cannot be read is a fault, and stays in the text. A full
    stop after a mark with a number belongs to the text before it.
    """
    body = text.rstrip()
    stop = body[-1:] if body[-2:-1] == ")" and body[-1:] in ".!?,;:" else ""
    end = len(body) - len(stop) - 1
    if body[end : end + 1] == ")":
        openings = list(_MARK_START.finditer(body, 0, end))[-_MOST_OPENINGS:]
        for paired in (True, False):
            tried: set[int] = set()
            for opening in reversed(openings):
                items = _items(body, opening.end(), end, paired, tried)
                if items and not (stop and items[0].quote.paragraph is None):
                    return Marked(body[: opening.start()].rstrip() + stop, tuple(items))
    return Marked(text, (), tuple(_faults(body)))


def light(quote: Quote) -> str | None:
    """The light mark that `light_marks` reads as `quote`.

    None when it needs the long form: it has a prefix, suffix, occurrence or essay, or words that
    the mark cannot hold (over several lines, or with quotation marks that do not pair).
    """
    if quote.exact is None:
        marks = [f"({quote.address})"]
    else:
        marks = [f"({quote.address} {words})" for words in (f"“{quote.exact}”", f'"{quote.exact}"')]
    for mark in marks:
        mark = mark.replace("( ", "(", 1) if not quote.address else mark
        if "\n" not in mark and [item.quote for item in light_marks(mark).quotes] == [quote]:
            return mark
    return None


def own_words(text: str) -> str | None:
    """The words of a `text` that stands as a whole in one pair of quotation marks; else None.

    ``“a” and “b”`` is not one pair.
    """
    text = text.strip()
    whole = _quoted(text, 0, len(text), paired=True) if text[:1] in _CLOSERS else ()
    return next((words for end, words in whole if end == len(text)), None)


_ADDRESS = re.compile(r"(?:¶\s?|[pP])([1-9]\d{0,5})(?:\.([1-9]\d{0,5}))?(?!\w)\s*")
_CLOSERS = {"“": "”", '"': '"', "„": "“”", "«": "»", "»": "«"}
_ITEM = r'(?=¶|[pP]\d|[“"„«»])'
_MARK_START = re.compile(rf"(?:^|(?<=\s))\(\s*{_ITEM}")
_NEXT_ITEM = re.compile(rf"\s*;\s*{_ITEM}")
_SPACE = re.compile(r"\s*")
_MEANT_AS_MARK = re.compile(r'\(\s*(?:¶|[pP]\d[\d.]*\s*[“"„«»])')
_NUMBER = r"([1-9]\d{0,5}(?:\.[1-9]\d{0,5})?)"
_MARK_NUMBER = rf"\(\s*(?:¶\s*|[pP]){_NUMBER}"
_SEVERAL = rf"{_MARK_NUMBER}\s*([-–—,&+]|and|to)\s*(?:¶\s*|[pP])?{_NUMBER}\s*\)"
_LISTS = (",", "&", "+", "and")
_MOST_NAMED = 5
_MOST_OPENINGS = 20
"""How many parentheses from the end may be where a mark begins; each is read up to the end of the text."""
_BARE_WORDS = r"[\s:,]*[‘’'`\w]"
_NEAR_MARK = (
    r"(?:^|(?<=\s))\(\s*(?:(?:[Pp]ar(?:a|agraph)?\b\.?|§)\s*|(?=[\d.]+\s*[“\"„«»]))"
    rf"{_NUMBER}\s*([“\"„«»][^()]*)?\)[.!?]?\Z"
)
"""A mark with another sign, or none, for ¶. (Patterns that only faults need are compiled then.)"""
_LONGEST_SHOWN = 30
_OPENS_AFTER = re.compile(r"[\s(\[{“‘'—–-]")


def _items(text: str, start: int, end: int, paired: bool, tried: set[int]) -> list[LightMark] | None:
    """The quotes of ``text[start:end]``, parted by ``;``; None if it is anything else.

    With `paired`, quotation marks inside the words must pair. Where an item may end at several
    places the nearest that lets the rest be read is taken; where one was `tried` in vain it is not
    tried again.
    """
    read: list[LightMark] = []
    ways = [_item(text, start, end, paired)]
    while ways:
        item, following = next(ways[-1], (None, None))
        if item is None:
            ways.pop()
            del read[-1:]
        elif following is None:
            return [*read, item]
        elif following not in tried:
            tried.add(following)
            read.append(item)
            ways.append(_item(text, following, end, paired))
    return None


def _item(text: str, start: int, end: int, paired: bool) -> Iterator[tuple[LightMark, int | None]]:
    """The ways to read one quote at `start`, each with the start of the next one, None if the last."""
    address = _ADDRESS.match(text, start, end)
    opening = address.end() if address else start
    ways: Iterable[tuple[int, str | None]] = [(opening, None)] if address else []
    if text[opening] in _CLOSERS:
        ways = _quoted(text, opening, end, paired or not address)
    for after, words in ways:
        quote = Quote(exact=words, paragraph=_number(address, 1), sentence=_number(address, 2))
        item = LightMark(quote, start, len(text[:after].rstrip()))
        following = _NEXT_ITEM.match(text, after, end)
        if _SPACE.fullmatch(text, after, end):
            yield item, None
        elif following:
            yield item, following.end()


def _number(address: re.Match[str] | None, group: int) -> int | None:
    return int(address[group]) if address and address[group] else None


def _quoted(text: str, opening: int, end: int, paired: bool) -> Iterator[tuple[int, str]]:
    """Just after each place where the quotation opened at `opening` may close, and its words."""
    opener = text[opening]
    opened = closed = 0
    for index in range(opening + 1, end):
        shape = _shape(text, index, opener, opening + 1)
        if shape < 0 or text[index] == opener == '"':
            pairs = not (opened and closed) if not paired else not (opened or closed)
            last = _SPACE.fullmatch(text, index + 1, end) or _NEXT_ITEM.match(text, index + 1, end)
            words = text[opening + 1 : index].strip() if last and pairs else ""
            if words:
                yield index + 1, words
        if shape > 0:
            opened += 1
        elif shape < 0 and opened:
            opened -= 1
        elif shape < 0:
            closed += 1
            if paired:
                return


def _shape(text: str, index: int, opener: str, start: int) -> int:
    """1 for a quotation mark of the opener's kind that opens, -1 for one that closes, else 0.

    A straight mark opens after white space, a bracket or a dash, or where the words `start`.
    """
    char = text[index]
    if char == opener == '"':
        return 1 if index == start or _OPENS_AFTER.match(text[index - 1]) else -1
    return 1 if char == opener else -1 if char in _CLOSERS[opener] else 0


def _faults(text: str) -> Iterator[MarkFault]:
    """What was meant as a mark and could not be read as one."""
    meant = [match.start() for match in _MEANT_AS_MARK.finditer(text)]
    if meant:
        yield MarkFault(*_fault(text, meant[-1]))
    elif text.rstrip(".!?").endswith(")") and (near := re.search(_NEAR_MARK, text)):
        mark = f"(¶{near[1]} “…”)" if near[2] else f"(¶{near[1]})"
        yield MarkFault("without ¶ this is read as text", near.start(), len(text), f"did you mean `{mark}`?")


def _fault(text: str, start: int) -> tuple[str, int, int, str]:
    mark = text[start:]
    number = re.match(_MARK_NUMBER, mark)
    address = f"¶{number[1]}" if number else "¶11"
    if ")" not in mark:
        closing = "`”)`" if mark.count("“") > mark.count("”") else '`")`' if mark.count('"') % 2 else "`)`"
        return "this quote mark is not closed", start, len(text), f"write {closing} at the end of the mark"
    if not mark.rstrip(".!?,;:").endswith(")"):
        moved = mark[: mark.index(")") + 1] if mark.index(")") < _LONGEST_SHOWN else f"({address} …)"
        message = "a quote mark stands at the end of the text, not inside it"
        return message, start, len(text), f"move `{moved}` to the end, behind the last word"
    if number is None:
        message = "this quote mark has no paragraph number behind ¶"
        help_ = "write (¶11 “words”) with the number, or the words alone: (“words”)"
    elif several := re.match(_SEVERAL, mark):
        message = "a quote mark names one paragraph"
        help_ = f"name each of them: {_each(several[1], several[3], is_list=several[2] in _LISTS)}"
    elif re.match(_BARE_WORDS, mark[number.end() :]):
        message = "the words in this quote mark do not stand in quotation marks"
        help_ = f'write ({address} “…”) or ({address} "…") with the words between them'
    else:
        message = "this quote mark cannot be read"
        help_ = (
            f"write ({address}), ({address.partition('.')[0]}.2) or ({address} “first words … last words”)"
        )
    return message, start, len(text), help_


def _each(first: str, last: str, is_list: bool) -> str:
    """A mark that names the paragraphs from `first` to `last`, or only these two."""
    numbers = [first, last]
    if (
        not is_list
        and first.isdecimal()
        and last.isdecimal()
        and int(last) - int(first) in range(_MOST_NAMED)
    ):
        numbers = [str(number) for number in range(int(first), int(last) + 1)]
    return f"({'; '.join(f'¶{number}' for number in numbers)})"
