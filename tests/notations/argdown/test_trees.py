"""Documents written for the project and the trees they give, as readable pairs of files in `trees/`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from argmap.notations.argdown.grammar.parser import parse
from notations.argdown.trees import dump

CASES = sorted((Path(__file__).parent / "trees").glob("*.argdown"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_document_gives_its_tree(path: Path, golden: Callable[[Path, str], None]) -> None:
    text = path.read_bytes().decode()
    golden(path.with_suffix(".tree.txt"), dump(parse(text), text))
