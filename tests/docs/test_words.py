"""The glossary has the words of the field, and the pages keep to them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from argmap.graph.statement import KINDS, STANCES
from argmap.graph.steps import LINKAGES, REPHRASES
from argmap.semantics.standing import State
from docs.pages import DOCS, PAGES, name_of, prose, rows

WORDS = """
anchor argument assumption citation claim conclusion conflict contested counterposition essay evidence finding
holder inference issue kind linkage member place positions premise quote reading rebuts rephrase scheme source
stance standing statement thesis undercuts undermines warrant
""".split()


def test_the_glossary_explains_the_words() -> None:
    text = (DOCS / "glossary.md").read_text("utf-8")
    assert set(WORDS) - set(re.findall(r"\*\*([\w ]+)\*\*", text)) == set()


def test_the_glossary_names_every_kind_stance_linkage_and_rephrase() -> None:
    named = set(re.findall(r"`(\w+)`", (DOCS / "glossary.md").read_text("utf-8")))
    assert {*KINDS, *STANCES, *LINKAGES, *REPHRASES} <= named


def test_the_glossary_names_every_standing() -> None:
    text = (DOCS / "glossary.md").read_text("utf-8")
    standing = next(row[1] for row in rows(text) if row[0] == "**standing**")
    assert set(get_args(State)) <= set(re.findall(r"\w+", standing))


def test_a_word_is_explained_once() -> None:
    firsts = [row[0] for row in rows((DOCS / "glossary.md").read_text("utf-8")) if row[0] != "word"]
    assert len(firsts) == len(set(firsts))


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_page_speaks_of_statements_not_of_nodes_and_edges(page: Path) -> None:
    text = prose(page.read_text("utf-8"))
    assert not re.search(r"\b(?<!-)(nodes?|edges?)\b", text.replace("[I-node;", "").replace("A-node]", ""))


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_page_has_one_title_and_lines_that_fit(page: Path) -> None:
    text = prose(page.read_text("utf-8"))
    assert len(re.findall(r"^# ", text, re.MULTILINE)) == 1
    lines = [line for line in text.splitlines() if not line.startswith(("|", "#", "!"))]
    assert not [line for line in lines if len(line) > 118]
