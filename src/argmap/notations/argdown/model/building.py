"""From the syntax tree to the official model, in the order in which the official packages walk."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from argmap.notations.argdown.grammar.syntax import (
    Argument as ArgumentBlock,
    Block,
    Content,
    Document,
    Heading,
    InferenceLine,
    ListBlock,
    Pcs,
    Relation as RelationLine,
    Statement,
)
from argmap.notations.argdown.model.data_values import DataValues, LostError
from argmap.notations.argdown.model.elements import (
    UNDEFINED,
    Argument,
    End,
    EquivalenceClass,
    Inference,
    Member,
    Model,
    Relation,
    RelationType,
    Role,
)
from argmap.notations.argdown.model.headings import Sections
from argmap.notations.argdown.model.javascript import is_true
from argmap.notations.argdown.model.merging import merged
from argmap.notations.argdown.model.positions import Position, Positions
from argmap.notations.argdown.model.settings import Settings
from argmap.notations.argdown.model.texts import Texts, Wording

_TYPES: dict[str, RelationType] = {
    "support": "support",
    "attack": "attack",
    "contradiction": "contradictory",
    "undercut": "undercut",
}


def is_accepted(document: Document) -> bool:
    """Whether the official parser accepts the document."""
    return not any(fault.code == "syntax" for fault in document.faults)


class Builder:
    """Builds the model of `document`, the tree of `text`, whose blocks are gone then.

    Relations are as written, sections as headed.

    `end` is the end of what was read last: of a parent that is the end of its last child.
    """

    def __init__(self, text: str, document: Document, settings: Settings, texts: Texts) -> None:
        self.document = document
        self.model = Model()
        self.texts = texts
        self.is_plain = texts.shortcodes is None
        self.positions = Positions(text)
        self.data = DataValues(text, document.faults, is_accepted(document), settings.block_format)
        self.sections = Sections(settings.group)
        self.untitled = 0
        self.inference: Inference | None = None
        self.described: tuple[Member, Argument] | None = None
        self.end: Position = (1, 1)
        self.known: set[tuple[RelationType, End, End]] = set()
        self.targets: set[tuple[RelationType, End]] = set()

    def build(self) -> Model:
        """The model, up to where the official reading ends."""
        model, sections = self.model, self.sections
        with suppress(LostError):
            self._read()
        model.sections = sections.top
        model.deepest_level = sections.deepest_level
        for whole in model.wholes():
            if whole.section is None and whole.members:
                whole.section = whole.members[0].section
            if whole.described:
                whole.data = _together(whole.described)
        return model

    def _read(self) -> None:
        front_matter, blocks = self.document.front_matter, self.document.blocks
        if front_matter is not None:
            self.data.value(front_matter)
        blocks.reverse()
        while blocks:
            self._block(blocks.pop())  # and lets go of it: tree and model together take a lot of memory
        self.sections.close(self.end)

    def _block(self, block: Block) -> None:
        if isinstance(block, Pcs):
            self._pcs(block)
        elif isinstance(block, Heading):
            self._heading(block)
        elif isinstance(block, ListBlock):
            for item in block.items:
                self._element(item, None, is_top_level=False)
        else:
            member, whole = self._element(block, "top-level-statement", is_top_level=True)
            self.described = (member, whole) if isinstance(whole, Argument) else None
            return
        self.described = None

    def _heading(self, heading: Heading) -> None:
        wording = self._wording(heading.content)
        data = self.data.value(heading.data) if heading.data is not None else UNDEFINED
        self.sections.begin(heading.level, wording, data, self.positions.start(heading.start))
        self.end = self.positions.end(heading)

    # Statements and arguments

    def _element(
        self, element: Statement | ArgumentBlock, role: Role | None, *, is_top_level: bool
    ) -> tuple[Member, EquivalenceClass | Argument]:
        member = self._enter(element, role, is_top_level)
        if element.relations:
            self._relations(self._whole(member), element.relations)
        return member, self._leave(member)

    def _enter(self, element: Statement | ArgumentBlock, role: Role | None, is_top_level: bool) -> Member:
        """The member that `element` is, its relations not yet read."""
        is_reference = element.form == "reference"
        member = Member(role, element.title or "", is_reference, is_top_level)
        if isinstance(element, ArgumentBlock):
            member.role = "argument-description"
            member.text = ""
        content = element.content
        if content is not None:
            if self.is_plain and not content.ranges:
                member.text = content.text or member.text
            else:
                wording = self._wording(content, element)
                member.text = wording.text or member.text
                member.ranges, member.tags = wording.ranges, wording.tags
        if element.data is not None:
            member.data = self.data.value(element.data)
        member.start = self.positions.start(element.start)
        if not element.relations:
            self.end = self.positions.end(element)
        return member

    def _wording(self, content: Content, element: Statement | ArgumentBlock | None = None) -> Wording:
        wording = self.texts.read(content, element)
        for tag in wording.tags:
            self.model.tags.setdefault(tag)
        return wording

    def _whole(self, member: Member) -> EquivalenceClass | Argument:
        """The class or argument of `member`, which gets a title if it has none."""
        title = member.title or self._next_untitled()
        member.title = title
        if member.role == "argument-description":
            arguments = self.model.arguments
            return arguments.get(title) or arguments.setdefault(title, Argument(title))
        statements = self.model.statements
        return statements.get(title) or statements.setdefault(title, EquivalenceClass(title))

    def _next_untitled(self) -> str:
        self.untitled += 1
        return f"Untitled {self.untitled}"

    def _leave(self, member: Member) -> EquivalenceClass | Argument:
        """Enters a member that is read, relations and all, into its class or argument."""
        whole = self._whole(member)
        member.end = self.end
        member.section = self.sections.current
        takes_section = not member.is_reference and whole.section is None
        if member.tags:
            whole.tags = whole.tags or {}
            whole.tags.update(dict.fromkeys(member.tags))
        data = member.data
        if isinstance(data, dict):
            whole.described.append(member)
            if "isInGroup" in data:
                takes_section = data["isInGroup"] is True
        elif data is not UNDEFINED and is_true(data):
            whole.described.append(member)
        whole.members.append(member)
        if takes_section:
            whole.section = member.section
        if isinstance(whole, EquivalenceClass) and member.role is not None:
            whole.uses[member.role] = True
        return whole

    # Relations

    def _relations(self, parent: End, lines: list[RelationLine]) -> None:
        """Reads the relations below `parent`, a relation when everything below it is read."""
        levels = [(parent, iter(lines))]
        waiting: list[tuple[RelationLine, Member]] = []
        while levels:
            above, rest = levels[-1]
            for line in rest:
                member = self._enter(line.child, "relation-statement", is_top_level=False)
                if line.child.relations:
                    waiting.append((line, member))
                    levels.append((self._whole(member), iter(line.child.relations)))
                    break
                self._relate(above, line, self._leave(member))
            else:
                levels.pop()
                if waiting:
                    line, member = waiting.pop()
                    self._relate(levels[-1][0], line, self._leave(member))

    def _relate(self, above: End, line: RelationLine, below: End) -> None:
        relation_type = _TYPES[line.type]
        if line.direction == "inward":
            source, target = below, above
            # An undercut below a statement aims at the last inference there was, wherever that is.
            if relation_type == "undercut" and self.inference and isinstance(above, EquivalenceClass):
                target = self.inference
        else:
            source, target = above, below
        if self._is_known(relation_type, source, target):
            return
        relation = Relation(relation_type, source, target)
        self.known.add((relation_type, source, target))
        self.targets.add((relation_type, target))
        self.model.relations.append(relation)
        source.relations.append(relation)
        target.relations.append(relation)

    def _is_known(self, relation_type: RelationType, source: End, target: End) -> bool:
        """Whether there is such a relation; to itself, something relates if anything relates to it so."""
        return (
            (relation_type, source, target) in self.known
            or (relation_type == "contradictory" and (relation_type, target, source) in self.known)
            or (source is target and (relation_type, target) in self.targets)
        )

    # Premise-conclusion structures

    def _pcs(self, block: Pcs) -> None:
        argument = self._argument_of(block)
        if self.sections.current is not None:
            argument.section = self.sections.current
        inference: Inference | None = None
        for step in block.steps:
            if isinstance(step, InferenceLine):
                inference = self._inference(step, argument)
                continue
            member, whole = self._element(step.statement, None, is_top_level=False)
            member.argument_title = argument.title
            member.role = "premise"
            if inference is not None:
                member.role = "intermediary-conclusion"
                member.inference = inference
                inference.conclusion_index = len(argument.pcs)
                inference.argument_title = argument.title
                inference = None
            if isinstance(whole, EquivalenceClass):
                whole.uses[member.role] = True
                whole.conclusions += member.role == "intermediary-conclusion"
            argument.pcs.append(member)
        self._conclude(argument)
        argument.start, argument.end = self.positions.start(block.start), self.end

    def _argument_of(self, block: Pcs) -> Argument:
        """The argument described directly before `block`, else a new one.

        A second structure for an argument is no model in the official packages; here it is one of its own.
        """
        if block.argument is not None and self.described is not None:
            description, argument = self.described
            if not argument.pcs:
                description.pcs = argument.pcs
                return argument
            self.data.is_accepted = False
        argument = Argument(self._next_untitled())
        self.model.arguments[argument.title] = argument
        return argument

    def _inference(self, line: InferenceLine, argument: Argument) -> Inference:
        inference = self.inference = Inference(line.rules, self.positions.start_of_line(line))
        if not self.data.is_accepted:
            inference.argument_title = argument.title
        if line.data is not None:
            inference.data = self.data.value(line.data)
        self.end = self.positions.end(line)
        if line.undercuts:
            self._relations(inference, line.undercuts)
        inference.end = self.end
        return inference

    def _conclude(self, argument: Argument) -> None:
        """Makes the last conclusion the main one."""
        last = argument.pcs[-1] if argument.pcs else None
        if last is None or last.role != "intermediary-conclusion":
            return
        last.role = "main-conclusion"
        whole = self.model.statements[last.title]
        whole.uses["main-conclusion"] = True
        whole.conclusions -= 1
        if not whole.conclusions:
            whole.uses["intermediary-conclusion"] = False


def _together(described: list[Member]) -> dict[str, Any]:
    """The data of all members with data, merged in their order."""
    if len(described) == 1 and isinstance(described[0].data, dict):
        return described[0].data
    data: dict[str, Any] = {}
    for member in described:
        data = merged(data, member.data)
    return data
