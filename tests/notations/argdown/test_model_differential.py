"""Whatever the official parser accepts has the official model; it is asked here, where it is installed."""

from __future__ import annotations

import json

from hypothesis import given, settings

import argmap
from notations.argdown.written import written_documents
from official import Official


def test_a_document_has_the_official_model(official: Official) -> None:
    accepted = 0

    @settings(max_examples=12)
    @given(written_documents())
    def compare(text: str) -> None:
        nonlocal accepted
        errors, model = official.export(text)
        if errors or model is None:
            return
        accepted += 1
        assert json.loads(argmap.convert(text, "argdown", "argdown-json")) == model

    compare()
    assert accepted > 5
