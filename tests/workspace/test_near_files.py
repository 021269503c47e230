"""A file name with a slip: what lies beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

import argmap

MAP = "===\nessay: {}\n===\n\n[A]: It is full. (¶1)\n"


@pytest.mark.parametrize(("named", "help_"), [("esay.md", "`essay.md`"), ("texts/ful.md", "`texts/full.md`")])
def test_the_file_that_lies_beside_it_is_suggested(tmp_path: Path, named: str, help_: str) -> None:
    (tmp_path / "texts").mkdir()
    for name in ("essay.md", "texts/full.md"):
        (tmp_path / name).write_text("It is full.\n", "utf-8")
    (tmp_path / "map.argdown").write_text(MAP.format(named), "utf-8")
    (finding,) = argmap.read(tmp_path).findings
    assert finding.rule == "essay-missing"
    assert finding.help == f"did you mean {help_}?"


def test_without_a_near_name_the_help_says_where_to_put_the_essay(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("It is full.\n", "utf-8")
    (tmp_path / "map.argdown").write_text(MAP.format("essay.md"), "utf-8")
    (finding,) = argmap.read(tmp_path).findings
    assert "beside the map" in finding.help
