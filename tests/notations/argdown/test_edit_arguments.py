"""What the verbs of editing are given and cannot use: refused with a word on what to give instead."""

from __future__ import annotations

from typing import Any

import pytest

import argmap
from argmap.graph import Statement
from argmap.text.quote import Quote

EDIT = argmap.edit("[A]: Frogs live in the pond. #may\n")


@pytest.mark.parametrize("tag", ["", "#june", "a)b", "a\nb"])
def test_what_cannot_be_a_tag_is_refused(tag: str) -> None:
    with pytest.raises(argmap.ArgmapError, match="cannot be a tag"):
        EDIT.add_tag("A", tag)


def test_words_instead_of_a_quote_are_refused() -> None:
    words: Any = "Frogs live"
    with pytest.raises(argmap.ArgmapError, match="a quote is given as a Quote"):
        EDIT.set_quotes("A", words)


def test_a_quote_that_no_mark_can_hold_is_refused() -> None:
    with pytest.raises(argmap.ArgmapError, match="cannot be written as a mark"):
        EDIT.set_quotes("A", Quote("it", prefix="in"))


def test_a_relation_and_its_target_go_together() -> None:
    with pytest.raises(argmap.ArgmapError, match="give both or neither"):
        EDIT.add_statement(Statement("b", "B", "Herons eat them."), to="A")


def test_only_text_is_edited() -> None:
    data: Any = b"[A]: a."
    with pytest.raises(argmap.ArgmapError, match="decode the bytes first"):
        argmap.edit(data)
