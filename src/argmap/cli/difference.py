"""What changes in a text, as a unified diff."""

from __future__ import annotations

import sys

from argmap.cli.options import say


def print_difference(before: str, after: str, file: str) -> bool:
    """Print the unified diff, and tell whether there is one.

    On a terminal nothing in it can steer that; elsewhere every character is as it is, for ``patch``.
    """
    lines = _difference(before, after, file)
    if lines and sys.stdout.isatty():
        say(lines.removesuffix("\n"))
    else:
        sys.stdout.write(lines)
    return bool(lines)


def _difference(before: str, after: str, file: str) -> str:
    from difflib import unified_diff

    lines = unified_diff(_lines(before), _lines(after), file, file)
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def _lines(text: str) -> list[str]:
    """The lines of `text` with their line feeds, which alone end a line of a diff."""
    *lines, last = text.split("\n")
    return [f"{line}\n" for line in lines] + ([last] if last else [])
