"""The notices that stand after a paragraph of an annotated essay."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from argmap.findings import Finding, Severity
from argmap.renderers.markdown.register import shown
from argmap.text.essay import Essay
from argmap.text.place import Span


def by_block(essay: Essay, findings: Sequence[Finding]) -> Mapping[int, Sequence[Finding]]:
    """Warnings and errors about words of `essay`, by the end of the top-level block with those words."""
    found: dict[int, list[Finding]] = {}
    for finding in findings:
        words = finding.essay
        if finding.severity is not Severity.INFO and words is not None and words.place.file == essay.file:
            found.setdefault(_block_end(essay, words.span), []).append(finding)
    return found


def _block_end(essay: Essay, span: Span) -> int:
    blocks = essay.rendered.blocks
    index = bisect_right([block.source.start for block in blocks], max(span.end - 1, span.start)) - 1
    return blocks[max(index, 0)].source.end if blocks else len(essay.source)


def alert(findings: Sequence[Finding]) -> list[str]:
    """The lines of a notice: a warning when the map has something to mend, else a note."""
    word = "WARNING" if any(finding.about == "map" for finding in findings) else "NOTE"
    lines = dict.fromkeys(f"> - {shown(finding)}" for finding in findings)
    return [f"> [!{word}]", ">", *lines]
