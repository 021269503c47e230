"""What statements and paragraphs are called in the page, and by which ids they are reached."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from argmap.graph import ArgumentMap, Statement
from argmap.text.essay import Essay
from argmap.text.folding import fold_text

_SHORT_ID = 4
_FEW_WORDS = 3
_AROUND = " \"'.,;:!?()[]"
_ELLIPSIS = re.compile(r"\.\.\.|…")


def paragraph_id(number: int, essay: int | None) -> str:
    """The id of ¶`number`; `essay` counts the essays from 1 when there are several."""
    return f"p-{number}" if essay is None else f"p-{essay}-{number}"


def short_names(graph: ArgumentMap) -> Mapping[str, str]:
    """By statement id what fits above a line: the ids where all are as short as C1, else numbers from 1."""
    if all(len(s.id) <= _SHORT_ID for s in graph.statements):
        return {s.id: s.id for s in graph.statements}
    return {s.id: str(number) for number, s in enumerate(graph.statements, 1)}


def look(statement: Statement) -> str:
    """The key of its look: the kind, or `thesis`."""
    return "thesis" if statement.thesis else statement.kind


def own_name(statement: Statement, essays: Iterable[Essay]) -> str:
    """The title or the text that the map gives it, else the id.

    Titles and texts of more than three words that stand in the essay are the essay's, not the map's.
    """
    texts = [essay.folded.text for essay in essays]
    own = (name for name in (statement.title, statement.text) if name and not _is_from(name, texts))
    return next(own, statement.id)


def _is_from(name: str, texts: Iterable[str]) -> bool:
    runs = [part.strip(_AROUND) for part in _ELLIPSIS.split(fold_text(name))]
    return any(run in text for run in runs if len(run.split()) > _FEW_WORDS for text in texts)
