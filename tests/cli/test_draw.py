"""`argmap draw` as a user meets it."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk import MAP, Desk


def test_a_picture_goes_to_standard_output_or_into_a_file_of_its_format(desk: Desk) -> None:
    desk.lay_out()
    ran = desk.argmap("draw")
    assert ran.status == 0
    assert ran.stdout.startswith("<svg")
    for name, start in (
        ("a.svg", b"<svg"),
        ("b.png", b"\x89PNG"),
        ("c.dot", b"digraph"),
        ("d.mmd", b"---"),
        ("e.graphml", b"<?xml"),
        ("out/f.svg", b"<svg"),
    ):
        ran = desk.argmap("draw", "-o", name)
        assert ran.stdout == f"{name} is written\n"
        assert desk.files()[name].startswith(start)


def test_a_map_on_standard_input_is_drawn(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = desk.argmap("draw", "-", "--format", "mermaid", stdin=MAP)
    assert ran.status == 0
    assert "flowchart BT" in ran.stdout


def test_options_choose_a_part_and_a_look(desk: Desk) -> None:
    desk.lay_out()
    ran = desk.argmap("draw", "--kind", "thesis", "--kind", "evidence", "--format", "mermaid", "--no-legend")
    assert "Counted" in ran.stdout
    assert "Midges" not in ran.stdout
    assert "title:" not in ran.stdout
    ran = desk.argmap("draw", "--around", "Midges", "--depth", "1", "--view", "left-right", "--format", "dot")
    assert "rankdir=RL" in ran.stdout
    assert "Counted" not in ran.stdout
    assert "#1E2933" in desk.argmap("draw", "--theme", "dark").stdout


def test_front_matter_says_what_is_drawn_and_options_go_before_it(desk: Desk) -> None:
    desk.lay_out(MAP.replace("title: The pond", "title: The pond\ndot: {graphVizSettings: {rankdir: LR}}"))
    assert "rankdir=RL" in desk.argmap("draw", "--format", "dot").stdout
    assert "rankdir=BT" in desk.argmap("draw", "--format", "dot", "--view", "top-down").stdout
    desk.lay_out()
    desk.write("argdown.config.json", '{"selection": {"excludeStatements": ["Midges"]}}')
    assert "Midges" not in desk.argmap("draw", "--format", "mermaid").stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--format", "gif"), "no picture has the format 'gif'"),
        (("-o", "map.gif"), "ends in .gif"),
        (("--around", "Frgs"), "did you mean 'frogs'"),
        (("--kind", "claims"), "did you mean 'claim'"),
        (("--tag", "x"), "the map has no tags at all"),
        (("--depth", "-1"), "is no number"),
        (("--kind", "assumption"), "no statement is left"),
        (("--view", "page"), "name a folder with -o"),
        (("--dot", "/nonexistent/dot"), "there is no such program"),
        (("nowhere",), "there is no such file"),
        (("--theme", "pink"), "invalid choice"),
    ],
)
def test_what_cannot_be_drawn_is_refused_with_help(desk: Desk, arguments: tuple[str, ...], said: str) -> None:
    desk.lay_out()
    before = desk.files()
    ran = desk.argmap("draw", *arguments)
    assert ran.status == 2
    assert said in ran.stderr
    assert "= help:" in ran.stderr
    assert desk.files() == before


def test_several_sheets_go_into_a_folder(desk: Desk) -> None:
    desk.lay_out()
    ran = desk.argmap("draw", "--view", "page", "-o", "pages")
    assert ran.status == 0
    made = desk.files("pages")
    assert set(made) == {f"map-{n}.svg" for n in range(1, len(made) + 1)}
    assert f"{len(made)} sheets; the first is {Path('pages') / 'map-1.svg'}" in ran.stdout
