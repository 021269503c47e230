"""From the typed graph to Argdown, laid out as a person would write it.

Statements stand nested under what they support or attack, in their own section; steps that a relation
line cannot say (linked premises, schemes, attacked inferences) become premise-conclusion structures.
What Argdown cannot say is left as a comment.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from argmap.graph import Argument, ArgumentMap, Conflict, End, Inference, Section, Statement, Step
from argmap.notations.argdown.escaping import block, flow, tag, text
from argmap.notations.argdown.phrasing import (
    DataBlocks,
    front_matter,
    is_own_quote,
    said_by_mark,
    statement_tags,
    without_essay,
)
from argmap.notations.argdown.sayable import Sayable, step_end, told
from argmap.text.quote import light


def write(graph: ArgumentMap) -> str:
    """The map as Argdown text."""
    return _Writer(Sayable(graph)).write()


def left_out(graph: ArgumentMap) -> tuple[str, ...]:
    """What of the map Argdown cannot say, each in words such as ``the conflict `a!b```."""
    return tuple(Sayable(graph).left_out)


class _Writer:
    def __init__(self, sayable: Sayable) -> None:
        self.sayable = sayable
        self.graph = sayable.graph
        self.titles = sayable.titles
        self.minted = sayable.minted
        self.structured = sayable.structured
        self.data = DataBlocks(self.graph, self.titles)
        self.parts: dict[str | None, list[Statement]] = {}
        for statement in self.graph.statements:
            self.parts.setdefault(statement.section, []).append(statement)
        self.defined: set[End] = set()
        self.lines: list[str] = []

    def write(self) -> str:
        front = front_matter(self.graph)
        if front:
            self.lines += ["===", *block(front), "===", ""]
        self._write_part(None)
        for section in self.graph.sections:
            self.lines += [self._heading(section), ""]
            self._write_part(section.id)
        self.lines += [f"// not sayable in Argdown: {' '.join(w.split())}\n" for w in self.sayable.left_out]
        return "\n".join(self.lines).rstrip("\n") + "\n"

    def _heading(self, section: Section) -> str:
        tags = "".join(f" {tag(name)}" for name in section.tags)
        data = f" {flow(section.data)}" if section.data else ""
        return f"{'#' * section.level} {text(section.title.strip() or section.id)}{tags}{data}"

    def _write_part(self, section: str | None) -> None:
        """Everything that stands in one section: statements first, then arguments and structures."""
        mine = self.parts.get(section, [])
        for statement in (*self._tops(mine), *mine):
            if End("statement", statement.id) not in self.defined:
                self._write_block(statement)
        is_last = section == (self.graph.sections[-1].id if self.graph.sections else None)
        for inference in self.structured.values() if is_last else ():
            if inference.argument is None:
                self._write_structure([inference])
        for argument in self.graph.arguments:
            if argument.section == section:
                self._write_argument(argument)
        for end in self.minted if is_last else ():
            self._write_minted(end)

    def _tops(self, statements: Iterable[Statement]) -> Iterator[Statement]:
        """The statements that no relation line places under another of their section."""
        for statement in statements:
            here = End("statement", statement.id)
            steps: list[Step] = [*self.graph.inferences_from.get(here, ())]
            steps += self.graph.conflicts_from.get(here, ())
            if not any(self._places(step, statement) for step in steps):
                yield statement

    def _places(self, step: Step, statement: Statement) -> bool:
        aim = step.conclusion if isinstance(step, Inference) else step.target
        above = self.graph.ends.get(aim)
        if isinstance(step, Conflict) and step.symmetric and aim == End("statement", statement.id):
            above = self.graph.ends.get(step.premises[0])
        elif isinstance(step, Conflict) and step.symmetric:
            return False
        same = isinstance(above, Statement) and above.section == statement.section
        return same and self._is_line(step) and self._start(step) in step.premises

    def _write_block(self, top: Statement) -> None:
        pending = [("", End("statement", top.id), 0)]
        while pending:
            sign, end, depth = pending.pop()
            thing = self.graph.ends.get(end)
            indent = "  " * depth + (f"{sign} " if sign else "")
            if isinstance(thing, Statement) and end not in self.defined and thing.section == top.section:
                self.defined.add(end)
                self.lines.append(self._definition(thing, indent))
                pending += [(s, e, depth + 1) for s, e in reversed(list(self._below(end)))]
            else:
                self.lines.append(indent + self._reference(end))
        self.lines.append("")

    def _reference(self, end: End) -> str:
        if end in self.minted:
            return f"<{self.minted[end]}>"
        title = self.titles.reference(end)
        return f"<{title}>" if end.kind == "argument" else f"[{title}]"

    def _definition(self, statement: Statement, indent: str) -> str:
        data = flow(found) if (found := self.data.of_statement(statement)) else ""
        tags = [tag(name) for name in statement_tags(statement)]
        mark = _mark(statement)
        title = self.titles.of("statement", statement.id)
        words = text(statement.text, at_line_start=not title)
        before = [words]
        if title:
            name = f"[{title}]"
            before = [f"{name}:", words] if statement.text else [name]
        return indent + " ".join(part for part in (*before, *tags, mark, data) if part)

    def _below(self, end: End) -> Iterator[tuple[str, End]]:
        """The relation lines under an element."""
        for inference in self.graph.inferences_to.get(end, ()):
            if self._is_line(inference):
                yield "+", self._start(inference)
        for conflict in self._attacks(end):
            if conflict.symmetric:
                if conflict.target != end:
                    yield "><", conflict.target
            else:
                yield "-", self._start(conflict)
        if end.kind == "argument":
            yield from self._under_argument(end)

    def _under_argument(self, end: End) -> Iterator[tuple[str, End]]:
        steps = self.graph.steps_of.get(end.id, ())
        if steps and end.id in self.sayable.sketched:
            yield from (("+", premise) for premise in steps[0].premises)
            for step in steps:
                yield from (("<_", self._start(c)) for c in self._attacks(step_end(step)))

    def _attacks(self, end: End) -> Iterator[Conflict]:
        return (c for c in self.graph.conflicts_with.get(end, ()) if step_end(c) in self.sayable.said)

    def _is_line(self, step: Step) -> bool:
        is_structured = isinstance(step, Inference) and step.id in self.structured
        return step_end(step) in self.sayable.said and not is_structured

    def _start(self, step: Step) -> End:
        """What a relation line names for a step: its argument, its only premise, or a minted argument."""
        if step.argument is not None:
            return End("argument", step.argument)
        if step_end(step) in self.minted:
            return step_end(step)
        return step.premises[0]

    def _write_argument(self, argument: Argument) -> None:
        end = End("argument", argument.id)
        data = self.data.of_argument(argument)
        words = [text(argument.text)] if argument.text else []
        parts = [*words, *(tag(name) for name in argument.tags), *([flow(data)] if data else [])]
        name = f"<{self.titles.of('argument', argument.id)}>" + (":" if argument.text else "")
        self.lines.append(" ".join([name, *parts]))
        for sign, below in self._below(end):
            self.lines.append(f"  {sign} {self._reference(below)}")
        self.lines.append("")
        steps = self.graph.steps_of.get(argument.id, ())
        self._write_structure([s for s in steps if isinstance(s, Inference) and s.id in self.structured])

    def _write_minted(self, end: End) -> None:
        step = self.graph.ends[end]
        assert isinstance(step, Conflict), "only conflicts need an argument of their own"
        self.lines.append(f"<{self.minted[end]}>")
        for premise in step.premises:
            self.lines.append(f"  + {self._reference(premise)}")
        for conflict in self._attacks(end):
            self.lines.append(f"  <_ {self._reference(self._start(conflict))}")
        self.lines.append("")

    def _write_structure(self, steps: Iterable[Inference]) -> None:
        """One premise-conclusion structure; a step that cannot follow the last one names its premises."""
        numbers: dict[End, int] = {}
        since: list[End] = []
        count = 0
        for number, step in enumerate(steps, 1):
            for premise in step.premises:
                if premise not in numbers:
                    count += 1
                    numbers[premise] = count
                    since.append(premise)
                    self.lines.append(f"({count}) {self._reference(premise)}")
            uses = [numbers[p] for p in step.premises] if since != list(step.premises) else None
            self._write_line(step, number, uses)
            count += 1
            numbers[step.conclusion] = count
            self.lines.append(f"({count}) {self._reference(step.conclusion)}")
            since = [step.conclusion]
        if numbers:
            self.lines.append("")

    def _write_line(self, step: Inference, number: int, uses: list[int] | None) -> None:
        said: dict[str, Any] = {"linkage": step.linkage} if step.linkage != "linked" else {}
        said.update(told(step))
        said.update(step.data)
        if uses is not None:
            said["uses"] = uses
        if step.id != _given_id(step, number):
            said["id"] = step.id
        inside = [text(rule) for rule in [", ".join(step.rules)] if rule]
        if said:
            inside.append(flow(said))
        self.lines.append(f"-- {' '.join(inside)} --" if inside else "----")
        for conflict in self._attacks(step_end(step)):
            self.lines.append(f"  <_ {self._reference(self._start(conflict))}")


def _given_id(step: Inference, number: int) -> str:
    """The id that the `number`-th step of a structure has when it does not say one."""
    if step.argument is not None:
        return step.argument if number == 1 else f"{step.argument}.{number}"
    return f"{'+'.join(premise.id for premise in step.premises)}>{step.conclusion.id}"


def _mark(statement: Statement) -> str:
    """The light mark of a statement's quotes, when they can all be said so."""
    if not statement.quotes or not said_by_mark(statement) or is_own_quote(statement):
        return ""
    marks = [light(without_essay(quote)) for quote in statement.quotes]
    return text("(" + "; ".join(mark[1:-1] for mark in marks if mark is not None) + ")")
