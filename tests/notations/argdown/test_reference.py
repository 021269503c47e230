"""Trees have what the reference implementation exports, and mistakes stand where it finds them."""

from __future__ import annotations

import math
import re
from pathlib import Path
from typing import Any

from argmap.notations.argdown.data.values import DateText
from argmap.notations.argdown.grammar.parser import parse
from argmap.notations.argdown.grammar.syntax import Argument, Content, Document, Statement
from argmap.text.place import Lines
from notations.argdown.fixtures import Fixture, fixtures, utf16_length
from notations.argdown.trees import Element, elements

# The reference tells an inference without end where it gives up; here it is told where it begins.
TOLD_ELSEWHERE = {"spec/parser-05"}
# One argument with two structures is no mistake of syntax: what reads the tree tells it.
NO_MISTAKE_OF_SYNTAX = {"quirk/pcs-twice", "spec/ModelPlugin-26"}
ISO_DATE = re.compile(r"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")


def plain(value: Any) -> Any:
    """A value as the reference exports it, dates made alike."""
    if isinstance(value, DateText) or (isinstance(value, str) and ISO_DATE.fullmatch(value)):
        return "a date"
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def as_exported(element: Element, lines: Lines) -> dict[str, Any]:
    content = element.content
    text = content.text if content is not None else ""
    place = lines.place(element.start)
    return {
        "reference": element.form == "reference",
        "text": text,
        "tags": list(dict.fromkeys(tag.value for tag in content.tags)) if content is not None else [],
        "ranges": [exported_range(content, n) for n in range(len(content.ranges))]
        if content is not None
        else [],
        "data": plain(element.data.value) if element.data is not None else None,
        "line": place.line,
        "column": place.column,
    }


def exported_range(content: Content, number: int) -> dict[str, Any]:
    found = content.ranges[number]
    name = {"link": "url", "tag": "tag"}.get(found.kind, "title")
    exported: dict[str, Any] = {
        "type": found.kind,
        "start": utf16_length(content.text[: found.start]),
        "stop": utf16_length(content.text[: found.end]) - 1,
    }
    if found.value:
        exported[name] = found.value
    return exported


def as_reference(member: dict[str, Any]) -> dict[str, Any]:
    return {
        "reference": bool(member.get("isReference")),
        "text": member.get("text") or "",
        "tags": member.get("tags") or [],
        "ranges": member.get("ranges") or [],
        "data": plain(member.get("data")),
        "line": member["startLine"],
        "column": member["startColumn"],
    }


def members(fixture: Fixture, kind: str) -> dict[str, list[dict[str, Any]]]:
    """The reference's members by title; untitled ones together, in the order of the document."""
    found: dict[str, list[dict[str, Any]]] = {}
    for title, whole in fixture.result["export"][kind].items():
        key = "Untitled" if title.startswith("Untitled") else title
        found.setdefault(key, []).extend(as_reference(member) for member in whole["members"])
    return in_order(found)


def own_members(document: Document, text: str, kind: type[Element]) -> dict[str, list[dict[str, Any]]]:
    lines = Lines(text, "")
    found: dict[str, list[dict[str, Any]]] = {}
    for element in elements(document):
        if isinstance(element, kind):
            key = element.title if element.title is not None else "Untitled"
            key = "Untitled" if key.startswith("Untitled") else key
            found.setdefault(key, []).append(as_exported(element, lines))
    return in_order(found)


def in_order(found: dict[str, list[dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    found.get("Untitled", []).sort(key=lambda member: (member["line"], member["column"]))
    return {title: one for title, one in found.items() if one}


def changes_the_model(fixture: Fixture) -> bool:
    """Whether settings of the document rewrite texts or arguments, which is not the tree's affair."""
    settings = fixture.result.get("frontMatter")
    model = settings.get("model") if isinstance(settings, dict) else None
    return isinstance(model, dict) and bool({"removeTagsFromText", "explodeArguments"} & model.keys())


def test_texts_ranges_tags_data_and_places_are_those_of_the_reference(shared: Path) -> None:
    seen = 0
    for fixture in fixtures(shared):
        document = parse(fixture.text)
        unreadable = any(fault.code == "data" for fault in document.faults)
        if not fixture.is_faultless or unreadable or changes_the_model(fixture):
            continue
        seen += 1
        front_matter = document.front_matter.value if document.front_matter is not None else None
        assert plain(front_matter) == plain(fixture.result.get("frontMatter")), fixture.name
        assert own_members(document, fixture.text, Statement) == members(fixture, "statements"), fixture.name
        assert own_members(document, fixture.text, Argument) == members(fixture, "arguments"), fixture.name
    assert seen >= 150


def test_a_document_without_mistakes_has_none_here(shared: Path) -> None:
    for fixture in fixtures(shared):
        if not fixture.result["parserErrors"]:
            found = [fault for fault in parse(fixture.text).faults if fault.code == "syntax"]
            lost = bool(fixture.result["exceptions"]) and fixture.name not in NO_MISTAKE_OF_SYNTAX
            assert bool(found) == lost, (fixture.name, found)


def test_the_first_mistake_stands_where_the_reference_finds_it(shared: Path) -> None:
    for fixture in fixtures(shared):
        errors = fixture.result["parserErrors"]
        if errors and fixture.name not in TOLD_ELSEWHERE:
            found = [fault for fault in parse(fixture.text).faults if fault.code == "syntax"]
            assert found, fixture.name
            line = Lines(fixture.text, "").place(found[0].offset).line
            assert line == errors[0]["line"], (fixture.name, found[0])
