"""A quote whose words the essay does not have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, quoted, shown
from argmap.findings import Finding, Passage, Severity
from argmap.graph import Statement
from argmap.text.essay import Essay
from argmap.text.locate import Miss
from argmap.text.quote import Quote

if TYPE_CHECKING:
    from argmap.text.suggest import Change, Suggestion

_MOST_CHANGES = 4


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every quote, and every `near`, that is not in its essay."""
    reading = subject.reading
    for s in subject.map.statements:
        for found in reading.located[s.id]:
            if isinstance(found, Miss) and not _told_elsewhere(subject, found):
                yield _finding(subject, s, found)
        gap = reading.gaps.get(s.id)
        if isinstance(gap, Miss) and not _told_elsewhere(subject, gap):
            yield _finding(subject, s, gap, Severity.WARNING)


def _told_elsewhere(subject: Subject, miss: Miss) -> bool:
    """Whether ``ambiguous-quote`` or ``essay-missing`` speaks of it."""
    if miss.reason == "no such essay":
        return miss.quote.essay is None or miss.quote.essay in {e.id for e in subject.map.essays}
    return miss.reason == "ambiguous"


def _finding(subject: Subject, s: Statement, miss: Miss, severity: Severity | None = None) -> Finding:
    essay = subject.reading.essay(miss.quote.essay)
    passage: Passage | None = None
    if essay is None:
        message = f"the map has no essay {miss.quote.essay!r}, which {shown(s)} is to be quoted from"
        help_ = f"write `essay:` with one of: {', '.join(e.id for e in subject.reading.essays)}"
    elif miss.reason == "not in essay" and not miss.candidates:
        from argmap.text.suggest import suggest

        suggestion = suggest(essay, miss.quote)
        message = f"the essay does not have the words {quoted(miss.quote.exact or '')}"
        help_ = _suggested(suggestion) if suggestion else "copy the words from the essay"
        if suggestion:
            passage = Passage(essay.place(suggestion.source.start), suggestion.source)
    else:
        message, help_ = _other_reason(essay, s, miss)
    return RULE.on_quote(subject, s, miss, message, help_, severity=severity, passage=passage)


def _suggested(suggestion: Suggestion) -> str:
    says = f"the essay says {quoted(suggestion.words, 200)}"
    if not suggestion.changes:
        return f"{says}; these words stand in it, but not in this order within one paragraph"
    weighty = suggestion.turns_meaning
    changes = [*weighty, *(change for change in suggestion.changes if change not in weighty)]
    listed = ", ".join(_change(change) for change in changes[:_MOST_CHANGES])
    more = f" and {len(changes) - _MOST_CHANGES} more" if len(changes) > _MOST_CHANGES else ""
    warning = "; that can change the meaning" if weighty else ""
    return f"{says}; from the quote to the essay: {listed}{more}{warning}"


def _change(change: Change) -> str:
    if change.had and change.has:
        return f"{change.had} → {change.has}"
    return f"+ {change.has}" if change.has else f"− {change.had}"


def _other_reason(essay: Essay, s: Statement, miss: Miss) -> tuple[str, str]:
    quote, reason = miss.quote, miss.reason
    if reason == "no such paragraph":
        return f"the essay has no ¶{quote.paragraph}", f"its last paragraph is ¶{len(essay.paragraphs)}"
    if reason == "no such sentence":
        last = len(essay.paragraphs[(quote.paragraph or 1) - 1].sentences)
        return (
            f"¶{quote.paragraph} has no sentence {quote.sentence}",
            f"its last is ¶{quote.paragraph}.{last}",
        )
    if reason == "empty":
        return f"a quote of {shown(s)} is empty", "write the words of the essay, or take the quote out"
    return _out_of_reach(essay, quote, miss)


def _out_of_reach(essay: Essay, quote: Quote, miss: Miss) -> tuple[str, str]:
    """The words stand in the essay, but cut out of longer words or less often than the quote counts."""
    words = quoted(quote.exact or "")
    places = _listed(str(essay.place(essay.rendered.to_source(span).start)) for span in miss.candidates[:3])
    if quote.occurrence is not None:
        times = "once" if len(miss.candidates) == 1 else f"{len(miss.candidates)} times"
        return f"{words} stands only {times} in the essay, not {quote.occurrence}", f"it stands at {places}"
    message = f"{words} stands in the essay only as a part of longer words"
    return message, f"a quote begins and ends with whole words; see {places}"


def _listed(things: Iterable[str]) -> str:
    *first, last = things
    return f"{', '.join(first)} and {last}" if first else last


RULE = Rule(
    slug="quote-not-in-essay",
    severity=Severity.ERROR,
    about="map",
    summary="quotes whose words are not in the essay",
    noun="quotes",
    look=look,
)
