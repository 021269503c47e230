"""Values of data blocks, taken as what they are meant to be, with a complaint for what they are not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from argmap.notations.profile.keys import ARGDOWN_KEYS

Path = tuple[str | int, ...]
Complain = Callable[[Path, str, str, str], None]
"""Called with the path of a key, the rule, the message and the help."""


def as_text(value: Any) -> str | None:
    """A scalar as a reader wrote it; None for nothing and for lists and maps."""
    if value.__class__ is str:
        return value
    if value is None or isinstance(value, (list, Mapping)):
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def texts(value: Any, path: Path, complain: Complain) -> list[str]:
    """The words of a scalar or of a list of scalars."""
    if value.__class__ is str and value.strip():
        return [value]
    found = []
    for item in value if isinstance(value, list) else [value]:
        words = as_text(item)
        if words is None or not words.strip():
            shown = ".".join(map(str, path))
            complain(
                path,
                "invalid-value",
                f"`{shown}` holds no words",
                f"write `{path[0]}: words`, or a list of them",
            )
        else:
            found.append(words)
    return found


def one_of(value: Any, allowed: Sequence[str], path: Path, complain: Complain) -> bool:
    """Whether `value` is allowed; complains when it is not."""
    if isinstance(value, str) and value in allowed:
        return True
    choices = " or ".join(f"`{path[-1]}: {choice}`" for choice in allowed)
    complain(path, "invalid-value", f"`{path[-1]}` cannot be {as_text(value)!r}", f"write {choices}")
    return False


def complain_of_slip(name: str, path: Path, known: tuple[str, ...], complain: Complain) -> None:
    """Complain about a key that is none of the profile's but nearly one."""
    near = _meant(name, known)
    if near is not None:
        complain(path, "unknown-key", f"`{name}` is no key that argmap knows", f"did you mean `{near}`?")


@lru_cache(maxsize=1024)
def _meant(name: str, known: tuple[str, ...]) -> str | None:
    return None if name in known or name in ARGDOWN_KEYS else nearly(name, known)


@lru_cache(maxsize=1024)
def nearly(name: str, known: tuple[str, ...]) -> str | None:
    """The known name that `name` is likely to be a slip for."""
    from difflib import get_close_matches

    lower = name.lower()
    candidates = [k for k in known if k[0].lower() == lower[:1] or len(k) > 5]
    return next(iter(get_close_matches(lower, candidates, n=1, cutoff=0.8)), None)
