"""What a build reads it does not overwrite, and what it writes does not depend on where it was started."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from argmap.checks import LEVELS, Audience, Settings
from argmap.errors import FileError, SettingsError
from argmap.workspace import checking
from argmap.workspace.building import build
from argmap.workspace.cache import Cache
from argmap.workspace.checking import check_file
from argmap.workspace.settings import CHOICES, settings_for

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


def test_a_map_in_json_is_not_overwritten_by_its_own_build(tmp_path: Path) -> None:
    folder = folder_with(tmp_path / "m")
    build(folder, tmp_path / "o")
    folder = tmp_path / "o"
    for file in folder.iterdir():
        if file.name != "map.json":
            file.unlink()
    before = (folder / "map.json").read_bytes()
    with pytest.raises(FileError) as error:
        build(folder, folder)
    assert (error.value.where or "").endswith("o/map.json")
    assert error.value.remedy == "choose another folder with -o"
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == {"map.json": before}


def test_an_input_is_known_through_a_link_and_beside_a_name_that_no_file_can_have(tmp_path: Path) -> None:
    folder = folder_with(tmp_path / "m", "annotated-x.md")
    (folder / "x.md").symlink_to("annotated-x.md")
    essays = '[x.md, "a\\0b.md", y.md]'
    (folder / "map.argdown").write_text(MAP.replace("{essay}", essays), encoding="utf-8")
    (folder / "y.md").write_text(ESSAY, encoding="utf-8")
    with pytest.raises(FileError, match="would be overwritten"):
        build(folder, folder)
    assert (folder / "annotated-x.md").read_text(encoding="utf-8") == ESSAY


def test_an_output_of_before_is_written_anew(tmp_path: Path) -> None:
    folder = folder_with(tmp_path / "m")
    build(folder, folder)
    build(folder / "map.argdown", folder)
    assert (folder / "essay.md").read_text(encoding="utf-8") == ESSAY


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


def test_outputs_call_an_essay_as_the_map_does_wherever_it_lies(tmp_path: Path) -> None:
    folder = folder_with(tmp_path / "m")
    build(folder, tmp_path / "one")
    (tmp_path / "texts").mkdir()
    (folder / "essay.md").rename(tmp_path / "texts" / "words.md")
    build(folder, tmp_path / "two", essay=tmp_path / "texts" / "words.md")
    (folder / "argmap.toml").write_text('[essays]\n"essay.md" = "../texts/words.md"\n', encoding="utf-8")
    build(folder, tmp_path / "three")
    for name in ("findings.txt", "map.json", "annotated.md"):
        made = {(tmp_path / out / name).read_bytes() for out in ("one", "two", "three")}
        assert len(made) == 1, name


def test_an_essay_that_is_not_where_the_settings_say_leaves_no_path_in_the_outputs(tmp_path: Path) -> None:
    folder = folder_with(tmp_path / "m")
    (folder / "argmap.toml").write_text('[essays]\n"essay.md" = "gone.md"\n', encoding="utf-8")
    build(folder, tmp_path / "o")
    found = (tmp_path / "o" / "findings.txt").read_text(encoding="utf-8")
    assert "is not where the settings say it lies" in found
    assert str(tmp_path) not in found


def test_essays_of_one_name_in_two_places_keep_their_own_words(tmp_path: Path) -> None:
    folder = folder_with(tmp_path / "m")
    text = (
        MAP.replace("essay: {essay}", "essay: [a.md, b.md]")
        + "[Late]: It is late. (“It is late”) {essay: b}\n"
    )
    (folder / "map.argdown").write_text(text, encoding="utf-8")
    for name, words in (("a", ESSAY), ("b", "\n" * 40 + "Oh.\n\nIt is late.\n")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "essay.md").write_text(words, encoding="utf-8")
    settings = '[essays]\n"a.md" = "../a/essay.md"\n"b.md" = "../b/essay.md"\n'
    (folder / "argmap.toml").write_text(settings, encoding="utf-8")
    build(folder, tmp_path / "o")
    found = (tmp_path / "o" / "findings.txt").read_text(encoding="utf-8")
    assert "b.md:43:1" in found
    assert "43 | It is late." in found


def test_a_table_of_another_tool_is_no_setting_of_argmap(tmp_path: Path) -> None:
    (tmp_path / "argmap.toml").write_text('level = "strict"\n', encoding="utf-8")
    below = tmp_path / "below"
    below.mkdir()
    (below / "pyproject.toml").write_text('[tool.argmapper]\nlevel = "x"\n', encoding="utf-8")
    assert settings_for(below).values == {"level": "strict"}


@pytest.mark.parametrize(
    "text",
    [
        "[tool]\nargmap = {level = 'strict'}\n",
        "[tool]\r\n'argmap'.level = 'strict'\r\n",
        "tool = {argmap = {level = 'strict'}}\n",
        '[ tool . "argmap" ]\nlevel = "strict"\n',
        "[tool.argmapper]\nlevel = 'x'\n[tool.argmap]\nlevel = 'strict'\n",
    ],
)
def test_the_table_in_a_project_file_may_be_written_as_toml_allows(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_bytes(text.encode())
    assert settings_for(tmp_path).values == {"level": "strict"}


def test_an_empty_table_in_a_project_file_is_a_table(tmp_path: Path) -> None:
    (tmp_path / "argmap.toml").write_text('level = "strict"\n', encoding="utf-8")
    below = tmp_path / "below"
    below.mkdir()
    (below / "pyproject.toml").write_text("[tool.argmap]\n", encoding="utf-8")
    assert settings_for(below).values == {}


def test_the_words_that_settings_allow_are_those_of_the_checks() -> None:
    for word in CHOICES["level"]:
        assert Settings(level=word).level == word  # type: ignore[arg-type]
    for word in CHOICES["for"]:
        assert Settings(audience=word).audience == word  # type: ignore[arg-type]
    assert CHOICES["level"] == LEVELS
    assert CHOICES["for"] == get_args(Audience)


def test_a_rule_in_the_settings_that_is_none_is_said_with_the_file(tmp_path: Path) -> None:
    folder = folder_with(tmp_path / "m")
    (folder / "argmap.toml").write_text('ignore = ["no-thesiss"]\n', encoding="utf-8")
    (folder / "argmap.local.toml").write_text('select = ["no-thesis"]\n', encoding="utf-8")
    with pytest.raises(SettingsError) as error:
        check_file(folder / "map.argdown", {}, None, Cache())
    assert (error.value.where or "").endswith("argmap.toml")
    assert error.value.remedy == "did you mean no-thesis?"


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


def test_a_check_of_an_essay_that_is_no_text_is_kept_and_said_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARGMAP_CACHE", str(tmp_path / "cache"))
    file = folder_with(tmp_path / "m") / "map.argdown"
    (file.parent / "essay.md").write_bytes(b"\x00\xff\xfe\x00")
    first = check_file(file, {}, None, Cache())
    monkeypatch.setattr(checking, "_check", None)
    again = check_file(file, {}, None, Cache())
    assert again == first
    assert "essay-missing" in {f.rule for f in first.report.findings}


def test_an_essay_that_stands_in_for_that_of_the_map_is_all_that_a_check_rests_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARGMAP_CACHE", str(tmp_path / "cache"))
    file = folder_with(tmp_path / "m") / "map.argdown"
    other = tmp_path / "other.md"
    other.write_text(ESSAY, encoding="utf-8")
    first = check_file(file, {}, other, Cache())
    (file.parent / "essay.md").write_text("Another.\n", encoding="utf-8")
    monkeypatch.setattr(checking, "_check", None)
    assert check_file(file, {}, other, Cache()) == first


def test_eight_hundred_maps_of_one_name_get_names_of_their_own() -> None:
    from argmap.workspace.building import _different

    names = _different(["op-ed"] * 800 + ["op-ed-2"])
    assert len(set(names)) == 801
    assert names[:2] == ["op-ed", "op-ed-2"]
