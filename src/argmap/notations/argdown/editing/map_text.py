"""A text in Argdown, parsed for editing: who is who in it, and where its lines begin and end."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property

from argmap.errors import UsageError
from argmap.graph.builder import MapBuilder
from argmap.graph.near import NearNames
from argmap.notations.argdown.editing.parts import Part, parts_of, subtree_end
from argmap.notations.argdown.fault import Fault
from argmap.notations.argdown.grammar.parser import parse
from argmap.notations.argdown.grammar.syntax import Block, Pcs
from argmap.notations.argdown.includes import OPENING
from argmap.notations.argdown.names import Named, Names, folded
from argmap.notations.argdown.outline import Element, Outline, Sketch
from argmap.text.place import Lines

BLANKS = " \t"
LINE_ENDS = "\r\n"

_LINE_END = re.compile(r"[\r\n]")
_BYTE_ORDER_MARK = "\ufeff"
_KINDS = {"[]": ("statement",), "<>": ("argument",)}


class MapText:
    """A text with its syntax tree and its names; computed when asked for, and never changed."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.document = parse(text)

    @cached_property
    def outline(self) -> Outline:
        """Its elements and relations."""
        return Outline(self.document)

    @cached_property
    def names(self) -> Names:
        """Which elements are one statement or argument."""
        return Names(self.outline.elements, MapBuilder())

    @cached_property
    def parts(self) -> list[Part]:
        """What it says, part by part."""
        return [part for part, _ in self._parts]

    @cached_property
    def _parts(self) -> list[tuple[Part, object]]:
        return list(parts_of(self.document))

    @cached_property
    def _numbers(self) -> dict[int, int]:
        return {id(thing): number for number, (_, thing) in enumerate(self._parts)}

    @cached_property
    def _sketches(self) -> dict[int, Sketch]:
        return {id(sketch.relation.child): sketch for sketch in self.outline.sketches}

    @cached_property
    def _blocks(self) -> dict[int, Block]:
        found: dict[int, Block] = {}
        number = -1
        for part, thing in self._parts:
            number += part.depth == 0
            found[id(thing)] = self.document.blocks[number]
        return found

    def number(self, thing: object) -> int:
        """Which of the `parts` a thing of the document is."""
        return self._numbers[id(thing)]

    def thing(self, number: int) -> object:
        """What a part was made of."""
        return self._parts[number][1]

    def is_step(self, element: Element) -> bool:
        """Whether an element is a premise or a conclusion of a structure."""
        return self.parts[self.number(element)].role == "step"

    def behind(self, element: Element) -> int:
        """The number of the first part behind `element` and all that stands below it."""
        number = self.number(element)
        depth, following = self.parts[number].depth, number + 1
        while following < len(self.parts) and self.parts[following].depth > depth:
            following += 1
        return following

    def sketch(self, element: Element) -> Sketch | None:
        """The relation line that brings `element`, if one does."""
        return self._sketches.get(id(element))

    def block(self, element: Element) -> Block:
        """The block in which `element` stands."""
        return self._blocks[id(element)]

    def block_of_argument(self, block: Block) -> Block:
        """The last block of what may not be parted: the structure of an argument, else `block` itself."""
        blocks = self.document.blocks
        number = next(n for n, one in enumerate(blocks) if one is block)
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        return following if isinstance(following, Pcs) and following.argument is block else block

    def end_of_block(self, block: Block) -> int:
        """The number of the first part behind a block."""
        following = self.number(block) + 1
        while following < len(self.parts) and self.parts[following].depth:
            following += 1
        return following

    # Names

    def find(self, name: str) -> Named:
        """The statement or argument called `name`: its title or id, as it is or in its brackets.

        Without brackets a statement is looked for first.

        Raises:
            UsageError: there is none.
        """
        bare = name.strip()
        kinds = _KINDS.get(bare[:1] + bare[-1:], ("statement", "argument"))
        if len(kinds) == 1:
            bare = bare[1:-1].strip()
        for kind in kinds:
            named = self.names.find(kind, bare)
            if named is not None:
                return named
        raise UsageError(
            f"the map has nothing called “{bare}”", where=self.file, remedy=self._near(bare, kinds)
        )

    def like(self, named: Named) -> Named:
        """What is called as `named` is in another version of the text, where it is still there."""
        if named.title:
            title = folded(named.title)
            return next(o for o in self.names.all if o.kind == named.kind and folded(o.title) == title)
        found = self.names.find(named.kind, named.id)
        assert found is not None, "it is still there"
        return found

    def _near(self, name: str, kinds: Iterable[str]) -> str:
        mine = [named for named in self.names.all if named.kind in kinds]
        near = NearNames(call for named in mine for call in (named.title, named.id) if call).to(name)
        if near is not None:
            return f"did you mean “{near}”?"
        if OPENING in self.text:
            return "if it is defined in a file that is included, edit that file"
        return "`argmap show` prints the statements of a map"

    def where(self, offset: int) -> str:
        """A place of the text as messages name it."""
        return str(self.lines.place(offset))

    @cached_property
    def lines(self) -> Lines:
        """The lines of the text."""
        return Lines(self.text, self.file)

    # Lines

    @cached_property
    def line_end_sign(self) -> str:
        """How lines end in this text."""
        at = self.text.find("\n")
        if at < 0:
            return "\r" if "\r" in self.text else "\n"
        return "\r\n" if at and self.text[at - 1] == "\r" else "\n"

    def line_start(self, offset: int) -> int:
        """Where the line of `offset` begins, behind a byte order mark."""
        start = max(self.text.rfind("\n", 0, offset), self.text.rfind("\r", 0, offset)) + 1
        return start + self.text.startswith(_BYTE_ORDER_MARK) if start == 0 else start

    def line_end(self, offset: int) -> int:
        """Where the line of `offset` ends, before its line end; a comment that begins in it is passed."""
        comments = self.document.comments
        while True:
            end = self.plain_line_end(offset)
            number = bisect_left(self._comment_starts, end) - 1
            if number < 0 or comments[number].end <= max(end, offset):
                return end
            offset = comments[number].end

    @cached_property
    def _comment_starts(self) -> list[int]:
        return [comment.start for comment in self.document.comments]

    def plain_line_end(self, offset: int) -> int:
        """Where the line of `offset` ends, whatever begins in it."""
        found = _LINE_END.search(self.text, offset)
        return found.start() if found else len(self.text)

    def behind_line_end(self, offset: int) -> int:
        """The start of the next line, for the end of a line."""
        if self.text.startswith("\r\n", offset):
            return offset + 2
        return min(offset + 1, len(self.text))

    def indentation(self, offset: int) -> str:
        """The blanks before the first sign in the line of `offset`."""
        start = self.line_start(offset)
        line = self.text[start:offset]
        return line[: len(line) - len(line.lstrip(BLANKS))]

    def indentation_below(self, element: Element) -> str:
        """How a relation line right below `element` is to be indented, in the manner of the file."""
        if element.relations:
            return self.indentation(element.relations[-1].start)
        own = self.indentation(element.start)
        step = self._indentation_step
        is_item = self.parts[self.number(element)].role == "item"
        return own + (step * 2 if is_item and len(step) < 2 else step)

    @cached_property
    def _indentation_step(self) -> str:
        for sketch in self.outline.sketches:
            above = self.indentation(sketch.parent.start)
            here = self.indentation(sketch.relation.start)
            if here.startswith(above) and len(here) > len(above):
                return here[len(above) :]
        return "  "

    def subtree_end(self, element: Element) -> int:
        """The end of the last line of `element` and all that stands below it."""
        return self.line_end(subtree_end(element))

    def own_end(self, element: Element) -> int:
        """Where the title, text and data of an element end, without blanks behind them."""
        end = element.end
        while end > element.start and self.text[end - 1] in BLANKS:
            end -= 1
        return end


def new_fault(before: MapText, after: MapText) -> Fault | None:
    """The first fault of a text that another version of it has not; a text without anything has none."""
    known, found = before.document.faults, after.document.faults
    if len(found) <= len(known) or not after.parts:
        return None
    messages = {fault.message for fault in known}
    return next((fault for fault in found if fault.message not in messages), found[-1])
