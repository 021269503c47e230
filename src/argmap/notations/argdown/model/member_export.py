"""Members of classes and arguments, relations and ranges as JSON, each on one line.

The keys stand in the order of the official export. Each object is written once, wherever it stands.
"""

from __future__ import annotations

from argmap.notations.argdown.model.elements import (
    UNDEFINED,
    Argument,
    End,
    EquivalenceClass,
    Inference,
    Member,
    Relation,
    TextRange,
)
from argmap.notations.argdown.model.layout import quoted, value_json, words_json

_RANGE_VALUES = {"link": "url", "tag": "tag", "statement-mention": "title", "argument-mention": "title"}
_TYPES = {EquivalenceClass: "equivalence-class", Argument: "argument", Inference: "inference"}


class Members:
    """Writes members and relations, with data or without; `written` keeps what stands in two places."""

    def __init__(self, with_data: bool) -> None:
        self.with_data = with_data
        self.written: dict[Member, str] = {}
        self.values: dict[Member, str] = {}
        self.relations: dict[Relation, str] = {}

    def member(self, member: Member) -> str:
        """A statement where it stands, or a description of an argument."""
        text = self.written.get(member)
        if text is None:
            text = _beginning(member)
            if member.data is not UNDEFINED and self.with_data:
                text += f',"data":{self.data(member)}'
            if member.section is not None:
                text += f',"section":"{member.section.id}"'
            if member.argument_title is not None:
                text += f',"argumentTitle":{quoted(member.argument_title)}'
                if member.inference is not None:
                    text += f',"inference":{self._inference(member.inference)}'
                self.written[member] = text + "}"
            elif member.pcs is not None:
                text += f',"pcs":[{",".join([self.member(part) for part in member.pcs])}]'
            text += "}"
        return text

    def forget(self, members: list[Member]) -> None:
        """Lets go of the text of `members`, which stand nowhere else."""
        for member in members:
            self.written.pop(member, None)
            self.values.pop(member, None)

    def data(self, member: Member) -> str:
        """The data of a member."""
        text = self.values.get(member)
        if text is None:
            text = self.values[member] = value_json(member.data)
        return text

    def relation(self, relation: Relation) -> str:
        """A relation; an inference is named by its argument and the place of its conclusion."""
        text = self.relations.get(relation)
        if text is None:
            target = relation.target
            text = (
                f'{{"type":"relation","relationType":"{relation.type}"'
                f"{_end('from', relation.source)}{_end('to', target)}"
            )
            if isinstance(target, Inference) and target.conclusion_index is not None:
                text += f',"conclusionIndex":{target.conclusion_index}'
            text = self.relations[relation] = text + "}"
        return text

    def _inference(self, inference: Inference) -> str:
        relations = ",".join([self.relation(relation) for relation in inference.relations])
        text = (
            f'{{"type":"inference","relations":[{relations}],"inferenceRules":{words_json(inference.rules)},'
            f'"startLine":{inference.start[0]},"startColumn":{inference.start[1]},'
            f'"endLine":{inference.end[0]},"endColumn":{inference.end[1]}'
        )
        if inference.data is not UNDEFINED and self.with_data:
            text += f',"data":{value_json(inference.data)}'
        if inference.conclusion_index is not None:
            text += f',"conclusionIndex":{inference.conclusion_index}'
        if inference.argument_title is not None:
            text += f',"argumentTitle":{quoted(inference.argument_title)}'
        return text + "}"


def _beginning(member: Member) -> str:
    """A member up to its place in the text."""
    text = '{"type":"statement"'
    if member.role is not None:
        text += f',"role":"{member.role}"'
    if member.is_top_level:
        text += ',"isTopLevel":true'
    elif member.role == "argument-description":
        text += ',"isTopLevel":false'
    text += f',"title":{quoted(member.title)}'
    if member.is_reference:
        text += ',"isReference":true'
    if member.text is not None:
        text += f',"text":{quoted(member.text)}'
    if member.ranges:
        text += f',"ranges":{ranges_json(member.ranges)}'
    if member.tags:
        text += f',"tags":{words_json(member.tags)}'
    line, column = member.start
    last_line, last_column = member.end
    return f'{text},"startLine":{line},"startColumn":{column},"endLine":{last_line},"endColumn":{last_column}'


def ranges_json(ranges: list[TextRange]) -> str:
    """The ranges of a text."""
    items = [
        f'{{"type":"{kind}","start":{start},"stop":{stop},"{_RANGE_VALUES[kind]}":{quoted(value)}}}'
        if value
        else f'{{"type":"{kind}","start":{start},"stop":{stop}}}'
        for kind, start, stop, value in ranges
    ]
    return f"[{','.join(items)}]"


def _end(key: str, end: End) -> str:
    title = end.argument_title if isinstance(end, Inference) else end.title
    named = f',"{key}":{quoted(title)}' if title is not None else ""
    return f'{named},"{key}Type":"{_TYPES[type(end)]}"'
