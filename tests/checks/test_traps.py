"""Where Argdown reads something else without a word: one message at its place, and none when it is mended."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given, strategies as st

from argmap.checks import check
from argmap.findings import Finding, Severity
from argmap.notations import notation_named

HERE = "‸"


class Case(NamedTuple):
    """A text with `HERE` where the finding stands; the rule, words of the message, and the text as mended."""

    bad: str
    rule: str
    says: str
    good: str


STRUCTURE = "(1) It is full.\n----\n(2) Keep it.\n"
CASES = {
    "a star between numbers": Case(
        "[A]: It costs 3‸*40 and 2* 80.\n",
        "argdown-emphasis",
        "`*` inside “3*40” begins italic text",
        "[A]: It costs 3\\*40 and 2\\* 80.\n",
    ),
    "a low line between words": Case(
        "[A]: The night‸_bus_, is full.\n",
        "argdown-emphasis",
        "`_` inside “night_bus_,” begins italic text",
        "[A]: The night\\_bus\\_, is full.\n",
    ),
    "two stars inside a word": Case(
        "[A]: The re‸**do** is late.\n",
        "argdown-emphasis",
        "begins bold text",
        "[A]: The **redo** is late.\n",
    ),
    "a number of a section": Case(
        "[A]: So says III‸.A. of it.\n",
        "argdown-shortcode",
        "`.A.` in “III.A.” is a shortcode: Argdown reads ∀ instead",
        "[A]: So says III\\.A. of it.\n",
    ),
    "a letter between colons": Case(
        "[A]: The vote‸:y: to the bus.\n", "argdown-shortcode", "`:y:`", "[A]: The vote\\:y: to the bus.\n"
    ),
    "a shortcode in a heading": Case(
        "# Part II‸.A. of it\n\n[A]: Yes.\n",
        "argdown-shortcode",
        "∀",
        "# Part II\\.A. of it\n\n[A]: Yes.\n",
    ),
    "backslashes of a path": Case(
        "[A]: It is kept in C:‸\\night\\counts here.\n",
        "argdown-backslash",
        "the backslash in “C:\\night\\counts” is lost: Argdown reads `n` alone",
        "[A]: It is kept in C:\\\\night\\\\counts here.\n",
    ),
    "a number behind a sign": Case(
        "[A]: It is line ‸#12 of the town.\n",
        "argdown-tag",
        "`#12` inside a text is a tag",
        "[A]: It is line \\#12 of the town.\n",
    ),
    "a sign inside a word": Case(
        "[A]: It sounds in C‸#minor here.\n",
        "argdown-tag",
        "`#minor` inside a text is a tag",
        "[A]: It sounds in C\\#minor here.\n",
    ),
    "a parenthesis in an address": Case(
        "[A]: See ‸[the line](https://buses.example/line_(night)).\n",
        "argdown-link",
        "ends at its first `)`: `https://buses.example/line_(night`",
        "[A]: See [the line](https://buses.example/line_(night%29).\n",
    ),
    "a title that is a link": Case(
        "‸[Line](night): It is full.\n",
        "argdown-link",
        "`[Line](night):` is a link and no title",
        "[Line – night]: It is full.\n",
    ),
    "text below a heading": Case(
        "‸# Buses\nThe bus is full.\n\n[A]: Yes.\n",
        "argdown-heading",
        "the text below this heading",
        "# Buses\n\nThe bus is full.\n\n[A]: Yes.\n",
    ),
    "a heading without a blank": Case(
        "‸#Buses\n\n[A]: Yes.\n", "argdown-heading", "`#Buses` is a tag", "# Buses\n\n[A]: Yes.\n"
    ),
    "a lower heading without a blank": Case(
        "‸##Night buses\n\n[A]: Yes.\n", "argdown-heading", "`##Night`", "## Night buses\n\n[A]: Yes.\n"
    ),
    "numbers in braces": Case(
        "[A]: It is one of ‸{12, 14}\n",
        "argdown-braces",
        "`{12, 14}` is read as data",
        "[A]: It is one of \\{12, 14\\}\n",
    ),
    "a word in braces": Case(
        "[A]: It is ‸{really}\n", "argdown-braces", "`{really}`", "[A]: It is \\{really\\}\n"
    ),
    "a blank from the web": Case(
        "[A]: It is full.\n\u00a0 ‸+ Every seat is taken.\n",
        "argdown-indentation",
        "(U+00A0) stands before `+`: this line is text",
        "[A]: It is full.\n  + Every seat is taken.\n",
    ),
    "an apostrophe before a sign": Case(
        "[A]: It is full.\n'‸+ Every seat is taken.\n",
        "argdown-indentation",
        "an apostrophe before `+`",
        "[A]: It is full.\n  + Every seat is taken.\n",
    ),
    "tabs among blanks": Case(
        "[A]: It is full.\n\t+ [B]: Yes.\n‸  + [C]: No.\n",
        "argdown-indentation",
        "tabs and blanks are mixed",
        "[A]: It is full.\n  + [B]: Yes.\n  + [C]: No.\n",
    ),
    "two titles in one": Case(
        "‸[A] see [B]: It is full.\n",
        "argdown-title",
        "everything up to `]:` is one title",
        "[A]: see @[B]: It is full.\n",
    ),
    "two titles of arguments in one": Case(
        "‸<A> see <B>: It is full.\n",
        "argdown-title",
        "everything up to `>:` is one title",
        "<A>: see @<B>: It is full.\n",
    ),
    "a title with a hyphen": Case(
        "‸[- A]: It is full.\n", "argdown-title", "begins with `-`", "[A]: It is full.\n"
    ),
    "a word of JavaScript": Case(
        "‸[constructor]: It is full.\n",
        "argdown-reserved-title",
        "`[constructor]` is a word of JavaScript",
        "[The constructor]: It is full.\n",
    ),
    "an argument with a word of JavaScript": Case(
        "‸<toString>: It is full.\n", "argdown-reserved-title", "`<toString>`", "<To a string>: Full.\n"
    ),
    "a title for what has none": Case(
        "‸[Untitled 1]: It is full.\n", "argdown-reserved-title", "without a title", "[One]: It is full.\n"
    ),
    "a number as a title": Case(
        "‸[12]: It is full.\n", "argdown-number-title", "`[12]` is a number", "[Line 12]: It is full.\n"
    ),
    "another letter case": Case(
        "[Full]: It is full.\n\n‸[full]: It is full.\n",
        "argdown-title-variant",
        "`[full]` and `[Full]` are two statements for Argdown",
        "[Full]: It is full.\n\n[Full]: It is full.\n",
    ),
    "another blank": Case(
        "[Full bus]: It is full.\n\n‸[Full  bus]: It is full.\n",
        "argdown-title-variant",
        "`[Full  bus]` and `[Full bus]`",
        "[Full bus]: It is full.\n\n[Full bus]: It is full.\n",
    ),
    "two structures": Case(
        f"<A>: It is used.\n\n{STRUCTURE}\n<A>\n\n‸{STRUCTURE}",
        "argdown-second-structure",
        "a second premise-conclusion structure for <A>",
        f"<A>: It is used.\n\n{STRUCTURE}\n<B>: It is used.\n\n{STRUCTURE}",
    ),
    "a heading before the structure": Case(
        f"<A>: It is used.\n\n# Details\n\n‸{STRUCTURE}",
        "argdown-parted-structure",
        "does not belong to <A>",
        f"# Details\n\n<A>: It is used.\n\n{STRUCTURE}",
    ),
    "a statement before the structure": Case(
        f"<A>: It is used.\n\n[B]: Yes.\n\n‸{STRUCTURE}",
        "argdown-parted-structure",
        "does not belong to <A>",
        f"[B]: Yes.\n\n<A>: It is used.\n\n{STRUCTURE}",
    ),
    "an undercut below a reason": Case(
        f"{STRUCTURE}\n[A]: Keep the bus.\n  + [B]: It is safe.\n    ‸<_ [C]: There are lamps.\n",
        "argdown-undercut",
        "undercuts the last inference line above for Argdown",
        f"{STRUCTURE}\n[A]: Keep the bus.\n  + <B>: It is safe.\n    <_ [C]: There are lamps.\n",
    ),
    "lists in two blocks": Case(
        "[A]: It is full. {lines: [1, 2]}\n\n[A]: It is full. {‸lines: [3]}\n",
        "argdown-list-merge",
        "merges them item by item",
        "[A]: It is full. {lines: [1, 2, 3]}\n\n[A]: It is full.\n",
    ),
    "a data block with CRLF": Case(
        "[A]: It is full. ‸{\r\n  by: me\r\n}\r\n",
        "argdown-crlf-data",
        "take a data block with CRLF line ends for text",
        "[A]: It is full. {\n  by: me\n}\n",
    ),
    "two data blocks with CRLF": Case(
        "[A]: It is full. ‸{\r\n  by: me\r\n}\r\n\r\n[B]: Yes. {\r\n  by: me\r\n}\r\n",
        "argdown-crlf-data",
        "it is so in 2 blocks",
        "[A]: It is full. {\n  by: me\n}\n",
    ),
    "a comment at the end": Case(
        "[A]: It is full. ‸// or not",
        "argdown-last-comment",
        "it is read as text",
        "[A]: It is full. // or not\n",
    ),
    "a bare no": Case(
        "[A]: It is full. {alone: ‸no}\n",
        "argdown-scalar",
        "`no` is text",
        "[A]: It is full. {alone: false}\n",
    ),
    "a bare date in a list": Case(
        "[A]: It is full. {days: [‸2024-01-02]}\n",
        "argdown-scalar",
        "is a date for YAML",
        '[A]: It is full. {days: ["2024-01-02"]}\n',
    ),
    "a number with a low line": Case(
        "[A]: It is full. {count: ‸1_000}\n", "argdown-scalar", "`1_000`", "[A]: It is full. {count: 1000}\n"
    ),
    "a time of day": Case(
        "[A]: It is full. {at: ‸1:30}\n", "argdown-scalar", "`1:30`", '[A]: It is full. {at: "1:30"}\n'
    ),
    "a number that begins with 0": Case(
        "[A]: It is full. {line: ‸017}\n",
        "argdown-scalar",
        "the number 17 for Argdown",
        '[A]: It is full. {line: "017"}\n',
    ),
    "a setting of a group": Case(
        "===\nmodel:\n    ‸removeTagFromText: true\n===\n\n[A]: It is full.\n",
        "argdown-setting",
        "`removeTagFromText` is no setting of Argdown under `model`",
        "===\nmodel:\n    removeTagsFromText: true\n===\n\n[A]: It is full.\n",
    ),
    "a value of a setting": Case(
        "===\nmodel: {‸mode: stric}\n===\n\n[A]: It is full.\n",
        "argdown-setting",
        "`mode` cannot be 'stric'",
        "===\nmodel: {mode: strict}\n===\n\n[A]: It is full.\n",
    ),
    "a group of settings": Case(
        "===\n‸selecton: {excludeDisconnected: true}\n===\n\n[A]: It is full.\n",
        "argdown-setting",
        "`selecton` is no group",
        "===\nselection: {excludeDisconnected: true}\n===\n\n[A]: It is full.\n",
    ),
    "a key in other letters": Case(
        "[A]: It is full. {‸isInmap: false}\n",
        "argdown-setting",
        "`isInmap` is no key of Argdown",
        "[A]: It is full. {isInMap: false}\n",
    ),
    "a key of a heading in other letters": Case(
        "# Buses {‸isgroup: true}\n\n[A]: It is full.\n",
        "argdown-setting",
        "`isgroup` is no key of Argdown",
        "# Buses {isGroup: true}\n\n[A]: It is full.\n",
    ),
}
LIGHT = {"argdown-tag", "argdown-number-title", "argdown-title-variant", "argdown-scalar"}
EACH = pytest.mark.parametrize("case", CASES.values(), ids=CASES)


def said(text: str) -> list[Finding]:
    """What the reader of Argdown says of a text."""
    return list(notation_named("argdown").read(text, "map.argdown").findings)


@EACH
def test_a_trap_gives_one_message_at_its_place(case: Case) -> None:
    (finding,) = said(case.bad.replace(HERE, ""))
    assert finding.map is not None
    assert (finding.rule, finding.map.offset) == (case.rule, case.bad.index(HERE))
    assert case.says in finding.message
    assert finding.help


@EACH
def test_what_is_lost_is_a_warning_and_what_only_looks_odd_is_none(case: Case) -> None:
    (finding,) = said(case.bad.replace(HERE, ""))
    assert (finding.severity is Severity.INFO) == (case.rule in LIGHT)


@EACH
def test_a_mended_trap_is_none(case: Case) -> None:
    assert said(case.good) == []


@pytest.mark.parametrize(
    "text",
    [
        "[A]: It is *full*, _very_ **full** and __taken__.\n",
        "[A]: Let .A.x(Fx .->. Gx) and (p.^.q) hold, :happy: :up:\n",
        "[A]: It is full #night #(of the town) #n2\n",
        "[A]: (“reason #1 of three”)\n",
        "[A]: See [the (old) line](https://buses.example/a) and [b](https://buses.example/b).\n",
        "# Night buses #town\n\n[A]: It is full.\n",
        "[A]: It is full. {given}\n",
        "[A]: It is full. {seats: 46, share: 0.5, below: -3, issue: x, isInMap: false}\n",
        '[A]: It is full. {at: "1:30", day: "2024-01-02", alone: "no"}\n',
        "[A]: It is full.\n\t+ [B]: Yes.\n\t\t+ [C]: No.\n",
        "[A]: It’s full.\n  + [It's safe]: Yes.\n",
        "[Line 12]: It is full.\n\n[Constructors]: They built it.\n",
        f"<A>: It is used.\n\n{STRUCTURE}  <_ [B]: Not now.\n",
        f"<A>: It is used.\n\n{STRUCTURE}\n<B>: So.\n  <_ [C]: No.\n",
        "[A]: It is full.\n  + [B]: It is safe.\n    <_ [C]: There are lamps.\n",
        f"# One\n\n{STRUCTURE}\n# Two\n\n{STRUCTURE}",
        "[A]: It is full. {quote: [full, taken]}\n\n[B]: Yes. {quote: [safe]}\n",
        "[A]: It is full. {url: https://buses.example}",
        "[A]: It is full. /* or // not */",
        "===\nmodel: {mode: strict}\ncolor: {tagColors: {x: red}}\nown: {mode: 1}\n===\n\n[A]: Full.\n",
        "",
    ],
)
def test_what_is_meant_is_left_alone(text: str) -> None:
    assert [f"{f.map}: {f.message}" for f in said(text) if f.rule != "argdown-syntax"] == []


def test_braces_before_more_text_are_told_once() -> None:
    assert [f.rule for f in said("[A]: It is one of {12, 14} in all.\n")] == ["argdown-syntax"]


def test_an_undercut_below_a_statement_is_told_once() -> None:
    reading = notation_named("argdown").read(f"{STRUCTURE}\n[A]: Keep it.\n  <_ [B]: Once.\n", "map.argdown")
    found = {f.rule for f in check(reading)}
    assert "argdown-undercut" in found
    assert "undercut-of-statement" not in found


PIECES = st.sampled_from(
    [
        "[A]", "[A]: ", "<B>", "<B>: ", "(1) ", "----\n", "\n", "\n\n", "  + ", "\t- ", "  <_ ", "{", "}",
        "a: no", ", ", "1_0", "[1, 2]", "#x", "# ", "C#", "*", "_", "**", ".A.", ":y:", "//", "/*", "(", ")",
        "](x)", "===\n", "model: {mod: 1}\n", "\r\n", "\u00a0", "'", "word", " ", "[12]: ", "𝗢", "\0",
        "[constructor]: ", "\ufeff",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join))
def test_every_trap_lies_in_its_text_and_says_what_to_write(text: str) -> None:
    for finding in said(text):
        assert finding.map is not None
        assert 0 <= finding.map.offset <= len(text)
        assert finding.message
        assert finding.help
        assert "\n" not in finding.message
