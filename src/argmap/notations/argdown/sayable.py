"""What of a map Argdown can say, and in which form; what it cannot is listed.

A relation line says a step with one premise and nothing else to tell. A sketched argument, with its
premises below it, says all steps from the same premises; a premise-conclusion structure every other
inference between statements. Argdown can point at nothing smaller than an argument, so an attacked
conflict and one of several premises become an argument of their own, titled here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set as AbstractSet
from typing import Any, TypeVar

from attrs import evolve

from argmap.graph import Argument, ArgumentMap, Conflict, End, Inference, Section, Statement, Step, slug
from argmap.notations.argdown.escaping import on_one_line, taggable
from argmap.notations.argdown.naming import Titles, bracketable
from argmap.notations.argdown.phrasing import reads_as_quote
from argmap.notations.profile import TAGS, TOLD_KEYS, step_fields

_Placed = TypeVar("_Placed", Statement, Argument)
_Tagged = TypeVar("_Tagged", Statement, Argument, Section)


class Sayable:
    """A map made ready for Argdown.

    `graph` is the map with every argument and without the references that Argdown has no place
    for, `titles` what its statements and arguments are called, `sketched` the arguments (ids)
    without a structure, `structured` the inferences in one, `minted` titles for conflicts that
    need an argument, `said` the steps that are written, and `left_out` what is not, in words.
    """

    def __init__(self, graph: ArgumentMap, referred: AbstractSet[End] = frozenset()) -> None:
        self.left_out: list[str] = []
        self.graph = self._with_what_is_listed(graph)
        self.sketched = {a.id for a in self.graph.arguments if self._can_sketch(a)}
        self.graph = self._with_sayable_conflicts()
        self.titles = Titles(self.graph, referred)
        self.left_out += self.titles.changed
        self.structured: dict[str, Inference] = {}
        self.said: set[End] = set()
        self._say_inferences()
        self._say_conflicts()
        self.minted = dict(self._minted())
        self._leave_out_the_rest()

    def _with_what_is_listed(self, graph: ArgumentMap) -> ArgumentMap:
        """Statements of unlisted sections at the top level, and unlisted arguments listed."""
        sections = {section.id for section in graph.sections}
        listed = {argument.id for argument in graph.arguments}
        named = dict.fromkeys(step.argument for step in graph.steps if step.argument is not None)
        unlisted = (Argument(name) for name in named if name not in listed)
        return evolve(
            graph,
            statements=tuple(self._placed(s, sections) for s in graph.statements),
            arguments=(*(self._placed(a, sections) for a in graph.arguments), *unlisted),
            sections=tuple(self._with_sayable_tags(section) for section in graph.sections),
        )

    def _placed(self, thing: _Placed, sections: AbstractSet[str]) -> _Placed:
        if thing.section is not None and thing.section not in sections:
            self.left_out.append(f"the section of `{thing.id}`, “{thing.section}”, which is not listed")
            thing = evolve(thing, section=None)
        refused: tuple[str, ...] = ()
        if isinstance(thing, Statement):
            self._look_at_words(thing)
            refused = TAGS
        return self._with_sayable_tags(thing, refused)

    def _look_at_words(self, statement: Statement) -> None:
        if reads_as_quote(statement):
            self.left_out.append(f"that words of `{statement.id}` in quotation marks are no quote")
        text = on_one_line(statement.text)
        for words in dict.fromkeys(on_one_line(member.text) for member in statement.members):
            if words not in (text, ""):
                self.left_out.append(f"other words of `{statement.id}`, “{words}”")

    def _with_sayable_tags(self, thing: _Tagged, refused: Sequence[str] = ()) -> _Tagged:
        sayable = []
        for name in thing.tags:
            words = "" if name in refused else taggable(name)
            if words != name or not words:
                written = f"it is written “{words}”" if words else "it is not written"
                self.left_out.append(f"the tag “{name}” of `{thing.id}`: {written}")
            if words and words not in sayable:
                sayable.append(words)
        return thing if thing.tags == tuple(sayable) else evolve(thing, tags=tuple(sayable))

    def _can_sketch(self, argument: Argument) -> bool:
        steps = [s for s in self.graph.steps_of.get(argument.id, ()) if not _is_symmetric(s)]
        if not steps:
            return True
        first = steps[0].premises
        fields = step_fields({k: v for k, v in argument.data.items() if k in TOLD_KEYS}, lambda *_: None)
        aims = {(type(step), _aim(step)) for step in steps}
        supported = any(
            i.argument is None for i in self.graph.inferences_to.get(End("argument", argument.id), ())
        )
        attacked = any(step_end(step) in self.graph.conflicts_with for step in steps)
        return (
            len(set(first)) == len(first)
            and all(premise.kind == "statement" for premise in first)
            and all(step.premises == first and _is_bare(step, fields) for step in steps)
            and len(aims) == len(steps)
            and not supported
            and not (attacked and len(steps) > 1)
        )

    def _with_sayable_conflicts(self) -> ArgumentMap:
        conflicts = []
        for conflict in self.graph.conflicts:
            if conflict.argument is not None and (
                conflict.symmetric or conflict.argument not in self.sketched
            ):
                self.left_out.append(f"that the conflict `{conflict.id}` belongs to `{conflict.argument}`")
                conflict = evolve(conflict, argument=None)
            if conflict.data:
                self.left_out.append(f"the data of the conflict `{conflict.id}`")
            conflicts.append(conflict)
        return evolve(self.graph, conflicts=tuple(conflicts))

    def _say_inferences(self) -> None:
        lines: set[tuple[End, End]] = set()
        for step in self.graph.inferences:
            if any(premise.kind != "statement" for premise in step.premises):
                continue
            there = step.conclusion in self.graph.ends and step.conclusion.kind in ("statement", "argument")
            if step.argument in self.sketched:
                is_said = there
            elif there and self._is_line(step) and (step.premises[0], step.conclusion) not in lines:
                is_said = True
                lines.add((step.premises[0], step.conclusion))
            else:
                is_said = bool(step.premises) and step.conclusion.kind == "statement"
                if is_said:
                    self.structured[step.id] = step
            if is_said:
                self.said.add(step_end(step))

    def _is_line(self, step: Inference) -> bool:
        plain = step.argument is None and len(step.premises) == 1 and step.linkage == "convergent"
        attacked = step_end(step) in self.graph.conflicts_with and step.conclusion.kind == "statement"
        return plain and not attacked and not (told(step) or step.rules or step.data)

    def _say_conflicts(self) -> None:
        lines: set[object] = set()
        waiting: dict[End, list[Conflict]] = {}
        ready = []
        for conflict in self.graph.conflicts:
            both = (conflict.target, *conflict.premises)
            key = frozenset(both) if conflict.symmetric else (conflict.argument, *both)
            if key in lines or not self._has_sayable_ends(conflict):
                continue
            lines.add(key)
            if conflict.target.kind == "conflict":
                waiting.setdefault(conflict.target, []).append(conflict)
            else:
                ready.append(conflict)
        while ready:
            end = step_end(conflict := ready.pop())
            self.said.add(end)
            if not conflict.symmetric:
                ready += waiting.pop(end, ())

    def _has_sayable_ends(self, conflict: Conflict) -> bool:
        if conflict.symmetric:
            both = {conflict.target, *conflict.premises}
            return len(both) == 2 and all(e.kind == "statement" and e in self.graph.ends for e in both)
        target = conflict.target
        if target not in self.graph.ends or any(p.kind != "statement" for p in conflict.premises):
            return False
        if target.kind != "inference":
            return True
        inference = self.graph.ends[target]
        assert isinstance(inference, Inference), "an end of that kind"
        return target in self.said and (inference.id in self.structured or inference.argument is not None)

    def _minted(self) -> Iterator[tuple[End, str]]:
        taken = self.titles.taken()
        for conflict in self.graph.conflicts:
            end = step_end(conflict)
            plain = len(conflict.premises) == 1 and end not in self.graph.conflicts_with
            if end in self.said and conflict.argument is None and not conflict.symmetric and not plain:
                first = f"Against {bracketable(conflict.target.id)}"
                title, number = first, 2
                while slug(title) in taken or title in taken:
                    title, number = f"{first} {number}", number + 1
                taken.add(slug(title))
                yield end, title

    def _leave_out_the_rest(self) -> None:
        for step in self.graph.steps:
            if (end := step_end(step)) not in self.said:
                self.left_out.append(f"the {end.kind} `{end.id}`")
        for rephrase in self.graph.rephrases:
            if rephrase.from_ not in self.graph.ends:
                self.left_out.append(f"the rephrase `{rephrase.id}`")
        held = {s.issue for s in self.graph.statements}
        self.left_out += [f"the issue “{i.title}”" for i in self.graph.issues if i.id not in held]


def step_end(step: Step) -> End:
    """The end that `step` is for others."""
    return End("inference" if isinstance(step, Inference) else "conflict", step.id)


def told(step: Inference) -> dict[str, Any]:
    """What the data block of an inference line says of it, beside its linkage."""
    return {key: value for key in TOLD_KEYS if (value := getattr(step, key)) is not None}


def _aim(step: Step) -> End:
    return step.conclusion if isinstance(step, Inference) else step.target


def _is_symmetric(step: Step) -> bool:
    return isinstance(step, Conflict) and step.symmetric


def _is_bare(step: Step, fields: dict[str, Any]) -> bool:
    """Whether a step has nothing that a sketched argument, which tells `fields` of all, cannot say."""
    if isinstance(step, Conflict):
        return True
    vague = step.linkage == "unspecified" or not step.premises
    return (
        vague
        and not (step.rules or step.data)
        and told(step) == {k: v for k, v in fields.items() if k != "data"}
    )
