"""The selection: what of a map a view shows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

from argmap.errors import UsageError
from argmap.graph import Argument, ArgumentMap, End, Issue, Section, Statement, Step, slug
from argmap.graph.near import NearNames
from argmap.reading import Reading
from argmap.renderers.grouping import grouped
from argmap.renderers.parts import part
from argmap.renderers.sketch import Boxed, Sketch, sketch
from argmap.renderers.tree import Tree, ties
from argmap.renderers.view import View
from argmap.semantics import standing

KINDS = ("thesis", "claim", "evidence", "counterposition", "assumption")
STANDINGS = ("supported", "given", "unsupported", "unsourced", "ungrounded", "circular", "contested")


def shown(reading: Reading, view: View) -> Sketch:
    """What of a reading `view` shows, in its groups.

    Raises:
        UsageError: a name of the view is not in the map, or nothing is left to be shown.
    """
    return grouped(selected(reading, view), reading.map, view)


def selected(reading: Reading, view: View) -> Sketch:
    """What of a reading `view` shows, as if every section were framed and open.

    Raises:
        UsageError: as :func:`shown`.
    """
    graph = reading.map
    plan = sketch(graph)
    kept = _Selection(graph, view, plan).kept()
    if len(kept) < len(plan.within):
        plan = part(plan, kept)
    if not view.disconnected:
        plan = part(plan, _connected(plan))
    if not plan.within and graph.statements:
        remedy = "ask for less at once; `argmap show` lists kinds, tags and standings"
        raise UsageError("no statement is left to be drawn", where=reading.file, remedy=remedy)
    return plan


class _Selection:
    def __init__(self, graph: ArgumentMap, view: View, plan: Sketch) -> None:
        self.graph = graph
        self.view = view
        self.plan = plan

    def kept(self) -> Collection[Boxed]:
        tests = list(self._tests())
        kept = [box for box in self.plan.within if all(passes(self._thing(box)) for passes in tests)]
        if self.view.mode != "all":
            kept = [box for box in kept if box.kind != "statement" or self._has_mode(box.id)]
        inside = set(kept)
        if self._for_statements:
            tied = self._beside(inside)
            inside = {box for box in inside if box.kind == "statement" or box in tied}
        for near in (self._around(), self._path()):
            inside &= near if near is not None else inside
        return inside

    @property
    def _for_statements(self) -> bool:
        """Whether something is asked for that only statements have; arguments then stay beside these."""
        view = self.view
        return bool(view.kinds or view.issues or view.standings)

    def _thing(self, box: Boxed) -> Statement | Argument:
        thing = self.graph.ends[End(box.kind, box.id)] if isinstance(box, End) else None
        assert isinstance(thing, (Statement, Argument)), "nothing else has a box before sections are closed"
        return thing

    def _tests(self) -> Iterator[Callable[[Statement | Argument], bool]]:
        graph, view = self.graph, self.view
        if view.kinds:
            kinds = _known("kind", view.kinds, KINDS)
            yield lambda thing: isinstance(thing, Argument) or _kind(thing) in kinds
        if view.tags:
            there = [tag for s in graph.statements for tag in s.tags]
            there += (tag for a in graph.arguments for tag in a.tags)
            tags = _known("tag", view.tags, there)
            yield lambda thing: bool(tags & {*thing.tags}) or (view.untagged and not thing.tags)
        if view.sections:
            named = named_ids("section", view.sections, graph.sections)
            within = _inner_sections(graph, named)
            yield lambda thing: thing.section in within or (view.unsectioned and thing.section is None)
        if view.issues:
            wanted = named_ids("issue", view.issues, graph.issues)
            yield lambda thing: isinstance(thing, Argument) or thing.issue in wanted
        if view.standings:
            yield self._standing_test(_known("standing", view.standings, STANDINGS))
        if view.exclude:
            gone = {self._named(name) for name in view.exclude}
            yield lambda thing: _end(thing) not in gone

    def _standing_test(self, names: set[str]) -> Callable[[Statement | Argument], bool]:
        stands = standing(self.graph)

        def passes(thing: Statement | Argument) -> bool:
            if isinstance(thing, Argument):
                return True
            own = stands[thing.id]
            return own.state in names or (own.contested and "contested" in names)

        return passes

    def _has_mode(self, identifier: str) -> bool:
        """Argdown's modes: R is having a relation, P being a premise or the conclusion of an argument."""
        graph = self.graph
        end = End("statement", identifier)
        steps = (*graph.inferences_from.get(end, ()), *graph.inferences_to.get(end, ()))
        within = any(step.argument is not None for step in steps)
        related: list[Step] = [step for step in steps if step.argument is None]
        related += graph.conflicts_from.get(end, ())
        related += graph.conflicts_with.get(end, ())
        mode = self.view.mode
        if mode == "with-title":
            return bool(graph.by_id[identifier].title) or (bool(related) and not within)
        if mode == "top-level":
            return not within or bool(related)
        if mode == "with-relations":
            return bool(related)
        if mode == "not-used-in-argument":
            return not within
        return bool(related) and (not within or len(related) > 1)

    def _beside(self, inside: Collection[Boxed]) -> set[Boxed]:
        """The arguments that a line ties to something that is kept."""
        pairs = [(line.tail, line.head) for line in self.plan.lines]
        tied = {end for pair in pairs for end, other in (pair, pair[::-1]) if other in inside}
        return {box for box in inside if box.kind == "argument" and box in tied}

    def _around(self) -> set[Boxed] | None:
        if self.view.around is None:
            return None
        steps = _Steps(self.plan)
        start = self._named(self.view.around)
        return steps.reached(start, self.view.depth, (steps.up, steps.down))

    def _path(self) -> set[Boxed] | None:
        if self.view.path is None:
            return None
        steps = _Steps(self.plan)
        start = self._named(self.view.path)
        far = len(self.plan.within)
        return steps.reached(start, far, (steps.up,)) | steps.reached(start, far, (steps.down,))

    def _named(self, name: str) -> End:
        """The statement or argument called `name`: by its id, its title, its title's slug.

        Raises:
            UsageError: there is none.
        """
        things: list[Statement | Argument] = [*self.graph.statements, *self.graph.arguments]
        bare = name.strip().removeprefix("[").removesuffix("]").removeprefix("<").removesuffix(">")
        for fits in (_has_id, _has_title, _has_folded_title):
            found = next((thing for thing in things if fits(thing, bare)), None)
            if found is not None:
                return _end(found)
        near = NearNames([n for thing in things for n in (thing.id, thing.title) if n]).to(bare)
        remedy = f"did you mean {near!r}?" if near else "`argmap show` lists the titles"
        raise UsageError(f"the map has no statement {name!r}", remedy=remedy)


class _Steps:
    """Where boxes lead to and what leads to them, through junctions."""

    def __init__(self, plan: Sketch) -> None:
        boxes = list(plan.within)
        lines, _ = ties(plan, ())
        tree = Tree(len(boxes), len(plan.hubs), lines, ())
        self.up: dict[Boxed, list[Boxed]] = {box: [] for box in boxes}
        self.down: dict[Boxed, list[Boxed]] = {box: [] for box in boxes}
        for tail, head, weak in lines:
            for one in (tail,) if tail < len(boxes) else ():
                for other in tree.targets[head]:
                    self.up[boxes[one]].append(boxes[other])
                    self.down[boxes[other]].append(boxes[one])
                    if weak:
                        self.up[boxes[other]].append(boxes[one])
                        self.down[boxes[one]].append(boxes[other])

    def reached(self, start: Boxed, most: int, ways: Iterable[dict[Boxed, list[Boxed]]]) -> set[Boxed]:
        """What is at most so many steps away."""
        ways = tuple(ways)
        seen = {start} if start in self.up else set()
        level = list(seen)
        for _ in range(most):
            level = list(dict.fromkeys(b for box in level for way in ways for b in way[box] if b not in seen))
            seen.update(level)
            if not level:
                break
        return seen


def named_ids(what: str, names: Iterable[str], things: Collection[Section | Issue]) -> set[str]:
    """The ids of the sections or issues named by title or id; letter case does not count.

    Raises:
        UsageError: the map has none of that name.
    """
    ids: dict[str, set[str]] = {}
    for thing in things:
        for name in {thing.title.casefold(), thing.id.casefold()}:
            ids.setdefault(name, set()).add(thing.id)
    _known(what, (name for name in names if name.casefold() not in ids), (thing.title for thing in things))
    return {found for name in names for found in ids[name.casefold()]}


def _known(what: str, names: Iterable[str], there: Iterable[str]) -> set[str]:
    """The names, all of them known.

    Raises:
        UsageError: one of them is not.
    """
    known = dict.fromkeys(there)
    for name in names:
        if name not in known:
            near = NearNames(known).to(name)
            listed = ", ".join(known) if 0 < len(known) <= 12 else ""
            remedy = f"did you mean {near!r}?" if near else f"choose one of: {listed}" if listed else None
            if not known:
                remedy = f"the map has no {what}s at all"
            raise UsageError(f"the map has no {what} {name!r}", remedy=remedy)
    return set(names)


def _has_id(thing: Statement | Argument, name: str) -> bool:
    return thing.id == name


def _has_title(thing: Statement | Argument, name: str) -> bool:
    return thing.title == name


def _has_folded_title(thing: Statement | Argument, name: str) -> bool:
    return thing.title.casefold() == name.casefold() or thing.id == slug(name)


def _kind(statement: Statement) -> str:
    return "thesis" if statement.thesis else statement.kind


def _end(thing: Statement | Argument) -> End:
    return End("statement" if isinstance(thing, Statement) else "argument", thing.id)


def _inner_sections(graph: ArgumentMap, named: set[str]) -> set[str]:
    """The sections named and all inside them."""
    inside = set(named)
    for section in graph.sections:  # a section stands after the one that it is in
        if section.parent in inside:
            inside.add(section.id)
    return inside


def _connected(plan: Sketch) -> set[Boxed]:
    ends = {end for line in plan.lines for end in (line.tail, line.head)}
    return {box for box in plan.within if box in ends}
