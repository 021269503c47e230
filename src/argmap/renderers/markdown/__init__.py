"""The annotated essay: the author's text, untouched, with the argument written into it.

Marks are footnotes; a notice follows a paragraph about which there are findings; the register of
claims stands at the end. :func:`strip_annotations` takes all of it out again, byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from argmap.errors import UsageError
from argmap.findings import Finding, Severity
from argmap.reading import Reading
from argmap.renderers.markdown.alerts import alert, by_block
from argmap.renderers.markdown.marks import Mark, Unwritten, first_choices, labels_of, tried_places
from argmap.renderers.markdown.register import Register
from argmap.renderers.markdown.sections import (
    AnnotationError,
    mark,
    refuse_reserved,
    section,
    strip_annotations,
)
from argmap.renderers.markdown.writable import Paper, inserted
from argmap.text.essay import Essay

__all__ = [
    "Annotated",
    "AnnotationError",
    "Mark",
    "Unwritten",
    "annotate",
    "markdown",
    "strip_annotations",
]

_LINE_END = re.compile(r"\r\n|\n|\r")


class Annotated(NamedTuple):
    """An annotated essay, the marks in it, and the anchors that could have none."""

    text: str
    written: tuple[Mark, ...]
    not_writable: tuple[Unwritten, ...]


def markdown(reading: Reading, findings: Iterable[Finding] = ()) -> str:
    """The first essay of a reading, annotated.

    Raises:
        UsageError: the reading has no essay.
        AnnotationError: see :func:`annotate`.
    """
    if not reading.essays:
        raise UsageError(
            "there is no essay to annotate",
            where=reading.file,
            remedy="name one in the map: `essay: essay.md`",
        )
    return annotate(reading, reading.essays[0], tuple(findings)).text


def annotate(reading: Reading, essay: Essay, findings: Sequence[Finding] = ()) -> Annotated:
    """`essay`, one of the essays of `reading`, with marks, notices and the register of claims.

    Every character of the essay stays, and it reads as it did: a mark that would change its words,
    blocks, links or emphasis is not written. Quotes and findings of other essays are left out.

    Raises:
        AnnotationError: the essay is annotated already, has marks of its own like ours, or ends
            inside something that would swallow the register, such as an open code block.
    """
    if essay not in reading.essays:
        raise UsageError("the essay is not one of the reading’s", where=essay.file)
    refuse_reserved(essay)
    labels = labels_of(reading, essay)
    paper = Paper(essay.source, labels.values())
    written, not_writable = first_choices(reading, essay, labels)
    text = _written(reading, essay, findings, written, not_writable)
    if not paper.reads_as(text, len(written)):
        written, not_writable = tried_places(reading, essay, labels, paper)
        text = _written(reading, essay, findings, written, not_writable)
        if not paper.reads_as(text, len(written)):
            raise AnnotationError(
                "the essay would not read as before if it were annotated",
                where=essay.file,
                remedy="close the code block or the HTML that runs to the end of the text",
            )
    return Annotated(text, written, not_writable)


def _written(
    reading: Reading,
    essay: Essay,
    findings: Sequence[Finding],
    marks: Sequence[Mark],
    unwritten: Sequence[Unwritten],
) -> str:
    """The essay with these marks, its notices and its register."""
    source = essay.source
    found = _LINE_END.search(source)
    line_end = found.group() if found else "\n"
    notices = [
        (end, section(alert(group), line_end, before=2, after=0))
        for end, group in by_block(essay, findings).items()
    ]
    labels = {one.statement: one.label for one in marks}
    elsewhere = [f for f in findings if f.severity is not Severity.INFO and f.essay is None]
    lines = list(Register(reading, essay, findings).lines(labels, unwritten, elsewhere))
    register = section(lines, line_end, before=_blank_lines(source), after=1)
    footnotes = [(one.offset, mark(one.label)) for one in marks]
    return inserted(source, [*footnotes, *notices, (len(source), register)])


def _blank_lines(source: str) -> int:
    """How many line ends make a blank line at the end of `source`."""
    if source in ("", "\ufeff"):
        return 0
    ends = list(_LINE_END.finditer(source, max(len(source) - 4, 0)))
    if not ends or ends[-1].end() < len(source):
        return 2
    return 0 if len(ends) > 1 and ends[-2].end() == ends[-1].start() else 1
