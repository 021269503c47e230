"""No document makes argmap fall over: a small slice of what `python3 dev.py fuzz` throws at it."""

from __future__ import annotations

from pathlib import Path

import pytest

from fuzz import DEEDS, Fall, convert, falls, lay_out, read_and_check, why_not, write
from made_giants import GIANTS
from made_noise import documents

MAPS = Path(__file__).resolve().parents[3] / "maps"


def maps() -> list[str]:
    return [path.read_text("utf-8") for path in sorted(MAPS.rglob("*.argdown"))]


@pytest.mark.parametrize("seed", [1, 2])
def test_no_document_makes_argmap_fall_over(seed: int) -> None:
    assert list(map(str, falls(documents(seed, 60, maps())))) == []


@pytest.mark.parametrize("name", GIANTS)
def test_a_giant_of_one_sign_has_findings_or_a_map(name: str) -> None:
    text = GIANTS[name](600)
    for deed in (read_and_check, convert, write, lay_out):
        assert why_not(deed, text) is None, (deed.__name__, text[:80])


@pytest.mark.parametrize("sign", ["[", "{a: ", "(", "**a ", "[A ", "<A ", "#(a "])
def test_thousands_of_levels_end_in_findings(sign: str) -> None:
    read_and_check(sign * 10_000)


def test_a_fall_is_told_with_the_least_that_makes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(text: str) -> None:
        if "stone" in text:
            raise ValueError("over a stone")

    monkeypatch.setattr("fuzz.DEEDS", (*DEEDS[:0], stumble))
    (fall,) = falls(["a road\nwith a stone in it\n", "a road\n"])
    assert isinstance(fall, Fall)
    assert fall.text == "stone"
    assert "ValueError: over a stone" in fall.why
