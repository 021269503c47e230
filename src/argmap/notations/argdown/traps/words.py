"""Signs in running text that Argdown takes for more than the text that they look like."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from argmap.notations.argdown.grammar.syntax import Content, Heading, Piece, Range
from argmap.notations.argdown.traps.trap import Trap
from argmap.notations.profile import TAGS

_HEADING_WITHOUT_BLANK = r"(?:#{2,6}[^\W\d_]|#[A-Z]|#[^\W\d_][\w-]*\s*\Z)[^\s]*"
_CODE_OR_BACKSLASH = r"\w(?:\.\w\S*?\.|:\w\S*?:)|\\[^\W_]"
_LONGEST_WORD = 30
_LONGEST_QUOTE = 1000
_REST_OF_ADDRESS = r"[^\s()]*\)"


def of_words(text: str, content: Content | None, start: int) -> Iterator[Trap]:
    """The traps in the `content` of an element or a heading that begins at `start`."""
    if content is None:
        return
    if content.start == start and (title := re.match(_HEADING_WITHOUT_BLANK, content.text)):
        yield _no_heading(start, title[0][: 2 * _LONGEST_WORD])
        return
    for found in content.ranges:
        if found.kind in ("bold", "italic"):
            yield from _of_emphasis(text, found)
        elif found.kind == "tag":
            yield from _of_tag(text, content, found)
        elif found.kind == "link":
            yield from _of_link(text, content, start, found)
    if re.search(_CODE_OR_BACKSLASH, text[content.start : content.end]):
        yield from _of_pieces(text, content.pieces)


def _of_pieces(text: str, pieces: Sequence[Piece]) -> Iterator[Trap]:
    lost: Piece | None = None
    for piece in pieces:
        if piece.kind == "shortcode":
            yield from _of_shortcode(text, piece)
        elif piece.kind == "escape" and lost is None and piece.text[0].isalnum():
            lost = piece
    if lost is not None:
        yield _lost_backslash(text, lost.start)


def of_heading(text: str, heading: Heading) -> Iterator[Trap]:
    """The traps in a heading; the first is that it goes on in the next line."""
    if "\n" in text[heading.start : heading.content.end]:
        end = text.index("\n", heading.start)
        message = "the text below this heading is read as a part of it"
        yield Trap(heading.start, end, "argdown-heading", message, "put an empty line below the heading")
    else:
        yield from of_words(text, heading.content, heading.start)


def _no_heading(start: int, words: str) -> Trap:
    words = words.rstrip()
    signs = words[: len(words) - len(words.lstrip("#"))]
    message = f"`{words}` is a tag of a statement, and no heading"
    remedy = f"write a blank behind the sign: `{signs} {words.lstrip('#')}`"
    return Trap(start, start + len(words), "argdown-heading", message, remedy)


def _of_emphasis(text: str, found: Range) -> Iterator[Trap]:
    at = found.offset
    if at > 0 and text[at - 1].isalnum():
        sign = text[at] if found.kind == "italic" else text[at : at + 2]
        escaped = "".join(f"\\{character}" for character in sign)
        word = _word_at(text, at)
        message = f"`{sign}` inside “{word}” begins {found.kind} text, and the sign itself is lost"
        remedy = f"write `{escaped}` for the sign itself, there and at its partner"
        yield Trap(at, at + len(sign), "argdown-emphasis", message, remedy)


def _of_tag(text: str, content: Content, found: Range) -> Iterator[Trap]:
    at, name = found.offset, found.value
    is_glued = at > 0 and (text[at - 1].isalnum() or text[at - 1] == "#")
    if name in TAGS or not (is_glued or name.isdigit()) or text.startswith("#(", at):
        return
    before = content.text[max(found.start - _LONGEST_QUOTE, 0) : found.start]
    if before.count("“") <= before.count("”") and before.count('"') % 2 == 0:
        message = f"`#{name}` inside a text is a tag"
        remedy = f"write `\\#{name}` for the words themselves; a tag stands behind a blank and is no number"
        yield Trap(at, at + 1 + len(name), "argdown-tag", message, remedy)


def _of_link(text: str, content: Content, start: int, found: Range) -> Iterator[Trap]:
    at, after = found.offset, content.text[found.end : found.end + 2]
    words = content.text[found.start : found.end]
    end = text.find("](", at) + 3 + len(found.value)
    if found.value.count("(") > found.value.count(")") and re.match(_REST_OF_ADDRESS, text[end : end + 200]):
        message = f"the address of this link ends at its first `)`: `{found.value}`"
        yield Trap(at, end, "argdown-link", message, "write `%29` for a `)` of the address")
    elif at == start and after.startswith(":"):
        message = f"`[{words}]({found.value}):` is a link and no title"
        remedy = f"write `[{words} – {found.value}]:` for a title, or `\\:` behind a link"
        yield Trap(at, end, "argdown-link", message, remedy)


def _of_shortcode(text: str, piece: Piece) -> Iterator[Trap]:
    """Letters or digits between dots or colons that stand directly behind a word."""
    code = text[piece.start : piece.end].rstrip()
    if piece.start > 0 and text[piece.start - 1].isalnum() and code[1].isalnum():
        word, character = _word_at(text, piece.start), piece.text.rstrip()
        message = f"`{code}` in “{word}” is a shortcode: Argdown reads {character} instead"
        remedy = f"write `\\{code}`; a shortcode on purpose has a blank before it"
        yield Trap(piece.start, piece.start + len(code), "argdown-shortcode", message, remedy)


def _lost_backslash(text: str, at: int) -> Trap:
    """A backslash before a letter or digit, as in a path or a formula; the first of a text stands for all."""
    message = f"the backslash in “{_word_at(text, at)}” is lost: Argdown reads `{text[at + 1]}` alone"
    return Trap(at, at + 2, "argdown-backslash", message, "write `\\\\` for every backslash of the text")


def _word_at(text: str, at: int) -> str:
    """The word of a text that `at` lies in, for a message."""
    before = text[max(at - _LONGEST_WORD, 0) : at].split()
    after = text[at : at + _LONGEST_WORD].split()
    return (before[-1] if before else "") + (after[0] if after else "")
