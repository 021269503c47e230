"""The sketch of a map: which boxes, junctions and lines a picture of it has, and what encloses them.

A step is one line from its premise to its conclusion as long as that is enough. It gets a junction
when its premises are linked or when something points at the step itself. A titled argument that was
not reconstructed (no premise-conclusion structure) is a box of its own between its reasons and what
it is for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
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


class Frame(NamedTuple):
    """What encloses boxes: a section, or an issue around its positions."""

    key: str
    kind: Literal["section", "issue"]
    id: str
    title: str


class Closed(NamedTuple):
    """A section that is drawn as one box; it stands among the ends of lines."""

    id: str
    kind: Literal["section"] = "section"


class Stub(NamedTuple):
    """What is folded away below a box: how many reasons and objections, and how many of them have a flag.

    `where` says which page shows it.
    """

    reasons: int
    objections: int
    flagged: int
    where: str = ""


Boxed = End | Closed
"""What has a box: a statement or an argument, or a section that is closed."""


class Line(NamedTuple):
    """A line between two drawn things, named by ends: of a statement, argument, inference or conflict.

    `arrow` tells which ends have the sign of the relation: the head, none, or both.
    """

    id: str
    tail: Boxed
    head: Boxed
    relation: Relation
    arrow: Literal["head", "none", "both"] = "head"


class Sketch(NamedTuple):
    """Everything to draw: `within` has the frame keys around each box, outermost first.

    `stubs` says of boxes what is folded away below them.
    """

    within: dict[Boxed, Path]
    hubs: tuple[Hub, ...]
    lines: tuple[Line, ...]
    frames: dict[str, Frame]
    stubs: Mapping[Boxed, Stub] = MappingProxyType({})


def sketch(graph: ArgumentMap) -> Sketch:
    """What a picture of `graph` has, in the order of the file; undercuts last."""
    boxed = {End("argument", a.id) for a in graph.arguments if _is_box(graph, a.id)}
    frames, within = _enclosed(graph, boxed)
    drawn = _Steps(graph, boxed)
    hubs = tuple(drawn.hub(step, within) for step in drawn.steps if drawn.meeting(step) == _end(step))
    lines = [line for step in drawn.steps for line in drawn.lines(step)]
    lines += (Line(svg_id("e", r.id), r.from_, r.to, "rephrases", "none") for r in graph.rephrases)
    known = {*within, *(hub.step for hub in hubs)}
    unique = dict.fromkeys(line for line in lines if line.tail in known and line.head in known)
    ordered = sorted(unique, key=lambda line: line.relation == "undercuts")
    boxes: dict[Boxed, Path] = dict(within.items())
    return Sketch(boxes, hubs, tuple(ordered), frames)


def in_order(plan: Sketch, blocks: Iterable[str]) -> Sketch:
    """The same sketch with everything in the order of `blocks` (keys of outer frames), undercuts still last.

    What comes first is likely to be drawn further left.
    """
    place = {key: number for number, key in enumerate(blocks)}
    paths: dict[Boxed, Path] = {**{hub.step: hub.within for hub in plan.hubs}, **plan.within}

    def at(end: Boxed) -> int:
        path = paths.get(end)
        return place.get(path[0] if path else "", -1)

    return plan._replace(
        within=dict(sorted(plan.within.items(), key=lambda item: at(item[0]))),
        hubs=tuple(sorted(plan.hubs, key=lambda hub: at(hub.step))),
        lines=tuple(sorted(plan.lines, key=lambda line: (line.relation == "undercuts", at(line.tail)))),
        frames=dict(sorted(plan.frames.items(), key=lambda item: place.get(item[0], -1))),
    )


def box_id(box: Boxed) -> str:
    """The id that a box has in a picture."""
    return svg_id({"statement": "n", "argument": "a", "section": "sec"}[box.kind], box.id)


def frame_id(frame: Frame) -> str:
    """The id that a frame has in a picture."""
    return svg_id("sec" if frame.kind == "section" else "issue", frame.id)


def svg_id(prefix: str, identifier: str) -> str:
    """The id that a thing has in a picture; what cannot be printed becomes U+FFFD."""
    return f"{prefix}-{''.join(c if c.isprintable() else chr(0xFFFD) for c in identifier)}"


def _end(step: Step) -> End:
    return End("inference" if isinstance(step, Inference) else "conflict", step.id)


def _aim(step: Step) -> End:
    return step.conclusion if isinstance(step, Inference) else step.target


def _is_linked(step: Step) -> bool:
    return len(step.premises) > 1 and (isinstance(step, Conflict) or step.linkage == "linked")


def _relation(step: Step) -> Relation:
    if isinstance(step, Inference):
        return "supports"
    return "undercuts" if step.target.kind in ("inference", "conflict") else "attacks"


def _inferences(graph: ArgumentMap, argument: str) -> list[Inference]:
    return [step for step in graph.steps_of.get(argument, ()) if isinstance(step, Inference)]


def _is_box(graph: ArgumentMap, argument: str) -> bool:
    """Whether an argument was not reconstructed: then its title and text stand in a box."""
    inferences = _inferences(graph, argument)
    return not inferences or any(i.linkage == "unspecified" or not i.premises for i in inferences)


class _Steps:
    """How steps are drawn: by a line, by a junction, or through an argument's box."""

    def __init__(self, graph: ArgumentMap, boxed: set[End]) -> None:
        self.graph = graph
        self.boxed = boxed
        self.steps: tuple[Step, ...] = (*graph.inferences, *graph.conflicts)
        self.pointed_at = {self.target(end) for step in self.steps for end in (*step.premises, _aim(step))}

    def target(self, end: End) -> End:
        """What stands for `end` when something points at it: an argument's last step stands for it."""
        if end.kind == "argument" and end not in self.boxed:
            inferences = _inferences(self.graph, end.id)
            return _end(inferences[-1]) if inferences else end
        return end

    def meeting(self, step: Step) -> End | None:
        """Where the premises of `step` meet: at an argument's box, at a junction, or nowhere."""
        box = End("argument", step.argument or "")
        if box in self.boxed:
            return box
        return _end(step) if _is_linked(step) or not step.premises or _end(step) in self.pointed_at else None

    def drawn(self, end: End) -> End:
        """The drawn thing at which a line to `end` ends."""
        target = self.target(end)
        thing = self.graph.ends.get(target)
        return self.meeting(thing) or target if isinstance(thing, Inference | Conflict) else target

    def origin(self, end: End) -> End:
        """The drawn thing from which a line from `end` starts: of an argument, what it concludes."""
        thing = self.graph.ends.get(self.target(end))
        if end.kind == "argument" and isinstance(thing, Inference):
            return self.drawn(thing.conclusion)
        return self.drawn(end)

    def hub(self, step: Step, within: dict[End, Path]) -> Hub:
        """The junction of `step`: inside the sections that all its premises share, outside issues."""
        paths = [within.get(self.origin(p), ()) for p in step.premises]
        shared = _common(paths or [within.get(self.drawn(_aim(step)), ())])
        sections = tuple(key for key in shared if not key.startswith("issue"))
        return Hub(_end(step), _relation(step), _is_linked(step), sections)

    def lines(self, step: Step) -> Iterator[Line]:
        """The lines of one step."""
        relation = _relation(step)
        both = isinstance(step, Conflict) and step.symmetric
        aim = self.drawn(_aim(step))
        meeting = self.meeting(step)
        if meeting is None:
            several = len(step.premises) > 1
            for premise in step.premises:
                identifier = svg_id("e", f"{step.id}-{premise.id}" if several else step.id)
                yield Line(identifier, self.origin(premise), aim, relation, "both" if both else "head")
            return
        for premise in step.premises:
            tail = self.origin(premise)
            if meeting.kind == "argument":
                yield Line(svg_id("e", f"{meeting.id}-{premise.id}"), tail, meeting, "supports")
            elif both:
                yield Line(svg_id("e", f"{step.id}-{premise.id}"), meeting, tail, relation)
            else:
                yield Line(svg_id("e", f"{step.id}-{premise.id}"), tail, meeting, relation, "none")
        yield Line(svg_id("e", step.id), meeting, aim, relation)


def _common(paths: Iterable[Path]) -> Path:
    first, *others = paths
    length = 0
    while length < len(first) and all(path[: length + 1] == first[: length + 1] for path in others):
        length += 1
    return first[:length]


def _enclosed(graph: ArgumentMap, boxed: set[End]) -> tuple[dict[str, Frame], dict[End, Path]]:
    """The frames by key, and the frame keys around every statement and argument that is a box.

    A thesis stands in no section. Positions on an issue stand in its frame, inside the sections that
    they share. A section that encloses everything else is left out.
    """
    paths = _section_paths(graph)
    sections = {End("statement", s.id): s.section for s in graph.statements if not s.thesis}
    sections |= {End("argument", a.id): a.section for a in graph.arguments if End("argument", a.id) in boxed}
    needless = set(_common([paths.get(s or "", ()) for s in sections.values()] or [()])[:1])
    within: dict[End, Path] = {End("statement", s.id): () for s in graph.statements}
    for end, section in sections.items():
        within[end] = tuple(key for key in paths.get(section or "", ()) if key not in needless)
    frames = {f"section {s.id}": Frame(f"section {s.id}", "section", s.id, s.title) for s in graph.sections}
    for issue in graph.issues:
        positions = [End("statement", p) for p in issue.positions if End("statement", p) in within]
        if positions:
            key = f"issue {issue.id}"
            frames[key] = Frame(key, "issue", issue.id, issue.title)
            around = _common([within[p] for p in positions])
            within.update(dict.fromkeys(positions, (*around, key)))
    used = {key for path in within.values() for key in path}
    return {key: frame for key, frame in frames.items() if key in used}, within


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
