"""Essays to annotate: every construct of Markdown that a mark could break, and maps that anchor in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from argmap.findings import Finding, Severity
from argmap.graph import Conflict, End, Inference, MapBuilder, Source, Statement
from argmap.reading import Reading
from argmap.text.essay import Essay
from argmap.text.quote import Quote

CONSTRUCTS = (
    "The night bus runs. It is late! Is it full? “Often,” they say: always.",
    "A line that\nwraps twice before\nit ends.",
    "Emphasis *opens and* closes, **strong *in both* ways**, ~~struck~~ and _under_.",
    "Half of it is **bold**faced, *itali*cised and `code`d.",
    "夜行バスは**必要だ。**町は考え直す。*とても*重要。",
    'A [link to the trial](trial.md) and [another *one*](<a b.md> "with title").',
    "A [reference][ref], a [collapsed][] one and a [shortcut]. The end[ref].",
    "An address <https://example.org/a> in brackets, mail a@example.org.",
    "A bare address https://example.org/a, then words. See www.example.org/b.",
    "An address ends the paragraph: https://example.org/c",
    "Inline `code with | and *stars*` and ``a ` tick``. Code ends `here`",
    "A hard break  \nafter two spaces and one\\\nafter a backslash.",
    "- one thing\n- another *thing*\n  - nested deep\n  - and `more`\n- last",
    "1. first\n\n2. second\n\n   with a paragraph",
    "* loose\n\n      code in it\n\n* done",
    "- [ ] not yet\n- [x] finished",
    "> A quote that\ncontinues lazily\n> > and nests\n>\n> - with a list",
    "| Head | Other |\n|:--|--:|\n| cell \\| pipe | *emphasis* |\n| last | `x` |",
    "## A heading with *emphasis*",
    "Setext heading\n---",
    "```python\nprint('code')\n```",
    "~~~\ntildes\n~~~",
    "    indented code",
    "<div>\nraw *html*\n</div>",
    "Inline <b>html</b> and <!-- a comment --> and a break<br>here. <i>all</i>",
    "<!-- a comment alone -->",
    "A picture ![alt *text*](a.png) inside, and ![last](b.png)",
    "The author has notes[^1] too.[^note] Twice.[^1]",
    "[^1]: A note of the author.\n\n    With a second paragraph.",
    "[^note]: Another.",
    "[ref]: https://example.org/ref 'title'",
    "[collapsed]: <c.md>\n[shortcut]: d.md",
    "Entities &amp; &lt;tags&gt; &#8220;here&#8221;&nbsp;and escapes \\*not\\* \\[this\\].",
    "A word(with brackets) and array[0] and f(x)[^2] and a^b.",
    "Call(me) is [not](me).",
    "Maths $a_b$ costs $5 to $6, 50 % off; snake_case_name and 2*3*4.",
    "***both*** and **_mixed_** and *a **b** c*",
    "* * *",
    "Tabs\there\tand\ttrailing spaces   ",
    "Dashes – here — and “quotes ‘within’ quotes”. (Aside. And more.) [Editor]",
    "A colon follows this word\n: not a definition",
    "Numbers 3.5 and 1,000 and Russia’s and can't.",
)
FRONT_MATTER = "---\ntitle: An essay\n---"
NAMES = (
    "Plain",
    "a | b",
    "tick ` tock",
    "<!-- argmap:end -->",
    "--> out",
    "[^1]: x",
    "*stars* and _lines_",
    "back\\slash\\",
    "two\nlines\r\n# three",
    "[a](b) ![c](d)",
    "&amp; &lt;",
    "",
    "née 東京 $x$",
    "!" * 200,
)


@st.composite
def sources(draw: st.DrawFn) -> str:
    """The source of an essay."""
    parts = draw(st.lists(st.sampled_from(CONSTRUCTS), min_size=1, max_size=7))
    if draw(st.booleans()):
        parts.insert(0, FRONT_MATTER)
    between = draw(st.sampled_from(["\n\n", "\n\n\n", "\n \n"]))
    end = draw(st.sampled_from(["", "\n", "\n\n", "\n\n\n", "  ", "\n  ", "\n\t\n"]))
    line_end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    bom = draw(st.sampled_from(["", "\ufeff"]))
    return bom + (between.join(parts) + end).replace("\n", line_end)


@st.composite
def readings(draw: st.DrawFn) -> tuple[Reading, tuple[Finding, ...]]:
    """A reading of an essay: statements that rest on random words of it, random relations, some findings."""
    essay = Essay(draw(sources()))
    quotes = [draw(quotes_in(essay)) for _ in range(draw(st.integers(0, 8)))] if essay.paragraphs else []
    reading = Reading(draw(maps(quotes)), (essay,))
    return reading, tuple(finding for s in reading.map.statements for finding in draw(findings(reading, s)))


@st.composite
def quotes_in(draw: st.DrawFn, essay: Essay) -> Quote:
    """A quote of some words of the essay; not every one is at one place."""
    paragraph = draw(st.sampled_from(essay.paragraphs))
    words = essay.flat[paragraph.span.start : paragraph.span.end].split()
    start = draw(st.integers(0, len(words) - 1))
    end = draw(st.integers(start + 1, min(start + 6, len(words))))
    return Quote(exact=" ".join(words[start:end]), paragraph=paragraph.number, occurrence=1)


@st.composite
def maps(draw: st.DrawFn, quotes: Sequence[Quote]):
    """A map with one statement for each quote, one without, and some steps."""
    builder = MapBuilder()
    builder.title = draw(st.sampled_from(NAMES))
    builder.sources.append(Source("s", title=draw(st.sampled_from(NAMES)), url="https://example.org/s"))
    for number, quote in enumerate((*quotes, None)):
        name = draw(st.sampled_from(NAMES))
        builder.statement(
            Statement(
                id=builder.fresh("statement", name),
                title=name,
                text=f"text {number} {name}",
                kind=draw(st.sampled_from(["claim", "evidence", "counterposition", "assumption"])),
                quotes=(quote,) if quote else (),
                by=tuple(draw(st.lists(st.sampled_from(NAMES), max_size=2))),
            )
        )
    ends = [End("statement", s.id) for s in builder.build().statements]
    for number in range(draw(st.integers(0, 3))):
        some, other = draw(st.sampled_from(ends)), draw(st.sampled_from(ends))
        builder.inference(Inference(f"i{number}", (some,), other))
        builder.conflict(Conflict(f"c{number}", (other,), some))
    return builder.build()


@st.composite
def findings(draw: st.DrawFn, reading: Reading, statement: Statement) -> tuple[Finding, ...]:
    """At most one finding on a statement."""
    if not draw(st.booleans()):
        return ()
    severity = draw(st.sampled_from(list(Severity)))
    about = draw(st.sampled_from(["map", "essay"]))
    message = draw(st.sampled_from(NAMES))
    words = reading.words_of(statement)
    return (Finding("a-rule", severity, about, message, "help", statement.id, statement.title, None, words),)


def page(text: str) -> str:
    """The HTML of an essay, without what stands in sections and without marks."""
    markdown = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    markdown.use(front_matter_plugin).use(footnote_plugin, inline=False, move_to_end=False)
    markdown.add_render_rule("footnote_ref", _label)
    html = markdown.render(text.removeprefix("\ufeff"))
    html = re.sub(r"<!-- argmap:begin.*?<!-- argmap:end -->\n?", "", html, flags=re.DOTALL)
    return re.sub("<sup>am-[^<]*</sup>", "", html).rstrip("\n")


def _label(_: object, tokens: Sequence[Token], index: int, *__: object) -> str:
    return f"<sup>{tokens[index].meta['label']}</sup>"
