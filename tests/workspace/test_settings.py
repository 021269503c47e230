"""Where settings stand, and which of them wins."""

from __future__ import annotations

import json

import pytest

from argmap.errors import SettingsError
from argmap.workspace.settings import FileSettings, settings_for
from desk import ESSAY, MAP, Desk

UNSOURCED = MAP.replace("{by: a teacher}", "")
BOTH = {"unsupported-claim", "evidence-without-source"}


def rules(desk: Desk, *args: str) -> set[str]:
    ran = desk.argmap("check", "--format", "json", *args)
    return {finding["rule"] for finding in json.loads(ran.stdout)["findings"]}


# where they stand


def test_the_nearest_settings_upward_hold_and_no_others(desk: Desk) -> None:
    desk.lay_out(UNSOURCED, folder="a/b")
    desk.write("argmap.toml", 'ignore = ["unsupported-claim"]')
    assert rules(desk) == {"evidence-without-source"}
    desk.write("a/argmap.toml", 'ignore = ["evidence-without-source"]')
    assert rules(desk) == {"unsupported-claim"}


def test_each_map_goes_by_the_settings_above_it(desk: Desk) -> None:
    desk.lay_out(UNSOURCED, folder="a")
    desk.lay_out(UNSOURCED, folder="b")
    desk.write("a/argmap.toml", 'ignore = ["unsupported-claim"]\nfail-on = "nothing"')
    desk.write("b/argmap.toml", 'ignore = ["evidence-without-source"]\nfail-on = "essay"')
    found = json.loads(desk.argmap("check", "--format", "json").stdout)["findings"]
    assert [(f["map"]["path"][0], f["rule"]) for f in found] == [
        ("a", "evidence-without-source"),
        ("b", "unsupported-claim"),
    ]
    assert desk.argmap("check", "a").status == 0
    assert desk.argmap("check", "a", "b").status == 1


def test_settings_may_stand_in_the_project_file(desk: Desk) -> None:
    desk.lay_out(UNSOURCED)
    desk.write("pyproject.toml", '[project]\nname = "x"\n\n[tool.argmap]\nignore = ["unsupported-claim"]\n')
    assert rules(desk) == {"evidence-without-source"}
    desk.write("argmap.toml", "")
    assert rules(desk) == BOTH


def test_a_project_file_without_settings_is_passed_over(desk: Desk) -> None:
    desk.lay_out(UNSOURCED, folder="a")
    desk.write("argmap.toml", 'ignore = ["unsupported-claim"]')
    desk.write("a/pyproject.toml", '[project]\nname = "x"\n')
    assert rules(desk) == {"evidence-without-source"}


def test_local_settings_stand_over_the_shared_ones_beside_them(desk: Desk) -> None:
    desk.lay_out(UNSOURCED)
    desk.write("argmap.toml", 'fail-on = "essay"\nignore = ["unsupported-claim"]')
    desk.write("argmap.local.toml", 'ignore = ["evidence-without-source"]')
    assert rules(desk) == {"unsupported-claim"}
    assert desk.argmap("check").status == 1


def test_local_settings_may_stand_alone(desk: Desk) -> None:
    desk.lay_out(UNSOURCED)
    desk.write("argmap.local.toml", 'ignore = ["evidence-without-source"]')
    assert rules(desk) == {"unsupported-claim"}


def test_without_settings_there_are_none(desk: Desk) -> None:
    assert settings_for(desk.folder) == FileSettings()


# which wins


def test_the_map_stands_over_the_files_and_the_options_over_both(desk: Desk) -> None:
    select = "argmap: {select: [evidence-without-source]}"
    desk.lay_out(UNSOURCED.replace("essay: essay.md", f"essay: essay.md\n{select}"))
    desk.write("argmap.toml", 'select = ["unsupported-claim"]')
    assert rules(desk) == {"evidence-without-source"}
    assert rules(desk, "--select", "unsupported-claim") == {"unsupported-claim"}


def test_rules_that_the_map_the_files_and_the_options_ignore_are_all_ignored(desk: Desk) -> None:
    ignore = "argmap: {ignore: {unsupported-claim: it is a draft}}"
    desk.lay_out(UNSOURCED.replace("essay: essay.md", f"essay: essay.md\n{ignore}"))
    assert rules(desk) == {"evidence-without-source"}
    desk.write("argmap.toml", 'ignore = ["evidence-without-source"]')
    assert rules(desk) == set()
    assert rules(desk, "--ignore", "no-thesis") == set()


@pytest.mark.parametrize(
    ("key", "settled", "option"),
    [
        ("level", "strict", "default"),
        ("for", "author", "student"),
    ],
)
def test_an_option_stands_over_the_same_key_of_a_file(
    desk: Desk, key: str, settled: str, option: str
) -> None:
    seen = "      + [Seen]: They were seen. #evidence (¶3.1)\n"
    desk.lay_out(MAP.replace("  - [Midges]", f"{seen}  - [Midges]"))
    bare = rules(desk, f"--{key}", option)
    desk.write("argmap.toml", f'{key} = "{settled}"')
    assert rules(desk) == rules(desk, f"--{key}", settled)
    assert rules(desk) != bare
    assert rules(desk, f"--{key}", option) == bare


def test_an_option_stands_over_what_a_file_says_about_failing(desk: Desk) -> None:
    desk.lay_out(UNSOURCED)
    desk.write("argmap.toml", 'fail-on = "essay"')
    assert desk.argmap("check").status == 1
    assert desk.argmap("check", "--fail-on", "map").status == 0
    desk.write("argmap.toml", 'fail-on = "essay"\nfail-level = "error"')
    assert desk.argmap("check").status == 0
    assert desk.argmap("check", "--fail-level", "warning").status == 1


def test_a_build_goes_by_the_settings_too(desk: Desk) -> None:
    desk.lay_out(UNSOURCED)
    desk.write("argmap.toml", 'ignore = ["unsupported-claim"]')
    desk.argmap("build", "-o", "out", "--dot", "/nonexistent")
    assert b"unsupported-claim" not in desk.files("out")["findings.txt"]
    assert b"evidence-without-source" in desk.files("out")["findings.txt"]


# where an essay lies


@pytest.mark.parametrize("file", ["argmap.toml", "argmap.local.toml"])
def test_settings_say_where_an_essay_lies(desk: Desk, file: str) -> None:
    desk.lay_out(essay=None, folder="maps/pond")
    desk.write("texts/pond.md", ESSAY)
    desk.write(file, '[essays]\n"essay.md" = "texts/pond.md"\n')
    assert rules(desk) == {"unsupported-claim"}
    assert "Frogs live in it" in desk.argmap("show", "--essay", "maps/pond").stdout


def test_an_essay_named_by_option_stands_over_the_settings(desk: Desk) -> None:
    desk.lay_out(essay=None)
    desk.write("right.md", ESSAY)
    desk.write("wrong.md", "# Another\n\nAnother text.\n")
    desk.write("argmap.toml", '[essays]\n"essay.md" = "wrong.md"\n')
    assert "quote-not-in-essay" in rules(desk)
    assert rules(desk, "--essay", "right.md") == {"unsupported-claim"}


def test_an_essay_that_is_not_where_the_settings_say_is_a_finding_that_says_where(desk: Desk) -> None:
    desk.lay_out(essay=None)
    desk.write("argmap.toml", '[essays]\n"essay.md" = "texts/pond.md"\n')
    ran = desk.argmap("check")
    assert ran.status == 1
    assert "the essay `essay.md` is not at texts/pond.md, where the settings say it lies" in ran.stdout


# what cannot be used


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("level = ", "these settings cannot be read"),
        (b"level = '\xff'", "these settings cannot be read"),
        ("selct = ['no-thesis']", "`selct` is no setting of argmap"),
        ("select = 'no-thesis'", "`select` is a list of rules"),
        ("ignore = [1]", "`ignore` is a list of rules"),
        ("level = 'hard'", "`level` cannot be 'hard'"),
        ("level = ['strict']", "`level` cannot be ['strict']"),
        ("fail-on = true", "`fail-on` cannot be True"),
        ("essays = 'essay.md'", "`essays` maps names to paths"),
        ("[essays]\n'essay.md' = 5", "`essays` maps names to paths"),
    ],
)
def test_settings_that_cannot_be_used_stop_with_file_and_remedy(
    desk: Desk, text: str | bytes, message: str
) -> None:
    desk.lay_out()
    desk.write("argmap.toml", text)
    for command in ("check", "build", "show"):
        ran = desk.argmap(command, ".")
        assert ran.status == 2
        assert f"argmap.toml: {message}" in ran.stderr
        assert "= help: " in ran.stderr


@pytest.mark.parametrize("text", ["[tool]\nargmap = 3\n# [tool.argmap]", "tool.argmap = []\n# [tool.argmap]"])
def test_a_project_file_of_the_wrong_shape_is_said(desk: Desk, text: str) -> None:
    desk.write("pyproject.toml", text)
    with pytest.raises(SettingsError, match=r"tool\.argmap"):
        settings_for(desk.folder)


def test_a_rule_in_the_settings_that_is_none_is_said(desk: Desk) -> None:
    desk.lay_out()
    desk.write("argmap.toml", 'ignore = ["unsuported-claim"]')
    ran = desk.argmap("check")
    assert ran.status == 2
    assert "did you mean unsupported-claim?" in ran.stderr
