"""A view that is reported of nobody in particular: "is considered", "some say", "officials"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject, quoted, shown
from argmap.findings import Finding, Severity
from argmap.graph import Statement
from argmap.text.locate import Anchor

_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|being|be)\s+(?:\w+ly\s+|often\s+|also\s+|still\s+|now\s+)?"
    r"(?:considered|said|believed|reported|expected|thought|regarded|alleged|rumou?red"
    r"|(?:seen|viewed)(?=\s+(?:as|to)\b))\b"
    r"(?!\s+(?:below|above|here|next|later|in\s+(?:the\s+)?(?:next|following|section|chapter)))",
    re.IGNORECASE,
)
_BY_WHOM = re.compile(r"\bby\s+(?!(?:some|many|most|others|several)\b|[a-z]+ing\b)[^\W\d]", re.IGNORECASE)
_NAMELESS = (
    r"(?:some|many|most|several|others?|critics|observers|experts|analysts|officials|sources|commentators"
    r"|insiders|diplomats|opponents|skeptics|sceptics|supporters)"
)
_SAY = (
    r"(?:say|said|believe|believed|think|thought|argue|argued|warn|warned|insist|insisted|contend|contended"
    r"|maintain|maintained|allege|alleged|complain|complained|predict|predicted|suggest|suggested"
    r"|consider|see|(?:claim|claimed|fear|feared|hold|held|report|reported|note|noted|hope|hoped)\s+that)"
)
_SAYS = (
    r"(?:says|said|believes|believed|thinks|thought|argues|argued|warns|warned|insists|insisted"
    r"|contends|maintains|alleges|considers|sees|(?:claims|claimed|holds|held|fears|hopes)\s+that)"
)
_ACTIVE = re.compile(
    rf"\b{_NAMELESS}(?:\s+[\w’'-]+){{0,3}}?\s+{_SAY}\b|\b(?:one|another)(?:\s+[\w’'-]+){{0,2}}?\s+{_SAYS}\b"
    rf"|\baccording\s+to\s+{_NAMELESS}\b",
    re.IGNORECASE,
)
_NAMELESS_HOLDER = (
    rf"(?!.*\bsuch\s+as\b)(?:the\s+)?(?:one|another|other|unnamed|anonymous|certain|various|a\s+few|people|{_NAMELESS})\b"
    rf"|(?:[\w’'.-]+\s+){{1,2}}{_NAMELESS}$"
)


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every nameless holder, and for every statement without holder in agentless words."""
    if not subject.english:
        return
    held: dict[str, list[Statement]] = {}
    for s in sorted(subject.map.statements, key=lambda s: subject.rank[s.id]):
        if (
            s.citations
            or s.no_source
            or not all(re.match(_NAMELESS_HOLDER, holder, re.IGNORECASE) for holder in s.by)
        ):
            continue
        if s.by:
            held.setdefault(s.by[-1], []).append(s)
            continue
        found = _agentless(subject, s)
        if found is not None:
            anchor, words = found
            message = f"the essay names nobody for {shown(s)}: it says {quoted(words)}"
            yield RULE.on(subject, s, message, _HELP, words=anchor)
    for holder, (first, *others) in held.items():
        more = f" and {len(others)} more" if others else ""
        message = f"the essay names nobody for {shown(first)}{more}: the holder is {quoted(holder)}"
        yield RULE.on(subject, first, message, _HELP)


def _agentless(subject: Subject, s: Statement) -> tuple[Anchor, str] | None:
    """The anchor whose words report a view of nobody named, and those words."""
    for anchor in subject.anchors(s):
        match = _ACTIVE.search(anchor.words) or _passive(subject, anchor)
        if match is not None:
            return anchor, match.group()
    return None


def _passive(subject: Subject, anchor: Anchor) -> re.Match[str] | None:
    """A passive report that nobody is named for in the rest of its sentence in the essay."""
    essay = subject.reading.essay(anchor.essay_id)
    assert essay is not None, "an anchor belongs to an essay of its reading"
    for match in _PASSIVE.finditer(anchor.words):
        number = essay.paragraph_at(anchor.span.start + match.start())
        sentence = essay.sentence_at(anchor.span.start + match.start())
        rest = anchor.words[match.end() :]
        if number is not None and sentence is not None:
            end = essay.paragraphs[number - 1].sentences[sentence - 1].end
            rest = essay.flat[anchor.span.start + match.end() : end]
        if not _BY_WHOM.search(rest):
            return match
    return None


_HELP = "who holds this? if the text names somebody, record the name under `by`; if not, that is worth noting"

RULE = Rule(
    slug="agentless-source",
    severity=Severity.WARNING,
    about="essay",
    summary="views of nobody in particular",
    audience="SF",
    look=look,
)
