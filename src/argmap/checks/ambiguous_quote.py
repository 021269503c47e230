"""A quote whose words stand at several places of the essay."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, quoted
from argmap.findings import Finding, Severity
from argmap.graph import Statement
from argmap.text.essay import Essay
from argmap.text.locate import Miss
from argmap.text.place import Span

_MOST_PLACES = 5
_MOST_CANDIDATES = 20  # of a Miss


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every quote, and every `near`, that could be any of several places."""
    reading = subject.reading
    for s in subject.map.statements:
        for found in reading.located[s.id]:
            if isinstance(found, Miss) and found.reason == "ambiguous":
                yield _finding(subject, s, found)
        gap = reading.gaps.get(s.id)
        if isinstance(gap, Miss) and gap.reason == "ambiguous":
            yield _finding(subject, s, gap, Severity.WARNING)


def _finding(subject: Subject, s: Statement, miss: Miss, severity: Severity | None = None) -> Finding:
    essay = subject.reading.essay(miss.quote.essay)
    assert essay is not None, "an ambiguous quote is in an essay"
    places = [_place(essay, span) for span in miss.candidates[:_MOST_PLACES]]
    more = len(miss.candidates) - len(places)
    if more:
        places.append(f"{more} more")
    count = len(miss.candidates)
    times = f"{count} or more" if count >= _MOST_CANDIDATES else count
    message = f"{quoted(miss.quote.exact or '')} stands at {times} places of the essay"
    help_ = f"it stands at {', '.join(places[:-1])} and {places[-1]}; {_remedy(essay, miss)}"
    return RULE.on_quote(subject, s, miss, message, help_, severity=severity)


def _place(essay: Essay, span: Span) -> str:
    place = essay.place(essay.rendered.to_source(span).start)
    address = _address(essay, span)
    return f"{place} ({address})" if address else str(place)


def _address(essay: Essay, span: Span) -> str | None:
    paragraph, sentence = essay.paragraph_at(span.start), essay.sentence_at(span.start)
    return f"¶{paragraph}.{sentence}" if paragraph is not None else None


def _remedy(essay: Essay, miss: Miss) -> str:
    """What would single one place out: its number, if no other has the same, or more words."""
    addresses = [_address(essay, span) for span in miss.candidates]
    single = next((address for address in addresses if address and addresses.count(address) == 1), None)
    if single is None:
        return "quote more words"
    return f"quote more words, or write the number of the one that is meant, as in ({single} “…”)"


RULE = Rule(
    slug="ambiguous-quote",
    severity=Severity.ERROR,
    about="map",
    summary="quotes whose words stand at several places",
    noun="quotes",
    look=look,
)
