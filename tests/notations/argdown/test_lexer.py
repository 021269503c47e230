"""Tokens: those of the reference implementation, for any text, in linear time."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st

from argmap.notations.argdown.grammar.lexer import tokenize
from argmap.notations.argdown.grammar.syntax import Tokens
from notations.argdown.fixtures import fixtures, utf16_length
from notations.argdown.noise import documents


def kinds(text: str) -> list[str]:
    return tokenize(text)[0].kinds


def images(text: str) -> list[str]:
    tokens, _, _ = tokenize(text)
    return [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)]


def comparable(text: str, tokens: Tokens) -> list[list[Any]]:
    """Kind, image and place in UTF-16 units; indentation has no place that means anything."""
    found: list[list[Any]] = []
    for kind, start, end in zip(tokens.kinds, tokens.starts, tokens.ends, strict=True):
        laid_out = kind in ("Indent", "Dedent")
        found.append([kind, "", None] if laid_out else [kind, text[start:end], utf16_length(text[:start])])
    return found


def test_the_tokens_are_those_of_the_reference(shared: Path) -> None:
    seen = 0
    for fixture in fixtures(shared):
        expected = [[k, i, None if k in ("Indent", "Dedent") else at] for k, i, at, *_ in fixture.tokens]
        tokens, _, _ = tokenize(fixture.text, repair=False)
        assert comparable(fixture.text, tokens) == expected, fixture.name
        seen += 1
    assert seen >= 223


def test_repairs_change_the_tokens_of_faulty_documents_only(shared: Path) -> None:
    for fixture in fixtures(shared):
        if fixture.is_faultless:
            repaired, _, faults = tokenize(fixture.text)
            strict, _, _ = tokenize(fixture.text, repair=False)
            assert comparable(fixture.text, repaired) == comparable(fixture.text, strict), fixture.name
            assert faults == [], fixture.name


@given(documents() | st.text(max_size=200))
def test_tokens_stand_in_order_and_do_not_overlap(text: str) -> None:
    for repair in (True, False):
        tokens, comments, _ = tokenize(text, repair=repair)
        spans = [
            (start, end)
            for kind, start, end in zip(tokens.kinds, tokens.starts, tokens.ends, strict=True)
            if kind not in ("Indent", "Dedent")
        ]
        everything = sorted([*spans, *comments])
        assert all(0 <= start <= end <= len(text) for start, end in everything)
        assert all(a[1] <= b[0] for a, b in pairwise(everything))
        assert spans == sorted(spans)


@given(documents() | st.text(max_size=200))
def test_only_blanks_and_comments_stand_between_tokens(text: str) -> None:
    tokens, comments, _ = tokenize(text)
    left = list(text)
    for start, end in [*zip(tokens.starts, tokens.ends, strict=True), *comments]:
        left[start:end] = " " * (end - start)
    assert "".join(left).strip(" \t\r\n\ufeff") == ""


@given(documents())
def test_every_indent_has_its_dedent(text: str) -> None:
    depth = 0
    for kind in kinds(text):
        depth += (kind == "Indent") - (kind == "Dedent")
        assert depth >= 0
    assert depth == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\u2028b", ["Freestyle"]),
        ("[a\u2028b]", ["UnusedControlChar", "Freestyle", "UnusedControlChar"]),
        ("\u0661. a", ["Freestyle", "UnusedControlChar", "Freestyle"]),
        ("a\x1c.b.", ["Freestyle", "SpecialChar"]),
        (".\ufeff.", ["UnusedControlChar", "Freestyle", "UnusedControlChar"]),
        ("// no line end", ["UnusedControlChar", "UnusedControlChar", "Freestyle"]),
    ],
)
def test_patterns_are_those_of_javascript(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


def test_a_data_block_ends_before_a_brace_with_words_behind_it() -> None:
    assert images('{a: "x} y"}')[0] == '{a: "x}'
    assert images("{a: {b: 1}, c: 2} d")[0] == "{a: {b: 1}, c: 2}"


def test_an_open_inference_ends_with_its_line() -> None:
    tokens, _, faults = tokenize("(1) a\n---\n(2) b\n")
    assert tokens.kinds.count("StatementNumber") == 2
    assert [fault.message for fault in faults] == ["three hyphens open an inference line that nothing closes"]


def test_a_rule_may_stand_on_lines_of_its_own() -> None:
    assert kinds("(1) a\n--\nrule\n{k: v}\n--\n(2) b\n").count("InferenceEnd") == 1
    assert tokenize("(1) a\n--\nrule\n{k: v}\n--\n(2) b\n")[2] == []


def test_open_emphasis_ends_at_an_empty_line() -> None:
    assert "AsteriskItalicEnd" not in kinds("*a\n\nb* c\n")


def test_data_over_crlf_lines_is_data_and_told() -> None:
    tokens, _, faults = tokenize("[A]: a {\r\n  k: v\r\n}\r\n")
    assert "Data" in tokens.kinds
    assert [fault.code for fault in faults] == ["crlf-data"]


def test_equals_signs_in_the_middle_are_text_and_told() -> None:
    tokens, _, faults = tokenize("a\n\nb. === c\n\nd. ===\n")
    assert "FrontMatter" not in tokens.kinds
    assert len(faults) == 1
