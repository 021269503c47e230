"""Documents of nothing but signs of Argdown, to find what stumbles over them."""

from __future__ import annotations

from hypothesis import strategies as st

PARTS = [
    *("a", "b ", "foo bar ", "1", "é", "\U0001f600", " ", "   ", "\t", "\n", "\n\n", "\r\n", "\r", "\u00a0", "\u2028"),
    *("[A]", "[A]:", "<B>", "<B>:", "@[A] ", "@<B>", "#t ", "#(t u)", "[x](y) ", "**", "__", "*", "_", "* ", "_ "),
    *("+", "-", "->", "+>", "><", "<_", "_>", "<+", "<-", "--", "----", "---", "(1) ", "(2)", "1. ", "# ", "## "),
    *("{a: 1}", "{", "}", "{\n", "a: 1\n", "{a: b, c}", "{a: 'b", "// c", "/* c */", "<!-- c -->", "/*", "<!--"),
    *("\\", "\\*", "\\ ", ".A.", ":x: ", ".", ":", ",", ";", "(", ")", "[", "]", "<", ">", "/", "#", "@", "'", "="),
    *("===", "===\n", "\ufeff", "\x85", "\x1c", "\n  + ", "\n  - ", "\n    + ", "\n(1) ", "\n----\n", "\n\n* "),
]


def documents() -> st.SearchStrategy[str]:
    """Up to two dozen signs and words in any order."""
    return st.lists(st.sampled_from(PARTS), max_size=24).map("".join)
