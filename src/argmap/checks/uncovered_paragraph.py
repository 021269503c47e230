"""A paragraph of the essay that no statement quotes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from argmap.checks.rule import Rule
from argmap.checks.subject import Subject
from argmap.findings import Finding, Passage, Severity
from argmap.text.essay import Essay, Paragraph


def look(subject: Subject) -> Iterator[Finding]:
    """One finding for every such paragraph; a single one for an essay with nothing mapped at all."""
    for essay in subject.reading.essays:
        bare = list(_bare(subject, essay))
        if bare and len(bare) == len(essay.paragraphs):
            message = f"no statement quotes {essay.file}, which has {_counted(len(bare))}"
            yield RULE.on_map(subject, message, "quote its words: (¶1 “first words … last words”)")
            continue
        for paragraph in bare:
            yield RULE.on_map(
                subject,
                f"no statement quotes ¶{paragraph.number}",
                "does it give a reason, an example or an objection? if it does none of these, leave it",
                passage=Passage(essay.place(paragraph.source.start), paragraph.source),
            )


def _bare(subject: Subject, essay: Essay) -> Iterator[Paragraph]:
    covered = subject.reading.covered[essay.id]
    ends = [span.end for span in covered]
    for paragraph in essay.paragraphs:
        following = bisect_left(ends, paragraph.span.start + 1)
        if following == len(covered) or covered[following].start >= paragraph.span.end:
            yield paragraph


def _counted(paragraphs: int) -> str:
    return "one paragraph" if paragraphs == 1 else f"{paragraphs} paragraphs"


RULE = Rule(
    slug="uncovered-paragraph",
    severity=Severity.INFO,
    about="essay",
    summary="paragraphs that no statement quotes",
    noun="paragraphs",
    look=look,
)
