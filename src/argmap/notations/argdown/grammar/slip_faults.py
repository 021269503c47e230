"""The words for signs that are hardly what was meant: those that Argdown takes for text, and near misses."""

from __future__ import annotations

from argmap.notations.argdown.fault import Fault
from argmap.notations.argdown.grammar.repairs import DASHES

_SHOWN = 40


def _syntax(start: int, end: int, message: str, remedy: str) -> Fault:
    return Fault(start, end, "syntax", message, remedy)


def _slip(start: int, end: int, message: str, remedy: str) -> Fault:
    return Fault(start, end, "slip", message, remedy)


def wrong_front_matter(start: int, line: str) -> Fault:
    """Front matter that begins with `line` and does not end with ``===``."""
    if line.startswith("-"):
        message, remedy = "front matter between lines of hyphens", "write `===` for `---`, above and below it"
        return _syntax(start, start + len(line), message, remedy)
    message, remedy = "the front matter is not closed", "write a line `===` below it, and an empty line"
    return _slip(start, start + len(line), message, remedy)


def wrong_sign(start: int, sign: str) -> Fault:
    """A dash or a bullet for the sign of a relation."""
    if sign in DASHES:
        message = f"`{sign}` is a long dash, and only a hyphen attacks"
        remedy = (
            "write `-` (a plain hyphen) and indent it below what it speaks against; for a reason write `+`"
        )
    else:
        message = f"`{sign}` does not say how this relates to what stands above"
        remedy = "write `+` for a reason, `-` for what speaks against it, and indent it below that"
    return _syntax(start, start + 1, message, remedy)


def wrong_sign_is_text(start: int, sign: str) -> Fault:
    """A dash or a bullet before words without a title."""
    return _slip(
        start,
        start + 1,
        f"`{sign}` at the beginning of a line is text, and the line goes on with the statement above",
        "write `+` for a reason, `-` (a plain hyphen) for what speaks against it; "
        f"if the `{sign}` is text, end the line above with it",
    )


def emphasis_before_quotation_mark(start: int, end: int, sign: str) -> Fault:
    """The end of emphasis where Argdown sees none."""
    return _syntax(
        start,
        end,
        f"Argdown does not close `{sign}` before a quotation mark",
        f"leave both `{sign}` out: quotes are looked up in the essay as a reader sees it, without them",
    )


def mixed_indentation(start: int, end: int, *, is_syntax: bool) -> Fault:
    """Relations of one block, some indented with tabs and some with blanks."""
    message = "tabs and blanks are mixed in the indentation, and a tab counts as one blank"
    remedy = "indent with blanks only: two for each level"
    return Fault(start, end, "syntax" if is_syntax else "tabs", message, remedy)


def title_in_open_bracket(words: str) -> str:
    """The title that may have been meant by `words` behind a bracket that is not closed."""
    for mark in (":", "[", "<"):
        words = words.partition(mark)[0]
    return " ".join(words.split())


def odd_indentation(start: int, sign: str, blank: str) -> Fault:
    """A sign of a relation behind a `blank` that is none for Argdown."""
    message = f"no plain blank (U+{ord(blank):04X}) stands before `{sign}`: this line is text"
    return _syntax(start, start + len(sign), message, "indent with plain blanks: two for each level")


def open_bracket(start: int, words: str) -> Fault:
    """`words`: the bracket and all that follows it."""
    opening, closing = words[0], "]" if words[0] == "[" else ">"
    inside = words[1:].partition(closing)[0]
    if closing in words and "\n" in inside:
        message = "a line break inside a title, so that it is read as text"
        whole = f"`{opening}{' '.join(inside.split())}{closing}`"
        return _slip(start, start + 1, message, f"write the title on one line: {whole}")
    if closing in words and inside.startswith("-"):
        message = f"`{opening}{inside}{closing}` is text: nothing can refer to a title that begins with `-`"
        return _slip(start, start + 1, message, "begin the title with a letter, here and where it is defined")
    title = title_in_open_bracket(words[1:])
    is_told = len(title) <= _SHOWN and title != " ".join(words[1:].split())
    meant = f"{opening}{title if is_told else 'Title'}{closing}"
    return _slip(
        start,
        start + 1,
        f"the bracket `{opening}{_start(title)}` is not closed, so that the title is read as text",
        f"write `{meant}:` before the text; a bracket of the text itself is written `\\{opening}`",
    )


def bracket_not_opened(start: int, title: str) -> Fault:
    """A title whose first bracket is missing."""
    return _slip(
        start,
        start + len(title),
        f"`{title}]:` closes a bracket that is not opened",
        f"write `[{title}]:`; a bracket of the text itself is written `\\]`",
    )


def open_brace(start: int) -> Fault:
    """A brace without its partner."""
    return _slip(
        start,
        start + 1,
        "this `{` is not closed, so that what follows is read as text",
        "write `}` behind the data; a brace of the text itself is written `\\{`",
    )


def braces_are_text(start: int, end: int) -> Fault:
    """Braces that are no data block, since a comma or a brace follows."""
    return _slip(
        start,
        end,
        "what stands in these braces is read as text, because of what follows them",
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
