"""What holds of every essay and every way to mark it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, strategies as st

import argmap
from argmap.findings import Finding
from argmap.reading import Reading
from argmap.renderers.flags import flags
from argmap.renderers.html.blocks import whole
from argmap.renderers.html.essay import Carried, essay_html
from argmap.renderers.html.marks import Tags
from argmap.renderers.html.ranges import Marked, together
from argmap.text.essay import Essay
from argmap.text.place import Span
from conftest import ROOT
from renderers.essays import readings, sources
from renderers.html.strict import Strict, dense, has_its_words

Spans = dict[str, list[Span]]


FRAGMENTS = """\
* ** _ ` `` ~~ [a] (b) [x](https://a.example) ![x](y) [^1] <b> </b> <br> <!-- <div> <https://q.example>
&amp; &#0; &#13; \\ word é \u202e \ufeff \0 ] [ ( " | # > - 1. *** --- ~~~ ``` =""".split()
LINES = (
    "\n",
    "\n\n",
    "\r",
    "\r\n",
    "  \n",
    " ",
    "\t",
    "    ",
    "\n[^1]: n\n",
    "\n|a|b|\n|:-:|-|\n|c|d|\n",
    "\n[a]: u\n",
)
SCRAPS = st.lists(st.sampled_from([*FRAGMENTS, *LINES, "> ", "- ", "1. ", "# "]), max_size=40).map("".join)


@st.composite
def marked_essays(draw: st.DrawFn) -> tuple[Essay, Spans]:
    """An essay or scraps of one, and for some statements any ranges of it whatever."""
    essay = Essay(draw(st.one_of(sources(), SCRAPS)))
    length = len(essay.rendered.text)
    ends = st.tuples(st.integers(0, length), st.integers(0, length)).map(sorted)
    spans = st.lists(ends.map(lambda pair: Span(*pair)), min_size=1, max_size=3)
    return essay, {f"s{number}": draw(spans) for number in range(draw(st.integers(0, 7)))}


def drawn(essay: Essay, spans: Spans) -> str:
    ranges = [
        Marked(one.start, one.end, identifier)
        for identifier, own in spans.items()
        for one in together(sorted(own, key=lambda span: span.start))
    ]
    tags = {
        name: Tags(
            f'<mark data-id="{name}" id="m-{name}">',
            f'<mark data-id="{name}" class="begin">',
            f'<mark data-id="{name}" class="again">',
            f'<sup class="mark-id">{name}</sup></mark>',
        )
        for name in spans
    }
    return whole(essay, ranges, tags, None)


@given(marked_essays())
def test_without_tags_and_labels_the_page_is_the_rendered_text(made: tuple[Essay, Spans]) -> None:
    assert Strict(drawn(*made)).text == made[0].rendered.text


@given(marked_essays())
def test_marks_hold_their_words_however_they_cross(made: tuple[Essay, Spans]) -> None:
    has_its_words(Strict(drawn(*made)), made[0].rendered.text, made[1])


@given(marked_essays())
def test_of_every_range_one_mark_begins_and_one_bears_the_label(made: tuple[Essay, Spans]) -> None:
    essay, spans = made
    html = Strict(drawn(essay, spans))
    for name, own in spans.items():
        ranges = together(sorted(own, key=lambda span: span.start))
        worded = [one for one in ranges if dense(essay.rendered.text[one.start : one.end])]
        assert len(worded) <= len(html.labels.get(name, [])) <= len(ranges)
        assert len(html.all("mark", id=f"m-{name}")) == bool(html.words.get(name))
        begun = [known for known in html.all("mark", data_id=name) if known.get("class") != "again"]
        assert len(begun) == len(html.labels.get(name, []))


@given(marked_essays())
def test_no_mark_is_empty_and_none_lies_in_itself(made: tuple[Essay, Spans]) -> None:
    html = Strict(drawn(*made))
    assert all(all(pieces) for pieces in html.words.values())


def carried(made: tuple[Reading, Sequence[Finding]], text: Carried) -> Strict:
    reading, findings = made
    return Strict(essay_html(reading, reading.essays[0], flags(reading.map, findings), text=text))


@given(readings())
def test_every_anchored_statement_has_marks_with_its_words(made: tuple[Reading, tuple[Finding, ...]]) -> None:
    reading = made[0]
    spans = {name: [one.span for one in anchors] for name, anchors in reading.anchors.items() if anchors}
    text = reading.essays[0].rendered.text
    for much in ("full", "quotes"):
        html = carried(made, much)
        assert set(html.words) == set(spans)
        has_its_words(html, text, spans)
    assert carried(made, "full").text == text


@given(readings())
def test_a_page_of_quotes_holds_no_other_words(made: tuple[Reading, tuple[Finding, ...]]) -> None:
    reading = made[0]
    covered = reading.covered[reading.essays[0].id]
    text = reading.essays[0].rendered.text
    assert dense(carried(made, "quotes").text) == dense("".join(text[one.start : one.end] for one in covered))


@given(readings())
def test_a_page_without_words_names_the_statements_at_their_paragraphs(
    made: tuple[Reading, tuple[Finding, ...]],
) -> None:
    reading = made[0]
    html = carried(made, "none")
    assert set(html.words) == {name for name, anchors in reading.anchors.items() if anchors}
    numbers = [int(known["data-paragraph"] or 0) for known in html.all("li") if "data-paragraph" in known]
    assert numbers == [paragraph.number for paragraph in reading.essays[0].paragraphs]


@given(readings())
def test_the_same_reading_gives_the_same_page(made: tuple[Reading, tuple[Finding, ...]]) -> None:
    known = flags(made[0].map, made[1])
    pages = {essay_html(made[0], made[0].essays[0], known) for _ in range(2)}
    assert len(pages) == 1


def keeps_the_laws(reading: Reading) -> None:
    """The laws hold of a real reading."""
    known = flags(reading.map, argmap.check(reading))
    for essay in reading.essays:
        html = Strict(essay_html(reading, essay, known))
        assert html.text == essay.rendered.text
        spans = {
            name: [one.span for one in anchors if one.essay_id == essay.id]
            for name, anchors in reading.anchors.items()
        }
        assert any(spans.values())
        has_its_words(html, essay.rendered.text, spans)
        has_its_words(Strict(essay_html(reading, essay, known, text="quotes")), essay.rendered.text, spans)


@pytest.mark.parametrize("name", ["first-map", "iran-russia"])
def test_the_sample_maps_keep_the_laws(name: str) -> None:
    keeps_the_laws(argmap.read(ROOT / "maps" / name / "map.argdown"))


def test_the_map_of_the_op_ed_keeps_the_laws(shared: object) -> None:
    essay = f"{shared}/data/essays/iran-russia-op-ed.md"
    keeps_the_laws(argmap.read(ROOT / "maps" / "iran-russia-op-ed" / "map.argdown", essay=essay))
