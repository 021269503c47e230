"""`argmap build` as a user meets it: what it writes, and what it leaves alone."""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path

import pytest

import argmap
from argmap.renderers import engine
from desk import ESSAY, FAULTY, MAP, Desk

NO_ENGINE = ("--dot", "/nonexistent/dot")
posix = pytest.mark.skipif(os.name != "posix", reason="the fake engine is a shell script")
NAMES = {"annotated.md", "findings.txt", "index.html", "map.dot", "map.json"}


def test_a_map_is_built_into_six_files(desk: Desk) -> None:
    desk.lay_out()
    ran = desk.argmap("build", "-o", "out")
    made = desk.files("out")
    assert ran.status == 0
    assert set(made) == NAMES | {"map.svg"}
    assert made["map.svg"].startswith((b"<?xml", b"<svg"))
    assert argmap.strip_annotations(made["annotated.md"].decode()) == ESSAY
    assert made["map.dot"].decode() == argmap.render(
        argmap.read("map.argdown"), "dot", argmap.check(argmap.read("map.argdown"))
    )
    for name in made:
        assert f"  out/{name} " in ran.stdout
    assert ran.stdout.splitlines()[-1] == "Next: open out/index.html in a browser"


def test_the_same_map_gives_the_same_bytes(desk: Desk) -> None:
    desk.lay_out()
    desk.argmap("build", "-o", "one")
    desk.argmap("build", "-o", "two")
    assert desk.files("one") == desk.files("two")


def test_without_a_place_a_map_is_built_below_build_by_its_name(desk: Desk) -> None:
    desk.lay_out(folder="maps/pond")
    desk.argmap("build", "maps", *NO_ENGINE)
    assert set(desk.files("build")) == {f"pond/{name}" for name in NAMES}


def test_several_maps_get_a_page_that_leads_to_each_and_back(desk: Desk) -> None:
    desk.lay_out(folder="a/pond")
    desk.lay_out(folder="b/hedge")
    ran = desk.argmap("build", "a", "b", "-o", "out", *NO_ENGINE)
    site = desk.files("out")["index.html"].decode()
    assert 'href="pond/index.html"' in site
    assert 'href="hedge/index.html"' in site
    assert 'href="../index.html"' in desk.files("out")["pond/index.html"].decode()
    assert ran.stdout.splitlines()[-1] == "Next: open out/index.html in a browser"


def test_a_map_of_several_that_cannot_be_read_is_listed_on_their_page(desk: Desk) -> None:
    desk.lay_out(folder="b")
    desk.lay_out(folder="c")
    desk.write("a/map.argdown", b"[A]: \xff\n")
    assert desk.argmap("build", ".", "-o", "out", *NO_ENGINE).status == 2
    assert "a/map.argdown" in desk.files("out")["index.html"].decode()


def test_the_page_carries_as_much_of_the_essay_as_is_asked_for(desk: Desk) -> None:
    desk.lay_out()
    outside, quoted = "the children of two schools", "Frogs live in it"
    for text in ("full", "quotes", "none"):
        ran = desk.argmap("build", "-o", text, "--text", text, *NO_ENGINE)
        assert ran.status == 0
        page = desk.files(text)["index.html"].decode()
        assert (outside in page) == (text == "full")
        assert (quoted in page) == (text != "none")
        assert ("annotated.md" in desk.files(text)) == (text == "full")
        assert ("findings.txt" in desk.files(text)) == (text == "full")
        assert "of the text" in ran.stdout or "whole text" in ran.stdout


def test_the_formats_of_the_diagram_can_be_chosen(desk: Desk) -> None:
    desk.lay_out()
    desk.argmap(
        "build", "-o", "out", "--format", "mermaid,graphml", "--format", "svg", "--view", "left-right"
    )
    made = desk.files("out")
    assert {"map.mmd", "map.graphml", "map.svg"} <= set(made)
    assert "map.dot" not in made
    assert "flowchart RL" in made["map.mmd"].decode()


def test_a_format_that_is_none_is_refused(desk: Desk) -> None:
    desk.lay_out()
    ran = desk.argmap("build", "--format", "gif")
    assert ran.status == 2
    assert "choose of: svg, png, pdf, dot" in ran.stderr


@pytest.mark.parametrize(
    "setting", ["selection: {selectedTags: [nowhere]}", "color: {tagColors: {a: no colour}}"]
)
def test_a_setting_of_the_map_that_cannot_be_costs_the_pictures_and_no_more(desk: Desk, setting: str) -> None:
    desk.lay_out(MAP.replace("title: The pond", f"title: The pond\n{setting}"))
    ran = desk.argmap("build", "-o", "out")
    assert ran.status == 0
    assert "note: no picture" in ran.stdout
    assert set(desk.files("out")) == NAMES - {"map.dot"}


def test_a_view_that_shows_nothing_is_refused_and_nothing_written(desk: Desk) -> None:
    desk.lay_out()
    ran = desk.argmap("build", "-o", "out", "--tag", "nowhere", *NO_ENGINE)
    assert ran.status == 2
    assert "the map has no tag 'nowhere'" in ran.stderr
    assert desk.files("out") == {}


def test_several_maps_get_a_folder_each_though_they_have_one_name(desk: Desk) -> None:
    desk.lay_out(folder="a/pond")
    desk.lay_out(folder="b/pond")
    desk.write("a/pond/other.argdown", MAP)
    ran = desk.argmap("build", "a", "b", "-o", "out", *NO_ENGINE)
    assert ran.status == 0
    assert {name.split("/")[0] for name in desk.files("out")} == {"pond", "pond-2", "other", "index.html"}


def test_each_of_two_essays_is_annotated(desk: Desk) -> None:
    text = MAP.replace("essay: essay.md", "essay: [one.md, texts/two.md]")
    desk.lay_out(text, essay=None)
    desk.write("one.md", ESSAY)
    desk.write("texts/two.md", "# Two\n\nAnother pond.\n")
    desk.argmap("build", "-o", "out", *NO_ENGINE)
    made = desk.files("out")
    assert argmap.strip_annotations(made["annotated-one.md"].decode()) == ESSAY
    assert argmap.strip_annotations(made["annotated-two.md"].decode()) == "# Two\n\nAnother pond.\n"


def test_two_essays_of_one_name_do_not_overwrite_each_other(desk: Desk) -> None:
    desk.lay_out(MAP.replace("essay: essay.md", "essay: [essay.md, more/essay.md]"))
    desk.write("more/essay.md", "# Two\n\nAnother pond.\n")
    desk.argmap("build", "-o", "out", *NO_ENGINE)
    annotated = [text for name, text in desk.files("out").items() if name.startswith("annotated")]
    stripped = {argmap.strip_annotations(text.decode()) for text in annotated}
    assert stripped == {ESSAY, "# Two\n\nAnother pond.\n"}


def test_a_map_is_built_without_its_essay(desk: Desk) -> None:
    desk.lay_out(essay=None)
    ran = desk.argmap("build", "-o", "out", *NO_ENGINE)
    assert ran.status == 0
    assert set(desk.files("out")) == NAMES - {"annotated.md"}
    assert b"error[essay-missing]" in desk.files("out")["findings.txt"]
    assert "1 error" in ran.stdout


def test_errors_in_a_map_do_not_stop_its_building(desk: Desk) -> None:
    desk.lay_out(FAULTY + "\n(1) A premise and no more\n")
    ran = desk.argmap("build", "-o", "out", *NO_ENGINE)
    assert ran.status == 0
    assert set(desk.files("out")) == NAMES
    assert b"error[argdown-syntax]" in desk.files("out")["findings.txt"]


@pytest.mark.parametrize("text", ["", "===\ntitle: T\n===\n", "# A heading\n"])
def test_a_map_without_statements_is_built_and_does_not_pass(desk: Desk, text: str) -> None:
    desk.lay_out(text)
    ran = desk.argmap("build", "-o", "out")
    assert ran.status == 2
    assert "no statement could be read" in ran.stderr
    assert "findings.txt" in desk.files("out")


def test_findings_are_written_in_full_and_without_colour(desk: Desk) -> None:
    claims = "".join(f"  + [C{n}]: Claim {n} is so. (¶1.1)\n" for n in range(8))
    desk.lay_out(MAP + claims)
    desk.argmap("build", "-o", "out", *NO_ENGINE)
    text = desk.files("out")["findings.txt"].decode()
    assert text.count("warning[unsupported-claim]") == 9
    assert "\x1b" not in text


def test_nothing_else_in_the_folder_is_touched(desk: Desk) -> None:
    desk.lay_out()
    desk.write("notes.txt", "mine")
    desk.write("map.png", "mine too")
    desk.write("annotated-old.md", "and mine")
    before = desk.files()
    desk.argmap("build", "-o", ".", *NO_ENGINE)
    after = desk.files()
    assert {name: after[name] for name in before} == before
    assert set(after) - set(before) == NAMES


def test_an_old_picture_does_not_stand_beside_a_new_map(desk: Desk) -> None:
    desk.lay_out()
    desk.write("out/map.svg", "the picture of an earlier map")
    ran = desk.argmap("build", "-o", "out", *NO_ENGINE)
    assert "note: map.svg was there before and is not of this build" in ran.stdout
    assert desk.files("out")["map.svg"] == b"the picture of an earlier map"


# drawing


def test_a_picture_in_pixels_is_made_on_request(desk: Desk) -> None:
    desk.lay_out("[A]: It is so. #thesis {given: true}\n", essay=None)
    desk.argmap("build", "-o", "out", "--png")
    assert desk.files("out")["map.png"].startswith(b"\x89PNG\r\n")


def test_an_engine_that_is_not_there_costs_the_picture_and_no_more(desk: Desk) -> None:
    desk.lay_out()
    ran = desk.argmap("build", "-o", "out", *NO_ENGINE)
    assert ran.status == 0
    assert set(desk.files("out")) == NAMES
    assert "note: no picture as svg: /nonexistent/dot: there is no such program" in ran.stdout


@posix
@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("exec sleep 60", "did not finish within 0.3 seconds"),
        ("exit 3", "could not draw this map"),
        ("echo '<svg'", "could not draw this map"),
        ("echo 'syntax error' >&2; exit 1", "syntax error"),
    ],
)
def test_in_place_of_an_engine_that_fails_or_hangs_argmap_lays_the_picture_out(
    desk: Desk, tmp_path: Path, body: str, message: str
) -> None:
    fake = tmp_path / "fake-dot"
    fake.write_text(
        f'#!/bin/sh\n[ "$1" = -V ] && echo "dot - graphviz version 9.0.0 (0)" >&2 && exit 0\n{body}\n'
    )
    fake.chmod(fake.stat().st_mode | stat.S_IXUSR)
    engine._probe.cache_clear()
    desk.lay_out()
    begun = time.monotonic()
    ran = desk.argmap("build", "-o", "out", "--dot", fake, "--timeout", "0.3")
    assert time.monotonic() - begun < 30
    assert ran.status == 0
    assert set(desk.files("out")) == NAMES | {"map.svg"}
    assert message in ran.stdout
    assert "argmap's own layout" in ran.stdout


@pytest.mark.parametrize("seconds", ["0", "-1", "nan", "inf", "soon"])
def test_a_time_that_is_none_is_refused(desk: Desk, seconds: str) -> None:
    desk.lay_out()
    ran = desk.argmap("build", f"--timeout={seconds}")
    assert ran.status == 2
    assert f"'{seconds}' is no time" in ran.stderr


def test_the_page_is_opened_on_request(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    desk.lay_out("[A]: It is so. #thesis {given: true}\n", essay=None)
    desk.argmap("build", "-o", "out", "--open")
    assert opened == [(desk.folder / "out" / "index.html").as_uri()]


def test_a_map_that_cannot_be_read_does_not_keep_the_others_waiting(desk: Desk) -> None:
    desk.lay_out(folder="b")
    desk.write("a/map.argdown", b"[A]: \xff\n")
    ran = desk.argmap("build", ".", *NO_ENGINE)
    assert (ran.status, "build/b/map.json" in desk.files()) == (2, True)
    assert ran.stderr.startswith("argmap build: a/map.argdown: not valid UTF-8")


# where it cannot write


@pytest.mark.parametrize("out", ["essay.md", "essay.md/out", "x\0y"])
def test_a_place_that_is_no_folder_is_refused(desk: Desk, out: str) -> None:
    desk.lay_out()
    before = desk.files()
    ran = desk.argmap("build", "-o", out, *NO_ENGINE)
    assert ran.status == 2
    assert "cannot be written" in ran.stderr
    assert desk.files() == before


def test_a_build_that_cannot_write_one_file_writes_none(desk: Desk) -> None:
    desk.lay_out()
    (desk.folder / "out" / "map.dot").mkdir(parents=True)
    desk.write("out/findings.txt", "those of before")
    ran = desk.argmap("build", "-o", "out", *NO_ENGINE)
    assert ran.status == 2
    assert "out/map.dot: cannot be written: Is a directory" in ran.stderr
    assert desk.files("out") == {"findings.txt": b"those of before"}
