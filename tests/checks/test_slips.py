"""What a newcomer types gives one message, at its place, and what the message says to write helps."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from argmap.checks import Settings, check
from argmap.findings import Finding
from argmap.notations import notation_named
from argmap.text.essay import Essay

ESSAY = """Keep the bus, says the driver.

At home they share a car. It is **average** there[^1]. The fare is *unjust*.

Night is quiet, and the bus is loud.

[^1]: Since 1990.
"""
TOP = "===\ntitle: Buses\nessay: essay.md\n===\n\n[T]: Keep the bus. #thesis (¶1)\n"


class Slip(NamedTuple):
    """A map with a slip and as the help has it; which rule speaks, where in the slip, and what it says."""

    bad: str
    good: str
    rule: str
    at: str
    says: str


def below(bad: str, good: str, rule: str, at: str, says: str) -> Slip:
    """A slip in the lines below the main claim."""
    return Slip(TOP + bad, TOP + good, rule, at, says)


SHARE = "At home they share a car."
GOOD = f"  + [A]: {SHARE} (¶2.1)\n"
SLIPS = {
    "a bracket is not closed": below(
        f"  + [A: {SHARE} (¶2.1)\n", GOOD, "sign-read-as-text", "[A: ", "the bracket `[A` is not closed"
    ),
    "a bracket of an argument is not closed": below(
        f"  + <A: {SHARE}\n",
        f"  + <A>: {SHARE}\n",
        "sign-read-as-text",
        "<A: ",
        "the bracket `<A` is not closed",
    ),
    "a bracket before another one is not closed": below(
        "  + [A: [sic] they share a car. (¶2.1)\n",
        "  + [A]: \\[sic\\] they share a car. (¶2.1)\n",
        "argdown-syntax",
        "[A: ",
        "the bracket `[A` is not closed",
    ),
    "a bracket is not opened": below(
        f"  + A]: {SHARE} (¶2.1)\n", GOOD, "sign-read-as-text", "A]:", "closes a bracket that is not opened"
    ),
    "a tag has a blank at the end": below(
        f"  + [A]: {SHARE} (¶2.1) # given\n",
        f"  + [A]: {SHARE} (¶2.1) #given\n",
        "sign-read-as-text",
        "# given",
        "a tag has no blank",
    ),
    "a tag has a blank before the mark": below(
        f"  + [A]: {SHARE} # given (¶2.1)\n",
        f"  + [A]: {SHARE} #given (¶2.1)\n",
        "sign-read-as-text",
        "# given",
        "a tag has no blank",
    ),
    "the tag of the main claim has a blank": Slip(
        TOP.replace("#thesis", "# thesis") + GOOD, TOP + GOOD, "sign-read-as-text", "# thesis", "`# thesis`"
    ),
    "an address begins a comment": below(
        "  + [A]: They share a car (see https://cars.example/a). (¶2.1)\n",
        "  + [A]: They share a car (see https:\\/\\/cars.example/a). (¶2.1)\n",
        "argdown-comment",
        "//",
        "swallows “cars.example/a). (¶2.1)”",
    ),
    "an address stands between < and >": below(
        "  + [A]: They share a car, <https://cars.example/a> says. (¶2.1)\n",
        "  + [A]: They share a car, [a page](https://cars.example/a) says. (¶2.1)\n",
        "argdown-syntax",
        "<https",
        "an address between < and >",
    ),
    "a brace is not closed": below(
        f"  + [A]: {SHARE} (¶2.1) {{by: Okoro\n",
        f"  + [A]: {SHARE} (¶2.1) {{by: Okoro}}\n",
        "sign-read-as-text",
        "{by: Okoro",
        "this `{` is not closed",
    ),
    "a brace is not closed before another one": below(
        f"  + [A]: {SHARE} (¶2.1) {{by: Okoro\n  + [B]: The bus is loud. (¶3) {{by: Ode}}\n",
        f"  + [A]: {SHARE} (¶2.1) {{by: Okoro}}\n  + [B]: The bus is loud. (¶3) {{by: Ode}}\n",
        "sign-read-as-text",
        "{by: Okoro",
        "this `{` is not closed",
    ),
    "front matter is not closed": Slip(
        TOP.replace("\n===\n\n", "\n\n"), TOP, "sign-read-as-text", "===", "the front matter is not closed"
    ),
    "front matter with an empty line is not closed": Slip(
        TOP.replace("\n===\n\n", "\n\n").replace("\nessay", "\n\nessay"),
        TOP,
        "sign-read-as-text",
        "===",
        "the front matter is not closed",
    ),
    "front matter is closed with too few signs": Slip(
        TOP.replace("\n===\n\n", "\n==\n\n"),
        TOP,
        "sign-read-as-text",
        "===",
        "the front matter is not closed",
    ),
    "front matter stands between hyphens": Slip(
        TOP.replace("===", "---"), TOP, "argdown-syntax", "---", "between lines of hyphens"
    ),
    "a long dash attacks": below(
        f"  – [A]: {SHARE} #counterposition (¶2.1)\n  + [B]: The bus is loud. (¶3)\n",
        f"  - [A]: {SHARE} #counterposition (¶2.1)\n  + [B]: The bus is loud. (¶3)\n",
        "argdown-syntax",
        "–",
        "`–` is a long dash",
    ),
    "a long dash is not indented": below(
        f"— [A]: {SHARE} #counterposition (¶2.1)\n",
        f"  - [A]: {SHARE} #counterposition (¶2.1)\n",
        "argdown-syntax",
        "—",
        "`—` is a long dash",
    ),
    "a minus sign stands before words": below(
        f"  − {SHARE} (¶2.1)\n",
        f"  - {SHARE} #counterposition (¶2.1)\n",
        "sign-read-as-text",
        "−",
        "`−` at the beginning of a line",
    ),
    "a star stands below a statement": below(
        f"  * [A]: {SHARE} (¶2.1)\n", GOOD, "argdown-syntax", "*", "`*` does not say how"
    ),
    "a bullet stands below a statement": below(
        f"  • [A]: {SHARE} (¶2.1)\n", GOOD, "argdown-syntax", "•", "`•` does not say how"
    ),
    "emphasis ends before a quotation mark": below(
        "  + [A]: It is unjust. (¶2 “fare is *unjust*”)\n",
        "  + [A]: It is unjust. (¶2 “fare is unjust”)\n",
        "argdown-syntax",
        "*”",
        "Argdown does not close `*`",
    ),
    "bold ends before a straight quotation mark": below(
        '  + [A]: It is average. (¶2 "It is **average**")\n',
        '  + [A]: It is average. (¶2 "It is average")\n',
        "argdown-syntax",
        '**")',
        "Argdown does not close `**`",
    ),
    "emphasis is copied in part": below(
        "  + [A]: It is average. (¶2 “It is **average”)\n",
        "  + [A]: It is average. (¶2 “It is average”)\n",
        "argdown-syntax",
        "**",
        "`**` opens bold text",
    ),
    "a footnote mark is copied": below(
        "  + [A]: It is average. (¶2 “It is **average** there[^1]”)\n",
        "  + [A]: It is average. (¶2 “It is **average** there”)\n",
        "argdown-syntax",
        "[^1]",
        "the footnote mark `[^1]`",
    ),
    "an ellipsis stands in brackets": below(
        "  + [A]: It is average. (¶2 “It is […] there”)\n",
        "  + [A]: It is average. (¶2 “It is … there”)\n",
        "argdown-syntax",
        "[…]",
        "`[…]` inside a text",
    ),
    "a mark has no number": below(
        f"  + [A]: {SHARE} (¶ “At home”)\n",
        f"  + [A]: {SHARE} (“At home”)\n",
        "unreadable-quote",
        "(¶ “",
        "no paragraph number",
    ),
    "a mark names two paragraphs": below(
        f"  + [A]: {SHARE} (¶2-3)\n",
        f"  + [A]: {SHARE} (¶2; ¶3)\n",
        "unreadable-quote",
        "(¶2-3)",
        "names one paragraph",
    ),
    "a mark has single quotation marks": below(
        f"  + [A]: {SHARE} (¶2 'At home')\n",
        f"  + [A]: {SHARE} (¶2 “At home”)\n",
        "unreadable-quote",
        "(¶2 '",
        "do not stand in quotation marks",
    ),
    "a mark is not closed": below(
        f"  + [A]: {SHARE} (¶2.1\n", GOOD, "unreadable-quote", "(¶2.1", "not closed"
    ),
    "a mark stands at the beginning": below(
        f"  + [A]: (¶2.1) {SHARE}\n", GOOD, "unreadable-quote", "(¶2.1)", "at the end of the text"
    ),
    "a mark stands in the middle": below(
        "  + [A]: At home (¶2.1) they share a car.\n",
        GOOD,
        "unreadable-quote",
        "(¶2.1)",
        "at the end of the text",
    ),
    "a mark has no sign of a paragraph": below(
        f"  + [A]: {SHARE} (2 “At home”)\n",
        f"  + [A]: {SHARE} (¶2 “At home”)\n",
        "unreadable-quote",
        "(2 “",
        "without ¶",
    ),
    "a paragraph is named in letters": below(
        f"  + [A]: {SHARE} (par. 2)\n", f"  + [A]: {SHARE} (¶2)\n", "unreadable-quote", "(par.", "without ¶"
    ),
    "a title has a word in another form": below(
        f"  + [Silence back]: {SHARE} (¶2.1)\n\n[Silent back]\n  + [B]: The bus is loud. (¶3)\n",
        f"  + [Silence back]: {SHARE} (¶2.1)\n\n[Silence back]\n  + [B]: The bus is loud. (¶3)\n",
        "undefined-title",
        "[Silent",
        "[Silent back]",
    ),
    "quotation marks stand inside quotation marks": Slip(
        TOP.replace("Buses", '"Keep it "back""') + GOOD,
        TOP.replace("Buses", '"Keep it “back”"') + GOOD,
        "argdown-data",
        'back""',
        'the second `"` ends the value of `title`',
    ),
    "tabs stand among blanks": Slip(
        TOP + "    + [A]: The bus is loud. (¶3)\n\t+ [B]: At home they share a car. (¶2.1)\n",
        TOP + "    + [A]: The bus is loud. (¶3)\n    + [B]: At home they share a car. (¶2.1)\n",
        "argdown-syntax",
        "\t+",
        "tabs and blanks are mixed",
    ),
    "tabs stand among blanks and turn the meaning": Slip(
        TOP + "\t+ [A]: The bus is loud. (¶3)\n  + [B]: At home they share a car. (¶2.1)\n",
        TOP + "  + [A]: The bus is loud. (¶3)\n  + [B]: At home they share a car. (¶2.1)\n",
        "argdown-indentation",
        "  + [B]",
        "tabs and blanks are mixed",
    ),
    "an undercut has no step": below(
        f"  <_ [A]: {SHARE} #counterposition (¶2.1)\n",
        f"  - [A]: {SHARE} #counterposition (¶2.1)\n",
        "undercut-of-statement",
        "[A]",
        "points at a statement",
    ),
    "an argument has two structures": Slip(
        TOP + "\n<A>: Why.\n\n(1) Loud. (¶3)\n(2) Cheap. (¶2.1)\n----\n(3) [T]\n\n"
        "<A>\n\n(1) Unjust. (¶2.3)\n(2) Average. (¶2.2)\n----\n(3) [T]\n",
        TOP + "\n<A>: Why.\n\n(1) Loud. (¶3)\n(2) Cheap. (¶2.1)\n----\n(3) [T]\n\n"
        "<B>\n\n(1) Unjust. (¶2.3)\n(2) Average. (¶2.2)\n----\n(3) [T]\n",
        "argdown-second-structure",
        "(1) Unjust",
        "a second premise-conclusion structure for <A>",
    ),
}
ALL = pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS)


def said(text: str) -> list[Finding]:
    """What is to be mended in a map."""
    reading = notation_named("argdown").read(text, "map.argdown").with_essays([Essay(ESSAY, file="essay.md")])
    return [f for f in check(reading, Settings(ignore={"no-counterposition": None})) if f.about == "map"]


@ALL
def test_a_slip_gives_one_message_at_its_place(slip: Slip) -> None:
    (finding,) = said(slip.bad)
    assert finding.map is not None
    assert finding.rule == slip.rule
    assert slip.says in finding.message
    since = len(TOP) if slip.bad.startswith(TOP) else 0
    assert finding.map.offset == slip.bad.index(slip.at, since)
    assert finding.help


@ALL
def test_what_the_help_says_to_write_helps(slip: Slip) -> None:
    assert [f"{f.map}: {f.message}" for f in said(slip.good)] == []


@pytest.mark.parametrize(
    "line",
    [
        f"  + [A]: {SHARE} (¶2.1) // not sure",
        f"  + [A]: {SHARE} (¶2.1) {{url: https://cars.example/a}}",
        "  + [A]: They share \\[a\\] car \\{blue\\} \\# given. (¶2.1)",
        "  + [A]: They share a car # one. (¶2.1 “share a car”)",
        "  + [A]: At home – they say –\n  they share a car. (¶2.1)",
        "  + Less than a bus: x < y: one car. (¶2.1)",
        "  + [a car](https://cars.example) is shared. (¶2.1)",
        '  + [A]: They share a car. (¶2.1) {\n    by: "x\n\n[B]: y"\n  }',
    ],
)
def test_what_was_meant_is_left_alone(line: str) -> None:
    assert [f.message for f in said(f"{TOP}{line}\n")] == []


def test_what_refers_to_a_title_in_an_open_bracket_is_no_second_mistake() -> None:
    found = said(f"{TOP}  + [A]\n\n[A: {SHARE} (¶2.1)\n")
    assert [f.rule for f in found] == ["sign-read-as-text"]


def test_a_long_dash_is_read_as_an_attack_and_a_bullet_as_a_support() -> None:
    text = f"{TOP}  – [A]: {SHARE} (¶2.1)\n  • [B]: The bus is loud. (¶3)\n    * [C]: Night is quiet. (¶3)\n"
    graph = notation_named("argdown").read(text, "map.argdown").map
    assert [c.id for c in graph.conflicts] == ["a!t"]
    assert [i.id for i in graph.inferences] == ["b>t", "c>b"]


def test_a_tag_with_a_blank_is_read_as_the_tag() -> None:
    graph = notation_named("argdown").read("[T]: Keep it. # thesis (¶1)\n", "map.argdown").map
    assert [(s.text, s.thesis) for s in graph.statements] == [("Keep it.", True)]
