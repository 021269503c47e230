"""`argdown.config.json`: found where Argdown's own tools find it, and beside the map."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.errors import FileError, SettingsError
from argmap.workspace.argdown_config import argdown_config
from desk import Desk

STRICT = '{"model": {"mode": "strict"}}'
LOOSE = '{"model": {"mode": "loose"}}'


def test_settings_are_found_beside_the_map_and_then_in_the_current_folder(desk: Desk) -> None:
    desk.write("maps/map.argdown", "[A]: It is.")
    assert argdown_config(Path("maps")) == ({}, None, None)
    here = desk.write("argdown.config.json", LOOSE)
    found = argdown_config(Path("maps"))
    assert (found.settings, found.file) == ({"model": {"mode": "loose"}}, Path(here.name))
    desk.write("maps/argdown.config.json", STRICT)
    found = argdown_config(Path("maps"))
    assert (found.settings, found.file) == ({"model": {"mode": "strict"}}, Path("maps/argdown.config.json"))


def test_a_file_that_is_named_comes_first(desk: Desk) -> None:
    desk.write("argdown.config.json", LOOSE)
    desk.write("other.json", STRICT)
    assert argdown_config(Path(), Path("other.json")).settings == {"model": {"mode": "strict"}}
    with pytest.raises(FileError, match="there is no such file"):
        argdown_config(Path(), Path("nothing.json"))


def test_a_program_is_not_run_and_it_is_said(desk: Desk) -> None:
    desk.write("argdown.config.js", "process.exit(1)")
    found = argdown_config(Path())
    assert found.settings == {}
    assert "argdown.config.js is a program and not run" in (found.note or "")
    with pytest.raises(SettingsError, match="a program is not run"):
        argdown_config(Path(), Path("argdown.config.js"))


@pytest.mark.parametrize(
    ("data", "where", "message"),
    [
        ('{"model": {\n  "mode": strict}}', "argdown.config.json:2:11", "are not JSON: expecting value"),
        ('{"a" 1}', "argdown.config.json:1:6", "are not JSON: expecting ':'"),
        ("", "argdown.config.json:1:1", "are not JSON: expecting value"),
        ("[1]", "argdown.config.json", "are no object"),
        ('{"a": NaN}', "argdown.config.json", "NaN is no number"),
        ("[" * 100_000, "argdown.config.json", "cannot be read"),
        ("1" * 5000, "argdown.config.json", "cannot be read"),
    ],
)
def test_settings_that_are_none_are_refused_with_their_place(
    desk: Desk, data: str, where: str, message: str
) -> None:
    desk.write("argdown.config.json", data)
    with pytest.raises(SettingsError, match=message) as error:
        argdown_config(Path())
    assert error.value.where == where
    assert error.value.remedy


def test_settings_with_a_byte_order_mark_are_read(desk: Desk) -> None:
    desk.write("argdown.config.json", b"\xef\xbb\xbf" + STRICT.encode())
    assert argdown_config(Path()).settings == {"model": {"mode": "strict"}}
