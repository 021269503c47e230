"""Names that are likely to have been meant by another one."""

from __future__ import annotations

from collections.abc import Iterable

_LEAST_LIKENESS = 0.75
_MOST_WORDS = 16
_MOST_COMPARED = 20


class NearNames:
    """Names, to be asked for one that is a slip of the pen away, or has one word in another form.

    A slip is a letter too many, one too few, another one, or two neighbours the wrong way round;
    letter case does not count. Asking takes no longer when there are more names.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._by_shorter: dict[str, str] = {}
        self._by_other_words: dict[tuple[int, tuple[str, ...]], list[tuple[str, str]]] = {}
        for name in names:
            for shorter in _one_letter_less(name):
                self._by_shorter.setdefault(shorter, name)
            for word, others in _one_word_less(name):
                self._by_other_words.setdefault(others, []).append((word, name))

    def to(self, name: str) -> str | None:
        """The first of the names that is near `name`."""
        found = (self._by_shorter.get(shorter) for shorter in _one_letter_less(name))
        return next((near for near in found if near is not None), None) or self._with_another_word(name)

    def _with_another_word(self, name: str) -> str | None:
        from difflib import SequenceMatcher

        for word, others in _one_word_less(name):
            matcher = SequenceMatcher(None, "", word, autojunk=False)
            for other, near in self._by_other_words.get(others, ())[:_MOST_COMPARED]:
                matcher.set_seq1(other)
                if matcher.ratio() >= _LEAST_LIKENESS:
                    return near
        return None


def _one_letter_less(name: str) -> dict[str, None]:
    """The name, and the name without each of its letters: two names one slip apart have one in common."""
    folded = name.casefold()[:64]
    return dict.fromkeys((folded, *(folded[:i] + folded[i + 1 :] for i in range(len(folded)) if folded[1:])))


def _one_word_less(name: str) -> list[tuple[str, tuple[int, tuple[str, ...]]]]:
    """Each word of a name of several, with its number and the other words."""
    words = name.casefold().split()[:_MOST_WORDS]
    if len(words) < 2:
        return []
    return [(word[:64], (n, (*words[:n], *words[n + 1 :]))) for n, word in enumerate(words)]
