"""Where the words of a finding end, by line and column, for reports that want it so."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.text.place import Lines, Place


class Ends:
    """Ends of places in `texts`, which holds the files that findings lie in, by name."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._lines: dict[str, Lines] = {}

    def of(self, place: Place) -> Place | None:
        """The place right behind the words at `place`; None where that is not known."""
        if place.end is None or place.file not in self._texts:
            return None
        if place.file not in self._lines:
            self._lines[place.file] = Lines(self._texts[place.file], place.file)
        return self._lines[place.file].place(place.end)
