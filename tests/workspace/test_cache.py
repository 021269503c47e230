"""The cache: a report is taken again only while everything that it rests on is as it was."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from argmap.findings import Finding, Passage, Report, Severity
from argmap.text.place import Place, Span
from argmap.workspace import cache, checking
from argmap.workspace.cache import Cache, decode_report, digest, encode_report
from desk import ESSAY, FAULTY, MAP, Desk, as_root


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the desk's cache lies."""
    return tmp_path / "cache"


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The map files that were checked anew, in order."""
    anew: list[str] = []
    check = checking._check

    def noted(file: Path, *rest: object) -> object:
        anew.append(file.as_posix())
        return check(file, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(checking, "_check", noted)
    return anew


def entries(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_a_second_check_reads_the_report_and_prints_the_same(desk: Desk, checks: list[str]) -> None:
    desk.lay_out(FAULTY)
    first = desk.argmap("check", "--all")
    assert desk.argmap("check", "--all") == first
    assert checks == ["map.argdown"]
    assert first.status == 1


def test_a_report_as_plain_data_is_the_same_report() -> None:
    where, words = Place("map.argdown", 3, 5, 40, 52), Place("essay.md", 1, 1, 0, 9)
    said = Finding(
        "no-thesis", Severity.INFO, "map", "so", "do", "a", "A", where, Passage(words, Span(0, 9)), "conflict"
    )
    bare = Finding("no-thesis", Severity.ERROR, "map", "so", "do")
    report = Report("map.argdown", (said, bare), 2, 3, 1, {"no-thesis": "so"}, {"a": 0.5})
    assert decode_report(json.loads(json.dumps(encode_report(report)))) == report


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
def test_a_report_from_the_cache_is_the_same_in_every_format(desk: Desk, form: str) -> None:
    desk.lay_out(FAULTY)
    fresh = desk.argmap("check", "--format", form)
    assert desk.argmap("check", "--format", form) == fresh


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (lambda desk: desk.write("map.argdown", MAP), "map"),
        (lambda desk: desk.write("essay.md", ESSAY.replace("midges", "midgets")), "essay"),
        (lambda desk: (desk.folder / "essay.md").unlink(), "missing essay"),
        (lambda desk: desk.write("argmap.toml", 'ignore = ["quote-not-in-essay"]'), "settings"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_another_map_essay_or_setting_is_checked_anew(
    desk: Desk, checks: list[str], change: Callable[[Desk], object], what: str
) -> None:
    desk.lay_out(FAULTY)
    before = desk.argmap("check").stdout
    change(desk)
    assert desk.argmap("check").stdout != before
    assert len(checks) == 2


def test_an_essay_that_appears_is_seen(desk: Desk) -> None:
    desk.lay_out(essay=None)
    assert desk.argmap("check").status == 1
    desk.write("essay.md", ESSAY)
    assert desk.argmap("check").status == 0


def test_settings_that_name_another_essay_are_seen(desk: Desk) -> None:
    desk.lay_out(essay=None)
    desk.write("one.md", ESSAY)
    desk.write("two.md", "# Another\n\nAnother text.\n")
    desk.write("argmap.toml", '[essays]\n"essay.md" = "one.md"')
    assert desk.argmap("check").status == 0
    desk.write("argmap.toml", '[essays]\n"essay.md" = "two.md"')
    assert desk.argmap("check").status == 1


def test_options_have_reports_of_their_own(desk: Desk) -> None:
    desk.lay_out(FAULTY)
    assert desk.argmap("check").status == 1
    assert desk.argmap("check", "--ignore", "quote-not-in-essay").status == 0
    assert desk.argmap("check").status == 1


def test_another_argmap_checks_anew(desk: Desk, checks: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    desk.lay_out()
    desk.argmap("check")
    monkeypatch.setattr(cache, "_code_stamp", lambda: 0)
    desk.argmap("check")
    monkeypatch.setattr(cache, "__version__", "99")
    desk.argmap("check")
    assert len(checks) == 3


def test_a_changed_rule_is_a_change_of_argmap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rule = tmp_path / "argmap" / "checks" / "rule.py"
    rule.parent.mkdir(parents=True)
    rule.write_text("")
    monkeypatch.setattr(cache, "__file__", str(tmp_path / "argmap" / "workspace" / "cache.py"))
    before = cache._code_stamp()
    os.utime(rule, ns=(before + 10**9, before + 10**9))
    assert cache._code_stamp() == before + 10**9


def test_another_reader_of_markdown_is_another_argmap(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "argmap" / "workspace").mkdir(parents=True)
    reader = tmp_path / "markdown_it"
    reader.mkdir()
    monkeypatch.setattr(cache, "__file__", str(tmp_path / "argmap" / "workspace" / "cache.py"))
    before = cache._code_stamp()
    os.utime(reader, ns=(before + 10**9, before + 10**9))
    assert cache._code_stamp() == before + 10**9


def test_a_map_that_is_named_from_another_folder_is_named_so(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.lay_out(FAULTY, folder="maps")
    path = desk.folder / "maps" / "map.argdown"
    assert desk.argmap("check", path).stdout.startswith("maps/map.argdown: ")
    monkeypatch.chdir(desk.folder / "maps")
    assert desk.argmap("check", path).stdout.startswith("map.argdown: ")


# never trusted


def _entry(text: str) -> dict[str, object]:
    value = json.loads(text.partition("\n")[2])
    assert isinstance(value, dict)
    return value


def _signed(value: object) -> str:
    body = json.dumps(value)
    return f"{digest(body.encode())}\n{body}"


@pytest.mark.parametrize("text", ["", "{}", "\n{}", "\udc80\n", _signed({}), _signed([])])
def test_an_entry_that_is_none_is_passed_over(desk: Desk, folder: Path, checks: list[str], text: str) -> None:
    desk.lay_out(FAULTY)
    fresh = desk.argmap("check")
    (entry,) = entries(folder)
    entry.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert desk.argmap("check") == fresh
    assert len(checks) == 2


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text[:100],
        lambda text: text.replace("5", "6"),
        lambda text: _signed(_entry(text) | {"files": []}),
        lambda text: _signed(_entry(text) | {"report": {"findings": []}}),
        lambda text: _signed(_entry(text) | {"report": None}),
    ],
    ids=["cut", "altered", "of no file", "with half a report", "without a report"],
)
def test_an_entry_that_was_tampered_with_is_as_good_as_none(
    desk: Desk, folder: Path, checks: list[str], spoil: Callable[[str], str]
) -> None:
    desk.lay_out(FAULTY)
    fresh = desk.argmap("check")
    (entry,) = entries(folder)
    entry.write_bytes(spoil(entry.read_text("utf-8")).encode("utf-8", "surrogateescape"))
    assert desk.argmap("check") == fresh
    assert len(checks) == 2


def test_the_entry_of_another_map_is_not_taken(desk: Desk, folder: Path) -> None:
    desk.lay_out(FAULTY, folder="a")
    desk.lay_out(MAP, folder="b")
    desk.argmap("check", "a")
    (of_a,) = entries(folder)
    taken = of_a.read_bytes()
    desk.argmap("check", "b")
    (of_b,) = [entry for entry in entries(folder) if entry != of_a]
    of_b.write_bytes(taken)
    assert desk.argmap("check", "b").status == 0


# where it lies


def test_an_empty_name_switches_the_cache_off(
    desk: Desk, folder: Path, checks: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARGMAP_CACHE", "")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    desk.lay_out()
    desk.argmap("check")
    desk.argmap("check")
    assert len(checks) == 2
    assert not folder.exists()


def test_the_cache_lies_in_the_users_cache_folder_and_never_beside_the_map(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ARGMAP_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    desk.lay_out()
    before = desk.files()
    desk.argmap("check")
    assert [entry.parent for entry in entries(folder)] == [folder / "argmap" / "check"]
    assert desk.files() == before


def test_a_relative_cache_home_is_not_followed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ARGMAP_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", "here")
    assert Cache().folder is None


def test_a_cache_that_cannot_be_written_costs_nothing(desk: Desk, folder: Path) -> None:
    folder.write_text("a file where the folder should be")
    desk.lay_out(FAULTY)
    ran = desk.argmap("check")
    assert (ran.status, ran.stderr) == (1, "")


@pytest.mark.skipif(as_root(), reason="permissions do not bind this user")
def test_a_cache_that_may_not_be_written_costs_nothing(desk: Desk, folder: Path) -> None:
    folder.mkdir(mode=0o500)
    desk.lay_out(FAULTY)
    assert desk.argmap("check").status == 1


def test_a_build_leaves_the_cache_alone(desk: Desk, folder: Path) -> None:
    desk.lay_out()
    desk.argmap("build", "-o", "out", "--dot", "/nonexistent")
    assert not folder.exists()


def test_one_map_has_one_entry_however_often_it_changes(desk: Desk, folder: Path) -> None:
    for number in range(4):
        desk.lay_out(MAP + f"// {number}\n")
        desk.argmap("check")
    assert len(entries(folder)) == 1
