"""The notices that stand after a paragraph of an annotated essay."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from argmap.findings import Finding, Severity
from argmap.renderers.markdown.register import shown
from argmap.text.essay import Essay


def by_block(essay: Essay, findings: Sequence[Finding]) -> Mapping[int, Sequence[Finding]]:
    """Warnings and errors about words of `essay`, by the end of the top-level block with those words."""
    blocks = essay.rendered.blocks
    starts = [block.source.start for block in blocks]
    found: dict[int, list[Finding]] = {}
    for finding in findings:
        if finding.severity is not Severity.INFO and in_essay(essay, finding):
            assert finding.essay is not None
            index = bisect_right(starts, max(finding.essay.span.end - 1, finding.essay.span.start)) - 1
            found.setdefault(blocks[max(index, 0)].source.end, []).append(finding)
    return found


def in_essay(essay: Essay, finding: Finding) -> bool:
    """Whether a finding is about words of `essay`."""
    return (
        finding.essay is not None and finding.essay.place.file == essay.file and bool(essay.rendered.blocks)
    )


def alert(findings: Sequence[Finding]) -> list[str]:
    """The lines of a notice: a warning when the map has something to mend, else a note."""
    word = "WARNING" if any(finding.about == "map" for finding in findings) else "NOTE"
    lines = dict.fromkeys(f"> - {shown(finding)}" for finding in findings)
    return [f"> [!{word}]", ">", *lines]
