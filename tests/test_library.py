"""The library as a user of Python meets it: every door of `argmap`, and what it refuses."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import argmap
from argmap import errors
from argmap.graph import End, Inference, Statement
from desk import ESSAY, FAULTY, MAP, Desk, desk

__all__ = ["desk"]

FORMATS = ("dot", "svg", "png", "markdown", "text", "json")


@pytest.fixture
def reading(desk: Desk) -> argmap.Reading:
    desk.lay_out()
    return argmap.read(".")


# the doors


def test_every_name_that_is_promised_is_there() -> None:
    for name in argmap.__all__:
        assert getattr(argmap, name) is not None
    assert set(argmap.__all__) <= {*dir(argmap), *argmap.__all__}
    with pytest.raises(AttributeError, match="no attribute 'frobnicate'"):
        _ = argmap.frobnicate  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", sorted(argmap.__all__))
def test_every_door_opens_first_in_a_fresh_interpreter(name: str) -> None:
    code = f"import argmap; argmap.{name}; from argmap import {name}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


# reading


def test_a_map_is_read_from_its_folder_its_file_or_a_text(desk: Desk) -> None:
    path = desk.lay_out()
    found = argmap.read(desk.folder)
    assert argmap.read(path) == argmap.read(str(path)) == found
    assert found.map == argmap.read_text(MAP, "argdown", found.file).map
    assert [essay.source for essay in found.essays] == [ESSAY]
    assert all(found.anchors[s.id] for s in found.map.statements)


def test_an_essay_elsewhere_is_given_with_the_map(desk: Desk) -> None:
    desk.lay_out(essay=None)
    desk.write("texts/pond.md", ESSAY)
    (missing,) = argmap.read(".").findings
    assert missing.rule == "essay-missing"
    found = argmap.read(".", essay="texts/pond.md")
    assert found.findings == ()
    assert found.essays[0].file == "texts/pond.md"
    assert argmap.read(".", Path("texts/pond.md")) == found


def test_a_text_is_read_without_its_essay_and_gets_it_after(desk: Desk) -> None:
    bare = argmap.read_text(MAP, "argdown")
    assert (bare.essays, bare.coverage, bare.anchors["frogs"]) == ((), None, ())
    found = bare.with_essays([argmap.Essay(ESSAY)])
    (anchor,) = found.anchors["frogs"]
    assert ESSAY[anchor.source.start : anchor.source.end] == "Frogs live in it"
    assert found.paragraph("frogs") == 1
    passage = found.passage(anchor)
    assert (passage.place.line, passage.place.column) == (3, 38)
    assert found.coverage is not None
    assert 0 < found.coverage < 1


@pytest.mark.parametrize("text", ["", "\0", "===\n", "{" * 999, "\ud800", "[A", "(1) x\n----\n", "\r", "# "])
@pytest.mark.parametrize("notation", ["argdown", "json"])
def test_no_text_makes_reading_raise(text: str, notation: str) -> None:
    found = argmap.read_text(text, notation)
    assert found.findings or found.map.statements or not text.strip()
    argmap.check(found)


def test_a_map_that_is_made_by_hand_is_written_and_read() -> None:
    builder = argmap.MapBuilder()
    builder.title = "Made"
    reason = builder.statement(Statement("reason", "Reason", "It is so."))
    aim = builder.statement(Statement("aim", "Aim", "So be it.", thesis=True))
    builder.inference(Inference("reason>aim", (reason,), aim))
    graph = builder.build()
    assert isinstance(graph, argmap.ArgumentMap)
    assert graph.inferences[0].conclusion == aim == End("statement", "aim")
    for notation in ("argdown", "json"):
        again = argmap.read_text(argmap.write(graph, notation), notation)
        assert again.findings == ()
        assert {s.id for s in again.map.statements} == {"reason", "aim"}
        assert [i.conclusion for i in again.map.inferences] == [aim]
    assert argmap.convert(argmap.write(graph), "argdown", "json") == argmap.convert(
        argmap.write(graph, "argdown"), "argdown", "json"
    )


# checking


def test_findings_are_values_in_the_order_of_their_weight(desk: Desk) -> None:
    desk.lay_out(FAULTY)
    found = argmap.check(argmap.read("."))
    assert [(f.rule, f.severity, f.about) for f in found] == [
        ("quote-not-in-essay", argmap.Severity.ERROR, "map"),
        ("unsupported-claim", argmap.Severity.WARNING, "essay"),
    ]
    assert all(isinstance(f, argmap.Finding) and f.message and f.help for f in found)
    assert argmap.check(argmap.read(".")) == found


def test_a_check_goes_by_the_settings_that_it_is_given(reading: argmap.Reading) -> None:
    assert len(argmap.check(reading)) == 1
    assert argmap.check(reading, argmap.Settings(ignore={"unsupported-claim": "a draft"})) == ()
    assert argmap.check(reading, argmap.Settings(select=("no-thesis",))) == ()
    assert argmap.check(reading, argmap.Settings(level="strict", audience="student"))


def test_a_check_changes_nothing(reading: argmap.Reading) -> None:
    before = argmap.write(reading.map, "json")
    argmap.check(reading)
    assert argmap.write(reading.map, "json") == before


def test_a_rule_is_explained() -> None:
    assert argmap.explain("unsupported-claim").startswith("# ")


# showing


@pytest.mark.parametrize("form", FORMATS)
def test_a_reading_is_rendered_with_findings_and_without(reading: argmap.Reading, form: str) -> None:
    findings = argmap.check(reading)
    bare, marked = argmap.render(reading, form), argmap.render(reading, form, findings)
    assert type(bare) is type(marked) is (bytes if form == "png" else str)
    assert (bare == marked) is (form == "json")
    assert argmap.render(reading, form, iter(findings)) == marked


@pytest.mark.parametrize("form", FORMATS)
def test_a_reading_without_an_essay_is_rendered_or_refused_in_words(form: str) -> None:
    bare = argmap.read_text(MAP, "argdown")
    if form == "markdown":
        with pytest.raises(argmap.ArgmapError) as caught:
            argmap.render(bare, form)
        assert caught.value.remedy
    else:
        assert argmap.render(bare, form)


def test_what_is_rendered_is_what_its_format_says(reading: argmap.Reading) -> None:
    picture, data = argmap.render(reading, "svg"), argmap.render(reading, "json")
    assert isinstance(picture, str)
    assert isinstance(data, str)
    assert ET.fromstring(picture).tag == "{http://www.w3.org/2000/svg}svg"
    assert json.loads(data)["title"] == "The pond"
    assert str(argmap.render(reading, "dot")).startswith(("digraph", "//"))
    assert argmap.show(reading) == argmap.render(reading, "text")


def test_annotations_can_be_taken_out_again(reading: argmap.Reading) -> None:
    annotated = argmap.render(reading, "markdown", argmap.check(reading))
    assert isinstance(annotated, str)
    assert annotated != ESSAY
    assert argmap.strip_annotations(annotated) == ESSAY
    assert argmap.strip_annotations(ESSAY) == ESSAY
    assert argmap.strip_annotations("") == ""


# writing to disk


def test_an_essay_is_made_a_folder_and_a_map_is_built(desk: Desk) -> None:
    started = argmap.new(ESSAY, "pond")
    assert started.title == "Keep the Pond"
    assert argmap.read(started.map).essays[0].source == started.essay.read_text("utf-8")
    (built,) = argmap.build("pond", "out", engine="/nonexistent")
    assert built.report.statements == 1
    assert {path.name for path in built.files} == {
        "annotated.md",
        "findings.txt",
        "index.html",
        "map.dot",
        "map.json",
    }
    assert [notice for notice in built.notices if notice.startswith("no picture as svg: ")]
    assert argmap.build([Path("pond")], Path("out"), engine="/nonexistent") == [built]


# refusing


@pytest.mark.parametrize(
    ("call", "kind", "where"),
    [
        (lambda: argmap.read("nowhere"), errors.FileError, "nowhere"),
        (lambda: argmap.read("empty"), errors.FileError, "empty"),
        (lambda: argmap.read("two"), errors.FileError, "two"),
        (lambda: argmap.read("essay.md"), errors.FileError, "essay.md"),
        (lambda: argmap.read("binary.argdown"), errors.FileError, "binary.argdown"),
        (lambda: argmap.read("map.argdown", essay="nowhere.md"), errors.FileError, "nowhere.md"),
        (lambda: argmap.build("empty"), errors.FileError, "empty"),
        (lambda: argmap.build("map.argdown", "essay.md"), errors.FileError, "essay.md"),
        (lambda: argmap.new(ESSAY, "."), errors.FileError, "essay.md"),
        (lambda: argmap.new(""), errors.FileError, "essay"),
        (lambda: argmap.read_text("", "prose"), errors.UsageError, None),
        (lambda: argmap.read_text(b"", "argdown"), errors.UsageError, None),  # type: ignore[arg-type]
        (lambda: argmap.write(argmap.ArgumentMap(), "prose"), errors.UsageError, None),
        (lambda: argmap.convert("", "argdown", "prose"), errors.UsageError, None),
        (lambda: argmap.render(argmap.read_text(MAP, "argdown"), "tapestry"), errors.UsageError, None),
        (lambda: argmap.explain("no-such"), errors.UsageError, None),
        (
            lambda: argmap.check(argmap.read_text(MAP, "argdown"), argmap.Settings(select=("no-such",))),
            errors.UsageError,
            None,
        ),
    ],
)
def test_what_cannot_be_done_is_refused_with_place_and_remedy(
    desk: Desk, call: object, kind: type[argmap.ArgmapError], where: str | None
) -> None:
    desk.lay_out()
    desk.lay_out(folder="two/a")
    desk.lay_out(folder="two/b")
    desk.write("binary.argdown", b"\0")
    (desk.folder / "empty").mkdir()
    assert callable(call)
    with pytest.raises(kind) as caught:
        call()
    error = caught.value
    assert isinstance(error, argmap.ArgmapError)
    assert error.message
    assert error.remedy
    assert error.where == where
    assert str(error) == (f"{where}: " if where else "") + f"{error.message}\n  = help: {error.remedy}"


def test_a_picture_that_cannot_be_drawn_is_refused(
    reading: argmap.Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARGMAP_DOT", "/nonexistent/dot")
    with pytest.raises(errors.EngineError, match="there is no such program") as caught:
        argmap.render(reading, "svg")
    assert caught.value.where == "/nonexistent/dot"
    assert "/nonexistent" not in str(argmap.render(reading, "dot"))
