"""Documents of nothing but signs of Argdown, to find what stumbles over them."""

from __future__ import annotations

from hypothesis import strategies as st

from made_noise import SIGNS

__all__ = ["SIGNS", "documents"]


def documents() -> st.SearchStrategy[str]:
    """Up to two dozen signs and words in any order."""
    return st.lists(st.sampled_from(SIGNS), max_size=24).map("".join)
