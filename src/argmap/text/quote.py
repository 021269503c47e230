"""Quotes: the essay's own words that a statement rests on."""

from __future__ import annotations

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
