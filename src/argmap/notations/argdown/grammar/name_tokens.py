"""Tokens that name something: titles in brackets, mentions, links and tags (Argdown language, 1.3)."""

from __future__ import annotations

from argmap.notations.argdown.grammar import patterns as p, tokens as t
from argmap.notations.argdown.grammar.lookahead import Lookahead


class NameTokens:
    """Recognises them in a text; what begins like one and is none is a control character."""

    def __init__(self, text: str, ahead: Lookahead) -> None:
        self.text = text
        self.ahead = ahead

    def token(self, position: int) -> tuple[str, int]:
        """Kind and end of the token at `position`, where one of ``[ < # @`` stands."""
        character = self.text[position]
        if character == "[":
            return self._link(position) or self._title(
                position, "]", t.STATEMENT_DEFINITION, t.STATEMENT_REFERENCE
            )
        if character == "<":
            return self._title(position, ">", t.ARGUMENT_DEFINITION, t.ARGUMENT_REFERENCE)
        found = self._tag(position) if character == "#" else self._mention(position)
        return found or self._control(position)

    def _control(self, position: int) -> tuple[str, int]:
        return t.CONTROL, self._with_blank(position + 1)

    def _with_blank(self, position: int) -> int:
        return position + 1 if self.text[position : position + 1] in (" ", "\t") else position

    def _link(self, position: int) -> tuple[str, int] | None:
        close = self.ahead.find("]", position + 1)
        if close > position + 1 and self.text.startswith("(", close + 1):
            end = self.ahead.find(")", close + 2)
            if close + 2 < end < len(self.text):
                return t.LINK, self._with_blank(end + 1)
        return None

    def _title(self, position: int, closing: str, definition: str, reference: str) -> tuple[str, int]:
        end = self.ahead.find(closing + ":", position + 2)
        if end < self.ahead.line_end(position + 1):
            return definition, end + 2
        end = self.ahead.find(closing, position + 2)
        if end < self.ahead.line_end(position + 2) and self.text[position + 1] != "-":
            return reference, end + 1
        return self._control(position)

    def _tag(self, position: int) -> tuple[str, int] | None:
        if self.text.startswith("(", position + 1):
            end = self.ahead.find(")", position + 2)
            if position + 2 < end < len(self.text):
                return t.TAG, self._with_blank(end + 1)
        match = p.TAG_TOKEN.match(self.text, position)
        return (t.TAG, match.end()) if match else None

    def _mention(self, position: int) -> tuple[str, int] | None:
        opening = self.text[position + 1 : position + 2]
        if opening in ("[", "<"):
            end = self.ahead.find("]" if opening == "[" else ">", position + 3)
            if end < self.ahead.line_end(position + 2):
                kind = t.STATEMENT_MENTION if opening == "[" else t.ARGUMENT_MENTION
                return kind, self._with_blank(end + 1)
        return None
