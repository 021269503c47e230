"""Whether an essay with marks in it still reads as it did.

What is compared is what the Markdown parser makes of the text: its blocks and, inside them, words,
emphasis, links and the rest, with the marks left out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from markdown_it.token import Token

from argmap.renderers.markdown.sections import blocks, mark, sections
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
        self._shape = Shape(_read(source, env), self._labels)
        self._blocks: dict[int, Shape] = {}
        self._links = env.get("references", {})
        self._footnotes = (*env.get("footnotes", {}).get("refs", ()), *(f":{label}" for label in labels))

    def takes(self, start: int, end: int, marks: Sequence[Insertion]) -> bool:
        """Whether the top-level block at ``source[start:end]`` stays the same with these marks."""
        block = self._source[start:end]
        written = inserted(block, [(offset - start, mark(label)) for offset, label in marks])
        if start not in self._blocks:
            self._blocks[start] = self._block(block)
        before, after = self._blocks[start], self._block(written)
        return after.looks == before.looks and after.marks == len(marks)

    def reads_as(self, text: str, marks: int) -> bool:
        """Whether `text`, without its sections and with that many marks in it, is the same essay."""
        after = Shape(_read(text, {}), self._labels)
        return after.looks == self._shape.looks and after.marks == marks

    def _block(self, block: str) -> Shape:
        """The shape of a block, read after a blank line, since the first line may be front matter."""
        footnotes = {"refs": dict.fromkeys(self._footnotes, -1)}
        env = {"references": dict(self._links), "footnotes": footnotes}
        return Shape(_read(f"\n{block}", env), self._labels)


def _read(text: str, env: dict[str, Any]) -> list[Token]:
    """What Markdown makes of `text` outside of our sections."""
    tokens = blocks(text, env)
    kept, done = [], 0
    for first, last in sections(tokens):
        kept += tokens[done:first]
        done = last + 1
    kept += tokens[done:]
    markdown = parser()
    for token in kept:
        if token.type == "inline":
            token.children = []
            markdown.inline.parse(token.content, markdown, env, token.children)
    return kept


class Shape:
    """What a reader sees of tokens, and how many of our marks stand outside of links."""

    def __init__(self, tokens: Iterable[Token], labels: Collection[str]) -> None:
        self.marks = 0
        self.looks: list[tuple[object, ...]] = []
        self._labels = labels
        for token in tokens:
            self.looks.append(_looks(token))
            if token.type == "inline":
                self.looks += self._inline(token.children or ())

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
    content = "" if token.type == "inline" else token.content.rstrip("\n")
    label = token.meta.get("label") if token.type.startswith("footnote") else None
    return token.type, token.tag, token.hidden, token.info, content, label, tuple(token.attrs.items())


def inserted(text: str, insertions: Iterable[Insertion]) -> str:
    """`text` with every insertion at its offset; those at one offset stay in their order."""
    pieces: list[str] = []
    done = 0
    for offset, new in sorted(insertions, key=lambda insertion: insertion[0]):
        pieces += (text[done:offset], new)
        done = offset
    return "".join((*pieces, text[done:]))
