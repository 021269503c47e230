"""A map with several main claims."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, shown
from argmap.findings import Finding, Severity

_MOST_SHOWN = 3


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for the whole map, naming the candidates in the order of the essay."""
    if len(subject.theses) < 2 or subject.map.says_no_thesis:
        return
    main = [subject.map.by_id[t] for t in subject.theses]
    names = [shown(s) for s in main[:_MOST_SHOWN]]
    if len(main) > _MOST_SHOWN:
        names.append(f"{len(main) - _MOST_SHOWN} more")
    listed = f"{', '.join(names[:-1])} and {names[-1]}"
    if any(s.thesis for s in main):
        message = f"{len(main)} statements are tagged as the main claim: {listed}"
        help_ = (
            "keep #thesis on the one that the whole essay is for; link those that say the same by `restates`"
        )
    else:
        message = f"nothing is tagged as the main claim, and {len(main)} claims lead to no other: {listed}"
        help_ = "tag the one claim that the whole essay is for with #thesis, and connect the others to it"
    yield RULE.on_map(subject, message, help_, passage=subject.reading.words_of(main[0]))


RULE = Rule(
    slug="more-than-one-thesis",
    severity=Severity.WARNING,
    about="map",
    summary="statements that compete for the main claim",
    look=look,
    audience="SA",
)
