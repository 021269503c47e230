"""Whether an essay with marks in it still reads as it did.

What is compared is what the Markdown parser makes of the text: its blocks and, inside them, words,
emphasis, links and the rest, with the marks left out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from markdown_it.token import Token

from argmap.renderers.markdown.sections import mark, sections
from argmap.text.markdown.inline import parser

_BOM = "\ufeff"
_WORDS = ("text", "text_special")

Insertion = tuple[int, str]
"""An offset and what is put there."""


class Paper:
    """An essay that can be written on."""

    def __init__(self, source: str, labels: Collection[str]) -> None:
        self._source = source
        self._labels = frozenset(labels)
        env: dict[str, Any] = {}
        self._tokens = parser().parse(source.removeprefix(_BOM), env)
        self._links = env.get("references", {})
        self._footnotes = (*env.get("footnotes", {}).get("refs", ()), *(f":{label}" for label in labels))

    def takes(self, start: int, end: int, marks: Sequence[Insertion]) -> bool:
        """Whether the top-level block at ``source[start:end]`` stays the same with these marks."""
        block = self._source[start:end]
        shifted = [(offset - start, mark(label)) for offset, label in marks]
        written = self._parse(inserted(block, shifted))
        return self._same(self._parse(block), written, len(marks))

    def reads_as(self, text: str, marks: int) -> bool:
        """Whether `text`, without its sections and with that many marks in it, is the same essay."""
        tokens = parser().parse(text.removeprefix(_BOM))
        kept, done = [], 0
        for first, last in sections(tokens):
            kept += tokens[done:first]
            done = last + 1
        return self._same(self._tokens, [*kept, *tokens[done:]], marks)

    def _same(self, before: Iterable[Token], after: Iterable[Token], marks: int) -> bool:
        shape = Shape(self._labels)
        return shape.of(before) == shape.of(after) and shape.marks == marks

    def _parse(self, block: str) -> list[Token]:
        footnotes = {"refs": dict.fromkeys(self._footnotes, -1)}
        return parser().parse(block, {"references": dict(self._links), "footnotes": footnotes})


class Shape:
    """What a reader sees of tokens, and how many of our marks stand outside of links."""

    def __init__(self, labels: Collection[str]) -> None:
        self.marks = 0
        self._labels = labels

    def of(self, tokens: Iterable[Token]) -> list[tuple[object, ...]]:
        """The shape of a whole text."""
        found: list[tuple[object, ...]] = []
        for token in tokens:
            found.append(_looks(token))
            if token.type == "inline":
                found += self._inline(token.children or ())
        return found

    def _inline(self, children: Iterable[Token]) -> Iterator[tuple[object, ...]]:
        words: list[str] = []
        in_link = 0
        for child in children:
            if child.type == "footnote_ref" and child.meta["label"] in self._labels:
                self.marks += not in_link
            elif child.type in _WORDS:
                words.append(child.content)
            else:
                in_link += child.nesting * (child.tag == "a")
                yield "words", "".join(words)
                yield _looks(child)
                words.clear()
        yield "words", "".join(words)


def _looks(token: Token) -> tuple[object, ...]:
    content = "" if token.type == "inline" else token.content
    label = token.meta.get("label") if token.type.startswith("footnote") else None
    return token.type, token.tag, token.hidden, token.info, content, label, tuple(token.attrs.items())


def inserted(text: str, insertions: Iterable[Insertion]) -> str:
    """`text` with every insertion at its offset; those at one offset stay in their order."""
    pieces, done = [], 0
    for offset, new in sorted(insertions, key=lambda insertion: insertion[0]):
        pieces += (text[done:offset], new)
        done = offset
    return "".join((*pieces, text[done:]))
