"""The words of a text, for finding what is like it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

_TOKEN = re.compile(r"\w+(?:['.,]\w+)*|[^\w\s]")


class Token(NamedTuple):
    """A word, a number or a punctuation mark, with its offsets in the folded text."""

    text: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is more than a punctuation mark."""
        return self.text[0].isalnum() or self.text[0] == "_"


class Words:
    """The tokens of a folded text, and where each word occurs, whatever its letter case."""

    def __init__(self, text: str) -> None:
        self.tokens = [Token(match.group(), *match.span()) for match in _TOKEN.finditer(text)]

    @cached_property
    def positions(self) -> Mapping[str, list[int]]:
        """For each word, in lower case, the indexes of its tokens."""
        found: dict[str, list[int]] = defaultdict(list)
        for index, token in enumerate(self.tokens):
            if token.is_word:
                found[token.text.casefold()].append(index)
        return found

    @cached_property
    def by_initial(self) -> Mapping[str, list[str]]:
        """The different words, in lower case, by their first letter."""
        found: dict[str, list[str]] = defaultdict(list)
        for word in self.positions:
            found[word[0]].append(word)
        return found
