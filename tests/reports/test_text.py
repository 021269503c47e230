"""Findings as people read them."""

from __future__ import annotations

import pytest

from argmap.findings import Finding, Passage, Report, Severity
from argmap.reports import text
from argmap.reports.frame import WIDTH, columns, frame, visible
from argmap.text.place import Lines, Place, Span

MAP = "[A]: One.\n  + [B]: Two.\n"
ESSAY = "# T\n\nOne is so, and two is so.\n"
TEXTS = {"map.argdown": MAP, "essay.md": ESSAY}


def finding(rule: str = "no-thesis", **changes: object) -> Finding:
    values: dict[str, object] = {
        "severity": Severity.WARNING,
        "about": "map",
        "message": "this is so",
        "help": "do that",
        "map": Place("map.argdown", 2, 5, 14),
    }
    return Finding(rule, **values | changes)  # type: ignore[arg-type]


def observed(rule: str, identifier: str = "a", severity: Severity = Severity.WARNING) -> Finding:
    words = Passage(Place("essay.md", 3, 16, 20), Span(20, 29))
    return finding(rule, about="essay", essay=words, id=identifier, severity=severity)


def lines_of(*findings: Finding, **more: object) -> list[str]:
    return text.text(Report("map.argdown", findings, 2, 3, 2), TEXTS, **more).splitlines()  # type: ignore[arg-type]


def test_a_finding_about_the_map_shows_its_line_with_a_caret() -> None:
    assert lines_of(finding()) == [
        "map.argdown: 2 statements, 2 of 3 quotes found in the text",
        "",
        "map.argdown:2:5: warning[no-thesis]: this is so",
        "    |",
        "  2 |   + [B]: Two.",
        "    |     ^",
        "   = help: do that",
    ]


def test_a_finding_about_the_essay_shows_the_words_that_are_quoted() -> None:
    shown = lines_of(observed("unsupported-claim"), every=True)[2:]
    assert shown == [
        "map.argdown:2:5: warning[unsupported-claim]: this is so",
        "   --> essay.md:3:16",
        "    |",
        "  3 | One is so, and two is so.",
        "    |                ^^^^^^^^^",
        "   = help: do that",
    ]


def test_a_finding_without_a_place_is_shown_without_one() -> None:
    assert lines_of(finding(map=None))[2:] == ["warning[no-thesis]: this is so", "   = help: do that"]


def test_a_finding_in_a_text_that_is_not_at_hand_is_shown_without_it() -> None:
    elsewhere = finding(map=Place("other.argdown", 9, 1, 80))
    assert lines_of(elsewhere)[2:] == [
        "other.argdown:9:1: warning[no-thesis]: this is so",
        "   = help: do that",
    ]


def test_carets_go_as_far_as_the_words_that_are_concerned() -> None:
    assert lines_of(finding(map=Place("map.argdown", 2, 5, 14, 17)))[5] == "    |     ^^^"


def test_the_main_file_comes_first_and_each_file_in_its_order() -> None:
    places = [("a", 9), ("map.argdown", 14), ("a", 2), ("map.argdown", 3)]
    found = [finding(map=Place(file, 2, offset, offset)) for file, offset in places]
    heads = [line.rsplit(":", 3)[0] for line in lines_of(*found) if "warning" in line]
    assert heads == ["map.argdown:2", "map.argdown:2", "a:2", "a:2"]
    offsets = [line.split(":")[2] for line in lines_of(*found) if "warning" in line]
    assert offsets == ["3", "14", "2", "9"]


def test_the_same_help_is_given_once() -> None:
    assert "\n".join(lines_of(finding(), finding("orphan-claim"))).count("do that") == 1


def test_observations_are_summed_up_most_frequent_first_and_five_shown() -> None:
    many = [observed("unsupported-claim", f"s{n}") for n in range(7)]
    shown = lines_of(observed("agentless-source"), *many)
    start = shown.index("Observed in the essay (no fault of the map):")
    assert shown[start + 1].startswith("  7 findings")
    assert shown[start + 2].startswith("  1 findings")
    assert sum(line.startswith("map.argdown:2:5:") for line in shown) == 5
    assert shown[-1] == "3 more: --all"


def test_the_weightiest_observations_are_shown_first() -> None:
    findings = tuple(observed("unsupported-claim", name, Severity.WARNING) for name in "abc")
    labelled = [finding(about="essay", id=f.id, message=f"about {f.id}") for f in findings]
    report = Report("m", tuple(labelled), 3, weights={"a": 0.1, "b": 1.0, "c": 0.5})
    shown = text.text(report, {})
    assert shown.index("about b") < shown.index("about c") < shown.index("about a")


def test_information_about_the_essay_is_summed_up_and_never_among_the_weightiest() -> None:
    shown = lines_of(observed("uncovered-paragraph", severity=Severity.INFO))
    assert not any("info[uncovered-paragraph]" in line for line in shown)
    assert shown[-1] == "1 more: --all"


def test_a_flood_of_one_fault_is_cut_and_counted() -> None:
    shown = lines_of(*(finding("argdown-syntax", message=f"fault {n}") for n in range(50)))
    assert sum("error" in line or "warning[" in line for line in shown) == text.MOST_OF_A_RULE
    assert shown[-1] == f"{50 - text.MOST_OF_A_RULE} more argdown-syntax: --all"


def test_colour_changes_nothing_but_the_colour() -> None:
    plain = lines_of(finding(), observed("unsupported-claim"))
    colored = "\n".join(lines_of(finding(), observed("unsupported-claim"), color=True))
    assert "\x1b[33m" in colored
    for code in ("0", "1", "31", "33", "36"):
        colored = colored.replace(f"\x1b[{code}m", "")
    assert colored.splitlines() == plain


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((), "nothing found"),
        (("error",), "1 error"),
        (("error", "error", "warning", "info"), "2 errors, 1 warning, 1 for information"),
    ],
)
def test_all_maps_are_summed_up_in_a_line(counts: tuple[str, ...], said: str) -> None:
    findings = tuple(finding(severity=Severity(weight)) for weight in counts)
    assert text.in_all([Report("a", findings), Report("b")]).startswith(f"2 maps checked: {said}")


# the frame


def framed(line: str, words: str) -> tuple[str, str]:
    start = line.index(words)
    return frame(Place("f", 1, start + 1, start), start + len(words), Lines(line, "f"))


@pytest.mark.parametrize(
    "line",
    [
        "plain words here",
        "日本語の words です",
        "e\u0301té words",
        "a\twords",
        "درخت‌های words",
        "\x1b[1m words",
    ],
)
def test_carets_stand_below_the_words_in_columns_of_a_terminal(line: str) -> None:
    shown, carets = framed(line, "words")
    before = shown[: shown.index("words")]
    assert carets == " " * columns(before) + "^^^^^"


def test_a_long_line_is_cut_around_the_words() -> None:
    line = "x" * 500 + " the words " + "y" * 500
    shown, carets = framed(line, "the words")
    assert len(shown) <= WIDTH + 4
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert shown[carets.index("^") : carets.rindex("^") + 1] == "the words"


def test_words_longer_than_a_line_are_marked_as_far_as_they_are_shown() -> None:
    shown, carets = framed("a " + "long " * 100, "long " * 100)
    assert len(carets) <= len(shown)
    assert len(shown) <= WIDTH + 4


def test_words_that_go_on_in_the_next_line_are_marked_to_the_end_of_this_one() -> None:
    assert frame(Place("f", 1, 5, 4), 20, Lines("one two\nthree four five\n", "f")) == ("one two", "    ^^^")


def test_a_place_behind_the_end_of_the_text_has_a_caret_too() -> None:
    assert frame(Place("f", 2, 1, 4), 4, Lines("one\n", "f")) == ("", "^")
    assert frame(Place("f", 1, 9, 8), 9, Lines("one", "f")) == ("one", "   ^")


def test_signs_that_steer_a_terminal_are_shown_one_for_one() -> None:
    line = "".join(map(chr, range(0x250)))
    assert len(visible(line)) == len(line)
    assert visible("a\x1b\x7f\x85\nb") == "a␛␡\ufffd␊b"
    assert visible("ä “¶” 日 \u200c") == "ä “¶” 日 \u200c"


@pytest.mark.parametrize("sign", ["\u202a", "\u202e", "\u2066", "\u2069", "\x85", "\x9b"])
def test_a_sign_that_turns_the_line_round_or_steers_it_is_shown_as_one(sign: str) -> None:
    assert visible(f"a{sign}b") == "a\ufffdb"


def test_the_marks_that_a_right_to_left_text_is_written_with_stay() -> None:
    assert visible("\u200fسلام\u200cها\u200e") == "\u200fسلام\u200cها\u200e"
