"""From the typed graph to Argdown, laid out as a person would write it.

Statements stand nested under what they support or attack, in their own section; steps that a relation
line cannot say (linked premises, schemes, attacked inferences) become premise-conclusion structures.
Argdown can point at nothing smaller than an argument, so an attacked conflict and one of several premises
are written as an argument of their own. A step that supports another step cannot be said at all; it is
left as a comment.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from argmap.graph import Argument, ArgumentMap, Conflict, End, Inference, Section, Statement, Step, slug
from argmap.notations.argdown.escaping import block, flow, tag, text
from argmap.notations.argdown.phrasing import (
    argument_data,
    front_matter,
    is_own_quote,
    said_by_mark,
    statement_data,
    statement_tags,
    title_of,
    without_essay,
)
from argmap.notations.profile import TOLD_KEYS
from argmap.text.quote import light


def write(graph: ArgumentMap) -> str:
    """The map as Argdown text."""
    return _Writer(graph).write()


class _Writer:
    def __init__(self, graph: ArgumentMap) -> None:
        self.graph = graph
        self.minted = dict(_minted(graph))
        self.structured = {i.id: i for i in graph.inferences if self._needs_structure(i)}
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
        self.lines += [
            f"// not sayable in Argdown: {i.id}\n" for i in self.graph.inferences if self._unsayable(i)
        ]
        return "\n".join(self.lines).rstrip("\n") + "\n"

    def _heading(self, section: Section) -> str:
        tags = "".join(f" {tag(name)}" for name in section.tags)
        data = f" {flow(section.data)}" if section.data else ""
        return f"{'#' * section.level} {text(section.title)}{tags}{data}"

    def _write_part(self, section: str | None) -> None:
        """Everything that stands in one section: statements first, then arguments and structures."""
        mine = [s for s in self.graph.statements if s.section == section]
        for statement in (*self._tops(mine), *mine):
            if End("statement", statement.id) not in self.defined:
                self._write_block(statement)
        for argument in self.graph.arguments:
            if argument.section == section:
                self._write_argument(argument)
        if section == (self.graph.sections[-1].id if self.graph.sections else None):
            for end in self.minted:
                self._write_minted(end)
            for inference in self.structured.values():
                if inference.argument is None:
                    self._write_structure([inference])

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
        thing = self.graph.ends.get(end)
        if isinstance(thing, Statement):
            return f"[{title_of(thing)}]"
        if isinstance(thing, Argument):
            return f"<{title_of(thing)}>"
        return f"<{self.minted[end]}>" if end in self.minted else f"[{end.id}]"

    def _definition(self, statement: Statement, indent: str) -> str:
        data = flow(found) if (found := statement_data(statement, self.graph)) else ""
        tags = [tag(name) for name in statement_tags(statement)]
        mark = _mark(statement)
        words = text(statement.text, at_line_start=not statement.title)
        before = [words]
        if statement.title:
            name = f"[{title_of(statement)}]"
            before = [f"{name}:", words] if statement.text else [name]
        return indent + " ".join(part for part in (*before, *tags, mark, data) if part)

    def _below(self, end: End) -> Iterator[tuple[str, End]]:
        """The relation lines under an element."""
        for inference in self.graph.inferences_to.get(end, ()):
            if self._is_line(inference):
                yield "+", self._start(inference)
        for conflict in self.graph.conflicts_with.get(end, ()):
            if conflict.symmetric:
                if conflict.target != end:
                    yield "><", conflict.target
            else:
                yield "-", self._start(conflict)
        if end.kind == "argument":
            yield from self._under_argument(end)

    def _under_argument(self, end: End) -> Iterator[tuple[str, End]]:
        steps = self.graph.steps_of.get(end.id, ())
        if steps and not any(step.id in self.structured for step in steps):
            yield from (("+", premise) for premise in steps[0].premises)
            for step in steps:
                yield from (("<_", self._start(c)) for c in self.graph.conflicts_with.get(_end(step), ()))

    def _is_line(self, step: Step) -> bool:
        return step.id not in self.structured or isinstance(step, Conflict)

    def _start(self, step: Step) -> End:
        """What a relation line names for a step: its argument, its only premise, or a minted argument."""
        if step.argument is not None and step.id not in self.structured:
            return End("argument", step.argument)
        if _end(step) in self.minted:
            return _end(step)
        return step.premises[0]

    def _needs_structure(self, step: Inference) -> bool:
        if step.conclusion.kind != "statement" or not step.premises:
            return False
        told = _told(step) or step.rules or step.data
        attacked = End("inference", step.id) in self.graph.conflicts_with
        if step.argument is not None:
            return step.linkage != "unspecified"
        return bool(told or attacked or len(step.premises) != 1 or step.linkage != "convergent")

    def _unsayable(self, step: Inference) -> bool:
        return step.conclusion.kind in ("inference", "conflict") or not (step.premises or step.argument)

    def _write_argument(self, argument: Argument) -> None:
        end = End("argument", argument.id)
        data = argument_data(argument)
        words = [text(argument.text)] if argument.text else []
        parts = [*words, *(tag(name) for name in argument.tags), *([flow(data)] if data else [])]
        name = f"<{title_of(argument)}>" + (":" if argument.text else "")
        self.lines.append(" ".join([name, *parts]))
        for sign, below in self._below(end):
            self.lines.append(f"  {sign} {self._reference(below)}")
        self.lines.append("")
        self._write_structure(
            [s for s in self.graph.steps_of.get(argument.id, ()) if s.id in self.structured]
        )

    def _write_minted(self, end: End) -> None:
        step = self.graph.ends[end]
        assert isinstance(step, Conflict), "only conflicts need an argument of their own"
        self.lines.append(f"<{self.minted[end]}>")
        for premise in step.premises:
            self.lines.append(f"  + {self._reference(premise)}")
        for conflict in self.graph.conflicts_with.get(end, ()):
            self.lines.append(f"  <_ {self._reference(self._start(conflict))}")
        self.lines.append("")

    def _write_structure(self, steps: Iterable[Any]) -> None:
        """One premise-conclusion structure; a step that cannot follow the last one names its premises."""
        numbers: dict[End, int] = {}
        since: list[End] = []
        for step in steps:
            for premise in step.premises:
                if premise not in numbers:
                    numbers[premise] = len(numbers) + 1
                    since.append(premise)
                    self.lines.append(f"({numbers[premise]}) {self._reference(premise)}")
            uses = [numbers[p] for p in step.premises] if set(since) != set(step.premises) else None
            self._write_line(step, uses)
            if step.conclusion not in numbers:
                numbers[step.conclusion] = len(numbers) + 1
            self.lines.append(f"({numbers[step.conclusion]}) {self._reference(step.conclusion)}")
            since = [step.conclusion]
        if numbers:
            self.lines.append("")

    def _write_line(self, step: Inference, uses: list[int] | None) -> None:
        told: dict[str, Any] = {"linkage": step.linkage} if step.linkage != "linked" else {}
        told.update(_told(step))
        told.update(step.data)
        if uses is not None:
            told["uses"] = uses
        inside = [text(rule) for rule in [", ".join(step.rules)] if rule]
        if told:
            inside.append(flow(told))
        self.lines.append(f"-- {' '.join(inside)} --" if inside else "----")
        for conflict in self.graph.conflicts_with.get(_end(step), ()):
            self.lines.append(f"  <_ {self._reference(self._start(conflict))}")


def _told(step: Inference) -> dict[str, Any]:
    return {key: value for key in TOLD_KEYS if (value := getattr(step, key)) is not None}


def _end(step: Step) -> End:
    return End("inference" if isinstance(step, Inference) else "conflict", step.id)


def _mark(statement: Statement) -> str:
    """The light mark of a statement's quotes, when they can all be said so."""
    if not statement.quotes or not said_by_mark(statement) or is_own_quote(statement):
        return ""
    marks = [light(without_essay(quote)) for quote in statement.quotes]
    return text("(" + "; ".join(mark[1:-1] for mark in marks if mark is not None) + ")")


def _minted(graph: ArgumentMap) -> Iterator[tuple[End, str]]:
    """Titles for conflicts that need an argument of their own."""
    taken = {slug(a.title) for a in graph.arguments}
    for conflict in graph.conflicts:
        end = End("conflict", conflict.id)
        plain = len(conflict.premises) == 1 and end not in graph.conflicts_with
        if conflict.argument is None and not conflict.symmetric and not plain:
            title, number = f"Against {conflict.target.id}", 2
            while slug(title) in taken:
                title, number = f"Against {conflict.target.id} {number}", number + 1
            taken.add(slug(title))
            yield end, title
