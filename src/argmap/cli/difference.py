"""What changes in a text, as a unified diff."""

from __future__ import annotations


def difference(before: str, after: str, file: str) -> str:
    """The unified diff from `before` to `after` of the `file`; empty where they are the same."""
    from difflib import unified_diff

    lines = unified_diff(_lines(before), _lines(after), file, file)
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def _lines(text: str) -> list[str]:
    """The lines of `text` with their line feeds, which alone end a line of a diff."""
    *lines, last = text.split("\n")
    return [f"{line}\n" for line in lines] + ([last] if last else [])
