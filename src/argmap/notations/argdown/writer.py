"""From the typed graph to Argdown, laid out as a person would write it.

Statements stand nested under what they support or attack, in their own section; steps that a relation
line cannot say (linked premises, schemes, attacked inferences) become premise-conclusion structures.
What Argdown cannot say is left as a comment.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from argmap.graph import Argument, ArgumentMap, Conflict, End, Inference, Section, Statement, Step
from argmap.notations.argdown.escaping import block, flow, plain_words, rule, tag, text
from argmap.notations.argdown.phrasing import (
    DataBlocks,
    front_matter,
    quote_mark,
    statement_tags,
)
from argmap.notations.argdown.sayable import Sayable, step_end, told

DEEPEST = 12
"""How many levels of relation lines are nested; what would stand deeper gets a block of its own."""


def write(graph: ArgumentMap) -> str:
    """The map as Argdown text."""
    return written(graph).text


def left_out(graph: ArgumentMap) -> tuple[str, ...]:
    """What of the map Argdown cannot say, each in words such as ``the conflict `a!b```."""
    return tuple(written(graph).sayable.left_out)


class Written(NamedTuple):
    """What of a map is `sayable` in Argdown, and the `text` that says it."""

    sayable: Sayable
    text: str


def written(graph: ArgumentMap) -> Written:
    """The map as Argdown; what the text refers to between brackets has a title of its own.

    Whether anything refers to a statement shows only when all is laid out, and the layout does not
    depend on titles: so a map that needs more titles is written twice.
    """
    writer = _Writer(Sayable(graph))
    if writer.unnamed:
        writer = _Writer(Sayable(graph, writer.unnamed))
    return Written(writer.sayable, writer.text)


class _Writer:
    """Writes `text`; `unnamed` is what it refers to though it has no title by which Argdown could find it."""

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
        self.structures = self._structures()
        self.defined: set[End] = set()
        self.unnamed: set[End] = set()
        self.lines: list[str] = []
        self.text = self._write()

    def _structures(self) -> dict[str | None, list[Inference]]:
        """The inferences in a structure without an argument, by the section where it stands."""
        found: dict[str | None, list[Inference]] = {}
        for step in self.structured.values():
            if step.argument is None:
                ends = [self.graph.ends.get(end) for end in (*step.premises, step.conclusion)]
                statements = [s for s in ends if isinstance(s, Statement)]
                home = next((s for s in statements if not s.title), statements[-1] if statements else None)
                found.setdefault(home.section if home is not None else None, []).append(step)
        return found

    def _write(self) -> str:
        front = front_matter(self.graph)
        if front:
            self.lines += ["===", *block(front), "===", ""]
        self._write_part(None)
        for section in self.graph.sections:
            self.lines += [self._heading(section), ""]
            self._write_part(section.id)
        self.lines += [f"// not sayable in Argdown: {plain_words(w)}\n" for w in self.sayable.left_out]
        return "\n".join(self.lines).rstrip("\n") + "\n"

    def _heading(self, section: Section) -> str:
        tags = "".join(f" {tag(name)}" for name in section.tags)
        data = f" {flow(section.data)}" if section.data else ""
        return f"{'#' * section.level} {text(section.title) or text(section.id)}{tags}{data}"

    def _write_part(self, section: str | None) -> None:
        """Everything that stands in one section: statements first, then structures and arguments.

        A statement without a title waits for the structure or the argument that mentions it.
        """
        mine = self.parts.get(section, [])
        for statement in self._tops(mine):
            if statement.title or not self._is_awaited(statement):
                self._write_block(statement)
        for inference in self.structures.get(section, ()):
            self._write_structure([inference], section)
        for argument in self.graph.arguments:
            if argument.section == section:
                self._write_argument(argument)
        is_last = section == (self.graph.sections[-1].id if self.graph.sections else None)
        for end in self.minted if is_last else ():
            self._write_minted(end, section)
        for statement in mine:
            if End("statement", statement.id) not in self.defined:
                self._write_block(statement)

    def _is_awaited(self, statement: Statement) -> bool:
        """Whether a structure or an argument may mention a statement."""
        here = End("statement", statement.id)
        steps: list[Step] = [
            *self.graph.inferences_from.get(here, ()),
            *self.graph.inferences_to.get(here, ()),
        ]
        steps += (c for c in self.graph.conflicts_from.get(here, ()) if c.target.kind != "statement")
        return any(
            step_end(step) in self.sayable.said and not self._is_below_statement(step) for step in steps
        )

    def _is_below_statement(self, step: Step) -> bool:
        aim = step.conclusion if isinstance(step, Inference) else step.target
        return step.argument is None and aim.kind == "statement" and self._is_line(step)

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
        self._write_tree("", End("statement", top.id), 0, top.section)
        self.lines.append("")

    def _write_tree(self, sign: str, top: End, depth: int, section: str | None) -> None:
        """A line for `top` behind `sign`, and below it all relation lines, each deeper by one.

        A statement is defined where it is first mentioned in its own section.
        """
        pending = [(sign, top, depth)]
        while pending:
            sign, end, depth = pending.pop()
            thing = self.graph.ends.get(end)
            indent = "  " * depth + (f"{sign} " if sign else "")
            is_new = isinstance(thing, Statement) and end not in self.defined and thing.section == section
            if is_new and isinstance(thing, Statement) and depth <= DEEPEST:
                self.defined.add(end)
                self.lines.append(self._definition(thing, indent))
                pending += [(s, e, depth + 1) for s, e in reversed(list(self._below(end)))]
            else:
                self.lines.append(indent + self._reference(end))

    def _reference(self, end: End) -> str:
        if end in self.minted:
            return f"<{self.minted[end]}>"
        if end in self.graph.ends and not self.titles.is_findable(end):
            self.unnamed.add(end)
        title = self.titles.bracketed(end)
        return f"<{title}>" if end.kind == "argument" else f"[{title}]"

    def _definition(self, statement: Statement, indent: str) -> str:
        data = flow(found) if (found := self.data.of_statement(statement)) else ""
        tags = [tag(name) for name in statement_tags(statement)]
        mark = text(quote_mark(statement))
        title = self.titles.of("statement", statement.id)
        words = text(statement.text, at_line_start=not title and not indent)
        before = [words]
        if title:
            name = f"[{title}]"
            before = [f"{name}:", words] if words else [name]
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
        words = text(argument.text)
        name = f"<{self.titles.of('argument', argument.id)}>" + (":" if words else "")
        parts = [name, words, *(tag(name) for name in argument.tags), flow(data) if data else ""]
        self.lines.append(" ".join(part for part in parts if part))
        for sign, below in self._below(end):
            self._write_tree(sign, below, 1, argument.section)
        self.lines.append("")
        steps = self.graph.steps_of.get(argument.id, ())
        structured = [s for s in steps if isinstance(s, Inference) and s.id in self.structured]
        self._write_structure(structured, argument.section)

    def _write_minted(self, end: End, section: str | None) -> None:
        step = self.graph.ends[end]
        assert isinstance(step, Conflict), "only conflicts need an argument of their own"
        self.lines.append(f"<{self.minted[end]}>")
        for premise in step.premises:
            self._write_tree("+", premise, 1, section)
        for conflict in self._attacks(end):
            self._write_tree("<_", self._start(conflict), 1, section)
        self.lines.append("")

    def _write_structure(self, steps: Iterable[Inference], section: str | None) -> None:
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
                    self._write_tree(f"({count})", premise, 0, section)
            uses = [numbers[p] for p in step.premises] if since != list(step.premises) else None
            self._write_line(step, number, uses, section)
            count += 1
            numbers[step.conclusion] = count
            self._write_tree(f"({count})", step.conclusion, 0, section)
            since = [step.conclusion]
        if numbers:
            self.lines.append("")

    def _write_line(self, step: Inference, number: int, uses: list[int] | None, section: str | None) -> None:
        said: dict[str, Any] = {"linkage": step.linkage} if step.linkage != "linked" else {}
        said.update(told(step))
        said.update(step.data)
        if uses is not None:
            said["uses"] = uses
        if step.id != _given_id(step, number):
            said["id"] = step.id
        rules = ", ".join(filter(None, map(rule, step.rules)))
        inside = [rules] if rules else []
        if said:
            inside.append(flow(said))
        self.lines.append(f"-- {' '.join(inside)} --" if inside else "----")
        for conflict in self._attacks(step_end(step)):
            self._write_tree("<_", self._start(conflict), 1, section)


def _given_id(step: Inference, number: int) -> str:
    """The id that the `number`-th step of a structure has when it does not say one."""
    if step.argument is not None:
        return step.argument if number == 1 else f"{step.argument}.{number}"
    return f"{'+'.join(premise.id for premise in step.premises)}>{step.conclusion.id}"
