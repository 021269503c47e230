"""The argument as an indented tree, and an essay with its paragraph numbers, for a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from argmap.findings import Finding
from argmap.graph import Argument, ArgumentMap, Conflict, End, Inference, Statement
from argmap.reading import Reading
from argmap.renderers.flags import flags
from argmap.renderers.themes import FLAGS
from argmap.semantics import theses
from argmap.text.essay import Essay

_DEEPEST = 24


class _Line(NamedTuple):
    """What is still to be written: an end or a step, under a sign, at a depth."""

    sign: str
    end: End
    depth: int


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
        self.written: set[End] = set()
        self.rivalries: set[str] = set()
        self.told: set[str] = set()
        self.answered: set[str] = set()
        self.lines: list[str] = []

    def write(self) -> str:
        title = self.map.title or self.reading.file
        self.lines += [title, ""]
        for root in _roots(self.map):
            if root not in self.written:
                self._write_from(root)
                self.lines.append("")
        return "\n".join(self.lines).rstrip("\n") + "\n"

    def _write_from(self, root: End) -> None:
        pending = [_Line("", root, 0)]
        while pending:
            line = pending.pop()
            again = line.end in self.written
            self.lines.append(self._shown(line, again))
            if not again:
                self.written.add(line.end)
                pending.extend(reversed(list(self._below(line))))

    def _below(self, line: _Line) -> Iterable[_Line]:
        """What stands under a line; a step with one premise and no name is written as that premise."""
        depth = line.depth + 1
        thing = self.map.ends.get(line.end)
        if isinstance(thing, (Inference, Conflict)):
            for premise in thing.premises:
                yield _Line("&" if len(thing.premises) > 1 else "·", premise, depth)
        for inference in self.map.inferences_to.get(line.end, ()):
            yield self._step("+", End("inference", inference.id), inference, depth)
        yield from self._against(line.end, depth)
        argument = thing.argument if isinstance(thing, (Inference, Conflict)) else None
        if argument is not None and argument not in self.answered:
            self.answered.add(argument)
            yield from self._against(End("argument", argument), depth)
        yield from (_Line("=", r.from_, depth) for r in self.map.rephrases_of.get(line.end, ()))

    def _against(self, target: End, depth: int) -> Iterable[_Line]:
        """What attacks, undercuts or contradicts `target`; of two that contradict each other once."""
        for conflict in self.map.conflicts_with.get(target, ()):
            if conflict.symmetric and conflict.id in self.rivalries:
                continue
            if conflict.symmetric:
                self.rivalries.add(conflict.id)
                other = conflict.premises[0] if conflict.target == target else conflict.target
                yield _Line("><", other, depth)
            else:
                sign = "~" if target.kind in ("inference", "conflict") else "-"
                yield self._step(sign, End("conflict", conflict.id), conflict, depth)

    def _step(self, sign: str, end: End, step: Inference | Conflict, depth: int) -> _Line:
        is_named = (
            step.argument is not None or end in self.map.conflicts_with or end in self.map.inferences_to
        )
        return _Line(sign, end if is_named or len(step.premises) != 1 else step.premises[0], depth)

    def _shown(self, line: _Line, again: bool) -> str:
        lead = "  " * min(line.depth, _DEEPEST) + (f"{line.sign} " if line.sign else "")
        words = self._words(line.end)
        return f"{lead}{words} (see above)" if again else f"{lead}{words}"

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


def _roots(graph: ArgumentMap) -> list[End]:
    """The theses, then what leads nowhere, then the rest, each once and in file order."""
    main = [End("statement", t) for t in theses(graph)]
    leading = {p for step in graph.steps for p in step.premises}
    leading |= {r.from_ for r in graph.rephrases}
    everything = [End("statement", s.id) for s in graph.statements]
    everything += [End("argument", a.id) for a in graph.arguments if a.id not in graph.steps_of]
    return [*main, *(e for e in everything if e not in leading), *(e for e in everything if e in leading)]


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
