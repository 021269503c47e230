"""Walking the graph: where ends lead, what is reached, which statements are said again, circles.

The argument graph has an edge premise → conclusion for every inference, source → target for every
conflict (an undercut leads to the conclusion of the attacked inference), and both directions for
every rephrase. Everything here is iterative and linear in nodes and edges.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from argmap.graph.end import End
from argmap.graph.map import ArgumentMap, Step
from argmap.graph.steps import Conflict, Inference

Successors = Mapping[str, Collection[str]]


def landings(graph: ArgumentMap, end: End) -> tuple[str, ...]:
    """The statements that an end stands for: itself, or those its steps lead to, in file order."""
    known = graph._known_landings
    if end in known:
        return known[end]
    found: dict[str, None] = {}
    seen = {end}
    pending = [end]
    branched = False
    while pending:
        current = pending.pop()
        if current in known:
            found.update(dict.fromkeys(known[current]))
            continue
        following = _following(graph, current)
        if following is None:
            found[current.id] = None
            continue
        fresh = [e for e in following if e not in seen]
        branched |= len(fresh) > 1
        seen.update(fresh)
        pending.extend(reversed(fresh))
    landed = tuple(found)
    # Where nothing branched, every end on the way lands where the first one does.
    known.update(dict.fromkeys((end,) if branched else (e for e in seen if e.kind != "statement"), landed))
    return landed


def _following(graph: ArgumentMap, end: End) -> Collection[End] | None:
    """The ends that an end leads to; None for a statement, which leads to itself."""
    thing = graph.ends.get(end)
    if isinstance(thing, Inference):
        return (thing.conclusion,)
    if isinstance(thing, Conflict):
        return (thing.target,)
    if end.kind == "argument":
        return [_aim(step) for step in graph.steps_of.get(end.id, ())]
    return None if end.kind == "statement" and thing is not None else ()


def _aim(step: Step) -> End:
    return step.conclusion if isinstance(step, Inference) else step.target


def argument_graph(graph: ArgumentMap) -> dict[str, dict[str, None]]:
    """Successors by statement id in the argument graph; insertion order is file order."""
    edges: dict[str, dict[str, None]] = {s.id: {} for s in graph.statements}
    for step in graph.steps:
        targets = landings(graph, _aim(step))
        for premise in step.premises:
            for start in landings(graph, premise):
                edges[start].update(dict.fromkeys(targets))
                if isinstance(step, Conflict) and step.symmetric:
                    for target in targets:
                        edges[target][start] = None
    for rephrase in graph.rephrases:
        a, b = rephrase.from_.id, rephrase.to.id
        if a in edges and b in edges:
            edges[a][b] = None
            edges[b][a] = None
    return edges


def support_graph(graph: ArgumentMap) -> dict[str, dict[str, None]]:
    """Premise → conclusion between statements, inferences only."""
    edges: dict[str, dict[str, None]] = {s.id: {} for s in graph.statements}
    for inference in graph.inferences:
        targets = landings(graph, inference.conclusion)
        for premise in inference.premises:
            for start in landings(graph, premise):
                edges[start].update(dict.fromkeys(targets))
    return edges


def reversed_graph(edges: Successors) -> dict[str, dict[str, None]]:
    """The same edges, turned round."""
    turned: dict[str, dict[str, None]] = {start: {} for start in edges}
    for start, ends in edges.items():
        for end in ends:
            turned[end][start] = None
    return turned


def reached(edges: Successors, starts: Iterable[str]) -> dict[str, int]:
    """Everything that can be reached from `starts`, with the least number of edges to it."""
    distance = {start: 0 for start in starts if start in edges}
    queue = list(distance)
    for current in queue:
        for following in edges[current]:
            if following not in distance:
                distance[following] = distance[current] + 1
                queue.append(following)
    return distance


def restatements(graph: ArgumentMap) -> dict[str, str]:
    """For every statement id the id of the first statement (in file order) that says the same.

    Only ``restates`` merges; the relation is taken as symmetric and transitive.
    """
    parent = {s.id: s.id for s in graph.statements}
    rank = {s.id: n for n, s in enumerate(graph.statements)}

    def root(identifier: str) -> str:
        while parent[identifier] != identifier:
            parent[identifier] = parent[parent[identifier]]
            identifier = parent[identifier]
        return identifier

    for rephrase in graph.rephrases:
        if rephrase.kind == "restates" and rephrase.from_.id in parent and rephrase.to.id in parent:
            first, second = sorted((root(rephrase.from_.id), root(rephrase.to.id)), key=rank.__getitem__)
            parent[second] = first
    return {identifier: root(identifier) for identifier in parent}


def merged(edges: Successors, head: Mapping[str, str]) -> dict[str, dict[str, None]]:
    """The same edges between classes, each known by its `head`; an edge inside a class becomes a loop."""
    between: dict[str, dict[str, None]] = {}
    for start, ends in edges.items():
        between.setdefault(head[start], {}).update((head[end], None) for end in ends)
    return between


def components(edges: Successors) -> list[list[str]]:
    """Strongly connected components (Tarjan 1972), each in the order of `edges`."""
    order = {start: n for n, start in enumerate(edges)}
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    height: dict[str, int] = {}
    found: list[list[str]] = []
    for root in edges:
        if root in index:
            continue
        work = [(root, iter(edges[root]))]
        index[root] = low[root] = len(index)
        height[root] = len(stack)
        stack.append(root)
        while work:
            current, following = work[-1]
            for child in following:
                if child not in index:
                    index[child] = low[child] = len(index)
                    height[child] = len(stack)
                    stack.append(child)
                    work.append((child, iter(edges[child])))
                    break
                if child in height:
                    low[current] = min(low[current], index[child])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[current])
                if low[current] == index[current]:
                    component = stack[height[current] :]
                    del stack[height[current] :]
                    for member in component:
                        del height[member]
                    found.append(sorted(component, key=order.__getitem__))
    return found


def shortest_cycle(edges: Successors, within: Collection[str]) -> list[str]:
    """A short cycle among `within`, one strongly connected component.

    Empty for a component of one member without a loop. It is the shortest of all, but in a
    component of more than 300 members the shortest through any of the first few, so that the walks
    visit no more than a hundred thousand members or so.
    """
    for member in within:
        if member in edges[member]:
            return [member]
    best: list[str] = []
    inside = set(within)
    for start in list(within)[: max(1, 100_000 // len(inside))]:
        came: dict[str, str] = {}
        queue = [start]
        for current in queue:
            if start in edges[current]:
                cycle = [current]
                while cycle[-1] != start:
                    cycle.append(came[cycle[-1]])
                if not best or len(cycle) < len(best):
                    best = cycle[::-1]
                break
            for following in edges[current]:
                if following in inside and following != start and following not in came:
                    came[following] = current
                    queue.append(following)
        if len(best) == 2:
            break
    return best


def pieces(edges: Successors) -> list[list[str]]:
    """Weakly connected components, each in the order of `edges`."""
    both = {start: dict.fromkeys(ends) for start, ends in edges.items()}
    for start, ends in edges.items():
        for end in ends:
            both[end][start] = None
    order = {start: n for n, start in enumerate(edges)}
    seen: set[str] = set()
    found = []
    for start in both:
        if start not in seen:
            piece = reached(both, [start])
            seen.update(piece)
            found.append(sorted(piece, key=order.__getitem__))
    return found
