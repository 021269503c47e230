"""Names that a setting lists."""

from __future__ import annotations

from typing import Any

from argmap.notations.argdown.data.values import DateText
from argmap.notations.argdown.model.javascript import are_same, is_true


class UnmappableError(Exception):
    """The official packages make no map, since a setting is nothing that can be looked up in."""


class Choice:
    """The titles or tags of a `setting`; in a text, all words that occur in it."""

    def __init__(self, setting: Any) -> None:
        self.setting = setting
        self.is_given = is_true(setting)
        self.words = {one for one in setting if type(one) is str} if isinstance(setting, list) else set()

    def holds(self, name: Any) -> bool:
        """Whether `name` is one of them.

        Raises:
            UnmappableError: the setting is neither a list nor a text.
        """
        setting = self.setting
        if isinstance(setting, list):
            if type(name) is str:
                return name in self.words
            return any(are_same(one, name) for one in setting)
        if not isinstance(setting, str) or isinstance(setting, DateText):
            raise UnmappableError
        return isinstance(name, str) and name in setting
