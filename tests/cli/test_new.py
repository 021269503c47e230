"""`argmap new` as a user meets it: from a text as it was published to a map that can be filled in."""

from __future__ import annotations

import pytest

import argmap
from argmap.workspace.template import TO_EDIT
from desk import Desk

PUBLISHED = """\
Home / Opinion / Gardens / Let the Hedge Grow

Let the Hedge Grow

By Ada Example, 3 May 2021

https://example.org/hedge.jpg

A hedge is a town for sparrows. Nobody would mow a town.

Those who cut theirs every week say that it looks tidy. So does a car park.
"""


def body(desk: Desk, folder: str) -> str:
    return desk.files(folder)["essay.md"].decode()


def test_a_published_text_becomes_an_essay_and_a_map(desk: Desk) -> None:
    desk.write("hedge.txt", PUBLISHED)
    ran = desk.argmap("new", "hedge.txt")
    assert ran.status == 0
    assert set(desk.files("let-the-hedge-grow")) == {"essay.md", "map.argdown"}
    assert body(desk, "let-the-hedge-grow") == (
        "# Let the Hedge Grow\n\n"
        "A hedge is a town for sparrows. Nobody would mow a town.\n\n"
        "Those who cut theirs every week say that it looks tidy. So does a car park.\n"
    )


def test_what_stands_around_the_body_is_set_aside_and_said(desk: Desk) -> None:
    desk.write("hedge.txt", PUBLISHED)
    ran = desk.argmap("new", "hedge.txt", "-o", "hedge")
    graph = argmap.read("hedge").map
    (entry,) = graph.essays
    assert (graph.title, entry.author, entry.published) == ("Let the Hedge Grow", "Ada Example", "3 May 2021")
    for words in ("Home / Opinion / Gardens", "By Ada Example, 3 May 2021", "https://example.org/hedge.jpg"):
        assert words in str(graph.data["set-aside"])
        assert words in ran.stdout


def test_the_new_folder_checks_without_a_fault_but_for_what_is_to_be_filled_in(desk: Desk) -> None:
    desk.write("hedge.txt", PUBLISHED)
    desk.argmap("new", "hedge.txt", "-o", "hedge")
    ran = desk.argmap("check", "hedge")
    assert ran.status == 0, ran.stdout
    assert "1 of 1 quote found in the text" in ran.stdout


def test_every_command_ends_with_the_next_one_to_type(desk: Desk) -> None:
    desk.write("my hedge.md", "# My Hedge\n\nA hedge is a town. So it should grow.\n")
    assert (
        "Next: argmap show --essay 'my hedge'\n" in desk.argmap("new", "my hedge.md", "-o", "my hedge").stdout
    )
    assert "Next: quote a paragraph as (¶2)" in desk.argmap("show", "--essay", "my hedge").stdout
    assert "Next: edit 'my hedge/map.argdown'\n" in desk.argmap("check", "my hedge").stdout
    map_ = desk.files("my hedge")["map.argdown"].decode()
    desk.write("my hedge/map.argdown", map_.replace(TO_EDIT, "The hedge should grow."))
    assert "Next: argmap build 'my hedge'\n" in desk.argmap("check", "my hedge").stdout
    assert "Next: open build/my hedge/index.html in a browser\n" in desk.argmap("build", "my hedge").stdout
    assert "Next: argmap check 'my hedge'\n" in desk.argmap("show", "my hedge").stdout


def test_markdown_stays_as_it_is(desk: Desk) -> None:
    text = "# On *Walls*\n\nA wall[^1] is **not** a fence:\n\n- it is [thick](x)\n\n[^1]: Any.\n"
    desk.write("walls.md", text)
    desk.argmap("new", "walls.md", "-o", "walls")
    assert body(desk, "walls") == text


def test_plain_text_is_escaped_where_markdown_would_misread_it(desk: Desk) -> None:
    desk.write("sums.txt", "Sums\n\nFor 2 * 3 * 4 I get 24, and a_b_c is a name. It is *so*.\n")
    desk.argmap("new", "sums.txt", "-o", "sums")
    (paragraph,) = argmap.read("sums").essays[0].paragraphs
    shown = argmap.read("sums").essays[0].excerpt(paragraph.span)
    assert shown == "For 2 * 3 * 4 I get 24, and a_b_c is a name. It is *so*."


def test_standard_input_is_taken(desk: Desk) -> None:
    ran = desk.argmap("new", "-", "-o", "pasted", stdin=PUBLISHED)
    assert ran.status == 0
    assert "Nobody would mow a town." in body(desk, "pasted")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_text_with_a_byte_order_mark_is_read(desk: Desk, encoding: str) -> None:
    desk.write("hedge.txt", PUBLISHED.encode(encoding))
    assert desk.argmap("new", "hedge.txt", "-o", "hedge").status == 0
    assert body(desk, "hedge").startswith("# Let the Hedge Grow\n")


@pytest.mark.parametrize("name", ["essay.md", "map.argdown"])
def test_nothing_is_overwritten(desk: Desk, name: str) -> None:
    desk.write("hedge.txt", PUBLISHED)
    desk.write(f"hedge/{name}", "the work of weeks")
    ran = desk.argmap("new", "hedge.txt", "-o", "hedge")
    assert ran.status == 2
    assert f"hedge/{name}: this file exists already" in ran.stderr
    assert desk.files("hedge") == {name: b"the work of weeks"}


@pytest.mark.parametrize("text", ["", "\n\n", "# A title and no more\n"])
def test_a_text_without_a_body_is_refused(desk: Desk, text: str) -> None:
    desk.write("empty.md", text)
    ran = desk.argmap("new", "empty.md", "-o", "new")
    assert ran.status == 2
    assert "there is no essay in this text" in ran.stderr
    assert "new" not in {path.name for path in desk.folder.iterdir()}


def test_a_map_is_no_essay(desk: Desk) -> None:
    desk.lay_out()
    ran = desk.argmap("new", "map.argdown", "-o", "new")
    assert ran.status == 2
    assert "map.argdown: this is a map, not an essay" in ran.stderr


def test_a_title_in_another_script_names_the_folder(desk: Desk) -> None:
    desk.write("x.md", "# 城市里的树\n\n树让城市凉快。\n")
    assert desk.argmap("new", "x.md").status == 0
    assert set(desk.files("城市里的树")) == {"essay.md", "map.argdown"}


def test_a_title_of_signs_alone_still_gives_a_folder_inside(desk: Desk) -> None:
    desk.write("x.md", "# ../..\n\nIt is so.\n")
    assert desk.argmap("new", "x.md").status == 0
    assert len([path for path in desk.folder.iterdir() if path.is_dir()]) == 1
