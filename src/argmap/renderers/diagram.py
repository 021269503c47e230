"""A map made ready for drawing: its sketch, and the boxes measured."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from argmap.findings import Finding
from argmap.graph import Argument, ArgumentMap, End, Statement
from argmap.reading import Reading
from argmap.renderers.boxes import Box, Content, box, content_of, content_of_argument
from argmap.renderers.flags import flags
from argmap.renderers.rows import ASPECT, Arrangement, arrangements
from argmap.renderers.selection import shown
from argmap.renderers.sketch import Boxed, Closed, Sketch, Stub
from argmap.renderers.themes import FLAGS, KINDS, TINT_INKS, FlagLook, KindLook
from argmap.renderers.view import View


class Tint(NamedTuple):
    """A colour of the reader's own for boxes, and that of letters on it."""

    fill: str
    ink: str


class DrawnBox(NamedTuple):
    """A measured box, its flag by name, and the classes that the picture gives it."""

    box: Box
    flag: str | None
    classes: str


class Diagram:
    """What a view shows of a reading: `sketch`, `boxes` by what they stand for, `flags` by statement id."""

    def __init__(
        self,
        reading: Reading,
        findings: Iterable[Finding] = (),
        view: View | None = None,
        plan: Sketch | None = None,
    ) -> None:
        self.reading = reading
        self.view = view or View()
        self.sketch = plan or shown(reading, self.view)
        self.flags = flags(reading.map, findings)
        self.tints = {
            tag: Tint(fill, TINT_INKS[not _is_light(fill)]) for tag, fill in self.view.tag_colors.items()
        }
        self.boxes = {end: self._drawn(end) for end in self.sketch.within}
        self.names = _names(reading.map, self.sketch)

    def part(self, plan: Sketch) -> Diagram:
        """The same reading and view over a `plan` of its own, with the boxes of that."""
        part: Diagram = object.__new__(Diagram)
        vars(part).update(vars(self), sketch=plan)
        part.boxes = {
            end: self.boxes[end]
            if end in self.boxes and end not in plan.stubs and end not in self.sketch.stubs
            else part._drawn(end)
            for end in plan.within
        }
        return part

    @property
    def top(self) -> list[Boxed]:
        """The theses that are shown."""
        theses = (End("statement", s.id) for s in self.reading.map.statements if s.thesis)
        return [end for end in theses if end in self.sketch.within]

    @property
    def sideways(self) -> bool:
        """Whether the thesis stands at the left."""
        return self.view.form == "left-right"

    def arrangements(self, limit: int) -> list[Arrangement]:
        """Up to `limit` ways to put the boxes on rows, at least one, the most promising first."""
        aspect = ASPECT
        sizes = {end: (drawn.box.width, drawn.box.height) for end, drawn in self.boxes.items()}
        if self.sideways:
            aspect = 1 / aspect
            sizes = {end: (height, width) for end, (width, height) in sizes.items()}
        return arrangements(self.sketch, self.top, sizes, limit, aspect)

    def _drawn(self, end: Boxed) -> DrawnBox:
        stub = stub_words(self.sketch.stubs.get(end))
        graph, view = self.reading.map, self.view
        if isinstance(end, Closed):
            section = next(s for s in graph.sections if s.id == end.id)
            inside = sum(s.section == end.id for s in graph.statements)
            content = Content("", "", section.title, None, f"{inside} statement{'' if inside == 1 else 's'}")
            return DrawnBox(box(content, KINDS["section"], None, stub), None, "box-section")
        thing = graph.ends[end]
        if isinstance(thing, Argument):
            look, tint = self._tinted(KINDS["argument"], thing.tags)
            content = content_of_argument(thing, view.argument_labels)
            return DrawnBox(box(content, look, None, stub), None, f"box-argument{tint}")
        assert isinstance(thing, Statement), "steps have no boxes"
        kind = "thesis" if thing.thesis else thing.kind
        flag = next(iter(self.flags[thing.id]), None)
        look, tint = self._tinted(KINDS[kind], thing.tags)
        content = content_of(thing, graph, self.reading.paragraph(thing.id), view.statement_labels)
        classes = f"box-{kind}{tint} is-{flag}" if flag else f"box-{kind}{tint}"
        return DrawnBox(box(content, look, FLAGS[flag] if flag else None, stub), flag, classes)

    def _tinted(self, look: KindLook, tags: Iterable[str]) -> tuple[KindLook, str]:
        """`look` in the colour of the first of `tags` that has one, and the class of that colour."""
        for number, (tag, tint) in enumerate(self.tints.items(), 1):
            if tag in tags:
                return look._replace(
                    fill=tint.fill, ink=tint.ink, header=tint.ink, rule=tint.ink
                ), f" tint-{number}"
        return look, ""

    @property
    def looks(self) -> list[KindLook]:
        """The looks of kinds that occur, in the order of the legend."""
        words = {drawn.box.look.word for drawn in self.boxes.values()}
        return [look for look in KINDS.values() if look.word in words]

    @property
    def badges(self) -> list[FlagLook]:
        """The badges that occur, worst first."""
        occurring = {drawn.flag for drawn in self.boxes.values()}
        return [look for name, look in FLAGS.items() if name in occurring]


def stub_words(stub: Stub | None) -> str:
    """What a box says of what is folded away below it."""
    if stub is None:
        return ""
    counts = ((stub.reasons, "reason"), (stub.objections, "objection"))
    words = [f"{n} {word}{'' if n == 1 else 's'}" for n, word in counts if n]
    words += [f"{stub.flagged} flagged"] if stub.flagged else []
    words += [stub.where] if stub.where else []
    return f"+{' · '.join(words)}"


def _is_light(color: str) -> bool:
    """Whether dark letters read better on `color` than white ones, after the luminance of WCAG 2."""
    channels = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179


def _names(graph: ArgumentMap, plan: Sketch) -> dict[Boxed, str]:
    """A safe DOT name for everything drawn."""
    tables: tuple[tuple[str, list[Boxed]], ...] = (
        ("s", [End("statement", s.id) for s in graph.statements]),
        ("a", [End("argument", a.id) for a in graph.arguments]),
        ("i", [End("inference", i.id) for i in graph.inferences]),
        ("c", [End("conflict", c.id) for c in graph.conflicts]),
        ("g", [Closed(section.id) for section in graph.sections]),
    )
    drawn = {*plan.within, *(hub.step for hub in plan.hubs)}
    return {end: f"{letter}{n}" for letter, ends in tables for n, end in enumerate(ends, 1) if end in drawn}
