"""The model of a text is that of the official packages: theirs lies beside each document in `official`.

The JSON files hold what the official packages (1.7.5) export when they also make the map and the colours; a
`.config.json` holds the settings that they were given.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import argmap
from notations.argdown.fixtures import fixtures

OFFICIAL = Path(__file__).parent / "official"


def model(text: str, settings: dict[str, Any] | None = None) -> Any:
    return json.loads(argmap.convert(text, "argdown", "argdown-json", settings))


@pytest.mark.parametrize("name", sorted(path.stem for path in OFFICIAL.glob("*.argdown")))
def test_a_text_has_the_official_model(name: str) -> None:
    text = (OFFICIAL / f"{name}.argdown").read_bytes().decode()
    config = OFFICIAL / f"{name}.config.json"
    settings = json.loads(config.read_text("utf-8")) if config.exists() else None
    assert model(text, settings) == json.loads((OFFICIAL / f"{name}.json").read_text("utf-8"))


def test_third_party_texts_have_the_official_model(shared: Path) -> None:
    seen = 0
    for fixture in fixtures(shared):
        if fixture.is_faultless:
            seen += 1
            assert "map" in fixture.result["export"]
            assert model(fixture.text) == fixture.result["export"], fixture.name
    assert seen >= 170
