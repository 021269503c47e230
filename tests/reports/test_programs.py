"""Findings as programs read them: JSON, GitHub's commands, SARIF."""

from __future__ import annotations

import json
from typing import Any

import pytest

from argmap.findings import Finding, Report, Severity
from argmap.reports import github, json as as_json, sarif
from argmap.text.place import Place
from desk import ESSAY, FAULTY, MAP, Desk


def results(desk: Desk) -> list[dict[str, Any]]:
    run = json.loads(desk.argmap("check", "--format", "sarif").stdout)["runs"][0]
    found = run["results"]
    assert isinstance(found, list)
    return found


def prints(desk: Desk) -> dict[str, str]:
    return {r["ruleId"]: r["partialFingerprints"]["argmap/v1"] for r in results(desk)}


def test_sarif_names_the_tool_the_rules_and_every_result(desk: Desk) -> None:
    desk.lay_out(FAULTY)
    log = json.loads(desk.argmap("check", "--format", "sarif").stdout)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert run["tool"]["driver"]["name"] == "argmap"
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert ids == ["quote-not-in-essay", "unsupported-claim"]
    assert [(r["ruleId"], r["level"]) for r in run["results"]] == [
        ("quote-not-in-essay", "error"),
        ("unsupported-claim", "warning"),
    ]


def test_a_result_lies_in_the_map_and_beside_it_in_the_essay(desk: Desk) -> None:
    desk.lay_out(folder="my maps")
    (result,) = results(desk)
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "my%20maps/map.argdown"
    assert (place["region"]["startLine"], place["region"]["startColumn"]) == (10, 7)
    words = result["relatedLocations"][0]["physicalLocation"]
    region = words["region"]
    assert words["artifactLocation"]["uri"] == "my%20maps/essay.md"
    assert ESSAY[region["charOffset"] :][: region["charLength"]] == "frogs eat midges"


def test_a_fingerprint_stays_when_text_moves_and_is_wrapped_anew(desk: Desk) -> None:
    desk.lay_out(FAULTY)
    before = prints(desk)
    moved = FAULTY.replace("===\n\n[Keep", "===\n\n// a comment\n\n[Keep").replace("(¶2 “frogs", "(“frogs")
    desk.lay_out(
        moved.replace("(¶3.1)", "(“In May … 31 frogs”)"),
        ESSAY.replace("The mayor", "A new one.\n\nThe mayor"),
    )
    assert before.items() <= prints(desk).items()
    desk.lay_out(FAULTY, ESSAY.replace("frogs eat", "frogs\neat"))
    assert prints(desk) == before


def test_a_fingerprint_changes_with_the_words(desk: Desk) -> None:
    desk.lay_out()
    before = prints(desk)
    desk.lay_out(MAP.replace("frogs eat midges", "frogs devour midges"), ESSAY.replace("eat", "devour"))
    assert prints(desk) != before


def test_two_faults_of_one_rule_have_two_fingerprints(desk: Desk) -> None:
    desk.lay_out(
        MAP.replace("language", "").replace("title: The pond", "title: The pond\nlangauge: en\nsorces: {}")
    )
    found = [r["partialFingerprints"]["argmap/v1"] for r in results(desk) if r["ruleId"] == "unknown-key"]
    assert len(set(found)) == 2


def test_json_sums_up_all_maps(desk: Desk) -> None:
    reports = [Report("a", (), 2, 3, 1), Report("b", (), 5, 1, 1)]
    assert json.loads(as_json.text(reports))["checked"] == {
        "maps": 2, "statements": 7, "quotes": 4, "located": 2,
    }  # fmt: skip


def test_json_has_null_where_there_is_no_place() -> None:
    bare = Finding("no-thesis", Severity.INFO, "map", "this is so", "do that")
    (found,) = json.loads(as_json.text([Report("a", (bare,))]))["findings"]
    assert (found["id"], found["title"], found["map"], found["essay"]) == (None, None, None, None)


@pytest.mark.parametrize(
    ("severity", "command"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "notice")],
)
def test_github_is_told_in_its_own_words(severity: Severity, command: str) -> None:
    place = Place("a,b:c%.argdown", 3, 4, 9)
    said = Finding("no-thesis", severity, "map", "100%\nso", "do: that, now", map=place)
    assert github.text([Report("a", (said,))], {}) == (
        f"::{command} file=a%2Cb%3Ac%25.argdown,line=3,col=4,title=no-thesis::100%25%0Aso (do: that, now)\n"
    )


def test_github_is_told_of_a_finding_without_a_place() -> None:
    said = Finding("no-thesis", Severity.ERROR, "map", "so", "do that")
    assert github.text([Report("a", (said,))], {}) == "::error title=no-thesis::so (do that)\n"


TEXTS = {"a.argdown": "[A]: It is\nso and so.\n"}
WITHIN = Place("a.argdown", 1, 6, 5, 7)
OVER_LINES = Place("a.argdown", 1, 6, 5, 13)


@pytest.mark.parametrize(
    ("place", "end"),
    [
        (WITHIN, ",endLine=1,endColumn=8"),
        (OVER_LINES, ",endLine=2"),
        (Place("a.argdown", 1, 6, 5), ""),
        (Place("b.argdown", 1, 6, 5, 7), ""),
    ],
)
def test_github_is_told_where_it_ends(place: Place, end: str) -> None:
    said = Finding("no-thesis", Severity.ERROR, "map", "so", "do that", map=place)
    assert f",line=1,col=6{end},title=" in github.text([Report("a", (said,))], TEXTS)


def test_json_and_sarif_say_where_it_ends() -> None:
    reports = [Report("a", (Finding("no-thesis", Severity.ERROR, "map", "so", "do that", map=OVER_LINES),))]
    (found,) = json.loads(as_json.text(reports))["findings"]
    assert found["map"] == {"path": "a.argdown", "line": 1, "column": 6, "offset": 5, "end": 13}
    (result,) = json.loads(sarif.text(reports, TEXTS))["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 1, "startColumn": 6, "endLine": 2, "endColumn": 3, "charOffset": 5, "charLength": 8,
    }  # fmt: skip


def test_sarif_takes_a_finding_without_a_place() -> None:
    said = Finding("no-thesis", Severity.ERROR, "map", "so", "do that")
    (result,) = json.loads(sarif.text([Report("a", (said,))], {}))["runs"][0]["results"]
    assert "locations" not in result
