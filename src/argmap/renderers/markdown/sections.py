"""What is written into an essay and how it is taken out again.

A mark is a footnote reference ``[^am-…]``. Everything else stands in sections: whole blocks between
two comments, the first of which says how many line ends were added before and after. A section counts
only where Markdown reads both comments as blocks of their own: the same words in a code block of the
author's are the author's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token
from markdown_it.utils import EnvType

from argmap.errors import ArgmapError
from argmap.text.essay import Essay
from argmap.text.markdown.inline import parser
from argmap.text.markdown.lines import SourceLines

_OPENING = "<!-- argmap:"
_BEGIN = re.compile(r"<!-- argmap:begin before=(\d) after=(\d) -->\n?")
_END = re.compile(r"<!-- argmap:end -->\n?")
_MARK = re.compile(r"\[\^(am-[^\]\s]+)\]")
_DEFINITION = re.compile(r"^\[\^(am-[^\]\s]+)\]:", re.MULTILINE)
_RESERVED = re.compile(r"\[\^am-|<!-- argmap:", re.IGNORECASE)
_LINE_END = re.compile(r"\r\n?")
_BOM = "\ufeff"


class AnnotationError(ArgmapError):
    """An essay cannot be annotated so that every character of it is kept."""


def mark(label: str) -> str:
    """The footnote reference with that label."""
    return f"[^{label}]"


def section(lines: Sequence[str], line_end: str, *, before: int, after: int) -> str:
    """`lines` between the two comments, with `before` and `after` line ends around."""
    begin = f"<!-- argmap:begin before={before} after={after} -->"
    inside = line_end.join([begin, *lines, "<!-- argmap:end -->"])
    return f"{line_end * before}{inside}{line_end * after}"


def refuse_reserved(essay: Essay) -> None:
    """Say no to an essay in which argmap's own marks could not be told from the author's.

    Raises:
        AnnotationError: the essay is annotated already, or contains a mark like ours.
    """
    found = _RESERVED.search(essay.source)
    if found is None:
        return
    where = str(essay.place(found.start()))
    if strip_annotations(essay.source) != essay.source:
        raise AnnotationError(
            "the essay is annotated already", where=where, remedy="strip its annotations first"
        )
    raise AnnotationError(
        f"“{found.group()}” is kept for argmap’s own marks",
        where=where,
        remedy="call the footnote something else, or take the comment out",
    )


def strip_annotations(text: str) -> str:
    """The essay without what argmap wrote into it, byte for byte as it was.

    Only whole sections go, and only marks that a section explains: where a comment is missing or
    changed, everything is left as it is. Text without annotations comes back unchanged.
    """
    if _OPENING not in text:
        return text
    kept: list[str] = []
    labels: set[str] = set()
    done = 0
    for start, stop in _cuts(text):
        labels.update(_DEFINITION.findall(text[start:stop].replace("\r", "\n")))
        kept.append(text[done:start])
        done = stop
    kept.append(text[done:])
    return "".join(_MARK.sub(lambda found: "" if found[1] in labels else found[0], piece) for piece in kept)


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    """The offsets of every whole section, with the line ends that were added around it."""
    tokens = blocks(text, {})
    lines = SourceLines(text)
    done = 0
    for first, last in sections(tokens):
        begin = _line(tokens[first])
        start, stop = lines.starts[begin], lines.end(_line(tokens[last]))
        start += text.startswith(_BOM, start)
        line_end = text[lines.end(begin) : lines.starts[begin + 1]]
        before, after = _counts(tokens[first])
        while before and text.endswith(line_end, done, start):
            start, before = start - len(line_end), before - 1
        while after and text.startswith(line_end, stop):
            stop, after = stop + len(line_end), after - 1
        yield start, stop
        done = stop


def blocks(text: str, env: EnvType) -> list[Token]:
    """The blocks of a Markdown text, what is inside them not yet read; `env` gets its link targets."""
    tokens: list[Token] = []
    markdown = parser()
    markdown.block.parse(_LINE_END.sub("\n", text.removeprefix(_BOM)), markdown, env, tokens)
    return tokens


def sections(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The first and the last token of every whole section."""
    first: int | None = None
    for index, token in enumerate(tokens):
        if token.type != "html_block" or token.level:
            continue
        if _BEGIN.fullmatch(token.content):
            first = index
        elif _END.fullmatch(token.content):
            if first is not None:
                yield first, index
            first = None


def _line(token: Token) -> int:
    assert token.map is not None, "a block has lines"
    return token.map[0]


def _counts(token: Token) -> tuple[int, int]:
    found = _BEGIN.fullmatch(token.content)
    assert found is not None, "a section begins with its counts"
    return int(found[1]), int(found[2])
