"""Running the rules over one reading, and what of their findings is accepted beforehand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping

from argmap.checks.rule import LEVELS, Rule
from argmap.checks.settings import Settings
from argmap.checks.silencing import Silencing, slugs_with_reasons, strangers
from argmap.checks.subject import Subject
from argmap.findings import Finding, Report
from argmap.reading import Reading

_MISREAD = ("sign-read-as-text", "argdown-comment")
SILENCED_BY: Mapping[str, tuple[str, ...]] = {
    "ungrounded-claim": ("unsupported-claim", "circular-support"),
    "unsourced-number": ("unsupported-claim",),
    "undercut-of-statement": ("argdown-undercut",),
    "orphan-claim": ("undefined-title", "argdown-syntax", *_MISREAD),
    "thesis-not-reached": ("orphan-claim",),
    "unanswered-counterposition": ("orphan-claim",),
    "evidence-without-source": (
        "evidence-as-conclusion",
        "agentless-source",
        "argdown-data",
        "argdown-syntax",
        *_MISREAD,
    ),
    "unattributed-report": ("agentless-source", "argdown-data", "argdown-syntax", *_MISREAD),
    "missing-anchor": ("undefined-title", "unreadable-quote", "argdown-data", "argdown-syntax", *_MISREAD),
    "quote-not-in-essay": ("argdown-syntax",),
    "paraphrase-adds": ("argdown-syntax", "unreadable-quote", *_MISREAD),
    "unreadable-quote": _MISREAD,
    "undefined-title": ("argdown-syntax",),
    "no-essay": ("argdown-data",),
}
"""A rule says nothing of a statement of which one of these has spoken: one message a root cause.

What is said of no part of the map counts as said of the map as a whole.
"""


def examine(reading: Reading, rules: Iterable[Rule], settings: Settings) -> Report:
    """Run the chosen ones of `rules` and sort out what the map accepts."""
    rules = tuple(rules)
    by_slug = {rule.slug: rule for rule in rules}
    subject = Subject(reading)
    choose = _Choice(settings, reading, by_slug)
    chosen = [rule for rule in rules if choose.takes(rule)]
    slugs = {rule.slug for rule in chosen}
    found = [f for f in reading.findings if f.rule in slugs or f.rule not in by_slug]
    for rule in chosen:
        if rule.look is not None:
            found += rule.look(subject)
    found = _not_repeated(found)
    silenced = Silencing(reading.map)
    kept = [f for f in found if not silenced.takes(f)]
    kept += (*silenced.remarks(chosen, by_slug), *strangers(reading, by_slug))
    kept.sort(key=lambda f: _order(f, reading.file))
    ids = {f.id for f in kept if f.about == "essay"}
    return Report(
        file=reading.file,
        findings=tuple(kept),
        statements=len(reading.map.statements),
        quotes=sum(len(s.quotes) for s in reading.map.statements),
        located=sum(len(anchors) for anchors in reading.anchors.values()),
        summaries=_summaries(kept, by_slug, subject),
        weights={i: w for i, w in subject.reliance.items() if i in ids},
    )


_MOST_PARAGRAPHS = 12


def _summaries(found: Iterable[Finding], rules: Mapping[str, Rule], subject: Subject) -> dict[str, str]:
    """For every rule with findings how many there are, of how many, and in which paragraphs."""
    findings: dict[str, list[Finding]] = {}
    for f in found:
        if f.rule in rules:
            findings.setdefault(f.rule, []).append(f)
    starts = {e.file: [p.source.start for p in e.paragraphs] for e in subject.reading.essays}
    summaries = {}
    for slug, mine in findings.items():
        rule = rules[slug]
        total = f" of {subject.count(rule.noun)}" if rule.noun is not None else ""
        numbers = sorted({n for f in mine if (n := _paragraph(starts, f)) is not None})
        listed = "".join(f" ¶{n}" for n in numbers[:_MOST_PARAGRAPHS])
        more = " …" if len(numbers) > _MOST_PARAGRAPHS else ""
        counted = f": {len(mine)}{total}" if total or len(mine) > 1 else ""
        summaries[slug] = f"{rule.summary}{counted}{',' if listed else ''}{listed}{more}"
    return summaries


def _paragraph(starts: Mapping[str, list[int]], finding: Finding) -> int | None:
    """The number of the paragraph that a finding lies in."""
    if finding.essay is None:
        return None
    return bisect_right(starts[finding.essay.place.file], finding.essay.span.start) or None


class _Choice:
    """Which rules run: what the map itself selects gives way to what the settings select."""

    def __init__(self, settings: Settings, reading: Reading, known: Mapping[str, Rule]) -> None:
        own = reading.map.settings
        self.settings = settings
        self.select = settings.select or tuple(s for s in slugs_with_reasons(own.get("select")) if s in known)
        self.ignore = {*settings.ignore, *slugs_with_reasons(own.get("ignore"))}

    def takes(self, rule: Rule) -> bool:
        if rule.slug in self.ignore:
            return False
        if self.select:
            return rule.slug in self.select
        if LEVELS.index(rule.level) > LEVELS.index(self.settings.level):
            return False
        return self.settings.audience is None or self.settings.audience[0].upper() in rule.audience


def _not_repeated(found: Iterable[Finding]) -> list[Finding]:
    found = list(found)
    said = {(f.rule, f.thing or "statement", f.id) for f in found}

    def repeated(f: Finding) -> bool:
        others = SILENCED_BY.get(f.rule, ())
        return any((other, f.thing or "statement", f.id) in said for other in others)

    return [f for f in found if not repeated(f)]


def _order(f: Finding, main: str) -> tuple[int, int, tuple[bool, str, int], str, str]:
    """By severity, then as the essay goes, then as the map with its `main` file goes."""
    essay = f.essay.span.start if f.essay is not None else -1
    return f.severity.rank, essay, f.map_order(main), f.rule, f.id or ""
