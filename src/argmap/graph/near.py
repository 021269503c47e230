"""Names that are likely to have been meant by another one."""

from __future__ import annotations

from collections.abc import Iterable


class NearNames:
    """Names, to be asked for one that is a slip of the pen away.

    A slip is a letter too many, one too few, another one, or two neighbours the wrong way round;
    letter case does not count. Asking takes no longer when there are more names.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._by_shorter: dict[str, str] = {}
        for name in names:
            for shorter in _one_letter_less(name):
                self._by_shorter.setdefault(shorter, name)

    def to(self, name: str) -> str | None:
        """The first of the names that is near `name`."""
        found = (self._by_shorter.get(shorter) for shorter in _one_letter_less(name))
        return next((near for near in found if near is not None), None)


def _one_letter_less(name: str) -> dict[str, None]:
    """The name, and the name without each of its letters: two names one slip apart have one in common."""
    folded = name.casefold()[:64]
    return dict.fromkeys((folded, *(folded[:i] + folded[i + 1 :] for i in range(len(folded)) if folded[1:])))
