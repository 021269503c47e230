"""From premise-conclusion structures and sketched relations to inferences and conflicts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from argmap.graph import Conflict, End, Inference, MapBuilder
from argmap.notations.argdown.data.values import Data
from argmap.notations.argdown.grammar.syntax import InferenceLine, Numbered, Pcs
from argmap.notations.argdown.names import Named, Names
from argmap.notations.argdown.outline import Element, Outline, Sketch
from argmap.notations.profile import TOLD_KEYS, Complain, as_text, step_fields
from argmap.text.place import Lines, Place

Sign = Literal["support", "attack"]
_SIGNS: dict[str, Sign] = {"support": "support", "attack": "attack"}


class StepReader:
    """Reads the steps of a document into a builder that already has its statements and arguments.

    Structures come first, then supports and attacks, then undercuts, since these point at steps. An
    argument without a structure is one step for each relation that leads from it, its premises
    being the statements that support it.
    """

    def __init__(
        self,
        builder: MapBuilder,
        outline: Outline,
        names: Names,
        lines: Lines,
        complain_at: Callable[[Data | Element | None], Complain],
    ) -> None:
        self.builder = builder
        self.outline = outline
        self.names = names
        self.lines = lines
        self.complain_at = complain_at
        self.arguments = {named.id: named for named in names.all if named.kind == "argument"}
        self.conclusions: dict[str, End] = {}
        self.steps: dict[str, list[End]] = {}
        self.of_line: dict[int, End] = {}
        self.of_conclusion: dict[int, End] = {}
        self.of_sketch: dict[int, End] = {}
        self.seen: dict[tuple[Any, ...], End] = {}
        self.explicit: dict[int, str] = {}

    def read(self) -> None:
        """Read everything."""
        for _, line, _, _ in self.outline.steps():
            self._reserve(line)
        for structure, line, premises, conclusion in self.outline.steps():
            self._structured(structure, line, premises, conclusion)
        self.structured = set(self.conclusions)
        sketches = self.outline.sketches
        directed = [self._ends(sketch) for sketch in sketches]
        self.bundles = self._premises_of_arguments(directed)
        for number, ends in enumerate(directed):
            if ends is not None:
                self._directed(number, sketches[number], *ends)
            elif sketches[number].relation.type == "contradiction":
                self._contradiction(number, sketches[number])
        self._supports_of_idle_arguments()
        for number, sketch in enumerate(sketches):
            if sketch.relation.type == "undercut":
                self._undercut(number, sketch)

    def end(self, element: Element) -> End:
        """The statement or argument that `element` names."""
        return self.names.of(element).end

    def _reserve(self, line: InferenceLine) -> None:
        """Take the id that an inference line gives its step."""
        value = line.data.value if line.data is not None else None
        wanted = as_text(value.get("id")) if isinstance(value, dict) else None
        if wanted and self.builder.reserve("inference", wanted):
            self.explicit[id(line)] = wanted
        elif wanted:
            message = f"the id `{wanted}` is taken already"
            self.complain_at(line.data)(("id",), "duplicate-id", message, "give one of the two another id")

    def _structured(
        self, structure: Pcs, line: InferenceLine, premises: list[Numbered], conclusion: Numbered
    ) -> None:
        argument = self.names.of(structure.argument) if structure.argument is not None else None
        ends = tuple(self.end(p.statement) for p in premises)
        target = self.end(conclusion.statement)
        fields: dict[str, Any] = {"linkage": "linked"}
        if argument is not None:
            fields.update(self._of_argument(argument))
        own = line.data.value if line.data is not None else None
        if isinstance(own, dict):
            fields.update(step_fields(own, self.complain_at(line.data)))
        identifier = self.explicit.get(id(line)) or self._step_id(
            argument.id if argument else None, "inference", f"{_names(ends)}>{target.id}"
        )
        inference = Inference(
            identifier,
            ends,
            target,
            rules=tuple(line.rules),
            argument=argument.id if argument else None,
            place=self.lines.place(line.start, line.end),
            **fields,
        )
        step = self.builder.inference(inference)
        self.of_line[id(line)] = self.of_conclusion[id(conclusion.statement)] = step
        if argument is not None:
            self.steps.setdefault(argument.id, []).append(step)
            self.conclusions[argument.id] = target

    def _of_argument(self, argument: Named) -> dict[str, Any]:
        """What an argument's own data says of its steps."""
        fields: dict[str, Any] = {}
        for element in argument.elements:
            if element.data is not None and isinstance(element.data.value, dict):
                mine = {k: v for k, v in element.data.value.items() if k in TOLD_KEYS}
                fields.update(step_fields(mine, self.complain_at(element.data)))
        fields.pop("data", None)
        return fields

    def _step_id(self, argument: str | None, kind: Literal["inference", "conflict"], sketched: str) -> str:
        if argument is None:
            return self.builder.fresh(kind, sketched)
        number = len(self.steps.get(argument, ())) + 1
        return self.builder.fresh(kind, argument if number == 1 else f"{argument}.{number}")

    def _premises_of_arguments(
        self, directed: list[tuple[End, End, Sign] | None]
    ) -> dict[str, list[tuple[int, End]]]:
        """For every argument without a structure, the statements that support it."""
        found: dict[str, list[tuple[int, End]]] = {}
        for number, ends in enumerate(directed):
            if ends is not None and ends[1].kind == "argument":
                start, aim, sign = ends
                if sign == "support" and start.kind == "statement" and aim.id not in self.structured:
                    found.setdefault(aim.id, []).append((number, start))
        return found

    def _ends(self, sketch: Sketch) -> tuple[End, End, Sign] | None:
        """From where to where a support or an attack leads; None for other relations."""
        relation, above, _ = sketch
        sign = _SIGNS.get(relation.type)
        if sign is None or isinstance(above, InferenceLine):
            return None
        parent, child = self.names.of(above).end, self.names.of(relation.child).end
        return (child, parent, sign) if relation.direction == "inward" else (parent, child, sign)

    def _directed(self, number: int, sketch: Sketch, start: End, aim: End, sign: Sign) -> None:
        bundled = aim.kind == "argument" and aim.id in self.bundles
        if not (bundled and sign == "support" and start.kind == "statement"):
            self._step(number, sketch, start, aim, sign)

    def _step(self, number: int, sketch: Sketch, start: End, aim: End, sign: Sign) -> None:
        """Make the step from `start` to `aim`, unless it is there already or says nothing."""
        argument: str | None = None
        premises: tuple[End, ...] = (start,)
        if start.kind == "argument":
            if start.id not in self.structured:
                argument = start.id
                premises = tuple(dict.fromkeys(end for _, end in self.bundles.get(start.id, ())))
            else:
                premises = (self.conclusions[start.id],)
                if premises == (aim,):
                    return
        key = (sign, argument, aim.kind, aim.id, *[end.id for end in premises])
        known = self.seen.get(key)
        if known is None:
            known = self.seen[key] = self._made(sign, argument, premises, aim, sketch)
            if argument is not None:
                self.steps.setdefault(argument, []).append(known)
        self.of_sketch[number] = known

    def _made(
        self, sign: Sign, argument: str | None, premises: tuple[End, ...], aim: End, sketch: Sketch
    ) -> End:
        place = self._place(sketch)
        if sign == "attack":
            identifier = self._step_id(argument, "conflict", f"{_names(premises)}!{aim.id}")
            return self.builder.conflict(Conflict(identifier, premises, aim, argument=argument, place=place))
        identifier = self._step_id(argument, "inference", f"{_names(premises)}>{aim.id}")
        if argument is None:
            return self.builder.inference(Inference(identifier, premises, aim, "convergent", place=place))
        fields = {"linkage": "unspecified", **self._of_argument(self.arguments[argument])}
        return self.builder.inference(
            Inference(identifier, premises, aim, argument=argument, place=place, **fields)
        )

    def _place(self, sketch: Sketch) -> Place:
        relation = sketch.relation
        return self.lines.place(relation.start, relation.child.end)

    def _contradiction(self, number: int, sketch: Sketch) -> None:
        if isinstance(sketch.parent, InferenceLine):
            return
        one, other = self.end(sketch.parent), self.end(sketch.relation.child)
        key = ("contradiction", *sorted((one.id, other.id)))
        if key not in self.seen:
            identifier = self.builder.fresh("conflict", f"{one.id}!{other.id}")
            place = self._place(sketch)
            self.seen[key] = self.builder.conflict(
                Conflict(identifier, (one,), other, symmetric=True, place=place)
            )
        self.of_sketch[number] = self.seen[key]

    def _supports_of_idle_arguments(self) -> None:
        """Statements that support an argument from which nothing leads on support it as a whole."""
        undercutting = {self._undercutter(s) for s in self.outline.sketches if s.relation.type == "undercut"}
        for argument, premises in self.bundles.items():
            if argument not in self.steps and End("argument", argument) not in undercutting:
                for number, start in premises:
                    self._step(
                        number, self.outline.sketches[number], start, End("argument", argument), "support"
                    )

    def _undercutter(self, sketch: Sketch) -> End:
        if isinstance(sketch.parent, InferenceLine) or sketch.relation.direction == "inward":
            return self.end(sketch.relation.child)
        return self.end(sketch.parent)

    def _undercut(self, number: int, sketch: Sketch) -> None:
        child = self.end(sketch.relation.child)
        if isinstance(sketch.parent, InferenceLine):
            if (line := self.of_line.get(id(sketch.parent))) is not None:
                self._step(number, sketch, child, line, "attack")
        elif sketch.relation.direction == "inward":
            self._step(number, sketch, child, self._is_step(sketch, self._undercut_target(sketch)), "attack")
        else:
            target = self._is_step(sketch, self._only_step(child))
            self._step(number, sketch, self.end(sketch.parent), target, "attack")

    def _is_step(self, sketch: Sketch, target: End) -> End:
        """The target of an undercut, complained about if it is a statement."""
        if target.kind == "statement":
            relation = sketch.relation
            message = f"`{relation.symbol}` weakens an inference, and here it points at a statement"
            plain = "-" if relation.direction == "inward" else "->"
            help_ = f"write `{plain}` to attack the statement, or put `<_` below the reason that it weakens"
            self.complain_at(relation.child)((), "undercut-of-statement", message, help_)
        return target

    def _undercut_target(self, sketch: Sketch) -> End:
        """What an undercut under an element attacks.

        Under a conclusion it is the structure's inference, under a sketched element the step that
        was sketched, under an argument its only step.
        """
        assert not isinstance(sketch.parent, InferenceLine), "handled by the caller"
        if id(sketch.parent) in self.of_conclusion:
            return self.of_conclusion[id(sketch.parent)]
        parent = self.end(sketch.parent)
        if parent.kind == "statement" and sketch.below is not None and sketch.below in self.of_sketch:
            return self.of_sketch[sketch.below]
        return self._only_step(parent)

    def _only_step(self, end: End) -> End:
        steps = self.steps.get(end.id, []) if end.kind == "argument" else []
        return steps[0] if len(steps) == 1 else end


def _names(ends: tuple[End, ...]) -> str:
    return ends[0].id if len(ends) == 1 else "+".join([end.id for end in ends])
