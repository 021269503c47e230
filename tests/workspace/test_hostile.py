"""Hostile input: each kind gives a clear message with place and remedy, and nothing is written half-way.

`Desk.argmap` fails on a traceback and on "something in argmap itself failed".
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable

import pytest

from conftest import Ran
from desk import ESSAY, MAP, Desk, as_root

NO_ENGINE = ("--dot", "/nonexistent")


def every_command(desk: Desk, file: str = "map.argdown") -> dict[str, Ran]:
    """What each command says of a map."""
    return {
        "check": desk.argmap("check", file),
        "show": desk.argmap("show", file),
        "build": desk.argmap("build", file, "-o", "out", *NO_ENGINE),
        "convert": desk.argmap("convert", file, "converted.json"),
    }


# what cannot be read at all


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\x7fELF\x02\x01\x01\0\0\0" * 50, "map.argdown: not a text file: there is a zero byte at byte 7"),
        (MAP.replace("pond", "p\0nd").encode(), "map.argdown: not a text file: there is a zero byte at byte"),
        (b"[A]: caf\xe9\n", "map.argdown: not valid UTF-8 at byte 8, line 1"),
        (b"\xff\xfe[", "map.argdown: not valid UTF-16"),
        ("[A]: \ud800\n".encode("utf-8", "surrogatepass"), "map.argdown: not valid UTF-8 at byte 5, line 1"),
    ],
)
def test_a_map_that_is_no_text_is_refused_with_its_place(desk: Desk, data: bytes, message: str) -> None:
    desk.lay_out(data)
    before = desk.files()
    for ran in every_command(desk).values():
        assert ran.status == 2
        assert message in ran.stderr
        assert "= help: " in ran.stderr
    assert desk.files() == before


def test_a_map_that_is_a_circle_of_links_is_refused(desk: Desk) -> None:
    (desk.folder / "map.argdown").symlink_to("map.argdown")
    for path in (".", "map.argdown"):
        ran = desk.argmap("check", path)
        assert ran.status == 2
        assert "map.argdown: " in ran.stderr


def test_a_folder_called_like_a_map_is_refused(desk: Desk) -> None:
    (desk.folder / "map.argdown").mkdir()
    for ran in every_command(desk).values():
        assert ran.status == 2
        assert "map.argdown" in ran.stderr or "there is no map" in ran.stderr


@pytest.mark.skipif(as_root(), reason="permissions do not bind this user")
def test_a_map_that_may_not_be_read_is_refused(desk: Desk) -> None:
    desk.lay_out().chmod(0)
    for ran in every_command(desk).values():
        assert ran.status == 2
        assert "map.argdown: this file cannot be read: Permission denied" in ran.stderr


@pytest.mark.parametrize("text", ["", "\n\n \t\n", "\ufeff", "===\n===\n", "// nothing\n", "\r\r\r"])
def test_a_map_that_says_nothing_never_passes(desk: Desk, text: str) -> None:
    desk.lay_out(text)
    ran = every_command(desk)
    assert (ran["check"].status, ran["build"].status) == (2, 2)
    assert "no statement could be read" in ran["check"].stderr


# essays


@pytest.mark.parametrize(
    ("essay", "message"),
    [
        (None, "the essay `essay.md` is not there"),
        (b"\x89PNG\r\n\x1a\n\0\0", "the essay `essay.md` cannot be read: not a text file"),
        (b"The pond in the caf\xe9", "the essay `essay.md` cannot be read: not valid UTF-8 at byte 19"),
    ],
)
def test_an_essay_that_cannot_be_read_is_a_finding_at_its_name_in_the_map(
    desk: Desk, essay: bytes | None, message: str
) -> None:
    desk.lay_out(essay=essay)
    ran = every_command(desk)
    assert ran["check"].status == 1
    assert "error[essay-missing]" in ran["check"].stdout
    assert message in ran["check"].stdout
    assert "--essay PATH" in ran["check"].stdout
    assert [ran[name].status for name in ("show", "build", "convert")] == [0, 0, 0]


@pytest.mark.parametrize("name", ["../secret.md", "/etc/passwd", "way/out.md", "linked.md", "a/../../x"])
def test_a_name_that_leads_outside_of_the_folder_is_not_followed(desk: Desk, name: str) -> None:
    (desk.folder.parent / "secret.md").write_text("A secret that no finding quotes.\n")
    (desk.folder / "linked.md").symlink_to("../secret.md")
    (desk.folder / "way").symlink_to("..")
    desk.lay_out(MAP.replace("essay.md", name))
    ran = every_command(desk)
    assert ran["check"].status == 1
    assert f"the essay `{name}` leads outside of the folder of the map" in ran["check"].stdout
    everything = "".join(r.stdout + r.stderr for r in ran.values())
    assert "no finding quotes" not in everything + "".join(map(str, desk.files("out").values()))


@pytest.mark.parametrize("name", ["loop.md", "folder", '"a\\0b.md"', '"two\\nlines.md"', "x" * 5000, "?*<>|"])
def test_a_name_that_no_essay_can_have_is_a_finding(desk: Desk, name: str) -> None:
    (desk.folder / "loop.md").symlink_to("loop.md")
    (desk.folder / "folder").mkdir()
    desk.lay_out(MAP.replace("essay.md", name))
    ran = every_command(desk)
    assert ran["check"].status == 1
    assert "error[essay-missing]: the essay `" in ran["check"].stdout


@pytest.mark.parametrize("essay", ["", "\n\n", "---\ntitle: T\n---\n", "# A title\n", "\ufeff"])
def test_an_essay_without_a_body_holds_no_quote(desk: Desk, essay: str) -> None:
    desk.lay_out(essay=essay)
    ran = every_command(desk)
    assert ran["check"].status == 1
    assert "0 of 5 quotes found" in ran["check"].stdout
    assert ran["build"].status == 0


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-32"])
def test_texts_with_a_byte_order_mark_are_read(desk: Desk, encoding: str) -> None:
    desk.lay_out(MAP.encode(encoding), ESSAY.encode(encoding))
    ran = every_command(desk)
    assert ran["check"].status == 0
    assert "5 of 5 quotes found" in ran["check"].stdout
    assert ran["build"].status == 0


@pytest.mark.parametrize(
    "name", ["a b.md", "100%.md", "%s%d.md", "été.md", "城市.md", "#x.md", "$HOME.md", "-x.md"]
)
def test_an_essay_may_have_any_name_that_a_file_can_have(desk: Desk, name: str) -> None:
    desk.lay_out(MAP.replace("essay.md", f'"{name}"'), essay=None)
    desk.write(name, ESSAY)
    for form in ("text", "json", "github", "sarif"):
        ran = desk.argmap("check", "--format", form)
        assert ran.status == 0
    assert desk.argmap("build", "-o", "out", *NO_ENGINE).status == 0


# data

BOMB = "a0: &a0 [x]\n" + "".join(f"a{n + 1}: &a{n + 1} [{f'*a{n},' * 9}]\n" for n in range(9))


@pytest.mark.parametrize(
    ("front", "rule"),
    [
        ("title: [T\n  x: : y\n\t- {", "argdown-data"),
        ("title: T\ntitle: U", "argdown-data"),
        (BOMB, "argdown-data"),
        ("a: " + "[" * 3000 + "]" * 3000, "argdown-data"),
        ("a: &a [*a]", "argdown-data"),
        ("a: !!python/object/apply:os.system [id]", "argdown-data"),
        ("a: *nowhere", "argdown-data"),
    ],
    ids=["broken", "twice", "bomb", "deep", "of itself", "code", "no anchor"],
)  # fmt: skip
def test_front_matter_that_cannot_be_read_is_a_finding_and_the_map_is_read(
    desk: Desk, front: str, rule: str
) -> None:
    desk.lay_out(f"===\n{front}\n===\n\n[A]: It is so. #thesis\n", essay=None)
    found = json.loads(desk.argmap("check", "--format", "json").stdout)
    assert found["checked"]["statements"] == 1
    assert rule in {f["rule"] for f in found["findings"]}
    for ran in every_command(desk).values():
        assert ran.status in {0, 1}


def test_keys_with_values_of_other_kinds_stop_nothing(desk: Desk) -> None:
    values = ["7", "true", "[1, [2]]", "{a: {b: c}}", "2020-01-01", "~", '""', "1e999", ".nan"]
    keys = [
        "title",
        "essay",
        "sources",
        "language",
        "terms",
        "aliases",
        "argmap",
        "thesis",
        "counterpositions",
    ]
    keys += ["id", "kind", "quote", "stance", "near", "by", "source", "support", "issue", "given", "conceded"]
    keys += ["role", "restates", "ignore", "tags", "title", "scheme", "strength", "linkage"]
    for value in values:
        front = "\n".join(f"{key}: {value}" for key in keys[:9])
        below = "\n\n".join(f"[S{n}]: It is so. {{{key}: {value}}}" for n, key in enumerate(keys[9:]))
        desk.lay_out(f"===\n{front}\n===\n\n{below}\n")
        ran = every_command(desk)
        assert ran["check"].status in {0, 1}
        assert ran["build"].status == 0


def test_two_statements_that_ask_for_one_id_are_both_kept(desk: Desk) -> None:
    desk.lay_out("[A]: One. #thesis {id: x}\n\n[B]: Two. {id: x}\n  + [A]\n", essay=None)
    ran = every_command(desk)
    assert "map.argdown:3:12: error[duplicate-id]: the id `x` is taken already" in ran["check"].stdout
    assert "One." in ran["show"].stdout
    assert "Two." in ran["show"].stdout


def test_one_title_with_two_texts_is_said_at_the_second(desk: Desk) -> None:
    desk.lay_out("[A]: One. #thesis\n\n[A]: Two.\n", essay=None)
    out = every_command(desk)["check"].stdout
    assert "map.argdown:3:1: warning[conflicting-definitions]" in out


def test_what_is_defined_nowhere_is_said(desk: Desk) -> None:
    desk.lay_out("[A]: One. #thesis {restates: Nothing, source: none}\n  + [Bee]\n  <_ <Cee>\n", essay=None)
    out = every_command(desk)["check"].stdout
    assert "[undefined-title]" in out
    assert "[dangling-reference]" in out


def test_statements_that_support_one_another_have_an_end(desk: Desk) -> None:
    desk.lay_out("[A]: One. #thesis\n  + [B]: Two.\n    + [A]\n    - [A]\n  >< [A]\n", essay=None)
    ran = every_command(desk)
    assert ran["check"].status == 1
    assert "[circular-support]" in ran["check"].stdout
    assert "[self-attack]" in ran["check"].stdout


# JSON


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("[" * 100_000, "json-syntax"),
        ('{"statements": [{"id": "a", "data": ' + '{"a": ' * 3000 + "1" + "}" * 3002 + "]}", "json-syntax"),
        ('{"statements": [{"id": "a"}], "x": ' + "1" * 6000 + "}", "json-syntax"),
        ('{"statements": [{"id": "a"}], "data": {"x": NaN}}', "json-syntax"),
        ('"text"', "json-syntax"),
        ("{}", "json-syntax"),
        ('{"statements": 5}', "invalid-value"),
        ('{"statements": [5, {"id": []}, {"id": ""}]}', "invalid-value"),
    ],
)  # fmt: skip
def test_json_of_which_nothing_can_be_read_is_refused(desk: Desk, text: str, rule: str) -> None:
    desk.write("map.json", text)
    ran = every_command(desk, "map.json")
    assert {r.status for r in ran.values()} == {2}
    assert f"map.json:1:1: error[{rule}]" in ran["check"].stdout or f"[{rule}]" in ran["check"].stdout
    assert "converted.json" not in desk.files()


A = '"statements": [{"id": "a", "text": "It is so."}]'
SELF = '{"conflict": "c"}'


@pytest.mark.parametrize(
    "more",
    [
        '"statements": [{"id": "a", "text": 5, "quotes": [3, {"exact": 7}], "by": {}, "given": 9}]',
        '"statements": [{"id": "a\\ud800", "text": "x\\udfff y\\u0000", "title": "\\u001b[31m"}]',
        '"statements": [{"id": "a", "place": {"file": "x", "line": -1, "column": 0, "offset": 1e9}}]',
        '"statements": [{"id": "a", "unheard-of": 1}], "settings": {"select": {"x": []}}, "argmap": 99',
        '"statements": [{"id": "a", "sources": [{"source": "zz", "via": "yy"}]}], "sources": [{"id": 3}]',
        '"statements": [{"id": "a", "section": "s"}], "sections": [{"id": "s", "parent": "s", "level": -4}]',
        '"statements": [{"id": "a", "issue": "i"}], "issues": [{"id": "i", "positions": ["a", "a", "zz"]}]',
        f'{A}, "inferences": {{"a": 1}}, "conflicts": [{{"id": "c"}}], "issues": [7]',
        f'{A}, "conflicts": [{{"id": "c", "target": {SELF}, "premises": [{SELF}]}}]',
        f'{A}, "inferences": [{{"id": "i", "conclusion": {{"inference": "i"}}, "premises": []}}]',
        f'{A}, "inferences": [{{"id": "i", "conclusion": {{"argument": "z"}}, "premises": [{{"zz": "q"}}]}}]',
        f'{A}, "sections": [{{"id": "x", "parent": "y"}}, {{"id": "y", "parent": "x"}}]',
        f'{A}, "rephrases": [{{"id": "r", "from": {{"statement": "a"}}, "to": {{"statement": "a"}}}}]',
        f'{A}, "essays": [{{"id": "e", "file": "../../x"}}, {{"id": "e"}}, {{"file": 3}}]',
    ],
)
def test_json_with_anything_anywhere_stops_nothing(desk: Desk, more: str) -> None:
    desk.write("map.json", f"{{{more}}}")
    ran = every_command(desk, "map.json")
    assert ran["check"].status in {0, 1}
    assert [ran[name].status for name in ("show", "build", "convert")] == [0, 0, 0]
    assert desk.argmap("convert", "map.json", "-", "--to", "argdown").status == 0
    assert desk.argmap("check", "--format", "sarif", "map.json").status in {0, 1}


# signs and sizes


def test_signs_that_no_text_should_have_stop_nothing(desk: Desk) -> None:
    odd = "\x01\x07\x08\x0b\x0c\x1b[31m\x7f\x85\u2028\u2029\u200b\u202e\ufeff\ufffe\U0010ffff\U000e0001"
    desk.lay_out(MAP.replace("frogs", f"fr{odd}ogs"), ESSAY.replace("frogs", f"fr{odd}ogs"))
    ran = every_command(desk)
    assert ran["check"].status in {0, 1}
    assert ran["build"].status == 0
    for name in ("check", "show"):
        assert not set("\x01\x07\x08\x0b\x0c\x1b\x7f\x85") & set(ran[name].stdout)


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_of_other_machines_are_read(desk: Desk, ends: str) -> None:
    desk.lay_out(MAP.replace("\n", ends), ESSAY.replace("\n", ends))
    ran = every_command(desk)
    assert ran["check"].status in {0, 1}
    assert "5 statements" in ran["check"].stdout


def noise(letters: str) -> Callable[[int], str]:
    def make(size: int) -> str:
        return "".join(random.Random(1).choices(letters, k=size))

    return make


NOISES: dict[str, Callable[[int], str]] = {
    "signs": noise("[]<>(){}:+-*_#=/\\.“”\"'¶1 \n\tab"),
    "letters": noise("".join(map(chr, (*range(32, 127), 0x201C, 0xB6, 0x4E00, 0x1F438, 10, 10, 10)))),
    "brackets": lambda size: "[" * size,
    "marks": lambda size: "(¶1 “" * (size // 6),
    "braces": lambda size: "{a: " * (size // 4),
    "stars": lambda size: "*_" * (size // 2),
    "block quotes": lambda size: "> " * (size // 2),
    "one word": lambda size: "a" * size,
    "lines": lambda size: "\n" * size,
    "relations": lambda size: "  + x\n" * (size // 6),
}


@pytest.mark.parametrize("make", NOISES.values(), ids=NOISES)
def test_noise_is_answered(desk: Desk, make: Callable[[int], str]) -> None:
    desk.lay_out(make(10_000), make(10_000))
    ran = desk.argmap("check")
    assert ran.status in {1, 2}
    assert len(ran.stdout) < 100_000
    desk.lay_out(MAP, make(10_000))
    assert desk.argmap("check").status == 1


@pytest.fixture
def chain(desk: Desk) -> int:
    """A map in which 5,000 statements support one another in one row."""
    steps = "\n\n".join(f"[S{n}]: Statement {n} holds.\n  + [S{n + 1}]" for n in range(5000))
    desk.lay_out(f"{steps}\n\n[S5000]: Statement 5000 holds.\n", essay=None)
    return 5001


def test_a_very_long_chain_is_checked_and_shown(desk: Desk, chain: int) -> None:
    ran = desk.argmap("check")
    assert ran.stdout.startswith(f"map.argdown: {chain} statements")
    shown = desk.argmap("show", ".").stdout.splitlines()
    assert sum("holds." in line for line in shown) == chain
    assert max(map(len, shown)) < 500


def test_a_very_long_chain_goes_to_json_and_comes_back(desk: Desk, chain: int) -> None:
    assert desk.argmap("convert", "map.argdown", "one.json").status == 0
    assert desk.argmap("convert", "one.json", "two.argdown").status == 0
    assert f"{chain} statements" in desk.argmap("convert", "two.argdown", "three.json").stdout


def test_deep_indentation_is_read(desk: Desk) -> None:
    rows = "\n".join(" " * n + f"+ [S{n}]: It is so." for n in range(1, 300))
    desk.lay_out(f"[S0]: It is so. #thesis\n{rows}\n", essay=None)
    ran = every_command(desk)
    assert "300 statements" in ran["check"].stdout
    assert ran["build"].status == 0
