"""The diagram as Mermaid, as GitHub, GitLab and Obsidian draw it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.findings import Finding
from argmap.reading import Reading
from argmap.renderers.diagram import Diagram
from argmap.renderers.lettering import printable
from argmap.renderers.sketch import Boxed, Hub, Line, Path
from argmap.renderers.themes import FLAGS, FRAMES, KINDS, PAPER, RELATIONS, THEMES, KindLook
from argmap.renderers.view import View

_SHAPES = {
    "thesis": ("([", "])"),
    "claim": ("(", ")"),
    "assumption": ("(", ")"),
    "counterposition": ("[[", "]]"),
    "evidence": (">", "]"),
    "argument": ("[", "]"),
    "section": ("{{", "}}"),
}
_ARROWS = {"supports": "-->", "attacks": "-.-x", "undercuts": "-.-o", "rephrases": "---"}
_FLAGGED = "-flagged"
_DASHES = {"solid": "", "dashed": ",stroke-dasharray:6 4", "dotted": ",stroke-dasharray:2 4"}
# What GitHub draws at most; above, it says that the diagram is too large.
_MOST_LINES = 500
_MOST_LETTERS = 50_000


def mermaid(reading: Reading, findings: Iterable[Finding] = (), view: View | None = None) -> str:
    """The Mermaid text of a map's diagram: a flow chart with the shapes, lines and colours of the grammar.

    Attacks end in a cross, undercuts in a circle on the step that they undercut.
    """
    diagram = Diagram(reading, findings, view)
    lines = list(_lines(diagram))
    text = "\n".join((*_head(diagram), *_inside(diagram, (), 1), *lines, *_looks(diagram))) + "\n"
    count = len(diagram.sketch.lines)
    if count > _MOST_LINES or len(text) > _MOST_LETTERS:
        size = f"{count} lines, {len(text)} characters"
        limit = f"%% {size}: GitHub draws at most {_MOST_LINES} and {_MOST_LETTERS}"
        return f"{limit}; draw a part of the map\n{text}"
    return text


def _head(diagram: Diagram) -> Iterator[str]:
    title = diagram.reading.map.title
    if title and diagram.view.legend:
        yield from ("---", f"title: {_plain_title(title)}", "---")
    yield f"flowchart {'RL' if diagram.sideways else 'BT'}"


def _plain_title(title: str) -> str:
    """A title as a quoted scalar of YAML."""
    words = " ".join(printable(title).split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{words}"'


def _inside(diagram: Diagram, path: Path, depth: int) -> Iterator[str]:
    """What stands inside `path`: frames as subgraphs, boxes, junctions."""
    plan = diagram.sketch
    indent = "  " * depth
    paths = {around[: len(path) + 1]: None for around in plan.within.values() if around[: len(path)] == path}
    for number, (key, frame) in enumerate(plan.frames.items(), 1):
        if (*path, key) in paths:
            yield f"{indent}subgraph f{number}[{_quoted(frame.title)}]"
            yield from _inside(diagram, (*path, key), depth + 1)
            yield f"{indent}end"
    for box, around in plan.within.items():
        if around == path:
            yield f"{indent}{_box(diagram, box)}"
    for hub in plan.hubs:
        if hub.within == path:
            yield f"{indent}{_hub(diagram, hub)}"


def _box(diagram: Diagram, box: Boxed) -> str:
    drawn = diagram.boxes[box]
    kind = _kind(drawn.box.look)
    opening, closing = _SHAPES[kind]
    parts = {part.name: " ".join(part.lines) for part in drawn.box.parts}
    head = f"{drawn.box.look.word}{drawn.box.header}"
    badge = f" · {FLAGS[drawn.flag].word}" if drawn.flag else ""
    words = [_escaped(f"{head}{badge}")]
    words += [_escaped(parts[name]) for name in ("title", "body", "source", "stub") if name in parts]
    label = "<br>".join(words)
    return f'{diagram.names[box]}{opening}"{label}"{closing}:::{_class(diagram, box)}'


def _class(diagram: Diagram, box: Boxed) -> str:
    drawn = diagram.boxes[box]
    kind = _kind(drawn.box.look)
    return f"{kind}{_FLAGGED}" if drawn.flag and FLAGS[drawn.flag].dashed else kind


def _hub(diagram: Diagram, hub: Hub) -> str:
    sign = "+" if hub.linked else " "
    return f'{diagram.names[hub.step]}(("{sign}")):::{hub.relation}'


def _lines(diagram: Diagram) -> Iterator[str]:
    styles: dict[str, list[int]] = {}
    for number, line in enumerate(diagram.sketch.lines):
        tail, head = diagram.names[line.tail], diagram.names[line.head]
        yield f"  {tail} {_arrow(line)} {head}"
        styles.setdefault(line.relation, []).append(number)
    theme = THEMES[diagram.view.theme]
    for relation, numbers in styles.items():
        look = RELATIONS[relation]
        listed = ",".join(map(str, numbers))
        ink = theme.color(look.color)
        yield f"  linkStyle {listed} stroke:{ink},stroke-width:{look.pen:g}px{_DASHES[look.style]}"


def _arrow(line: Line) -> str:
    if line.arrow == "none":
        return "---"
    return "x-.-x" if line.arrow == "both" else _ARROWS[line.relation]


def _looks(diagram: Diagram) -> Iterator[str]:
    """The looks of what occurs."""
    theme = THEMES[diagram.view.theme]
    used = dict.fromkeys(_class(diagram, box) for box in diagram.sketch.within)
    for name in used:
        kind = name.removesuffix(_FLAGGED)
        look = KINDS[kind]
        colors = f"fill:{theme.color(look.fill)},color:{theme.color(look.ink)}"
        if name == kind:
            dots = ",stroke-dasharray:2 4" if "dotted" in look.style else ""
            line = f"stroke:{theme.color(look.border)},stroke-width:{look.pen:g}px{dots}"
        else:
            line = f"stroke:{theme.color(FLAGS['no-reason'].fill)},stroke-width:1.6px,stroke-dasharray:5 3"
        yield f"  classDef {name} {colors},{line}"
    for relation in dict.fromkeys(hub.relation for hub in diagram.sketch.hubs):
        ink = theme.color(RELATIONS[relation].color)
        yield f"  classDef {relation} fill:{ink},stroke:{ink},color:{theme.color(PAPER)}"
    for number, frame in enumerate(diagram.sketch.frames.values(), 1):
        ground = FRAMES[frame.kind]
        fill, border, ink = map(theme.color, (ground.fill, ground.border, ground.ink))
        yield f"  style f{number} fill:{fill},stroke:{border},color:{ink}"


def _kind(look: KindLook) -> str:
    return look.word.lower()


def _quoted(text: str) -> str:
    return f'"{_escaped(text)}"'


def _escaped(text: str) -> str:
    """`text` with everything that means something to Mermaid, to Markdown or to HTML by its number."""
    words = " ".join(printable(text).split())
    return "".join(
        c if c.isalnum() or c in " ,.?!’‘“”–—…¶·%/()" or ord(c) > 0x2000 else f"#{ord(c)};" for c in words
    )
