"""The masthead: what stands above an essay's body and is not of it.

A published essay often comes with a breadcrumb line, its title a second time, the names of its
authors, and bare addresses of a video or a picture. They are paragraphs to Markdown, but counting
them would shift every paragraph number. So, and only on the evidence given here, a paragraph is

- a `link` when it is nothing but web addresses, anywhere in the essay;

and, above the first paragraph of the body, when it is a single line without a full stop,

- a `breadcrumb` when it has at least two separators of one kind (``/``, ``>``, ``»``, ``›``, ``|``),
- a `title` when it repeats the last part of the breadcrumb, the title in the front matter or the
  heading before it,
- a `byline` when it follows a title or heading, has at most twelve words, nearly all of them
  capitalised (``By Jane Doe and Max Roe``, ``Jane Doe, 3 March 2016``), and a body follows; at most
  three of these.

Everything else is body.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_ADDRESSES = re.compile(r"(?:<?(?:https?://|www\.)\S+\s*)+")
_SEPARATOR = re.compile(r"\s([/>»›|])\s")
_FRONT_TITLE = re.compile(r"^title:[ \t]*(.+?)[ \t]*$", re.MULTILINE)
_STOPS = tuple(".!?…:;,。！？؟")
_WORD = re.compile(r"\w[\w’'.-]*")
_LOWER_WORDS = frozenset(
    {
        "a",
        "al",
        "and",
        "at",
        "bin",
        "by",
        "da",
        "de",
        "del",
        "della",
        "den",
        "der",
        "di",
        "dos",
        "du",
        "e",
        "el",
        "et",
        "for",
        "from",
        "ibn",
        "in",
        "la",
        "le",
        "of",
        "on",
        "the",
        "to",
        "und",
        "van",
        "von",
        "y",
    }
)
_MOST_NAMES, _MOST_LETTERS, _MOST_BYLINES, _MOST_TITLE_WORDS = 12, 100, 3, 20


class Part(NamedTuple):
    """A block of an essay, by its kind and its rendered text."""

    kind: str
    text: str


def kinds(parts: Sequence[Part], front_matter: str = "") -> list[str]:
    """The kind of every part, in order, with the masthead told from the body."""
    named = [_link(part) or part.kind for part in parts]
    titles = {_same(match.strip("\"'")) for match in _FRONT_TITLE.findall(front_matter)}
    titles.update([_same(part.text) for part in parts if part.kind == "heading"][:1])
    body = [index for index, kind in enumerate(named) if kind in ("paragraph", "list", "quote", "table")]
    bylines, titled = 0, False
    for index, (kind, part) in enumerate(zip(named, parts, strict=True)):
        text = part.text.strip()
        if kind == "heading":
            titles.add(_same(text))
            titled = True
        elif kind == "paragraph":
            crumbs = breadcrumb(text)
            if crumbs:
                named[index] = "breadcrumb"
                titles.add(_same(crumbs[-1]))
            elif _same(text) in titles:
                named[index] = "title"
                titled = True
            elif titled and bylines < _MOST_BYLINES and index < body[-1] and is_byline(text):
                named[index] = "byline"
                bylines += 1
            else:
                break
        elif kind in ("list", "quote", "table", "code"):
            break
    return named


def breadcrumb(text: str) -> list[str]:
    """The parts of a breadcrumb line such as ``Home / Opinion / Title``; empty for other text."""
    separators = {match.group(1) for match in _SEPARATOR.finditer(text)}
    if len(separators) != 1 or "\n" in text or text.endswith(_STOPS):
        return []
    parts = [part.strip() for part in text.split(f" {separators.pop()} ")]
    return parts if len(parts) > 2 and all(parts) else []


def is_byline(text: str) -> bool:
    """Whether `text` reads as names and dates: one line, capitalised words, no full stop."""
    words = _WORD.findall(text)
    if not words or len(words) > _MOST_NAMES or len(text) > _MOST_LETTERS:
        return False
    if "\n" in text or text.endswith(_STOPS):
        return False
    return not any(word[0].islower() and word not in _LOWER_WORDS for word in words)


def is_address(text: str) -> bool:
    """Whether `text` is nothing but web addresses."""
    return bool(_ADDRESSES.fullmatch(text))


def _link(part: Part) -> str | None:
    text = part.text.strip()
    if part.kind != "paragraph":
        return None
    if not text:
        return "picture"
    return "link" if is_address(text) else None


def _same(text: str) -> str:
    """What two spellings of one title have in common."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def looks_like_title(text: str) -> bool:
    """Whether `text`, standing first, reads as a title: one line, few words, no full stop."""
    words = _WORD.findall(text)
    one_line = "\n" not in text and 0 < len(words) <= _MOST_TITLE_WORDS
    return one_line and not text.endswith(tuple(".…:;,。")) and not is_address(text)
