"""Captions: a sentence for everything drawn, for hover texts and screen readers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from argmap.graph import Argument, ArgumentMap, Conflict, End, Inference, Statement
from argmap.reading import Reading
from argmap.renderers.sketch import Boxed, Closed, Line, Sketch, box_id, svg_id
from argmap.renderers.themes import FLAGS, KINDS

_LONG = 60
_VERBS = {"supports": "supports", "attacks": "speaks against", "undercuts": "undercuts"}
_REPHRASES = {"restates": "says the same as", "qualifies": "qualifies", "exemplifies": "is an example of"}


def captions(reading: Reading, plan: Sketch, flags: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """By id in the picture, a sentence on each box, junction, line, section and issue."""
    graph = reading.map
    found = {}
    for end in plan.within:
        thing = graph.ends[end] if isinstance(end, End) else None
        if isinstance(end, Closed):
            found[box_id(end)] = f"Section {_named(end, graph)}, drawn as one box."
        elif isinstance(thing, Statement):
            caption = _statement(thing, reading.paragraph(thing.id), flags[thing.id])
            found[svg_id("n", end.id)] = f"{caption} {_relations(end, graph)}".strip()
        elif isinstance(thing, Argument):
            found[svg_id("a", end.id)] = _sentences(f"Argument {_named(end, graph)}", thing.text)
    for hub in plan.hubs:
        found[svg_id("j", hub.step.id)] = _step(hub.step, hub.linked, graph)
    found.update((line.id, _line(line, graph)) for line in plan.lines)
    for frame in plan.frames.values():
        prefix, word = ("sec", "Section") if frame.kind == "section" else ("issue", "Issue")
        found[svg_id(prefix, frame.id)] = f"{word}: {frame.title}"
    return found


def summary(graph: ArgumentMap) -> str:
    """What the whole picture shows, in a few sentences."""
    counts = (len(graph.statements), len(graph.inferences), len(graph.conflicts))
    words = ("statement", "inference", "conflict")
    counted = ", ".join(f"{n} {word}{'' if n == 1 else 's'}" for n, word in zip(counts, words, strict=True))
    theses = " ".join(f"Thesis: {s.text or s.label}" for s in graph.statements if s.thesis)
    return _sentences(f"An argument map with {counted}", theses)


def _statement(statement: Statement, paragraph: int | None, flags: Iterable[str]) -> str:
    kind = KINDS["thesis" if statement.thesis else statement.kind].word.capitalize()
    title = f" “{statement.title}”" if statement.title and statement.title != statement.text else ""
    place = f" (¶{paragraph})" if paragraph else ""
    badges = (FLAGS[name].word.capitalize() for name in flags)
    return _sentences(f"{kind}{title}{place}: {statement.text or statement.label}", *badges)


def _relations(end: End, graph: ArgumentMap) -> str:
    """What a statement does, and how much is brought forward for and against it."""
    told = [f"Supports {_named(i.conclusion, graph)}." for i in graph.inferences_from.get(end, ())]
    for conflict in graph.conflicts_from.get(end, ()):
        target = conflict.premises[0] if conflict.target == end else conflict.target
        verb = "Undercuts" if target.kind in ("inference", "conflict") else "Speaks against"
        told.append(f"{verb} {_named(target, graph)}.")
    reasons, objections = graph.inferences_to.get(end, ()), graph.conflicts_with.get(end, ())
    counts = ((len(reasons), "reason"), (len(objections), "objection"))
    told += [f"{n} {word}{'' if n == 1 else 's'}." for n, word in counts if n]
    return " ".join(told)


def _step(end: End, linked: bool, graph: ArgumentMap) -> str:
    step = graph.ends[end]
    told = []
    if isinstance(step, Inference):
        argument = graph.ends.get(End("argument", step.argument or ""))
        if isinstance(argument, Argument) and argument.title:
            told.append(f"Argument “{argument.title}”")
        told += [
            f"{word}: {text}" for word, text in (("Scheme", step.scheme), ("Warrant", step.warrant)) if text
        ]
    premises = len(step.premises) if isinstance(step, Inference | Conflict) else 0
    first = f"{premises} premises that hold only together" if linked else "A step of the argument"
    return _sentences(first, *told)


def _line(line: Line, graph: ArgumentMap) -> str:
    rephrase = next((r for r in graph.rephrases if svg_id("e", r.id) == line.id), None)
    verb = (
        _REPHRASES[rephrase.kind]
        if rephrase and line.relation == "rephrases"
        else _VERBS.get(line.relation, "")
    )
    if line.arrow == "both":
        verb = "excludes, and is excluded by,"
    return f"{_named(line.tail, graph)} {verb} {_named(line.head, graph)}"


def _named(end: Boxed, graph: ArgumentMap) -> str:
    """What a reader calls an end: its title in quotation marks, or what the step leads to."""
    if isinstance(end, Closed):
        return f"“{next((s.title for s in graph.sections if s.id == end.id), end.id)}”"
    thing = graph.ends.get(end)
    if isinstance(thing, Inference):
        return f"the step to {_short(graph.ends.get(thing.conclusion))}"
    if isinstance(thing, Conflict):
        return f"the objection to {_short(graph.ends.get(thing.target))}"
    return _short(thing)


def _short(thing: object) -> str:
    if isinstance(thing, Statement):
        words = thing.label
    elif isinstance(thing, Argument):
        words = thing.title or thing.id
    else:
        return "a step"
    if len(words) > _LONG:
        words = f"{words[:_LONG].rpartition(' ')[0] or words[:_LONG]}…"
    return f"“{words.rstrip('.')}”"


def _sentences(*parts: str) -> str:
    return " ".join(part if part[-1] in ".!?…”" else f"{part}." for part in parts if part)
