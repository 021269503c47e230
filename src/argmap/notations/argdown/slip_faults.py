"""The words for signs that are hardly what was meant: those that Argdown takes for text, and near misses."""

from __future__ import annotations

from argmap.notations.argdown.syntax import Fault

_SHOWN = 40


def _syntax(start: int, end: int, message: str, remedy: str) -> Fault:
    return Fault(start, end, "syntax", message, remedy)


def _slip(start: int, end: int, message: str, remedy: str) -> Fault:
    return Fault(start, end, "slip", message, remedy)


def open_front_matter(start: int, end: int) -> Fault:
    return _slip(start, end, "the front matter is not closed", "close it with a line `===` and an empty line")


def front_matter_in_hyphens(start: int, end: int) -> Fault:
    return _syntax(
        start, end, "front matter between lines of hyphens", "write `===` for `---`, above and below it"
    )


def long_dash(start: int, end: int, sign: str) -> Fault:
    return _syntax(
        start,
        end,
        f"`{sign}` is a long dash, and only a hyphen attacks",
        "write `-` (a plain hyphen) for what speaks against the statement above, `+` for a reason",
    )


def bullet(start: int, end: int, sign: str) -> Fault:
    return _syntax(
        start,
        end,
        f"`{sign}` does not say how this relates to what stands above",
        "write `+` for a reason, `-` for what speaks against it",
    )


def wrong_sign_is_text(start: int, end: int, sign: str) -> Fault:
    return _slip(
        start,
        end,
        f"`{sign}` at the beginning of a line is text, and the line goes on with the statement above",
        "write `+` for a reason, `-` (a plain hyphen) for what speaks against it; "
        f"if the `{sign}` is text, end the line above with it",
    )


def emphasis_before_quotation_mark(start: int, end: int, sign: str) -> Fault:
    return _syntax(
        start,
        end,
        f"Argdown does not close `{sign}` before a quotation mark",
        f"leave both `{sign}` out: quotes are looked up in the essay as a reader sees it, without them",
    )


def mixed_indentation(start: int, end: int, *, is_syntax: bool) -> Fault:
    make = _syntax if is_syntax else _slip
    return make(
        start,
        end,
        "tabs and blanks are mixed in the indentation, and a tab counts as one blank",
        "indent with blanks only: two for each level",
    )


def title_in_open_bracket(words: str) -> str:
    """The title that may have been meant by `words` behind a bracket that is not closed."""
    for mark in (":", "[", "<"):
        words = words.partition(mark)[0]
    return words.strip()


def open_bracket(start: int, opening: str, words: str) -> Fault:
    closing = "]" if opening == "[" else ">"
    title = title_in_open_bracket(words)
    message = f"the bracket `{opening}{_start(title)}` is not closed, so that the title is read as text"
    shown = f"{opening}{title}{closing}" if len(title) <= _SHOWN else f"{opening}Title{closing}"
    remedy = f"write `{shown}:` before the text; a bracket of the text itself is written `\\{opening}`"
    return _slip(start, start + 1, message, remedy)


def bracket_not_opened(start: int, title: str) -> Fault:
    return _slip(
        start,
        start + len(title),
        f"`{title}]:` closes a bracket that is not opened",
        f"write `[{title}]:`; a bracket of the text itself is written `\\]`",
    )


def open_brace(start: int) -> Fault:
    return _slip(
        start,
        start + 1,
        "this `{` is not closed, so that what follows is read as text",
        "write `}` behind the data; a brace of the text itself is written `\\{`",
    )


def braces_are_text(start: int, end: int) -> Fault:
    return _slip(
        start,
        end,
        "what stands in these braces is read as text, since more follows on them",
        "move the braces to the end of the statement; braces of the text itself are written `\\{` and `\\}`",
    )


def comment_in_text(start: int, end: int, words: str) -> Fault:
    """`words`: what is lost, from ``//`` to the end of the line."""
    return Fault(
        start,
        end,
        "comment",
        f"`//` begins a comment here, which swallows “{_start(words.removeprefix('//').strip())}”",
        "write `\\/\\/` for `//`, or make a link of it: `[words](address)`",
    )


def _start(words: str) -> str:
    return words if len(words) <= _SHOWN else words[:_SHOWN].rstrip() + "…"
