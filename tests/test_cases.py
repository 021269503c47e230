"""Golden cases: a folder each, with an essay, its map, and everything that argmap makes of them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import argmap
from argmap.checks.reader_rules import READER_RULES
from argmap.graph import ArgumentMap
from argmap.notations.json.writer import encode
from argmap.workspace.building import Built, Wanted, build_one
from conftest import ROOT

CASES = sorted(path.parent for path in (ROOT / "tests" / "cases").glob("*/map.argdown"))
MAP_SCHEMA = ROOT / "src" / "argmap" / "notations" / "json" / "map.schema.json"
Golden = Callable[[Path, str], None]

each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)


@pytest.fixture
def built(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Built:
    """Everything about a case but its picture, built from within its folder."""
    monkeypatch.chdir(case)
    return build_one(Path("map.argdown"), tmp_path, Wanted(engine="no-engine-is-wanted-here"))


@each_case
def test_a_case_gives_what_stands_beside_it(case: Path, built: Built, golden: Golden) -> None:
    made = {path.name: path.read_bytes().decode() for path in built.files}
    made["page.html"] = _body(made.pop("index.html"))
    made["tree.txt"] = argmap.show(argmap.read("map.argdown"), built.report.findings)
    for name, text in made.items():
        golden(case / name, text)
    known = {path.name for path in case.iterdir()}
    inputs = {"map.argdown", *(Path(entry).name for entry in _essays(case))}
    assert known - inputs == set(made), "a golden file that nothing makes any more"


def _body(page: str) -> str:
    """What of a page is to be read: without its style, script, data and the picture."""
    body = page[page.index("<main>") : page.index('<script type="application/json"')]
    return re.sub(r"<svg.*?</svg>", "<svg/>", body, flags=re.DOTALL)


def _essays(case: Path) -> list[str]:
    return [essay.file for essay in argmap.read(case).essays]


@each_case
def test_annotations_of_a_case_can_be_taken_out_to_the_byte(case: Path, built: Built) -> None:
    reading = argmap.read("map.argdown")
    annotated = [path for path in built.files if path.name.startswith("annotated")]
    assert len(annotated) == len(reading.essays)
    for essay in reading.essays:
        (file,) = [
            f for f in annotated if f.name in ("annotated.md", f"annotated-{Path(essay.file).stem}.md")
        ]
        text = file.read_bytes().decode()
        assert argmap.strip_annotations(text).encode() == Path(essay.file).read_bytes()
        assert text != essay.source


@each_case
def test_the_json_of_a_case_keeps_to_its_schema_and_gives_the_same_map(case: Path, built: Built) -> None:
    (file,) = [path for path in built.files if path.name == "map.json"]
    schema = json.loads(MAP_SCHEMA.read_text("utf-8"))
    Draft202012Validator(schema).validate(json.loads(file.read_text("utf-8")))
    again = argmap.read_text(file.read_text("utf-8"), "json", "map.json")
    assert again.findings == ()
    assert again.map == argmap.read("map.argdown").map


@each_case
def test_a_case_written_in_argdown_is_the_same_map(case: Path) -> None:
    graph = argmap.read(case).map
    text = argmap.write(graph, "argdown")
    assert _content(argmap.read_text(text, "argdown").map) == _content(graph)


def _content(graph: ArgumentMap) -> Any:
    """What a map says, whatever the order and the places of its parts."""
    return _unplaced({**encode(graph)})


def _unplaced(value: Any) -> Any:
    if isinstance(value, dict):
        kept = {key: _unplaced(v) for key, v in value.items() if key not in ("place", "members")}
        return tuple(sorted(kept.items(), key=repr))
    if isinstance(value, list):
        return sorted((_unplaced(v) for v in value), key=repr)
    return value


@each_case
def test_the_anchors_in_the_json_of_a_case_hold_the_words_that_are_quoted(case: Path, built: Built) -> None:
    (file,) = [path for path in built.files if path.name == "map.json"]
    sources = {essay.id: essay.source for essay in argmap.read("map.argdown").essays}
    rows = json.loads(file.read_text("utf-8"))["statements"]
    located = [q for row in rows for q in row["quotes"] if q["anchor"] is not None]
    assert len(located) == built.report.located
    for quote in located:
        source = sources[quote.get("essay", next(iter(sources)))]
        words = source[quote["anchor"]["start"] : quote["anchor"]["end"]]
        assert words.strip()
        assert re.findall(r"\w+", quote.get("exact", ""))[:1] in ([], re.findall(r"\w+", words)[:1])


def test_one_case_has_the_faults_that_a_reader_of_argdown_reports() -> None:
    found = {f.rule for f in argmap.read(ROOT / "tests" / "cases" / "every-readers-fault").findings}
    assert {rule.slug for rule in READER_RULES} >= found >= {
        "argdown-syntax", "argdown-data", "invalid-value", "unknown-key", "unknown-tag", "undefined-title",
        "duplicate-id", "conflicting-definitions", "quote-cut-at-comma", "unreadable-quote",
        "note-read-as-attack", "sign-read-as-text", "argdown-comment", "undercut-of-statement",
    }  # fmt: skip
