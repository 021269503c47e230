"""Whatever the official parser accepts has the official model; it is asked here, where it is installed."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings

import argmap
from notations.argdown.written import written_documents
from official import Official


def without_groups(sections: list[dict[str, Any]]) -> None:
    """Takes out what the official packages know only when they draw."""
    waiting = list(sections)
    while waiting:
        section = waiting.pop()
        section.pop("isGroup", None)
        waiting += section["children"]


def test_a_document_has_the_official_model(official: Official) -> None:
    accepted = 0

    @settings(max_examples=12)
    @given(written_documents())
    def compare(text: str) -> None:
        nonlocal accepted
        errors, expected = official.export(text)
        if errors or expected is None:
            return
        accepted += 1
        model = json.loads(argmap.convert(text, "argdown", "argdown-json"))
        for one in (model, expected):
            without_groups(one.get("sections", []))
        assert model == expected

    compare()
    assert accepted > 5
