"""A Markdown parser whose inline tokens know where their characters stand.

markdown-it keeps the lines of blocks but no positions inside them. Here its inline state notes where
a run of plain text begins, and its inline parser notes how far each rule read; every token that
shows something then carries ``meta["at"]``, its range in the content of its block. A range as long
as the token's content means that the two are the same, character for character; any other length
that the content stands for the range as a whole.

The passes that join neighbouring text tokens are off: they would lose the ranges, and nothing here
needs whole runs.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType
from mdit_py_plugins.footnote import footnote_plugin

AT = "at"
"""Key of a token's `meta`: ``(start, end)`` in the content of the block."""


@cache
def parser() -> MarkdownIt:
    """The one parser; parsing leaves no trace in it."""
    markdown = MarkdownIt("commonmark", {"maxNesting": 100})
    tracking = _TrackingParser()
    tracking.ruler = markdown.inline.ruler
    tracking.ruler2 = markdown.inline.ruler2
    markdown.inline = tracking
    markdown.enable(["table", "strikethrough"])
    markdown.disable(["fragments_join", "text_join"])
    markdown.use(footnote_plugin, inline=False, move_to_end=False)
    return markdown


class _TrackingState(StateInline):
    """Notes where the pending run of plain text began."""

    _run_start = 0

    def append_pending(self, text: str) -> None:
        if not self._pending and not self._pending_buffer:
            self._run_start = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802
        token = super().pushPending()
        token.meta[AT] = (self._run_start, self._run_start + len(token.content))
        return token


class _TrackingParser(ParserInline):
    """Gives each token the range that its rule has read."""

    def tokenize(self, state: StateInline) -> None:
        rules = self.ruler.getRules("")
        tokens = state.tokens
        nesting = state.md.options["maxNesting"]
        while state.pos < state.posMax:
            before, known = state.pos, len(tokens)
            if state.level < nesting and any(rule(state, False) for rule in rules):
                if len(tokens) > known:
                    _locate(tokens[known:], state.src, before, state.pos)
            else:
                state.append_pending(state.src[before])
                state.pos += 1
        if state.pending:
            state.pushPending()

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        state = _TrackingState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _locate(tokens: Sequence[Token], source: str, start: int, end: int) -> None:
    """Give the new `tokens` of a rule that read ``source[start:end]`` their ranges."""
    position = start
    for token in tokens:
        if AT in token.meta:
            continue
        if token.type == "text":
            length = len(token.content)
            found = source.find(token.content, position, end)
            token.meta[AT] = (found, found + length) if found >= 0 else (start + 1, end - 1)
            position = found + length if found >= 0 else position
        elif token.type == "code_inline":
            token.meta[AT] = _code_range(token, start, end)
        else:
            token.meta[AT] = (start, end)


def _code_range(token: Token, start: int, end: int) -> tuple[int, int]:
    """Between the backticks, and inside the space that is stripped from both ends."""
    start, end = start + len(token.markup), end - len(token.markup)
    stripped = (end - start - len(token.content)) // 2
    return start + stripped, end - stripped
