"""The sketch of a map: which boxes, junctions and lines a picture of it has, and what encloses them.

A step is one line from its premise to its conclusion as long as that is enough. It gets a junction
when its premises are linked or when something points at the step itself. A titled argument that was
not reconstructed (no premise-conclusion structure) is a box of its own between its reasons and what
it is for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from argmap.graph import ArgumentMap, Conflict, End, Inference, Step

Relation = Literal["supports", "attacks", "undercuts", "rephrases"]
Path = tuple[str, ...]


class Hub(NamedTuple):
    """A junction: where the premises of a step meet. `linked` when they hold only together."""

    step: End
    relation: Relation
    linked: bool
    within: Path


class Line(NamedTuple):
    """A line between two drawn things, named by ends: of a statement, argument, inference or conflict.

    `arrow` tells which ends have the sign of the relation: the head, none, or both.
    """

    id: str
    tail: End
    head: End
    relation: Relation
    arrow: Literal["head", "none", "both"] = "head"


class Frame(NamedTuple):
    """What encloses boxes: a section, or an issue around its positions."""

    key: str
    kind: Literal["section", "issue"]
    id: str
    title: str


class Sketch(NamedTuple):
    """Everything to draw; `frames` by key, `within` gives each box and its enclosing frame keys, outermost first."""

    within: dict[End, Path]
    hubs: tuple[Hub, ...]
    lines: tuple[Line, ...]
    frames: dict[str, Frame]


def sketch(graph: ArgumentMap) -> Sketch:
    """What a picture of `graph` has, in the order of the file; undercuts last."""
    boxed = {End("argument", a.id) for a in graph.arguments if _is_box(graph, a.id)}
    frames, within = _enclosed(graph, boxed)
    drawn = _Steps(graph, boxed)
    hubs = tuple(_hub(graph, step, drawn, within) for step in drawn.steps if drawn.place(step) == _end(step))
    lines = [line for step in drawn.steps for line in drawn.lines(step)]
    lines += (Line(svg_id("e", r.id), r.from_, r.to, "rephrases", "none") for r in graph.rephrases)
    known = {*within, *(hub.step for hub in hubs)}
    unique = dict.fromkeys(line for line in lines if line.tail in known and line.head in known)
    ordered = sorted(unique, key=lambda line: line.relation == "undercuts")
    return Sketch(within, hubs, tuple(ordered), frames)


def in_order(plan: Sketch, blocks: Iterable[str]) -> Sketch:
    """The same sketch with everything in the order of `blocks` (keys of outer frames), undercuts still last.

    What comes first is likely to be drawn further left.
    """
    place = {key: number for number, key in enumerate(blocks)}
    paths = {**{hub.step: hub.within for hub in plan.hubs}, **plan.within}

    def at(end: End) -> int:
        path = paths.get(end)
        return place.get(path[0] if path else "", -1)

    return Sketch(
        dict(sorted(plan.within.items(), key=lambda item: at(item[0]))),
        tuple(sorted(plan.hubs, key=lambda hub: at(hub.step))),
        tuple(sorted(plan.lines, key=lambda line: (line.relation == "undercuts", at(line.tail)))),
        dict(sorted(plan.frames.items(), key=lambda item: place.get(item[0], -1))),
    )


def svg_id(prefix: str, identifier: str) -> str:
    """The id that a thing has in a picture; what cannot be printed becomes U+FFFD."""
    return f"{prefix}-{''.join(c if c.isprintable() else chr(0xFFFD) for c in identifier)}"


def _end(step: Step) -> End:
    return End("inference" if isinstance(step, Inference) else "conflict", step.id)


def _aim(step: Step) -> End:
    return step.conclusion if isinstance(step, Inference) else step.target


def _relation(step: Step) -> Relation:
    if isinstance(step, Inference):
        return "supports"
    return "undercuts" if step.target.kind in ("inference", "conflict") else "attacks"


def _is_box(graph: ArgumentMap, argument: str) -> bool:
    """Whether an argument was not reconstructed: then its title and text stand in a box."""
    steps = graph.steps_of.get(argument, ())
    inferences = [s for s in steps if isinstance(s, Inference)]
    return not inferences or any(s.linkage == "unspecified" or not s.premises for s in inferences)


class _Steps:
    """Which steps are drawn, and through what: a line, a junction or an argument's box."""

    def __init__(self, graph: ArgumentMap, boxed: set[End]) -> None:
        self.graph = graph
        self.boxed = boxed
        self.steps: tuple[Step, ...] = graph.steps
        ends = [e for s in self.steps for e in (*s.premises, _aim(s))]
        self.pointed_at = {self.target(e) for e in ends}

    def target(self, end: End) -> End:
        """What stands for `end` when something points at it: an argument's last step stands for it."""
        if end.kind == "argument" and end not in self.boxed:
            steps = self.graph.steps_of.get(end.id, ())
            inferences = [s for s in steps if isinstance(s, Inference)]
            return _end(inferences[-1]) if inferences else end
        return end

    def place(self, step: Step) -> End | None:
        """Where the premises of `step` meet: an argument's box, a junction, or nowhere."""
        box = End("argument", step.argument or "")
        if box in self.boxed:
            return box
        together = len(step.premises) > 1 and (isinstance(step, Conflict) or step.linkage == "linked")
        return _end(step) if together or not step.premises or _end(step) in self.pointed_at else None

    def drawn(self, end: End) -> End:
        """The drawn thing at which a line to `end` ends."""
        target = self.target(end)
        thing = self.graph.ends.get(target)
        return self.place(thing) or target if isinstance(thing, Inference | Conflict) else target

    def origin(self, end: End) -> End:
        """The drawn thing from which a line from `end` starts: of an argument, what it concludes."""
        target = self.target(end)
        thing = self.graph.ends.get(target)
        if end.kind == "argument" and isinstance(thing, Inference):
            return self.drawn(thing.conclusion)
        return self.drawn(end)

    def lines(self, step: Step) -> Iterator[Line]:
        """The lines of one step."""
        relation = _relation(step)
        both = isinstance(step, Conflict) and step.symmetric
        aim = self.drawn(_aim(step))
        place = self.place(step)
        if place is None:
            several = len(step.premises) > 1
            for premise in step.premises:
                identifier = svg_id("e", f"{step.id}-{premise.id}" if several else step.id)
                yield Line(identifier, self.origin(premise), aim, relation, "both" if both else "head")
            return
        for premise in step.premises:
            tail = self.origin(premise)
            if place.kind == "argument":
                yield Line(svg_id("e", f"{place.id}-{premise.id}"), tail, place, "supports")
            elif both:
                yield Line(svg_id("e", f"{step.id}-{premise.id}"), place, tail, relation)
            else:
                yield Line(svg_id("e", f"{step.id}-{premise.id}"), tail, place, relation, "none")
        yield Line(svg_id("e", step.id), place, aim, relation)


def _hub(graph: ArgumentMap, step: Step, drawn: _Steps, within: dict[End, Path]) -> Hub:
    linked = len(step.premises) > 1 and (isinstance(step, Conflict) or step.linkage == "linked")
    paths = [within.get(drawn.origin(p), ()) for p in step.premises] or [
        within.get(drawn.drawn(_aim(step)), ())
    ]
    shared = tuple(key for key in _common(paths) if not key.startswith("issue"))
    return Hub(_end(step), _relation(step), linked, shared)


def _common(paths: Iterable[Path]) -> Path:
    first, *others = paths
    length = 0
    while length < len(first) and all(path[: length + 1] == first[: length + 1] for path in others):
        length += 1
    return first[:length]


def _enclosed(graph: ArgumentMap, boxed: set[End]) -> tuple[dict[str, Frame], dict[End, Path]]:
    """The frames by key, and the frame keys around every statement and argument that is a box."""
    paths = _section_paths(graph)
    within: dict[End, Path] = {}
    for s in graph.statements:
        within[End("statement", s.id)] = () if s.thesis else paths.get(s.section or "", ())
    for a in graph.arguments:
        if End("argument", a.id) in boxed:
            within[End("argument", a.id)] = paths.get(a.section or "", ())
    frames = {f"section {s.id}": Frame(f"section {s.id}", "section", s.id, s.title) for s in graph.sections}
    for issue in graph.issues:
        positions = [End("statement", p) for p in issue.positions if End("statement", p) in within]
        if positions:
            key = f"issue {issue.id}"
            frames[key] = Frame(key, "issue", issue.id, issue.title)
            around = _common([within[p] for p in positions])
            within.update(dict.fromkeys(positions, (*around, key)))
    return _used(frames, within)


def _section_paths(graph: ArgumentMap) -> dict[str, Path]:
    parents = {section.id: section.parent for section in graph.sections}
    paths: dict[str, Path] = {}
    for section in parents:
        chain: list[str] = []
        current: str | None = section
        while current in parents and f"section {current}" not in chain:
            chain.append(f"section {current}")
            current = parents[current]
        paths[section] = tuple(reversed(chain))
    return paths


def _used(frames: dict[str, Frame], within: dict[End, Path]) -> tuple[dict[str, Frame], dict[End, Path]]:
    """Without the frames that enclose nothing, or everything but the thesis."""
    paths = [path for path in within.values() if path]
    everything = _common(paths)[:1] if paths and len(paths) > len(within) - 2 else ()
    if everything and everything[0].startswith("issue"):
        everything = ()
    kept = {end: tuple(key for key in path if key not in everything) for end, path in within.items()}
    used = {key for path in kept.values() for key in path}
    return {key: frame for key, frame in frames.items() if key in used}, kept
