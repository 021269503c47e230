"""A real op-ed: its words are found, and nothing that says something else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from argmap.text.clipping import clean
from argmap.text.essay import Essay
from argmap.text.locate import Anchor, Miss, locate
from argmap.text.quote import Quote
from argmap.text.suggest import suggest

STRAIGHT = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "—": "--", "\u00a0": " "})
MARKINGS: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "hard wraps": lambda text: re.sub(r"(.{50,70}?) (?=\S)", "\\1\n", text),
    "in a quote": lambda text: re.sub("^", "> ", text, flags=re.MULTILINE),
    "in a list": lambda text: re.sub(
        r"^(?=\S)", "- ", re.sub(r"(.{50,70}?) (?=\w)", "\\1\n  ", text), flags=re.MULTILINE
    ),
    "bold": lambda text: re.sub(r"\b(Iran|Russia|military)\b", r"**\1**", text),
    "links": lambda text: re.sub(r"\b(Moscow|Tehran|sanctions)\b", r"[\1](https://a.example)", text),
    "entities": lambda text: text.replace("’", "&rsquo;").replace("\u00a0", "&nbsp;"),
    "escapes": lambda text: re.sub(r"([-(),])", r"\\\1", text),
}


@pytest.fixture(scope="module")
def text(shared: Path) -> str:
    return (shared / "data" / "essays" / "iran-russia-op-ed.txt").read_text("utf-8")


@pytest.fixture(scope="module")
def essay(text: str) -> Essay:
    return Essay(text)


def all_sentences(essay: Essay) -> list[str]:
    return [essay.excerpt(span) for paragraph in essay.paragraphs for span in paragraph.sentences]


def phrases(essay: Essay, length: int) -> Iterator[str]:
    """Every run of `length` words that stands once in the essay."""
    words = [sentence.split(" ") for sentence in all_sentences(essay)]
    runs = [" ".join(run[i : i + length]).strip() for run in words for i in range(len(run) - length + 1)]
    seen = Counter(run.translate(STRAIGHT) for run in runs)
    return (run for run in runs if seen[run.translate(STRAIGHT)] == 1)


def test_its_paragraphs_are_counted_without_the_masthead(essay: Essay) -> None:
    assert len(essay.paragraphs) == 15
    selectors = {
        11: "two perspectives in Iran",
        12: "a common interest",
        14: "gravitate toward Asia",
        15: "it seems that",
    }
    assert {n: essay.paragraph_at(essay.flat.index(words)) for n, words in selectors.items()} == {
        n: n for n in selectors
    }


def test_it_is_cleaned_without_losing_a_word_or_a_number(text: str, essay: Essay) -> None:
    clipping = clean(text)
    cleaned = Essay(clipping.source)
    assert all_sentences(cleaned) == all_sentences(essay)
    assert (clipping.author, clipping.title) == (
        "Sajad Abed",
        clipping.breadcrumb and clipping.breadcrumb.split(" / ")[-1],
    )
    assert len(clipping.links) == 1
    kept = Counter(f"{clipping.source} {' '.join(clipping.set_aside)}".split())
    assert not Counter(text.split()) - kept - Counter((clipping.title or "").split())


@pytest.mark.parametrize("marking", MARKINGS)
def test_every_sentence_is_found_in_every_marking(text: str, essay: Essay, marking: str) -> None:
    marked = Essay(MARKINGS[marking](text))
    for sentence in all_sentences(essay):
        for typed in (sentence, sentence.translate(STRAIGHT)):
            anchor = locate(marked, Quote(typed))
            assert isinstance(anchor, Anchor), typed
            assert anchor.words == sentence
            assert anchor.level == ("exact" if typed == sentence else "folded")
            written = marked.source[anchor.source.start : anchor.source.end]
            again = locate(Essay(f"{written} x"), Quote(sentence))
            assert isinstance(again, Anchor) or written.count("**") % 2


def test_every_unique_phrase_of_five_words_is_found(essay: Essay) -> None:
    count = 0
    for phrase in phrases(essay, 5):
        count += 1
        anchor = locate(essay, Quote(phrase))
        assert isinstance(anchor, Anchor), phrase
        assert (anchor.level, anchor.words) == ("exact", phrase)
        typed = locate(essay, Quote(phrase.translate(STRAIGHT)))
        assert isinstance(typed, Anchor)
        assert typed.span == anchor.span
    assert count > 800


def test_two_words_of_a_sentence_are_unique_within_their_paragraph(essay: Essay) -> None:
    alone = [
        locate(essay, Quote(" ".join(essay.excerpt(span).split()[:2]), paragraph=paragraph.number))
        for paragraph in essay.paragraphs
        for span in paragraph.sentences
    ]
    assert sum(isinstance(result, Anchor) for result in alone) >= len(alone) - 3


def test_a_range_of_first_and_last_words_is_its_sentence(essay: Essay) -> None:
    for paragraph in essay.paragraphs:
        for span in paragraph.sentences:
            words = essay.excerpt(span).split(" ")
            if len(words) < 8:
                continue
            ends = f"{' '.join(words[:4])} … {' '.join(words[-4:])}"
            anchor = locate(essay, Quote(ends, paragraph=paragraph.number))
            assert isinstance(anchor, Anchor), ends
            assert anchor.span == span


def test_a_changed_word_a_changed_number_or_a_not_is_never_found(essay: Essay) -> None:
    changed = 0
    for sentence in all_sentences(essay):
        words = sentence.split(" ")
        for index in range(1, len(words) - 1):
            kept = words[:index], words[index + 1 :]
            number = re.sub(r"\d", lambda digit: str((int(digit.group()) + 1) % 10), words[index])
            flips = [
                f"{words[index]} not",
                words[index].swapcase(),
                "changed",
                *([number] * (number != words[index])),
            ]
            for flip in flips:
                typed = " ".join((*kept[0], flip, *kept[1]))
                if typed != sentence:
                    changed += 1
                    assert isinstance(locate(essay, Quote(typed)), Miss), typed
    assert changed > 2000


def test_a_flipped_quote_gets_a_suggestion_that_names_the_flip(essay: Essay) -> None:
    for sentence in all_sentences(essay):
        words = sentence.split(" ")
        suggestion = suggest(essay, Quote(" ".join((*words[:3], "not", *words[3:]))))
        assert suggestion is not None
        assert suggestion.words == sentence
        assert [(change.had, change.kind) for change in suggestion.turns_meaning] == [("not", "negation")]
