"""The essay in the page: what it looks like to a browser."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

import argmap
from argmap.graph import EssayEntry, MapBuilder, Statement
from argmap.reading import Reading
from argmap.renderers.flags import flags
from argmap.renderers.html.essay import Carried, essay_html, essays_html, missing_html
from argmap.text.essay import Essay
from argmap.text.quote import Quote
from renderers.html.strict import Strict

OVERRIDE = "\u202e"


def reading(source: str | Sequence[str], **quotes: str | Quote) -> Reading:
    """A reading of essays with one statement for each of `quotes`."""
    builder = MapBuilder()
    for identifier, quote in quotes.items():
        own = quote if isinstance(quote, Quote) else Quote(quote)
        builder.statement(Statement(identifier, text=f"Statement {identifier}.", quotes=(own,)))
    if isinstance(source, str):
        return Reading(builder.build(), (Essay(source),))
    essays = [Essay(text, file=f"{n}.md", id=f"e{n}", title=f"Essay {n}") for n, text in enumerate(source, 1)]
    builder.essays += [EssayEntry(essay.id, essay.file, essay.title) for essay in essays]
    return Reading(builder.build(), tuple(essays))


def html(made: Reading, text: Carried = "full") -> str:
    """The essays of a reading, which are well-formed."""
    written = essays_html(made, flags(made.map), text=text)
    Strict(written)
    return written


def bare(made: Reading) -> str:
    """The same with marks that have nothing but their `data-id`, and without what describes them."""
    written = re.sub(r'\n?<div class="mark-descriptions".*?</div>', "", html(made), flags=re.DOTALL)
    return re.sub(
        r'<mark data-id="(\w+)"[^>]*>', r"<mark \1>", re.sub(r"<sup class=\"mark-id.*?</sup>", "", written)
    )


PARAGRAPH = (
    '<p id="p-1" data-paragraph="1" dir="auto"><span class="paragraph-number" aria-hidden="true">¶1</span>'
)


@pytest.mark.parametrize(
    ("source", "quotes", "shown"),
    [
        ("a b c", {"s": "b"}, "a <mark s>b</mark> c"),
        ("a b c d", {"s": "a b c", "t": "b"}, "<mark s>a <mark t>b</mark> c</mark> d"),
        ("a b c", {"s": "a b", "t": "a b"}, "<mark s><mark t>a b</mark></mark> c"),
        ("a b c", {"s": "a b", "t": "b c"}, "<mark s>a <mark t>b</mark></mark><mark t> c</mark>"),
        ("a *b* c", {"s": "a b c"}, "<mark s>a <em>b</em> c</mark>"),
        ("a *b* c", {"s": "b"}, "a <mark s><em>b</em></mark> c"),
        ("a *b c* d", {"s": "a b"}, "<mark s>a </mark><em><mark s>b</mark> c</em> d"),
        ("a *b c* d", {"s": "c d"}, "a <em>b <mark s>c</mark></em><mark s> d</mark>"),
        ("a **b *c* d**", {"s": "c"}, "a <strong>b <mark s><em>c</em></mark> d</strong>"),
        ("a `b c` d", {"s": "c d"}, "a <code>b <mark s>c</mark></code><mark s> d</mark>"),
        ("a b  \nc", {"s": "b c"}, "a <mark s>b<br>\nc</mark>"),
        (
            "a [b c](https://a.example) d",
            {"s": "a b"},
            '<mark s>a </mark><a href="https://a.example" rel="noopener noreferrer"><mark s>b</mark> c</a> d',
        ),
        ("a [b c](x.md) d", {"s": "a b"}, "<mark s>a b</mark> c d"),
    ],
)
def test_marks_nest_and_are_cut(source: str, quotes: dict[str, str], shown: str) -> None:
    assert bare(reading(source, **quotes)) == f"{PARAGRAPH}{shown}</p>"


def test_a_mark_over_several_blocks_is_cut_at_each() -> None:
    written = bare(
        reading("one two\n\n- three\n- four *five*\n\nsix seven", s="two\n\nthree\n\nfour five\n\nsix")
    )
    assert re.findall("<mark s>(.*?)</mark>", written) == ["two", "three", "four <em>five</em>", "six"]


def test_a_mark_says_whose_it_is_what_it_is_and_where_its_description_stands() -> None:
    builder = MapBuilder()
    builder.statement(Statement("first", text="x", quotes=(Quote("a b"), Quote("d"))))
    builder.statement(
        Statement("iran-card", "Iran card", "x", "evidence", no_source=True, quotes=(Quote("b c"),))
    )
    written = html(Reading(builder.build(), (Essay("a b c d"),)))
    assert (
        '<mark data-id="first" class="kind-claim" aria-describedby="about-1" id="m-first">a '
        '<mark data-id="iran-card" class="kind-evidence is-no-source" aria-describedby="about-2"'
        ' id="m-iran-card">b</mark><sup class="mark-id" aria-hidden="true">1</sup></mark>'
        '<mark data-id="iran-card" class="kind-evidence is-no-source"> c'
        '<sup class="mark-id" aria-hidden="true">2</sup></mark> '
        '<mark data-id="first" class="kind-claim" aria-describedby="about-1">d'
        '<sup class="mark-id" aria-hidden="true">1</sup></mark>'
    ) in written
    assert '<span id="about-2">Evidence 2 “Iran card”: no source named</span>' in written


def test_short_ids_are_the_labels_of_marks() -> None:
    assert '<sup class="mark-id" aria-hidden="true">C1</sup>' in html(reading("a b", C1="a", C2="b"))


def test_overlapping_quotes_of_one_statement_are_one_mark() -> None:
    builder = MapBuilder()
    builder.statement(Statement("s", text="x", quotes=(Quote("a b"), Quote("b c"))))
    assert "<mark s>a b c</mark>" in bare(Reading(builder.build(), (Essay("a b c"),)))


def test_headings_follow_the_title_of_the_page_without_gaps() -> None:
    source = "# A\n\n#### B\n\n## C\n\n### D\n\n# E\n\n> # F\n\n#\n\n## G"
    headings = re.findall(r"<h(\d)[^>]*>(.)</h\1>", html(reading(source)))
    assert headings == [("2", "A"), ("3", "B"), ("3", "C"), ("4", "D"), ("2", "E"), ("2", "F"), ("3", "G")]


def test_headings_of_several_essays_stand_below_the_titles_of_the_essays() -> None:
    written = html(reading(["# A\n\nx", "y\n\n## B"]))
    found = re.findall(r"<h(\d)[^>]*>(.*?)</h\1>", written)
    assert found == [("2", "Essay 1"), ("3", "A"), ("2", "Essay 2"), ("3", "B")]
    assert re.findall('id="(p.*?)"', written) == ["p-1-1", "p-2-1"]


def test_a_statement_with_words_in_two_essays_has_one_first_mark_and_one_description() -> None:
    builder = MapBuilder()
    builder.essays += [EssayEntry("e1", "1.md"), EssayEntry("e2", "2.md")]
    quotes = (Quote("b", essay="e2"), Quote("a", essay="e1"))
    builder.statement(Statement("s", text="x", quotes=quotes))
    made = Reading(builder.build(), (Essay("a", "1.md", "e1"), Essay("b", "2.md", "e2")))
    written = Strict(html(made))
    assert [known.get("id") for known in written.all("mark")] == ["m-s", None]
    assert len(written.all("mark", aria_describedby="about-1")) == 2


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'),
        ("- a\n  - b", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("- a\n\n  b", "<ul><li><p>a</p><p>b</p></li></ul>"),
        ("> a\n>\n> > b", "<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>"),
        ("```py\na <b>\n\n c\n```", "<pre><code>a &lt;b&gt; c</code></pre>"),
        (
            "| a | b |\n|:-:|--|\n| c | d |",
            """<table><thead><tr><th scope="col" class="align-center">a</th>\t<th scope="col">b</th></tr>
            </thead><tbody><tr><td class="align-center">c</td>\t<td>d</td></tr></tbody></table>""",
        ),
    ],
)
def test_a_block_that_is_no_paragraph_stands_in_one_with_the_number(source: str, shown: str) -> None:
    written = re.sub(r"\n+", "", html(reading(source)))
    assert written.startswith('<div class="block-')
    assert f' id="p-1" data-paragraph="1" dir="auto">{PARAGRAPH.partition(">")[2]}' in written
    assert re.sub(r"\n *", "", shown) in written


def test_what_is_no_body_has_no_number_and_says_what_it_is() -> None:
    blocks = (
        "# A title",
        "By Jane Doe",
        "The body begins here.",
        "https://a.example/x",
        "***",
        "![a *b*](x.png)",
    )
    written = html(reading("\n\n".join(blocks)))
    assert '<p class="byline" dir="auto">By Jane Doe</p>' in written
    assert '<p class="link" dir="auto">https://a.example/x</p>' in written
    assert "<hr>" in written
    assert '<p dir="auto"><span class="picture">a b</span></p>' in written
    assert written.count("data-paragraph") == 1


def test_footnotes_lead_there_and_back() -> None:
    written = html(reading("a[^x] b[^x]\n\n[^x]: note\n\n[^x]: again", s="note"))
    mark = '<a href="#fn-1" aria-label="Note x">x</a></sup>'
    assert f'a<sup class="footnote-mark" id="fn-1-mark">{mark} b<sup class="footnote-mark">{mark}' in written
    assert (
        '<div class="footnote" id="fn-1" role="note" dir="auto"><span class="footnote-label">'
        '<a href="#fn-1-mark" aria-label="Note x, back to the text">x</a></span>'
    ) in written
    assert '<div class="footnote" dir="auto"><span class="footnote-label">x</span>' in written


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//a.example",
        "x.md",
        "ftp://a.example",
        "vbscript:x",
        "java&#10;script:x",
    ],
)
def test_links_to_anything_but_the_web_mail_and_this_page_are_words(address: str) -> None:
    assert "<a" not in html(reading(f"A [link]({address}), <{address}>.\n\n[r]: {address}\n\n[r]"))


@pytest.mark.parametrize(
    "address", ["https://a.example/b?c=%22d", "HTTP://a.example", "mailto:a@a.example", "#here"]
)
def test_links_to_the_web_mail_and_this_page_are_links(address: str) -> None:
    assert f'<a href="{address}"' in html(reading(f"A [link]({address})."))


def test_an_address_inside_a_link_is_no_link_of_its_own() -> None:
    written = html(reading("[see <https://b.example> there](https://a.example)"))
    assert ">see https://b.example there</a>" in written


HOSTILE = f"""\
# A title </title><script>alert(1)</script> & "quotes"

A paragraph with <img src=x onerror=alert(2)>, </script>, ]]> and &lt;script&gt;alert(3)&lt;/script&gt;.

[a](https://a.example/"onmouseover="alert(4)) ![" onerror="alert(5)](https://a.example/x.png) <a href=x>

<div onclick="alert(6)">
</div><script>alert(7)</script>

```
</code></pre><script>alert(8)</script>
```

Zero &#0; \x01 \x7f \ufffe \ud800 bytes, {OVERRIDE}turned words and {"w" * 10_000}[^"><x>].

[^"><x>]: A note.
"""


@pytest.mark.parametrize("text", ["full", "quotes", "none"])
def test_nothing_breaks_out_of_a_hostile_essay(text: Carried) -> None:
    name = f'"><script>alert(9)</script>{OVERRIDE}'
    builder = MapBuilder()
    for number, quote in enumerate(("A title", "</script>", "alert(8)", "A note", "bytes, … words and")):
        builder.statement(Statement(f"{name}{number}", name, name, quotes=(Quote(quote),)))
    made = Reading(builder.build(), (Essay(HOSTILE),))
    written = html(made, text)
    assert set(Strict(written).words) >= {f"{name}{number}" for number in (0, 2, 3, 4)}
    assert not re.search(
        r"<(script|img|div onclick)|[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", written
    )
    written.encode()


def test_what_turns_directions_is_kept_in_its_block_and_out_of_what_is_read_out() -> None:
    name = f"a{OVERRIDE}b"
    builder = MapBuilder()
    builder.statement(Statement("s", name, "x", quotes=(Quote("words"),)))
    made = Reading(builder.build(), (Essay(f"{OVERRIDE}words"),))
    assert f'dir="auto"><span class="paragraph-number" aria-hidden="true">¶1</span>{OVERRIDE}<mark' in html(
        made
    )
    assert f"<bdi>{name}</bdi>" in html(made, "none")
    assert OVERRIDE not in re.sub("<bdi>.*?</bdi>", "", html(made, "none"))


def test_raw_html_is_shown_as_text_and_comments_are_left_out() -> None:
    written = html(reading("<div>\n<b>raw</b>\n</div>\n\n<!-- a comment -->\n\nThe <b>bold</b> words."))
    assert (
        '<pre class="raw" dir="auto"><code>&lt;div&gt;\n&lt;b&gt;raw&lt;/b&gt;\n&lt;/div&gt;</code></pre>'
        in written
    )
    assert "comment" not in written
    assert "The bold words." in written


def test_an_essay_that_is_not_there_is_said_to_be_missing() -> None:
    sentence = '<p class="no-essay">The essay <bdi>a&lt;b.md</bdi> was not there to be read.</p>'
    builder = MapBuilder()
    assert html(Reading(builder.build())) == '<p class="no-essay">The map names no essay.</p>'
    builder.essays += [EssayEntry("e", "a<b.md")]
    assert html(Reading(builder.build())) == sentence == missing_html(builder.essays[0])
    builder.essays += [EssayEntry("f", "f.md")]
    written = html(Reading(builder.build(), (Essay("x", "f.md", "f"),)))
    assert sentence in written
    assert written.index("f.md</h2>") < written.index("a&lt;b.md</h2>")


def test_a_fenced_block_of_nothing_keeps_its_number() -> None:
    assert 'id="p-1"' in html(reading("```\n```\n\nx"))


def test_quotes_stand_in_their_paragraphs_with_dots_for_the_rest() -> None:
    made = reading(
        "# Head\n\nOne two three. Four five.\n\nSix.\n\n- seven\n- *eight* nine",
        a="two",
        b="Four",
        c="seven\n\neight",
    )
    written = re.sub(r"<sup.*?</sup>|<div.*", "", html(made, "quotes"), flags=re.DOTALL)
    words = re.sub("<[^>]*>", "", re.sub(r"<mark[^>]*>", "[", written).replace("</mark>", "]"))
    assert re.sub(" +", " ", words).splitlines() == ["¶1… [two] … [Four] …", "¶2…", "¶3 [seven eight] …"]


def test_quotes_of_what_is_no_body_are_there_too() -> None:
    written = html(reading("# The head\n\nBody.", a="head"), "quotes")
    assert re.search(r'<p dir="auto"><span class="left-out">…</span> <mark[^>]*>head', written)


def test_without_words_of_the_essay_statements_are_named_in_the_words_of_the_map() -> None:
    builder = MapBuilder()
    essay = Essay("The bus is late at night. Nobody minds it. It is cheap to run.\n\nAnother paragraph.")
    quote = (Quote("The bus is late at night"),)
    builder.statement(Statement("titled", "Late", "The bus is late at night.", quotes=quote))
    builder.statement(Statement("own", "", "Buses run late.", quotes=quote))
    builder.statement(Statement("same", "", "“The bus is late at night.”", quotes=quote))
    builder.statement(Statement("elided", "", "Nobody … It is cheap to run", quotes=quote))
    builder.statement(Statement("far", "The bus is late at night", "Far.", quotes=(Quote("paragraph"),)))
    written = html(Reading(builder.build(), (essay,)), "none")
    assert re.findall("<bdi>(.*?)</bdi>", written) == ["Late", "Buses run late.", "same", "elided", "Far."]
    assert "at night" not in written


def test_paragraphs_with_nothing_mapped_are_named_as_well() -> None:
    written = html(reading("# Head\n\nOne.\n\nTwo.", a="Two", b="Head"), "none")
    told = re.sub(r"<sup.*?</sup>|<[^>]*>", "", written.partition("<div")[0])
    assert told.split("\n")[1:4] == ["Heading Statement b.", "¶1 nothing mapped", "¶2 Statement a."]


def test_real_essays_are_well_formed(shared: Path) -> None:
    paths = sorted((shared / "reference").glob("*.md")) + sorted((shared / "data").rglob("*.md"))
    for path in paths:
        essay = Essay(path.read_bytes().decode())
        made = Reading(argmap.MapBuilder().build(), (essay,))
        assert Strict(essay_html(made, essay, {})).text == essay.rendered.text, path
    assert len(paths) > 10
