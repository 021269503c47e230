"""Data blocks and front matter in one style. What they say stays the same, or they stay as they are."""

from __future__ import annotations

import re

from argmap.notations.argdown.data.block import read_data
from argmap.notations.argdown.fault import Fault

_STEP = 4
_BLOCK = re.compile(r"\{[ \t]*\n(.*)\}\Z", re.DOTALL)
_FRONT_MATTER = re.compile(r"={3,}(.*?)={3,}\Z", re.DOTALL)
_PART = re.compile(
    r"(?P<gap>[ \t]*)(?:"
    r"(?P<sign>[{}\[\],]|:(?=[ \t,\[\]{}]|\Z))"
    r'|(?P<quoted>"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\')(?P<colon>:?)'
    r"|(?P<words>(?:[^ \t:,\[\]{}]|:(?![ \t,\[\]{}]|\Z))+)"
    r")"
)


def laid_out_data(raw: str, indentation: int, shift: int) -> str:
    """A data block in braces.

    `indentation` is that of what the brace opens behind: keys over several lines stand four deeper, the
    closing brace there. `shift` is by how many columns the opening brace moves to the right: the lines of
    a block that begins behind its brace move with it.
    """
    raw = raw.replace("\r\n", "\n")
    inside = _BLOCK.match(raw)
    if inside:
        margin = " " * indentation
        for tidy in (True, False):
            lines = _indented(inside[1], indentation + _STEP, tidy=tidy)
            candidate = "\n".join(["{", *lines, f"{margin}}}"]) if lines is not None else raw
            if _says_the_same(candidate, raw):
                return candidate
        return raw
    candidate = shifted(raw, shift) if "\n" in raw else _one_line(raw)
    return candidate if _says_the_same(candidate, raw) else raw


def laid_out_front_matter(raw: str) -> str:
    """The front matter between lines of ``===``."""
    raw = raw.replace("\r\n", "\n").replace("\r", "\n")
    inside = _FRONT_MATTER.match(raw)
    lines = _indented(inside[1], 0, tidy=True) if inside else None
    candidate = "\n".join(["===", *lines, "==="]) if lines is not None else raw
    return candidate if _says_the_same(candidate, raw) else raw


def shifted(raw: str, shift: int) -> str:
    """`raw` with every line but the first moved to the right, or to the left as far as there are blanks."""
    first, *others = [line.rstrip(" \t") for line in raw.split("\n")]
    return "\n".join([first, *(_moved(line, shift) for line in others)])


def _moved(line: str, shift: int) -> str:
    if shift >= 0:
        return " " * shift + line if line else line
    blanks = len(line) - len(line.lstrip(" "))
    return line[min(-shift, blanks) :]


def _indented(inside: str, indentation: int, *, tidy: bool) -> list[str] | None:
    """Lines of YAML, the least indented at `indentation`; None if a tab stands before one of them."""
    lines = inside.split("\n")
    if not lines[-1].strip(" \t"):
        lines.pop()
    if tidy:
        lines = "\n".join(line.rstrip(" \t") for line in lines).strip("\n").split("\n")
    widths = [len(line) - len(line.lstrip(" ")) for line in lines if line.strip(" ")]
    if any(line.lstrip(" ").startswith("\t") for line in lines):
        return None
    if not widths:
        return []
    least, margin = min(widths), " " * indentation
    return [margin + line[least:] if line else line for line in lines]


def _one_line(raw: str) -> str:
    """A block of one line with one blank behind commas and colons, and none within the braces."""
    parts: list[str] = []
    before, at = "", 0
    while at < len(raw):
        match = _PART.match(raw, at)
        if match is None:
            return raw
        sign = match["sign"] or ""
        if before in ("{", "[") or sign in ("}", "]", ",", ":"):
            gap = ""
        elif before in (",", ":"):
            gap = " "
        else:
            gap = match["gap"]
        parts += [gap, match[0][len(match["gap"]) :]]
        before = sign or (match["colon"] or "")
        at = match.end()
    return "".join(parts)


def _says_the_same(candidate: str, raw: str) -> bool:
    if candidate == raw:
        return True
    values = []
    for text in (candidate, raw):
        found: list[Fault] = []
        values.append(read_data(text, 0, len(text), found).value)
        if found:
            return False
    return repr(values[0]) == repr(values[1])
