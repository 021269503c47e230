"""A document of the ordinary kind is read at once, and to the very tree that the full grammar gives."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings

from argmap.notations.argdown.data.block import read_data
from argmap.notations.argdown.data.full_yaml import DataError, read_fully as read_yaml
from argmap.notations.argdown.data.plain import read_line, read_lines
from argmap.notations.argdown.data.values import Data
from argmap.notations.argdown.grammar.full import read_fully
from argmap.notations.argdown.grammar.ordinary import read_ordinary
from argmap.notations.argdown.grammar.syntax import Content, Document, Heading
from made_argdown import argdown
from made_noise import SIGNS
from notations.argdown.fixtures import fixtures
from notations.argdown.noise import documents
from notations.argdown.trees import dump, elements
from notations.argdown.written import written_documents

ROOT = Path(__file__).parents[3]
MAPS = [path.read_text("utf-8") for path in sorted(ROOT.glob("maps/*/map.argdown"))]
MADE = argdown(60)


def assert_read_alike(text: str) -> bool:
    """Whether the text is ordinary; then both trees are one, down to the source of every character."""
    at_once = read_ordinary(text)
    if at_once is None:
        return False
    whole = read_fully(text)
    assert whole.faults == []
    assert dump(at_once, text) == dump(whole, text)
    for mine, its in zip(contents(at_once), contents(whole), strict=True):
        assert (mine.start, mine.end, mine.ranges) == (its.start, its.end, its.ranges)
        places = range(len(mine.text) + 1)
        assert [mine.source_offset(n) for n in places] == [its.source_offset(n) for n in places]
    return True


def contents(document: Document) -> list[Content]:
    headings = [block.content for block in document.blocks if isinstance(block, Heading)]
    return headings + [e.content for e in elements(document) if e.content is not None]


@pytest.mark.parametrize("text", [MADE, *MAPS], ids=lambda text: text.splitlines()[1])
def test_maps_as_people_write_them_are_ordinary(text: str) -> None:
    assert assert_read_alike(text)


@given(written_documents())
@settings(max_examples=150)
def test_a_document_of_all_that_argdown_has_is_read_alike(text: str) -> None:
    assert_read_alike(text)


@given(documents())
@settings(max_examples=150)
def test_noise_is_read_alike(text: str) -> None:
    assert_read_alike(text)


def test_a_map_with_signs_in_any_place_is_read_alike() -> None:
    chance = random.Random(5)
    blocks = "\n\n".join([*MAPS, MADE]).split("\n\n")
    ordinary = 0
    for _ in range(600):
        text = "\n\n".join(chance.sample(blocks, 3)) + "\n"
        for _ in range(chance.randint(1, 2)):
            at = chance.randrange(len(text))
            text = text[:at] + chance.choice(SIGNS) + text[at + chance.randint(0, 2) :]
        ordinary += assert_read_alike(text)
    assert ordinary > 100


def test_the_documents_of_the_reference_are_read_alike(shared: Path) -> None:
    ordinary = [assert_read_alike(fixture.text) for fixture in fixtures(shared)]
    assert sum(ordinary) > len(ordinary) / 2


# Data

PARTS = [
    *("a", "b c", "1", "-1", "0x1F", ".5", "true", "null", "~", "1:30", "2020-01-01", "p. 3", "é"),
    *('"q"', "'s'", "[1, 2]", "[a, 'b']", "{a: b}", ",", ", ", ": ", ":", "-", "- ", "#", " #", "?", "\\"),
    *("http://x", "&", "*", "!", "|", "%", "@", "{", "}", "[", "]", '"', "'", " "),
]


def entry(chance: random.Random) -> str:
    return f"{chance.choice('abcd')}: {''.join(chance.choices(PARTS, k=chance.randint(1, 3)))}"


def test_plain_data_in_one_line_is_what_yaml_reads() -> None:
    chance, plain = random.Random(3), 0
    for _ in range(4000):
        text = "{" + ", ".join(entry(chance) for _ in range(chance.randint(1, 3))) + "}"
        value = read_line(text)
        if value is not None:
            plain += 1
            assert repr(value) == repr(by_yaml(text, block=False)), text
    assert plain > 400


def test_plain_data_in_lines_is_what_yaml_reads() -> None:
    chance, plain = random.Random(4), 0
    for _ in range(4000):
        indentations = ("  ", "  ", "  ", " ", "")
        lines = "\n".join(chance.choice(indentations) + entry(chance) for _ in range(chance.randint(1, 3)))
        value = read_lines(lines)
        if value is not None:
            plain += 1
            assert repr(value) == repr(by_yaml(lines, block=True)), lines
    assert plain > 300


def by_yaml(text: str, *, block: bool) -> object:
    data = Data(0, len(text), text, block)
    try:
        read_yaml(text, 0, len(text), data)
    except DataError as error:
        return error.fault.message
    return data.value


@pytest.mark.parametrize("text", ["{a: b, c: [1, {d: e}]}", "x {\n  a: b\n  c: [1, 2]\n}", "{a: [x, 'y']}"])
def test_keys_of_plain_data_stand_where_they_are_written(text: str) -> None:
    data = read_data(text, text.index("{"), len(text), [])
    for path, place in data.entries.items():
        shown = str(path[-1]) if isinstance(path[-1], str) else text[place.value : place.end]
        assert text.startswith(shown, place.key)
    assert ("a",) in data.entries
