"""The register at the end of an annotated essay: whose reading it is, the claims, the counterpositions."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256

from argmap.findings import Finding
from argmap.graph import Statement
from argmap.reading import Reading
from argmap.renderers.markdown.escaping import MARKDOWN, code, plain
from argmap.renderers.markdown.marks import Unwritten
from argmap.renderers.wording import CONTESTED, STATES, Wording, joined, kind, short
from argmap.text.essay import Essay
from argmap.text.locate import Anchor

_LEGEND = {
    STATES["supported"]: "a line of its reasons goes back to something that is sourced or given",
    STATES["ungrounded"]: "its reasons end in statements with neither reason nor source",
    STATES["circular"]: "its reasons come back to itself",
    CONTESTED: "something is said against it that nothing answers",
}
_NOTHING = "–"


class Register:
    """What the register says of one essay of a reading."""

    def __init__(self, reading: Reading, essay: Essay, findings: Sequence[Finding]) -> None:
        self._reading = reading
        self._essay = essay
        self._findings = findings
        self._words = Wording(reading.map, MARKDOWN)
        self._statements = _in_reading_order(reading, essay)

    def lines(
        self, labels: Mapping[str, str], unwritten: Sequence[Unwritten], elsewhere: Sequence[Finding]
    ) -> Iterator[str]:
        """The lines of the register; `labels` are those of the footnotes to be explained.

        `unwritten` are anchors without a mark, `elsewhere` findings that stand nowhere else in the
        annotated essay.
        """
        yield self._heading()
        yield from self._claims()
        yield from self._legend()
        yield from self._counterpositions()
        yield from self._without_mark(unwritten)
        if elsewhere:
            yield from ("", "**Findings without a place in the text:**", "")
            yield from (f"- {shown(finding)}" for finding in elsewhere)
        if labels:
            yield ""
            yield from (self._footnote(s, labels[s.id]) for s in self._statements if s.id in labels)

    def _heading(self) -> str:
        essay, reading = self._essay, self._reading
        version = sha256(essay.source.encode("utf-8", "surrogatepass")).hexdigest()[:12]
        title = f"“{plain(short(reading.map.title))}” " if reading.map.title else ""
        quotes = [q for s in reading.map.statements for q in s.quotes if reading.essay(q.essay) == essay]
        found = sum(len(_anchors(reading, essay, s)) for s in reading.map.statements)
        return (
            f"**Register of claims.** The reading {title}({_file(reading.file)}) of {_file(essay.file)}, "
            f"version {version}: {len(self._statements)} statements, {found} of {len(quotes)} quotes located."
        )

    def _claims(self) -> Iterator[str]:
        by_statement: dict[str, dict[str, None]] = {}
        for finding in self._findings:
            if finding.id is not None:
                by_statement.setdefault(finding.id, {})[code(finding.rule)] = None
        head = ["Statement", "¶", "Kind", "Standing", "Held by", "Rests on", "Opposed by"]
        rows = [
            [
                _name(s),
                self._paragraphs(s),
                kind(s),
                self._words.standing(s),
                self._words.holder(s),
                *self._relations(s),
            ]
            for s in self._statements
        ]
        if self._findings:
            head.append("Findings")
            for s, row in zip(self._statements, rows, strict=True):
                row.append(", ".join(by_statement.get(s.id, ())))
        return _table(head, rows)

    def _relations(self, s: Statement) -> list[str]:
        rests_on = [self._words.reasons(s), self._words.sources(s)]
        return ["; ".join(part for part in rests_on if part), self._words.opponents(s)]

    def _paragraphs(self, s: Statement) -> str:
        anchors = _anchors(self._reading, self._essay, s)
        numbers = dict.fromkeys(str(anchor.paragraph) for anchor in anchors if anchor.paragraph)
        gap = self._reading.gaps.get(s.id)
        if not numbers and isinstance(gap, Anchor) and gap.paragraph:
            return f"near {gap.paragraph}"
        return ", ".join(numbers)

    def _legend(self) -> Iterator[str]:
        used = ", ".join(self._words.standing(s) for s in self._statements)
        meanings = [f"{sign}: {meaning}." for sign, meaning in _LEGEND.items() if sign in used]
        if used:
            yield ""
            yield " ".join((*meanings, "None of these words says that a statement is true or false."))

    def _counterpositions(self) -> Iterator[str]:
        rows = [
            [
                _name(s),
                self._words.holder(s),
                self._words.targets(s) or self._words.purposes(s),
                self._words.answer(s),
            ]
            for s in self._statements
            if s.kind == "counterposition"
        ]
        if rows:
            yield from _table(["Counterposition", "Held by", "Speaks against", "Answer in the text"], rows)

    def _without_mark(self, unwritten: Sequence[Unwritten]) -> Iterator[str]:
        by_id = self._reading.map.by_id
        named = dict.fromkeys(f"*{_name(by_id[one.statement])}* ({one.reason})" for one in unwritten)
        if named:
            yield ""
            yield f"Located, but without a mark: {', '.join(named)}."

    def _footnote(self, s: Statement, label: str) -> str:
        words = self._words
        parts = [
            f"**{_name(s)}**",
            kind(s),
            words.standing(s),
            words.shortfall(s),
            f"held by {words.holder(s)}" if s.by else "" if s.by_author else words.holder(s),
            _led("supports ", words.purposes(s)),
            _led("speaks against ", words.targets(s)),
            *words.rephrasings(s),
            _led("rests on ", words.reasons(s)),
            _led("opposed by ", words.opponents(s)),
            _led("source: ", words.sources(s)),
        ]
        return f"[^{label}]: {joined(parts)}"


def _name(statement: Statement) -> str:
    """The statement as a reader calls it: its title, or the beginning of its text."""
    return plain(short(statement.label))


def shown(finding: Finding) -> str:
    """A finding on one line."""
    title = f" **{plain(short(finding.title))}**:" if finding.title else ""
    return f"{code(finding.rule)}{title} {plain(finding.message)}"


def _file(path: str) -> str:
    """The name of a file without its folder, which depends on where argmap was started."""
    return plain(re.split(r"[/\\]", path)[-1])


def _led(lead: str, words: str) -> str:
    return lead + words if words else ""


def _anchors(reading: Reading, essay: Essay, s: Statement) -> tuple[Anchor, ...]:
    return tuple(a for a in reading.anchors[s.id] if a.essay_id == essay.id)


def _in_reading_order(reading: Reading, essay: Essay) -> Sequence[Statement]:
    """The statements that are anchored in `essay` or nowhere, each where its first words or its gap lie."""

    def position(s: Statement) -> int:
        gap = reading.gaps.get(s.id)
        places = [*_anchors(reading, essay, s), *([gap] if isinstance(gap, Anchor) else [])]
        starts = [place.span.start for place in places if place.essay_id == essay.id]
        return min(starts, default=len(essay.rendered.text))

    here = (s for s in reading.map.statements if _anchors(reading, essay, s) or not reading.anchors[s.id])
    return sorted(here, key=position)


def _table(head: Collection[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield ""
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(cell or _NOTHING for cell in row)} |"
