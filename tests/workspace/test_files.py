"""Files are read as text or refused, and written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from argmap.errors import FileError
from argmap.workspace.files import inside, shown, text_of, write_files
from argmap.workspace.maps import find_maps, map_name, the_map
from desk import MAP, Desk, as_root


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_text_is_read_with_its_line_ends_and_without_its_mark(desk: Desk, encoding: str) -> None:
    path = desk.write("text.md", "Eins\r\nzwei\rdrei – ¶\n".encode(encoding))
    assert text_of(path) == "Eins\r\nzwei\rdrei – ¶\n"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "not a text file: there is a zero byte at byte 8"),
        (b"one\ncaf\xe9", "not valid UTF-8 at byte 7, line 2"),
        (b"\xff\xfea", "not valid UTF-16"),
        ("\ud800".encode("utf-8", "surrogatepass"), "not valid UTF-8 at byte 0"),
    ],
)
def test_what_is_no_text_is_refused_with_its_place(desk: Desk, data: bytes, message: str) -> None:
    with pytest.raises(FileError, match=message) as caught:
        text_of(desk.write("text.md", data))
    assert caught.value.remedy


@pytest.mark.parametrize("name", ["nowhere", ".", "x" * 300, "a\0b", "file/below"])
def test_what_is_no_file_is_refused(desk: Desk, name: str) -> None:
    desk.write("file", "x")
    with pytest.raises(FileError) as caught:
        text_of(Path(name))
    assert caught.value.where == name


def test_a_file_that_may_not_be_read_is_refused(desk: Desk) -> None:
    if as_root():
        pytest.skip("permissions do not bind this user")
    path = desk.write("secret.md", "x")
    path.chmod(0)
    with pytest.raises(FileError, match="Permission denied"):
        text_of(path)


def test_a_path_is_shown_from_here_when_it_lies_below(desk: Desk) -> None:
    assert shown(desk.folder / "a" / "b.md") == "a/b.md"
    assert shown(desk.folder.parent / "b.md") == (desk.folder.parent / "b.md").as_posix()


@pytest.mark.parametrize("name", ["essay.md", "texts/essay.md", "texts/../essay.md", "./essay.md"])
def test_a_name_inside_the_folder_of_the_map_is_followed(desk: Desk, name: str) -> None:
    assert inside(Path(), name) is not None


@pytest.mark.parametrize("name", ["../essay.md", "/etc/passwd", "texts/../../essay.md", "out.md", "way/x.md"])
def test_a_name_that_leads_outside_is_not_followed(desk: Desk, name: str) -> None:
    (desk.folder / "out.md").symlink_to("/etc/passwd")
    (desk.folder / "way").symlink_to("..")
    assert inside(Path(), name) is None


def test_files_are_written_with_their_folders(desk: Desk) -> None:
    made = write_files(Path("a/b"), {"one": b"1", "two": b"2"})
    assert made == [Path("a/b/one"), Path("a/b/two")]
    assert desk.files("a") == {"b/one": b"1", "b/two": b"2"}


def test_when_one_file_cannot_be_written_none_is_and_nothing_is_left_lying(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("a/one", "before")
    with pytest.raises(FileError, match="cannot be written") as caught:
        write_files(Path("a"), {"one": b"after", "x" * 300: b"2"})
    assert caught.value.where == f"a/{'x' * 300}" or caught.value.where == "a/one"
    (desk.folder / "a" / "two").mkdir()
    with pytest.raises(FileError, match="Is a directory"):
        write_files(Path("a"), {"one": b"after", "two": b"2"})
    assert desk.files("a") == {"one": b"before"}


def test_a_disk_that_is_full_leaves_what_was_there(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write("one", "before")
    monkeypatch.setattr("argmap.workspace.files._write", _full)
    with pytest.raises(FileError, match="one: cannot be written: No space left"):
        write_files(Path(), {"one": b"after"})
    assert desk.files() == {"one": b"before"}


def _full(path: Path, data: bytes, *, over: Path) -> None:
    path.write_bytes(data[:2])
    raise OSError(28, "No space left on device")


@pytest.mark.skipif(as_root(), reason="permissions do not bind this user")
def test_a_folder_that_may_not_be_written_is_refused(desk: Desk) -> None:
    (desk.folder / "a").mkdir(mode=0o500)
    with pytest.raises(FileError, match="Permission denied"):
        write_files(Path("a"), {"one": b"1"})


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_read_only_file_is_not_replaced(desk: Desk) -> None:
    desk.write("one", "before").chmod(0o444)
    with pytest.raises(FileError, match="one: this file is read-only") as caught:
        write_files(Path(), {"other": b"1", "one": b"after"})
    assert caught.value.remedy == "make it writable, or write to another place"
    assert desk.files() == {"one": b"before"}


@pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX")
def test_a_pipe_is_written_to_and_not_replaced(desk: Desk) -> None:
    pipe = desk.folder / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert write_files(Path(), {"pipe": b"words"}) == [Path("pipe")]
        assert os.read(reader, 10) == b"words"
    finally:
        os.close(reader)
    assert pipe.is_fifo()


# finding maps


def test_maps_are_found_below_a_folder_in_the_order_of_their_names(desk: Desk) -> None:
    for name in ("b/map.argdown", "a/z.AD", "a/b/x.argdown", ".git/x.argdown", "node_modules/x.ad", "a/x.md"):
        desk.write(name, MAP)
    assert [path.as_posix() for path in find_maps([Path()])] == ["a/b/x.argdown", "a/z.AD", "b/map.argdown"]


def test_a_map_that_is_named_twice_is_found_once(desk: Desk) -> None:
    desk.lay_out()
    (desk.folder / "link.argdown").symlink_to("map.argdown")
    assert len(find_maps([Path("map.argdown"), Path(), Path("link.argdown")])) == 1


def test_a_circle_of_folders_has_an_end(desk: Desk) -> None:
    desk.lay_out(folder="a")
    (desk.folder / "a" / "b").symlink_to("..")
    assert find_maps([Path()]) == [Path("a/map.argdown")]


def test_a_folder_called_like_a_map_is_no_map(desk: Desk) -> None:
    (desk.folder / "x.argdown").mkdir()
    assert find_maps([Path()]) == []
    with pytest.raises(FileError, match="there is no map here"):
        the_map(Path("x.argdown"))


def test_a_json_map_is_found_where_no_other_is(desk: Desk) -> None:
    desk.write("map.json", "{}")
    assert find_maps([Path()]) == [Path("map.json")]
    desk.lay_out()
    assert find_maps([Path()]) == [Path("map.argdown")]


@pytest.mark.parametrize(
    ("file", "name"), [("pond/map.argdown", "pond"), ("pond/second.argdown", "second"), ("p/a.b.ad", "a.b")]
)
def test_a_map_is_called_after_its_folder_or_its_file(file: str, name: str) -> None:
    assert map_name(Path(file)) == name


def test_the_current_folder_has_a_name_too(desk: Desk) -> None:
    assert map_name(Path("map.argdown")) == desk.folder.name
