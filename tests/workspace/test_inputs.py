"""What a build reads it does not overwrite, and what it writes does not depend on where it was started."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.cli import main
from argmap.errors import FileError, SettingsError
from argmap.workspace.building import build
from argmap.workspace.cache import Cache
from argmap.workspace.checking import check_file
from argmap.workspace.settings import settings_for

ESSAY = "# Title\n\nThe bus is full. It is late.\n"
MAP = "===\nessay: {essay}\n===\n\n[Full]: The bus is full. #thesis (¶1 “The bus is full”)\n"


def folder_with(folder: Path, essay: str = "essay.md") -> Path:
    folder.mkdir(parents=True)
    (folder / essay).write_text(ESSAY, encoding="utf-8")
    (folder / "map.argdown").write_text(MAP.replace("{essay}", essay), encoding="utf-8")
    return folder


def test_an_essay_that_is_called_like_an_output_is_not_overwritten(tmp_path: Path) -> None:
    folder = folder_with(tmp_path / "m", "annotated.md")
    with pytest.raises(FileError, match="would be overwritten"):
        build(folder, folder)
    assert (folder / "annotated.md").read_text(encoding="utf-8") == ESSAY


def test_outputs_are_the_same_wherever_the_build_is_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_with(tmp_path / "m")
    (folder / "below").mkdir()
    monkeypatch.chdir(tmp_path)
    build("m", tmp_path / "one")
    monkeypatch.chdir(folder / "below")
    build("..", tmp_path / "two")
    for name in ("findings.txt", "map.json", "annotated.md", "map.svg"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()
    assert str(tmp_path) not in (tmp_path / "one" / "map.json").read_text(encoding="utf-8")


def test_a_table_of_another_tool_is_no_setting_of_argmap(tmp_path: Path) -> None:
    (tmp_path / "argmap.toml").write_text('level = "strict"\n', encoding="utf-8")
    below = tmp_path / "below"
    below.mkdir()
    (below / "pyproject.toml").write_text('[tool.argmapper]\nlevel = "x"\n', encoding="utf-8")
    assert settings_for(below).values == {"level": "strict"}


def test_a_rule_in_the_settings_that_is_none_is_said_with_the_file(tmp_path: Path) -> None:
    folder = folder_with(tmp_path / "m")
    (folder / "argmap.toml").write_text('ignore = ["no-thesiss"]\n', encoding="utf-8")
    with pytest.raises(SettingsError) as error:
        check_file(folder / "map.argdown", {}, None, Cache())
    assert (error.value.where or "").endswith("argmap.toml")
    assert error.value.remedy == "did you mean no-thesis?"


def test_the_tree_knows_the_settings_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = folder_with(tmp_path / "m")
    (folder / "argmap.toml").write_text('ignore = ["unsupported-claim"]\n', encoding="utf-8")
    main(["show", str(folder)])
    assert "no reason given" not in capsys.readouterr().out


def test_a_file_saved_while_it_was_checked_is_not_taken_for_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARGMAP_CACHE", str(tmp_path / "cache"))
    file = folder_with(tmp_path / "m") / "map.argdown"
    first = check_file(file, {}, None, Cache()).report
    cache, key = Cache(), {"options": {}, "essay": None}
    file.write_text(file.read_text(encoding="utf-8") + "\n[Late]: It is late.\n", encoding="utf-8")
    cache.put(file, key, first, [("map.argdown", file)], {"map.argdown": "what was read before"})
    assert cache.get(file, key) is None


def test_eight_hundred_maps_of_one_name_get_names_of_their_own() -> None:
    from argmap.workspace.building import _different

    names = _different(["op-ed"] * 800 + ["op-ed-2"])
    assert len(set(names)) == 801
    assert names[:2] == ["op-ed", "op-ed-2"]
