"""A mistake is told once: where it stands, what is expected, what to write; and the rest is kept."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from argmap.findings import Finding
from argmap.notations import notation_named
from argmap.reading import Reading

HERE = "‸"


class Mistake(NamedTuple):
    """A text with `HERE` where each finding stands; the words of its message and of its help; what is kept.

    `kept` are the titles of the statements and, between angle brackets, of the arguments; `steps` the
    ids of inferences and conflicts.
    """

    text: str
    says: str
    write: str
    kept: str
    steps: str = ""


MISTAKES = [
    # blocks
    Mistake(
        "===\ntitle: T\n===\n‸[A]: a\n\n[B]: b\n", "directly after the front matter", "empty line", "A B"
    ),
    Mistake(
        "[A]: a\n\n‸===\ntitle: T\n===\n\n[B]: b\n", "`===` in the middle", "at the very beginning", "A B"
    ),
    Mistake("‸---\ntitle: T\n---\n\n[A]: a\n", "front matter between lines of hyphens", "write `===`", "A"),
    Mistake("# H\n‸[A]: a\n\n[B]: b\n", "a new statement directly after the text above", "empty line", "A B"),
    Mistake("[A]: a\n‸# H\n\n[B]: b\n", "a heading directly after the text above", "empty line", "A B"),
    Mistake("[A]: a\n‸[B]: b\n  + [C]: c\n", "a new statement directly after", "empty line", "A B C", "c>b"),
    Mistake("‸# \n\n[A]: a\n", "a heading without text", "`# Title`", "A"),
    Mistake("‸[A]:\n\n[B]: b\n", "no text after `[A]:`", "`[A]` without the colon", "A B"),
    Mistake("‸", "no statement, argument, heading or list here", "`[Title]: text`", ""),
    Mistake("[A]: a‸\\\n  + [B]: b\n", "a backslash at the end of a line", "`\\\\`", "A B", "b>a"),
    Mistake("[A]: a‸\r\r[B]: b\r", "a carriage return alone", "LF line ends", "A B"),
    # titles and text
    Mistake("[A] ‸and so on\n  + [C]: c\n", "text after the reference `[A]`", "`[A]: text`", "A C", "c>a"),
    Mistake("[A]: see ‸[B] here\n  + [C]: c\n", "`[B]` inside a text", "`@[B]`", "A C", "c>a"),
    Mistake("[A]: a ‸< b and c > d\n\n[B]: b\n", "`< b and c >` inside a text", "escape the bracket", "A B"),
    Mistake("[A]: ‸**bold text\n  + [C]: c\n", "`**` opens bold text", "`\\*\\*`", "A C", "c>a"),
    Mistake("[A]: the night‸_bus_line\n\n[B]: b\n", "`_` inside a word opens italic text", "`\\_`", "A B"),
    Mistake("[A]: two ‸*words” more\n\n[B]: b\n", "`*` opens italic text", "escape it as", "A B"),
    Mistake("[A]: a ‸[link\ntext](url) x\n\n[B]: b\n", "a line break inside a link", "on one line", "A B"),
    Mistake("‸[A\nb]: a\n\n[B]: b\n", "a line break inside a title", "`[A b]`", "[A b]: a|B"),
    # relations
    Mistake("‸+ [A]: a\n\n[B]: b\n", "stands below no statement or argument", "indent it", "A B"),
    Mistake("[A]: a\n‸- [B]: b\n  + [C]: c\n", "is not indented", "indent it below", "A B C", "c>b b!a"),
    Mistake(
        "[A]: a\n    + [B]: b\n  ‸- [C]: c\n    + [D]: d\n\n[E]: e\n",
        "the indentation of `-` is that of no line above",
        "exactly like",
        "A B C D E",
        "b>a d>c c!a",
    ),
    Mistake("[A]: a\n  ‸+\n  - [B]: b\n", "nothing after `+`", "text, `[Title]` or `<Title>`", "A B", "b!a"),
    Mistake("[A]: a\n\n  ‸+ [B]: b\n", "an empty line stands between `+`", "remove the", "A B", "b>a"),
    Mistake("[A]: a\n  >< ‸<B>: b\n\n[C]: c\n", "an argument after `><`", "`- <Title>`", "A C <B>", "a!b"),
    Mistake("[A]: a\n  ‸– [B]: b\n  + [C]: c\n", "`–` is a long dash", "`-`", "A B C", "c>a b!a"),
    Mistake("[A]: a\n\u00a0‸+ [B]: b\n  + [C]: c\n", "(U+00A0)", "plain blanks", "A C", "c>a"),
    Mistake(
        "[A]: a\n  + [B]: b ‸[x] y\n    - [C]: c\n  - [D]: ‸*d\n    + [E]: e\n",
        "",
        "",
        "A B C D E",
        "b>a e>d c!b d!a",
    ),
    # premise-conclusion structures
    Mistake(
        "<A>: a\n‸(1) p\n----\n(2) q\n\n[B]: b\n", "directly after the text", "empty line", "p q B <A>", "a"
    ),
    Mistake("(1) p\n‸--\n(2) q\n\n[B]: b\n", "is not closed", "`----`", "p q B", "p>q"),
    Mistake("(1) p\n‸---\n(2) q\n\n[B]: b\n", "three hyphens", "`----`", "p q B", "p>q"),
    Mistake("(1) p\n‸----\n\n[B]: b\n", "no conclusion after", "`(2) conclusion`", "p B"),
    Mistake(
        "(1) p\n‸----\n----\n(2) q\n\n[B]: b\n", "no conclusion after", "`(2) conclusion`", "p q B", "p>q"
    ),
    Mistake(
        "(1) p\n---- ‸(2) [Q]: q\n\n[B]: b\n", "text after an inference line", "next line", "p Q B", "p>q"
    ),
    Mistake(
        "(1) p\n---- ‸so\n(2) q\n\n[B]: b\n", "text after an inference line", "next line", "p q B", "p>q"
    ),
    Mistake("‸(1) p\n\n[B]: b\n", "a premise without inference line", "`----` and", "p B"),
    Mistake("(1) p\n‸(2) q\n\n[B]: b\n", "follows no inference line", "put `----`", "p q B"),
    Mistake("‸----\n(2) q\n\n[B]: b\n", "without a premise before it", "number the premises", "q B", ">q"),
    Mistake(
        "(1) p‸\n\n----\n(2) q\n\n[B]: b\n", "an empty line inside", "remove the empty line", "p q B", "p>q"
    ),
    Mistake(
        "(1) p\n(2) ‸<Q>: q\n----\n(3) r\n", "the argument `<Q>:` as a premise", "`[Q]`", "p Q r", "p+q>r"
    ),
    Mistake("(1) p\n‸[Q]: q\n----\n(3) r\n", "without a number", "number it: `(2) [Q]:`", "p Q r", "p+q>r"),
    Mistake("(1) p\n----\n‸[Q]: q\n  + [R]: r\n", "without a number", "`(2) [Q]:`", "p Q R", "p>q r>q"),
    Mistake(
        "(1) p\n----\n‸so q\n----\n(3) r\n", "without a number", "`(2) text`", "p|so q|r", "p>so-q so-q>r"
    ),
    Mistake("(1) p\n----\n  ‸+ [U]: u\n(2) q\n", "below an inference line", "write `<_`", "p U q", "p>q"),
    Mistake("(1) p\n-- a, ‸, b --\n(2) q\n", "a comma without a rule", "`-- one, two --`", "p q", "p>q"),
    Mistake(
        "(1) p\n-- a {k: 1} ‸b --\n(2) q\n",
        "text after the data block",
        "`-- rule {key: value} --`",
        "p q",
        "p>q",
    ),
    Mistake("‸(1)\n\n[B]: b\n", "no statement after `(1)`", "add a text", "|B"),
    # lists
    Mistake("* a\n  ‸* b\n* c\n\n[B]: b\n", "a list inside a list", "lists are flat", "a b c B"),
    Mistake("* a\n‸1. b\n\n[B]: b\n", "numbered and unnumbered items", "part the lists", "a b B"),
    # data blocks
    Mistake("[A]: a {k: 1} ‸more\n\n[B]: b\n", "text after a data block", "behind the text", "A B"),
    Mistake("[A]: a {k: 1} ‸{l: 2}\n\n[B]: b\n", "a second data block", "join both blocks", "A B"),
    Mistake('[A]: a {q: "x {y‸} z"}\n\n[B]: b\n', "inside a value in quotation marks", "`\\u007d`", "A B"),
    Mistake("[A]: a {q: [{x: 1‸} ]}\n\n[B]: b\n", "before its end", "between `}` and `]`", "A B"),
    Mistake("Of ‸{1}. More {2} here.\n\n[B]: b\n", "braces inside a text", "`\\{` and `\\}`", "Of here.|B"),
    Mistake("[A]: a\n\n‸{k: 1}\n\n[B]: b\n", "belongs to no element", "behind the text", "A B"),
    Mistake("[A]: a {k: ‸[x}\n  + [B]: b\n", "`[` after `k` is not closed", "`]`", "A B", "b>a"),
    Mistake("[A]: a {\n  k: ‸[x\n  l: y\n}\n\n[B]: b\n", "`[` after `k` is not closed", "`]`", "A B"),
    Mistake('[A]: a {\n  k: ‸"x\n  l: y\n}\n\n[B]: b\n', "not closed after `k`", "close it", "A B"),
    Mistake(
        "[A]: a {\n  k: x\n    ‸l: y\n}\n\n[B]: b\n", "the line of `l` is indented deeper", "alike", "A B"
    ),
    Mistake("[A]: a {\n  k: x‸: y\n}\n\n[B]: b\n", "a colon inside the value of `k`", '`k: "…"`', "A B"),
    Mistake("[A]: a {\n  k: x\n  ‸// y\n}\n\n[B]: b\n", "the line `// y` is no `key: value`", "`# …`", "A B"),
    Mistake("[A]: a {\n‸\tk: x\n}\n\n[B]: b\n", "a tab as indentation", "blanks", "A B"),
    Mistake("[A]: a {k: 1, ‸k: 2}\n\n[B]: b\n", "`k` stands twice", "`k: [one, other]`", "A B"),
    Mistake("[A]: a {k: ‸@x}\n\n[B]: b\n", "begins with `@` after `k`", "quotation marks", "A B"),
    Mistake("===\ntitle: A‸: b\n===\n\n[B]: b\n", "a colon inside the value of `title`", '`title: "…"`', "B"),
    Mistake("# H {k: ‸[x}\n\n[B]: b\n", "`[` after `k` is not closed", "`]`", "B"),
    Mistake("(1) p\n-- r {k: ‸[x} --\n(2) q\n", "`[` after `k` is not closed", "`]`", "p q", "p>q"),
]
EACH = pytest.mark.parametrize("mistake", MISTAKES, ids=[m.text.replace(HERE, "") for m in MISTAKES])


def read(text: str) -> Reading:
    """The reading of a text in Argdown."""
    return notation_named("argdown").read(text.replace(HERE, ""), "map.argdown")


def told(text: str) -> list[Finding]:
    """The mistakes of a text; what a map lacks is none of them."""
    return [f for f in read(text).findings if f.rule != "undefined-title"]


@EACH
def test_a_mistake_is_told_once_at_its_place(mistake: Mistake) -> None:
    parts = mistake.text.split(HERE)
    places = [sum(map(len, parts[:n])) for n in range(1, len(parts))]
    assert [f.map.offset for f in told(mistake.text) if f.map is not None] == places


@EACH
def test_a_mistake_is_told_in_words_with_what_to_write(mistake: Mistake) -> None:
    for finding in told(mistake.text):
        assert mistake.says in finding.message
        assert mistake.write in finding.help


@EACH
def test_what_stands_around_a_mistake_is_kept(mistake: Mistake) -> None:
    graph = read(mistake.text).map
    kept = [s.title or s.text for s in graph.statements] + [f"<{a.title}>" for a in graph.arguments]
    assert kept == (mistake.kept.split("|") if "|" in mistake.kept else mistake.kept.split())
    steps = [step.id for step in (*graph.inferences, *graph.conflicts)]
    assert [i for i in steps if not i.isdecimal()] == mistake.steps.split()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('[A]: a {q: "x {y} z"}\n', {"q": "x {y} z"}),
        ("[A]: a {q: 'x {y} z'}\n", {"q": "x {y} z"}),
        ('[A]: a {q: "x {y} z {w} v", k: 1}\n  + [B]: b\n', {"q": "x {y} z {w} v", "k": 1}),
        ('[A]: a {\n  q: "x {y} z"\n  k:\n    - 1\n}\n  + [B]: b\n', {"q": "x {y} z", "k": [1]}),
        ("[A]: a {q: [{x: 1} ]}\n", {"q": [{"x": 1}]}),
        ("[A]: a {q: [{x: 1}\n  ]}\n", {"q": [{"x": 1}]}),
        ('[A]: a {q: "x {y} z\n  + [B]: b {k: "1"}\n', {}),
    ],
)
def test_data_that_a_brace_cuts_short_are_read_as_they_are_meant(text: str, value: object) -> None:
    assert len(told(text)) == 1
    (statement,) = (s for s in read(text).map.statements if s.title == "A")
    assert statement.text == "a" or not value
    assert dict(statement.data) == value
