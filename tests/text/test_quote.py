"""The light mark at the end of a statement's text."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from argmap.text.place import Place
from argmap.text.quote import Quote, light, light_marks, own_words


@pytest.mark.parametrize(
    ("text", "rest", "quotes"),
    [
        ("Trams pay (¶11 “they pay”)", "Trams pay", [Quote("they pay", paragraph=11)]),
        ("Trams pay. (¶11 “they … pay”)", "Trams pay.", [Quote("they … pay", paragraph=11)]),
        ("Trams pay (“they pay”)", "Trams pay", [Quote("they pay")]),
        ("Trams pay (¶11)", "Trams pay", [Quote(paragraph=11)]),
        ("Trams pay (¶11.2)", "Trams pay", [Quote(paragraph=11, sentence=2)]),
        ("Trams pay (¶ 11 “a”)", "Trams pay", [Quote("a", paragraph=11)]),
        ("Trams pay (¶11.2 “a”)", "Trams pay", [Quote("a", paragraph=11, sentence=2)]),
        ('Trams pay (p11 "they pay")', "Trams pay", [Quote("they pay", paragraph=11)]),
        ("Trams pay (P11.3)", "Trams pay", [Quote(paragraph=11, sentence=3)]),
        ("Trams pay („sie zahlen“)", "Trams pay", [Quote("sie zahlen")]),
        ("Trams pay («ils paient»)", "Trams pay", [Quote("ils paient")]),
        ("Trams pay ( ¶1 “ a ” ; ¶2 ) ", "Trams pay", [Quote("a", paragraph=1), Quote(paragraph=2)]),
        ("T (¶1 “a; b”; “c”; ¶3)", "T", [Quote("a; b", paragraph=1), Quote("c"), Quote(paragraph=3)]),
        ("T (“a”; “b”)", "T", [Quote("a"), Quote("b")]),
        ('T ("a"; "b")', "T", [Quote("a"), Quote("b")]),
        ("T (¶1 “playing the “green card.””)", "T", [Quote("playing the “green card.”", paragraph=1)]),
        ('T (p1 "playing the "green card."")', "T", [Quote('playing the "green card."', paragraph=1)]),
        ("T (¶1 “will not go.””)", "T", [Quote("will not go.”", paragraph=1)]),
        ("T (¶1 “for $5 (40 lines)”)", "T", [Quote("for $5 (40 lines)", paragraph=1)]),
        ("T (¶1 “said (“so”)”)", "T", [Quote("said (“so”)", paragraph=1)]),
        ("T (“a”) and (“b”)", "T (“a”) and", [Quote("b")]),
        ("T (¶1 “it’s so”).", "T.", [Quote("it’s so", paragraph=1)]),
        ("(¶1)", "", [Quote(paragraph=1)]),
        ("Trams\npay\n(¶1 “a\nb”)", "Trams\npay", [Quote("a\nb", paragraph=1)]),
    ],
)
def test_a_mark_is_taken_off_the_end(text: str, rest: str, quotes: list[Quote]) -> None:
    marked = light_marks(text)
    assert (marked.text, [mark.quote for mark in marked.quotes], marked.faults) == (rest, quotes, ())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Trams pay",
        "Trams pay (see below)",
        "Trams pay (p. 11)",
        "Genes matter (p53 is one)",
        "Two names (“a” and “b”)",
        "He is called (“the fox”).",
        "Quoted (“so”) in the middle",
        "Trams pay (“”)",
        "Trams pay (2015)",
        "Trams pay ()",
        "f(“x”)",
        "Trams pay (“open",
        "Trams pay “closed”)",
        "The sign ¶ is a pilcrow",
    ],
)
def test_other_parentheses_are_text(text: str) -> None:
    assert light_marks(text) == (text, (), ())


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Trams pay (¶11 they pay)", "quotation marks"),
        ("Trams pay (¶)", "no paragraph number"),
        ("Trams pay (¶0)", "no paragraph number"),
        ("Trams pay (¶1-3)", "names one paragraph"),
        ("Trams pay (¶1 “a” and “b”)", "cannot be read"),
        ("Trams pay (¶1 “a”, ¶2)", "cannot be read"),
        ("Trams pay (¶1 'a')", "quotation marks"),
        ("Trams pay (¶11 “they pay", "not closed"),
        ('Trams pay (p11 "they pay', "not closed"),
        ("Trams (¶11 “they”) pay", "end of the text"),
        ("Trams (¶11) pay well.", "end of the text"),
    ],
)
def test_a_mark_that_cannot_be_read_is_a_fault_and_stays_text(text: str, says: str) -> None:
    marked = light_marks(text)
    assert (marked.text, marked.quotes) == (text, ())
    (fault,) = marked.faults
    assert says in fault.message
    assert text[fault.start] == "("


@pytest.mark.parametrize(
    ("text", "help_"),
    [
        ("Trams pay (¶1-3)", "(¶1; ¶2; ¶3)"),
        ("Trams pay (¶1, ¶3)", "(¶1; ¶3)"),
        ("Trams pay (¶2.1 and ¶2.2)", "(¶2.1; ¶2.2)"),
        ("Trams pay (¶11 “they pay", "`”)`"),
        ("Trams pay (¶11", "`)`"),
        ("(¶11) Trams pay.", "move `(¶11)` to the end"),
        ("Trams pay. (5 “they pay”)", "(¶5 “…”)"),
        ("Trams pay. (par. 5)", "(¶5)"),
        ("Trams pay (para 5.2).", "(¶5.2)"),
    ],
)
def test_the_help_for_a_mark_says_what_to_write(text: str, help_: str) -> None:
    (fault,) = light_marks(text).faults
    assert help_ in fault.help


@pytest.mark.parametrize(
    "text",
    ["Trams pay (6)", "Trams pay (p. 5)", "Trams pay (5 times)", "Trams pay (para-taxis)", "(5) Trams pay"],
)
def test_a_number_in_a_parenthesis_is_no_mark(text: str) -> None:
    assert light_marks(text).faults == ()


def test_each_quote_of_a_mark_has_its_place() -> None:
    text = "Trams pay (¶1 “a”; ¶2 )"
    assert [text[mark.start : mark.end] for mark in light_marks(text).quotes] == ["¶1 “a”", "¶2"]


@pytest.mark.parametrize(
    ("quote", "mark"),
    [
        (Quote("a b", paragraph=3), "(¶3 “a b”)"),
        (Quote("a b"), "(“a b”)"),
        (Quote(paragraph=3, sentence=2), "(¶3.2)"),
        (Quote("the “x.”", paragraph=3), "(¶3 “the “x.””)"),
        (Quote("a” b “c", paragraph=3), '(¶3 "a” b “c")'),
    ],
)
def test_a_quote_is_written_as_a_mark(quote: Quote, mark: str) -> None:
    assert light(quote) == mark


@pytest.mark.parametrize(
    "quote",
    [
        Quote("a", prefix="b"),
        Quote("a", suffix=""),
        Quote("a", occurrence=2),
        Quote("a", essay="second"),
        Quote("a\nb"),
        Quote(" a"),
        Quote(""),
        Quote('a” "b" c" “d'),
        Quote(),
        Quote(sentence=2),
    ],
)
def test_what_the_mark_cannot_say_needs_the_long_form(quote: Quote) -> None:
    assert light(quote) is None


NUMBERS = st.none() | st.integers(1, 300)
WORDS = st.text(st.sampled_from("aB ;()“”\"„«»¶1.…’'")) | st.text()


@given(WORDS, NUMBERS, NUMBERS)
def test_a_written_mark_is_read_back(words: str, paragraph: int | None, sentence: int | None) -> None:
    quote = Quote(words, paragraph=paragraph, sentence=sentence if paragraph else None)
    mark = light(quote)
    plain = words.strip() == words and words and not set(words) & set('“”"„«»\n')
    assert mark is not None or not plain
    if mark is not None:
        assert [found.quote for found in light_marks(mark).quotes] == [quote]
        marked = light_marks(f"Trams pay. {mark}")
        assert (marked.text, [found.quote for found in marked.quotes]) == ("Trams pay.", [quote])


@given(st.text(st.sampled_from('aB ;()“”"„«»¶p1.\n')) | st.text())
def test_any_text_has_a_mark_or_stays_whole(text: str) -> None:
    marked = light_marks(text)
    assert marked.text == text or marked.quotes
    assert text.startswith(marked.text.rstrip(".!?,;:"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“they pay”", "they pay"),
        (' "they pay" ', "they pay"),
        ("“the “green card” pays”", "the “green card” pays"),
        ("“a” and “b”", None),
        ('"a" and "b"', None),
        ("“they pay”.", None),
        ("they “pay”", None),
        ("“”", None),
        ('"', None),
        ("", None),
        ("'they pay'", None),
    ],
)
def test_a_text_wholly_in_quotation_marks_is_its_own_quote(text: str, words: str | None) -> None:
    assert own_words(text) == words


def test_the_place_of_a_quote_is_no_part_of_what_it_says() -> None:
    quote = Quote("a", paragraph=1)
    assert evolve(quote, place=Place("map.argdown", 1, 1, 0)) == quote
