"""The structure of a Markdown file: its words, what encloses them and what stands between."""

from __future__ import annotations

from markdown_it.token import Token

from argmap.text.markdown.blocks import Writer, opened
from argmap.text.markdown.lines import SourceLines
from argmap.text.markdown.rendered import Piece
from argmap.text.place import Span

_ENCLOSES = {
    "paragraph": "paragraph",
    "heading": "heading",
    "bullet_list": "list",
    "ordered_list": "numbered list",
    "list_item": "item",
    "blockquote": "quote",
    "table": "table",
    "thead": "head",
    "tbody": "body",
    "tr": "row",
    "th": "header cell",
    "td": "cell",
    "footnote_reference": "footnote",
    "em": "emphasis",
    "strong": "strong",
    "s": "struck",
    "link": "link",
}
_ALONE = {"hr": "rule", "image": "picture", "footnote_ref": "footnote mark", "html_block": "html"}
_WORDS = {
    "text": "",
    "text_special": "",
    "softbreak": "",
    "hardbreak": "line break",
    "html_inline": "line break",
    "code_inline": "code",
    "fence": "code block",
    "code_block": "code block",
}


def pieces(source: str) -> list[tuple[Piece, ...]]:
    """For every block of a Markdown `source` what it is made of; nothing for front matter."""
    essay = opened(source)
    writer = _PieceWriter(essay.lines)
    found: list[tuple[Piece, ...]] = [] if essay.front is None else [()]
    for group in essay.groups:
        writer.block(group)
        found.append(tuple(writer.pieces))
        writer.pieces.clear()
    return found


class _PieceWriter(Writer):
    """Notes the pieces that it writes."""

    def __init__(self, lines: SourceLines) -> None:
        super().__init__(lines)
        self.pieces: list[Piece] = []

    def _note(self, token: Token, length: int) -> None:
        after = len(self.starts)
        span = Span(after - length, after)
        kind, _, act = token.type.rpartition("_")
        if length:
            self.pieces.append(Piece("words", _WORDS[token.type], span))
        elif act == "open" and not token.hidden:
            self.pieces.append(Piece("open", _ENCLOSES[kind], span, _value(token)))
        elif act == "close" and not token.hidden:
            self.pieces.append(Piece("close", _ENCLOSES[kind], span))
        elif token.type in _ALONE:
            self.pieces.append(Piece("alone", _ALONE[token.type], span, _value(token)))


def _value(token: Token) -> str:
    """What there is to know of a token beside its name."""
    if token.type in ("footnote_reference_open", "footnote_ref"):
        return str(token.meta["label"])
    if token.type == "heading_open":
        return token.tag[1:]
    if token.type == "image":
        return _shown(token)
    if token.type == "html_block":
        return token.content
    found = token.attrs.get("href") or token.attrs.get("start") or token.attrs.get("style") or ""
    return str(found).removeprefix("text-align:")


def _shown(token: Token) -> str:
    """The words inside a picture's brackets, without their markup."""
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    if token.type in ("html_inline", "footnote_ref"):
        return ""
    return "".join(map(_shown, token.children)) if token.children else token.content
