"""The argument as an indented tree, and an essay with its paragraph numbers, for a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.findings import Finding
from argmap.graph import Argument, Conflict, End, Inference, Statement
from argmap.reading import Reading
from argmap.renderers.flags import flags
from argmap.renderers.outline import Row, outline
from argmap.renderers.themes import FLAGS
from argmap.text.essay import Essay

_DEEPEST = 24


def tree(reading: Reading, findings: Iterable[Finding] = ()) -> str:
    """The argument of a reading: thesis first, under each statement what supports (`+`), attacks (`-`),
    undercuts (`~`), contradicts (`><`) or rephrases (`=`) it. Premises of one step are marked `&`.
    """
    return _Tree(reading, findings).write()


class _Tree:
    def __init__(self, reading: Reading, findings: Iterable[Finding]) -> None:
        self.reading = reading
        self.map = reading.map
        self.flags = flags(reading.map, findings)
        self.told: set[str] = set()

    def write(self) -> str:
        lines = [self.map.title or self.reading.file]
        for row in outline(self.map):
            if row.depth == 0:
                lines.append("")
            lines.append(self._shown(row))
        return "\n".join(lines) + "\n"

    def _shown(self, row: Row) -> str:
        lead = "  " * min(row.depth, _DEEPEST) + (f"{row.sign} " if row.sign else "")
        words = self._words(row.end)
        return f"{lead}{words} (see above)" if row.again else f"{lead}{words}"

    def _words(self, end: End) -> str:
        thing = self.map.ends.get(end)
        if isinstance(thing, Statement):
            return self._statement(thing)
        if isinstance(thing, Argument):
            return self._argument(thing)
        if isinstance(thing, (Inference, Conflict)):
            return self._step_words(thing)
        return f"[{end.id}] (nowhere in the map)"

    def _step_words(self, step: Inference | Conflict) -> str:
        """A step under the name of its argument, whose text stands at the first one."""
        argument = self.map.ends.get(End("argument", step.argument)) if step.argument is not None else None
        marks = []
        if isinstance(step, Inference):
            marks += [f"by {step.scheme}"] if step.scheme else []
            marks += ["together"] if step.linkage == "linked" and len(step.premises) > 1 else []
        words = self._argument(argument) if isinstance(argument, Argument) else "<step>"
        return f"{words} ({', '.join(marks)})" if marks else words

    def _argument(self, argument: Argument) -> str:
        text = "" if argument.id in self.told else argument.text
        self.told.add(argument.id)
        return f"<{argument.title or argument.id}> {text}".rstrip()

    def _statement(self, s: Statement) -> str:
        marks: list[str] = ["thesis" if s.thesis else s.kind]
        if s.stance != "asserted":
            marks.append(s.stance)
        paragraph = self.reading.paragraph(s.id)
        if paragraph is not None:
            marks.append(f"¶{paragraph}")
        if s.by:
            marks.append("by " + ", from ".join(s.by))
        marks += [FLAGS[flag].word.lower() for flag in self.flags.get(s.id, ())]
        title = f"[{s.title}] " if s.title else ""
        return f"{title}{s.text} ({', '.join(marks)})".replace("  ", " ")


def numbered(essay: Essay) -> str:
    """The headings and paragraphs of an essay, the latter with their numbers, one sentence a line."""
    lines = [essay.title or essay.file]
    for block in essay.rendered.blocks:
        if block.kind == "heading":
            lines += ["", f"{'#' * block.level} {essay.excerpt(block.span)}"]
        if block.number is None:
            continue
        lines.append("")
        for number, sentence in enumerate(essay.paragraphs[block.number - 1].sentences, start=1):
            words = " ".join(essay.rendered.text[sentence.start : sentence.end].split())
            lines.append(f"¶{block.number}.{number}  {words}")
    return "\n".join(lines) + "\n"
