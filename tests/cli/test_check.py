"""`argmap check` as a user meets it: what it prints, and the status it ends with."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from conftest import ROOT
from desk import ESSAY, FAULTY, MAP, Desk

SCHEMA = ROOT / "src" / "argmap" / "reports" / "check.schema.json"


def rules(desk: Desk, *args: str) -> list[str]:
    """The rules that `argmap check --format json ARGS` speaks of."""
    ran = desk.argmap("check", "--format", "json", *args)
    return [finding["rule"] for finding in json.loads(ran.stdout)["findings"]]


# the exit status


def test_a_faithful_map_passes_though_its_essay_is_observed(desk: Desk) -> None:
    desk.lay_out()
    ran = desk.argmap("check")
    assert (ran.status, ran.stderr) == (0, "")
    assert "[unsupported-claim]" in ran.stdout


def test_a_fault_of_the_map_fails(desk: Desk) -> None:
    desk.lay_out(FAULTY)
    ran = desk.argmap("check", "map.argdown")
    assert ran.status == 1
    assert "error[quote-not-in-essay]" in ran.stdout


@pytest.mark.parametrize(
    ("options", "status"),
    [
        (("--fail-on", "essay"), 1),
        (("--fail-on", "essay", "--fail-level", "error"), 0),
        (("--fail-on", "essay", "--ignore", "unsupported-claim"), 0),
        (("--fail-on", "nothing"), 0),
        (("--fail-on", "map"), 0),
    ],
)
def test_the_caller_says_what_an_observation_does(desk: Desk, options: tuple[str, ...], status: int) -> None:
    desk.lay_out()
    assert desk.argmap("check", *options).status == status


@pytest.mark.parametrize(("options", "status"), [(("--fail-level", "error"), 0), ((), 1)])
def test_the_caller_says_how_much_a_fault_must_weigh(
    desk: Desk, options: tuple[str, ...], status: int
) -> None:
    desk.lay_out(MAP.replace("#evidence", "#evidance {kind: evidence}").replace("} (¶3.1)", "}"))
    desk.lay_out(MAP.replace("title: The pond", "title: The pond\nlanguge: en"))
    assert desk.argmap("check", *options).status == status


def test_information_never_fails(desk: Desk) -> None:
    desk.lay_out("[A]: It is so. #thesis {given: true}\n", essay=None)
    ran = desk.argmap("check", "--fail-on", "essay")
    assert "info[no-essay]" in ran.stdout
    assert ran.status == 0


def test_faults_do_not_fail_when_nothing_shall(desk: Desk) -> None:
    desk.lay_out(FAULTY)
    assert desk.argmap("check", "--fail-on", "nothing").status == 0


def test_an_empty_folder_never_passes(desk: Desk) -> None:
    ran = desk.argmap("check")
    assert ran.status == 2
    assert "there is no map here" in ran.stderr
    assert "argmap new" in ran.stderr


@pytest.mark.parametrize("text", ["", "\n \n", "===\ntitle: T\n===\n", "// a comment\n", "# A heading\n"])
def test_a_map_without_statements_never_passes(desk: Desk, text: str) -> None:
    desk.lay_out(text)
    ran = desk.argmap("check")
    assert ran.status == 2
    assert "no statement could be read" in ran.stderr


def test_a_syntax_error_is_a_finding_and_the_rest_is_checked(desk: Desk) -> None:
    desk.lay_out(MAP + "\n(1) A premise and no more\n")
    ran = desk.argmap("check", "--format", "json")
    found = json.loads(ran.stdout)
    assert ran.status == 1
    assert found["checked"] == {"maps": 1, "statements": 6, "quotes": 5, "located": 5}
    syntax = next(f for f in found["findings"] if f["rule"] == "argdown-syntax")
    assert syntax["map"] | {"end": None} == {
        "path": "map.argdown", "line": 12, "column": 1, "offset": 386, "end": None
    }  # fmt: skip


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("nowhere",), "nowhere: there is no such file or folder"),
        (("essay.md",), "essay.md: this is no map file"),
        (("--essay", "nowhere.md"), "nowhere.md: there is no such file"),
        (("--select", "no-such"), "no rule is called 'no-such'"),
        (("--ignore", "unsuported-claim"), "did you mean unsupported-claim?"),
        (("--level", "hard"), "invalid choice: 'hard'"),
        (("--bogus",), "unrecognized arguments: --bogus"),
    ],
)
def test_what_cannot_run_says_why_and_what_to_do(desk: Desk, args: tuple[str, ...], message: str) -> None:
    desk.lay_out()
    ran = desk.argmap("check", *args)
    assert (ran.status, ran.stdout) == (2, "")
    assert message in ran.stderr
    assert "= help: " in ran.stderr


# the text


def test_faults_are_shown_in_full_and_observations_summed_up(desk: Desk) -> None:
    desk.lay_out(FAULTY)
    lines = desk.argmap("check").stdout.splitlines()
    assert lines[0] == "map.argdown: 5 statements, 4 of 5 quotes found in the text"
    assert "map.argdown:9:67: error[quote-not-in-essay]: " in lines[2]
    assert "  5 | The mayor says that it breeds midges. But frogs eat midges." in lines
    observed = lines.index("Observed in the essay (no fault of the map):")
    assert lines[observed + 1].endswith("[unsupported-claim]")
    assert lines[-2].startswith("1 map checked: 1 error, 1 warning")
    assert lines[-1] == "Next: argmap explain quote-not-in-essay"


def test_an_observation_is_shown_at_its_words(desk: Desk) -> None:
    desk.lay_out()
    out = desk.argmap("check", "--all").stdout
    assert "map.argdown:10:7: warning[unsupported-claim]" in out
    line, carets = out.split("   --> essay.md:5:43\n")[1].splitlines()[1:3]
    assert line[carets.index("^") : carets.rindex("^") + 1] == "frogs eat midges"


def test_all_shows_what_is_summed_up_otherwise(desk: Desk) -> None:
    claims = "".join(f"  + [C{n}]: Claim {n} is so. (¶1.1)\n" for n in range(8))
    desk.lay_out(MAP + claims)
    summed_up, whole = desk.argmap("check").stdout, desk.argmap("check", "--all").stdout
    assert summed_up.count("warning[unsupported-claim]") == 5
    assert "more: --all" in summed_up
    assert whole.count("warning[unsupported-claim]") == 9
    assert "more: --all" not in whole


def test_a_map_without_findings_says_so_and_what_comes_next(desk: Desk) -> None:
    desk.lay_out(MAP)
    out = desk.argmap("check", "--ignore", "unsupported-claim").stdout
    assert out.startswith("map.argdown: 5 statements, 5 of 5 quotes found in the text\n\n")
    assert "\n1 map checked: nothing found" in out
    assert out.endswith("\nNext: argmap build .\n")
    assert len(out.splitlines()) == 4


def test_the_next_command_can_be_typed_as_it_stands(desk: Desk) -> None:
    desk.lay_out(folder="the pond's")
    desk.write("texts/a b.md", ESSAY)
    ran = desk.argmap("check", "the pond's", "--essay", "texts/a b.md")
    assert ran.stdout.splitlines()[-1] == ("Next: argmap build 'the pond'\"'\"'s' --essay 'texts/a b.md'")


def test_a_character_that_steers_a_terminal_is_shown_and_not_sent(desk: Desk) -> None:
    desk.lay_out(MAP.replace("Frogs eat midges.", "Frogs \x1b[31meat\x07 midges."))
    ran = desk.argmap("check", "--all")
    assert "Frogs ␛[31meat␇ midges." in ran.stdout
    assert "\x1b" not in desk.argmap("show", ".").stdout


# the other formats


def test_the_json_has_exactly_the_promised_form(desk: Desk) -> None:
    desk.lay_out()
    ran = desk.argmap("check", "--format", "json")
    found = json.loads(ran.stdout)
    Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(found)
    assert list(found) == ["argmap", "checked", "findings"]
    assert found["checked"] == {"maps": 1, "statements": 5, "quotes": 5, "located": 5}
    (finding,) = found["findings"]
    start = ESSAY.index("frogs eat midges")
    assert finding | {"message": "", "help": ""} == {
        "rule": "unsupported-claim",
        "severity": "warning",
        "about": "essay",
        "message": "",
        "help": "",
        "id": "frogs-eat-them",
        "title": "Frogs eat them",
        "map": {"path": "map.argdown", "line": 10, "column": 7, "offset": 325, "end": finding["map"]["end"]},
        "essay": {"path": "essay.md", "line": 5, "column": 43, "start": start, "end": start + 16},
    }


def test_the_json_of_a_map_full_of_faults_keeps_to_the_schema(desk: Desk) -> None:
    case = ROOT / "tests" / "cases" / "every-readers-fault"
    found = json.loads(desk.argmap("check", "--format", "json", "--level", "strict", case).stdout)
    Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(found)
    assert len(found["findings"]) > 20


def test_offsets_count_characters_and_not_bytes(desk: Desk) -> None:
    essay = "# 🐸\n\nØ 𝔉rogs croak. They eat midges.\n"
    desk.lay_out("===\nessay: essay.md\n===\n\n[A]: They eat midges. #thesis (¶1.2)\n", essay)
    (place,) = [f["essay"] for f in json.loads(desk.argmap("check", "--format", "json").stdout)["findings"]]
    assert essay[place["start"] : place["end"]] == "They eat midges."
    assert (place["line"], place["column"]) == (3, 16)


def test_github_gets_a_command_for_every_finding(desk: Desk) -> None:
    desk.lay_out(FAULTY, folder="100%, a:b")
    lines = desk.argmap("check", "--format", "github").stdout.splitlines()
    assert [line.split(" ", 1)[0] for line in lines] == ["::error", "::warning"]
    assert lines[0].startswith(
        "::error file=100%25%2C a%3Ab/map.argdown,line=9,col=67,title=quote-not-in-essay::"
    )


def test_sarif_and_github_exit_as_the_text_does(desk: Desk) -> None:
    desk.lay_out(FAULTY)
    assert {desk.argmap("check", "--format", form).status for form in ("json", "github", "sarif")} == {1}


@pytest.mark.parametrize("form", ["json", "github", "sarif"])
def test_a_format_for_programs_says_nothing_else_on_standard_output(desk: Desk, form: str) -> None:
    desk.lay_out(MAP + "\n[Frogs]\n")
    out = desk.argmap("check", "--format", form, "--ignore", "unsupported-claim").stdout
    assert "Next:" not in out
    assert form == "github" or json.loads(out)


# which rules run


def test_select_runs_the_named_rules_only_and_may_be_repeated_or_listed(desk: Desk) -> None:
    desk.lay_out(FAULTY.replace("{by: a teacher}", ""))
    assert set(rules(desk)) == {"quote-not-in-essay", "unsupported-claim", "evidence-without-source"}
    assert rules(desk, "--select", "unsupported-claim") == ["unsupported-claim"]
    both = {"unsupported-claim", "evidence-without-source"}
    assert set(rules(desk, "--select", "unsupported-claim,evidence-without-source")) == both
    assert set(rules(desk, "--select", "unsupported-claim", "--select", "evidence-without-source")) == both


def test_ignore_leaves_rules_out_and_may_be_repeated_or_listed(desk: Desk) -> None:
    desk.lay_out(FAULTY.replace("{by: a teacher}", ""))
    assert rules(desk, "--ignore", "unsupported-claim,evidence-without-source") == ["quote-not-in-essay"]
    ignored = ("--ignore", "unsupported-claim", "--ignore", "evidence-without-source")
    assert rules(desk, *ignored) == ["quote-not-in-essay"]


def test_a_selected_rule_runs_at_any_level(desk: Desk) -> None:
    seen = "      + [Seen]: They were seen. #evidence (¶3.1) {source: author}\n"
    desk.lay_out(MAP.replace("  - [Midges]", f"{seen}  - [Midges]"))
    assert "evidence-as-conclusion" not in rules(desk)
    assert "evidence-as-conclusion" in rules(desk, "--level", "strict")
    assert rules(desk, "--select", "evidence-as-conclusion") == ["evidence-as-conclusion"]


def test_a_reader_gets_the_rules_for_that_reader(desk: Desk) -> None:
    desk.lay_out(MAP.replace("{by: a teacher}", ""))
    assert "evidence-without-source" in rules(desk, "--for", "student")
    assert "evidence-without-source" in rules(desk, "--for", "fact-checker")
    assert "evidence-without-source" not in rules(desk, "--for", "author")


# where maps and essays lie


def test_several_maps_are_checked_each_once(desk: Desk) -> None:
    desk.lay_out(folder="b")
    desk.lay_out(FAULTY, folder="a")
    desk.lay_out(folder=".hidden")
    ran = desk.argmap("check", ".", "b", "b/map.argdown")
    assert [line for line in ran.stdout.splitlines() if "quotes found" in line] == [
        "a/map.argdown: 5 statements, 4 of 5 quotes found in the text",
        "b/map.argdown: 5 statements, 5 of 5 quotes found in the text",
    ]
    assert "2 maps checked: 1 error, 2 warnings" in ran.stdout
    assert ran.status == 1


def test_a_map_that_cannot_be_read_does_not_keep_the_others_waiting(desk: Desk) -> None:
    desk.lay_out(folder="b")
    desk.write("a/map.argdown", b"[A]: \xff\n")
    ran = desk.argmap("check", ".")
    assert (ran.status, "b/map.argdown: 5 statements" in ran.stdout) == (2, True)
    assert ran.stderr.startswith("argmap check: a/map.argdown: not valid UTF-8 at byte 5, line 1\n")


def test_an_essay_elsewhere_can_be_named(desk: Desk) -> None:
    desk.lay_out(essay=None)
    desk.write("elsewhere/pond.md", ESSAY)
    assert desk.argmap("check").status == 1
    ran = desk.argmap("check", "--essay", "elsewhere/pond.md")
    assert ran.status == 0
    assert "5 of 5 quotes found" in ran.stdout


def test_an_essay_can_be_named_for_a_map_that_names_none(desk: Desk) -> None:
    desk.lay_out(MAP.replace("essay: essay.md\n", ""))
    assert "no-essay" in rules(desk)
    assert rules(desk, "--essay", "essay.md") == ["unsupported-claim"]


def test_a_missing_essay_is_one_finding_with_the_ways_to_mend_it(desk: Desk) -> None:
    desk.lay_out(essay=None)
    found = json.loads(desk.argmap("check", "--format", "json").stdout)["findings"]
    (finding,) = [f for f in found if f["about"] == "map"]
    assert finding["rule"] == "essay-missing"
    assert "`essay.md` is not there" in finding["message"]
    assert "--essay PATH" in finding["help"]
    assert "argmap.toml" in finding["help"]


def test_a_map_is_read_from_standard_input_over_the_essay_in_this_folder(desk: Desk) -> None:
    desk.write("essay.md", ESSAY)
    ran = desk.argmap("check", "-", stdin=MAP)
    assert ran.status == 0
    assert ran.stdout.startswith("-: 5 statements, 5 of 5 quotes found")
    assert desk.argmap("check", "-", stdin=FAULTY).status == 1
    assert desk.argmap("check", "-", stdin="").status == 2


def test_standard_input_that_is_no_text_is_refused(desk: Desk) -> None:
    ran = desk.argmap("check", "-", stdin=b"\xff\xfe\xfa")
    assert ran.status == 2
    assert "standard input" in ran.stderr
